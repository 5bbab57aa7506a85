"""resources/actors: organisations, offices, what ministers are of, holders, honorifics, unnamed groups."""

from pathlib import Path
from typing import cast

import msgspec

from compiling.senses import Sense, senses_of
from compiling.tables import Row, read_table
from khabar.knowledge.base import phrase_of
from khabar.knowledge.names import Category, Holder, HolderStatus, Name

ORGANIZATIONS = (
    "organization",
    "party",
    "movement",
    "armed_group",
    "media",
    "agency",
    "government_body",
    "igo",
    "company",
    "group",
)
HONORIFIC_KINDS = ("honorific", "title", "rank", "kunya", "lineage")
STATUSES = ("holder", "rival", "acting")


def organizations(folder: Path) -> list[Sense]:
    """Named bodies with all their aliases: «حركة حماس», «حماس», «حركة المقاومة الإسلامية»."""
    columns = "id category name name_en aliases country sectors"
    rows = read_table(folder / "ambiguous_names.tsv", "form id reason", key=("form", "id"))
    ambiguous = {(phrase_of(row["form"]), row.entity()) for row in rows}
    found: list[Sense] = []
    for row in read_table(folder / "organizations.tsv", columns, key=("id",)):
        name = Name(
            phrase="",
            category=cast(Category, row.one_of("category", ORGANIZATIONS)),
            entity=row.entity(),
            name=row["name"],
            name_en=row["name_en"] or None,
            country=row.country(),
            sectors=row.sectors(),
        )
        for sense in senses_of(name, (row["name"], *row.values("aliases"))):
            found.append(_common(sense) if (sense.name.phrase, name.entity) in ambiguous else sense)
    return found


def _common(sense: Sense) -> Sense:
    return Sense(msgspec.structs.replace(sense.name, tags=(*sense.name.tags, "common")), sense.prominence)


def organization_heads(folder: Path) -> list[Sense]:
    """Nouns that name a body with what follows: «وزارة», «حركة», «منظمات»; the tag is its category."""
    found: list[Sense] = []
    for row in read_table(folder / "organization_heads.tsv", "form forms category sectors", key=("form",)):
        kind = row.one_of("category", ORGANIZATIONS)
        name = Name("", "organization_head", None, row["form"], sectors=row.sectors(), tags=(kind,))
        found += senses_of(name, (row["form"], *row.values("forms")))
    return found


def offices(folder: Path) -> list[Sense]:
    """Offices and office heads in all written forms: «وزير», «الوزيرة», «وزراء»."""
    columns = "id head title title_en forms of country sectors tags"
    found: list[Sense] = []
    for row in read_table(folder / "offices.tsv", columns, key=("id",)):
        name = Name(
            phrase="",
            category="office",
            entity=f"kh:office-{row.slug()}",
            name=row["title"],
            name_en=row["title_en"] or None,
            country=row.country(),
            sectors=row.sectors(),
            of=row["of"] or None,
            tags=row.tags(),
        )
        found += senses_of(name, (row["title"], *row.values("forms")))
    return found


def office_domains(folder: Path) -> list[Sense]:
    """What ministers are of: «الخارجية», «الشؤون الإسلامية والدعوة والإرشاد»."""
    found: list[Sense] = []
    for row in read_table(folder / "office_domains.tsv", "form name_en sectors", key=("form",)):
        name = Name(
            "", "office_domain", None, row["form"], name_en=row["name_en"] or None, sectors=row.sectors()
        )
        found += senses_of(name, (row["form"],))
    return found


def honorifics(folder: Path) -> list[Sense]:
    """Words of address, ranks and the small words of names: «معالي», «العميد ركن», «أبو», «آل»."""
    found: list[Sense] = []
    for row in read_table(folder / "honorifics.tsv", "form kind", key=("form", "kind")):
        kind = row.one_of("kind", HONORIFIC_KINDS)
        category = cast(Category, "title" if kind == "rank" else kind)
        name = Name("", category, None, row["form"], tags=(kind,) if kind == "rank" else ())
        found += senses_of(name, (row["form"],))
    return found


def groups(folder: Path) -> list[Sense]:
    """Unnamed people who speak or meet: «مصادر», «مسؤولون», «شهود عيان»."""
    found: list[Sense] = []
    for row in read_table(folder / "groups.tsv", "form number sectors", key=("form",)):
        tags = ("unnamed", row["number"]) if row["number"] else ("unnamed",)
        name = Name("", "group", None, row["form"], sectors=row.sectors(), tags=tags)
        found += senses_of(name, (row["form"],))
    return found


HOLDER_COLUMNS = "person_id name name_en aliases office of country from to status sectors"


def holders(folder: Path) -> list[Holder]:
    """Claims that a person held an office, as the resource lists them."""
    return [_holder(row) for row in read_table(folder / "holders.tsv", HOLDER_COLUMNS)]


def people(folder: Path) -> list[Sense]:
    """The persons among the holders: one sense per person, with the sectors of all their offices."""
    rows: dict[str, list[Row]] = {}
    for row in read_table(folder / "holders.tsv", HOLDER_COLUMNS):
        rows.setdefault(row.entity("person_id"), []).append(row)
    found: list[Sense] = []
    for entity, claims in rows.items():
        first = claims[0]
        name = Name(
            phrase="",
            category="person",
            entity=entity,
            name=first["name"],
            name_en=next((row["name_en"] for row in claims if row["name_en"]), None),
            country=next((row.country() for row in claims if row.country()), None),
            sectors=tuple(dict.fromkeys(sector for row in claims for sector in row.sectors())),
        )
        forms = [form for row in claims for form in (row["name"], *row.values("aliases"))]
        found += senses_of(name, forms)
    return found


def known_people(folder: Path) -> list[Sense]:
    """Persons whom news names without saying who they are; a surname alone carries the tag `surname`.

    Who is among the holders, under the same id or name, stands only there.
    """
    found: list[Sense] = []
    holders = {sense.name.entity for sense in people(folder)} | {
        sense.name.phrase for sense in people(folder)
    }
    for row in read_table(folder / "people.tsv", "id name name_en aliases country", key=("id",)):
        name = Name("", "person", row.entity(), row["name"], row["name_en"] or None, row.country())
        if name.entity in holders or phrase_of(name.name) in holders:
            continue
        found += map(_surname, senses_of(name, (row["name"], *row.values("aliases"))))
    return found


def _surname(sense: Sense) -> Sense:
    """Tagged where the phrase is only the last part of the name, or one word."""
    phrase = sense.name.phrase
    if " " in phrase and not phrase_of(sense.name.name).endswith(" " + phrase):
        return sense
    return Sense(msgspec.structs.replace(sense.name, tags=("surname",)), sense.prominence)


def _holder(row: Row) -> Holder:
    start, end = row.day("from"), row.day("to")
    if start and end and end < start[: len(end)]:
        raise row.fail(f"the office ends ({end}) before it begins ({start})")
    if not row["office"]:
        raise row.fail("no office")
    return Holder(
        person=row.entity("person_id"),
        name=row["name"],
        name_en=row["name_en"] or None,
        office=row["office"],
        of=row["of"] or None,
        country=row.country(),
        start=start,
        end=end,
        status=cast(HolderStatus, row.one_of("status", STATUSES)),
        sectors=row.sectors(),
        source=row["source"],
    )
