from khabar.store import Reader


def test_the_demo_tells_who_met_whom_with_the_words_that_say_so(khabar, tmp_path):
    done = khabar("demo", "--db", tmp_path / "demo.khabar", "--workers", "1")
    assert done.exit_code == 0
    with Reader(tmp_path / "demo.khabar") as news:
        counts = news.counts()
        meetings = list(news.records(kind="meeting"))
        evidence = [event.evidence[0].text for report in news.reports() for event in report.events]
    assert counts["rejects"] == 0 and meetings
    assert f"{counts['articles']} invented articles" in done.stdout
    assert all(record.id in done.stdout for record in meetings)
    assert any(words in done.stdout for words in evidence)


def test_the_demo_keeps_nothing_unless_asked(khabar, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert khabar("demo", "--workers", "1").exit_code == 0
    assert list(tmp_path.iterdir()) == []
