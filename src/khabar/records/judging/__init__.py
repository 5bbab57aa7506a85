"""Judging: people's decisions on events, statements, records and entities, applied on every run."""

from khabar.records.judging.actors import actor_words
from khabar.records.judging.checking import read_judgement
from khabar.records.judging.decisions import Decisions, decided, homes, pair
from khabar.records.judging.effect import effective, order
from khabar.records.judging.locating import bound_event, bound_statement, found, plain, proposals, source_of
from khabar.records.judging.records import judged_records
from khabar.records.judging.reports import Outcome, judged
from khabar.records.judging.values import (
    EVENT_FIELDS,
    RECORD_FIELDS,
    STATEMENT_FIELDS,
    Given,
    check_field,
    read_value,
)

__all__ = [
    "EVENT_FIELDS",
    "RECORD_FIELDS",
    "STATEMENT_FIELDS",
    "Decisions",
    "Given",
    "Outcome",
    "actor_words",
    "bound_event",
    "bound_statement",
    "check_field",
    "decided",
    "effective",
    "found",
    "homes",
    "judged",
    "judged_records",
    "order",
    "pair",
    "plain",
    "proposals",
    "read_judgement",
    "read_value",
    "source_of",
]
