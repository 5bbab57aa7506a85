"""The sheet that `khabar compare` shows in a terminal."""

from collections.abc import Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from khabar.arabic.analyser import forms
from khabar.cli.bidi import harmless, isolate, shorten
from khabar.cli.comparing import value_text
from khabar.cli.names import counts_line, sides_line
from khabar.records.comparing import FIELDS, Cell, Comparison, Presence, Row
from khabar.records.coverage import DayRead, Silence
from khabar.records.pieces import Piece
from khabar.records.speeches import Named, Speech, Version

_SIGNS = {"agrees": "=", "fuller": "+", "less": "<", "differs": "≠", "other words": "~", "missing": "–"}
_STYLES = {
    "differs": "bold red",
    "missing": "yellow",
    "fuller": "cyan",
    "less": "cyan",
    "other words": "blue",
}
_LEGEND = (
    "= as the record    + more, or finer    < less, or vaguer    – not said\n"
    "≠ excludes what others say    ~ other words, no conflict"
)
_PIECES = {"left out": "red strike", "added": "bold green", "same": ""}
_DAY = len("2015-03-09")
_WIDTH, _OUTLET, _REPORT, _SAID, _GAP = 22, 16, 14, 400, 12
_UNKNOWN = "unknown outlet"
_MANY = 8  # of what only one report has, or of places in articles: shown at most


def print_comparison(comparison: Comparison) -> None:
    """Grid, participants, statements and silence of one record."""
    console = Console(highlight=False, markup=False)
    _print_head(console, comparison)
    _print_grid(console, comparison)
    outlets = {row.report: row.outlet or _UNKNOWN for row in comparison.rows}
    # Where another article of the same outlet has the participant, no outlet leaves it out.
    left_out = [each for each in comparison.left_out if each.named or _lacking(each, outlets)]
    if left_out:
        console.print("Participants that some outlets do not have", style="bold")
        for presence in left_out:
            console.print(_presence_line(presence, comparison.names, outlets))
        console.print()
    print_speeches(comparison.speeches, comparison.names, outlets, console)
    _print_silences(console, comparison.silences)


def print_speeches(
    speeches: Sequence[Speech],
    names: Mapping[str, str],
    outlets: Mapping[str, str],
    console: Console | None = None,
) -> None:
    """Statements with who carried them, and the words in which versions differ."""
    console = console or Console(highlight=False, markup=False)
    several = [speech for speech in speeches if len(speech.reports) > 1]
    single = [speech for speech in speeches if len(speech.reports) == 1]
    if speeches:
        console.print("Statements", style="bold")
    for speech in (*several, *single[:_MANY]):
        _print_speech(console, speech, names, outlets)
    if len(single) > _MANY:
        console.print(f"… and {len(single) - _MANY} more that one report has (--json gives all)\n")


def _print_head(console: Console, comparison: Comparison) -> None:
    record, names = comparison.record, comparison.names
    one, other = (value_text(side, dict(names)) for side in (record.from_, record.to))
    console.print(f"{record.id} · {record.kind} · {record.status} · {record.date or 'no date'}", style="bold")
    console.print(sides_line(one, other, record.place or "no place"))
    differ = f" · reports exclude each other on: {', '.join(record.conflicts)}" if record.conflicts else ""
    console.print(counts_line(record) + differ)
    passing = [f"{isolate(each.outlet or _UNKNOWN)} {each.report}" for each in record.reports if each.passing]
    if passing:
        console.print(f"told in passing: {', '.join(passing)}")
    if record.part_of:
        console.print(f"part of {record.part_of}")
    if comparison.parts:
        console.print(f"during it: {' '.join(comparison.parts)}")


def _print_grid(console: Console, comparison: Comparison) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("outlet", "day", *FIELDS, "report"):
        table.add_column(name, no_wrap=name in ("outlet", "day", "report"))
    for row in comparison.rows:
        cells = [_cell_text(row.cells[name], comparison) for name in FIELDS]
        table.add_row(_outlet_text(row), (row.published or "")[:_DAY], *cells, row.report)
    console.print(table)
    console.print(_LEGEND, style="dim")
    console.print()


def _outlet_text(row: Row) -> str:
    name = isolate(shorten(row.outlet or _UNKNOWN, _OUTLET))
    return f"{name} (copy)" if row.copy_of else name


def _cell_text(cell: Cell, comparison: Comparison) -> Text:
    words = value_text(cell.value, dict(comparison.names))
    shown = "" if cell.mark == "agrees" else f" {isolate(shorten(words, _WIDTH))}" if words else ""
    return Text(_SIGNS[cell.mark] + shown, style=_STYLES.get(cell.mark, ""))


def _presence_line(presence: Presence, names: Mapping[str, str], outlets: Mapping[str, str]) -> str:
    """«سعاد البرغوثي (attendee): in a, b; named elsewhere in the article by c; not named by d»."""
    name = isolate(names.get(presence.entity, presence.entity))
    told = f"takes part in {_carriers(presence.told, outlets)}"
    named = _places(presence.named, outlets)
    elsewhere = f"; named elsewhere in the article by {named}" if named else ""
    lacking = _lacking(presence, outlets)
    absent = f"; not named by {_carriers(lacking, outlets)}" if lacking else ""
    return f"  {name} ({', '.join(presence.sides)}): {told}{elsewhere}{absent}"


