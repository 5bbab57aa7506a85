"""The lexicons of contact and speech as the coder sees them."""

import csv
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from khabar.arabic.clitics import readings, verb_readings
from khabar.arabic.folding import fold
from khabar.arabic.tokens import tokenize
from khabar.knowledge.lexicons import (
    ContactForm,
    SpeechForm,
    contact_forms,
    content_nouns,
    speech_forms,
    status_words,
    turn_markers,
    words,
)

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources" / "lexicons"


def rows(name: str) -> Iterator[dict[str, str]]:
    lines = (line for line in (RESOURCES / name).read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


@pytest.fixture(scope="module")
def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "compile_lexicons", ROOT / "scripts" / "compile_lexicons.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def contact(form: str, lemma: str, kind: str | None = None) -> list[ContactForm]:
    found = [each for each in contact_forms()[fold(form)] if each.lemma == lemma]
    return [each for each in found if kind is None or each.entry.kind == kind]


def speech(form: str, lemma: str) -> list[SpeechForm]:
    return [each for each in speech_forms()[fold(form)] if each.lemma == lemma]


# The tables


def test_enough_words_of_contact() -> None:
    assert len({row["lemma"] for row in rows("contact.tsv")}) >= 120


def test_enough_cues() -> None:
    assert len({row["lemma"] for row in rows("speech.tsv")}) >= 220


@pytest.mark.parametrize(
    "name", ["contact.tsv", "speech.tsv", "status.tsv", "lists.tsv", "content_nouns.tsv"]
)
def test_every_row_names_source_and_licence(name: str) -> None:
    assert all(row["source"] and row["licence"] for row in rows(name))


def test_no_row_without_source_is_compiled(
    compiler: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "speech.tsv").write_text("lemma\tsource\tlicence\nقال\t\tApache-2.0\n", encoding="utf-8")
    monkeypatch.setattr(compiler, "SOURCES", tmp_path)
    with pytest.raises(ValueError, match="no source"):
        list(compiler.rows("speech.tsv"))


def test_compiled_files_match_the_tables(compiler: ModuleType) -> None:
    assert compiler.differing(compiler.compiled()) == []


@pytest.mark.parametrize("row", list(rows("contact.tsv")), ids=lambda row: f"{row['lemma']}-{row['kind']}")
def test_each_example_shows_its_word(row: dict[str, str]) -> None:
    found = {
        each.lemma
        for token in tokenize(row["example"])
        for _, rest in (*readings(token.form), *verb_readings(token.form))
        for each in contact_forms().get(rest, ())
    }
    assert row["lemma"] in found


def test_codes_are_those_of_contact() -> None:
    table = contact_forms()
    codes = {each.entry.code for form in table for each in table[form]}
    assert codes <= {"040", "041", "042", "043", "044", "045", "046", "050", "051"}


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("التقت", "التقى", "meeting"),
        ("يلتقيان", "التقى", "meeting"),
        ("لقائه", "لقاء", "meeting"),
        ("لقاءه", "لقاء", "meeting"),
        ("لقاؤه", "لقاء", "meeting"),
        ("استقباله", "استقبال", "meeting"),
        ("اجتماعهما", "اجتماع", "meeting"),
        ("زيارته", "زيارة", "visit"),
        ("اتصالا", "اتصال", "call"),
        ("برقيتي", "برقية", "message"),
        ("هاتفه", "هاتف", "call"),
        ("أوفدت", "أوفد", "visit"),
        ("التأم", "التأم", "meeting"),
    ],
)
def test_forms_lead_to_their_lemma(form: str, lemma: str, kind: str) -> None:
    assert contact(form, lemma, kind)


def test_sides_of_a_reception_are_those_of_the_act() -> None:
    (entry,) = {each.entry for each in contact("استقبل", "استقبل", "meeting")}
    assert entry.slots_of("to") == ("subject",)
    assert entry.slots_of("from") == ("object",)
    assert entry.parties("subject", "passive") == ("from",)
    assert entry.parties("من قبل", "passive") == ("to",)
    assert entry.code == "043"


def test_a_received_call_is_from_the_caller() -> None:
    (entry,) = {each.entry for each in contact("تلقت", "تلقى", "call")}
    assert entry.parties("subject") == ("to",)
    assert entry.parties("من") == ("from",)
    assert entry.parties("object") == ("noun",)
    assert "اتصال" in entry.nouns
    assert "برقية" not in entry.nouns


def test_a_light_verb_has_one_reading_for_each_kind_of_noun() -> None:
    nouns = {each.entry.kind: each.entry.nouns for each in contact("أجرى", "أجرى")}
    assert set(nouns) == {"meeting", "call", "visit"}
    assert "محادثات" in nouns["meeting"]
    assert "اتصال" in nouns["call"]
    assert "زيارة" in nouns["visit"]


def test_ambiguous_forms_keep_all_readings() -> None:
    tenses = {each.features.tense for each in contact_forms()["اجري"]}
    voices = {each.features.voice for each in contact("استقبل", "استقبل")}
    assert {"perfect", "imperfect"} <= tenses
    assert voices == {"active", "passive"}
    assert {each.entry.kind for each in contact("بحث", "بحث")} == {"meeting", "call"}


def test_words_that_settle_the_status_carry_it() -> None:
    assert {each.entry.status for each in contact("ألغت", "ألغى")} == {"cancelled"}
    assert {each.entry.status for each in contact("يعتزم", "اعتزم")} == {"planned"}
    assert {each.entry.status for each in contact("نفت", "نفى")} == {"denied"}


