"""Roles: the offices that an actor holds, each grounded in its words."""

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.draft import Draft
from khabar.coding.actors.offices import plain
from khabar.coding.analysis import Office, Passage, Phrase
from khabar.knowledge import load
from khabar.knowledge.words import words
from khabar.schema import Role

_CUSTODIAN = "خادم"


def add_roles(draft: Draft, passage: Passage, phrase: Phrase, shared: Office | None = None) -> None:
    """Give the actor the offices of a phrase that it does not have yet.

    Behind «نظيره» the office is the other side's: `shared` is what the two have in common.
    """
    for office in phrase.offices:
        skip = phrase.skip if office.start == phrase.start else _linked(passage, office)
        if office.key:
            _add(draft, office, _role(passage, office, skip))
        elif shared is not None:
            held = msgspec.structs.replace(office, key=shared.key, head=shared.head, sectors=shared.sectors)
            _add(draft, held, _counterpart_role(passage, office, shared, skip))


def _linked(passage: Passage, office: Office) -> int:
    """«الناشط [والكاتب] …»: the letter of «و» is no part of a second office."""
    first = passage.forms[office.start]
    return int(first.startswith("و") and office.key.startswith(first[1:]))


def _counterpart_role(passage: Passage, office: Office, shared: Office, skip: int) -> Role:
    """«نظيره العماني» of a foreign minister: «وزير الخارجية» of «العماني», resting on these words."""
    words = passage.span(office.start, office.end, skip)
    return Role(
        title=shared.text,
        of=_plain_text(passage.span(*office.of).text) if office.of else None,
        start=words.start,
        end=words.end,
        text=words.text,
        field=words.field,
    )


def _add(draft: Draft, office: Office, role: Role) -> None:
    if any(_same_role(office, held) for held in draft.offices if not _is_personal(held)):
        return
    draft.offices.append(office)
    draft.country = draft.country or office.country
    draft.sectors = tuple(dict.fromkeys((*draft.sectors, *office.sectors)))
    if not _is_personal(office) or not draft.named:
        draft.roles.append(role)


def _is_personal(office: Office) -> bool:
    """«[الملك] سلمان», «[الأمير] محمد»: a title of the person, no office of something."""
    return office.of is None and office.key in words("personal_title")


def _same_role(office: Office, held: Office) -> bool:
    """One entry an office, even if worded twice: «الرئيس السوداني» and «الرئيس عمر البشير»."""
    first, second = plain(office.key), plain(held.key)
    if office.country and held.country and office.country != held.country:
        return False
    if office.key.startswith(_CUSTODIAN) != held.key.startswith(_CUSTODIAN):
        return False  # «خادم الحرمين» and «عاهل السعودية» are two titles of one king
    return first == second or (len(first) == 1 and first[0] == second[0])


def _role(passage: Passage, office: Office, skip: int) -> Role:
    own = office.title[0] == office.start  # not «والسوداني …», who shares «وزير الري» with the one before
    title = passage.span(*office.title, skip).text if own else office.text
    words = passage.span(office.start, _end(office), skip)
    return Role(
        title=restored(title),
        of=_plain_text(passage.span(*office.of, 0 if own else skip).text) if office.of else None,
        former=office.former,
        start=words.start,
        end=words.end,
        text=words.text,
        field=words.field,
    )


def restored(text: str) -> str:
    """«للرئيس» is «ل» and «الرئيس»: the article gets its alef back."""
    return "ال" + text[2:] if text.startswith("لل") else text


def _plain_text(text: str) -> str:
    """Whose office it is, without «ل»: «لجمهورية إيطاليا», «لحركة "فتح"»; «لبنان» keeps its letter."""
    first, *rest = fold(text).split()
    known = load().lookup(" ".join((first, *rest)))
    headed = any(name.category == "organization_head" for name in load().lookup(first[1:]))
    if text.startswith("لل"):  # «رئيسا [للجنة المسابقات]» hides no article where one would need three ل
        return text[1:] if headed else restored(text)
    bare = " ".join((first[1:], *rest))
    headed = headed or first[1:] in words("state_head")
    return text[1:] if first[:1] in ("ل", "ب") and not known and (headed or load().lookup(bare)) else text


def _end(office: Office) -> int:
    return max(office.title[1], office.of[1] if office.of else 0)


def office_name(passage: Passage, phrase: Phrase) -> str:
    """How an actor is called that only its office names: «الرئيس الإيراني»."""
    office = phrase.offices[0]
    skip = phrase.skip if office.start == phrase.start else 0
    return passage.span(office.start, max(_end(office), phrase.end), skip).text
