"""Wordings: what sources call the same contested thing, side by side, none marked as right."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec


class Wording(msgspec.Struct, frozen=True):
    """One way to name it, with its written forms and a dated report that uses it."""

    forms: tuple[str, ...]
    source: str


class WordingSet(msgspec.Struct, frozen=True):
    """All wordings of one thing, in the order of their letters; `entity` where it is an actor."""

    name_en: str
    entity: str | None
    wordings: dict[str, Wording]

    def forms(self) -> dict[str, str]:
        """Written form to wording: «الحوثيين» to «الحوثيون»."""
        return {form: wording for wording, each in self.wordings.items() for form in each.forms}


@cache
def wording_sets() -> Mapping[str, WordingSet]:
    """The sets by id (resources/naming/wordings.tsv)."""
    raw = files("khabar.data").joinpath("naming/wordings.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, WordingSet])
