import msgspec
import pytest

from khabar.records import blocks, wanted
from khabar.records.countries import countries_in
from khabar.records.mentioning import all_sightings
from khabar.records.parties import Party
from khabar.records.passing import attaches
from khabar.schema import Actor, Event, Plover, Role, Span, event_id

TALKS = "واجتمع هلال الرحيلي مع إدوارد لندكويست ثم مع رامز الكيلاني"
TOUR = "وجاءت زيارة إدوارد لندكويست إلى مسقط ضمن جولة شملت مصر وتونس"
COUNTRIES = {"مصر": "EGY", "تونس": "TUN"}


def span(text, words):
    start = text.find(words)
    return Span(start=start, end=start + len(words), text=words)


def actor(key, name, text, country=None, kind="person", roles=()):
    return Actor(id=key, kind=kind, name=name, country=country, mentions=(span(text, name),), roles=roles)


def coded(kind, text, trigger, one, other):
    """The event that the coder made of a sentence."""
    word = span(text, trigger)
    return Event(
        id=event_id("x9", kind, "text", word.start, word.end),
        kind=kind,
        from_=one,
        to=other,
        trigger=word,
        evidence=(span(text, text),),
        plover=Plover(type="CONSULT"),
        confidence=0.9,
    )


@pytest.fixture
def report(make_report):
    def make(text, actors, *events):
        given = {
            "text": text,
            "actors": actors,
            "events": events,
            "statements": (),
            "published": "2021-04-07",
        }
        return msgspec.structs.replace(make_report("x9"), **given)

    return make


@pytest.fixture
def talks(report):
    """A report of a sentence on two meetings of which the coder made one."""

    def make(text=TALKS):
        names = {"a1": "هلال الرحيلي", "a2": "إدوارد لندكويست", "a3": "رامز الكيلاني"}
        actors = tuple(actor(key, name, text) for key, name in names.items())
        return report(text, actors, coded("meeting", text, "اجتمع", ("a1",), ("a2",)))

    return make


def beside(told):
    """The names of both sides of what is told beside an event, whoever comes first."""
    found = [each for each in all_sightings(told) if each.passing and each.passing.beside]
    return [{party.name or party.country for party in each.parties_from} for each in found]


def test_who_met_the_same_guest_in_the_same_sentence_is_told_beside(talks):
    assert {"هلال الرحيلي", "رامز الكيلاني"} in beside(talks())
    assert {"هلال الرحيلي", "ادوارد لندكويست"} not in beside(talks())


def test_a_greeting_names_whom_nobody_met(talks):
    assert beside(talks(TALKS.replace("ثم مع", "ونقل إليه تحيات"))) == []


def test_greetings_are_no_meeting_of_those_who_send_them(report):
    text = "ونقل في بداية الاستقبال تحيات هلال الرحيلي إلى رامز الكيلاني"
    actors = (actor("a1", "هلال الرحيلي", text), actor("a2", "رامز الكيلاني", text))
    assert all_sightings(report(text, actors)) == []
    assert all_sightings(report(text.replace("تحيات", "كلمات"), actors))


def test_a_pair_told_beside_is_of_the_days_around_the_article(talks, sight):
    (pair,) = [
        each
        for each in all_sightings(talks())
        if "رامز الكيلاني" in {p.name for p in each.parties_from}
        and "هلال الرحيلي" in {p.name for p in each.parties_from}
    ]
    sides = {
        "parties_from": (Party(entity="kh:8", kind="person", name="رامز الكيلاني"),),
        "parties_to": (Party(entity="kh:9", kind="person", name="هلال الرحيلي"),),
    }
    assert attaches(pair, sight("x1", **sides, date="2021-04-06"))
    assert not attaches(pair, sight("x1", **sides, date="2021-04-01"))


def test_a_journey_takes_the_guest_to_each_country_of_the_sentence(report):
    countries = tuple(
        actor(f"a{n}", name, TOUR, COUNTRIES[name], "country") for n, name in enumerate(COUNTRIES, 2)
    )
    guest = actor("a1", "إدوارد لندكويست", TOUR, "SWE")
    oman = Actor(id="a9", kind="country", name="عمان", country="OMN", mentions=(span(TOUR, "مسقط"),))
    told = report(TOUR, (guest, *countries, oman), coded("visit", TOUR, "زيارة", ("a1",), ("a9",)))
    assert beside(told) == [{"ادوارد لندكويست", "مصر"}, {"ادوارد لندكويست", "تونس"}]


