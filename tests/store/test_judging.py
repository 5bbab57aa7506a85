import sqlite3

import msgspec
import pytest

from khabar.errors import UnknownIdError, UsageError
from khabar.schema import event_id, span_of
from khabar.store import Reader, WantedEvent, WantedStatement, Writer, problems


def records(path, **filters):
    with Reader(path) as news:
        return list(news.records(**filters))


def states(path, target=None):
    with Reader(path) as news:
        return {noted.judgement.id: noted.state for noted in news.judgements(target)}


@pytest.fixture
def judge():
    def make(path, decision, target, *others, **given):
        with Writer(path) as writer:
            return writer.judge(decision, target, *others, **{"who": "قارئ", **given})

    return make


@pytest.fixture
def pair(tmp_path, fill, make_report):
    """Two outlets tell one meeting."""
    first = make_report("x1")
    return fill(
        tmp_path / "a.khabar", [first, make_report("x2", outlet="المدى", text=first.text + " وانتهى اللقاء.")]
    )


def test_judgements_are_only_added(pair, judge):
    (record,) = records(pair)
    judge(pair, "accept", record.id)
    connection = sqlite3.connect(pair)
    for change in ("UPDATE judgements SET who = 'other'", "DELETE FROM judgements"):
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            connection.execute(change)
    connection.close()


def test_a_rejected_record_leaves_the_list_and_stays_in_the_store(pair, judge):
    (record,) = records(pair)
    rejected = judge(pair, "reject", record.id, why="فيلم لا زيارة")
    assert records(pair) == []
    (found,) = records(pair, review="rejected")
    assert (found.id, found.review, found.judgements) == (record.id, "rejected", (rejected.id,))
    judge(pair, "undo", rejected.id)
    assert records(pair) == [record]
    assert list(states(pair).values()) == ["undone", "applied"]


def test_an_undoing_can_be_undone_but_nothing_twice(pair, judge):
    (record,) = records(pair)
    rejected = judge(pair, "reject", record.id)
    undoing = judge(pair, "undo", rejected.id)
    with pytest.raises(UsageError, match="undone already"):
        judge(pair, "undo", rejected.id)
    judge(pair, "undo", undoing.id)
    assert records(pair) == []


def test_of_accepting_and_rejecting_the_last_holds(pair, judge):
    (record,) = records(pair)
    judge(pair, "reject", record.id)
    judge(pair, "accept", record.id)
    assert [found.review for found in records(pair)] == ["accepted"]


def test_a_corrected_field_keeps_what_the_machine_said(pair, judge):
    (record,) = records(pair)
    judge(pair, "correct", record.id, field="date", value="2021-04-05")
    judge(pair, "correct", record.id, field="place", value="صلالة")
    (found,) = records(pair)
    assert (found.date, found.place, found.review) == ("2021-04-05", "صلالة", "corrected")
    assert found.machine == {"date": "2021-04-06", "place": "مسقط"}
    assert found.fields == record.fields


def test_kind_and_status_bring_their_coding(pair, judge):
    (record,) = records(pair)
    judge(pair, "correct", record.id, field="kind", value="call")
    judge(pair, "correct", record.id, field="status", value="planned")
    (found,) = records(pair)
    assert (found.kind, found.status, found.plover.type) == ("call", "planned", "AGREE")
    assert found.machine["plover"]["type"] == "CONSULT"


def test_the_sides_of_a_record_are_entities_by_id_or_name(pair, judge):
    (record,) = records(pair)
    judge(pair, "correct", record.id, field="from", value=["رامز الكيلاني"])
    judge(pair, "correct", record.id, field="to", value="-")
    (found,) = records(pair)
    assert (found.from_, found.to) == (record.to, ())
    assert [each.id for each in records(pair, actor="البرغوثي")] == []


def test_a_correction_of_an_event_moves_it_to_where_it_belongs(pair, judge):
    (record,) = records(pair)
    event = record.reports[1].event
    judge(pair, "correct", event, field="date", value="2021-04-02")
    assert sorted(found.date for found in records(pair)) == ["2021-04-02", "2021-04-06"]
    with Reader(pair) as news:
        _, found = news.event(event)
        assert (found.review, found.machine["date"], found.date_text) == ("corrected", "2021-04-06", None)
        assert "by قارئ" in found.date_basis
        assert problems(news) == []
    assert {each.review for each in records(pair)} == {"machine", "corrected"}


def test_sides_of_an_event_are_actors_or_words_of_the_article(pair, judge):
    event = records(pair)[0].reports[0].event
    judge(pair, "correct", event, field="from", value=["organization:السفيرة", "a2"])
    with Reader(pair) as news:
        report, found = news.event(event)
    added = report.actors[-1]
    assert (added.id, added.kind, added.name) == ("j1", "organization", "السفيرة")
    assert found.from_ == ("j1", "a2")
    assert {each.text for each in found.participants if each.role == "from"} == {"السفيرة", "سعاد البرغوثي"}


