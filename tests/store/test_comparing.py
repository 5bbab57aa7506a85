import msgspec
import pytest

from khabar.errors import UnknownIdError
from khabar.store import Reader


@pytest.fixture
def news(tmp_path, fill, make_report):
    """Two outlets tell one meeting; a third, read as much, does not; a fourth names both sides."""
    reports = [make_report("x1"), make_report("x2", outlet="المدى", event={"place": None})]
    for outlet in ("الأفق", "المدى", "الشروق", "الغد"):
        for day in ("2021-04-06", "2021-04-07", "2021-04-08", "2021-04-09"):
            for number in range(10):
                reports.append(_other(make_report, f"{outlet}-{day}-{number}", outlet, day))
    named = _other(make_report, "x9", "الغد", "2021-04-07")
    text = "عاد رامز الكيلاني إلى بلاده. وصرحت سعاد البرغوثي أن الموسم كان ناجحا."
    reports.append(msgspec.structs.replace(named, text=text))
    with Reader(fill(tmp_path / "news.khabar", reports)) as reader:
        yield reader


def _other(make_report, identity, outlet, day):
    made = make_report(identity, outlet=outlet, published=day, title=None)
    return msgspec.structs.replace(made, text=f"خبر {identity}", actors=(), events=(), statements=())


def test_a_comparison_says_who_agrees_and_who_is_silent(news):
    (record,) = news.records()
    found = news.compare(record.id)
    assert found == news.compare(record)
    assert [row.cells["place"].mark for row in found.rows] == ["agrees", "missing"]
    assert {each.outlet: each.found for each in found.silences} == {"الشروق": "nothing", "الغد": "unclear"}
    assert next(each.naming for each in found.silences if each.outlet == "الغد") == ("x9",)
    assert set(found.names.values()) == {"رامز الكيلاني", "سعاد البرغوثي"}


def test_names_in_the_text_count_though_no_actor_was_coded(tmp_path, fill, make_report):
    days = ("2021-04-06", "2021-04-07", "2021-04-08")
    reports = [_other(make_report, f"{day}-{number}", "الغد", day) for day in days for number in range(10)]
    text = "عاد رامز الكيلاني إلى بلاده. وصرحت سعاد البرغوثي أن اللقاء كان مثمرا."
    reports.append(msgspec.structs.replace(_other(make_report, "x9", "الغد", "2021-04-07"), text=text))
    with Reader(fill(tmp_path / "a.khabar", [make_report("x1"), *reports])) as reader:
        (silence,) = reader.compare(next(reader.records())).silences
        assert (silence.found, silence.naming) == ("unclear", ("x9",))


def test_a_statement_leads_to_all_versions_of_its_speech(news):
    statement = news.report("x2").statements[0].id
    speech = news.compare_statement(statement)
    assert speech.reports == ("x1", "x2")


def test_an_unknown_id_is_an_error(news):
    with pytest.raises(UnknownIdError):
        news.compare("r-none")
    with pytest.raises(UnknownIdError):
        news.compare_statement("s-none")


def test_the_calendar_counts_what_was_read(news):
    calendar = news.calendar()
    assert calendar.outlets == ("الأفق", "الشروق", "الغد", "المدى")
    assert calendar.day("الغد", "2021-04-07").articles == 11


def test_filters_of_conflict_and_of_a_single_source(tmp_path, fill, make_report):
    text = make_report().text
    own = "وانتهى اللقاء بلا بيان وغادر الوفد المطار مساء إلى عاصمته حيث ينتظره لقاء آخر غدا"
    other = "ويأتي هذا الاجتماع بعد أسابيع من محادثات سبقته في مدن أخرى تناولت الملاحة والصيد وحركة البضائع"
    reports = [
        make_report("x1", text=f"{text} {own}"),
        make_report("x2", outlet="المدى", text=f"{text} {other}"),
        make_report("x3", published="2021-05-02", event={"kind": "call", "date": "2021-05-01", "id": "e-3"}),
    ]
    with Reader(fill(tmp_path / "a.khabar", reports)) as reader:
        assert [record.kind for record in reader.records(single_source=True)] == ["call"]
        assert list(reader.records(conflicts=True)) == []


def test_a_timeline_begins_with_the_first_day_and_ends_with_no_day(tmp_path, fill, make_report):
    told = {"x1": ("2021-04-06", "meeting"), "x2": (None, "call"), "x3": ("2021-03-01", "message")}
    reports = [
        make_report(key, outlet=key, event={"date": day, "kind": kind, "id": f"e-{key}", "place": None})
        for key, (day, kind) in told.items()
    ]
    with Reader(fill(tmp_path / "a.khabar", reports)) as reader:
        assert [record.date for record in reader.timeline()] == ["2021-03-01", "2021-04-06", None]
        assert len(list(reader.timeline(actor="الكيلاني", other="البرغوثي", since="2021-04"))) == 1
        assert list(reader.timeline(actor="الكيلاني", other="الغائب")) == []
