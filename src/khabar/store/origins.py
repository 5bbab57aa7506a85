"""Where the articles of each outlet come from: its own, an agency's, another outlet's."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby

import msgspec

from khabar.records.copies import STRONG, Account, Carrier, CopyLink, accounts, is_agency

_KINDS = ", ".join(f"'{kind}'" for kind in STRONG)
_CARRIERS = (
    "SELECT a.id, a.outlet, a.published, a.copy, t.agency, t.outlet FROM articles AS a "
    "LEFT JOIN copy_texts AS t ON t.article = a.key"
)
_EDGES = (
    "SELECT a.id, o.id, l.kind, l.share, b.share, l.words, o.outlet, t.agency, o.published "
    "FROM copy_links AS l JOIN copy_links AS b ON b.one = l.other AND b.other = l.one "
    "JOIN articles AS a ON a.key = l.one JOIN articles AS o ON o.key = l.other "
    f"JOIN copy_texts AS t ON t.article = o.key WHERE l.kind IN ({_KINDS}) ORDER BY l.one"
)


class OutletSources(msgspec.Struct, frozen=True, kw_only=True):
    """Where the articles of one outlet come from; the five numbers after `articles` add up to it.

    `credited` and `uncredited` carry an agency's text; `copies` the text of another outlet that had it
    earlier and credits no agency; `versions` are later forms of the outlet's own articles; `own` is the rest.
    """

    outlet: str | None
    articles: int = 0
    own: int = 0
    credited: int = 0
    uncredited: int = 0
    copies: int = 0
    versions: int = 0


def account_of(connection: sqlite3.Connection, article: str, links: list[CopyLink]) -> Account:
    """What one article rests on; it must be in the store."""
    row = connection.execute(f"{_CARRIERS} WHERE a.id = ?", (article,)).fetchone()
    return accounts([_carrier(row)], links)[article]


def sources_by_outlet(connection: sqlite3.Connection) -> list[OutletSources]:
    """Where the articles of every outlet come from, the largest outlet first; unknown outlets are one row."""
    counts: dict[str | None, dict[str, int]] = {}
    names: dict[str | None, str | None] = {}
    for carrier, account, folded in _accounts(connection):
        names.setdefault(folded, carrier.outlet)
        row = counts.setdefault(folded, {})
        for name in ("articles", _sort(carrier, account)):
            row[name] = row.get(name, 0) + 1
    rows = [OutletSources(outlet=names[folded], **row) for folded, row in counts.items()]
    return sorted(rows, key=lambda row: (-row.articles, row.outlet or ""))


def _accounts(connection: sqlite3.Connection) -> Iterator[tuple[Carrier, Account, str | None]]:
    """Each article with what it rests on, and its outlet as it is compared."""
    edges = groupby(connection.execute(_EDGES), key=lambda row: str(row[0]))
    linked = {article: [_edge(row) for row in rows] for article, rows in edges}
    for row in connection.execute(f"{_CARRIERS} ORDER BY a.key"):
        carrier = _carrier(row)
        yield carrier, accounts([carrier], linked.get(carrier.report, []))[carrier.report], row[5]


def _edge(row: tuple[str | float | None, ...]) -> CopyLink:
    return msgspec.convert(dict(zip(CopyLink.__struct_fields__, row, strict=True)), CopyLink)


def _carrier(row: tuple[str, str | None, str | None, str, str | None, str | None]) -> Carrier:
    return Carrier(report=row[0], outlet=row[1], published=row[2], digest=row[3], agency=row[4])


def _sort(carrier: Carrier, account: Account) -> str:
    """Which of the five an article is; a later version of a credited text is a version, too."""
    if account.kind == "version":
        return "versions"
    if carrier.agency and is_agency(carrier.agency):
        return "credited"
    if account.uncredited:
        return "uncredited"
    return "copies" if account.copy_of else "own"
