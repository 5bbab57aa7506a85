"""Which actor of a report is which actor of the gold."""

from collections.abc import Sequence

import msgspec

from khabar.evaluation.gold import GoldActor
from khabar.evaluation.likeness import Pair, best_pairs, folded, word_f1
from khabar.schema import Actor

_ALIKE = 0.6
_SAME_ROLE = 0.5


class Casting(msgspec.Struct, frozen=True):
    """The actors of an article in gold and report, and who is who: `keys` maps actor ids to gold keys."""

    gold: dict[str, GoldActor]
    found: dict[str, Actor]
    keys: dict[str, str]

    def party(self, actor: str) -> str:
        """A report's actor as a party of an engagement: its gold key, or «?id» where the gold has none."""
        return self.keys.get(actor, f"?{actor}")

    def is_person(self, party: str) -> bool:
        """Whether a party is a person, by the gold, else by the report; an unknown one counts as one."""
        if party in self.gold:
            return self.gold[party].kind == "person"
        actor = self.found.get(party.removeprefix("?"))
        return actor is None or actor.kind == "person"

    def name(self, party: str) -> str:
        """A party's name, for reading."""
        if party in self.gold:
            return self.gold[party].name
        actor = self.found.get(party.removeprefix("?"))
        return actor.name if actor else party

    def actor_of(self, key: str) -> Actor | None:
        """The report's actor that is the gold's."""
        return next((self.found[actor] for actor, known in self.keys.items() if known == key), None)

    def has_role(self, key: str, title: str) -> bool:
        """Whether the report gives the actor this office."""
        actor = self.actor_of(key)
        return actor is not None and any(word_f1(title, role.title) >= _SAME_ROLE for role in actor.roles)


def cast(gold: Sequence[GoldActor], found: Sequence[Actor]) -> Casting:
    """Match actors one to one by names and mentions."""
    pairs: list[Pair] = []
    for i, actor in enumerate(found):
        for j, known in enumerate(gold):
            if (score := _likeness(actor, known)) >= _ALIKE:
                pairs.append((score, i, j))
    keys = {found[i].id: gold[j].key for _, i, j in best_pairs(pairs)}
    return Casting({each.key: each for each in gold}, {each.id: each for each in found}, keys)


def _likeness(actor: Actor, known: GoldActor) -> float:
    """A name among the other's mentions decides; else alike names, with a little for each shared mention."""
    forms = {folded(actor.name), *(folded(mention.text) for mention in actor.mentions)}
    known_forms = {folded(mention) for mention in known.mentions}
    names = word_f1(actor.name, known.name)
    shared = len(forms & known_forms)
    if folded(actor.name) in known_forms or folded(known.name) in forms:
        return 1 + names + 0.1 * shared
    return names + 0.1 * shared
