"""What is written validates against the schemas in the package."""

import json
import subprocess
import sys
from importlib import resources
from pathlib import Path

import jsonschema
import msgspec
import pytest

from khabar.records import fuse, sightings_of

SCRIPT = Path(__file__).parents[2] / "scripts" / "compile_schemas.py"


def validator(name):
    text = resources.files("khabar.data").joinpath(f"schemas/{name}.json").read_text("utf-8")
    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def written(item):
    return json.loads(msgspec.json.encode(item))


def test_the_schemas_are_compiled():
    done = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_articles_reports_and_records_validate(make_article, make_report):
    report = make_report("x1", agency="وكالة المشرق")
    validator("article").validate(written(make_article("x1")))
    validator("report").validate(written(report))
    validator("record").validate(written(fuse(sightings_of(report))))


@pytest.mark.parametrize(
    "change", [{"events": "none"}, {"text": None}, {"published_kind": "guessed"}, {"coder": {}}]
)
def test_what_is_no_report_does_not_validate(make_report, change):
    with pytest.raises(jsonschema.ValidationError):
        validator("report").validate({**written(make_report("x1")), **change})
