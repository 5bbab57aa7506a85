"""The words of the project as frozen, slotted, typed structures."""

from khabar.schema.article import Article, Basis, PublishedKind, Reject
from khabar.schema.ids import article_id, event_id, record_id, statement_id
from khabar.schema.record import FieldValue, Record, StatusKnown, Telling
from khabar.schema.report import (
    ENGAGEMENT_KINDS,
    Actor,
    Agency,
    Coder,
    Event,
    Noise,
    Participant,
    Place,
    Plover,
    Reading,
    Report,
    Role,
    Size,
    Source,
    Statement,
    Status,
)
from khabar.schema.spans import Field, Span, field_of, span_of

__all__ = [
    "ENGAGEMENT_KINDS",
    "Actor",
    "Agency",
    "Article",
    "Basis",
    "Coder",
    "Event",
    "Field",
    "FieldValue",
    "Noise",
    "Participant",
    "Place",
    "Plover",
    "PublishedKind",
    "Reading",
    "Record",
    "Reject",
    "Report",
    "Role",
    "Size",
    "Source",
    "Span",
    "Statement",
    "Status",
    "StatusKnown",
    "Telling",
    "article_id",
    "event_id",
    "field_of",
    "record_id",
    "span_of",
    "statement_id",
]
