"""Kingdoms: which state an article calls «المملكة», when several are called so."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from khabar.coding.analysis import Passage, Phrase
from khabar.knowledge import Name, load

_LANDS = frozenset(("country", "place"))  # a club or company of that name says little


def settle_kingdoms(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """«المملكة» in an article about «المغرب» is that of Morocco; without other signs the first in the table.

    Each place and office of a state that the article names counts for it.
    """
    doubted = [each for passage in passages for each in passage.phrases if _is_doubtful(each)]
    if not doubted:
        return passages
    seen = Counter(country for passage in passages for country in _countries(passage))
    return tuple(
        msgspec.structs.replace(
            passage, phrases=tuple(_settled(passage, phrase, seen) for phrase in passage.phrases)
        )
        for passage in passages
    )


def _settled(passage: Passage, phrase: Phrase, seen: Counter[str]) -> Phrase:
    if not _is_doubtful(phrase):
        return phrase
    form = " ".join(passage.forms[phrase.start : phrase.end])[phrase.skip :]
    senses = [name for name in load().lookup(_full(form)) if "context" in name.tags and name.country]
    best = max(senses, key=lambda name: seen[name.country or ""], default=phrase.known)
    return msgspec.structs.replace(phrase, known=best)


def _full(form: str) -> str:
    """«للمملكة» hides the article, with or without the letter of the preposition."""
    return form if form.startswith("ال") else "ال" + form.removeprefix("ل").removeprefix("ل")


def _is_doubtful(phrase: Phrase) -> bool:
    return phrase.kind == "country" and phrase.known is not None and "context" in phrase.known.tags


def _countries(passage: Passage) -> Iterator[str]:
    for phrase in passage.phrases:
        known: Name | None = phrase.known
        if phrase.kind in _LANDS and known is not None and known.country and not _is_doubtful(phrase):
            yield known.country
        for part in phrase.parts:
            if part.kind in _LANDS and part.known is not None and part.known.country:
                yield part.known.country
        yield from (office.country for office in phrase.offices if office.country)
