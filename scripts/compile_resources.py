"""Compile resources/actors and resources/open, all names, into src/khabar/data.

usage: compile_resources.py [--check] [--resources FOLDER] [--data FOLDER]

--check writes nothing and fails when a compiled file differs from what its resources give.
"""

import argparse
import gzip
import sys
from pathlib import Path

from compiling.assembly import compiled, packed
from khabar.errors import ResourceError

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 done, 1 a resource is wrong or a compiled file differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="fail when the compiled form differs")
    parser.add_argument("--resources", type=Path, default=ROOT / "resources")
    parser.add_argument("--data", type=Path, default=ROOT / "src" / "khabar" / "data")
    options = parser.parse_args(arguments)
    try:
        contents = compiled(options.resources)
    except ResourceError as error:
        print(error, file=sys.stderr)
        return 1
    differing = [name for name, content in contents.items() if not _same(options.data / name, content)]
    for name in differing:
        if options.check:
            print(f"{name} differs from its resources (run `make resources`)", file=sys.stderr)
        else:
            (options.data / name).write_bytes(packed(contents[name]))
    return 1 if options.check and differing else 0


def _same(path: Path, content: bytes) -> bool:
    """Whether a compiled file holds this; how zlib packed it does not count."""
    try:
        return gzip.decompress(path.read_bytes()) == content
    except (OSError, EOFError):
        return False


if __name__ == "__main__":
    sys.exit(main())
