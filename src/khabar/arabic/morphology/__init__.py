"""Arabic inflection: from a root and a form to every written, folded word form.

Used when the lexicons are compiled; nothing here runs while articles are coded. The method is the one
of the school grammars: a pattern of radicals and vowels is filled, weak radicals contract, endings are
attached, and the result is spelled without short vowels, the hamza on the seat its neighbours ask for.
Everything returned is folded as `khabar.arabic.folding` folds text.
"""

from khabar.arabic.morphology.features import Features, Inflected
from khabar.arabic.morphology.nouns import inflect_noun, inflect_participle
from khabar.arabic.morphology.verbs import Verb, conjugate, parse_verb

__all__ = [
    "Features",
    "Inflected",
    "Verb",
    "conjugate",
    "inflect_noun",
    "inflect_participle",
    "parse_verb",
]
