"""Fits how speakers are chosen by rules and reading: prints weights and figures.

training/hearing.py --model MODEL --gold GOLD.jsonl … --only IDS --articles ARTICLES.jsonl.gz …

Options as for weigh.py; MODEL must not have been taught who speaks in the articles of IDS. Method:
conditional logit (McFadden, 1974), as in choosing.py.
"""

from collections.abc import Sequence
from typing import ClassVar

import msgspec

import choosing
import weigh
from accurate import annotations
from accurate.annotations import Annotated
from choosing import Choice
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
    found = choices(told, tagger)
    print({name: round(value, 2) for name, value in choosing.fit(found).items()})
    choosing.show("cross-validated", found, choosing.crossed(found))


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
                found.append(Choice(gold.id, tuple(voices), right, ruled=0))
    return found


if __name__ == "__main__":
    main()
