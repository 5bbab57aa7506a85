import sqlite3

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khabar.store import Reader, Writer

SAU = {"country": "SAU", "sectors": ("GOV",)}
_TABLES = ("entity_bases", "entity_traits", "entity_nodes", "entity_links", "office_days", "entities")


def entities_of(path):
    """Every name with the entities it was joined to."""
    with Reader(path) as news:
        found = {}
        for name, entity in news.connection.execute("SELECT name, entity FROM actors"):
            found.setdefault(name, set()).add(entity)
        return found


def links(path, kind):
    with Reader(path) as news:
        sql = "SELECT score, why FROM entity_links WHERE kind = ?"
        return news.connection.execute(sql, (kind,)).fetchall()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مهران أحمديان", "مهران أحمد يان"),
        ("إسماعيل الدراجي", "اسماعيل الدراجى"),
        ("يوسف باقري كني", "يوسف باقري كاني"),
        ("محمد باقر قاليبافيان", "قاليبافيان"),
        ("مسعود بزشكيانفر", "مسعود بيزشكيانفر"),
        ("هلال بن سعود الرحيلي", "هلال الرحيلي"),
        ("Sami Qudri", "سامي قدري"),
    ],
)
def test_wordings_of_one_name_are_one_entity_where_the_office_agrees(tmp_path, fill, tell, one, other):
    role = ("وزير النقل", "العراقي")
    path = fill(
        tmp_path / "a.khabar",
        [tell("x1", (one, role), ("سلوى مراد",)), tell("x2", (other, role), ("سلوى مراد",))],
    )
    found = entities_of(path)
    assert len(found[one] | found[other]) == 1
    with Reader(path) as news:
        (record,) = news.records()
        assert len(record.reports) == 2
        (entity,) = found[one]
        assert {each.id for each in news.records(actor=one)} == {
            each.id for each in news.records(actor=other)
        }
        assert news.entities([entity])[entity].articles == 2
    for score, why in links(path, "same") + links(path, "short"):
        assert score >= 0.75 and ("وزير نقل of IRQ" in why or "same letters" in why)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سالم القرني", "سليم القرني"),
        ("عامر الزهراني", "عمر الزهراني"),
        ("سلمان بن راشد", "خالد بن سلمان بن راشد"),
        ("محمد", "محمد العوفي"),
        ("عبدالله الصالحي", "علي عبدالله الصالحي"),
    ],
)
def test_different_people_stay_apart(tmp_path, fill, tell, one, other):
    path = fill(
        tmp_path / "a.khabar",
        [tell("x1", (one,), ("سلوى مراد",)), tell("x2", (other, "لاعب"), ("سلوى مراد",))],
    )
    found = entities_of(path)
    assert not found[one] & found[other]


def test_a_surname_that_fits_two_people_names_neither_unless_the_office_tells(tmp_path, fill, tell):
    minister, judge = ("كريم الزعفراني", ("وزير النقل", "العراقي")), ("ليلى الزعفراني", "قاضية")
    both = [tell("x1", minister, ("سلوى مراد",)), tell("x2", judge, ("سلوى مراد",))]
    path = fill(tmp_path / "a.khabar", [*both, tell("x3", ("الزعفراني", "ضيف"), ("سلوى مراد",))])
    found = entities_of(path)
    assert found["الزعفراني"].isdisjoint(found["كريم الزعفراني"] | found["ليلى الزعفراني"])
    told = tell("x3", ("الزعفراني", ("وزير النقل", "العراقي")), ("سلوى مراد",))
    found = entities_of(fill(path, [told]))
    assert found["الزعفراني"] == found["كريم الزعفراني"]


def test_namesakes_of_other_countries_and_callings_are_kept_apart_and_said_to_be(tmp_path, fill, tell):
    poet = ("مراد الفيتوني", "الشاعر", {"country": "SDN", "sectors": ("CVL",)})
    officer = ("مراد الفيتوني", "العقيد", {"country": "LBY", "sectors": ("MIL",)})
    path = fill(
        tmp_path / "a.khabar", [tell("x1", poet, ("سلوى مراد",)), tell("x2", officer, ("سلوى مراد",))]
    )
    assert len(entities_of(path)["مراد الفيتوني"]) == 2
    ((score, why),) = links(path, "apart")
    assert score == 0 and "LBY" in why and "SDN" in why
    unsaid = tell("x3", ("مراد الفيتوني",), ("سلوى مراد",))
    assert len(entities_of(fill(path, [unsaid]))["مراد الفيتوني"]) == 3