def test_a_rejected_event_counts_for_no_record(pair, judge):
    (record,) = records(pair)
    judge(pair, "reject", record.reports[1].event)
    (left,) = records(pair)
    assert [telling.report for telling in left.reports] == ["x1"]
    (gone,) = records(pair, review="rejected")
    assert [telling.report for telling in gone.reports] == ["x2"]


def test_statements_are_judged_too(pair, judge):
    with Reader(pair) as news:
        said = news.report("x1").statements[0].id
    judge(pair, "correct", said, field="speaker", value="سعاد البرغوثي")
    judge(pair, "correct", said, field="act", value="support")
    with Reader(pair) as news:
        _, found = news.statement(said)
        row = news.connection.execute("SELECT act, review FROM statements WHERE id = ?", (said,)).fetchone()
    assert (found.speaker, found.act, found.machine) == ("a2", "support", {"speaker": "a1", "act": "plain"})
    assert row == ("support", "corrected")


def test_split_and_merge(pair, judge):
    (record,) = records(pair)
    split = judge(pair, "split", record.id, record.reports[1].event)
    one, other = records(pair)
    assert {len(one.reports), len(other.reports)} == {1} and {one.review, other.review} == {"corrected"}
    judge(pair, "merge", one.id, other.id)
    (merged,) = records(pair)
    assert len(merged.reports) == 2 and merged.review == "corrected"
    judge(pair, "undo", split.id)
    assert len(records(pair)) == 1


def test_records_that_do_not_match_are_merged(tmp_path, fill, make_report, judge):
    first = make_report("x1")
    other = make_report("x2", text=first.text + " وانتهى اللقاء.", event={"date": "2021-03-01"})
    path = fill(tmp_path / "a.khabar", [first, other])
    one, other = records(path)
    judge(path, "merge", one.id, other.id)
    (merged,) = records(path)
    assert [telling.report for telling in merged.reports] == ["x1", "x2"] and merged.conflicts == ("date",)
    with Reader(path) as news:
        assert news.record(one.id) == news.record(other.id) == merged


def test_what_joins_later_respects_a_split(pair, judge, fill, make_report):
    (record,) = records(pair)
    judge(pair, "split", record.id, record.reports[1].event)
    fill(pair, [make_report("x3", outlet="الأيام")])
    homes = sorted(sorted(telling.report for telling in each.reports) for each in records(pair))
    assert homes in ([["x1", "x3"], ["x2"]], [["x1"], ["x2", "x3"]])


def test_a_missed_event_is_added_from_words(tmp_path, make_report, fill):
    text = make_report("x1").text + " وهاتفت سعاد البرغوثي أمس وفد الجامعة."
    path = fill(tmp_path / "a.khabar", [make_report("x1", text=text)])
    with Writer(path) as writer:
        added = writer.add_event(
            "x1",
            WantedEvent(
                kind="call", trigger="هاتفت", from_=("a2",), to=("group:وفد الجامعة",), date="2021-04-06"
            ),
            who="قارئة",
        )
    with Reader(path) as news:
        report, event = news.event(added.target)
        assert event.id == event_id("x1", "call", "text", text.index("هاتفت"), text.index("هاتفت") + 5)
        assert event.evidence[0].text == "وهاتفت سعاد البرغوثي أمس وفد الجامعة."
        assert (event.review, event.plover.type, event.from_) == ("added", "CONSULT", ("a2",))
        assert [actor.name for actor in report.actors if actor.id in event.to] == ["وفد الجامعة"]
        (record,) = news.records(kind="call")
        assert record.review == "corrected" and record.reports[0].event == added.target
        assert problems(news) == []


def test_a_missed_statement_is_added_from_words(pair):
    wanted = WantedStatement(content="مسقط أمس", speaker="رامز الكيلاني", cue="وأكد", act="promise")
    with Writer(pair) as writer:
        added = writer.add_statement("x1", wanted, who="قارئة")
    with Reader(pair) as news:
        report, statement = news.statement(added.target)
        assert (statement.text, statement.speaker, statement.review) == ("مسقط أمس", "a1", "added")
        assert report.text[statement.start : statement.end] == statement.text
        assert news.counts()["statements"] == 3


def recoded(report, trigger):
    """The report of another coder, which sees the event in another word."""
    start = report.text.index(trigger)
    span = span_of(report.text, start, start + len(trigger))
    identity = event_id(report.id, "meeting", "text", span.start, span.end)
    event = msgspec.structs.replace(report.events[0], id=identity, trigger=span)
    return msgspec.structs.replace(report, events=(event,))


def test_a_correction_survives_another_coder(pair, judge, fill, make_report):
    event = records(pair)[0].reports[0].event
    judge(pair, "correct", event, field="date", value="2021-04-02")
    fill(pair, [make_report("x1", event={"place": None}), make_report("x2")], coder="c2")
    with Reader(pair) as news:
        _, found = news.event(event)
        assert (found.date, found.place, found.review) == ("2021-04-02", None, "corrected")


