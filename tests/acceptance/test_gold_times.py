"""The times of the private gold: found as worded, and settled to the gold's date."""

import json

from khabar.coding.time import find_times, resolve

FOUND, SETTLED = 0.95, 0.95


def engagements(shared):
    """Each dated engagement with its article and the place of its time expression in the text."""
    with (shared / "gold" / "dev.docs.jsonl").open(encoding="utf-8") as file:
        articles = {article["id"]: article for article in map(json.loads, file)}
    with (shared / "gold" / "dev.gold.jsonl").open(encoding="utf-8") as file:
        for gold in map(json.loads, file):
            article = articles[gold["id"]]
            for event in gold["engagements"]:
                if event["date_text"]:
                    near = max(article["text"].find(event["evidence"]), 0)
                    start = article["text"].find(event["date_text"], near)
                    yield article, event, start if start >= 0 else article["text"].find(event["date_text"])


def test_the_times_of_the_gold_are_found_and_settled(shared):
    total = found = right = 0
    for article, event, start in engagements(shared):
        total += 1
        end = start + len(event["date_text"])
        times = [time for time in find_times(article["text"]) if time.start < end and start < time.end]
        found += bool(times)
        future = event["status"] == "planned"
        dates = [resolve(time, article["published"], future=future).date for time in times[:1]]
        right += any(date == event["date"] or str(date).startswith(event["date"] or "?") for date in dates)
    assert found >= FOUND * total
    assert right >= SETTLED * total