def test_an_office_stands_for_its_holder_on_the_day(tmp_path, fill, tell):
    office = ("وزير النقل", "العراقي")
    named = [
        tell(f"x{day}", (who, office), ("سلوى مراد",), published=f"2033-{month}-0{day}")
        for month, who in (("03", "كريم الزعفراني"), ("09", "ليلى الحداد"))
        for day in range(int(month), int(month) + 1)
    ]
    named += [
        tell(f"y{number}", (who, office), ("سلوى مراد",), published=f"2033-{month}-02")
        for number, (month, who) in enumerate([("03", "كريم الزعفراني"), ("09", "ليلى الحداد")])
    ]
    text = "وزير النقل العراقي"
    alone = [
        tell(f"z{month}", (text, office), ("سلوى مراد",), published=f"2033-{month}-04")
        for month in ("03", "06", "09")
    ]
    path = fill(tmp_path / "a.khabar", [*named, *alone])
    found = entities_of(path)
    with Reader(path) as news:
        sql = "SELECT x.entity FROM actors AS x JOIN articles AS a ON a.key = x.article WHERE a.id = ?"
        held = [
            news.connection.execute(f"{sql} AND x.actor = 'a1'", (each.id,)).fetchone()[0] for each in alone
        ]
    assert {held[0]} == found["كريم الزعفراني"] and {held[2]} == found["ليلى الحداد"]
    assert held[1] not in found["كريم الزعفراني"] | found["ليلى الحداد"]
    assert all("2 of 2 articles" in why for _, why in links(path, "office"))


def test_rival_holders_leave_an_office_by_itself(tmp_path, fill, tell):
    office = ("رئيس الحكومة", "الليبية")
    named = [
        tell(f"x{number}", (who, office), ("سلوى مراد",), published="2033-03-02")
        for number, who in enumerate(["كريم الزعفراني", "كريم الزعفراني", "ليلى الحداد", "ليلى الحداد"])
    ]
    alone = tell("z1", ("رئيس الحكومة الليبية", office), ("سلوى مراد",), published="2033-03-03")
    path = fill(tmp_path / "a.khabar", [*named, alone])
    assert not links(path, "office")
    assert len(entities_of(path)["رئيس الحكومة الليبية"]) == 1


def test_articles_that_name_another_than_the_knowledge_base_make_rivals(tmp_path, fill, tell):
    office = "ولي ولي العهد"
    named = [
        tell(f"x{number}", ("كريم الزعفراني", office, SAU), ("سلوى مراد",), published="2015-07-20")
        for number in range(2)
    ]
    alone = tell("z1", (office, office, SAU), ("سلوى مراد",), published="2015-07-22")
    assert not links(fill(tmp_path / "a.khabar", [*named, alone]), "office")


def test_an_office_of_the_knowledge_base_leads_to_its_holder(tmp_path, fill, tell):
    told = tell("x1", ("ولي ولي العهد", "ولي ولي العهد", SAU), ("سلوى مراد",), published="2015-07-22")
    named = tell("x2", ("محمد بن سلمان بن عبدالعزيز", "ولي ولي العهد", SAU), ("سلوى مراد",))
    path = fill(tmp_path / "a.khabar", [told, named])
    found = entities_of(path)
    assert found["ولي ولي العهد"] == found["محمد بن سلمان بن عبدالعزيز"] == {"Q6892571"}
    ((_, why),) = links(path, "office")
    assert "2015-07" in why and "«" in why  # the claim with its days and its source
    with Reader(path) as news:
        assert news.entities(["Q6892571"])["Q6892571"].name == "محمد بن سلمان بن عبدالعزيز"


def _only(found):
    (entity,) = found
    return entity


def test_what_a_person_decided_joins_and_parts_and_can_be_undone(tmp_path, fill, tell):
    told = [("كريم الزعفراني", "القاضي"), ("أبو يوسف الجنوبي", "الضيف")]
    path = fill(
        tmp_path / "a.khabar", [tell(f"x{number}", one, ("سلوى مراد",)) for number, one in enumerate(told)]
    )
    before = _dump(path)
    one, other = (_only(entities_of(path)[name]) for name, _ in told)
    with Writer(path) as writer:
        judgement = writer.judge("same", one, other, who="قارئ", why="سيرة ذاتية")
    assert len(entities_of(path)["كريم الزعفراني"] | entities_of(path)["أبو يوسف الجنوبي"]) == 1
    ((score, why),) = links(path, "same")
    assert score == 1 and "قارئ" in why and "سيرة ذاتية" in why
    with Reader(path) as news:
        assert {noted.state for noted in news.judgements()} == {"applied"}
        assert len(list(news.records(actor=one))) == len(list(news.records(actor=other))) > 0
    with Writer(path) as writer:
        writer.judge("undo", judgement.id, who="قارئ")
    assert _dump(path) == before


