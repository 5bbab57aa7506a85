"""Spans: words with their place, in the text, the title or the byline."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.schema import Field, Span, field_of, span_of


def test_a_span_of_the_text_names_no_field() -> None:
    span = span_of("وصل الوفد أمس", 4, 9)
    assert span.text == "الوفد"
    assert msgspec.to_builtins(span) == {"start": 4, "end": 9, "text": "الوفد"}


@pytest.mark.parametrize("field", ["title", "byline"])
def test_a_span_elsewhere_says_where(field: Field) -> None:
    span = span_of("واس", 0, 3, field)
    assert msgspec.to_builtins(span) == {"start": 0, "end": 3, "text": "واس", "field": field}
    assert field_of(span) == field


def test_the_field_of_a_span_of_the_text() -> None:
    assert field_of(span_of("وصل", 0, 3)) == "text"


def test_a_span_does_not_change() -> None:
    span = span_of("وصل", 0, 3)
    with pytest.raises(AttributeError):
        span.start = 1  # type: ignore[misc]


@given(st.text(max_size=30), st.data())
def test_offsets_count_code_points(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    span = span_of(source, start, end)
    assert source[span.start : span.end] == span.text
    assert msgspec.json.decode(msgspec.json.encode(span), type=Span) == span
