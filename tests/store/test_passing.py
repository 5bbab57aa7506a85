import msgspec
import pytest

from khabar.schema import span_of
from khabar.store import Reader, Writer

MENTION = "وجاء الاتفاق بعد استقبال رامز الكيلاني سعاد البرغوثي قبل يوم."


def _of_two_countries(report, text=None):
    """The report with the countries of both, its actors named in the text that is given."""
    actors = []
    for actor, country in zip(report.actors, ("OMN", "SWE"), strict=True):
        start = text.index(actor.name) if text else 0
        mentions = (span_of(text, start, start + len(actor.name)),) if text else actor.mentions
        actors.append(msgspec.structs.replace(actor, country=country, mentions=mentions))
    return msgspec.structs.replace(report, actors=tuple(actors))


@pytest.fixture
def news(tmp_path, fill, make_report):
    """Two outlets tell a meeting, a third, read on all days, tells it in passing."""
    reports = [_of_two_countries(make_report("x1")), _of_two_countries(make_report("x2", outlet="المدى"))]
    bare = msgspec.structs.replace(make_report("x3", outlet="الشروق"), events=(), statements=(), title=None)
    reports.append(_of_two_countries(msgspec.structs.replace(bare, text=MENTION), MENTION))
    for day in ("2021-04-06", "2021-04-07", "2021-04-08"):
        for number in range(10):
            other = msgspec.structs.replace(bare, id=f"{day}-{number}", published=day, actors=())
            reports.append(msgspec.structs.replace(other, text=f"خبر {number} في {day}"))
    return fill(tmp_path / "news.khabar", reports)


def _only(path):
    with Reader(path) as reader:
        (record,) = reader.records()
        return record


def _judge(path, *asked):
    with Writer(path) as writer:
        return writer.judge(*asked, who="قارئ")


def _in_passing(record):
    return [telling for telling in record.reports if telling.passing]


def test_who_tells_it_in_passing_is_not_silent(news):
    record = _only(news)
    assert [telling.outlet for telling in _in_passing(record)] == ["الشروق"]
    with Reader(news) as reader:
        assert reader.compare(record).silences == ()


def test_a_record_that_is_told_in_passing_can_be_judged(news):
    record = _only(news)
    accepted = _judge(news, "accept", record.id)
    assert _only(news).review == "accepted"
    with Reader(news) as reader:
        assert [noted.state for noted in reader.judgements(accepted.target)] == ["applied"]


def test_what_is_told_in_passing_can_be_split_out(news):
    record = _only(news)
    (mention,) = _in_passing(record)
    split = _judge(news, "split", record.id, mention.event)
    assert _in_passing(_only(news)) == []
    _judge(news, "undo", split.id)
    assert _in_passing(_only(news)) == [mention]


def test_a_record_is_accepted_when_all_its_events_are(news):
    for telling in _only(news).reports:
        if not telling.passing:
            _judge(news, "accept", telling.event)
    assert _only(news).review == "accepted"


def test_forgetting_names_the_record_that_an_article_tells_in_passing(news):
    with Reader(news) as reader:
        assert reader.loss_of_articles(["x3"]).records == (_only(news).id,)
