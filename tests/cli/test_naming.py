import msgspec
import pytest

from khabar.records.naming import Naming


@pytest.fixture
def store(tmp_path, fill, make_report):
    texts = {
        "x1": ("الأفق", "قال أنصار الله إنهم ملتزمون."),
        "x2": ("المدى", "قصفت ميليشيات الحوثي المدينة."),
    }
    reports = [
        make_report(key, outlet=outlet, text=make_report().text + "\n" + text)
        for key, (outlet, text) in texts.items()
    ]
    return fill(tmp_path / "news.khabar", reports)


def test_a_pipe_gets_subject_wording_outlet_and_count(khabar, store):
    expected = ["ansar-allah\tأنصار الله\tالأفق\t1", "ansar-allah\tميليشيا الحوثي\tالمدى\t1"]
    assert khabar("naming", "ansar-allah", "--db", store).stdout.splitlines() == expected
    assert khabar("naming", "--db", store).stdout.splitlines() == expected


def test_every_use_with_its_sentence_and_offsets(khabar, store):
    lines = khabar("naming", "الحوثيون", "--db", store, "--sentences").stdout.splitlines()
    wording, outlet, day, article, field, start, end, sentence = lines[1].split("\t")
    assert (wording, outlet, day, article, field) == ("ميليشيا الحوثي", "المدى", "2021-04-07", "x2", "text")
    assert int(end) - int(start) == len("ميليشيات الحوثي")
    assert sentence == "قصفت ميليشيات الحوثي المدينة."


def test_json_is_a_naming(khabar, store):
    (line,) = khabar("naming", "ansar-allah", "--db", store, "--json").stdout.splitlines()
    assert len(msgspec.json.decode(line, type=Naming).uses) == 2


def test_a_name_that_several_have_is_told(khabar, tmp_path, fill, make_report):
    report = make_report("x1")
    other = msgspec.structs.replace(report.actors[1], name="سعاد الكيلاني")
    store = fill(tmp_path / "a.khabar", [msgspec.structs.replace(report, actors=(report.actors[0], other))])
    done = khabar("naming", "الكيلاني", "--db", store)
    assert "2 entities fit" in done.stderr and done.exit_code == 0


def test_sentences_need_a_name(khabar, store):
    assert khabar("naming", "--db", store, "--sentences").exit_code == 2


def test_a_name_that_nobody_has_is_an_error(khabar, store):
    assert khabar("naming", "فلان الفلاني", "--db", store).exit_code == 1


def test_a_terminal_gets_a_table(terminal, store):
    status, shown = terminal("naming", "ansar-allah", "--db", store)
    assert status == 0
    assert "\u2068أنصار الله\u2069" in shown and "wording" in shown
