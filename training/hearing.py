"""Fits how speakers are chosen by rules and reading: prints weights and figures.

training/hearing.py --model MODEL --gold GOLD.jsonl … --only IDS --articles ARTICLES.jsonl.gz …

Options as for weigh.py; MODEL must not have been taught who speaks in the articles of IDS. Method:
conditional logit (McFadden, 1974), as in choosing.py.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

import msgspec
from sklearn.model_selection import GroupKFold

import choosing
import weigh
from accurate import annotations
from accurate.annotations import Annotated
from khabar.coding.coder import fingerprint
from khabar.coding.pipeline import analyse
from khabar.coding.scene import Scene
from khabar.coding.statements import listening, stage
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.listening import Voice
from khabar.coding.statements.memory import Memory
from khabar.evaluation.alignment import align
from khabar.evaluation.gold import GoldArticle
from khabar.schema import Report
from khabar.taggers.network.tagger import NetworkTagger

FOLDS = 10


class Choice(msgspec.Struct, frozen=True):
    """Who may speak in one statement, which of them are right; the first is whom the rules take."""

    article: str
    options: tuple[Voice, ...]
    right: tuple[bool, ...]


class Recorder(listening.Listener):
    """Stands in for the choice: leaves it to the rules, and remembers what there was to choose."""

    heard_of: ClassVar[dict[int, list[Voice]]] = {}

    def heard(
        self, scene: Scene, cue: Cue, ruled: tuple[str | None, str], memory: Memory
    ) -> tuple[str | None, str]:
        """Whom the rules take."""
        actor, reason = ruled
        if actor is not None and reason not in listening.NAMED:
            place = scene.passage.span(cue.start, cue.end, cue.skip).start
            self.heard_of[place] = self.voices(scene, cue, actor, memory.speaker)
        return ruled


def main() -> None:
    """Print weights and how often the right speaker is chosen, in cross-validation."""
    options = weigh.options_of()
    tagger = weigh.tagger_of(options.model)
    only = frozenset(options.only.read_text("utf-8").split())
    told = [each for each in annotations.load(options.gold, options.articles) if each.body.article.id in only]
    report(choices(told, tagger))


def report(found: Sequence[Choice]) -> None:
    """Weights and shares."""
    weights = fit(found)
    print({name: round(value, 2) for name, value in weights.items()})
    taken = crossed(found)
    ways: tuple[tuple[str, Callable[[int, Choice], bool]], ...] = (
        ("rules", lambda _, each: each.right[0]),
        ("both", lambda number, each: each.right[taken[number]]),
        ("at best", lambda _, each: any(each.right)),
    )
    shares = (
        f"{way} {sum(right(n, c) for n, c in enumerate(found)) / len(found):.3f}" for way, right in ways
    )
    print(f"cross-validated: {', '.join(shares)} of {len(found)}")


def choices(told: Sequence[Annotated], tagger: NetworkTagger) -> list[Choice]:
    """What there was to choose for every statement that the gold has."""
    stage.Listener = Recorder  # type: ignore[misc]
    found: list[Choice] = []
    for each in told:
        Recorder.heard_of = {}
        gold = msgspec.convert(each.gold, GoldArticle, strict=False)
        analysis = analyse(each.body.article, tagger)
        coded = Report(
            id=gold.id,
            text=each.body.article.text,
            actors=analysis.actors,
            statements=analysis.statements,
            coder=fingerprint(),
        )
        aligned = align(gold, coded)
        for pair in aligned.statements:
            voices = Recorder.heard_of.get(analysis.statements[pair.statement].cue.start)
            wanted = gold.statements[pair.gold].speaker
            if voices:
                ids = (analysis.united.get(voice.actor, voice.actor) for voice in voices)
                right = tuple(aligned.casting.keys.get(actor) == wanted for actor in ids)
                found.append(Choice(gold.id, tuple(voices), right))
    return found


def fit(found: Sequence[Choice]) -> dict[str, float]:
    """The weights that make the right speakers likeliest."""
    return choosing.fit(found)  # type: ignore[arg-type]


def crossed(found: Sequence[Choice]) -> list[int]:
    """What is taken with weights that were fitted on other articles."""
    taken = [0] * len(found)
    for taught, asked in GroupKFold(FOLDS).split(found, groups=[each.article for each in found]):
        weights = fit([found[number] for number in taught])
        for number in asked:
            taken[number] = best(found[number], weights)
    return taken


def best(choice: Choice, weights: Mapping[str, float]) -> int:
    """The number of the voice that is taken."""
    worth = [listening.worth(voice, weights) for voice in choice.options]
    return worth.index(max(worth))


if __name__ == "__main__":
    main()
