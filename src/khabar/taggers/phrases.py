"""What the phrases of a sentence are known as: countries, cities, organisations, offices, people."""

from collections.abc import Sequence
from typing import NamedTuple

from khabar.knowledge import Knowledge

UNKNOWN = "-"  # the tag of a token in no known phrase
# one letter for each kind of name that helps a label; kinds not named here say nothing
_LETTERS = {
    "country": "C",
    "nationality": "N",
    "region": "R",
    "city": "L",
    "office": "T",
    "igo": "U",
    "government_body": "V",
    "organization": "O",
    "party": "Y",
    "movement": "Y",
    "armed_group": "Y",
    "media": "M",
    "agency": "M",
    "company": "B",
    "person": "P",
    "honorific": "H",
    "title": "t",
    "kunya": "K",
    "lineage": "K",
    "group": "G",
}
_CACHED = 50_000  # forms remembered, about 10 MB
_LONGEST = 8  # tokens of a phrase


class _Start(NamedTuple):
    """A form as the first of known phrases: its tag alone, and what may go on with more tokens.

    `longer` holds readings of the form as (clitic mark, rest, most tokens).
    """

    tag: str
    longer: tuple[tuple[str, str, int], ...]


_NOTHING = _Start("", ())  # most forms


class PhraseTagger:
    """Tags tokens by the longest known phrase they stand in: «B+CL» is a country or city after «و»."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._starts: dict[str, _Start] = {}

    def tags(self, forms: Sequence[str]) -> list[str]:
        """One tag for each folded form of a sentence; phrases are taken from the left, the longest first."""
        tags = [UNKNOWN] * len(forms)
        free = 0  # the first token that no phrase has taken yet
        for index, form in enumerate(forms):
            start = self._starts.get(form) or self._find_start(form)
            if start is _NOTHING or index < free:
                continue
            length, tag = self._longest(forms, index, start) if start.longer else (1, start.tag)
            if tag:
                tags[index] = f"B{tag}"
                tags[index + 1 : index + length] = [f"I{tag}"] * (length - 1)
            free = index + length
        return tags

    def _find_start(self, form: str) -> _Start:
        if len(self._starts) >= _CACHED:
            self._starts.clear()
        begun = []
        tag = ""
        for clitics, rest, most in self._knowledge.begun(form):
            mark = "+" if clitics else ""
            letters = "" if tag else self._letters(rest)
            tag = tag or (mark + letters if letters else "")
            begun.append((mark, rest, min(most, _LONGEST)))
        longer = tuple([each for each in begun if each[2] > 1])
        start = self._starts[form] = _Start(tag, longer) if tag or longer else _NOTHING
        return start

    def _longest(self, forms: Sequence[str], index: int, start: _Start) -> tuple[int, str]:
        """From one token on: of two phrases of the same length the one with fewer clitics."""
        found, rest_of_phrase = (1, start.tag), ""
        most = max([tokens for _, _, tokens in start.longer])
        for length, form in enumerate(forms[index + 1 : index + most], start=2):
            rest_of_phrase += f" {form}"
            for mark, rest, tokens in start.longer:
                letters = self._letters(rest + rest_of_phrase) if tokens >= length else ""
                if letters:
                    found = length, mark + letters
                    break
        return found

    def _letters(self, phrase: str) -> str:
        senses = self._knowledge.lookup(phrase)
        return "".join(sorted({_LETTERS.get(sense.category, "") for sense in senses})) if senses else ""


def tag_features(tag: str) -> tuple[str, ...]:
    """The features of a tag: «B+CL» gives the whole tag and B, C, L one by one."""
    if tag == UNKNOWN or not tag:
        return ()
    return (f"k={tag}", *(f"k{tag[0]}{letter}" for letter in tag[1:].lstrip("+")))
