"""Tokens and sentences with their places in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic import fold, sentences, tokenize, tokens
from khabar.arabic.tokens import quotations

WORDS = st.sampled_from(
    ["وصل", "الوزير", "د", "أ.ف.ب", "15", "٢٠٢٤م", "«", "»", '"', "“", "”", ".", "؟", "…", "،", "\n", "\r\n"]
)
NEWS = st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=80))


def forms(text: str) -> list[str]:
    return [token.form for token in tokenize(text)]


def told(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(text)]


def test_words_numbers_and_marks_stand_apart() -> None:
    tokens = tokenize("وصل الوفد الـ15 عام 2015م، أمس.")
    assert [token.form for token in tokens] == [
        "وصل",
        "الوفد",
        "ال",
        "15",
        "عام",
        "2015",
        "م",
        "،",
        "امس",
        ".",
    ]
    assert [token.kind for token in tokens if token.form in ("15", "،", "م")] == [
        "number",
        "word",
        "punctuation",
    ]


@pytest.mark.parametrize(("text", "form"), [("١٢٬٥٠٠", "12,500"), ("3.5", "3.5"), ("٧٫٢", "7.2")])
def test_a_number_keeps_its_separators(text: str, form: str) -> None:
    (token,) = tokenize(text)
    assert (token.form, token.kind) == (form, "number")


def test_marks_stay_inside_their_word() -> None:
    (token,) = tokenize("الـمُـديـرُ")
    assert (token.form, token.kind) == ("المدير", "word")


def test_marks_alone_are_no_word() -> None:
    assert [token.kind for token in tokenize("ـــ")] == ["punctuation"]


def test_latin_names_with_apostrophe_and_hyphen_are_one_word() -> None:
    assert forms("O'Neill Saint-Denis") == ["o'neill", "saint-denis"]


def test_runs_of_one_mark_are_one_token() -> None:
    assert forms("مسقط.. ** __") == ["مسقط", "..", "**", "__"]


def test_line_breaks_are_tokens() -> None:
    assert [token.kind for token in tokenize("أ\n\nب\r\nج")] == ["word", "newline", "word", "newline", "word"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوزير. واستقبله نظيره؟", ["وصل الوزير.", "واستقبله نظيره؟"]),
        ("انتهى اللقاء! عاد الوفد…", ["انتهى اللقاء!", "عاد الوفد…"]),
        ("عنوان بلا نقطة\nوهذا المتن.", ["عنوان بلا نقطة", "وهذا المتن."]),
        ("التقى د. سمير أ. نوال. ثم غادرا.", ["التقى د. سمير أ. نوال.", "ثم غادرا."]),
        ("نقلت أ.ف.ب عن مصدر. انتهى.", ["نقلت أ.ف.ب عن مصدر.", "انتهى."]),
        ("بلغت النسبة 3.5 في المئة. وارتفعت.", ["بلغت النسبة 3.5 في المئة.", "وارتفعت."]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("opens", "closes"), [("«", "»"), ('"', '"'), ("“", "”"), ("”", "“"), ("„", "“")])
def test_a_stop_inside_quotation_marks_ends_nothing(opens: str, closes: str) -> None:
    text = f"قال: {opens}لن نغادر. سنبقى هنا{closes} ثم انصرف. وصفق الحضور."
    assert told(text) == [f"قال: {opens}لن نغادر. سنبقى هنا{closes} ثم انصرف.", "وصفق الحضور."]


def test_a_closing_mark_behind_the_stop_belongs_to_the_sentence() -> None:
    text = "قال: «لن نغادر.» وصفق الحضور."
    assert told(text) == ["قال: «لن نغادر.»", "وصفق الحضور."]


def test_a_comma_goes_on_with_the_sentence() -> None:
    (sentence,) = sentences('قالت الشبكة، تحت عنوان "هل نجحنا؟"، إن المدينة صمدت.')
    assert sentence.tokens[-1].text == "."


def test_one_forgotten_quotation_mark_swallows_no_stop() -> None:
    text = 'قال "لن نغادر. وصفق الحضور.'
    assert told(text) == ['قال "لن نغادر.', "وصفق الحضور."]


def test_a_quotation_ends_with_its_line() -> None:
    tokens = tokenize("قال «لن نغادر\nوأضاف «سنبقى»")
    assert [(tokens[a].start, tokens[b].end) for a, b in quotations(tokens)] == [(20, 27)]


def test_quotations_inside_quotations_stay_with_the_outer_one() -> None:
    tokens = tokenize('قال: «هذه "هدنة" هشة».')
    ((start, end),) = quotations(tokens)
    assert (tokens[start].text, tokens[end].text) == ("«", "»")


@given(NEWS)
def test_every_token_lies_where_it_says_and_none_overlap(text: str) -> None:
    position = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert position <= token.start < token.end
        assert token.kind == "newline" or token.form == fold(token.text)
        position = token.end


@given(NEWS)
def test_only_spaces_lie_between_tokens(text: str) -> None:
    rest = list(text)
    for token in tokenize(text):
        rest[token.start : token.end] = [" "] * (token.end - token.start)
    assert not "".join(rest).strip()


@given(NEWS)
def test_sentences_hold_every_token_but_line_breaks_once(text: str) -> None:
    found = sentences(text)
    assert [t for each in found for t in each.tokens] == [t for t in tokenize(text) if t.kind != "newline"]
    for each in found:
        assert (each.start, each.end) == (each.tokens[0].start, each.tokens[-1].end)


@given(NEWS, st.integers(0, 1000))
def test_an_offset_moves_every_token_alike(text: str, offset: int) -> None:
    moved = [(token.start - offset, token.end - offset) for token in tokenize(text, offset)]
    assert moved == [(token.start, token.end) for token in tokenize(text)]


def _inside(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[start].end : tokens[end].start] for start, end in quotations(tokens)]


def test_a_mark_that_opens_again_shows_that_one_was_forgotten() -> None:
    text = "أكد أن الاتفاق “تعبير عن تقارب. وقال لصحيفة “الأفق” إن “الحوار مستمر”. وأضاف: “لن نتراجع”."
    assert _inside(text) == ["الأفق", "الحوار مستمر", "لن نتراجع"]
    assert len(sentences(text)) == 3


def test_straight_marks_with_one_forgotten_are_told_by_the_space_beside_them() -> None:
    text = 'قال "إن الميناء آمن. وذكرت صحيفة "الأفق" أن السفن عادت، وأضافت "لن نتراجع".'
    assert _inside(text) == ["الأفق", "لن نتراجع"]


@given(st.text(alphabet="وزير ء٣4_ـ.،«»'a\n", max_size=30))
def test_a_token_is_the_same_wherever_it_stands(text: str) -> None:
    for token in tokenize(text):
        (alone,) = tokenize(token.text)
        assert (alone.form, alone.kind) == (token.form, token.kind)


def test_many_spellings_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_REMEMBERED", 4)
    monkeypatch.setattr(tokens, "_KNOWN", {})
    text = "زارت الوزيرة مدينة الميناء مساء أمس برفقة السفير"
    first = tokenize(text)
    assert tokenize(text) == first
    assert len(tokens._KNOWN) <= 4


def test_a_closing_mark_that_nothing_opened_swallows_no_sentence() -> None:
    text = "وأضافت أن الهدف قريب”. وقالت إن “الطريق طويل”. وأكدت أن الجسر مفتوح."
    assert len(sentences(text)) == 3
    assert [text[tokenize(text)[a].start : tokenize(text)[b].end] for a, b in quotations(tokenize(text))] == [
        "“الطريق طويل”"
    ]


def test_marks_that_are_turned_still_pair() -> None:
    text = "قالت ”عين الأفق“ إن الطريق طويل."
    assert len(quotations(tokenize(text))) == 1


def test_an_era_behind_a_year_may_end_a_sentence() -> None:
    assert len(sentences("يبدأ القبول في 26 يوليو 2015 م. وأكد المدير أن العدد كاف.")) == 2
    assert len(sentences("انتهى العمل في عام 1436هـ. وافتتحه م. خالد العتيبي.")) == 2
