"""Bodies: ministries and organisations that an article calls by several names."""

from collections.abc import Iterable, Sequence

from khabar.arabic import fold
from khabar.coding.actors.draft import Draft
from khabar.coding.actors.roster import has_name, in_marks
from khabar.coding.analysis import Passage, Phrase
from khabar.knowledge import BODIES, Name, load

_MEANS = "وسايل "  # folded: «وسائل»
_SHORTEST_NAME = 2  # words: head and what it is of
_ABBREVIATED = BODIES - {"government_body"}
_AFFAIRS = frozenset(("الشوون", "شوون"))
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
        for plain in _plain_ministries(known):
            owners.setdefault(plain, {})[known.entity] = known
    return {plain: next(iter(each.values())) for plain, each in owners.items() if len(each) == 1}


def _plain_ministries(known: Name) -> tuple[str, ...]:
    """«وزارة الخارجية», «وزارة الشؤون الخارجية», «الخارجية» of the one country whose ministry is named."""
    head, *rest = fold(known.name).split()
    field = [token for token in rest[:-1] if token not in _AFFAIRS]
    if head != "وزاره" or len(field) != 1:
        return ()
    return f"{head} {field[0]}", f"{head} الشوون {field[0]}", field[0]


def has_head(draft: Draft, head: str) -> bool:
    """Whether a body is called by this head, or is of the kind that the head tells: «رويترز» is a «وكالة»."""
    first = fold(draft.name).split()[0].removeprefix("ال")
    ministry = draft.key.startswith(f"{head} ")  # «الخارجية الروسية» is a «وزارة»
    return first == head or ministry or draft.category in _HEADS.get(head, ())


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


def same_media(first: str, second: str) -> bool:
    """«وسائل إعلام محلية» and «الإعلام المحلي» are the same voices."""
    one = _media_of(first)
    return one is not None and one == _media_of(second)


def _media_of(text: str) -> str | None:
    """Whose media: the one adjective behind «وسائل إعلام» or «الإعلام», without article and gender."""
    media, _, adjective = fold(text).removeprefix(_MEANS).partition(" ")
    if media.removeprefix("ال") != "اعلام" or not adjective or " " in adjective:
        return None
    return adjective.removeprefix("ال").removesuffix("ه")


def same_body(drafts: Sequence[Draft], text: str) -> Draft | None:
    """The body that a text names again, by its name in marks or the beginning of it."""
    bodies = [draft for draft in drafts if draft.kind == "organization"]
    marked = in_marks(text)
    again = (each for each in bodies if marked and has_name(each.name, marked))
    return next(again, None) or shorter_name(bodies, text)


def shorter_name(drafts: Iterable[Draft], text: str) -> Draft | None:
    """«حكومة الإنقاذ» is the «حكومة الإنقاذ الوطني» told before, where only one body begins so."""
    words = fold(text).split()
    if len(words) < _SHORTEST_NAME:
        return None
    alike = [draft for draft in drafts if fold(draft.name).split()[: len(words)] == words]
    return alike[0] if len(alike) == 1 else None


def body_key(known: Name | None, form: str) -> str:
    """By what a body is known again: its entity, else its words; a body of every state has only words.

    A ministry is known by field and country: «وزارة خارجية مملكة البحرين», «الخارجية البحرينية».
    """
    ministry = _ministry(known, form)
    if ministry is not None:
        return ministry
    if (
        known is None
        or known.entity is None
        or (known.category == "government_body" and known.country is None)
    ):
        return form
    return known.entity


def _ministry(known: Name | None, form: str) -> str | None:
    named = fold(known.name) if known is not None and known.country else form
    head, *rest = named.split()
    rest = [token for token in rest if token not in _AFFAIRS]
    if head != "وزاره" or not rest:
        return None
    country = known.country if known is not None and known.country else _country(rest[1:])
    return f"{head} {rest[0].removeprefix('ال')} {country}" if country else None


def _country(tokens: list[str]) -> str | None:
    """Whose the last words say that it is: «مملكة [البحرين]», «[البحرينية]»."""
    for start in range(len(tokens)):
        for name in load().lookup(" ".join(tokens[start:])):
            if name.category in ("country", "nationality") and name.country:
                return name.country
    return None


def body_name(known: Name | None, text: str, phrase: Phrase) -> str:
    """How a body is called: as written, but for «للجامعة», which hides its first letters."""
    contracted = phrase.proclitics.endswith("ل") and phrase.skip < len(phrase.proclitics)
    if not contracted:
        return text
    return known.name if known is not None else _with_article(text)


def _with_article(text: str) -> str:
    """«للشرطة» is «الشرطة»; «للجنة» is «لجنة» or, before an adjective, «اللجنة [الوطنية]»: ل stands twice."""
    first, _, following = fold(text[1:]).partition(" ")
    if not any(name.category == "organization_head" for name in load().lookup(first)):
        return "ال" + text[2:] if text.startswith("لل") else text
    adjective = following.startswith("ال") and following.split()[0].endswith("يه")
    return ("ال" if adjective else "") + text[1:]
