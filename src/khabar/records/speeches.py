"""Speeches: statements of many reports that are one speech, with their cues and the words that differ."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from khabar.arabic.folding import fold
from khabar.knowledge.lexicons import speech_forms
from khabar.records.likeness import Saying, content_of, same_speech
from khabar.records.pieces import Piece, differences
from khabar.schema import Report, Span, Statement

_UNDATED = "9999"


class Cue(msgspec.Struct, frozen=True):
    """A speech word as the dictionary has it («أكد» for «مؤكدا»), and how it stands to what was said.

    `stance`: neutral (قال), asserts (أكد), doubts (زعم); both None for a word that the lexicon lacks.
    """

    lemma: str
    stance: str | None = None


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One report's words of a speech.

    `differences` are against the fullest version, none for that one itself; `same_words` where there are
    no others than spelling and punctuation.
    """

    statement: Statement
    report: str
    outlet: str | None = None
    agency: str | None = None
    published: str | None = None
    speaker: str
    cue: Cue
    same_words: bool
    differences: tuple[Piece, ...] = ()


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Where a report has a name or words, outside what was read of it as an event or statement."""

    report: str
    span: Span


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """One speech as told by one or more reports; the first version is the fullest.

    `speakers` are entities: more than one where reports name another speaker for the same words.
    `reports`, `outlets` carry it, `missing` are reports of the record that do not, `elsewhere` those that
    have its words in a sentence that was not read as a statement of this speaker. `alike` is the least
    share of content words that a version has in common with its nearest, `why` says it in words.
    """

    id: str
    speakers: tuple[str, ...]
    versions: tuple[Version, ...]
    cues: dict[str, tuple[str, ...]]
    stances: tuple[str, ...]
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    missing: tuple[str, ...] = ()
    elsewhere: tuple[Named, ...] = ()
    alike: float = 1.0
    why: str = ""


def sayings_of(report: Report, actors: Mapping[str, str]) -> list[Saying]:
    """The statements of a report with their speakers as entities; `actors` leads from its actors to these."""
    return [
        Saying(
            statement=statement,
            report=report.id,
            outlet=report.outlet,
            agency=report.agency.name if report.agency else None,
            published=report.published,
            speaker=actors[statement.speaker],
            content=content_of(statement.text),
        )
        for statement in report.statements
        if statement.speaker in actors and statement.review != "rejected"
    ]


def speeches(
    sayings: Iterable[Saying], reports: Sequence[str] = (), *, days_apart: int | None = 1
) -> tuple[Speech, ...]:
    """Group statements into speeches; the order in which they come does not matter.

    Args:
        sayings: the statements.
        reports: the ids of all reports in question, to say which lack a speech.
        days_apart: how far apart two statements may be published; None: whatever the days.

    Returns:
        Those that most reports carry first.
    """
    listed = sorted(sayings, key=lambda saying: saying.statement.id)
    found: list[Speech] = []
    while listed:
        group = _component(listed, days_apart)
        found.append(_speech(group, reports))
    return tuple(sorted(found, key=_most_told))


def _component(left: list[Saying], days_apart: int | None) -> list[Saying]:
    """The statements connected with the first one left; they are taken out of `left`."""
    group = [left.pop(0)]
    for saying in group:  # grows while it is walked
        alike = [other for other in left if same_speech(saying, other, days_apart=days_apart)]
        group.extend(alike)
        left[:] = [other for other in left if other not in alike]
    return group


def _speech(group: Sequence[Saying], reports: Sequence[str]) -> Speech:
    fullest = min(group, key=_fullness)
    versions = [_version(saying, fullest) for saying in sorted(group, key=_order)]
    versions.sort(key=lambda version: version.statement.id != fullest.statement.id)
    carried = tuple(dict.fromkeys(version.report for version in versions))
    alike = _least(group)
    return Speech(
        id=min(saying.statement.id for saying in group),
        speakers=tuple(sorted({saying.speaker for saying in group})),
        versions=tuple(versions),
        cues=_cues(versions),
        stances=tuple(sorted({version.cue.stance for version in versions if version.cue.stance})),
        reports=carried,
        outlets=tuple(dict.fromkeys(version.outlet for version in versions if version.outlet)),
        missing=tuple(report for report in dict.fromkeys(reports) if report not in carried),
        alike=alike,
        why=_why(group, alike),
    )


def _version(saying: Saying, fullest: Saying) -> Version:
    text, base = saying.statement.text, fullest.statement.text
    pieces = differences(base, text) if saying is not fullest else ()
    return Version(
        statement=saying.statement,
        report=saying.report,
        outlet=saying.outlet,
        agency=saying.agency,
        published=saying.published,
        speaker=saying.speaker,
        cue=cue_of(saying.statement.cue.text),
        same_words=all(piece.kind == "same" for piece in pieces),
        differences=pieces,
    )


@lru_cache(maxsize=4096)
def cue_of(text: str) -> Cue:
    """The speech word behind a cue: «ومؤكدا» is أكد, which asserts."""
    form = " ".join(fold(text).split())
    for each in (form, form.removeprefix("و"), form.removeprefix("ف"), form.split()[0] if form else ""):
        readings = speech_forms().get(each)
        if readings:
            return Cue(readings[0].lemma, readings[0].entry.stance)
    return Cue(text)


def _cues(versions: Iterable[Version]) -> dict[str, tuple[str, ...]]:
    """Each cue with the reports that use it."""
    found: dict[str, list[str]] = {}
    for version in versions:
        used = found.setdefault(version.cue.lemma, [])
        if version.report not in used:
            used.append(version.report)
    return {cue: tuple(used) for cue, used in found.items()}


def _least(sayings: Sequence[Saying]) -> float:
    """Of every version's likeness to its nearest the least; 1 for a speech told once."""
    return round(min(_nearest(one, sayings) for one in sayings), 2)


def _nearest(one: Saying, sayings: Sequence[Saying]) -> float:
    links = [same_speech(one, other, days_apart=None) for other in sayings if other is not one]
    return max((link.of_shorter for link in links if link), default=1.0)


def _why(sayings: Sequence[Saying], alike: float) -> str:
    if len(sayings) == 1:
        return "told once"
    one = len({saying.speaker for saying in sayings}) == 1
    speaker = "one speaker" if one else "the speaker is named differently"
    return f"{speaker}; each version has at least {alike:.0%} of its content words, or another's, in common"


def _most_told(speech: Speech) -> tuple[int, str, str, int]:
    """Those that most reports carry first, then as they came."""
    first = min((each.published or _UNDATED, each.report, each.statement.start) for each in speech.versions)
    return (-len(speech.reports), *first)


def _fullness(saying: Saying) -> tuple[int, int, tuple[str, str, int]]:
    """The fullest first; of equals the earliest."""
    return (-len(saying.content.words), -len(saying.statement.text), _order(saying))


def _order(saying: Saying) -> tuple[str, str, int]:
    return (saying.published or _UNDATED, saying.report, saying.statement.start)
