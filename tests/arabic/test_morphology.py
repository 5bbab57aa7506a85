"""Paradigms as the school grammars give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic.folding import fold
from khabar.arabic.morphology import (
    Features,
    conjugate,
    inflect_noun,
    inflect_participle,
    parse_verb,
)
from khabar.arabic.morphology.spelling import spell
from khabar.arabic.morphology.stems import PATTERNS


def forms(notation: str, **options: bool) -> set[str]:
    return {each.form for each in conjugate(parse_verb(notation), **options)}


def cell(notation: str, **wanted: object) -> set[str]:
    """Forms whose reading has these features (active, no pronoun, not jussive unless asked for)."""
    wanted = {"voice": "active", "suffix": None, "mood": None, **wanted}
    return {
        each.form
        for each in conjugate(parse_verb(notation))
        if all(getattr(each.features, name) == value for name, value in wanted.items())
    }


PERFECT = [
    # notation, 3ms, 3fs, 3md, 3mp, 1s, 1p
    ("كتب:1:au", "كتب كتبت كتبا كتبوا كتبت كتبنا"),
    ("لقي:8", "التقى التقت التقيا التقوا التقيت التقينا"),
    ("لقي:5", "تلقى تلقت تلقيا تلقوا تلقيت تلقينا"),
    ("لقي:1:ia", "لقي لقيت لقيا لقوا لقيت لقينا"),
    ("دعو:1:au", "دعا دعت دعوا دعوا دعوت دعونا"),
    ("جري:4", "أجرى أجرت أجريا أجروا أجريت أجرينا"),
    ("زور:1:au", "زار زارت زارا زاروا زرت زرنا"),
    ("قول:1:au", "قال قالت قالا قالوا قلت قلنا"),
    ("شور:4", "أشار أشارت أشارا أشاروا أشرت أشرنا"),
    ("شيد:4", "أشاد أشادت أشادا أشادوا أشدت أشدنا"),
    ("طوع:10", "استطاع استطاعت استطاعا استطاعوا استطعت استطعنا"),
    ("خير:8", "اختار اختارت اختارا اختاروا اخترت اخترنا"),
    ("حور:3", "حاور حاورت حاورا حاوروا حاورت حاورنا"),
    ("حلل:1:au", "حل حلت حلا حلوا حللت حللنا"),
    ("صرر:4", "أصر أصرت أصرا أصروا أصررت أصررنا"),
    ("شدد:2", "شدد شددت شددا شددوا شددت شددنا"),
    ("وصل:1:ai", "وصل وصلت وصلا وصلوا وصلت وصلنا"),
    ("وصل:8", "اتصل اتصلت اتصلا اتصلوا اتصلت اتصلنا"),
    ("صحب:8", "اصطحب اصطحبت اصطحبا اصطحبوا اصطحبت اصطحبنا"),
    ("دعو:8", "ادعى ادعت ادعيا ادعوا ادعيت ادعينا"),
    ("ءكد:2", "أكد أكدت أكدا أكدوا أكدت أكدنا"),
    ("ءمن:4", "آمن آمنت آمنا آمنوا آمنت آمنا"),
    ("رءي:1:aa", "رأى رأت رأيا رأوا رأيت رأينا"),
    ("رءس:5", "ترأس ترأست ترأسا ترأسوا ترأست ترأسنا"),
    ("سءل:6", "تساءل تساءلت تساءلا تساءلوا تساءلت تساءلنا"),
    ("لءم:8", "التأم التأمت التأما التأموا التأمت التأمنا"),
    ("جيء:1:ai", "جاء جاءت جاءا جاؤوا جئت جئنا"),
    ("هنء:2", "هنأ هنأت هنآ هنؤوا هنأت هنأنا"),
    ("ترجم:q1", "ترجم ترجمت ترجما ترجموا ترجمت ترجمنا"),
]
CELLS = [
    {"person": 3, "gender": "m", "number": "sg"},
    {"person": 3, "gender": "f", "number": "sg"},
    {"person": 3, "gender": "m", "number": "du"},
    {"person": 3, "gender": "m", "number": "pl"},
    {"person": 1, "number": "sg"},
    {"person": 1, "number": "pl"},
]


@pytest.mark.parametrize(("notation", "written"), PERFECT)
def test_perfect(notation: str, written: str) -> None:
    for features, form in zip(CELLS, written.split(), strict=True):
        assert fold(form) in cell(notation, tense="perfect", **features), form


IMPERFECT = [
    # notation, 3ms, 3fs, 3md, 3mp, 1s, 1p
    ("كتب:1:au", "يكتب تكتب يكتبان يكتبون أكتب نكتب"),
    ("لقي:8", "يلتقي تلتقي يلتقيان يلتقون ألتقي نلتقي"),
    ("لقي:5", "يتلقى تتلقى يتلقيان يتلقون أتلقى نتلقى"),
    ("دعو:1:au", "يدعو تدعو يدعوان يدعون أدعو ندعو"),
    ("جري:4", "يجري تجري يجريان يجرون أجري نجري"),
    ("زور:1:au", "يزور تزور يزوران يزورون أزور نزور"),
    ("قول:1:au", "يقول تقول يقولان يقولون أقول نقول"),
    ("شور:4", "يشير تشير يشيران يشيرون أشير نشير"),
    ("طير:1:ai", "يطير تطير يطيران يطيرون أطير نطير"),
    ("وصل:1:ai", "يصل تصل يصلان يصلون أصل نصل"),
    ("وضح:4", "يوضح توضح يوضحان يوضحون أوضح نوضح"),
    ("وصل:8", "يتصل تتصل يتصلان يتصلون أتصل نتصل"),
    ("حلل:1:au", "يحل تحل يحلان يحلون أحل نحل"),
    ("ءكد:2", "يؤكد تؤكد يؤكدان يؤكدون أؤكد نؤكد"),
    ("ءمل:1:au", "يأمل تأمل يأملان يأملون آمل نأمل"),
    ("رءي:1:aa", "يرى ترى يريان يرون أرى نرى"),
    ("سءل:6", "يتساءل تتساءل يتساءلان يتساءلون أتساءل نتساءل"),
    ("لءم:8", "يلتئم تلتئم يلتئمان يلتئمون ألتئم نلتئم"),
    ("هنء:2", "يهنئ تهنئ يهنئان يهنئون أهنئ نهنئ"),
    ("رجء:4", "يرجئ ترجئ يرجئان يرجئون أرجئ نرجئ"),
    ("عدد:10", "يستعد تستعد يستعدان يستعدون أستعد نستعد"),
]


@pytest.mark.parametrize(("notation", "written"), IMPERFECT)
def test_imperfect(notation: str, written: str) -> None:
    for features, form in zip(CELLS, written.split(), strict=True):
        assert fold(form) in cell(notation, tense="imperfect", **features), form


@pytest.mark.parametrize(
    ("notation", "written"),
    [
        ("زور:1:au", "يزر تزر يزورا يزوروا"),  # لم يزر
        ("لقي:8", "يلتق تلتق يلتقيا يلتقوا"),
        ("لقي:5", "يتلق تتلق يتلقيا يتلقوا"),
        ("دعو:1:au", "يدع تدع يدعوا يدعوا"),
        ("شور:4", "يشر تشر يشيرا يشيروا"),
    ],
)
def test_jussive_where_the_spelling_shows_it(notation: str, written: str) -> None:
    found = cell(notation, tense="imperfect", mood="jussive")
    assert {fold(form) for form in written.split()} <= found


@pytest.mark.parametrize(
    ("notation", "tense", "form"),
    [
        ("قبل:10", "perfect", "استقبل"),
        ("قبل:10", "imperfect", "يستقبل"),
        ("عقد:1:ai", "perfect", "عقد"),
        ("جري:4", "perfect", "أجري"),
        ("جري:4", "imperfect", "يجرى"),
        ("قول:1:au", "perfect", "قيل"),
        ("قول:1:au", "imperfect", "يقال"),
        ("لقي:5", "perfect", "تلقي"),
        ("هتف:3", "perfect", "هوتف"),
        ("وجه:2", "imperfect", "يوجه"),
    ],
)
def test_passive(notation: str, tense: str, form: str) -> None:
    masculine = cell(notation, tense=tense, voice="passive", person=3, gender="m", number="sg")
    assert masculine == {fold(form)}


@pytest.mark.parametrize(
    ("notation", "form", "pronoun"),
    [
        ("لقي:8", "التقاه", "ه"),
        ("لقي:5", "تلقاها", "ها"),
        ("لقي:5", "يتلقاه", "ه"),
        ("جري:4", "أجراها", "ها"),
        ("جري:4", "يجريها", "ها"),
        ("جري:4", "أجروها", "ها"),
        ("زور:1:au", "زاره", "ه"),
        ("قبل:10", "استقبلهم", "هم"),
        ("قبل:10", "تستقبله", "ه"),
        ("هنء:2", "يهنئه", "ه"),
        ("جمع:1:aa", "جمعهما", "هما"),
    ],
)
def test_attached_pronouns(notation: str, form: str, pronoun: str) -> None:
    readings = [each for each in conjugate(parse_verb(notation)) if each.form == fold(form)]
    assert pronoun in {each.features.suffix for each in readings}


def test_verbs_without_object_take_no_pronoun() -> None:
    assert "اجتمعه" not in forms("جمع:8", objects=False)
    assert "اجتمعه" in forms("جمع:8", objects=True)


@pytest.mark.parametrize(
    ("notation", "written"),
    [
        ("ءكد:2", "مؤكد مؤكدا مؤكدة مؤكدين مؤكدون مؤكدتين"),
        ("شور:4", "مشير مشيرا مشيرة مشيرين"),
        ("قول:1:au", "قائل قائلا قائلة قائلين"),
        ("دعو:1:au", "داع داعيا داعية داعين داعيان"),
        ("مني:5", "متمن متمنيا متمنية متمنين"),
        ("عرب:4", "معربا معربة معربين معربان"),
        ("وهم:8", "متهما متهمة متهمين"),
        ("حضر:1:au", "حاضرا حاضرة"),
        ("شدد:2", "مشددا مشددة"),
        ("صرر:4", "مصرا مصرة مصرين"),
        ("هنء:2", "مهنئا مهنئة"),
        ("سءل:6", "متسائلا متسائلة"),
    ],
)
def test_active_participles(notation: str, written: str) -> None:
    found = {each.form for each in inflect_participle(parse_verb(notation))}
    assert {fold(form) for form in written.split()} <= found


@pytest.mark.parametrize(
    ("notation", "written"),
    [
        ("ذكر:1:au", "مذكور مذكورا مذكورة"),
        ("دعو:1:au", "مدعوا مدعوة مدعوين"),
        ("قول:1:au", "مقول مقولة"),
        ("وصف:1:ai", "موصوفا"),
        ("رقب:8", "مرتقب مرتقبة"),
        ("نظر:8", "منتظر منتظرة"),
    ],
)
def test_passive_participles(notation: str, written: str) -> None:
    found = {each.form for each in inflect_participle(parse_verb(notation), passive=True)}
    assert {fold(form) for form in written.split()} <= found


@pytest.mark.parametrize(
    ("singular", "plural", "written"),
    [
        (
            "لقاء",
            "لقاءات",
            "لقاء اللقاء لقاءه لقائه لقاؤه لقائهما لقائها لقاءان لقاءين لقاءي لقاءات لقاءاته اللقاءات",
        ),
        ("زيارة", "زيارات", "زيارة الزيارة زيارته زيارتها زيارتهما زيارتان زيارتي زياراته الزيارات"),
        ("اجتماع", "اجتماعات", "اجتماعا اجتماعه الاجتماع اجتماعين اجتماعاتهم"),
        ("رسالة", "رسائل", "رسالة رسالته رسالتين رسائل الرسائل رسائله"),
        ("ملتقى", None, "ملتقى الملتقى ملتقاه ملتقيان"),
        ("استقبال", None, "استقباله استقبالهم استقبال"),
    ],
)
def test_nouns(singular: str, plural: str | None, written: str) -> None:
    found = {each.form for each in inflect_noun(singular, plural)}
    assert {fold(form) for form in written.split()} <= found


def test_noun_features_tell_state_and_pronoun() -> None:
    readings = {each.form: each.features for each in inflect_noun("لقاء", "لقاءات", tense="masdar")}
    assert readings["لقايه"] == Features(
        tense="masdar", gender="m", number="sg", state="construct", suffix="ه"
    )
    assert readings["اللقاء"].state == "definite"
    assert readings["لقاءات"].number == "pl"


def test_defective_masdars_lose_their_last_letter_without_article() -> None:
    found = {each.form for each in inflect_noun("تمني", tense="masdar")}
    assert {"تمن", "تمني", "التمني", "تمنيه"} <= found


def test_writers_differ_on_some_seats() -> None:
    assert {"بداوا", "بدووا"} <= forms("بدء:1:aa")
    assert {"جاووا", "جاءوا"} <= forms("جيء:1:ai")


@pytest.mark.parametrize("notation", ["", "لقي", "لقي:9", "زور:1", "دحرج:2", "زور:1:a"])
def test_bad_notation_is_refused(notation: str) -> None:
    with pytest.raises(ValueError, match=r"form|notation"):
        parse_verb(notation)


RADICALS = "بتثجحخدذرزسشصضطظعغفقكلمنهويء"


@given(
    st.text(RADICALS, min_size=3, max_size=3), st.sampled_from([form for form in PATTERNS if form[0] != "q"])
)
def test_every_form_is_folded_arabic(root: str, form: str) -> None:
    verb = parse_verb(f"{root}:{form}:au" if form == "1" else f"{root}:{form}")
    for each in (*conjugate(verb), *inflect_participle(verb)):
        assert each.form == fold(each.form)
        assert each.form.isalpha()
        assert not set("aiuAIUYW°") & set(each.form)


@given(st.text(RADICALS + "aiuAIU", min_size=1, max_size=12))
def test_spelling_gives_distinct_letters_only(sounds: str) -> None:
    spellings = spell(sounds)
    assert spellings
    assert len(set(spellings)) == len(spellings)
    assert all(not set(spelling) & set("aiuAIU") for spelling in spellings)
