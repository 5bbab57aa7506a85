"""Voices: the gender in which the article speaks of somebody, for the pronouns that lean on them."""

import msgspec

from khabar.arabic import fold
from khabar.coding.statements.agreement import gender_of
from khabar.knowledge.words import words
from khabar.schema import Actor


class Voices(msgspec.Struct):
    """Who was heard, in order, and the gender of the verbs that had them as subject."""

    heard: list[str] = msgspec.field(default_factory=list)
    genders: dict[str, str] = msgspec.field(default_factory=dict)

    def hear(self, actor: str, gender: str | None, *, named: bool) -> None:
        """Remember a speaker; only a verb with its subject beside it settles the gender."""
        if actor in self.heard:
            self.heard.remove(actor)
        self.heard.append(actor)
        if named and gender is not None:
            self.genders.setdefault(actor, gender)

    def fits(self, actor: Actor, gender: str | None, number: str | None = None) -> bool:
        """«وأضافت» is said of the ministry, «وأضافوا» of the protesters, not of the minister.

        Nor is «وأكد» said of two sides that «وأكدا» was said of.
        """
        if number == "pl":
            return actor.kind == "group" or bool(actor.members)
        if number == "sg" and ((gender == "m" and are_men(actor)) or actor.members):
            return False
        known = self.genders.get(actor.id) or _gender_of(actor)
        if gender == "f" and known is None and actor.kind == "person":
            return False  # whom nothing tells to be a woman
        return gender is None or known is None or known == gender


_PLURAL = 5  # letters of «نواب» and an ending


def are_men(actor: Actor) -> bool:
    """«المعارضون … وقالوا»: of more than one, with the ending of men, a verb that follows is plural."""
    head = fold(actor.name).split()[0] if actor.name.strip() else ""
    return actor.kind == "group" and head.endswith(("ون", "ين")) and len(head) >= _PLURAL


def _gender_of(actor: Actor) -> str | None:
    """By the head of its name: «وزارة», «وكالة» feminine, «حزب», «مجلس» masculine, states feminine."""
    if actor.kind == "country":
        return None
    if actor.kind == "person":
        return _gender_of_office(actor)
    return gender_of(fold(actor.name).split()[0].removeprefix("ال")) if actor.name else None


def _gender_of_office(actor: Actor) -> str | None:
    """«وزيرة الصحة» is a woman, «وزير الصحة» a man; «عضو» and «نائب» may be either."""
    heads = [fold(role.title).split()[0].removeprefix("ال") for role in actor.roles if role.title]
    women = [head for head in heads if head.endswith("ه") and head not in words("men_in_a")]
    return "f" if women else ("m" if heads and heads[0] in words("man_office") else None)
