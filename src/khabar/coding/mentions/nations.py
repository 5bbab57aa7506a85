"""Nations: the next of a list of officers, told by his country and his name alone."""

from khabar.arabic import readings
from khabar.coding.analysis import Hit, Office, Phrase
from khabar.coding.mentions.beside import name_behind_comma
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import HONORIFIC, LANDS, NATIONALITY, View, letters_taken
from khabar.knowledge.words import words

_COMMAS = frozenset("،,")
_DUALS = {
    "الرييسين": "الرييس",
    "الرييسان": "الرييس",
    "الوزيرين": "الوزير",
    "الوزيران": "الوزير",
    "العاهلين": "العاهل",
    "العاهلان": "العاهل",
    "الزعيمين": "الزعيم",
    "الزعيمان": "الزعيم",
}
_PEOPLE = frozenset(("person", "counterpart"))


def next_of_nations(view: View, before: Phrase | None, start: int) -> Phrase | None:
    """«وزير الري المصري حسام سالم، [والسوداني معتز علي]»: the same office of another country.

    Also behind «نظيراه السوداني معتز علي», and «وزراء خارجية مصر سامح سالم [والأردن أيمن علي]»; the name
    may stand behind a title or a comma.
    """
    nation = _nation(view, start)
    office = _shared(view, before, start, nation) if nation is not None else None
    if nation is None or office is None or before is None:
        return None
    name = _name_behind(view, nation.end)
    if name is None:
        return None
    held = Office(
        start=start,
        end=nation.end,
        title=office.title if office.key else (start, start + 1),
        key=office.key,
        head=office.head,
        text=office.text,
        of=(nation.start, nation.end),
        of_name=nation.names[0],
        country=nation.names[0].country,
        sectors=office.sectors,
    )
    return Phrase(start, name[1], before.kind, "و", 1, name=name, offices=(held,))


def officer_of_two(view: View, start: int) -> Phrase | None:
    """«بين [الرئيسين الفرنسي فرنسوا هولاند] والإيراني حسن روحاني»: the first of two, with his country."""
    taken, dual = next((each for each in readings(view.forms[start]) if each[1] in _DUALS), ("", ""))
    nation = view.hit(start + 1, NATIONALITY) if dual else None
    name = _name_behind(view, nation.end) if nation is not None else None
    if nation is None or name is None or "plural" in nation.names[0].tags:
        return None
    title, skip = _DUALS[dual], letters_taken(view.forms[start], taken, dual)
    office = Office(
        start=start,
        end=nation.end,
        title=(start, start + 1),
        key=title,
        head=title.removeprefix("ال"),
        text=view.tokens[start].text,
        of=(nation.start, nation.end),
        of_name=nation.names[0],
        country=nation.names[0].country,
        definite=True,
    )
    return Phrase(start, name[1], "person", taken, skip, name=name, offices=(office,))


def _nation(view: View, start: int) -> Hit | None:
    """«[والسوداني] …», «[والإثيوبية] …» for one person; «[والأردن] …»."""
    if not view.form(start).startswith("و"):
        return None
    hit = view.hit(start, NATIONALITY, ("و",)) if view.form(start).startswith("وال") else None
    hit = hit or view.hit(start, LANDS, ("و",))
    return hit if hit is not None and "plural" not in hit.names[0].tags else None


def _shared(view: View, before: Phrase | None, start: int, nation: Hit) -> Office | None:
    """The office of whoever stands right before, where its country is told in the same way."""
    if before is None or before.kind not in _PEOPLE or before.name is None or not before.offices:
        return None
    if before.end != start - (view.form(start - 1) in _COMMAS):
        return None
    office = before.offices[-1]
    category = nation.names[0].category
    several = any(rest in words("plural_office") for _, rest in readings(view.forms[office.title[0]]))
    alike = office.of_name is not None and office.of_name.category == category
    return office if alike and (several or category == "nationality") else None


def _name_behind(view: View, position: int) -> tuple[int, int] | None:
    while (title := view.hit(position, HONORIFIC)) is not None:
        position = title.end
    if view.form(position) in _COMMAS:
        return name_behind_comma(view, position + 1)
    return name_at(view, position, expected=True)
