"""The recipe of the accurate tagger, in small steps; `../accurate_tagger.py` runs them."""
