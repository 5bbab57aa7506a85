"""Words of an article, with the spans that matter in colour."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from khabar.cli.bidi import harmless
from khabar.schema import Event, Span, Statement, field_of

EVIDENCE, FROM, TO, TRIGGER, PLACE, DATE, CUE, SAID = (
    "on grey23",
    "bold cyan",
    "bold green",
    "bold yellow",
    "magenta",
    "blue",
    "bold yellow",
    "on grey23",
)
_SIDES = {"from": FROM, "to": TO}
Marked = tuple[Span, str]


def event_marks(event: Event) -> list[Marked]:
    """The spans that say an event: evidence under sides, trigger, place and date."""
    marks: list[Marked] = [(span, EVIDENCE) for span in event.evidence]
    marks.extend((each, _SIDES.get(each.role, "cyan")) for each in event.participants)
    marks.append((event.trigger, TRIGGER))
    if event.place:
        marks.append((event.place, PLACE))
    if event.date_text:
        marks.append((event.date_text, DATE))
    return marks


def statement_marks(statement: Statement) -> list[Marked]:
    """The spans that say a statement: its content and its cue."""
    return [(statement, SAID), (statement.cue, CUE)]


def highlighted(text: str, marks: Iterable[Marked]) -> Text:
    """The article's text with its marks; later marks lie over earlier ones."""
    shown = Text(harmless(text))
    for span, style in marks:
        if field_of(span) == "text":
            shown.stylize(style, span.start, span.end)
    return shown


def evidence_lines(text: str, event: Event) -> list[Text]:
    """The words of a text that say an event, one line for each span of evidence."""
    marks = event_marks(event)[len(event.evidence) :]
    return [highlighted(text, marks)[span.start : span.end] for span in _in_text(event.evidence)]


def _in_text(spans: Sequence[Span]) -> list[Span]:
    return [span for span in spans if field_of(span) == "text"]
