"""Source chains: outlet ← copied outlet ← agency ← office or media ← speaker, as data and as a line."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from khabar.records.copies.accounts import Account
from khabar.schema import ChainLink, Event, Report, Source, Statement, field_of

Language = Literal["ar", "en"]

_ROLES: Final[dict[Language, dict[str, str]]] = {
    "ar": {
        "outlet": "",
        "copied": "نص",
        "agency": "عن",
        "office": "مكتب",
        "media": "وسيلة",
        "anonymous": "مصدر لم يُسمَّ",
        "speaker": "قائل",
    },
    "en": {
        "outlet": "",
        "copied": "text of",
        "agency": "agency",
        "office": "office",
        "media": "media",
        "anonymous": "unnamed source",
        "speaker": "speaker",
    },
}
_UNKNOWN: Final[dict[Language, str]] = {"ar": "جهة نشر غير معروفة", "en": "unknown outlet"}
_UNCREDITED: Final[dict[Language, str]] = {"ar": "(دون ذكرها)", "en": "(not credited)"}


def passed_on(report: Report, event: Event) -> tuple[ChainLink, ...]:
    """Through whom a report has an event: the channel and the speaker of the statement that tells it.

    «وقال المتحدث باسم الوزارة إن الوزير استقبل…»: the spokesman is the speaker.
    """
    names = {actor.id: actor.name for actor in report.actors}
    statement = _statement(report, event)
    if statement is None:
        return tuple(_link(source) for source in report.sources if _inside(source, event))
    roles = {source.name: source.role for source in report.sources}
    speaker, via = names.get(statement.speaker), names.get(statement.via or "")
    chain: list[ChainLink] = []
    if via:
        role = roles.get(via)
        chain.append(ChainLink(role="media" if role == "media" else "office", name=via))
    if speaker:
        chain.append(
            ChainLink(role="anonymous" if roles.get(speaker) == "anonymous" else "speaker", name=speaker)
        )
    return tuple(chain)


def _statement(report: Report, event: Event) -> Statement | None:
    """The statement that an event arises from, else the innermost one that holds its trigger."""
    for statement in report.statements:
        if statement.id == event.statement:
            return statement
    holding = [
        statement
        for statement in report.statements
        if field_of(statement) == field_of(event.trigger)
        and statement.start <= event.trigger.start
        and event.trigger.end <= statement.end
    ]
    return min(holding, key=lambda each: (each.end - each.start, each.id), default=None)


def _inside(source: Source, event: Event) -> bool:
    """Whether a channel or unnamed source stands in a sentence that tells the event."""
    if source.role in ("outlet", "agency") or source.start is None or source.end is None:
        return False
    field = source.field if isinstance(source.field, str) else "text"
    return any(
        field_of(span) == field and span.start <= source.start and source.end <= span.end
        for span in event.evidence
    )


def _link(source: Source) -> ChainLink:
    return ChainLink(role=source.role, name=source.name)


def chain_of(
    outlet: str | None, agency: str | None, passed: Iterable[ChainLink], account: Account
) -> tuple[ChainLink, ...]:
    """The whole chain of a telling; what an article carries without saying so is marked `credited=False`."""
    chain = [ChainLink(role="outlet", name=outlet)]
    if account.copy_of and account.kind != "version" and not account.uncredited and not agency:
        chain.append(ChainLink(role="copied", name=account.outlet, report=account.copy_of, credited=False))
    if agency:
        chain.append(ChainLink(role="agency", name=agency))
    elif account.uncredited:
        chain.append(
            ChainLink(role="agency", name=account.uncredited, report=account.copy_of, credited=False)
        )
    return (*chain, *passed)


def chain_line(chain: Sequence[ChainLink], language: Language = "ar") -> str:
    """The chain as one line: «الأفق ← عن: وكالة النخيل (دون ذكرها) ← قائل: …»."""
    return " ← ".join(_words(link, language) for link in chain)


def _words(link: ChainLink, language: Language) -> str:
    name = link.name or _UNKNOWN[language]
    role = _ROLES[language][link.role]
    mark = "" if link.credited else f" {_UNCREDITED[language]}"
    return f"{role}: {name}{mark}" if role else f"{name}{mark}"
