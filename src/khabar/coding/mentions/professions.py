"""Professions: «[السياسي العراقي] سعد …», adjectives elsewhere, what somebody is where a name follows."""

from khabar.arabic import readings
from khabar.coding.analysis import Office, Phrase
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import NATIONALITY, View
from khabar.knowledge.words import words

_SHORTEST_NAME = 2
_DEFINITE = ("ال", "وال", "لل", "بال")


def profession_at(view: View, start: int) -> Phrase | None:
    """«اعتبر [السياسي العراقي سعد الحمداني] أن», but not «في المشهد [السياسي] العراقي»."""
    form = view.forms[start]
    taken = next((taken for taken, rest in readings(form) if rest in words("profession")), None)
    if taken is None or view.form(start - 1).startswith(_DEFINITE):
        return None
    nation = view.hit(start + 1, NATIONALITY)
    end = nation.end if nation is not None else start + 1
    name = name_at(view, end, expected=True)
    if name is None or name[1] - name[0] < _SHORTEST_NAME:
        return None
    office = Office(
        start=start,
        end=end,
        title=(start, start + 1),
        key=form[len(taken) :],
        head=form[len(taken) :],
        text=view.tokens[start].text[len(taken) :],
        of=(nation.start, nation.end) if nation is not None else None,
        of_name=nation.names[0] if nation is not None else None,
        definite=True,
    )
    return Phrase(start, name[1], "person", taken, len(taken), name=name, offices=(office,))