def _lacking(presence: Presence, outlets: Mapping[str, str]) -> list[str]:
    """The reports without the participant whose outlets have no other report with it."""
    has = {outlets.get(report) for report in (*presence.told, *(each.report for each in presence.named))}
    return [report for report in presence.absent if outlets.get(report) not in has - {_UNKNOWN}]


def _print_speech(
    console: Console, speech: Speech, names: Mapping[str, str], outlets: Mapping[str, str]
) -> None:
    fullest = speech.versions[0]
    speakers = " / ".join(isolate(names.get(one, one)) for one in speech.speakers)
    console.print(f"  {speakers}: {isolate(shorten(fullest.statement.text, _SAID))}")
    if len(speech.speakers) > 1:
        for speaker in speech.speakers:
            said = [version for version in speech.versions if version.speaker == speaker]
            console.print(f"    by {isolate(names.get(speaker, speaker))}: {_carried(said)}", style="blue")
    for cue, versions in _by_cue(speech).items():
        console.print(f"    {isolate(cue)}: {_carried(versions)}", style="dim")
    for versions in _by_words(speech):
        console.print(_difference(versions))
    if speech.elsewhere:
        places = _places(speech.elsewhere, outlets)
        console.print(f"    like words, not read as this statement: {places}", style="dim")
    has = {*speech.outlets, *(outlets.get(each.report) for each in speech.elsewhere)} - {_UNKNOWN}
    lacking = [report for report in speech.missing if outlets.get(report) not in has]
    if lacking and len(speech.reports) > 1:
        console.print(f"    not in: {_carriers(lacking, outlets)}", style="yellow")
    console.print()


def _by_cue(speech: Speech) -> dict[str, list[Version]]:
    found: dict[str, list[Version]] = {}
    for version in speech.versions:
        stance = f" ({version.cue.stance})" if version.cue.stance in ("asserts", "doubts") else ""
        found.setdefault(version.cue.lemma + stance, []).append(version)
    return found


def _carried(versions: Sequence[Version]) -> str:
    """«outlet report» for each."""
    carriers = [f"{isolate(version.outlet or _UNKNOWN)} {version.report}" for version in versions]
    return ", ".join(dict.fromkeys(carriers))


def _by_words(speech: Speech) -> list[list[Version]]:
    """The versions that differ from the fullest, those with the same words together."""
    found: dict[str, list[Version]] = {}
    for version in speech.versions[1:]:
        if not version.same_words:
            key = "|".join(piece.kind + " ".join(forms(piece.text)) for piece in version.differences)
            found.setdefault(key, []).append(version)
    return list(found.values())


def _difference(versions: Sequence[Version]) -> Text:
    """Versions of the same words against the fullest; long gaps are cut to their first words."""
    shown = Text(f"    {_carried(versions)}: \u2067")
    for piece in versions[0].differences:
        shown.append(_piece_words(piece), style=_PIECES[piece.kind])
        shown.append(" ")
    return shown.append("\u2069")


def _piece_words(piece: Piece) -> str:
    words = harmless(piece.text).split()
    long = piece.kind == "left out" and len(words) > _GAP
    text = " ".join(words[:_GAP]) + " …" if long else " ".join(words)
    signs = {"left out": f"[-{text}-]", "added": f"{{+{text}+}}"}
    return signs.get(piece.kind, text)


def _carriers(reports: Sequence[str], outlets: Mapping[str, str]) -> str:
    return ", ".join(dict.fromkeys(_outlet(report, outlets) for report in reports))


def _places(named: Sequence[Named], outlets: Mapping[str, str]) -> str:
    """«outlet (report:offset)» for each, at most so many."""
    listed = [f"{_outlet(each.report, outlets)} ({each.report}:{each.span.start})" for each in named[:_MANY]]
    more = [f"and {len(named) - _MANY} more"] if len(named) > _MANY else []
    return ", ".join(listed + more)


def _outlet(report: str, outlets: Mapping[str, str]) -> str:
    name = outlets.get(report, "")
    return isolate(name) if name and name != _UNKNOWN else f"{_UNKNOWN} {report}"


def _print_silences(console: Console, silences: Sequence[Silence]) -> None:
    groups = {
        "nothing": "Read on these days; no article is known to tell it, and none names the parties together",
        "unclear": "Read on these days and not known to tell it, but articles name the parties: look",
        "unknown": "Not read enough on these days to say anything",
    }
    for found, title in groups.items():
        listed = [silence for silence in silences if silence.found == found]
        if listed:
            console.print(title, style="bold")
        for silence in listed:
            console.print(f"  {isolate(silence.outlet)}: {_basis(silence)}")
    if any(silence.weak for silence in silences):
        note = "weak: the days are those on which a crawler saw the articles, not the outlets' own"
        console.print(note, style="dim")


def _basis(silence: Silence) -> str:
    weak = " (weak)" if silence.weak else ""
    naming = f"; look at {' '.join(silence.naming)}" if silence.naming else ""
    return "; ".join(map(_day_words, silence.days)) + weak + naming


def _day_words(day: DayRead) -> str:
    usual = "" if day.usual is None else f" of usually {day.usual:.0f}"
    return f"{day.day} {day.reading}" + (f" ({day.articles}{usual})" if day.articles else "")
