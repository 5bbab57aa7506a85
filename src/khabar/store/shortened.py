"""Shortened judgements: what may be kept of a person's decisions when an article or a person is forgotten."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import msgspec

from khabar.records.judging import source_of
from khabar.schema import Bound, Field, Judgement, Report, sealed
from khabar.store.redacting import Redactor, walked

Rewrite = Callable[[Judgement], Judgement | None]
_FIELDS: tuple[Field, ...] = ("text", "title", "byline")
_NO_REPORTS: Mapping[str, Report] = {}


class Shortening:
    """Puts judgements through a rewriting, in the order of time.

    One that says less has another id, so those that undo it are rewritten, too; None takes one out.
    """

    def __init__(self, rewrite: Rewrite) -> None:
        self._rewrite = rewrite
        self._renamed: dict[str, str | None] = {}

    def __call__(self, judgement: Judgement) -> Judgement | None:
        """What is kept of a judgement: itself where nothing changes."""
        kept = self._rewrite(judgement)
        if kept is not None and kept.undoes in self._renamed:
            undoes = self._renamed[kept.undoes]
            kept = msgspec.structs.replace(kept, undoes=undoes) if undoes else None
        if kept == judgement:
            return judgement
        kept = sealed(kept) if kept is not None else None
        self._renamed[judgement.id] = kept.id if kept is not None else None
        return kept


def judgement_without_articles(judgement: Judgement, articles: Collection[str]) -> Judgement | None:
    """What a judgement on several events says of the others; nothing of one on the article itself."""
    about = tuple(bound for bound in judgement.about if bound.article not in articles)
    return msgspec.structs.replace(judgement, about=about) if about else None


def judgement_without_person(
    judgement: Judgement,
    redactor: Redactor,
    gone: Collection[str],
    reports: Mapping[str, Report] = _NO_REPORTS,
) -> Judgement | None:
    """A judgement without the name; nothing of one whose very value is the person.

    Args:
        judgement: the judgement.
        redactor: the names.
        gone: ids of the entities that are the person, and of events and statements that went with it.
        reports: redacted reports by article, from which the words of spans are taken where there is one.
    """
    about = tuple(bound for bound in judgement.about if bound.id not in gone)
    value: Any = judgement.value
    families = frozenset(redactor.families(*_strings(value), *_strings(msgspec.to_builtins(judgement.about))))
    names_it = any(redactor.spans(text, families) or text in gone for text in _strings(value))
    if not about or names_it or (judgement.subject == "entity" and len(about) < len(judgement.about)):
        return None
    bounds = []
    for bound in about:
        report = reports.get(bound.article or "")
        plain = msgspec.to_builtins(bound)
        sources: dict[str, str] | None = None
        if report is not None:
            sources = {str(field): source_of(report, field) for field in _FIELDS}
        bounds.append(walked(plain, sources, lambda text: redactor.text(text, families)))
    return msgspec.structs.replace(
        judgement,
        about=msgspec.convert(bounds, tuple[Bound, ...]),
        who=redactor.text(judgement.who),
        why=redactor.text(judgement.why) if judgement.why else judgement.why,
    )


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)
