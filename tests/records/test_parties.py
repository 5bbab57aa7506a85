import pytest

from khabar.records.parties import (
    FIRM,
    HINT,
    NOTHING,
    OTHER,
    Party,
    is_place,
    likeness,
    parties_of,
    sides_likeness,
)
from khabar.schema import Actor, Role


def person(key, name, *offices, country=None):
    return Actor(id=key, kind="person", name=name, roles=tuple(map(_role, offices)), country=country)


def _role(title):
    return Role(title=title, start=0, end=len(title), text=title)


def party(*actors):
    return parties_of([actor.id for actor in actors], {actor.id: actor for actor in actors})


@pytest.mark.parametrize("name", ["عدن", "مدينة عدن", "شمال العراق"])
def test_a_town_that_was_read_as_a_person_is_no_party(name):
    assert is_place(person("a1", name))
    assert party(person("a1", name), person("a2", "هلال الرحيلي"))[0].name == "هلال الرحيلي"


@pytest.mark.parametrize(
    "actor", [person("a1", "سالم"), person("a1", "عدن", "الوزير"), person("a1", "شمال الرحيلي")]
)
def test_a_name_that_may_be_a_persons_is_one(actor):
    assert not is_place(actor)


def test_an_office_of_which_there_is_one_joins_names_with_a_word_too_many():
    told = party(person("a1", "هلال بن سعود", "وزير الدفاع", country="OMN"))
    garbled = party(person("a2", "هلال بن سعود الموضوعات", "وزير دفاع", country="OMN"))
    longer = party(person("a3", "هلال بن حمد وضع", "وزير الدفاع", country="OMN"))
    assert min(sides_likeness(told, garbled), sides_likeness(told, longer)) > 0


def test_neither_another_given_name_nor_an_office_of_many_joins():
    minister = party(person("a1", "هلال بن سعود", "وزير الدفاع", country="OMN"))
    other = party(person("a2", "رامز بن حمد", "وزير الدفاع", country="OMN"))
    member = party(person("a3", "هلال بن سعود", "عضو المجلس", country="OMN"))
    another = party(person("a4", "هلال بن حمد", "عضو المجلس", country="OMN"))
    assert sides_likeness(minister, other) == sides_likeness(member, another) == OTHER


def test_the_king_without_a_name_may_be_any_king():
    crowned = Party(entity="kh:a", kind="person", name="هلال بن سعود", offices=("ملك",), country="OMN")
    unnamed = Party(entity="kh:b", kind="person", offices=("ملك مفدي",))
    assert likeness(crowned, unnamed) == HINT


def test_an_announcement_of_somebodys_office_is_theirs():
    (bureau,), (herself,) = party(person("a1", "مكتب سعاد البرغوثي")), party(person("a2", "سعاد البرغوثي"))
    assert bureau.name == herself.name and likeness(bureau, herself) >= FIRM


def test_a_family_name_read_twice_counts_once():
    (doubled,) = party(person("a1", "الرحيلي هلال الرحيلي"))
    assert doubled.name == "هلال الرحيلي"


@pytest.mark.parametrize("name", ["نظيره السويدي", "بمقر فرع"])
def test_what_was_read_as_a_name_and_is_none_leaves_the_office(name):
    (counterpart,) = party(person("a1", name, "وزير الخارجية", country="SWE"))
    (minister,) = party(person("a2", "إدوارد لندكويست", "وزير الخارجية", country="SWE"))
    assert counterpart.name is None and likeness(counterpart, minister) >= FIRM


def test_a_body_that_is_somebodys_office_stands_for_her():
    bureau = Actor(id="a1", kind="organization", name="مكتب البرغوثي")
    other = Actor(id="a3", kind="organization", name="مكتب العمل")
    (herself,) = party(person("a2", "سعاد البرغوثي"))
    assert likeness(party(bureau)[0], herself) > NOTHING >= likeness(party(other)[0], herself)


def test_a_ministry_stands_for_its_minister_unless_of_another_country():
    """«لقائه وزير الخارجية بمقر وزارة الخارجية», of which the ministry was read as the host."""
    ministry = Actor(id="a1", kind="organization", name="وزارة الخارجية")
    other = Actor(id="a3", kind="organization", name="وزارة الصحة")
    abroad = Actor(id="a4", kind="organization", name="وزارة الخارجية", country="SWE")
    (minister,) = party(person("a2", "هلال الرحيلي", "وزير الخارجية", country="OMN"))
    assert likeness(party(ministry)[0], minister) > NOTHING
    assert likeness(party(other)[0], minister) <= NOTHING >= likeness(party(abroad)[0], minister)


def test_two_groups_of_kin_may_be_one():
    first = Party(entity="kh:a", kind="group", name="عدد من افراد عايلته")
    second = Party(entity="kh:b", kind="group", name="العشرات من اقاربه")
    other = Party(entity="kh:c", kind="group", name="عدد من المسوولين")
    assert likeness(first, second) > 0
    assert likeness(first, other) == 0
