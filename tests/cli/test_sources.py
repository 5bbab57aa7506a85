import json

import pytest

AGENCY = "وكالة المشرق"
TAIL = " وتناول اللقاء شؤون الموانئ والطرق والمدارس والمصانع في مناطق السلطنة كلها قبل نهاية العام الجاري."


@pytest.fixture
def copied(tmp_path, fill, make_report):
    text = make_report().text + TAIL
    reports = [make_report("x1", text=text, agency=AGENCY), make_report("x2", outlet="المدى", text=text)]
    return fill(tmp_path / "news.khabar", reports)


def record_of(khabar, store):
    return json.loads(khabar("records", "--db", store, "--json").stdout.splitlines()[0])["id"]


def test_a_record_shows_each_chain_in_both_languages_and_what_its_counts_rest_on(khabar, copied):
    shown = khabar("sources", record_of(khabar, copied), "--db", copied)
    assert shown.exit_code == 0, shown.stderr
    assert "2 reports · 2 outlets · 1 independent" in shown.stdout
    assert "المدى ← عن: وكالة المشرق (دون ذكرها)" in shown.stdout
    assert "المدى ← agency: وكالة المشرق (not credited)" in shown.stdout
    assert "agency text: 100% of its words stand in x1, too" in shown.stdout
    assert shown.stdout.rstrip().endswith("x1, x2")


def test_a_record_as_json_is_one_object(khabar, copied):
    (line,) = khabar("sources", record_of(khabar, copied), "--db", copied, "--json").stdout.splitlines()
    found = json.loads(line)
    assert (found["outlets"], found["independent"], found["unknown_outlets"]) == (2, 1, 0)
    assert [telling["copy_of"] for telling in found["tellings"]] == [None, "x1"]
    assert found["accounts"] == [{"name": f"agency: {AGENCY}", "reports": ["x1", "x2"]}]


def test_an_article_shows_who_shares_its_text(khabar, copied):
    shown = khabar("sources", "x2", "--db", copied)
    assert "x1 · " in shown.stdout and "agency text: 100% of this article" in shown.stdout
    assert json.loads(khabar("sources", "x2", "--db", copied, "--json").stdout)["links"][0]["other"] == "x1"


def test_without_an_id_every_outlet_is_one_line(khabar, copied, terminal):
    assert khabar("sources", "--db", copied).stdout.splitlines() == [
        "الأفق\t1\t0\t1\t0\t0\t0",
        "المدى\t1\t0\t0\t1\t0\t0",
    ]
    rows = [json.loads(line) for line in khabar("sources", "--db", copied, "--json").stdout.splitlines()]
    assert [(row["outlet"], row["uncredited"]) for row in rows] == [("الأفق", 0), ("المدى", 1)]
    code, shown = terminal("sources", "--db", copied)
    assert code == 0 and "agency, not credited" in shown


def test_an_unknown_id_is_one_clear_message(khabar, copied):
    shown = khabar("sources", "r-nothing", "--db", copied)
    assert shown.exit_code == 1 and "no record or article has this id" in shown.stderr
