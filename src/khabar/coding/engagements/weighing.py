"""Weighing: how likely an engagement is right, by its frame and by a model's reading together.

Method: logistic regression, one for engagements of the frames and one for those of the reading alone;
`training/weigh.py` fits the weights on annotated articles that the model was not taught.
"""

from collections.abc import Mapping
from math import exp, log

import msgspec

from khabar.coding.engagements.candidates import Candidate
from khabar.coding.guesses import Guesses
from khabar.taggers.reading import Met


class Scales(msgspec.Struct, frozen=True):
    """Weights by feature for engagements of the frames and of the reading, and from where they are told."""

    framed: Mapping[str, float]
    read: Mapping[str, float]
    kept_framed: float
    kept_read: float


# by model; a frame stands for itself unless the reading is against it. On 310 articles that neither was
# made on F1 is 0.64 with the frames alone and 0.71 with the accurate model's reading
SCALES: Mapping[str, Scales] = {
    "fast": Scales(
        framed={"always": -0.23, "agreed": 0.15, "sides": 2.18, "headline": 0.42},
        read={"always": -0.84, "told": 0.56, "sides": -0.13, "paired": 0.42},
        kept_framed=0.3,
        kept_read=0.4,
    ),
    "accurate": Scales(
        framed={"always": -0.46, "agreed": 0.17, "sides": 2.36, "headline": 0.64},
        read={"always": -1.85, "told": 0.57, "sides": 0.42, "paired": 0.53},
        kept_framed=0.4,
        kept_read=0.5,
    ),
}


def scales_of(guesses: Guesses) -> Scales:
    """The scales of the model that has read."""
    return SCALES.get(guesses.reading.model, SCALES["accurate"])


def is_likely(candidate: Candidate, guesses: Guesses) -> bool:
    """Whether an engagement that was weighed is told."""
    scales = scales_of(guesses)
    least = scales.kept_framed if candidate.met is None else scales.kept_read
    return candidate.chance is not None and candidate.chance >= least


def chance(candidate: Candidate, guesses: Guesses) -> float:
    """The probability that an engagement is one, with these sides."""
    scales = scales_of(guesses)
    if candidate.met is None:
        return weighed(scales.framed, framed_features(candidate, guesses))
    return weighed(scales.read, read_features(candidate, guesses))


def framed_features(candidate: Candidate, guesses: Guesses) -> dict[str, float]:
    """What speaks for an engagement of the frames: the model's word on its clause and its sides."""
    clause = _evidence(candidate, guesses)
    best = best_met(candidate, guesses)
    return {
        "agreed": logit(candidate.agreed),
        "sides": _agreed(candidate, guesses, best) if best is not None else 0.0,
        "headline": float(not clause),
    }


def read_features(candidate: Candidate, guesses: Guesses) -> dict[str, float]:
    """What speaks for an engagement of the reading alone."""
    met = candidate.met
    return {
        "told": logit(met.probability) if met is not None else 0.0,
        "sides": _agreed(candidate, guesses, met) if met is not None else 0.0,
        "paired": float(bool(candidate.from_ and candidate.to)),
    }


def best_met(candidate: Candidate, guesses: Guesses) -> Met | None:
    """What the model reads of an engagement: the word of its clause that likeliest tells of one."""
    if candidate.met is not None:
        return candidate.met
    clause = _evidence(candidate, guesses)
    inside = [met for met in guesses.reading.met if met.trigger in clause]
    return max(inside, key=lambda met: met.chances[candidate.kind], default=None)


def _evidence(candidate: Candidate, guesses: Guesses) -> frozenset[int]:
    """The words of the text that tell an engagement of the frames, none where only the headline does."""
    own = guesses.within(candidate.passage, (candidate.trigger.start, candidate.trigger.end))
    return frozenset(own).union(*(guesses.words(span) for span in candidate.evidence))


def _agreed(candidate: Candidate, guesses: Guesses, met: Met) -> float:
    """How likely the actors are sides of what the word tells, on these sides or the other way round."""
    from_, to = guesses.likely(met.from_), guesses.likely(met.to)
    straight = [from_[each] for each in candidate.from_] + [to[each] for each in candidate.to]
    turned = [to[each] for each in candidate.from_] + [from_[each] for each in candidate.to]
    size = max(len(straight), 1)
    return max(sum(straight), sum(turned)) / size


def logit(probability: float) -> float:
    """The logarithm of the odds, within ±7."""
    bounded = min(max(probability, 0.001), 0.999)
    return log(bounded / (1 - bounded))


def weighed(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """The probability that a logistic regression gives: `weights` by feature, «always» is its intercept."""
    total = weights["always"] + worth(weights, features)
    return 1 / (1 + exp(-total))


def worth(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """What the features of an option add up to."""
    return sum(weights[name] * value for name, value in features.items())
