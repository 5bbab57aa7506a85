"""Write resources/open/*.tsv from the installed open packages (pip install khabar[resources]).

usage: fetch_open_names.py [countries] [cities] [persons] [parts]   (nothing named: all)
"""

import sys
from pathlib import Path

from fetching.cities import write_cities
from fetching.countries import write_countries
from fetching.persons import write_full_names, write_parts

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "open"
WRITERS = {
    "countries": write_countries,
    "cities": write_cities,
    "persons": write_full_names,
    "parts": write_parts,
}


def main(wanted: list[str]) -> int:
    """Exit status: 0 done, 2 an unknown table."""
    unknown = [name for name in wanted if name not in WRITERS]
    if unknown:
        print(f"unknown table {unknown[0]}; there are {', '.join(WRITERS)}", file=sys.stderr)
        return 2
    for name in wanted or WRITERS:
        print(f"{name}: {WRITERS[name](FOLDER)} rows", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
