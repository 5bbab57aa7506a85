"""Reports built by hand, for all that works on reports and not on text."""

from collections.abc import Callable, Sequence

import msgspec
import pytest

from khabar.schema import (
    Actor,
    Agency,
    Article,
    Coder,
    Event,
    Participant,
    Place,
    Plover,
    Report,
    Role,
    Span,
    Statement,
    event_id,
    span_of,
    statement_id,
)
from khabar.store import Entry, Writer

CODER = Coder(version="1", model="fast", resources="r", models="m")
HOST, GUEST = "رامز الكيلاني", "سعاد البرغوثي"
TEXT = f"استقبل الوزير {HOST} في مسقط أمس السفيرة {GUEST}. وأكد الكيلاني أن بلاده ترحب بالحوار."


def _words(source: str, words: str) -> Span:
    start = source.index(words)
    return span_of(source, start, start + len(words))


def _actor(number: int, name: str, text: str) -> Actor:
    return Actor(id=f"a{number}", kind="person", name=name, mentions=(_words(text, name),))


def _event(article: str, text: str, guest: Sequence[str], host: Sequence[str], **fields: object) -> Event:
    trigger = _words(text, "استقبل")
    kind = str(fields.get("kind", "meeting"))
    event = Event(
        id=event_id(article, kind, "text", trigger.start, trigger.end),
        kind=kind,
        from_=tuple(guest),
        to=tuple(host),
        participants=(
            Participant(actor=guest[0], role="from", **msgspec.structs.asdict(_words(text, GUEST))),
        ),
        trigger=trigger,
        evidence=(_words(text, text.split(".", maxsplit=1)[0]),),
        plover=Plover(type="CONSULT", mode="visit", contexts=("diplomatic",), cameo="043"),
        confidence=0.9,
        why=("استقبل: subject is the host",),
    )
    return msgspec.structs.replace(event, **fields)


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """An article about one reception; other fields by name."""

    def make(identity: str = "x1", **fields: object) -> Article:
        given = {"outlet": "الأفق", "title": f"{HOST} يستقبل سفيرة", "published": "2021-04-07", "text": TEXT}
        return Article(id=identity, **{**given, **fields})  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_report(make_article: Callable[..., Article]) -> Callable[..., Report]:
    """The report of such an article: two actors, one meeting, one statement.

    `event` replaces fields of the meeting; `agency` names an agency that stands in the byline.
    """

    def make(
        identity: str = "x1", *, event: dict[str, object] | None = None, agency: str | None = None, **fields
    ) -> Report:
        article = make_article(identity, **({"byline": agency} if agency else {}), **fields)
        text = article.text
        host, guest = _actor(1, HOST, text), _actor(2, GUEST, text)
        place = Place(**msgspec.structs.asdict(_words(text, "مسقط")), name_en="Muscat", country="OMN")
        meeting = {"date": "2021-04-06", "place": place, **(event or {})}
        said = _words(text, "بلاده ترحب بالحوار")
        statement = Statement(
            id=statement_id(identity, "text", said.start, said.end),
            speaker="a1",
            cue=_words(text, "أكد"),
            confidence=0.8,
            **msgspec.structs.asdict(said),
        )
        return Report(
            **{name: getattr(article, name) for name in Report.__struct_fields__ if hasattr(article, name)},
            agency=Agency(field="byline", start=0, end=len(agency), text=agency, name=agency)
            if agency
            else None,
            actors=(host, guest),
            events=(_event(identity, text, ("a2",), ("a1",), **meeting),),
            statements=(statement,),
            coder=CODER,
        )

    return make


def _article_of(report: Report) -> Article:
    names = [name for name in Article.__struct_fields__ if hasattr(report, name)]
    return Article(**{name: getattr(report, name) for name in names})


@pytest.fixture
def fill():
    """Store reports in a file, one batch; returns the path."""

    def put(path, reports, coder="c1", rejects=()):
        entries = [Entry(_article_of(report), msgspec.json.encode(report)) for report in reports]
        with Writer(path) as writer:
            run = writer.begin_run(coder)
            writer.put(entries, coder, run, rejects)
            writer.end_run(run)
        return path

    return put


def _person(number, name, *roles, country=None, sectors=(), kind="person"):
    """An actor; roles are (title, of) or a title, whose text is both together."""
    listed = []
    for role in roles:
        title, of = role if isinstance(role, tuple) else (role, None)
        text = f"{title} {of}" if of else title
        listed.append(Role(title=title, of=of, start=0, end=len(text), text=text))
    return Actor(
        id=f"a{number}",
        kind=kind,
        name=name,
        country=country,
        sectors=sectors,
        roles=tuple(listed),
        mentions=(Span(start=0, end=len(name), text=name),),
    )


@pytest.fixture
def tell():
    """A report of one meeting of the first actor with the others, each (name, role …) with options."""

    def make(identity, *people, published="2021-04-07", date="2021-04-06"):
        actors = tuple(
            _person(number, *each[:-1], **each[-1]) if isinstance(each[-1], dict) else _person(number, *each)
            for number, each in enumerate(people, start=1)
        )
        text = " ".join(each.name for each in actors) + " التقى"
        start = text.index("التقى")
        trigger = Span(start=start, end=len(text), text="التقى")
        event = Event(
            id=event_id(identity, "meeting", "text", start, len(text)),
            kind="meeting",
            from_=(actors[0].id,),
            to=tuple(each.id for each in actors[1:]),
            trigger=trigger,
            date=date,
            plover=Plover(type="CONSULT"),
            confidence=0.9,
        )
        return Report(
            id=identity, text=text, published=published, actors=actors, events=(event,), coder=CODER
        )

    return make
