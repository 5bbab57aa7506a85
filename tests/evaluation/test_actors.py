from khabar.evaluation.actors import cast
from khabar.evaluation.gold import GoldActor, GoldRole
from khabar.schema import Actor, Role, Span


def known(key, name, *mentions, kind="person"):
    roles = (GoldRole(title="وزير النقل"),)
    return GoldActor(key=key, kind=kind, name=name, mentions=(name, *mentions), roles=roles)


def found(identity, name, *mentions, kind="person", title=None):
    spans = tuple(Span(start=0, end=len(each), text=each) for each in mentions)
    roles = (Role(title=title, start=0, end=len(title), text=title),) if title else ()
    return Actor(id=identity, kind=kind, name=name, mentions=spans, roles=roles)


def test_a_name_among_the_mentions_of_the_other_is_the_same_actor():
    casting = cast([known("shami", "نبيل الشامي", "الشامي")], [found("a1", "الشامي")])
    assert casting.keys == {"a1": "shami"}


def test_namesakes_are_told_apart_by_the_rest_of_the_name():
    gold = [known("one", "نبيل الشامي"), known("two", "سامر الشامي")]
    casting = cast(gold, [found("a1", "سامر الشامي"), found("a2", "نبيل الشامي")])
    assert casting.keys == {"a1": "two", "a2": "one"}


def test_a_stranger_is_nobody_of_the_gold():
    casting = cast([known("shami", "نبيل الشامي")], [found("a1", "وزارة النقل", kind="organization")])
    assert casting.keys == {}
    assert casting.party("a1") == "?a1"
    assert casting.name("?a1") == "وزارة النقل"
    assert casting.actor_of("shami") is None


def test_persons_are_told_from_bodies_by_gold_then_report():
    gold = [known("ministry", "وزارة النقل", kind="organization")]
    casting = cast(gold, [found("a1", "وزارة النقل"), found("a2", "لبنان", kind="country")])
    assert [casting.is_person(party) for party in ("ministry", "?a2", "?a7")] == [False, False, True]
    assert casting.name("?a7") == "?a7"


def test_an_office_is_found_in_other_words():
    casting = cast([known("shami", "نبيل الشامي")], [found("a1", "نبيل الشامي", title="وزير النقل اللبناني")])
    assert casting.has_role("shami", "وزير النقل")
    assert not casting.has_role("shami", "نائب في البرلمان")
    assert not casting.has_role("nobody", "وزير النقل")
