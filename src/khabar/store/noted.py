"""Noted: each judgement with what has become of it, so that none is lost in silence."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from khabar.errors import UnknownIdError
from khabar.records.judging import effective, judged, proposals
from khabar.schema import Bound, Judgement
from khabar.store.asking import Asking
from khabar.store.judgements import Judgements

State = Literal["applied", "partly", "waiting", "undone"]
_NEEDED = {"merge": 2, "split": 2, "same": 2, "different": 2}  # how many of what is bound must be there


class Noted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A judgement and its state.

    `waiting`: nothing that it is about is in the store, or the article no longer says its words; it
    applies as soon as it does. `partly`: some of it is there. `missing` says what is not, `proposals`
    names events or statements that stand in the place of those, to which `khabar judge rebind` binds it.
    """

    judgement: Judgement
    state: State
    missing: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()


def noted(connection: sqlite3.Connection, target: str | None = None) -> Iterator[Noted]:
    """All judgements, or those about one id, in the order of time."""
    judgements = Judgements(connection)
    found = sorted(judgements.bonded([target]), key=_time) if target else list(judgements.all())
    standing = {judgement.id for judgement in effective(found)}
    undone = {each.undoes for each in effective_undoings(found)}
    for judgement in found:
        if judgement.id in undone:
            yield Noted(judgement=judgement, state="undone")
        elif judgement.id not in standing:
            yield Noted(judgement=judgement, state="applied")
        else:
            yield _standing(connection, judgements, judgement)


def effective_undoings(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that undo others and are not undone themselves."""
    undone: set[str] = set()
    found: list[Judgement] = []
    for judgement in sorted(judgements, key=_time, reverse=True):
        if judgement.undoes and judgement.id not in undone:
            undone.add(judgement.undoes)
            found.append(judgement)
    return found


def exists(connection: sqlite3.Connection, bound: Bound) -> bool:
    """Whether the store has what a judgement is bound to."""
    if bound.article is None:
        sql = (
            "SELECT 1 FROM entities WHERE id = ?1 UNION ALL SELECT 1 FROM entity_names "
            "WHERE entity = ?1 OR raw = ?1 OR (raw >= ?1 || '@' AND raw < ?1 || 'A')"
        )
    else:
        told = "events WHERE id = ?1 UNION ALL SELECT 1 FROM sightings WHERE event = ?1"  # or in passing
        sql = f"SELECT 1 FROM {'statements WHERE id = ?1' if bound.kind == 'statement' else told}"
    return connection.execute(f"{sql} LIMIT 1", (bound.id,)).fetchone() is not None


def _standing(connection: sqlite3.Connection, judgements: Judgements, judgement: Judgement) -> Noted:
    gone = [bound for bound in judgement.about if not exists(connection, bound)]
    missing = [_described(bound) for bound in gone]
    left = len(judgement.about) - len(gone)
    if judgement.subject in {"event", "statement"} and not gone:
        article = judgement.about[0].article or ""
        report = Asking(connection).machine_report(article)
        what = judged(report, judgements.bonded([article])).missing.get(judgement.id)
        missing, left = ([what], 0) if what else ([], left)
    waits = left < _NEEDED.get(judgement.decision, 1)
    state: State = "waiting" if waits else "partly" if missing else "applied"
    found = [each for bound in gone for each in _proposals(connection, bound)]
    return Noted(
        judgement=judgement, state=state, missing=tuple(missing), proposals=tuple(dict.fromkeys(found))
    )


def _proposals(connection: sqlite3.Connection, bound: Bound) -> list[str]:
    if bound.article is None:
        return []
    try:
        return proposals(Asking(connection).report(bound.article), bound)
    except UnknownIdError:
        return []


def _described(bound: Bound) -> str:
    """What is not there, in words: «meeting «استقبل» in article a17»."""
    if bound.article is None:
        return f"{bound.kind} «{bound.name or bound.id}»"
    words = f" «{bound.trigger.text}»" if bound.trigger else ""
    return f"{bound.kind}{words} in article {bound.article}"


def _time(judgement: Judgement) -> tuple[str, str]:
    return judgement.at, judgement.id
