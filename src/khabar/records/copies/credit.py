"""Whom an article credits as its origin, other than itself."""

from functools import lru_cache

from khabar.arabic.folding import fold
from khabar.intake.credits import words
from khabar.intake.outlets import outlet_of
from khabar.knowledge import load
from khabar.records.entities.spelling import consonants
from khabar.schema import Report

_AGENCY = "وكال"
_CONSONANTS = 3  # with fewer, names of two scripts are alike by chance
UNNAMED = "وكالات"  # «agencies», which ones is not said


def credited(report: Report) -> str | None:
    """The agency or outlet that a report credits; None when it credits nobody, or itself.

    «سبق» in an article of sabq.org is the outlet itself; «الوكالات» stands for agencies without a name.
    """
    if report.agency is None:
        return None
    return _credited(report.agency.name, report.outlet, outlet_of(report.url))


def outlet_name(report: Report) -> str | None:
    """The outlet's own name where its address is known («عكاظ» for okaz.com.sa), else as it is given."""
    return outlet_of(report.url) or report.outlet or None


@lru_cache(maxsize=4096)
def is_agency(name: str) -> bool:
    """Whether a name that an article credits is an agency's: «واس» and «وكالات» are, «عكاظ» is an outlet."""
    keys = _keys(name)
    known = any(sense.category == "agency" for key in keys for sense in load().lookup(key))
    return known or name == UNNAMED or keys[0].startswith(_AGENCY)


@lru_cache(maxsize=4096)
def is_called(name: str, outlet: str) -> bool:
    """Whether a credited name is an outlet's: «صحيفة الرياض» is «الرياض», «المرفأ» is `marfa`."""
    ours, others = _keys(outlet), _keys(name)
    if any(key in ours for key in others):
        return True
    if outlet.isascii() == name.isascii():
        return False
    sounds = consonants(ours[-1].removeprefix("al").removeprefix("-"))
    return len(sounds) >= _CONSONANTS and sounds == consonants(others[-1].removeprefix("ال"))


def agency_account(name: str) -> str:
    """The account of an agency: `agency: …`."""
    return f"agency: {name}"


def outlet_account(name: str) -> str:
    """The account of an outlet: «صحيفة عكاظ» that another credits is the same as «عكاظ» itself."""
    return f"outlet: {' '.join(name.split()[-len(_keys(name)[-1].split()) :])}"


@lru_cache(maxsize=4096)
def _credited(name: str, outlet: str | None, own_name: str | None) -> str | None:
    keys = _keys(name)
    if keys[0] in words().agencies:
        return UNNAMED
    if any(is_called(name, own) for own in (outlet, own_name) if own):
        return None
    for key in keys:
        for sense in load().lookup(key):
            if sense.category in ("agency", "media"):
                return sense.name or name
    return name


def _keys(name: str) -> list[str]:
    """The folded name, and the same without «صحيفة»: «صحيفة الرياض» and «الرياض» are one outlet."""
    forms = fold(name).split()
    kinds = [first for first in range(1, len(forms)) if " ".join(forms[:first]) in words().kind_word]
    return [" ".join(forms), *(" ".join(forms[first:]) for first in kinds)]
