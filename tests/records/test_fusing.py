import msgspec
from hypothesis import given
from hypothesis import strategies as st

from khabar.records import Sighting, fuse
from khabar.records.parties import Party
from khabar.schema import FieldValue, Plover, StatusKnown, record_id


def test_one_sighting_gives_a_record_of_its_own(sight):
    one = sight("x1")
    record = fuse([one])
    assert (record.id, record.kind, record.date, record.place) == (
        record_id(one.event),
        "meeting",
        "2021-04-06",
        "مسقط",
    )
    assert (record.from_, record.to, record.outlets, record.independent) == (("Q1",), ("Q2",), 1, 1)
    assert record.conflicts == () and record.review == "machine"


def test_differing_places_are_kept_with_their_reports(sight):
    told = [sight("x1"), sight("x2", outlet="المدى"), sight("x3", place="صلالة", place_key="صلاله")]
    record = fuse(told)
    assert record.place == "مسقط"
    assert record.fields["place"] == (
        FieldValue(value="مسقط", reports=("x1", "x2")),
        FieldValue(value="صلالة", reports=("x3",)),
    )
    assert record.conflicts == ("place",)
    assert (record.outlets, record.independent) == (2, 2)


def test_spellings_of_one_outlet_count_once_and_unknown_outlets_not_at_all(sight):
    told = [sight("x1"), sight("x2", outlet="الافق"), sight("x3", outlet=None), sight("x4", outlet=None)]
    record = fuse(told)
    assert (record.outlets, record.independent) == (1, 1)
    nobody = fuse([sight("x3", outlet=None), sight("x4", outlet=None)])
    assert (nobody.outlets, nobody.independent) == (0, 0)


def test_copies_name_their_original_and_are_not_independent(sight):
    told = [
        sight("x2", outlet="المدى", copy="c", published="2021-04-08"),
        sight("x1", copy="c"),
        sight("x3", outlet="النهار الجديد"),
    ]
    record = fuse(told)
    assert [(telling.report, telling.copy_of) for telling in record.reports] == [
        ("x1", None),
        ("x3", None),
        ("x2", "x1"),
    ]
    assert (record.outlets, record.independent) == (3, 2)


def test_two_outlets_with_one_agency_are_one_account(sight):
    told = [sight("x1", agency="وكالة المشرق"), sight("x2", outlet="المدى", agency="وكالة المشرق")]
    assert (fuse(told).outlets, fuse(told).independent) == (2, 1)


def test_the_history_of_a_status_starts_with_the_first_who_knew(sight):
    told = [
        sight("x3"),
        sight("x1", status="planned", published="2021-04-04"),
        sight("x2", status="planned", published="2021-04-05"),
    ]
    record = fuse(told)
    assert record.status == "held"
    assert record.status_history == (
        StatusKnown(status="planned", known="2021-04-04", report="x1"),
        StatusKnown(status="held", known="2021-04-07", report="x3"),
    )
    assert record.conflicts == ()


def test_held_and_denied_exclude_each_other(sight):
    assert fuse([sight("x1"), sight("x2", status="denied")]).conflicts == ("status",)


def test_a_fuller_list_is_no_conflict_and_wins_a_tie(sight):
    record = fuse([sight("x1"), sight("x2", from_=("Q1", "Q5"))])
    assert record.from_ == ("Q1", "Q5")
    assert record.conflicts == ()


def test_short_and_full_names_are_no_conflict(sight):
    names = {"kh:full": "هلال بن سعود الرحيلي", "kh:short": "هلال الرحيلي"}
    told = [
        sight(report, to=(key,), parties_to=(Party(entity=key, kind="person", name=name),))
        for report, (key, name) in zip(("x1", "x2"), names.items(), strict=True)
    ]
    record = fuse(told)
    assert record.conflicts == ()
    assert len(record.fields["to"]) == 2


def test_a_symmetric_telling_follows_the_direction_of_the_founder(sight):
    record = fuse([sight("x1"), sight("x2", symmetric=True, from_=("Q2",), to=("Q1",))])
    assert (record.from_, record.to, record.conflicts) == (("Q1",), ("Q2",), ())


group = st.lists(
    st.builds(
        Sighting,
        event=st.uuids().map(str),
        report=st.uuids().map(str),
        position=st.just(0),
        kind=st.just("meeting"),
        status=st.sampled_from(["held", "planned", "denied"]),
        from_=st.sampled_from([("Q1",), ("Q1", "Q5"), ("Q2",)]),
        to=st.sampled_from([("Q1",), ("Q2",)]),
        date=st.just("2021-04-06"),
        place=st.sampled_from([None, "مسقط", "صلالة"]),
        trigger=st.just("استقبل"),
        plover=st.just(Plover(type="CONSULT")),
        outlet=st.sampled_from([None, "الأفق", "المدى"]),
        published=st.sampled_from([None, "2021-04-07", "2021-04-08"]),
        copy=st.sampled_from(["c", "d", "e"]),
    ),
    min_size=1,
    max_size=6,
)


@given(group, st.randoms())
def test_order_does_not_matter(told, random):
    shuffled = list(told)
    random.shuffle(shuffled)
    record = fuse(told)
    assert fuse(shuffled) == record
    assert record.independent <= len(told) and record.outlets <= 2


def test_days_counted_from_a_crawl_may_be_one_late_without_a_conflict(sight):
    """«مساء اليوم» in an article that a crawler saw a day late is the «أمس» of the others."""
    told = [sight("x1"), sight("x2", outlet="المدى", date="2021-04-07", crawled=True)]
    assert fuse(told).conflicts == ()
    later = [sight("x1"), sight("x2", outlet="المدى", date="2021-04-08", crawled=True)]
    assert fuse(later).conflicts == ("date",)
    settled = [sight("x1"), sight("x2", outlet="المدى", date="2021-04-07")]
    assert fuse(settled).conflicts == ("date",)
    seen = sight("x3", outlet="الزمان", crawled=True)
    assert fuse([settled[0], seen, settled[1]]).conflicts == ("date",)


def test_the_last_day_is_of_the_reports_that_give_the_first(sight):
    same = {"kind": "visit", "date": "2021-04-06"}
    told = [sight("x1", **same), sight("x2", **same), sight("x3", kind="visit", date="2021-04-04")]
    told[2] = msgspec.structs.replace(told[2], date_end="2021-04-05")
    record = fuse(told)
    assert (record.date, record.date_end) == ("2021-04-06", None)


def test_a_report_of_unknown_day_is_not_the_latest(sight):
    planned = sight("x1", status="planned", published=None)
    assert fuse([planned, sight("x2", status="cancelled")]).status == "cancelled"
    assert fuse([planned]).status == "planned"
