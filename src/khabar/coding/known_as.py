"""Known as: the other name that the text itself gives somebody.

«منتدى دعم الحكم الذاتي، [المعروف بـ"الملتقى"]، …»: one body under two names.
"""

from collections.abc import Iterator

from khabar.coding.analysis import Analysis, Passage, Phrase

_KNOWN = frozenset(("المعروف", "المعروفه", "المعروفين", "الملقب", "الملقبه", "المكني", "المسمي", "المسماه"))
_BY = frozenset(("ب", "باسم"))
_LANDS = frozenset(("place", "country"))
_BEFORE = 6  # tokens from whom it names: «الحكم الذاتي [في مخيمات تندوف،] المعروف»
_BEHIND = 3  # tokens to the other name: «بـ», a mark


def known_as(analysis: Analysis) -> dict[str, str]:
    """By id of the actor of the other name that of the one it is said of."""
    pairs = (pair for passage in analysis.passages for pair in _pairs(passage))
    return {other: one for one, other in pairs if one != other}


def _pairs(passage: Passage) -> Iterator[tuple[str, str]]:
    for index, form in enumerate(passage.forms):
        if form not in _KNOWN:
            continue
        one, other = _said_of(passage, index), _other_name(passage, index)
        if one is not None and other is not None:
            yield one.actors[0], other.actors[0]


def _said_of(passage: Passage, index: int) -> Phrase | None:
    """The party that stands last before it, beside the lands that tell where it is."""
    before = [each for each in passage.phrases if index - _BEFORE <= each.end <= index]
    parties = [each for each in before if each.kind not in _LANDS and len(each.actors) == 1]
    return parties[-1] if parties else None


def _other_name(passage: Passage, index: int) -> Phrase | None:
    """The party that stands behind «بـ» or «باسم», with at most a mark between."""
    behind = (each for each in passage.phrases if index < each.start <= index + _BEHIND)
    phrase = next(behind, None)
    if phrase is None or len(phrase.actors) != 1 or phrase.kind in _LANDS:
        return None
    led = phrase.proclitics == "ب" or not _BY.isdisjoint(passage.forms[index + 1 : phrase.start])
    return phrase if led else None
