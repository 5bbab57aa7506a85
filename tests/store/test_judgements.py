import msgspec

from khabar.schema import Bound, Judgement, sealed
from khabar.store import Reader, Writer
from khabar.store.connection import connect_to_write
from khabar.store.judgements import Judgements

HOST, GUEST = "رامز الكيلاني", "سعاد البرغوثي"


def sides(path):
    with Reader(path) as news:
        (record,) = news.records()
        return (*record.from_, *record.to)


def test_of_decisions_on_two_entities_the_later_holds_and_can_be_undone(tmp_path, fill, make_report):
    path = fill(tmp_path / "a.khabar", [make_report("x1")])
    apart = sides(path)
    with Writer(path) as writer:
        first = writer.judge("same", HOST, GUEST, who="قارئ", why="كنية")
    one, other = sides(path)
    assert one == other
    with Writer(path) as writer:
        later = writer.judge("different", GUEST, HOST, who="قارئة")
    assert sides(path) == apart
    with Writer(path) as writer:
        writer.judge("undo", later.id, who="قارئ")
    assert sides(path) == (one, other)
    with Writer(path) as writer:
        writer.judge("undo", first.id, who="قارئ")
    assert sides(path) == apart


def test_spellings_that_khabar_takes_for_one_are_told_apart_by_name(tmp_path, fill, make_report):
    text = make_report("x1").text
    other = make_report("x2", text=text + " وانتهى.")
    host = other.actors[0]
    spelled = msgspec.structs.replace(host, name="رامز الكيلانى بيه")
    reports = [make_report("x1"), msgspec.structs.replace(other, actors=(spelled, other.actors[1]))]
    path = fill(tmp_path / "a.khabar", reports)
    with Writer(path) as writer:
        writer.judge("same", HOST, spelled.name, who="قارئ")
    with Reader(path) as news:
        assert len({each.to for each in news.records()}) == 1
    with Writer(path) as writer:
        writer.judge("different", HOST, spelled.name, who="قارئ")
    with Reader(path) as news:
        held = [name for (name,) in news.connection.execute("SELECT DISTINCT entity FROM actors")]
        assert len(held) == 3


def test_time_goes_on_even_where_the_clock_does_not(tmp_path):
    connection = connect_to_write(tmp_path / "a.khabar")
    judgements = Judgements(connection)
    late = "2999-01-01T00:00:00.000000+00:00"
    bound = Bound(id="e-1", kind="meeting", article="x1")
    first = Judgement(
        id="", subject="event", target="e-1", decision="accept", who="قارئ", at=late, about=(bound,)
    )
    assert judgements.add(sealed(first)) and not judgements.add(sealed(first))
    assert judgements.now() == "2999-01-01T00:00:00.000001+00:00"
    connection.close()
