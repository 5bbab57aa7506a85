import msgspec

from khabar.schema import Record


def test_a_pipe_gets_days_in_order(khabar, store):
    lines = [line.split("\t") for line in khabar("timeline", "--db", store).stdout.splitlines()]
    assert [line[0] for line in lines] == ["2021-04-06", "2021-05-01"]
    assert lines[0][2:8] == ["meeting", "سعاد البرغوثي", "رامز الكيلاني", "مسقط", "held", "2"]


def test_two_parties_and_days(khabar, store):
    found = khabar(
        "timeline", "--db", store, "--actor", "الكيلاني", "--with", "البرغوثي", "--until", "2021-04"
    )
    assert len(found.stdout.splitlines()) == 1
    assert khabar("timeline", "--db", store, "--actor", "الكيلاني", "--with", "فلان").stdout == ""


def test_json_is_the_contracts_record(khabar, store):
    lines = khabar("timeline", "--db", store, "--json", "--kind", "call").stdout.splitlines()
    assert [msgspec.json.decode(line, type=Record).kind for line in lines] == ["call"]


def test_a_terminal_gets_days_as_headings(terminal, tmp_path, fill, make_report):
    reports = [
        make_report("x1", event={"status": "planned"}, published="2021-04-05"),
        make_report("x2", outlet="المدى"),
        make_report("x3", event={"date": None, "id": "e-3", "kind": "call"}),
    ]
    status, shown = terminal("timeline", "--db", fill(tmp_path / "a.khabar", reports))
    assert status == 0
    assert shown.index("2021-04-06") < shown.index("no date")
    assert "planned (2021-04-05), held (2021-04-07)" in shown
    assert "held (told 2021-04-07)" in shown
    assert shown.count("\u2068") == shown.count("\u2069")


def test_a_meeting_of_no_day_stands_below_its_visit_without_a_heading(terminal, tmp_path, fill, make_report):
    visit = make_report("x1", event={"kind": "visit"})
    met = {"kind": "meeting", "date": None, "id": "e-2", "part_of": visit.events[0].id}
    told = make_report("x1", event=met).events[0]
    whole = msgspec.structs.replace(visit, events=(*visit.events, told))
    later = make_report("x3", event={"kind": "call", "id": "e-3"})
    status, shown = terminal("timeline", "--db", fill(tmp_path / "a.khabar", [whole, later]))
    assert status == 0 and "↳ meeting" in shown
    assert "no date" not in shown.replace("(told", "") and shown.count("2021-04-06") == 1


def test_nothing_found_is_said_on_standard_error(khabar, store):
    done = khabar("timeline", "--db", store, "--kind", "calls")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "no event fits" in done.stderr and "meeting, call, visit, message" in done.stderr


def test_a_month_that_is_none_is_wrong_usage(khabar, store):
    assert khabar("timeline", "--db", store, "--since", "2021-13").exit_code == 2
    assert khabar("timeline", "--db", store, "--since", "2021-12").exit_code == 0
