"""Who speaks, by the rules and a model's reading together.

The rules name a speaker, surely where he stands beside the verb, less so where he is carried over; the
reading points from the verb to the names of who likely speaks: «[وأضاف] أنه …» to «الوزير» some sentences
before. Method: conditional logit (McFadden, 1974); `training/hearing.py` fits the weights on annotated
articles by pointers that were not taught them.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

import msgspec

from khabar.coding.actors.roster import Roster
from khabar.coding.engagements.weighing import logit, worth
from khabar.coding.guesses import HEAD, Guesses
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.nouns import noun_phrase
from khabar.coding.statements.voices import are_men
from khabar.schema import Actor

REASON = "the speaker that the model points to"
# what the rules are sure of: the sentence itself names who speaks
NAMED = frozenset(
    (
        "speaker stands behind the cue",
        "noun phrase behind the cue",
        "speaker stands before the cue",
        "somebody else passes on the words",
        "pronoun on the cue",
        "dual verb: both sides of the contact",
        "speaks inside somebody else's speech",
    )
)
_SURE, _DOUBTFUL = 0.7, 0.3  # so sure of a word that no actor has, so little of all that have one
_LIKELY = 0.8  # probability from which a word is taken for a name of the speaker


class Voice(msgspec.Struct, frozen=True):
    """An actor that may speak, and what speaks for him; `features` that are absent are 0."""

    actor: str
    features: Mapping[str, float]


# weights of the features by model, fitted on 3,800 statements in thirds (docs/decisions/0010)
CHOICES: Mapping[str, Mapping[str, float]] = {
    "fast": {"pointed": 0.33, "own": 2.74, "again": 0.43},
    "accurate": {"pointed": 0.36, "own": 2.2, "again": 0.2},
}


class Listener:
    """Knows of every word of the text whom it names, also of speakers that are found on the way."""

    def __init__(self, guesses: Guesses, roster: Roster) -> None:
        self._guesses, self._roster = guesses, roster
        self._weights = CHOICES.get(guesses.reading.model)
        self._named: dict[int, list[str]] = {}  # in the order of the roster: the same choice in every run
        self._together: Counter[tuple[str, str]] = Counter()
        self._seen: dict[str, int] = {}

    def heard(
        self, scene: Scene, cue: Cue, ruled: tuple[str | None, str], memory: Memory
    ) -> tuple[str | None, str]:
        """The likeliest speaker and the reason; where the rules found none, whom the reading is sure of."""
        (actor, reason), weights = ruled, self._weights
        if weights is None:
            return ruled
        if actor is None:
            pointed = self.pointed(scene, cue, _SURE)
            return (pointed, REASON) if pointed is not None else ruled
        voices = self.voices(scene, cue, actor, memory.speaker)  # asked in any case, for `alike`
        if reason in NAMED or _is_relayed(actor, memory):
            return ruled
        fitting = (each for each in voices if each.actor == actor or _may_say(self._roster[each.actor], cue))
        best = max(fitting, key=lambda each: worth(weights, each.features), default=None)
        return ruled if best is None or best.actor == actor else (best.actor, REASON)

    def pointed(self, scene: Scene, cue: Cue, least: float) -> str | None:
        """Whom the reading alone points to, where it is as sure as that."""
        voices = self.voices(scene, cue, None, None)
        best = max(voices, key=lambda each: each.features["pointed"], default=None)
        return best.actor if best is not None and best.features["pointed"] >= logit(least) else None

    def voices(self, scene: Scene, cue: Cue, ruled: str | None, spoke: str | None) -> list[Voice]:
        """Whom rules and reading offer, the rules' choice first; nobody where the reading points nowhere."""
        word = next(iter(self._guesses.within(scene.passage, (cue.start, cue.end))), None)
        guesses = self._guesses.reading.speakers(word) if word is not None else ()
        if not guesses:
            return []
        self._learn()
        chances = {ruled: 0.0} if ruled is not None else {}
        for guess in guesses:
            for actor in self._named.get(guess.word, ()):
                chances[actor] = max(chances.get(actor, 0.0), guess.probability)
        if guesses[0].probability >= _SURE and max(chances.values(), default=0.0) < _DOUBTFUL:
            found = self._unlisted(guesses[0].word)
            chances |= {found: guesses[0].probability} if found is not None else {}
        likely = sorted(actor for actor, chance in chances.items() if chance >= _LIKELY)
        self._together.update(combinations(likely, 2))
        return [
            Voice(actor, _features(chance, own=actor == ruled, again=actor == spoke))
            for actor, chance in chances.items()
        ]

    def _unlisted(self, word: int) -> str | None:
        """«وبحسب [معهد الميناء للاقتصاد]، …»: the noun phrase that is pointed to, where no list holds it."""
        passage, token = self._guesses.place(word)
        scene = Scene(passage)
        end = noun_phrase(scene, token, scene.size)
        if token in scene.phrase_over or end == token:
            return None
        return self._roster.unnamed(passage.span(token, end))

    def alike(self) -> tuple[tuple[str, str], ...]:
        """Pairs of actors that were pointed to from one word, the most frequent first."""
        ranked = sorted(self._together.items(), key=lambda item: (-item[1], item[0]))
        return tuple(pair for pair, _ in ranked)

    def _learn(self) -> None:
        """The words of mentions that were not there when it was asked last."""
        for actor in self._roster.all():
            known = self._seen.get(actor.id, 0)
            if known < len(actor.mentions):
                self._seen[actor.id] = len(actor.mentions)
                for word in self._words(actor, known):
                    named = self._named.setdefault(word, [])
                    named.extend(() if actor.id in named else (actor.id,))

    def _words(self, actor: Actor, known: int) -> set[int]:
        """Where a model may point to mean somebody: the first words of a mention."""
        words = (self._guesses.words(span)[:HEAD] for span in actor.mentions[known:])
        return {word for each in words for word in each}


def _may_say(actor: Actor, cue: Cue) -> bool:
    """«معربين» is not said of one man, «موضحة» not of «المسؤولون»."""
    features = cue.form.features
    many = features.number == "pl" or (cue.is_participle and cue.form.form.endswith(("ين", "ون")))
    if actor.kind == "person":
        return not many
    return not (are_men(actor) and features.gender == "f")


def _is_relayed(actor: str, memory: Memory) -> bool:
    """«نسبت الوكالة إلى الأمير قوله …، وأضاف»: as long as his words are passed on it is he who speaks."""
    channel = memory.channel
    return channel is not None and channel.lasting and channel.speaker == actor


def _features(chance: float, *, own: bool, again: bool) -> dict[str, float]:
    """How likely the reading points there; is it the rules' choice; did he speak before."""
    return {"pointed": logit(chance), "own": float(own), "again": float(again)}
