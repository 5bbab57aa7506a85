"""Cables: two of one house write to the same man on the same occasion."""

from collections.abc import Sequence

from khabar.coding.engagements.candidates import Candidate

_NEAR = 4  # passages


def same_day(message: Candidate, candidates: Sequence[Candidate]) -> None:
    """«بعث الملك اليوم برقية إلى السلطان. كما [بعث ولي العهد] برقية إلى السلطان»: both of one day."""
    if message.kind != "message" or message.date is not None or message.status != "held":
        return
    for other in candidates:
        near = 0 <= message.passage.number - other.passage.number <= _NEAR and other.order < message.order
        alike = (other.kind, other.status, other.background) == ("message", "held", message.background)
        told = other.date is not None and other.entry.lemma == message.entry.lemma
        if near and alike and told and set(other.to) & set(message.to):
            message.take_day(other)
            return