def test_telephone_readings_need_a_word_that_says_so() -> None:
    entries = {each.entry for each in contact("تحدث", "تحدث", "call")}
    assert {"phone", "abroad"} == {need for entry in entries for need in entry.needs} - {"counterpart"}
    assert {"هاتفيا", "عبر الفيديو"} <= words("remote_words")


def test_aspects_of_visits() -> None:
    aspects = {
        lemma: contact(lemma, lemma, "visit")[0].entry.aspect for lemma in ("زار", "وصل", "غادر", "توجه")
    }
    assert aspects == {"زار": "whole", "وصل": "arrival", "غادر": "end", "توجه": "start"}


def test_unknown_forms_have_no_reading() -> None:
    assert "تفاحه" not in contact_forms()
    with pytest.raises(KeyError):
        contact_forms()["تفاحه"]
    assert len(list(contact_forms())) == len(contact_forms())


# Speech


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("قالت", "قال"),
        ("قائلا", "قال"),
        ("قوله", "قال"),
        ("مؤكدا", "أكد"),
        ("تأكيده", "أكد"),
        ("مشيرة", "أشار"),
        ("داعيا", "دعا"),
        ("رأت", "رأى"),
        ("شدد", "شدد"),
        ("أبلغه", "أبلغ"),
        ("معربين", "أعرب"),
        ("بحسب", "بحسب"),
        ("على حد قوله", "على حد قول"),
        ("نقلا عن", "نقلا عن"),
    ],
)
def test_cues(form: str, lemma: str) -> None:
    assert speech(form, lemma)


def test_how_cues_take_their_content() -> None:
    said = speech("أكد", "أكد")[0].entry
    pointed = speech("أشار", "أشار")[0].entry
    assert {"ان", "علي ان", "علي", "بان", "bare", "colon", "quote"} == {
        each.introducer for each in said.takes
    }
    assert pointed.taking("الي ان") is not None
    assert (taking := pointed.taking("الي")) is not None
    assert taking.content == "weak"
    assert pointed.taking("من") is None


def test_masdars_have_their_speaker_in_the_genitive() -> None:
    (entry,) = {each.entry for each in speech("تشديده", "شدد")}
    assert (entry.kind, entry.speaker) == ("noun", "genitive")


@pytest.mark.parametrize(
    ("form", "lemma", "act"),
    [
        ("أشاد", "أشاد", "support"),
        ("ندد", "ندد", "accuse"),
        ("نافيا", "نفى", "reject"),
        ("يطالب", "طالب", "request"),
        ("توعد", "توعد", "threaten"),
        ("تعهدت", "تعهد", "promise"),
        ("معزيا", "عزى", "condole"),
        ("أضاف", "أضاف", "plain"),
    ],
)
def test_acts(form: str, lemma: str, act: str) -> None:
    assert {each.entry.act for each in speech(form, lemma)} == {act}


def test_stance_is_data() -> None:
    assert speech("زعم", "زعم")[0].entry.stance == "doubts"
    assert speech("أكد", "أكد")[0].entry.stance == "asserts"
    assert speech("قال", "قال")[0].entry.stance == "neutral"


def test_words_of_topics_are_no_cues() -> None:
    for form in ("ناقش", "استعرض", "بحث", "تناول"):
        assert form in words("topic_verbs")
        assert form not in speech_forms()


def test_content_nouns_carry_an_act() -> None:
    nouns = content_nouns()
    assert (nouns["رفضه"], nouns["تعازيه"], nouns["ضروره"], nouns["حرصها"]) == (
        "reject",
        "condole",
        "request",
        "plain",
    )
    assert words("content_nouns") == nouns.keys()


# Homographs


@pytest.mark.parametrize("form", ["يجب", "مدينة", "نصف", "فيلم", "الأنباء", "تعز", "مبارك", "لمن", "حياة"])
def test_common_words_are_no_cues(form: str) -> None:
    assert fold(form) not in speech_forms()


@pytest.mark.parametrize("form", ["زير", "نزار", "مستقبلا", "متصل", "اجتماعي"])
def test_common_words_are_no_contacts(form: str) -> None:
    assert fold(form) not in contact_forms()


def test_uncertain_forms_say_so() -> None:
    assert {each.entry.caution for each in speech("عبر", "عبر")} == {True}
    assert {each.entry.caution for each in speech("عبروا", "عبر")} == {False}
    assert {each.entry.weak for each in contact("هاتف", "هاتف")} == {True}
    assert {each.entry.weak for each in contact("هاتفت", "هاتف")} == {False}


def test_participles_only_as_circumstance() -> None:
    assert "موكد" not in speech_forms()
    assert {"موكدا", "موكده", "موكدين"} <= set(speech_forms())
    assert "متوجها" in contact_forms()


# Status and lists


@pytest.mark.parametrize(
    ("phrase", "status"),
    [
        ("سوف", "planned"),
        ("من المقرر", "planned"),
        ("المرتقبة", "planned"),
        ("إلغاء", "cancelled"),
        ("أرجأت", "cancelled"),
        ("لا صحة", "denied"),
        ("لن", "negated"),
        ("ربما", "hypothetical"),
        ("دعوة", "hypothetical"),
    ],
)
def test_status(phrase: str, status: str) -> None:
    assert status in {word.status for word in status_words()[fold(phrase)]}


def test_the_tense_decides_what_qad_means() -> None:
    assert {(word.status, word.tense) for word in status_words()["قد"]} == {
        ("hypothetical", "imperfect"),
        ("held", "perfect"),
    }


def test_lists() -> None:
    assert {"من جهته", "بدوره"} <= turn_markers()
    assert {"بيان", "بيانه", "تصريحات"} <= words("channel_nouns")
    with pytest.raises(KeyError):
        words("no such list")
