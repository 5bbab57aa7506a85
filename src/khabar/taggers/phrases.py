"""What the phrases of a sentence are known as: countries, cities, organisations, offices, people."""

from collections.abc import Sequence

from khabar.arabic import readings
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


class PhraseTagger:
    """Tags tokens by the longest known phrase they stand in: «B+CL» is a country or city after «و»."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._starts: dict[str, tuple[tuple[str, str, int], ...]] = {}

    def tags(self, forms: Sequence[str]) -> list[str]:
        """One tag for each folded form of a sentence; phrases are taken from the left, the longest first."""
        tags = [UNKNOWN] * len(forms)
        index = 0
        while index < len(forms):
            starts = self._starts.get(forms[index])
            if starts is None:
                starts = self._find_starts(forms[index])
            length, tag = self._longest(forms, index, starts) if starts else (1, "")
            if tag:
                tags[index] = f"B{tag}"
                tags[index + 1 : index + length] = [f"I{tag}"] * (length - 1)
            index += length
        return tags

    def _find_starts(self, form: str) -> tuple[tuple[str, str, int], ...]:
        """The readings of a form that begin some known phrase, as (clitic mark, rest, most tokens)."""
        if len(self._starts) >= _CACHED:
            self._starts.clear()
        found = tuple(
            ("+" if clitics else "", rest, min(self._knowledge.longest(rest), _LONGEST))
            for clitics, rest in readings(form)
            if self._knowledge.longest(rest)
        )
        self._starts[form] = found
        return found

    def _longest(
        self, forms: Sequence[str], index: int, starts: tuple[tuple[str, str, int], ...]
    ) -> tuple[int, str]:
        """From one token on: of two phrases of the same length the one with fewer clitics."""
        found, rest_of_phrase = (1, ""), ""
        most = max([tokens for _, _, tokens in starts])
        for length, form in enumerate(forms[index : index + most], start=1):
            if length > 1:
                rest_of_phrase += f" {form}"
            for mark, rest, tokens in starts:
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