def test_names_that_would_be_one_stay_apart_when_a_person_says_so_in_every_later_run(tmp_path, fill, tell):
    office = ("وزير النقل", "العراقي")
    first, second = (
        tell(f"x{n}", (name, office), ("سلوى مراد",)) for n, name in enumerate(["مهران أحمديان", "أحمديان"])
    )
    path = fill(tmp_path / "a.khabar", [first])
    fill(path, [tell("y", ("أحمديان", "الشاعر"), ("سلوى مراد",))])
    one, other = (_only(entities_of(path)[name]) for name in ("مهران أحمديان", "أحمديان"))
    with Writer(path) as writer:
        writer.judge("different", one, other, who="قارئ")
    found = entities_of(fill(path, [second]))
    assert found["مهران أحمديان"].isdisjoint(found["أحمديان"])


_PEOPLE = [
    ("مهران أحمديان", ("وزير النقل", "العراقي")),
    ("مهران أحمد يان", ("وزير النقل", "العراقي")),
    ("أحمديان", ("وزير النقل", "العراقي")),
    ("علي مهران أحمديان",),
    ("وزير النقل العراقي", ("وزير النقل", "العراقي")),
    ("كريم الزعفراني", "القاضي", {"country": "TUN", "sectors": ("JUD",)}),
    ("كريم الزعفراني", "اللاعب", {"country": "DZA", "sectors": ("CVL",)}),
    ("كريم الزعفراني",),
    ("الزعفراني", "القاضي"),
    ("كريم بن يوسف الزعفراني", ("وزير النقل", "العراقي")),
    ("محمد بن سلمان بن عبدالعزيز", "ولي ولي العهد", SAU),
    ("محمد بن سلمان", "ولي ولي العهد", SAU),
    ("سمو ولي ولي العهد", "سمو ولي ولي العهد", SAU),
    ("Karim Zafrani", "القاضي", {"country": "TUN", "sectors": ("JUD",)}),
]


def _dump(path):
    with Reader(path) as news:
        found = {
            table: sorted(map(repr, news.connection.execute(f"SELECT * FROM {table}"))) for table in _TABLES
        }
        sql = "SELECT a.id, x.actor, x.raw, x.entity FROM actors AS x JOIN articles AS a ON a.key = x.article"
        names = "SELECT raw, kind, name, entity, articles FROM entity_names"
        records = sorted(msgspec.json.encode(record) for record in news.records())
        return found | {
            "actors": sorted(news.connection.execute(sql)),
            "names": sorted(news.connection.execute(names)),
            "records": records,
        }


_choices = st.lists(
    st.tuples(st.integers(0, len(_PEOPLE) - 1), st.integers(0, len(_PEOPLE) - 1), st.integers(1, 2)),
    min_size=2,
    max_size=9,
)


def test_a_namesake_of_a_forgotten_article_leaves_nothing_behind(tmp_path, fill, tell):
    """The name stays, since another article names another bearer of it."""
    judge, player = _PEOPLE[5:7]
    kept = tell("x1", judge, ("سلوى مراد",))
    path = fill(tmp_path / "a.khabar", [kept, tell("x2", player, ("سلوى مراد",))])
    with Writer(path) as writer:
        writer.forget_articles(["x2"])
    assert _dump(path) == _dump(fill(tmp_path / "b.khabar", [kept]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=_choices, data=st.data())
def test_the_order_of_arrival_changes_nothing(tmp_path_factory, fill, tell, told, data):
    folder = tmp_path_factory.mktemp("order")
    reports = [
        tell(f"x{number}", _PEOPLE[one], _PEOPLE[other], published=f"2015-07-2{day}", date="2015-07-20")
        for number, (one, other, day) in enumerate(told)
    ]
    at_once = fill(folder / "at_once.khabar", reports)
    shuffled = data.draw(st.permutations(reports))
    cut = data.draw(st.integers(0, len(shuffled)))
    changed = [msgspec.structs.replace(each, actors=reports[0].actors) for each in shuffled[:cut]]
    pieces = folder / "pieces.khabar"
    for batch in (changed, shuffled[cut:], shuffled[:cut]):
        fill(pieces, batch)
    assert _dump(pieces) == _dump(at_once)


def test_a_store_whose_entities_another_version_decided_is_decided_anew(tmp_path, fill, tell):
    reports = [tell(f"x{number}", one, ("سلوى مراد",)) for number, one in enumerate(_PEOPLE)]
    path = fill(tmp_path / "a.khabar", reports)
    before = _dump(path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = 'older' WHERE name = 'entities'")
        connection.execute("UPDATE actors SET raw = 'kh:none', entity = 'kh:none'")
        connection.execute("DELETE FROM entity_links")
        connection.execute("DELETE FROM entity_nodes")
    with Writer(path):
        pass
    assert _dump(path) == before
