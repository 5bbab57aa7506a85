"""resources/open: full names of persons and how often a word stands as given name or surname."""

from pathlib import Path

from compiling.senses import longest
from compiling.tables import read_table
from khabar.knowledge.base import Persons, phrase_of


def persons(resources: Path) -> Persons:
    """The compiled file of person names; every key is a folded phrase."""
    full = sorted(
        {phrase_of(row["form"]) for row in read_table(resources / "open" / "person_names.tsv", "form")}
    )
    given: dict[str, int] = {}
    surnames: dict[str, int] = {}
    for row in read_table(resources / "open" / "name_parts.tsv", "form role count", key=("form", "role")):
        counts = given if row.one_of("role", ("given", "surname")) == "given" else surnames
        phrase = phrase_of(row["form"])
        counts[phrase] = counts.get(phrase, 0) + int(row["count"])
    return Persons(
        "\n".join(full), longest(full), dict(sorted(given.items())), dict(sorted(surnames.items()))
    )
