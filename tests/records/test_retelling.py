import msgspec
import pytest

from khabar.records import update_records
from khabar.records.parties import Party
from khabar.records.retelling import can_retell, retells
from khabar.records.sightings import Mention
from khabar.records.wording import sketch

TOLD = (
    "استقبل مدير جامعة الأفق هلال بن سعود الرحيلي في مكتبه صباح أمس عميد كلية الآداب رامز الكيلاني وعددا من "
    "الأساتذة الذين قدموا للسلام عليه"
)
AGAIN = f"كما {TOLD} وتهنئته بافتتاح المكتبة"
HOST = Party(entity="kh:1", kind="person", name="هلال بن سعود الرحيلي", country="OMN")
GUEST = Party(entity="kh:2", kind="person", name="رامز الكيلاني", country="OMN")


@pytest.fixture
def told(sight):
    sides = {"from_": ("kh:2",), "to": ("kh:1",), "parties_from": (GUEST,), "parties_to": (HOST,)}

    def make(report="x1", **fields):
        return sight(report, **{"words": sketch([TOLD]), **sides, **fields})

    return make


@pytest.fixture
def sentence(sight):
    """A sentence of which the coder made no event, though it found one of the names."""

    def make(text=AGAIN, report="x9", **fields):
        given = {
            "from_": ("kh:1",),
            "to": (),
            "parties_from": (HOST,),
            "parties_to": (),
            "date": None,
            "words": sketch([text]),
            "passing": Mention("text", 0, len(text), ("a1",)),
            "position": -1,
        }
        return sight(report, **{**given, **fields})

    return make


def test_nearly_the_same_words_with_both_sides_tell_the_event(told, sentence):
    assert retells(sentence(), told())
    assert retells(sentence(kind="visit"), told())


@pytest.mark.parametrize(
    "fields",
    [
        {"text": AGAIN.replace("رامز الكيلاني", "سعيد النوفلي")},
        {"text": AGAIN[:60]},
        {"published": "2021-04-20"},
        {"kind": "call"},
        {"passing": None},
    ],
)
def test_another_guest_day_kind_or_few_words_do_not(told, sentence, fields):
    assert not retells(sentence(**fields), told())


def test_a_fathers_name_is_not_the_son(told, sentence):
    father = Party(entity="kh:3", kind="person", name="سعود بن حمد الرحيلي")
    assert not retells(sentence(), told(parties_to=(father,)))
    assert not retells(
        sentence(), told(parties_to=(Party(entity="kh:4", kind="person", name="سعود الرحيلي"),))
    )


def test_short_sentences_cannot_retell():
    assert can_retell(sketch([TOLD])) and not can_retell(sketch([TOLD[:40]]))


def test_a_reprint_joins_the_record_of_a_single_report(told, sentence, memory):
    store = memory()
    for sighting in (told(), sentence()):
        store.put(sighting)
    update_records(store, list(store.held))
    (record,) = store.records.values()
    assert [(telling.report, telling.passing) for telling in record.reports] == [("x1", False), ("x9", True)]


def test_it_comes_with_one_event_only(told, sentence, memory):
    other = told("x2", date="2021-04-05", words=sketch([TOLD.replace("صباح", "مساء")]))
    other = msgspec.structs.replace(other, place_key="صلاله", place="صلالة")
    store = memory()
    for sighting in (told(), other, sentence()):
        store.put(sighting)
    update_records(store, list(store.held))
    homes = [record for record in store.records.values() if any(t.report == "x9" for t in record.reports)]
    assert len(homes) == 1


def test_the_words_of_a_single_misread_report_do_not_outweigh_what_many_tell(told, sentence, sight, memory):
    """«اتصل الرئيسان واتفقا على تأمين الحدود مع السويد», of which one report made a call to the country."""
    land = Party(entity="kh:3", kind="country", name="السويد", country="SWE")
    guest = Party(entity="kh:2", kind="person", name="رامز الكيلاني", country="TUN")
    misread = told("x1", from_=("kh:3",), parties_from=(land,))
    sides = {"parties_from": (guest,), "from_": ("kh:2",), "to": ("kh:1",), "parties_to": (HOST,)}
    many = [sight(f"x{number}", **sides) for number in range(2, 5)]
    names = {"from_": ("kh:1", "kh:2", "kh:3"), "parties_from": (HOST, guest, land)}
    store = memory()
    for sighting in (misread, *many, sentence(**names)):
        store.put(sighting)
    update_records(store, list(store.held))
    homes = {t.report: record for record in store.records.values() for t in record.reports}
    assert len(homes["x2"].reports) == 4 and homes["x9"] is homes["x2"]
