"""Compile the JSON Schemas of article, report, record and judgement from the structures in `khabar.schema`.

`--check` writes nothing and fails when a compiled schema differs: what is documented is what is written.
"""

import json
import sys
from pathlib import Path

import msgspec

from khabar.schema import Article, Judgement, Record, Report

FOLDER = Path(__file__).parents[1] / "src" / "khabar" / "data" / "schemas"
SCHEMAS = {"article": Article, "report": Report, "record": Record, "judgement": Judgement}


def compiled(name: str) -> str:
    """The schema of one structure as JSON text."""
    schema = msgspec.json.schema(SCHEMAS[name])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"khabar {name}"}
    return json.dumps({**head, **schema}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main(arguments: list[str]) -> int:
    """Write the schemas, or with `--check` compare them; the number of those that differ."""
    differing = 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        path = FOLDER / f"{name}.json"
        before = path.read_text("utf-8") if path.exists() else ""
        if before != compiled(name):
            differing += 1
            if "--check" not in arguments:
                path.write_text(compiled(name), "utf-8")
                print(f"wrote {path.name}")
            else:
                print(f"{path.name} differs from khabar.schema: run scripts/compile_schemas.py")
    return differing if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
