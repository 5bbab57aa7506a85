"""The coder on any text: it never fails, everything rests on words, the same input gives the same bytes."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.coding import code, fingerprint
from khabar.schema import Article, Report

SAMPLE = [
    msgspec.json.decode(line, type=Article)
    for line in (files("khabar.data") / "sample" / "articles.jsonl").read_bytes().splitlines()
]
WORDS = [article.text.split(" ") for article in SAMPLE]
LINES = [line for article in SAMPLE for line in article.text.splitlines() if line.strip()]


def spans(node: object) -> Iterator[dict[str, object]]:
    """Every object of a report that says where it stands."""
    if isinstance(node, dict):
        if isinstance(node.get("start"), int):
            yield node
        for child in node.values():
            yield from spans(child)
    elif isinstance(node, list | tuple):
        for child in node:
            yield from spans(child)


def check_grounding(report: Report) -> int:
    sources = {"text": report.text, "title": report.title or "", "byline": report.byline or ""}
    found = list(spans(report.to_dict()))
    for span in found:
        source = sources[str(span.get("field") or "text")]
        start, end = span["start"], span["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert 0 <= start < end <= len(source)
        assert source[start:end] == span["text"]
    return len(found)


def check_references(report: Report) -> None:
    """Every id points to an actor of the report, and no id is given twice."""
    actors = [actor.id for actor in report.actors]
    assert len(set(actors)) == len(actors)
    used = [each for actor in report.actors for each in actor.members]
    for event in report.events:
        used += [*event.from_, *event.to, *event.attendees, *event.mediators]
        used += [each.actor for each in event.participants]
        assert not set(event.from_) & set(event.to)
    for statement in report.statements:
        used += [each for each in (statement.speaker, statement.addressee, statement.via) if each]
    assert set(used) <= set(actors)
    for things in (report.events, report.statements):
        assert len({each.id for each in things}) == len(things)


def check(report: Report) -> None:
    check_grounding(report)
    check_references(report)
    assert (report.nothing is None) == bool(report.events or report.statements)


@st.composite
def fragments(draw: st.DrawFn) -> str:
    """Stretches of words from the sample, in any order, with any letters between."""
    parts = []
    for _ in range(draw(st.integers(1, 6))):
        words = draw(st.sampled_from(WORDS))
        start = draw(st.integers(0, len(words) - 1))
        parts.append(" ".join(words[start : start + draw(st.integers(1, 25))]))
        parts.append(draw(st.sampled_from([" ", "\n", ". ", "، ", " و", "«", "»", '"', "\u200f", "ـ", ": "])))
    return "".join(parts)


@settings(max_examples=60, deadline=None)
@given(fragments(), st.sampled_from([None, "2025-03-10"]), st.sampled_from([None, *LINES[:20]]))
def test_any_fragments_are_coded_and_grounded(text: str, published: str | None, title: str | None) -> None:
    check(code(Article(id="x1", text=text, published=published, title=title)))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_any_characters_are_coded_and_grounded(text: str) -> None:
    check(code(Article(id="x1", text=text, title=text[:40], byline=text[40:60]), hypothetical=True))


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_shuffled_words_are_coded_and_grounded(order: random.Random) -> None:
    words = list(order.choice(WORDS))
    order.shuffle(words)
    check(code(Article(id="x1", text=" ".join(words), published="2025-03-10"), hypothetical=True))


@pytest.mark.parametrize("article", SAMPLE, ids=lambda article: article.id)
def test_the_sample_is_grounded(article: Article) -> None:
    report = code(article)
    check(report)
    assert check_grounding(report) > 10


def test_the_same_article_gives_the_same_bytes() -> None:
    for article in SAMPLE:
        first = msgspec.json.encode(code(article))
        assert first == msgspec.json.encode(code(article))


def test_articles_do_not_colour_each_other() -> None:
    alone = [msgspec.json.encode(code(article)) for article in SAMPLE]
    backwards = [msgspec.json.encode(code(article)) for article in reversed(SAMPLE)]
    assert alone == backwards[::-1]


def test_what_was_given_comes_back() -> None:
    article = SAMPLE[0]
    report = code(article)
    for name in ("id", "url", "outlet", "title", "byline", "published", "published_kind", "text"):
        assert getattr(report, name) == getattr(article, name)


def test_the_coder_says_what_it_is() -> None:
    coder = code(SAMPLE[0]).coder
    assert coder == fingerprint("fast")
    assert coder.model == "fast"
    assert len(coder.resources) == len(coder.models) == 64


@pytest.mark.parametrize(
    "text",
    [
        "قال الباحث في",
        "وصل مسؤول من",
        "اجتمع وفد من",
        "استقبل الرئيس وفدا برئاسة",
        "وقال: «لن نتراجع» وقال المتحدث باسم الوزارة",
        "التقى نظيره",
        "استقبل وزير الخارجية والتقى حينها عددا من ممثلي",
        "وصل وزير الدفاع والتزم الصمت",
        "كلا من",
        "خلال لقائه",
        "بعث برقية إلى",
        "استقبل وزير الخارجية خالد بن ـ فهد الكيلاني السفير",
        "«",
    ],
)
def test_texts_that_break_off_are_coded_and_grounded(text: str) -> None:
    check(code(Article(id="x1", text=text, title=text, byline=text)))


def test_the_seed_of_hashing_changes_nothing() -> None:
    """Sets of strings come in another order in every process; what is written must not."""
    script = (
        "import sys, hashlib, msgspec; from khabar.coding import code; from khabar.schema import Article\n"
        "articles = msgspec.json.decode(sys.stdin.buffer.read(), type=list[Article])\n"
        "print(hashlib.sha256(b''.join(msgspec.json.encode(code(each)) for each in articles)).hexdigest())"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=msgspec.json.encode(SAMPLE),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_bystanders_are_left_out_and_public_figures_kept():
    text = "ودار الحديث عن الشيخ حمود الصلابي وعن ماجد الفيصلي الذي أصيب في الحادث."
    assert [actor.name for actor in code(Article(id="x", text=text)).actors] == ["حمود الصلابي"]
