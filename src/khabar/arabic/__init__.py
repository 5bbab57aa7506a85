"""The Arabic writing system: folding with offsets, tokens, clitics, numbers, calendars."""

from khabar.arabic.clitics import readings
from khabar.arabic.folding import Folded, fold, fold_with_offsets
from khabar.arabic.tokens import Sentence, Token, sentences, tokenize

__all__ = ["Folded", "Sentence", "Token", "fold", "fold_with_offsets", "readings", "sentences", "tokenize"]