def test_what_another_coder_no_longer_finds_waits_and_is_bound_anew(pair, judge, fill, make_report):
    event = records(pair)[0].reports[0].event
    made = judge(pair, "correct", event, field="date", value="2021-04-02")
    again = recoded(make_report("x1"), "السفيرة")
    fill(pair, [again], coder="c2")
    with Reader(pair) as news:
        (noted,) = news.judgements()
        assert noted.state == "waiting"
        assert noted.missing == ("meeting «استقبل» in article x1",)
        assert noted.proposals == (again.events[0].id,)
    bound = judge(pair, "rebind", made.id)
    assert bound.target == again.events[0].id
    with Reader(pair) as news:
        assert news.event(bound.target)[1].date == "2021-04-02"
    assert list(states(pair).values()) == ["undone", "applied", "applied"]


def test_a_judgement_on_a_record_is_bound_to_its_events(pair, judge, fill, make_report):
    (record,) = records(pair)
    judge(pair, "accept", record.id)
    fill(pair, [recoded(make_report("x1"), "السفيرة")], coder="c2")
    assert list(states(pair).values()) == ["partly"]
    assert [found.review for found in records(pair)] == ["accepted"]
    fill(pair, [recoded(make_report("x2"), "السفيرة")], coder="c2")
    assert list(states(pair).values()) == ["waiting"]
    assert {found.review for found in records(pair)} == {"machine"}


@pytest.mark.parametrize(
    ("decision", "target", "others", "given", "error"),
    [
        ("accept", "r-none", (), {}, UnknownIdError),
        ("reject", "e-none", (), {}, UnknownIdError),
        ("accept", "x1", (), {}, UnknownIdError),
        ("undo", "j-none", (), {}, UnknownIdError),
        ("correct", "RECORD", (), {"field": "outlets", "value": "3"}, UsageError),
        ("correct", "RECORD", (), {"field": "date", "value": "2021-02-30"}, UsageError),
        ("correct", "RECORD", (), {"field": "date", "value": "أمس"}, UsageError),
        ("correct", "RECORD", (), {"field": "kind", "value": "lunch"}, UsageError),
        ("correct", "RECORD", (), {"field": "from", "value": "مجهول"}, UnknownIdError),
        ("correct", "EVENT", (), {"field": "place", "value": "نجران"}, UsageError),
        ("correct", "EVENT", (), {"field": "to", "value": "مجهول"}, UsageError),
        ("correct", "EVENT", (), {"field": "symmetric", "value": "maybe"}, UsageError),
        ("correct", "EVENT", (), {"field": "speaker", "value": "a1"}, UsageError),
        ("merge", "RECORD", ("RECORD",), {}, UsageError),
        ("split", "RECORD", ("e-none",), {}, UsageError),
        ("split", "RECORD", (), {}, UsageError),
        ("same", "رامز الكيلاني", ("مجهول",), {}, UnknownIdError),
        ("same", "رامز الكيلاني", ("رامز الكيلاني",), {}, UsageError),
        ("praise", "RECORD", (), {}, UsageError),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_no_trace(pair, judge, decision, target, others, given, error):
    (record,) = records(pair)
    known = {"RECORD": record.id, "EVENT": record.reports[0].event}
    with pytest.raises(error):
        judge(pair, decision, known.get(target, target), *(known.get(each, each) for each in others), **given)
    assert states(pair) == {} and records(pair) == [record]


def test_comparing_leaves_out_statements_that_a_person_rejected(pair, judge):
    (record,) = records(pair)
    with Reader(pair) as news:
        said = news.report("x1").statements[0].id
        before = {one.report for speech in news.compare(record).speeches for one in speech.versions}
    judge(pair, "reject", said)
    with Reader(pair) as news:
        after = {one.report for speech in news.compare(record).speeches for one in speech.versions}
    assert (before, after) == ({"x1", "x2"}, {"x2"})


def test_a_meeting_during_a_visit_that_a_person_rejected_stands_alone(tmp_path, fill, make_report, judge):
    first = make_report("x1")
    meeting = first.events[0]
    visit = msgspec.structs.replace(meeting, id="e-visit", kind="visit", to=())
    meeting = msgspec.structs.replace(meeting, part_of="e-visit")
    path = fill(tmp_path / "a.khabar", [msgspec.structs.replace(first, events=(visit, meeting))])
    assert [each.part_of is not None for each in records(path, kind="meeting")] == [True]
    made = judge(path, "reject", "e-visit")
    assert [each.part_of for each in records(path)] == [None]
    judge(path, "undo", made.id)
    assert [each.part_of is not None for each in records(path, kind="meeting")] == [True]


def test_a_side_that_a_person_set_follows_its_entity(tmp_path, fill, tell, judge):
    """An entity that is joined with another loses its id; the record must not keep it."""
    second = tell("x2", ("هاني نصار",), ("سمير عازار",), date="2021-03-01", published="2021-03-02")
    path = fill(tmp_path / "a.khabar", [tell("x1", ("رامز الكيلاني",), ("سعاد البرغوثي",)), second])
    first, other = records(path)
    judge(path, "correct", first.id, field="from", value=["هاني نصار"])
    same = judge(path, "same", first.from_[0], other.from_[0])
    assert {record.from_ for record in records(path)} == {first.from_}
    judge(path, "undo", same.id)
    assert {record.from_ for record in records(path)} == {other.from_}
