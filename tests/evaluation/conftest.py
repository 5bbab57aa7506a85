"""An article of our own, its gold and the report of a coder that gets some of it wrong."""

import msgspec
import pytest

from khabar.evaluation.gold import GoldArticle
from khabar.schema import Report

TEXT = (
    "استقبل وزير المياه رامز الكيلاني في العقبة أمس السفيرة سعاد البرغوثي. "
    "وأكد الكيلاني أن السدود امتلأت هذا الشتاء. وقالت البرغوثي إن التعاون مستمر. شارك الخبر"
)
GOLD = {
    "id": "x1",
    "agency": None,
    "actors": [
        {
            "key": "kilani",
            "kind": "person",
            "name": "رامز الكيلاني",
            "mentions": ["رامز الكيلاني", "الكيلاني"],
            "roles": [{"title": "وزير المياه", "of": None}],
        },
        {
            "key": "barghouti",
            "kind": "person",
            "name": "سعاد البرغوثي",
            "mentions": ["سعاد البرغوثي", "البرغوثي"],
            "roles": [],
        },
    ],
    "engagements": [
        {
            "kind": "meeting",
            "from": ["barghouti"],
            "to": ["kilani"],
            "attendees": [],
            "place": "العقبة",
            "date": "2025-03-09",
            "date_text": "أمس",
            "status": "held",
            "background": False,
            "evidence": "استقبل وزير المياه رامز الكيلاني في العقبة أمس السفيرة سعاد البرغوثي",
            "topics": [],
        }
    ],
    "statements": [
        {
            "speaker": "kilani",
            "direct": False,
            "text": "السدود امتلأت هذا الشتاء",
            "cue": "أكد",
            "via": None,
        },
        {
            "speaker": "barghouti",
            "direct": False,
            "text": "التعاون مستمر",
            "cue": "قالت",
            "via": None,
        },
    ],
    "noise": ["شارك الخبر"],
}


def span(words, text=TEXT):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def report(identity="x1", **fields):
    """The report that agrees with the gold in everything, in the contract's form, but for what is given."""
    kilani = {"id": "a1", "kind": "person", "name": "رامز الكيلاني", "mentions": [span("رامز الكيلاني")]}
    kilani["roles"] = [{"title": "وزير المياه", **span("وزير المياه")}]
    barghouti = {"id": "a2", "kind": "person", "name": "سعاد البرغوثي", "mentions": [span("سعاد البرغوثي")]}
    meeting = {
        "id": "e1",
        "kind": "meeting",
        "from": ["a2"],
        "to": ["a1"],
        "participants": [
            {"actor": "a2", "role": "from", **span("سعاد البرغوثي")},
            {"actor": "a1", "role": "to", **span("رامز الكيلاني")},
        ],
        "trigger": span("استقبل"),
        "place": span("العقبة"),
        "date": "2025-03-09",
        "evidence": [span(TEXT.split(".", maxsplit=1)[0])],
        "plover": {"type": "CONSULT"},
        "confidence": 0.9,
    }
    said = [
        {
            "id": "s1",
            "speaker": "a1",
            "cue": span("أكد"),
            "confidence": 0.9,
            **span("السدود امتلأت هذا الشتاء"),
        },
        {"id": "s2", "speaker": "a2", "cue": span("قالت"), "confidence": 0.9, **span("التعاون مستمر")},
    ]
    whole = {
        "id": identity,
        "text": TEXT,
        "title": "الكيلاني يستقبل سفيرة",
        "outlet": "الأفق",
        "published": "2025-03-10",
        "noise": [span("شارك الخبر")],
        "actors": [kilani, barghouti],
        "events": [meeting],
        "statements": said,
        "coder": {"version": "1", "model": "fast", "resources": "r", "models": "m"},
    }
    return msgspec.convert({**whole, **fields}, Report)


def gold(identity="x1", **fields):
    return msgspec.convert({**GOLD, "id": identity, **fields}, GoldArticle)


@pytest.fixture
def make_report():
    """The report that agrees with the gold, but for the fields given by name."""
    return report


@pytest.fixture
def make_gold():
    """The gold, but for the fields given by name."""
    return gold


@pytest.fixture
def gold_row():
    """The gold as a row of a file, with quoted words."""
    return GOLD
