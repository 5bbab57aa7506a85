import msgspec
import pytest

from khabar.records.chains import chain_line, chain_of, passed_on
from khabar.records.copies import Account
from khabar.schema import ChainLink, Source

AGENCY = "وكالة المشرق"


def roles(chain):
    return [(link.role, link.name, link.credited) for link in chain]


def test_outlet_agency_and_speaker_in_both_languages():
    speaker = ChainLink(role="speaker", name="سلمى الهاجري")
    chain = chain_of("الأفق", AGENCY, [speaker], Account())
    assert chain_line(chain) == "الأفق ← عن: وكالة المشرق ← قائل: سلمى الهاجري"
    assert chain_line(chain, "en") == "الأفق ← agency: وكالة المشرق ← speaker: سلمى الهاجري"


def test_agency_text_without_credit_is_marked_and_names_the_article():
    chain = chain_of("الأفق", None, [], Account(copy_of="x9", kind="agency text", uncredited=AGENCY))
    assert roles(chain) == [("outlet", "الأفق", True), ("agency", AGENCY, False)]
    assert chain[1].report == "x9"
    assert chain_line(chain, "en") == "الأفق ← agency: وكالة المشرق (not credited)"
    assert chain_line(chain).endswith("(دون ذكرها)")


def test_another_outlets_text_is_a_link_and_an_own_version_is_none():
    copied = chain_of("الأفق", None, [], Account(copy_of="x9", kind="reprint", outlet="المدى"))
    assert roles(copied) == [("outlet", "الأفق", True), ("copied", "المدى", False)]
    version = chain_of("الأفق", None, [], Account(copy_of="x9", kind="version", outlet="الأفق"))
    assert roles(version) == [("outlet", "الأفق", True)]


def test_an_unknown_outlet_is_said_to_be_unknown():
    chain = chain_of(None, None, [], Account())
    assert chain_line(chain, "en") == "unknown outlet"


def test_an_event_inside_a_statement_has_its_speaker(make_report):
    report = make_report()
    statement = report.statements[0]
    event = msgspec.structs.replace(report.events[0], statement=statement.id)
    speaker = report.actors[0].name
    assert roles(passed_on(report, event)) == [("speaker", speaker, True)]
    assert passed_on(report, report.events[0]) == ()


@pytest.mark.parametrize(("role", "expected"), [("media", "media"), ("office", "office")])
def test_the_channel_goes_before_the_speaker(make_report, role, expected):
    report = make_report()
    channel = report.actors[1]
    said = msgspec.structs.replace(report.statements[0], via=channel.id)
    report = msgspec.structs.replace(
        report, statements=(said,), sources=(Source(role=role, name=channel.name, start=0, end=1, text="x"),)
    )
    event = msgspec.structs.replace(report.events[0], statement=said.id)
    assert [link.role for link in passed_on(report, event)] == [expected, "speaker"]


def test_a_channel_in_the_sentence_that_tells_the_event_passes_it_on(make_report):
    report = make_report()
    evidence = report.events[0].evidence[0]
    inside = Source(role="media", name="قناة الأفق", start=evidence.start, end=evidence.start + 3, text="xxx")
    elsewhere = msgspec.structs.replace(inside, start=evidence.end, end=evidence.end + 3)
    own = Source(role="outlet", name="الأفق")
    assert roles(passed_on(msgspec.structs.replace(report, sources=(own, inside)), report.events[0])) == [
        ("media", "قناة الأفق", True)
    ]
    assert passed_on(msgspec.structs.replace(report, sources=(elsewhere,)), report.events[0]) == ()
