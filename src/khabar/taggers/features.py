"""The features of a sentence, as streams of symbols: one way for training and for running.

A sentence becomes three rows of symbols beside each other (its forms, the tags of known phrases, the
classes of two neighbours) and each symbol has features of its own, wherever it stands. A token sees the
features of the symbols around it, with the distance written before: «-1 w=الرييس». So a symbol is
worked out once, and a model can add up its weights once for each place it is seen from.
"""

from collections.abc import Callable, Sequence
from operator import add
from typing import Final

import msgspec

from khabar.knowledge import Knowledge
from khabar.taggers.forms import PAD, FormReader
from khabar.taggers.phrases import PhraseTagger, tag_features

Features = dict[int, tuple[str, ...]]  # distance of the symbol from the token that sees it → features
REACH: Final = 2  # tokens to either side that a token sees
AROUND: Final = (-2, -1, 0, 1, 2)
BEFORE: Final = (-2, -1, 0, 1)  # a pair at a distance is the token there and the one after it
REMEMBERED: Final = 40_000  # forms and other symbols kept ready, up to 140 bytes each


class Stream(msgspec.Struct, frozen=True):
    """One row of symbols: its name, the distances it is seen from, and what a symbol says at each.

    `views` are the distances that can be looked up together, the fullest first: from the others of a view
    the same features are seen, or some of them.
    """

    name: str
    distances: tuple[int, ...]
    views: tuple[tuple[int, ...], ...]
    features: Callable[[str], Features]


class SentenceReader:
    """Reads sentences into symbols; `streams` says what the symbols of each row mean."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._forms = FormReader(knowledge)
        self._phrases = PhraseTagger(knowledge)
        self._initials: dict[str, str] = {}
        self.streams: tuple[Stream, ...] = (
            Stream("form", AROUND, ((0,), (-1, 1, -2, 2)), self._form),
            Stream("tag", AROUND, tuple((distance,) for distance in AROUND), _tag),
            Stream("classes", BEFORE, tuple((distance,) for distance in BEFORE), _classes),
        )

    def symbols(self, forms: Sequence[str]) -> tuple[list[str], ...]:
        """One list for each stream, all as long as the sentence: its forms; their tags; pairs of classes."""
        tags = self._phrases.tags(forms)
        try:
            initials = list(map(self._initials.__getitem__, forms))
        except KeyError:
            initials = [self._classes(form) for form in forms]
        return list(forms), tags, _pairs([*map(add, initials, tags)])

    def _classes(self, form: str) -> str:
        found = self._initials.get(form)
        if found is None:
            if len(self._initials) > REMEMBERED:
                self._initials.clear()
            found = self._initials[form] = "".join([name[0] for name in self._forms.name_classes(form)])
        return found

    def _form(self, form: str) -> Features:
        read = self._forms.features(form)
        return {0: read.own, -1: read.near, 1: read.near, -2: read.far, 2: read.far}


def _pairs(symbols: Sequence[str]) -> list[str]:
    return [f"{one}|{other}" for one, other in zip(symbols, [*symbols[1:], PAD], strict=False)]


def _tag(tag: str) -> Features:
    names = tag_features(tag)
    return dict.fromkeys(AROUND, names)


def _classes(pair: str) -> Features:
    return dict.fromkeys(BEFORE, (f"kk={pair}",))


def feature_names(reader: SentenceReader, forms: Sequence[str]) -> list[list[str]]:
    """The features of every token written out, as a trainer wants them: «0 w=وصل», «1 w=العطيه» and so on."""
    names: list[list[str]] = [[] for _ in forms]
    for stream, symbols in zip(reader.streams, reader.symbols(forms), strict=True):
        padded = [PAD] * REACH + list(symbols) + [PAD] * REACH
        known = {symbol: stream.features(symbol) for symbol in set(padded)}
        for index, found in enumerate(names):
            for distance in stream.distances:
                there = known[padded[index + REACH + distance]]
                found.extend(f"{distance} {name}" for name in there.get(distance, ()))
    return names
