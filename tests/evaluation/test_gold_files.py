import gzip
import json

import pytest

from khabar.errors import FieldError, UnreadableError, UsageError
from khabar.evaluation import read_gold, resolve
from khabar.schema import Article

TEXT = "وصل الوزير نبيل الشامي إلى صور. اقرأ أيضا"
ARTICLE = Article(id="x1", text=TEXT, title="الشامي في صور", byline="صور - المرفأ")


def offset(words, field="text"):
    start = getattr(ARTICLE, field).index(words)
    return {"start": start, "end": start + len(words), "field": field}


def quoted():
    actor = {"key": "shami", "kind": "person", "name": "نبيل الشامي", "mentions": ["نبيل الشامي", "الشامي"]}
    visit = {"kind": "visit", "from": ["shami"], "to": [], "place": "صور", "evidence": TEXT[:31]}
    return {
        "id": "x1",
        "agency": "المرفأ",
        "actors": [{**actor, "roles": [{"title": "الوزير", "of": None}]}],
        "engagements": [visit],
        "statements": [],
        "noise": ["اقرأ أيضا"],
    }


def standoff():
    row = quoted()
    actor, visit = row["actors"][0], row["engagements"][0]
    names = [offset("نبيل الشامي"), offset("الشامي", "title")]
    actor.update(name=offset("نبيل الشامي"), mentions=names, roles=[{"title": offset("الوزير"), "of": None}])
    visit.update(place=offset("صور"), evidence={"start": 0, "end": 31})
    return {**row, "agency": offset("المرفأ", "byline"), "noise": [offset("اقرأ أيضا")]}


@pytest.fixture
def write(tmp_path):
    def written(*rows, name="gold.jsonl"):
        path = tmp_path / name
        content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
        return path

    return written


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz"])
def test_offsets_become_the_words_that_they_stand_for(write, name):
    gold = read_gold(write(standoff(), name=name))
    words = read_gold(write(quoted(), name="quoted.jsonl"))
    assert (gold.standoff, words.standoff) == (True, False)
    assert resolve(gold, {"x1": ARTICLE}) == resolve(words, {})


def test_both_forms_may_stand_in_one_file(write):
    gold = read_gold(write(standoff(), {**quoted(), "id": "x2"}))
    one, other = resolve(gold, {"x1": ARTICLE})
    assert one.actors == other.actors


def test_offsets_need_their_articles(write):
    gold = read_gold(write(*({**standoff(), "id": f"y{number}"} for number in range(7))))
    with pytest.raises(UsageError, match=r"7 of the articles .* y0, y1, y2, y3, y4, …"):
        resolve(gold, {"x1": ARTICLE})


@pytest.mark.parametrize(
    ("agency", "complaint"),
    [
        ({"start": 0, "end": 4000}, "lie outside"),
        ({"start": 5, "end": 5}, "lie outside"),
        ({"start": -3, "end": 2}, "lie outside"),
        ({"start": 0, "end": 2, "field": "url"}, "does not have"),
        ({"start": 0, "end": None}, "does not have"),
    ],
)
def test_offsets_outside_of_the_article_are_told_with_their_line(write, agency, complaint):
    gold = read_gold(write({**quoted(), "id": "x0"}, {**standoff(), "agency": agency}))
    with pytest.raises(FieldError, match=complaint) as told:
        resolve(gold, {"x1": ARTICLE})
    assert told.value.where.endswith("gold.jsonl:2")


@pytest.mark.parametrize(
    ("line", "error", "what"),
    [
        ("{", UnreadableError, "not valid JSON"),
        ("[]", FieldError, "no object with an id"),
        ('{"id": 3}', FieldError, "no object with an id"),
        ("", FieldError, "holds no annotation"),
        ('{"id": "a"}\n\n{"id": "a"}', FieldError, "stands twice"),
    ],
)
def test_a_file_that_is_no_gold_is_refused(tmp_path, line, error, what):
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(error, match=what) as told:
        read_gold(path)
    assert str(path) in str(told.value)


def test_a_field_of_the_wrong_form_is_told_with_its_line(write):
    gold = read_gold(write({**quoted(), "engagements": [{"from": []}]}))
    with pytest.raises(FieldError, match="kind") as told:
        resolve(gold, {})
    assert told.value.where.endswith("gold.jsonl:1")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"absent\.jsonl"):
        read_gold(tmp_path / "absent.jsonl")


def test_a_gzip_file_that_breaks_off_is_refused(write):
    path = write(standoff(), name="gold.jsonl.gz")
    path.write_bytes(path.read_bytes()[:60])
    with pytest.raises((UnreadableError, FieldError)):
        read_gold(path)
