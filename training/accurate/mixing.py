"""The opinions of two teachers as one: labels by a weighted mean, pointers by the plain mean."""

import argparse
from pathlib import Path

import numpy as np

from accurate import soft_labels
from accurate.packing import Array, pack, unpack
from accurate.soft_labels import Pointed, Soft


def run(options: argparse.Namespace) -> None:
    """Write the mean of what two files hold; what only the first has read, or been asked, stays as it is."""
    folder: Path = options.work
    other = {each.stored.raw: each for each in soft_labels.read(folder / options.other)}
    found = [
        mean(each, other[each.stored.raw], options.share) if each.stored.raw in other else each
        for each in soft_labels.read(folder / options.one)
    ]
    soft_labels.write(folder, found)
    print(f"{sum(each.stored.raw in other for each in found)} of {len(found)} stretches of both", flush=True)


def mean(one: Soft, other: Soft, share: float) -> Soft:
    """`share`: how much the first counts in the labels; the words that both think ask a pointer ask it."""
    labels = dict(one.labels)
    for name in one.labels.keys() & other.labels.keys():
        first, second = (unpack(each.labels[name]).astype(np.float32) for each in (one, other))
        labels[name] = pack(_normal(share * first + (1 - share) * second), "<f2")
    links = {**other.links, **one.links}
    for name in one.links.keys() & other.links.keys():
        links[name] = _together(one.links[name], other.links[name])
    return Soft(one.stored, one.places, labels, links)


def _normal(scores: Array) -> Array:
    """Log-probabilities again."""
    highest = scores.max(1, keepdims=True)
    found: Array = scores - highest - np.log(np.exp(scores - highest).sum(1, keepdims=True))
    return found


def _together(one: Pointed, other: Pointed) -> Pointed:
    first, second = _rows(one), _rows(other)
    asking = sorted(first.keys() | second.keys())
    rows = [
        np.mean([each[word] for each in (first, second) if word in each], axis=0, dtype=np.float32)
        for word in asking
    ]
    return Pointed(pack(np.array(asking), "<u2"), pack(np.stack(rows), "<f2"))


def _rows(pointed: Pointed) -> dict[int, Array]:
    return dict(zip(map(int, unpack(pointed.asking)), unpack(pointed.answers), strict=True))
