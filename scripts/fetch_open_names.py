"""Write resources/open/*.tsv from the installed open packages (pip install khabar[resources]).

usage: fetch_open_names.py [countries] [cities] [persons]   (nothing named: all)
"""

import sys
from pathlib import Path

from fetching.countries import write_countries

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "open"
WRITERS = {"countries": write_countries}


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
