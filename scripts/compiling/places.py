"""Countries with their aliases and nationality adjectives, regions, cities."""

from collections.abc import Container
from pathlib import Path

import msgspec

from compiling.nationalities import accusative, nationality_forms
from compiling.senses import Sense, senses_of
from compiling.tables import Row, read_table
from khabar.knowledge.base import phrase_of
from khabar.knowledge.names import Name

COUNTRY_COLUMNS = "country name name_en aliases capital"
ALIAS_KINDS = ("common", "official", "short", "context", "wording")


class Countries:
    """The countries by ISO alpha-3 code; other tables refer to them."""

    def __init__(self, resources: Path) -> None:
        rows = read_table(resources / "open" / "countries.tsv", COUNTRY_COLUMNS, key=("country",))
        self.rows = {row["country"]: row for row in rows}
        self.names = {code: self._name(row) for code, row in self.rows.items()}

    def _name(self, row: Row) -> Name:
        code = row.country()
        if code is None:
            raise row.fail("no country code")
        return Name("", "country", country_entity(code), row["name"], row["name_en"], code, ("GOV",))

    def of(self, row: Row) -> Name:
        """The country a row of another table names."""
        code = row.country()
        if code not in self.names:
            raise row.fail(f"unknown country «{code}»")
        return self.names[code]


def country_entity(code: str) -> str:
    """The entity of a country: no source on hand gives Wikidata ids for them, so SAU is `kh:sau`."""
    return f"kh:{code.lower()}"


def countries(resources: Path, known: Countries) -> list[Sense]:
    """Countries under their CLDR names and the names news gives them, «المملكة المتحدة» and «بريطانيا»."""
    found: list[Sense] = []
    for code, row in known.rows.items():
        found += senses_of(known.names[code], (row["name"], *row.values("aliases")), prominence=1)
    rows = read_table(
        resources / "actors" / "country_aliases.tsv", "country form kind", key=("country", "form")
    )
    for place, row in enumerate(rows):
        kind = row.one_of("kind", ALIAS_KINDS)
        tags = (kind,) if kind in ("context", "wording") else ()
        name = msgspec.structs.replace(known.of(row), tags=tags)
        found += senses_of(name, (row["form"],), prominence=-place)
    return found


def nationalities(resources: Path, known: Countries, taken: Container[str]) -> list[Sense]:
    """Nationality adjectives in every gender, number and definiteness: «السعودي», «سعوديات», «الأتراك».

    An accusative that is the name of a country («سوريا», «روسيا»), among `taken`, is left out.
    """
    columns = "country stem name_en of plurals tags"
    found: list[Sense] = []
    for row in read_table(resources / "actors" / "nationalities.tsv", columns, key=("country", "stem", "of")):
        forms = nationality_forms(row["stem"], row.values("plurals"))
        if phrase_of(accusative(row["stem"])) in taken:
            del forms[accusative(row["stem"])]
        name = _nationality(row, known)
        for form, tags in forms.items():
            found += senses_of(msgspec.structs.replace(name, tags=(*tags, *row.tags())), (form,))
    return found


def _nationality(row: Row, known: Countries) -> Name:
    country = known.of(row) if row["country"] else None
    return Name(
        phrase="",
        category="nationality",
        entity=country.entity if country else None,
        name=row["stem"],
        name_en=row["name_en"] or None,
        country=country.country if country else None,
        of=country.name if country else row["of"] or None,
    )


def regions(resources: Path) -> list[Sense]:
    """Regions; a disputed one has no country, and every claim on it is a tag."""
    columns = "id name name_en aliases country claims"
    found: list[Sense] = []
    for row in read_table(resources / "actors" / "regions.tsv", columns, key=("id",)):
        claims = tuple(f"claim:{code}" for code in row.values("claims"))
        if claims and row["country"]:
            raise row.fail("a disputed region carries claims and no country")
        name = Name(
            phrase="",
            category="region",
            entity=row.entity(),
            name=row["name"],
            name_en=row["name_en"] or None,
            country=row.country(),
            tags=("disputed", *claims) if claims else (),
        )
        found += senses_of(name, (row["name"], *row.values("aliases")))
    return found


CITY_COLUMNS = "geonames name name_en aliases country population lat lon tags"


def cities(resources: Path) -> list[Sense]:
    """Cities under their Arabic names; namesakes stand with capitals first, then by population."""
    found: list[Sense] = []
    for row in read_table(resources / "open" / "cities.tsv", CITY_COLUMNS, key=("geonames",)):
        prominence = int(row["population"]) + (10**9 if "capital" in row.tags() else 0)
        name = Name(
            phrase="",
            category="city",
            entity=f"kh:geonames-{row['geonames']}",
            name=row["name"],
            name_en=row["name_en"],
            country=row.country(),
            geonames=int(row["geonames"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            tags=row.tags(),
        )
        found += senses_of(name, (row["name"], *row.values("aliases")), prominence)
    return found
