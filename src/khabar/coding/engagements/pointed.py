"""Where and when, by the rules and a model's reading together.

The rules settle a place and a day or leave them open; the reading points to words that may tell them. «زار
الوزير [تونس] أمس … والتقى في [صفاقس] …»: of all places and days that the article names, and none of them,
the likeliest is taken. Method: conditional logit (McFadden, 1974); `training/choosing.py` fits the weights on
annotated articles that the model was not taught.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from khabar.coding.analysis import Passage, Phrase, Time
from khabar.coding.engagements.candidates import Candidate, Where
from khabar.coding.engagements.weighing import best_met, logit
from khabar.coding.guesses import Guesses
from khabar.taggers.reading import Guess, likeliest

_PLACED = frozenset(("meeting", "visit"))
_PLACES = frozenset(("place", "country"))
_LEAST = 0.1  # probability of the word that tells the engagement: below it the reading knows of none


class Option(msgspec.Struct, frozen=True):
    """A place or a day that may be meant, `key` to tell it from others, or none; what speaks for it."""

    key: str | None
    features: Mapping[str, float]
    where: Where | None = None
    time: Time | None = None


class Weights(msgspec.Struct, frozen=True):
    """Weights of the features of places, and of days where the reading helps with them."""

    places: Mapping[str, float]
    days: Mapping[str, float] = {}


# by model; on 310 articles that the networks were not taught the place is right in 0.63 and 0.65 with rules
# alone, in 0.72 and 0.68 with both. Where the rules find no day, that there is none or which one is right in
# 0.80 and with the accurate model in 0.83; the fast one does not help with them (0.81 and 0.79)
CHOICES: Mapping[str, Weights] = {
    "fast": Weights(
        places={
            "pointed": 0.35,
            "own": 2.0,
            "none": -0.62,
            "none_own": -0.62,
            "here": 0.74,
            "own_here": -0.72,
        },
    ),
    "accurate": Weights(
        places={
            "pointed": 0.4,
            "own": 1.88,
            "none": -0.33,
            "none_own": -0.33,
            "here": 0.66,
            "own_here": -0.65,
        },
        days={"pointed": 0.19, "own": 0.0, "none": -0.16, "none_own": -0.16},
    ),
}


def point(candidate: Candidate, guesses: Guesses) -> None:
    """Take the place and the day that rules and reading together find likeliest."""
    weights = CHOICES.get(guesses.reading.model)
    if weights is None:
        return
    place = chosen(places(candidate, guesses), weights.places)
    if place is not None and place.where is not None and place.key != place_key(candidate.place):
        candidate.place = place.where
        candidate.why.append("the place that the model points to")
    day = chosen(days(candidate, guesses), weights.days) if weights.days else None
    if day is not None:
        _take(candidate, day)


def places(candidate: Candidate, guesses: Guesses) -> list[Option]:
    """The places that the article names and none, with what speaks for each."""
    met = best_met(candidate, guesses)
    if candidate.kind not in _PLACED or met is None or met.probability < _LEAST:
        return []
    own = place_key(candidate.place)
    named: dict[str, tuple[float, Where]] = {}
    for passage, phrase in _phrases(guesses):
        where = Where(passage, phrase)
        chance = likeliest(met.places, guesses.within(passage, (max(phrase.start - 1, 0), phrase.end)))
        key = place_key(where)
        if key is not None and (key not in named or chance > named[key][0]):
            named[key] = chance, where
    if own is not None and candidate.place is not None:
        named[own] = named.get(own, (0.0, candidate.place))[0], candidate.place
    found = [
        Option(
            key, _features(chance, is_own=key == own) | _here(candidate, where, own=key == own), where=where
        )
        for key, (chance, where) in named.items()
        if not _is_wider(where, candidate.place)
    ]
    if own is not None:
        return found  # what the rules found may be another place, but it is not taken for nothing
    nowhere = _none(met.places, own)
    return [*found, msgspec.structs.replace(nowhere, features={**nowhere.features, **_NOT_HERE})]


_NOT_HERE = {"here": 0.0, "own_here": 0.0}


def _here(candidate: Candidate, where: Where, *, own: bool) -> dict[str, float]:
    """Whether the place stands in the sentence that tells the engagement, as the rules chose it or not."""
    here = float(where.passage is candidate.passage)
    return {"here": here, "own_here": here * own}


def _is_wider(where: Where, own: Where | None) -> bool:
    """The country of the town that the rules found: «زار [برلين] … زيارة ألمانيا»."""
    if own is None or where.phrase.kind != "country" or own.phrase.kind == "country":
        return False
    return where.country is not None and where.country == own.country


def days(candidate: Candidate, guesses: Guesses) -> list[Option]:
    """Where the rules found no day: the days that the article names and none, with what speaks for each."""
    met = best_met(candidate, guesses)
    if candidate.date is not None or met is None or met.probability < _LEAST:
        return []
    named: dict[str, tuple[float, Time]] = {}
    for passage, time in _times(guesses):
        chance = likeliest(met.days, guesses.within(passage, (time.start, time.end)))
        date = _settled(candidate, time)[0]
        if date is not None and (date not in named or chance > named[date][0]):
            named[date] = chance, time
    found = [Option(key, _features(chance, is_own=False), time=time) for key, (chance, time) in named.items()]
    return [*found, _none(met.days, None)]


def place_key(where: Where | None) -> str | None:
    """What tells one place from another: what it is known as, else how it is written."""
    if where is None:
        return None
    known = where.phrase.known
    if known is not None:
        return known.entity or known.name
    first, *rest = where.passage.forms[where.phrase.start : where.phrase.end]
    return " ".join((first[where.phrase.skip :], *rest))


def _features(chance: float, *, is_own: bool) -> dict[str, float]:
    return {"pointed": logit(chance), "own": float(is_own), "none": 0.0, "none_own": 0.0}


def _none(guessed: Iterable[Guess], own: str | None) -> Option:
    """That nothing is told: the likelier, the less the reading points anywhere."""
    best = max((guess.probability for guess in guessed), default=0.0)
    return Option(None, {"pointed": logit(1 - best), "own": 0.0, "none": 1.0, "none_own": float(own is None)})


def chosen(options: Sequence[Option], weights: Mapping[str, float]) -> Option | None:
    """The option of most worth."""

    def worth(option: Option) -> float:
        return sum(weights[name] * value for name, value in option.features.items())

    return max(options, key=worth, default=None)


def _take(candidate: Candidate, day: Option) -> None:
    if day.time is not None:
        candidate.date, candidate.date_end, candidate.date_basis = _settled(candidate, day.time)
        candidate.date_text = day.time.span
        candidate.why.append("the day that the model points to")


def _settled(candidate: Candidate, time: Time) -> tuple[str | None, str | None, str]:
    return time.future if candidate.status == "planned" or time.coming else time.past


def _phrases(guesses: Guesses) -> Iterator[tuple[Passage, Phrase]]:
    for passage in guesses.passages:
        for phrase in passage.phrases:
            if phrase.kind in _PLACES and phrase.known is not None:
                yield passage, phrase


def _times(guesses: Guesses) -> Iterator[tuple[Passage, Time]]:
    for passage in guesses.passages:
        for time in passage.times:
            if time.kind != "clock":
                yield passage, time
