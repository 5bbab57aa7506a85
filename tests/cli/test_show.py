import msgspec

from khabar.schema import Report
from khabar.store import Reader


def ids(store):
    with Reader(store) as news:
        record = next(news.records(kind="meeting"))
        report = news.report("x1")
        return record, report.events[0], report.statements[0]


def test_a_record_is_shown_with_what_each_report_says(khabar, store):
    record, _, _ = ids(store)
    shown = khabar("show", record.id, "--db", store).stdout
    assert "2 reports · 2 outlets" in shown
    assert shown.count("استقبل الوزير رامز الكيلاني") == 2
    assert "copy of x1" in shown


def test_an_article_is_shown_whole_with_its_events_and_statements(khabar, store):
    _, event, statement = ids(store)
    shown = khabar("show", "x1", "--db", store).stdout
    assert "وأكد الكيلاني أن بلاده ترحب بالحوار." in shown
    assert event.id in shown and statement.id in shown


def test_events_and_statements_are_shown_inside_their_text(khabar, store):
    _, event, statement = ids(store)
    assert "meeting · held · 2021-04-06" in khabar("show", event.id, "--db", store).stdout
    assert "statement · plain" in khabar("show", statement.id, "--db", store).stdout


def test_evidence_is_coloured_in_a_terminal(terminal, store):
    _, event, _ = ids(store)
    _, shown = terminal("show", event.id, "--db", store)
    assert "\x1b[" in shown.split("استقبل")[0].splitlines()[-1]


def test_json_gives_the_structures(khabar, store):
    record, event, statement = ids(store)
    assert msgspec.json.decode(khabar("show", "x1", "--db", store, "--json").stdout, type=Report).id == "x1"
    for item in (record, event, statement):
        shown = khabar("show", item.id, "--db", store, "--json").stdout
        assert msgspec.json.decode(shown, type=type(item)) == item


def test_an_unknown_id_is_told(khabar, store):
    done = khabar("show", "r-none", "--db", store)
    assert done.exit_code == 1
    assert done.stderr.startswith("khabar: r-none: no record, article, event or statement has this id")


def test_an_old_id_leads_to_its_record(khabar, store, fill, make_report):
    record, _, _ = ids(store)
    fill(store, [make_report("x0", published="2021-04-01")])  # an earlier report founds the record anew
    shown = khabar("show", record.id, "--db", store).stdout
    assert "3 reports" in shown and record.id not in shown
