import msgspec
import pytest

from khabar.records import all_sightings, blocks, passing_event, wanted
from khabar.records.mentioning import passing
from khabar.records.parties import Party
from khabar.records.passing import attaches
from khabar.schema import Actor, Span

CALL = "وجاء الاتفاق في اتصال هاتفي بين هلال الرحيلي وإدوارد لندكويست يوم الأربعاء"
NO_CONTACT = "ويرى هلال الرحيلي وإدوارد لندكويست أن الاتفاق نافع"
LONG = "في اتصال" + " مع من لا يذكر اسمه في هذا المقام" * 6 + " ثم جاء هلال الرحيلي وإدوارد لندكويست"


def actor(key, name, text, country=None, kind="person"):
    place = text.find(name)
    mentions = (Span(start=place, end=place + len(name), text=name),) if place >= 0 else ()
    return Actor(id=key, kind=kind, name=name, country=country, mentions=mentions)


@pytest.fixture
def told(make_report):
    """A report without events of which the text is given."""

    def make(text, **fields):
        one = actor("a1", "هلال الرحيلي", text, "OMN")
        other = actor("a2", "إدوارد لندكويست", text, "SWE")
        report = make_report("x9")
        given = {
            "text": text,
            "events": (),
            "statements": (),
            "actors": (one, other),
            "published": "2021-04-08",
        }
        return msgspec.structs.replace(report, **{**given, "published": "2021-04-08", **fields})

    return make


def kinds(report):
    return {sighting.kind for sighting in passing(report, [], "c")}


def test_a_sentence_that_names_two_persons_and_their_contact_tells_it_in_passing(told):
    assert kinds(told(CALL)) == {"call"}


@pytest.mark.parametrize(
    "text", [NO_CONTACT, LONG, CALL.replace("وإدوارد لندكويست", ""), "اتصال. " + NO_CONTACT]
)
def test_without_contact_near_two_names_it_tells_nothing(told, text):
    assert kinds(told(text)) == set()


def test_a_report_of_unknown_day_tells_nothing_in_passing(told):
    assert passing(told(CALL, published=None), [], "c") == []


def call(sight, **fields):
    one = Party(entity="kh:1", kind="person", name="هلال بن سعود الرحيلي", country="OMN")
    other = Party(entity="kh:2", kind="person", name="ادوارد لندكويست", country="SWE")
    sides = {"from_": ("kh:1",), "to": ("kh:2",), "parties_from": (one,), "parties_to": (other,)}
    return sight("x1", kind="call", **{**sides, **fields})


def test_it_meets_the_event_with_both_sides_and_a_day_that_fits(told, sight):
    (mention,) = all_sightings(told(CALL))
    assert attaches(mention, call(sight))
    assert set(wanted(call(sight))) & set(blocks(mention)) and set(wanted(mention)) & set(blocks(call(sight)))
    assert not attaches(mention, call(sight, date="2021-02-01"))
    assert not attaches(mention, msgspec.structs.replace(call(sight), kind="meeting"))
    assert not attaches(mention, call(sight, parties_to=(), to=()))


def test_a_stay_of_two_weeks_is_found_in_each_month_that_it_touches(told, sight):
    stay = call(sight, date="2021-02-07", date_end="2021-02-23", published="2021-02-24")
    (mention,) = all_sightings(told(CALL, published="2021-02-15"))
    assert attaches(mention, stay)
    assert set(wanted(mention)) & set(blocks(stay)) and set(wanted(stay)) & set(blocks(mention))


def test_vowel_signs_put_no_name_farther_from_its_contact(told):
    signs = "اتِّصَالٌ هَاتِفِيٌّ مُهِمٌّ جِدًّا جَرَى مَسَاءَ أَمْسِ "
    text = "أُعْلِنَ رَسْمِيًّا فِي العَاصِمَةِ أَنَّ هُنَاكَ مُوَافَقَةً كُبْرَى وَأَنَّ " + signs + "بين هلال الرحيلي وإدوارد لندكويست"
    assert kinds(told(text)) == {"call"}


def test_contacts_inside_one_country_are_too_many_to_be_told_apart(told, sight):
    (mention,) = all_sightings(told(CALL))
    same = Party(entity="kh:2", kind="person", name="ادوارد لندكويست", country="OMN")
    assert not attaches(mention, call(sight, parties_to=(same,)))


def test_the_sentence_is_the_evidence(told):
    report = told("مقدمة. " + CALL)
    (mention,) = all_sightings(report)
    event = passing_event(mention, report)
    assert CALL in event.evidence[0].text
    assert report.text[event.evidence[0].start : event.evidence[0].end] == event.evidence[0].text
    assert event.from_ == ("a1", "a2") and event.symmetric
