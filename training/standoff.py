"""From annotations that quote an article to annotations that point into it, so that no text is kept.

`python training/standoff.py --articles ARTICLES... --out FILE ANNOTATIONS...`
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FIELDS = ("text", "title", "byline")
QUOTED = frozenset(
    ("name", "mentions", "title", "of", "place", "date_text", "evidence", "topics", "text", "cue")
)
LEFT_OUT = frozenset(("note",))  # notes quote


class NotQuotedError(ValueError):
    """A string that an annotation quotes does not stand in the article."""


def standoff(annotation: Json, article: Json) -> Json:
    """The annotation with every quoted string as `{"start", "end", "field"}`: its first occurrence.

    Offsets count Unicode code points, end exclusive; the text is searched before title and byline.
    «الدوحة» as a place becomes {"start": 43, "end": 49, "field": "text"}. Raises NotQuotedError.
    """
    points = {key: _value(key, value, article) for key, value in annotation.items() if key not in LEFT_OUT}
    for key in ("agency", "noise"):
        if annotation.get(key):
            points[key] = _pointed(annotation[key], article)
    return points


def _value(key: str, value: object, article: Json) -> object:
    if key in QUOTED and value:
        return _pointed(value, article)
    if isinstance(value, dict):
        return {name: _value(name, each, article) for name, each in value.items() if name not in LEFT_OUT}
    if isinstance(value, list):
        return [_value("", each, article) for each in value]
    return value


def _pointed(value: object, article: Json) -> object:
    if isinstance(value, list):
        return [_pointed(each, article) for each in value]
    quoted = str(value)
    for field in FIELDS:
        start = (article.get(field) or "").find(quoted)
        if start >= 0:
            return {"start": start, "end": start + len(quoted), "field": field}
    raise NotQuotedError(f"{article['id']}: «{quoted}» stands neither in text, title nor byline")


def read(paths: Iterable[Path]) -> Iterator[Json]:
    """The objects of JSON Lines files, plain or gzip-compressed."""
    for path in paths:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        yield from (json.loads(line) for line in raw.decode("utf-8").splitlines() if line.strip())


def main() -> None:
    """Write the standoff form of annotation files; exit status 1 where a quotation is not in its article."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("annotations", type=Path, nargs="+", help="JSON Lines, one annotated article a line")
    parser.add_argument(
        "--articles", type=Path, nargs="+", required=True, help="the articles, .jsonl or .jsonl.gz"
    )
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    articles = {each["id"]: each for each in read(options.articles)}
    try:
        rows = [standoff(each, articles[each["id"]]) for each in read(options.annotations)]
    except (NotQuotedError, KeyError) as error:
        sys.exit(f"standoff: {error}")
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    options.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(rows)} articles", file=sys.stderr)


if __name__ == "__main__":
    main()
