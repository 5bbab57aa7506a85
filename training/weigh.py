"""Fits how frames and a model's reading are weighed together: prints weights and figures.

training/weigh.py --model MODEL --gold GOLD.jsonl … --only IDS --articles ARTICLES.jsonl.gz …

MODEL is «fast», or the folder of a network that was not taught those articles of GOLD that IDS
(annotations/held_out.txt) names.
`--check` prints F1 on other articles. Needs scikit-learn beside what README.md names.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from accurate import annotations
from accurate.annotations import Annotated
from khabar.coding.coder import fingerprint
from khabar.coding.engagements import stage, weighing
from khabar.coding.engagements.candidates import Candidate
from khabar.coding.guesses import Guesses
from khabar.coding.pipeline import analyse
from khabar.evaluation.alignment import align
from khabar.evaluation.gold import GoldArticle, GoldEngagement
from khabar.schema import Report
from khabar.taggers import load, load_crf
from khabar.taggers.network.tagger import NetworkTagger
from khabar_accurate.network import Network
from khabar_accurate.tagger import AccurateTagger

SOURCES = ("framed", "read")
THRESHOLDS = (
    (0.2, 0.5),
    (0.25, 0.5),
    (0.3, 0.4),
    (0.3, 0.45),
    (0.3, 0.5),
    (0.3, 0.55),
    (0.4, 0.5),
    (2.0, 0.5),
    (0.0, 2.0),
)
STRENGTH = 1.0  # inverse of the penalty; 0.1 and 0.3 gave the same F1 within 0.01
FOLDS = 10


class Case(msgspec.Struct, frozen=True):
    """A candidate of an article: what speaks for it, whether the gold has it, whether as background."""

    article: str
    source: str
    features: Mapping[str, float]
    right: bool
    background: bool


class Cases(msgspec.Struct, frozen=True):
    """All candidates of some articles, and how many engagements of theirs are wanted."""

    found: tuple[Case, ...]
    wanted: int


class Listener:
    """Stands in for the weighing: keeps every candidate and remembers what speaks for it."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, float]]] = []

    def weighed(self, candidates: list[Candidate], guesses: Guesses) -> list[Candidate]:
        """All candidates."""
        self.heard = [
            ("framed", weighing.framed_features(each, guesses))
            if each.met is None
            else ("read", weighing.read_features(each, guesses))
            for each in candidates
        ]
        return candidates


class Fitted(msgspec.Struct, frozen=True):
    """A logistic regression for each source, with the names of its features."""

    models: Mapping[str, tuple[LogisticRegression, list[str]]]

    def chances(self, cases: Sequence[Case]) -> list[float]:
        """The probability of each case."""
        return [float(self._model(case.source).predict_proba(self._row(case))[0, 1]) for case in cases]

    def weights(self, source: str) -> dict[str, float]:
        """By feature, «always» is the intercept."""
        model, names = self.models[source]
        return {"always": float(model.intercept_[0])} | dict(
            zip(names, map(float, model.coef_[0]), strict=True)
        )

    def _model(self, source: str) -> LogisticRegression:
        return self.models[source][0]

    def _row(self, case: Case) -> list[list[float]]:
        return [[case.features[name] for name in self.models[case.source][1]]]


def main() -> None:
    """Print weights, F1 in cross-validation, and F1 on the other articles."""
    options = options_of()
    tagger = tagger_of(options.model)
    only = frozenset(options.only.read_text("utf-8").split())
    told = [each for each in annotations.load(options.gold, options.articles) if each.body.article.id in only]
    taught = cases(told, tagger)
    fitted = fit(taught.found)
    for source in SOURCES:
        print(source, {name: round(value, 2) for name, value in fitted.weights(source).items()})
    show("cross-validated", taught, crossed(taught.found))
    for path in options.check:
        other = cases(annotations.load([path], options.articles), tagger)
        show(path.name, other, fitted.chances(other.found))


def tagger_of(model: str) -> NetworkTagger:
    """The fast tagger, or the accurate one with the network of a folder."""
    if model == "fast":
        found = load("fast")
        assert isinstance(found, NetworkTagger)
        return found
    return AccurateTagger(Network(Path(model)), load_crf())


def cases(told: Sequence[Annotated], tagger: NetworkTagger) -> Cases:
    """Every candidate of the articles, with what speaks for it and whether it is right."""
    listener = Listener()
    stage._weighed = listener.weighed  # type: ignore[assignment]
    found: list[Case] = []
    wanted = 0
    for each in told:
        gold = msgspec.convert(each.gold, GoldArticle, strict=False)
        wanted += sum(not engagement.background for engagement in gold.engagements)
        known = matched(each, gold, tagger)
        for number, (source, features) in enumerate(listener.heard):
            background = number in known and known[number].background
            found.append(Case(gold.id, source, features, number in known, background))
    return Cases(tuple(found), wanted)


def matched(each: Annotated, gold: GoldArticle, tagger: NetworkTagger) -> dict[int, GoldEngagement]:
    """The events that the gold has, by number, and what it has of them."""
    analysis = analyse(each.body.article, tagger)
    report = Report(
        id=gold.id,
        text=each.body.article.text,
        actors=analysis.actors,
        events=analysis.events,
        coder=fingerprint(),
    )
    pairs = align(gold, report).engagements
    return {pair.event: gold.engagements[pair.gold] for pair in pairs}


def fit(found: Sequence[Case]) -> Fitted:
    """Both regressions."""
    models = {}
    for source in SOURCES:
        chosen = [case for case in found if case.source == source]
        names = sorted(chosen[0].features)
        table = np.array([[case.features[name] for name in names] for case in chosen])
        model = LogisticRegression(C=STRENGTH, max_iter=2000)
        models[source] = model.fit(table, [case.right for case in chosen]), names
    return Fitted(models)


def crossed(found: Sequence[Case]) -> list[float]:
    """The probability of each case by weights fitted on other articles."""
    chances = [0.0] * len(found)
    for taught, asked in GroupKFold(FOLDS).split(found, groups=[case.article for case in found]):
        fitted = fit([found[number] for number in taught])
        for number, chance in zip(asked, fitted.chances([found[n] for n in asked]), strict=True):
            chances[number] = chance
    return chances


def show(name: str, chosen: Cases, chances: Sequence[float]) -> None:
    """Precision, recall and F1 for pairs of thresholds."""
    print(name, chosen.wanted, "engagements")
    for framed, read in THRESHOLDS:
        least = {"framed": framed, "read": read}
        kept = [
            case for case, chance in zip(chosen.found, chances, strict=True) if chance >= least[case.source]
        ]
        right = sum(case.right and not case.background for case in kept)
        told = sum(not case.background for case in kept)
        precision, recall = right / max(told, 1), right / max(chosen.wanted, 1)
        whole = 2 * right / max(told + chosen.wanted, 1)
        print(f"  {framed:.2f} {read:.2f}  P {precision:.3f} R {recall:.3f} F1 {whole:.3f}")


def options_of() -> argparse.Namespace:
    """What is asked, the same for weighing and choosing."""
    parser = argparse.ArgumentParser(description="Fit the weighing of frames and reading.")
    parser.add_argument("--model", required=True, help="«fast», or the folder of a network")
    parser.add_argument("--gold", type=Path, nargs="+", required=True, help="annotations, JSON lines")
    parser.add_argument("--only", type=Path, required=True, help="ids of the articles to fit on")
    parser.add_argument("--articles", type=Path, nargs="+", required=True, help="the articles, JSON lines")
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="annotations to measure on")
    return parser.parse_args()


if __name__ == "__main__":
    main()
