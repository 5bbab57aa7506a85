"""Where, by the rules and a model's reading together.

The rules settle a place or leave it open; the reading points to words that may tell it. «زار الوزير [تونس]
أمس … والتقى في [صفاقس] …»: of all places that the article names, and none of them, the likeliest is taken.
Method: conditional logit (McFadden, 1974); `training/choosing.py` fits the weights on annotated articles that
the model was not taught.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from khabar.coding.analysis import Passage, Phrase
from khabar.coding.engagements.candidates import Candidate, Where
from khabar.coding.engagements.weighing import best_met, logit, worth
from khabar.coding.guesses import Guesses
from khabar.taggers.reading import Guess, Met, likeliest

_PLACED = frozenset(("meeting", "visit"))
_PLACES = frozenset(("place", "country"))
_LEAST = 0.1  # probability of the word that tells the engagement: below it the reading knows of none


class Option(msgspec.Struct, frozen=True):
    """A place that may be meant, `key` to tell it from others, or none; what speaks for it.

    `features` that are absent are 0.
    """

    key: str | None
    features: Mapping[str, float]
    where: Where | None = None


# weights of the features by model; on 310 articles that the networks were not taught the place is right in
# 0.64 and 0.65 with rules alone, in 0.71 and 0.67 with both. Fitted before the thresholds of `weighing` were
# last moved: what `training/choosing.py` prints now differs by up to 0.2
CHOICES: Mapping[str, Mapping[str, float]] = {
    "fast": {"pointed": 0.35, "own": 2.0, "none": -1.24, "here": 0.74, "own_here": -0.72},
    "accurate": {"pointed": 0.4, "own": 1.88, "none": -0.66, "here": 0.66, "own_here": -0.65},
}


def point(candidate: Candidate, guesses: Guesses) -> None:
    """Take the place that rules and reading together find likeliest."""
    weights = CHOICES.get(guesses.reading.model)
    place = chosen(places(candidate, guesses), weights) if weights is not None else None
    if place is not None and place.where is not None and place.key != place_key(candidate.place):
        candidate.place = place.where
        candidate.why.append("the place that the model points to")


def places(candidate: Candidate, guesses: Guesses) -> list[Option]:
    """The places that the article names and none, with what speaks for each."""
    met = best_met(candidate, guesses)
    if candidate.kind not in _PLACED or met is None or met.probability < _LEAST:
        return []
    own = place_key(candidate.place)
    named: dict[str, tuple[float, Where]] = {}
    for passage, phrase in _phrases(guesses):
        where = Where(passage, phrase)
        chance = _chance(guesses, met, where)
        key = place_key(where)
        if key is not None and (key not in named or chance > named[key][0]):
            named[key] = chance, where
    if own is not None and candidate.place is not None:
        told = named[own][0] if own in named else _chance(guesses, met, candidate.place)
        named[own] = told, candidate.place
    found = [
        Option(key, _features(candidate, where, chance, own=key == own), where=where)
        for key, (chance, where) in named.items()
        if not _is_wider(where, candidate.place)
    ]  # what the rules found may be another place, but it is not taken for nothing
    return found if own is not None else [*found, _none(met.places)]


def _chance(guesses: Guesses, met: Met, where: Where) -> float:
    """How likely the reading points to a place, or to the word before it."""
    start, end = where.phrase.start, where.phrase.end
    return likeliest(met.places, guesses.within(where.passage, (max(start - 1, 0), end)))


def _features(candidate: Candidate, where: Where, chance: float, *, own: bool) -> dict[str, float]:
    """How likely the reading points there; is it the rules' place; is it in the sentence that tells."""
    here = float(where.passage is candidate.passage)
    return {"pointed": logit(chance), "own": float(own), "here": here, "own_here": here * own}


def _is_wider(where: Where, own: Where | None) -> bool:
    """The country of the town that the rules found: «زار [برلين] … زيارة ألمانيا»."""
    if own is None or where.phrase.kind != "country" or own.phrase.kind == "country":
        return False
    return where.country is not None and where.country == own.country


def place_key(where: Where | None) -> str | None:
    """What tells one place from another: what it is known as, else how it is written."""
    if where is None:
        return None
    known = where.phrase.known
    if known is not None:
        return known.entity or known.name
    first, *rest = where.passage.forms[where.phrase.start : where.phrase.end]
    return " ".join((first[where.phrase.skip :], *rest))


def _none(guessed: Iterable[Guess]) -> Option:
    """That nothing is told: the likelier, the less the reading points anywhere."""
    best = max((guess.probability for guess in guessed), default=0.0)
    return Option(None, {"pointed": logit(1 - best), "none": 1.0})


def chosen(options: Sequence[Option], weights: Mapping[str, float]) -> Option | None:
    """The option of most worth."""
    return max(options, key=lambda each: worth(weights, each.features), default=None)


def _phrases(guesses: Guesses) -> Iterator[tuple[Passage, Phrase]]:
    for passage in guesses.passages:
        for phrase in passage.phrases:
            if phrase.kind in _PLACES and phrase.known is not None:
                yield passage, phrase
