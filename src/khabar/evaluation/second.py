"""A second annotation as if a coder had made it: agreement of annotators is scored like a coder."""

import msgspec

from khabar.evaluation.gold import GoldActor, GoldArticle, GoldEngagement, GoldStatement
from khabar.evaluation.places import Place, find, near
from khabar.schema import Article, Report

Row = dict[str, object]
_CODER = {"version": "", "model": "annotator", "resources": "", "models": ""}


def as_report(gold: GoldArticle, article: Article) -> Report:
    """The annotation of an article in the form of a report; words stand at their first place in it."""
    row: Row = {**msgspec.to_builtins(article), "coder": _CODER}
    source = msgspec.convert(row, Report)
    coded = {
        "agency": {**_span(source, gold.agency), "name": gold.agency} if gold.agency else None,
        "noise": [_span(source, words) for words in gold.noise],
        "actors": [_actor(source, actor) for actor in gold.actors],
        "events": [_event(source, number, each) for number, each in enumerate(gold.engagements)],
        "statements": [_statement(source, number, each) for number, each in enumerate(gold.statements)],
    }
    return msgspec.convert({**row, **coded}, Report)


def _actor(source: Report, actor: GoldActor) -> Row:
    roles = [{**msgspec.to_builtins(role), **_span(source, role.title)} for role in actor.roles]
    mentions = [_span(source, mention) for mention in actor.mentions]
    return {**msgspec.to_builtins(actor), "id": actor.key, "mentions": mentions, "roles": roles}


def _event(source: Report, number: int, engagement: GoldEngagement) -> Row:
    evidence = _span(source, engagement.evidence)
    return {
        **msgspec.to_builtins(engagement),
        "id": f"e{number}",
        "trigger": evidence,
        "evidence": [evidence],
        "place": _span(source, engagement.place) if engagement.place else None,
        "date_text": None,
        "topics": [],
        "plover": {"type": "CONSULT"},
        "confidence": 1.0,
    }


def _statement(source: Report, number: int, statement: GoldStatement) -> Row:
    said = find(source, statement.text)
    return {
        "id": f"s{number}",
        "speaker": statement.speaker,
        "direct": statement.direct,
        "via": statement.via,
        "cue": _at(source, near(source, (statement.cue or "",), said)),
        "confidence": 1.0,
        **_at(source, said),
    }


def _span(source: Report, words: str | None) -> Row:
    return _at(source, find(source, words))


def _at(source: Report, place: Place | None) -> Row:
    """The words at a place as a span; an empty one where there is none."""
    if place is None:
        return {"start": 0, "end": 0, "text": ""}
    words = (getattr(source, place.field) or "")[place.start : place.end]
    span: Row = {"start": place.start, "end": place.end, "text": words}
    return span if place.field == "text" else {**span, "field": place.field}
