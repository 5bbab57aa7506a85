import sqlite3

import khabar
from khabar.store import Writer


def test_records_of_an_older_version_are_made_anew_from_the_reports(tmp_path, fill, make_report):
    path = fill(tmp_path / "a.khabar", [make_report("x1"), make_report("x2")])
    with khabar.open(path) as news:
        records = list(news.records())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE name = 'sightings'")
        connection.execute("UPDATE sightings SET json = '{}'")
        connection.execute("DELETE FROM blocks")
    Writer(path).close()
    with khabar.open(path) as news:
        assert list(news.records()) == records
        assert len(records) == 1
