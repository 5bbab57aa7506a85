"""`khabar compare`: what each outlet says of one event, what it leaves out, and who did not carry it."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from khabar.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khabar.records.comparing import Comparison
    from khabar.records.speeches import Speech
    from khabar.store import Reader

EXAMPLE = "Example:  khabar compare r-4183328c5beee9ad --db news.khabar"
_DAY = len("2015-03-09")
_AND = "، "
Cells = tuple[object, ...]


def compare(
    identity: Annotated[str, typer.Argument(metavar="RECORD", help="Id of a record, or of a statement.")],
    db: options.Database,
    json: options.Json = False,
) -> None:
    """Set one event's reports side by side: what differs, what is left out, who is not known to tell it.

    With the id of a statement: all versions of that speech, with the words that differ. khabar says who
    carried what, never who is right.
    """
    from khabar.schema import Record
    from khabar.store import Reader

    with Reader(db) as news:
        found = _found(news, identity)
        if isinstance(found, Record):
            comparison = news.compare(found)
            if json:
                options.print_json([comparison])
            elif sys.stdout.isatty():
                _show(comparison)
            else:
                for cells in comparison_lines(comparison):
                    options.print_cells(cells)
            return
        speech = news.compare_statement(identity)
        if json:
            options.print_json([speech])
        elif sys.stdout.isatty():
            _show_speech(news, speech)
        else:
            for cells in speech_lines(speech):
                options.print_cells(cells)


def _found(news: "Reader", identity: str) -> object:
    from khabar.errors import UnknownIdError

    try:
        return news.record(identity)
    except UnknownIdError:
        pass
    try:
        return news.statement(identity)
    except UnknownIdError as error:
        remedy = "khabar records prints ids of records, khabar show those of statements"
        raise UnknownIdError("no record or statement has this id", identity, remedy) from error


def _show(comparison: "Comparison") -> None:
    from khabar.cli.sheet import print_comparison

    print_comparison(comparison)


def _show_speech(news: "Reader", speech: "Speech") -> None:
    from khabar.cli.sheet import print_speeches

    names = {key: entity.name for key, entity in news.entities(speech.speakers).items()}
    print_speeches([speech], names, {})


def comparison_lines(comparison: "Comparison") -> "Iterator[Cells]":
    """All of a comparison; a line begins with what it is: cell, participant, statement, passing, silence."""
    yield from _cell_lines(comparison)
    yield from _participant_lines(comparison)
    for speech in comparison.speeches:
        yield from speech_lines(speech, {row.report: row.outlet for row in comparison.rows})
    for telling in comparison.record.reports:
        if telling.passing:
            yield "passing", telling.report, telling.outlet, telling.event
    for silence in comparison.silences:
        weak = "weak" if silence.weak else ""
        yield "silence", silence.outlet, silence.found, weak, silence.why, " ".join(silence.naming)


def _cell_lines(comparison: "Comparison") -> "Iterator[Cells]":
    """cell, report, outlet, day, field, mark, value, then field, offsets and words of what says so."""
    from khabar.schema import field_of

    for row in comparison.rows:
        for name, cell in row.cells.items():
            where: Cells = ()
            if cell.words:
                first = cell.words[0]
                where = (
                    field_of(first),
                    first.start,
                    first.end,
                    " … ".join(span.text for span in cell.words),
                )
            head = ("cell", row.report, row.outlet, (row.published or "")[:_DAY])
            yield *head, name, cell.mark, value_text(cell.value, comparison.names), *where


def _participant_lines(comparison: "Comparison") -> "Iterator[Cells]":
    """participant, entity, name, side, report, `told`, `named` or `absent`, then where it is named."""
    from khabar.schema import field_of

    for each in comparison.left_out:
        head = ("participant", each.entity, comparison.names.get(each.entity), " ".join(each.sides))
        for report in each.told:
            yield *head, report, "told"
        for named in each.named:
            span = named.span
            yield *head, named.report, "named", field_of(span), span.start, span.end, span.text
        for report in each.absent:
            yield *head, report, "absent"


def speech_lines(speech: "Speech", outlets: "dict[str, str | None] | None" = None) -> "Iterator[Cells]":
    """statement, speech, report, outlet, cue, stance, field, offsets, words with differences marked."""
    from khabar.schema import field_of

    for version in speech.versions:
        said, cue = version.statement, version.cue
        where = (field_of(said), said.start, said.end)
        head = ("statement", speech.id, version.report, version.outlet, cue.lemma, cue.stance)
        yield *head, *where, marked(version.differences) or said.text
    for each in speech.elsewhere:
        span = each.span
        where = (field_of(span), span.start, span.end)
        yield (
            "statement",
            speech.id,
            each.report,
            (outlets or {}).get(each.report),
            "elsewhere",
            "",
            *where,
            span.text,
        )
    for report in speech.missing:
        yield "statement", speech.id, report, (outlets or {}).get(report), "missing"


def marked(pieces: "tuple[object, ...]") -> str:
    """Words with what is left out as [-…-] and what is added as {+…+}."""
    from khabar.records.pieces import Piece

    signs = {"same": "{}", "left out": "[-{}-]", "added": "{{+{}+}}"}
    return " ".join(signs[piece.kind].format(piece.text) for piece in pieces if isinstance(piece, Piece))


def value_text(value: "str | tuple[str, ...] | None", names: "dict[str, str]") -> str:
    """A value as words: entities by their names."""
    if value is None or isinstance(value, str):
        return value or ""
    return _AND.join(names.get(entity, entity) for entity in value)
