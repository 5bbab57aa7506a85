"""Parties: who fills the slots of a frame, by side, with the place among them."""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.candidates import Party
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.engagements.venues import is_venue
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import Slot

_SIDES = ("from", "to", "both", "attendee", "mediator", "host")


class Bound(msgspec.Struct):
    """The actors of each side, their phrases, and where it was."""

    parties: dict[str, list[tuple[str, ...]]]
    participants: list[Party]
    place: Phrase | None = None
    venue: Phrase | None = None
    countries: int = 0


def bound_parties(scene: Scene, trigger: Trigger, filled: Filled, frame: tuple[Slot, ...]) -> Bound:
    """Every phrase of a filled frame on its side."""
    bound = Bound({name: [] for name in _SIDES}, [])
    for name in dict.fromkeys(slot.name for slot in frame):
        for phrase in (phrase for group in filled.groups.get(name, ()) for phrase in group.phrases):
            if is_venue(scene, phrase):
                bound.venue = bound.venue or phrase
            else:
                party = _party_of(name, phrase, frame, filled)
                land = phrase.kind == "country" and not is_of_nation(phrase)
                where = name == "ب" and land and trigger.form.entry.kind == "meeting"
                _take(scene, trigger, bound, phrase, "place" if where and party == "to" else party)
        if filled.implied.get(name) and not filled.groups.get(name):
            party = _party_of(name, None, frame, filled)
            if party in bound.parties:
                bound.parties[party].append(filled.implied[name])
    if filled.owner and not bound.parties["from"]:
        bound.parties["from"].append(filled.owner)
        to = bound.parties["to"]
        bound.parties["to"], bound.parties["attendee"] = to[:1], to[1:]  # who else was there
    _from_hosts(bound)
    return bound


def is_of_nation(phrase: Phrase) -> bool:
    """«الرئيسين المصري [والأردني]»: the adjective of a country stands for its people, not for the land."""
    return phrase.known is not None and phrase.known.category == "nationality"


def _take(scene: Scene, trigger: Trigger, bound: Bound, phrase: Phrase, party: str) -> None:
    if phrase.kind == "place" or party in ("place", "origin"):
        bound.place = bound.place or (phrase if party in ("place", "to", "host") else None)
    elif party in bound.parties:
        bound.parties[party].append(phrase.actors)
        bound.participants.append(Party(scene.passage, phrase, party))
        if phrase.kind == "country" and trigger.form.entry.kind == "visit" and party == "to":
            bound.place = bound.place or phrase
            bound.countries += 1


def _from_hosts(bound: Bound) -> None:
    """«سترسل الدولتان [وفدين] إلى العاصمة»: their own; «يحتضن [المغرب] الاجتماع الوزاري للمنظمة»."""
    sent = any(each.side == "from" and each.phrase.kind == "delegation" for each in bound.participants)
    if sent and not flat(bound.parties["from"]):
        bound.parties["from"] = bound.parties["host"]
    lands = [each for each in bound.participants if each.side == "host" and each.phrase.kind == "country"]
    if lands and bound.parties["from"] and not bound.parties["to"]:
        bound.parties["to"] = [each.phrase.actors for each in lands]


def _party_of(name: str, phrase: Phrase | None, frame: tuple[Slot, ...], filled: Filled) -> str:
    """Which side a slot is when its word allows two: «زيارة [الوزير]» goes, «زيارة [تونس]» receives.

    «استقبال [الوزير] السفير», «استقبال [السفير]»: with a second party the first one is the host.
    """
    parties = [slot.party for slot in frame if slot.name == name]
    if len(parties) > 1 and phrase is not None and {"from", "to"} <= set(parties):
        if phrase.kind in ("place", "country") and filled.kind == "visit":
            return "to"
        if filled.kind == "visit":
            return "from"
    full = {
        each
        for each in (*filled.groups, *filled.implied)
        if filled.groups.get(each) or filled.implied.get(each)
    }
    taken = {slot.party for slot in frame if slot.name != name and slot.name in full}
    return next((party for party in parties if party not in taken), parties[0])


def flat(parties: list[tuple[str, ...]]) -> tuple[str, ...]:
    """All actors of a side, each once."""
    return tuple(dict.fromkeys(actor for actors in parties for actor in actors))
