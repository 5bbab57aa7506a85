"""Fits how places are chosen by rules and reading: prints weights and figures.

training/choosing.py --model MODEL --gold GOLD.jsonl … --only IDS --articles ARTICLES.jsonl.gz …

Options as for weigh.py. Method: conditional logit (McFadden, 1974), by Newton's method as scipy has it.
Needs scipy beside what README.md names.
"""

from collections.abc import Callable, Mapping, Sequence

import msgspec
import numpy as np
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

import weigh
from accurate import annotations
from accurate.annotations import Annotated
from accurate.packing import Array
from khabar.coding.engagements import pointed, stage
from khabar.coding.engagements.candidates import Candidate
from khabar.coding.engagements.pointed import Option
from khabar.coding.engagements.weighing import worth
from khabar.coding.guesses import Guesses
from khabar.coding.statements.listening import Voice
from khabar.evaluation.engagements import same_place
from khabar.evaluation.gold import GoldArticle, GoldEngagement
from khabar.taggers.network.tagger import NetworkTagger

PENALTY = 0.1  # half the square of each weight counts so much
FOLDS = 10


class Choice(msgspec.Struct, frozen=True):
    """The options of one choice, which are right, and which one the rules alone take: places, speakers."""

    article: str
    options: tuple[Option | Voice, ...]
    right: tuple[bool, ...]
    ruled: int


class Recorder:
    """Stands in for the choice: remembers the options of every engagement."""

    def __init__(self) -> None:
        self.heard: list[list[Option]] = []

    def point(self, candidate: Candidate, guesses: Guesses) -> None:
        """Chooses nothing."""
        self.heard.append(pointed.places(candidate, guesses))


def main() -> None:
    """Print weights and how often the right place is chosen, in cross-validation and elsewhere."""
    options = weigh.options_of()
    tagger = weigh.tagger_of(options.model)
    only = frozenset(options.only.read_text("utf-8").split())
    told = [each for each in annotations.load(options.gold, options.articles) if each.body.article.id in only]
    taught = choices(told, tagger)
    weights = fit(taught)
    print({name: round(value, 2) for name, value in weights.items()})
    show("cross-validated", taught, crossed(taught))
    for path in options.check:
        other = choices(annotations.load([path], options.articles), tagger)
        show(path.name, other, [best(each, weights) for each in other])


def choices(told: Sequence[Annotated], tagger: NetworkTagger) -> list[Choice]:
    """What there was to choose for every engagement that the gold has."""
    found: list[Choice] = []
    for each in told:
        gold = msgspec.convert(each.gold, GoldArticle, strict=False)
        recorder = Recorder()
        stage.point = recorder.point  # type: ignore[assignment]
        for event, known in weigh.matched(each, gold, tagger).items():
            options = recorder.heard[event]
            if options:
                right = tuple(_is_place(option, known) for option in options)
                found.append(Choice(gold.id, tuple(options), right, _ruled(options)))
    return found


def _ruled(options: Sequence[Option]) -> int:
    """What the rules settled."""
    return next(n for n, each in enumerate(options) if each.features.get("own") or each.key is None)


def _is_place(option: Option, known: GoldEngagement) -> bool:
    where = option.where
    if where is None:
        return known.place is None
    words = where.passage.span(where.phrase.start, where.phrase.end, where.phrase.skip).text
    return known.place is not None and same_place(known.place, words)


def fit(found: Sequence[Choice]) -> dict[str, float]:
    """The weights that make the right options likeliest; choices without a right one teach nothing."""
    names = sorted({name for each in found for option in each.options for name in option.features})
    tables = [(_table(each, names), np.array(each.right)) for each in found if any(each.right)]

    def loss(weights: Array) -> float:
        total = PENALTY * float(weights @ weights) / 2
        for table, right in tables:
            worth = table @ weights
            total += float(np.logaddexp.reduce(worth) - np.logaddexp.reduce(worth[right]))
        return total

    weights = minimize(loss, np.zeros(len(names)), method="BFGS").x
    return dict(zip(names, map(float, weights), strict=True))


def _table(choice: Choice, names: Sequence[str]) -> Array:
    return np.array([[option.features.get(name, 0.0) for name in names] for option in choice.options])


def best(choice: Choice, weights: Mapping[str, float]) -> int:
    """The number of the option that is taken."""
    worths = [worth(weights, option.features) for option in choice.options]
    return worths.index(max(worths))


def crossed(found: Sequence[Choice]) -> list[int]:
    """What is taken with weights that were fitted on other articles."""
    taken = [0] * len(found)
    for taught, asked in GroupKFold(FOLDS).split(found, groups=[each.article for each in found]):
        weights = fit([found[number] for number in taught])
        for number in asked:
            taken[number] = best(found[number], weights)
    return taken


def show(name: str, found: Sequence[Choice], taken: Sequence[int]) -> None:
    """How often the right one is taken: by the rules alone, by both, and by the best possible choice."""
    ways: tuple[tuple[str, Callable[[int, Choice], bool]], ...] = (
        ("rules", lambda _, each: each.right[each.ruled]),
        ("both", lambda number, each: each.right[taken[number]]),
        ("at best", lambda _, each: any(each.right)),
    )
    shares = (
        f"{way} {sum(right(n, c) for n, c in enumerate(found)) / len(found):.3f}" for way, right in ways
    )
    print(f"{name}: {', '.join(shares)} of {len(found)}")


if __name__ == "__main__":
    main()
