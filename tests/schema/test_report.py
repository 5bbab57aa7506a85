"""The JSON form of a report: the names of the contract, nothing missing, and the way back."""

import msgspec
import pytest

from khabar.schema import Event, Report, Statement

REPORT = (
    "id url outlet title byline published published_kind published_basis text noise agency actors events "
    "statements sources coder"
)
ACTOR = "id kind name entity members sectors country mentions roles"
EVENT = (
    "id kind status background symmetric from to attendees mediators participants trigger place date "
    "date_end date_text date_basis topics size evidence readings part_of statement plover confidence why"
)
STATEMENT = "id speaker addressee direct cue start end text via act target confidence"
PLACE = "start end text name_en geonames lat lon country"
PLOVER = "type mode contexts cameo"


def fields(names: str) -> set[str]:
    return set(names.split())


def test_every_field_of_the_contract_is_written(make_report) -> None:
    written = make_report("x1", agency="وكالة المشرق").to_dict()
    event = written["events"][0]
    assert fields(REPORT) <= written.keys()
    assert fields(ACTOR) <= written["actors"][0].keys()
    assert fields(EVENT) <= event.keys()
    assert fields(STATEMENT) <= written["statements"][0].keys()
    assert fields(PLACE) <= event["place"].keys()
    assert fields(PLOVER) <= event["plover"].keys()
    assert fields("actor role start end text") <= event["participants"][0].keys()
    assert fields("dead injured arrested") == event["size"].keys()
    assert fields("field start end text name") <= written["agency"].keys()
    assert fields("version model resources models") == written["coder"].keys()


def test_the_acting_side_is_called_from(make_report) -> None:
    report = make_report("x1")
    event = report.to_dict()["events"][0]
    assert list(event["from"]) == ["a2"]
    assert "from_" not in event
    assert report.events[0].from_ == ("a2",)


def test_what_is_unknown_is_null_and_not_absent(make_report) -> None:
    event = make_report("x1", event={"place": None, "date": None}).to_dict()["events"][0]
    assert event["place"] is None
    assert event["date"] is None
    assert event["part_of"] is None


def test_a_report_comes_back_from_its_json(make_report) -> None:
    report = make_report("x1", agency="وكالة المشرق")
    assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report
    assert msgspec.convert(report.to_dict(), Report) == report


def test_arabic_is_written_as_arabic(make_report) -> None:
    assert "استقبل الوزير" in msgspec.json.encode(make_report("x1")).decode()


@pytest.mark.parametrize(
    ("type_", "change"),
    [
        (Event, {"status": "maybe"}),
        (Event, {"from": "a1"}),
        (Event, {"trigger": None}),
        (Statement, {"act": "shout"}),
        (Statement, {"speaker": None}),
    ],
)
def test_other_values_are_refused(make_report, type_, change) -> None:
    written = make_report("x1").to_dict()
    example = written["events" if type_ is Event else "statements"][0]
    msgspec.convert(example, type_)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**example, **change}, type_)


def test_reports_do_not_change(make_report) -> None:
    with pytest.raises(AttributeError):
        make_report("x1").id = "x2"
