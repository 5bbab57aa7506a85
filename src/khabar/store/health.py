"""Health of a store: whether the file is sound and its parts fit each other."""

from khabar.store.reader import Reader

_CHECKS = {
    "search index": (
        "SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM search_docsize)",
        "articles that are not in it",
    ),
    "reports": (
        "SELECT count(*) FROM articles WHERE key NOT IN (SELECT article FROM reports)",
        "articles without one",
    ),
    "records": (
        "SELECT count(*) FROM events WHERE status <> 'hypothetical' "
        "AND id NOT IN (SELECT event FROM record_reports)",
        "events that are in none",
    ),
    "redirects": (
        "SELECT count(*) FROM redirects WHERE new NOT IN (SELECT id FROM records)",
        "old ids that lead nowhere",
    ),
}


def problems(reader: Reader) -> list[str]:
    """What is wrong with a store, one line each; an empty list when it is sound."""
    connection = reader.connection
    found = [row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    for part, (sql, what) in _CHECKS.items():
        number = connection.execute(sql).fetchone()[0]
        if number:
            found.append(f"{part}: {number} {what}")
    return found


def unfinished_runs(reader: Reader) -> int:
    """Runs that were interrupted or still go on."""
    return int(reader.connection.execute("SELECT count(*) FROM runs WHERE ended IS NULL").fetchone()[0])
