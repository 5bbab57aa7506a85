"""Accounts: of several tellings of one event, which is whose copy, and how many accounts there are.

A family of copies is one account: the agency's where any of them credits one, else that of the outlet that
had it first. What rests on a copy outside the record counts, too: two outlets that both reprint a third one's
text are one account.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from khabar.arabic.folding import fold
from khabar.records.copies.credit import UNNAMED, agency_account, is_agency, is_called, outlet_account
from khabar.records.copies.links import CopyLink
from khabar.schema import CopyKind

_LAST = "9999"  # articles without a date come after all others

Rank = tuple[bool, str, str]


class Carrier(msgspec.Struct, frozen=True, kw_only=True):
    """An article as counting sees it: who carried it, whom it credits, and the digest of its words."""

    report: str
    outlet: str | None = None
    name: str | None = None
    agency: str | None = None
    published: str | None = None
    digest: str = ""


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """What an article rests on.

    `copy_of` is the article whose text it carries; `share` the part of its words that stand there, too.
    `uncredited` is the agency whose text it carries without saying so. `counts_as` is whose account it is,
    as «agency: …» or «outlet: …»; None where that is not known.
    """

    copy_of: str | None = None
    kind: CopyKind | None = None
    share: float | None = None
    outlet: str | None = None
    uncredited: str | None = None
    counts_as: str | None = None


def accounts(carriers: Iterable[Carrier], links: Iterable[CopyLink]) -> dict[str, Account]:
    """The account of each article; a function of the set, in whatever order it is given."""
    by_report = {carrier.report: carrier for carrier in carriers}
    joined = _joined(by_report, links)
    found: dict[str, Account] = {}
    for family in _families(by_report, joined):
        counts_as = _counts_as([by_report[report] for report in family], joined)
        for report in family:
            found[report] = _account(by_report[report], joined[report], counts_as)
    return found


def independent(counted: Iterable[str | None]) -> int:
    """How many accounts there are; «agencies» without a name add none where an agency is named."""
    names = {fold(name) for name in counted if name}
    unnamed = fold(agency_account(UNNAMED))
    agencies = {name for name in names if name.startswith("agency: ")}
    return len(names - {unnamed} if agencies - {unnamed} else names)


def _joined(carriers: Mapping[str, Carrier], links: Iterable[CopyLink]) -> dict[str, list[CopyLink]]:
    """The links of each article, with those between articles of the same words that nobody looked up."""
    found: dict[str, dict[str, CopyLink]] = {report: {} for report in carriers}
    by_digest: dict[str, list[Carrier]] = {}
    for carrier in carriers.values():
        if carrier.digest:
            by_digest.setdefault(carrier.digest, []).append(carrier)
    for same in by_digest.values():
        for one in same:
            found[one.report].update({other.report: _exact(one, other) for other in same if other != one})
    for link in links:
        if link.report in found and link.kind != "passage":
            found[link.report][link.other] = link
    return {report: [each[other] for other in sorted(each)] for report, each in found.items()}


def _exact(one: Carrier, other: Carrier) -> CopyLink:
    same_outlet = (
        one.outlet is not None and other.outlet is not None and fold(one.outlet) == fold(other.outlet)
    )
    return CopyLink(
        report=one.report,
        other=other.report,
        kind="version" if same_outlet else "exact",
        share=1.0,
        back=1.0,
        words=0,
        outlet=other.outlet,
        agency=other.agency,
        published=other.published,
    )


def _families(carriers: Mapping[str, Carrier], joined: Mapping[str, Sequence[CopyLink]]) -> list[list[str]]:
    """Articles joined by links, or by the same original outside; each family by rank."""
    parent = {report: report for report in carriers}

    def root(report: str) -> str:
        while parent.setdefault(report, report) != report:
            report = parent[report]
        return report

    for report in carriers:
        for link in joined[report]:
            if link.other in carriers or _rank_of(link) < _rank(carriers[report]):
                parent[root(report)] = root(link.other)
    families: dict[str, list[str]] = {}
    for report in carriers:
        families.setdefault(root(report), []).append(report)
    return [sorted(family, key=lambda each: _rank(carriers[each])) for family in families.values()]


def _counts_as(family: Sequence[Carrier], joined: Mapping[str, Sequence[CopyLink]]) -> str | None:
    """Whose account a family is: a named agency's, else a credited outlet's, «agencies», or the first's."""
    outside = [link for carrier in family for link in joined[carrier.report]]
    given = [(_rank(carrier), carrier.agency) for carrier in family if carrier.agency]
    given += [(_rank_of(link), link.agency) for link in outside if link.agency]
    credits = [name for _, name in sorted(given)]
    agencies = [name for name in credits if is_agency(name)]
    named = [name for name in credits if name != UNNAMED]
    for name in (*(name for name in agencies if name != UNNAMED), *named, *agencies):
        return agency_account(name) if is_agency(name) else outlet_account(name)
    outlets = [carrier.name or carrier.outlet for carrier in family]
    passed = [link.outlet for link in sorted(outside, key=_rank_of)]
    return next((outlet_account(name) for name in (*outlets, *passed) if name), None)


def _account(carrier: Carrier, links: Sequence[CopyLink], counts_as: str | None) -> Account:
    """Its original is whoever of the articles linked to it has the text first, also outside the record.

    That is the outlet which the others credit («(المرفأ)» in a text that marfa has, too), else by rank.
    """
    credits = {name for name in (carrier.agency, *(link.agency for link in links)) if name}

    def rank(outlets: Sequence[str | None], usual: Rank) -> tuple[bool, Rank]:
        return (not any(is_called(name, outlet) for outlet in outlets if outlet for name in credits), usual)

    own = rank((carrier.name, carrier.outlet), _rank(carrier))
    ranks = {link.other: rank((link.outlet,), _rank_of(link)) for link in links}
    earlier = [link for link in links if ranks[link.other] < own]
    original = min(earlier, key=lambda link: ranks[link.other], default=None)
    agencies = [link.agency for link in sorted(links, key=_rank_of) if _credits(link.agency)]
    uncredited = next((name for name in agencies if name != UNNAMED), None) if not carrier.agency else None
    if original is None or original.kind == "passage":
        return Account(uncredited=uncredited, counts_as=counts_as)
    return Account(
        copy_of=original.other,
        kind=original.kind,
        share=round(original.share, 3),
        outlet=original.outlet,
        uncredited=uncredited,
        counts_as=counts_as,
    )


def _rank(carrier: Carrier) -> Rank:
    """Who has the text first: one that credits an agency, the earliest, the smallest id."""
    return (not _credits(carrier.agency), carrier.published or _LAST, carrier.report)


def _rank_of(link: CopyLink) -> Rank:
    return (not _credits(link.agency), link.published or _LAST, link.other)


def _credits(name: str | None) -> bool:
    """Whether a named agency is credited; who credits an outlet or «agencies» has the text from others."""
    return name is not None and name != UNNAMED and is_agency(name)