def countries_of(told):
    found = [each for each in all_sightings(told) if each.passing]
    return {party.country for each in found for party in each.parties_from if party.kind == "country"}


def test_a_visit_leads_to_a_country_that_is_no_actor(report):
    for text, found in {
        "وتحدث إدوارد لندكويست لدى وصوله إلى تونس عن الاتفاق": {"TUN"},
        "وتوجه إلى تونس إدوارد لندكويست في زيارة قصيرة": {"TUN"},
        "والتقى في تونس إدوارد لندكويست قبل زيارة السد": set(),
    }.items():
        assert countries_of(report(text, (actor("a1", "إدوارد لندكويست", text),))) == found


def test_the_country_of_an_office_is_not_where_its_holder_went(report):
    text = "زار طهران المبعوث إلى سوريا إدوارد لندكويست"
    office = span(text, "المبعوث")
    role = Role(title=office.text, start=office.start, end=office.end, text=office.text)
    assert countries_of(report(text, (actor("a1", "إدوارد لندكويست", text, roles=(role,)),))) == {"IRN"}


def test_countries_are_named_by_themselves_and_by_their_capitals():
    found = [
        (code, leads) for _, code, leads in countries_in("سافر من تونس إلى مدينة أديس أبابا ثم عاد لمسقط")
    ]
    assert found == [("TUN", False), ("ETH", True), ("OMN", True)]


def test_where_somebody_was_born_is_no_town():
    assert not list(countries_in("زار البلدة مسقط رأس والده"))


def test_the_guest_of_a_visit_that_a_body_seems_to_pay_is_whom_the_sentence_names(report):
    """«هبطت طائرة الرئاسة بالرئيس قبل زيارة تونس», coded as a visit of the presidency."""
    text = "وهبطت طائرة الرئاسة وفيها إدوارد لندكويست قبل زيارة تونس"
    guest, land = actor("a1", "إدوارد لندكويست", text, "SWE"), actor("a2", "تونس", text, "TUN", "country")
    body = actor("a3", "الرئاسة", text, kind="organization")
    told = report(text, (guest, land, body), coded("visit", text, "زيارة", ("a3",), ("a2",)))
    assert beside(told) == [{"ادوارد لندكويست", "تونس"}]


def test_a_stop_of_a_journey_is_told_a_week_ahead(report, sight):
    oman = actor("a9", "مسقط", TOUR, "OMN", "country")
    countries = (actor("a2", "مصر", TOUR, "EGY", "country"), oman)
    told = report(
        TOUR,
        (actor("a1", "إدوارد لندكويست", TOUR, "SWE"), *countries),
        coded("visit", TOUR, "زيارة", ("a1",), ("a9",)),
    )
    (pair,) = [
        each
        for each in all_sightings(told)
        if each.passing and {p.country for p in each.parties_from} == {"SWE", "EGY"}
    ]
    guest = (Party(entity="kh:8", kind="person", name="ادوارد لندكويست", country="SWE"),)
    egypt = (Party(entity="kh:7", kind="country", name="مصر", country="EGY"),)
    assert attaches(pair, sight("x1", kind="visit", date="2021-04-12", parties_from=guest, parties_to=egypt))


def test_two_presidents_named_by_their_offices_are_found_by_them(report, sight):
    text = "ولم يفوت الرئيس السويدي الفرصة للاتصال بالرئيس التونسي"
    roles = {
        name: Role(title="الرئيس", start=text.find(name), end=text.find(name) + 6, text="الرئيس")
        for name in ("الرئيس السويدي", "الرئيس التونسي")
    }
    one = actor("a1", "الرئيس السويدي", text, "SWE", roles=(roles["الرئيس السويدي"],))
    other = actor("a2", "الرئيس التونسي", text, "TUN", roles=(roles["الرئيس التونسي"],))
    (mention,) = all_sightings(report(text, (one, other)))
    held = {"offices": ("رييس",), "kind": "person"}
    sides = {
        "parties_from": (Party(entity="kh:8", name="ادوارد لندكويست", country="SWE", **held),),
        "parties_to": (Party(entity="kh:9", name="رامز الكيلاني", country="TUN", **held),),
    }
    event = sight("x1", kind="call", **sides)
    assert attaches(mention, event) and set(wanted(mention)) & set(blocks(event))
