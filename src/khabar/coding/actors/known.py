"""Known: what the knowledge base adds to the names and offices of one article."""

from functools import lru_cache

from khabar.arabic import fold
from khabar.coding.actors.draft import Draft
from khabar.coding.actors.names import core, one_person
from khabar.coding.actors.offices import ROOTS, plain
from khabar.coding.analysis import Office
from khabar.knowledge import Holder, load


@lru_cache(maxsize=65536)
def person_entity(form: str) -> str | None:
    """The one person of the knowledge base that a folded name means: «حميدتي» is «محمد حمدان دقلو»."""
    known = (name for name in load().lookup(form) if name.category == "person" and "surname" not in name.tags)
    persons = {name.entity for name in known if name.entity}
    return persons.pop() if len(persons) == 1 else None


def known_holder(office: Office, drafts: list[Draft], day: str | None) -> Draft | None:
    """Whoever of those named held the office on the day of the article.

    «أكد [نائب وزير الدفاع السعودي]» is the «خالد بن سلمان» whom the article names without his office.
    Without a country or a day nobody is sought: too many hold an office of that name. Of what somebody
    was before («[رئيس الحكومة السابق] قال إن») few of those named are known to have been it.
    """
    if day is None or (office.country is None and not office.former):
        return None
    claims = _claims(office.text, office.country)
    held = [
        draft for draft in drafts if any(_is(draft, claim, day, former=office.former) for claim in claims)
    ]
    return held[0] if len(held) == 1 else None


def _claims(title: str, country: str | None) -> tuple[Holder, ...]:
    """By the title as the tables have it: «رئيسة الوزراء» as «رئيس الوزراء»."""
    first, *rest = fold(title).split()
    if not rest:  # «[الرئيس] الأميركي», «[العاهل] المغربي»
        bare = first.removeprefix("ال")
        return (*load().holders(ROOTS.get(bare, bare), country), *load().holders(first, country))
    if plain(fold(title)) == ("وزير", "خارجيه"):
        return load().holders("وزير الخارجية", country)
    return load().holders(" ".join((ROOTS.get(first, first), *rest)), country)


def _is(draft: Draft, claim: Holder, day: str, *, former: bool) -> bool:
    over = claim.end is not None and claim.end < day
    if not (over if former else claim.possible_on(day)):
        return False
    named = len(draft.core) > 1 and one_person(draft.core, core(fold(claim.name)), lineage=draft.lineage)
    return draft.person == claim.person or named
