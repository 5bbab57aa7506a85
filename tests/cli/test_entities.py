import json

import pytest


@pytest.fixture
def named(tmp_path, fill, tell):
    """A store where one person has two names, another two holders claim an office, and namesakes differ."""
    office = ("وزير النقل", "العراقي")
    rival = ("رئيس المجلس", "الليبي")
    return fill(
        tmp_path / "a.khabar",
        [
            tell("x1", ("مهران أحمديان", office), ("سلوى مراد", "الكاتبة"), published="2033-04-01"),
            tell("x2", ("مهران أحمد يان", office), ("سلوى مراد",), published="2033-04-03"),
            tell("x3", ("وزير النقل العراقي", office), ("سلوى مراد",), published="2033-04-04"),
            tell("x4", ("كريم الزعفراني", rival), ("سلوى مراد",), published="2033-05-01"),
            tell("x5", ("كريم الزعفراني", rival), ("سلوى مراد",), published="2033-05-01"),
            tell("x6", ("ليلى الحداد", rival), ("سلوى مراد",), published="2033-05-01"),
            tell("x7", ("ليلى الحداد", rival), ("سلوى مراد",), published="2033-05-01"),
            tell("x8", ("رئيس المجلس الليبي", rival), ("سلوى مراد",), published="2033-05-02"),
        ],
    )


def _json(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_list_holds_names_and_roles_with_days_and_counts(khabar, named):
    done = khabar("entities", "--db", named)
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert [row[3] for row in rows] == ["8", "3", "2", "2"] and done.exit_code == 0
    assert "مهران أحمديان (1)" in rows[1][0] and "مهران أحمد يان (1)" in rows[1][0]
    assert rows[1][1] == "وزير النقل العراقي (3: 2033-04-01 to 2033-04-04)"


def test_a_name_finds_all_wordings_and_descriptions_only_when_asked(khabar, named):
    assert len(_json(khabar("entities", "أحمد يان", "--db", named, "--json"))) == 1
    (found,) = _json(khabar("entities", "أحمديان", "--db", named, "--json"))
    assert {name["name"] for name in found["names"]} >= {"مهران أحمد يان", "وزير النقل العراقي"}
    assert _json(khabar("entities", "المجلس الليبي", "--db", named, "--json")) == []
    assert len(_json(khabar("entities", "المجلس الليبي", "--db", named, "--json", "--all"))) == 1
    assert _json(khabar("entities", "--kind", "country", "--db", named, "--json")) == []
    assert len(_json(khabar("entities", "--limit", "2", "--db", named, "--json"))) == 2


def test_one_entity_shows_links_with_reasons_and_roles_with_their_words(khabar, named):
    (found,) = _json(khabar("entities", "أحمديان", "--db", named, "--json"))
    (one,) = _json(khabar("entities", found["id"], "--db", named, "--json"))
    assert {link["kind"] for link in one["links"]} == {"same", "office"}
    assert all(link["why"] and link["one_entity"] == link["other_entity"] for link in one["links"])
    (role,) = one["roles"]
    assert (role["articles"], role["first"], role["last"]) == (3, "2033-04-01", "2033-04-04")
    assert role["evidence"][0] == {"article": "x1", "start": 0, "end": 18, "text": "وزير النقل العراقي"}
    shown = khabar("entities", found["id"], "--db", named).stdout
    assert "Links" in shown and "the same letters" in shown and "x1 0–18" in shown


def test_rivals_are_listed_with_an_office(khabar, named):
    (office,) = _json(khabar("entities", "رئيس المجلس الليبي", "--db", named, "--json", "--all"))
    (one,) = _json(khabar("entities", office["id"], "--db", named, "--json"))
    assert {(holder["name"], holder["articles"]) for holder in one["holders"]} == {
        ("كريم الزعفراني", 2),
        ("ليلى الحداد", 2),
    }
    assert "Said to hold this office" in khabar("entities", office["id"], "--db", named).stdout


def test_a_former_id_leads_on_and_an_unknown_one_is_an_error(khabar, named):
    from khabar.records.slugs import slug

    ids = {
        _json(khabar("entities", slug(name), "--db", named, "--json"))[0]["id"]
        for name in ("مهران أحمديان", "مهران أحمد يان")
    }
    assert len(ids) == 1
    done = khabar("entities", "kh:none", "--db", named)
    assert done.exit_code == 1 and "kh:none" in done.stderr


def test_in_a_terminal_it_is_a_table(terminal, named):
    status, shown = terminal("entities", "--db", named)
    assert status == 0 and "أحمد" in shown and "وزير النقل العراقي" in shown


def test_ids_stay_whole_however_narrow_the_terminal_is(terminal, khabar, named):
    ids = [line.split("\t")[-1] for line in khabar("entities", "--db", named).stdout.splitlines()]
    for columns in (60, 80, 140):
        _, shown = terminal("entities", "--db", named, columns=columns)
        assert all(each in shown for each in ids)


def test_a_name_that_nobody_has_is_said(khabar, named):
    done = khabar("entities", "فلان", "--db", named)
    assert (done.exit_code, done.stdout) == (0, "") and "no entity fits" in done.stderr
