import re

import msgspec
import pytest

from khabar.schema import Record


def test_without_a_terminal_records_are_tab_separated(khabar, store):
    done = khabar("records", "--db", store)
    call, meeting = (line.split("\t") for line in done.stdout.splitlines())
    assert meeting[:7] == ["2021-04-06", "meeting", "سعاد البرغوثي", "رامز الكيلاني", "مسقط", "held", "2"]
    assert call[:2] == ["2021-05-01", "call"]
    assert done.exit_code == 0 and done.stderr == ""


def test_json_is_the_contracts_record(khabar, store):
    lines = khabar("records", "--db", store, "--json").stdout.splitlines()
    call, meeting = (msgspec.json.decode(line, type=Record) for line in lines)
    assert (meeting.outlets, len(meeting.reports), call.kind) == (2, 2, "call")


@pytest.mark.parametrize(
    ("option", "value", "kinds"),
    [
        ("--kind", "meeting", ["meeting"]),
        ("--actor", "البرغوثي", ["call", "meeting"]),
        ("--actor", "برغوث", []),
        ("--since", "2021-05", ["call"]),
        ("--until", "2021-04", ["meeting"]),
        ("--until", "2021-04-05", []),
        ("--place", "مسقط", ["call", "meeting"]),
        ("--outlet", "المدي", ["meeting"]),
        ("--limit", "1", ["call"]),
    ],
)
def test_filters(khabar, store, option, value, kinds):
    lines = khabar("records", "--db", store, option, value).stdout.splitlines()
    assert [line.split("\t")[1] for line in lines] == kinds


@pytest.mark.parametrize(("option", "kinds"), [("--conflicts", []), ("--single-source", ["call", "meeting"])])
def test_filters_without_a_value(khabar, store, option, kinds):
    lines = khabar("records", "--db", store, option).stdout.splitlines()
    assert [line.split("\t")[1] for line in lines] == kinds


def test_a_date_that_is_none_is_wrong_usage(khabar, store):
    done = khabar("records", "--db", store, "--since", "yesterday")
    assert done.exit_code == 2 and "YYYY-MM-DD" in done.stderr


def test_a_terminal_gets_a_table_with_isolated_names(terminal, store):
    status, shown = terminal("records", "--db", store)
    assert status == 0
    assert "outlets" in shown
    assert "\u2068سعاد البرغوثي\u2069" in shown
    assert shown.count("\u2068") == shown.count("\u2069")


def test_a_narrow_terminal_gets_two_lines_an_event_with_whole_dates_and_ids(terminal, store):
    for _, shown in (terminal("records", "--db", store, columns=80), terminal("records", "--db", store)):
        assert "2021-04-06" in shown and len(re.findall("r-[0-9a-f]{16}", shown)) == 2
