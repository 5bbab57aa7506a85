"""Origins: from whom a record or an article has what it says, gathered to be read."""

from collections.abc import Iterable, Sequence

import msgspec

from khabar.arabic.folding import fold
from khabar.records.chains import chain_line, chain_of
from khabar.records.copies import Account, CopyLink, credited, outlet_name
from khabar.schema import ChainLink, CopyKind, Record, Report, Telling


class TellingSources(msgspec.Struct, frozen=True, kw_only=True):
    """The chain of one report as data and in words, and whose text it carries."""

    report: str
    chain: tuple[ChainLink, ...]
    arabic: str
    english: str
    copy_of: str | None = None
    kind: CopyKind | None = None
    share: float | None = None
    uncredited: str | None = None
    account: str | None = None


class AccountReports(msgspec.Struct, frozen=True, kw_only=True):
    """The reports that are one account; `name` is None for those whose account is not known."""

    name: str | None
    reports: tuple[str, ...]


class RecordSources(msgspec.Struct, frozen=True, kw_only=True):
    """The chains of a record's reports, and what its counts rest on."""

    record: str
    outlets: int
    unknown_outlets: int
    independent: int
    tellings: tuple[TellingSources, ...]
    accounts: tuple[AccountReports, ...]


class ArticleSources(msgspec.Struct, frozen=True, kw_only=True):
    """The chain of one article, and the articles that share its text or passages of it."""

    chain: TellingSources
    links: tuple[CopyLink, ...]


def record_sources(record: Record) -> RecordSources:
    """The sources of a record."""
    return RecordSources(
        record=record.id,
        outlets=record.outlets,
        unknown_outlets=record.unknown_outlets,
        independent=record.independent,
        tellings=tuple(_of_telling(telling) for telling in record.reports),
        accounts=_accounts(record.reports),
    )


def article_sources(report: Report, account: Account, links: Iterable[CopyLink]) -> ArticleSources:
    """The sources of an article: its own channels, and what it shares with others."""
    passed = [
        ChainLink(role=source.role, name=source.name)
        for source in report.sources
        if source.role not in ("outlet", "agency")
    ]
    chain = chain_of(outlet_name(report), credited(report), passed, account)
    telling = _in_words(
        report.id,
        chain,
        copy_of=account.copy_of,
        kind=account.kind,
        share=account.share,
        uncredited=account.uncredited,
        account=account.counts_as,
    )
    return ArticleSources(chain=telling, links=tuple(links))


def _of_telling(telling: Telling) -> TellingSources:
    return _in_words(
        telling.report,
        telling.chain,
        copy_of=telling.copy_of,
        kind=telling.copy_kind,
        share=telling.copy_share,
        uncredited=telling.uncredited,
        account=telling.account,
    )


def _in_words(report: str, chain: tuple[ChainLink, ...], **rest: object) -> TellingSources:
    fields = {"arabic": chain_line(chain, "ar"), "english": chain_line(chain, "en"), **rest}
    return TellingSources(report=report, chain=chain, **fields)  # type: ignore[arg-type]


def _accounts(tellings: Sequence[Telling]) -> tuple[AccountReports, ...]:
    """By account, those that are not known last."""
    by_name: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_name.setdefault(fold(telling.account or ""), []).append(telling)
    return tuple(
        AccountReports(name=told[0].account, reports=tuple(dict.fromkeys(telling.report for telling in told)))
        for _, told in sorted(by_name.items(), key=lambda each: (not each[0], each[0]))
    )
