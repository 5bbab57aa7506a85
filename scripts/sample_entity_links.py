"""Print links between names drawn at random from a store, to be read by a person.

Usage: python scripts/sample_entity_links.py STORE [--number 100] [--seed 1] [--kinds same,short,office]
"""

import argparse
import random
import sqlite3

from khabar.store import Reader

_LINKS = (
    "SELECT one, other, kind, score, why FROM entity_links WHERE kind IN (SELECT value FROM json_each(?))"
)
_NAME = "SELECT name FROM entity_names WHERE raw = ? ORDER BY articles DESC, name LIMIT 1"
_ROLES = "SELECT DISTINCT roles FROM actors WHERE raw = ? AND roles != '[]' ORDER BY roles LIMIT 2"


def main() -> None:
    """Read the arguments and print one link a block: names, what articles call them, score and reason."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default="same,short,office")
    given = parser.parse_args()
    kinds = "[" + ",".join(f'"{kind}"' for kind in given.kinds.split(",")) + "]"
    with Reader(given.store) as news:
        links = sorted(news.connection.execute(_LINKS, (kinds,)).fetchall())
        drawn = random.Random(given.seed).sample(links, min(given.number, len(links)))
        for number, (one, other, kind, score, why) in enumerate(drawn, start=1):
            print(f"{number}. {kind} {score:.2f} {why}")
            for end in (one, other):
                print(f"   {_name(news.connection, end)} | {end} | {_roles(news.connection, end)}")


def _name(connection: sqlite3.Connection, raw: str) -> str:
    row = connection.execute(_NAME, (raw,)).fetchone()
    return row[0] if row else raw


def _roles(connection: sqlite3.Connection, raw: str) -> str:
    return " ".join(roles for (roles,) in connection.execute(_ROLES, (raw,)))


if __name__ == "__main__":
    main()
