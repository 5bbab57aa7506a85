from khabar.store import Reader, Writer, problems


def test_old_ids_of_what_is_forgotten_lead_nowhere_and_are_gone(tmp_path, fill, make_report):
    """The later report came first, so its record has another id since the earlier one came."""
    path = fill(tmp_path / "a.khabar", [make_report("x2", outlet="المدى", published="2021-04-08")])
    fill(path, [make_report("x1")])
    with Reader(path) as news:
        (record,) = news.records()
        assert len(record.reports) == 2
    with Writer(path) as writer:
        writer.forget_articles(["x1", "x2"])
    with Reader(path) as news:
        assert list(news.records()) == []
        assert problems(news) == []
