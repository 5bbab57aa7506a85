"""Judging: notes a person's decision and brings articles and records in step with it, at once."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from khabar.errors import UnknownIdError, UsageError
from khabar.records.judging import judged, proposals
from khabar.schema import Bound, Judgement, Report, Subject, sealed
from khabar.store.asking import Asked, Asking
from khabar.store.fusion import Fusion
from khabar.store.joined import Joined
from khabar.store.judgements import Judgements
from khabar.store.noted import effective_undoings, exists
from khabar.store.parts import drop_parts
from khabar.store.person import person
from khabar.store.rows import as_json
from khabar.store.wanted import WantedEvent, WantedStatement, added_event, added_statement

_decoder = msgspec.json.Decoder(Report)
_STORED = (
    "SELECT a.key, a.copy, r.json, coalesce(r.judged, r.json) "
    "FROM articles AS a JOIN reports AS r ON r.article = a.key WHERE a.id = ?"
)


class Judging:
    """A person's decisions on one connection, inside a transaction of the writer."""

    def __init__(self, connection: sqlite3.Connection, fusion: Fusion, joined: Joined) -> None:
        self._connection = connection
        self._fusion = fusion
        self._joined = joined
        self._judgements = Judgements(connection)
        self._asking = Asking(connection)

    def judge(self, asked: Asked, who: str | None, why: str | None) -> Judgement:
        """Note what a person decides and apply it. Errors: UnknownIdError, UsageError."""
        if asked.decision == "rebind":
            return self._rebind(asked, person(who), why)
        if asked.decision == "undo":
            judgement = self._undoing(asked.target, person(who), why)
        else:
            judgement = sealed(self._asking.judgement(asked, person(who), self._judgements.now(), why))
        return self._note(judgement)

    def add_event(self, article: str, wanted: WantedEvent, who: str | None, why: str | None) -> Judgement:
        """Add an event of an article."""
        value, bound = added_event(self._asking.report(article), wanted)
        return self._note(self._adding("event", msgspec.to_builtins(value), bound, person(who), why))

    def add_statement(
        self, article: str, wanted: WantedStatement, who: str | None, why: str | None
    ) -> Judgement:
        """Add a statement of an article."""
        value, bound = added_statement(self._asking.report(article), wanted)
        return self._note(self._adding("statement", msgspec.to_builtins(value), bound, person(who), why))

    def take(self, judgements: Iterable[Judgement]) -> int:
        """Put in judgements made elsewhere and apply those that are new."""
        new = [judgement for judgement in judgements if self._judgements.add(judgement)]
        self._apply(new)
        return len(new)

    def _note(self, judgement: Judgement) -> Judgement:
        self._judgements.add(judgement)
        self._apply([judgement])
        return judgement

    def _apply(self, judgements: Sequence[Judgement]) -> None:
        """Judge anew the articles, records and entities that judgements are about."""
        articles = {
            bound.article
            for judgement in judgements
            if judgement.subject in {"event", "statement"}
            for bound in judgement.about
            if bound.article
        }
        self._joined.touch(_entities_in(judgements))
        touched = {
            bound.id for judgement in judgements if judgement.subject == "record" for bound in judgement.about
        }
        entities: set[str] = set()
        for article in sorted(articles):
            self.rejudge(article, touched, entities)
        self._joined.settle(touched, entities)

    def rejudge(self, article: str, touched: set[str], entities: set[str]) -> None:
        """Apply all judgements on an article to what the coder said of it; nothing where it is not there."""
        row = self._connection.execute(_STORED, (article,)).fetchone()
        if row is None:
            return
        key, copy, machine_line, line = row
        machine, before = _decoder.decode(machine_line), _decoder.decode(line)
        after = judged(machine, self._judgements.bonded([article])).report
        stored = None if after is machine else as_json(after)
        self._joined.leave(key, before, touched, entities)
        drop_parts(self._connection, key)
        self._connection.execute("UPDATE reports SET judged = ? WHERE article = ?", (stored, key))
        self._joined.enter(key, after, copy)

    def _adding(self, subject: Subject, value: object, bound: Bound, who: str, why: str | None) -> Judgement:
        at = self._judgements.now()
        return sealed(
            Judgement(
                id="",
                subject=subject,
                target=bound.id,
                decision="add",
                value=value,
                who=who,
                at=at,
                why=why,
                about=(bound,),
            )
        )

    def _undoing(self, target: str, who: str, why: str | None) -> Judgement:
        undone = self._standing(target)
        return sealed(
            Judgement(
                id="",
                subject=undone.subject,
                target=undone.target,
                decision="undo",
                who=who,
                at=self._judgements.now(),
                why=why,
                undoes=undone.id,
                about=undone.about,
            )
        )

    def _standing(self, target: str) -> Judgement:
        """The judgement with this id, which may be one that undoes another, if it is not undone itself."""
        judgement = self._judgements.get(target)
        if judgement is None:
            remedy = "khabar judge list prints the ids of judgements"
            raise UnknownIdError("no judgement has this id", target, remedy)
        undoing = [each for each in self._judgements.bonded([judgement.target]) if each.undoes]
        if any(each.undoes == judgement.id for each in effective_undoings(undoing)):
            raise UsageError("this judgement is undone already", target)
        return judgement

    def _rebind(self, asked: Asked, who: str, why: str | None) -> Judgement:
        """Bind a judgement to what stands now where its events or statements stood.

        The older judgement is undone and a new one says the same of the new ids.
        """
        old = self._standing(asked.target)
        about = tuple(self._renewed(bound, asked.others) for bound in old.about)
        if about == old.about:
            raise UsageError("nothing to bind it to anew", asked.target, "name an event or statement")
        self._note(self._undoing(old.id, who, why))
        target = about[0].id if old.subject in {"event", "statement"} else old.target
        new = msgspec.structs.replace(
            old, id="", target=target, who=who, at=self._judgements.now(), why=why or old.why, about=about
        )
        return self._note(sealed(new))

    def _renewed(self, bound: Bound, chosen: Sequence[str]) -> Bound:
        """What is bound, in its place today: itself while it exists, else the one chosen or proposed."""
        if bound.article is None or exists(self._connection, bound):
            return bound
        try:
            report = self._asking.report(bound.article)
        except UnknownIdError:
            return bound
        candidates = [each for each in proposals(report, bound) if not chosen or each in chosen]
        if chosen and not candidates:
            held = {event.id for event in report.events} | {said.id for said in report.statements}
            candidates = [each for each in chosen if each in held]
        if len(candidates) > 1:
            raise UsageError("several could be meant", bound.id, f"name one of {', '.join(candidates)}")
        return (
            msgspec.structs.replace(self._asking.bound(candidates[0]), out=bound.out) if candidates else bound
        )


def _entities_in(judgements: Iterable[Judgement]) -> set[str]:
    return {
        bound.id for judgement in judgements if judgement.subject == "entity" for bound in judgement.about
    }
