"""Bodies: ministries and organisations that an article calls by several names."""

from collections.abc import Iterable

from khabar.arabic import fold
from khabar.coding.actors.draft import Draft
from khabar.coding.analysis import Passage, Phrase
from khabar.knowledge import BODIES, Name, load

_ABBREVIATED = BODIES - {"government_body"}
_MARKS = frozenset("\"“”«»()'‘’")


def alias(passage: Passage, phrase: Phrase) -> Name | None:
    """The known short name in marks behind a long one: «الهيئة الدولية لكرة القدم ["فيفا"]»."""
    if phrase.end - phrase.start < 3 or passage.tokens[phrase.end - 1].text not in _MARKS:
        return None
    opening = next(
        (i for i in range(phrase.end - 2, phrase.start, -1) if passage.tokens[i].text in _MARKS), None
    )
    if opening is None:
        return None
    inside = " ".join(passage.forms[opening + 1 : phrase.end - 1])
    known = [name for name in load().lookup(inside) if name.category in _ABBREVIATED and name.entity]
    return known[0] if len(known) == 1 else None


def national(found: Iterable[tuple[Passage, Phrase]]) -> dict[str, Name]:
    """Body without its country to the one of that country, where the article has only one such.

    «وزارة الدفاع» is «وزارة الدفاع الليبية» where no other country's ministry of defence is named.
    """
    owners: dict[str, dict[str, Name]] = {}
    for passage, phrase in found:
        known = phrase.known
        if phrase.kind != "organization" or known is None or not known.country or not known.entity:
            continue
        forms = passage.forms[phrase.start : phrase.end]
        if known.category == "government_body" and len(forms) > 2:
            plain = " ".join((forms[0][phrase.skip :], *forms[1:-1]))
            owners.setdefault(plain, {})[known.entity] = known
    return {plain: next(iter(each.values())) for plain, each in owners.items() if len(each) == 1}


def has_head(draft: Draft, head: str) -> bool:
    """Whether a body is called by this head, or is of the kind that the head tells: «رويترز» is a «وكالة»."""
    first = fold(draft.name).split()[0].removeprefix("ال")
    return first == head or draft.category in _HEADS.get(head, ())


_HEADS = {
    "وكاله": ("agency",),
    "صحيفه": ("media",),
    "قناه": ("media",),
    "شبكه": ("media",),
    "مجله": ("media",),
    "موقع": ("media",),
    "حركه": ("movement", "party"),
    "حزب": ("party",),
    "منظمه": ("igo",),
}


def body_key(known: Name | None, form: str) -> str:
    """By what a body is known again: its entity, else its words; a body of every state has only words."""
    if (
        known is None
        or known.entity is None
        or (known.category == "government_body" and known.country is None)
    ):
        return form
    return known.entity


def body_name(known: Name | None, text: str, phrase: Phrase) -> str:
    """How a body is called: as written, but for «للجامعة», which hides its first letters."""
    contracted = phrase.proclitics.endswith("ل") and phrase.skip < len(phrase.proclitics)
    return known.name if known is not None and contracted else text
