"""Who speaks, by rules and reading together."""

from collections.abc import Mapping, Sequence

import pytest

from khabar.coding.pipeline import analyse
from khabar.coding.statements import listening
from khabar.coding.statements.listening import REASON
from khabar.schema import Article
from khabar.taggers import Label, load_crf
from khabar.taggers.reading import Guess, Reading

MODEL = "told"
SURE = {"pointed": 1.0, "own": 2.0, "again": 0.0}


class Pointing:
    """A tagger that points from some words to others."""

    def __init__(self, pointed: Mapping[str, Sequence[str]], said: str | None = None) -> None:
        self.pointed, self.said = pointed, said
        self.names = load_crf()

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        return self.names.tag(sentences)

    tag_beside = tag

    def read(self, sentences: Sequence[Sequence[str]]) -> Reading:
        words = [word for sentence in sentences for word in sentence]
        spoken = words if self.said is None else self.said.split()
        speech = tuple(1.0 if word in spoken else 0.0 for word in words)
        return Reading(tuple(map(len, sentences)), MODEL, (), speech, (Stretch(words, self.pointed),))


class Stretch:
    """The whole text."""

    def __init__(self, words: Sequence[str], pointed: Mapping[str, Sequence[str]]) -> None:
        self.words, self.pointed = words, pointed

    def __contains__(self, word: int) -> bool:
        return word < len(self.words)

    def speakers(self, word: int) -> tuple[Guess, ...]:
        wanted = self.pointed.get(self.words[word], ())
        return tuple(Guess(self.words.index(name), 0.99) for name in wanted)


@pytest.fixture(autouse=True)
def weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "CHOICES", {MODEL: SURE})


def said(text: str, pointed: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Every statement as speaker and reason, read by a tagger that points so."""
    analysis = analyse(Article(id="l1", text=text), Pointing(pointed))
    names = {actor.id: actor.name for actor in analysis.actors}
    return [(names[each.speaker], each.why[-1]) for each in analysis.statements]


TEXT = "قالت السفيرة سعاد البرغوثي إن الموعد قائم. وحضر الوزير رامز الكيلاني اللقاء. وأضاف أن القاعة كبيرة."


def test_the_speaker_that_is_pointed_to() -> None:
    assert said(TEXT, {"وأضاف": ["سعاد"]})[1] == ("سعاد البرغوثي", REASON)


def test_where_nobody_is_pointed_to_the_rules_stand() -> None:
    reason = said(TEXT, {})[1][1]
    assert reason != REASON


def test_a_model_without_weights_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "CHOICES", {})
    assert REASON not in [reason for _, reason in said(TEXT, {"وأضاف": ["سعاد"]})]


def test_a_noun_phrase_that_no_list_holds_is_found() -> None:
    text = "قال الوزير رامز الكيلاني إن الموعد قائم. وظهر باعة السمك في الساحة. وأضاف أن القاعة كبيرة."
    assert said(text, {"وأضاف": ["باعة"]})[1] == ("باعة السمك", REASON)


def test_a_description_and_the_name_that_are_pointed_to_together_are_one() -> None:
    text = "قالت ليلى منصور إن الموعد قائم. وكتبت المؤلفة المصرية أن القاعة كبيرة."
    pointed = {"قالت": ["ليلى"], "وكتبت": ["المؤلفة", "ليلى"]}
    assert {speaker for speaker, _ in said(text, pointed)} == {"ليلى منصور"}


def test_two_names_stay_two() -> None:
    text = "قالت ليلى منصور إن الموعد قائم. وكتب رامز الكيلاني أن القاعة كبيرة."
    pointed = {"قالت": ["ليلى"], "وكتب": ["رامز", "ليلى"]}
    assert [speaker for speaker, _ in said(text, pointed)] == ["ليلى منصور", "رامز الكيلاني"]


READ = "صاح الوزير رامز الكيلاني غاضبا لن نتراجع عنه أبدا"
WORDS = "لن نتراجع عنه أبدا"


def alone(pointed: Mapping[str, Sequence[str]], text: str = READ) -> list[tuple[str, str]]:
    """Every statement as speaker and content, where the reading takes the last words for somebody's."""
    analysis = analyse(Article(id="l2", text=text), Pointing(pointed, WORDS))
    names = {actor.id: actor.name for actor in analysis.actors}
    return [(names[each.speaker], each.text) for each in analysis.statements]


def test_a_content_that_no_rule_opens_is_read() -> None:
    assert alone({"صاح": ["رامز"]}) == [("رامز الكيلاني", WORDS)]


def test_words_without_a_sure_speaker_are_nobodys() -> None:
    assert alone({}) == []


def test_words_without_a_word_of_speech_are_nobodys() -> None:
    assert alone({"عبس": ["رامز"]}, READ.replace("صاح", "عبس")) == []


def test_one_man_is_not_taken_for_many() -> None:
    text = "قال الأهالي إن الطريق مغلق. وحضر الوزير رامز الكيلاني اللقاء. وقالوا إن القاعة كبيرة."
    assert "رامز الكيلاني" not in {speaker for speaker, _ in said(text, {"وقالوا": ["رامز"]})}
