"""Two processes: one writes batch after batch, this one reads and always sees whole batches."""

import subprocess
import sys

from khabar.store import Reader, Writer, problems

WRITER = """
import sys
import msgspec
from khabar.schema import Article, Report
from khabar.store import Entry, Writer

report = msgspec.json.decode(sys.stdin.buffer.read(), type=Report)
names = [name for name in Article.__struct_fields__ if hasattr(report, name)]
with Writer(sys.argv[1]) as writer:
    run = writer.begin_run("c1")
    print("ready", flush=True)
    for batch in range(30):
        entries = []
        for number in range(5):
            identity = f"x{batch}-{number}"
            event = msgspec.structs.replace(report.events[0], id=f"e-{identity}")
            said = msgspec.structs.replace(report.statements[0], id=f"s-{identity}")
            one = msgspec.structs.replace(report, id=identity, events=(event,), statements=(said,))
            article = Article(**{name: getattr(one, name) for name in names})
            entries.append(Entry(article, msgspec.json.encode(one)))
        writer.put(entries, "c1", run)
    writer.end_run(run)
"""


def test_a_reader_sees_whole_batches_while_another_process_writes(tmp_path, make_report):
    import msgspec

    path = tmp_path / "a.khabar"
    Writer(path).close()
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdin and writer.stdout
        writer.stdin.write(msgspec.json.encode(make_report("x1")))
        writer.stdin.close()
        assert writer.stdout.readline() == b"ready\n"
        seen = set()
        while writer.poll() is None:
            with Reader(path) as news:
                seen.add(_articles_and_tellings(news))
        assert writer.returncode == 0
    assert all(articles % 5 == 0 and articles == tellings for articles, tellings in seen)
    assert len(seen) > 2, "the reader never came in between"
    with Reader(path) as news:
        assert _articles_and_tellings(news) == (150, 150)
        assert problems(news) == []


def _articles_and_tellings(news):
    news.connection.execute("BEGIN")
    sql = "SELECT (SELECT count(*) FROM articles), (SELECT coalesce(sum(reports), 0) FROM records)"
    counts = news.connection.execute(sql).fetchone()
    news.connection.execute("COMMIT")
    return tuple(counts)
