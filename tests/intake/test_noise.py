"""Page furniture: what is marked, what is not, and that the text stays as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.intake import find_noise
from khabar.schema import Article

FIRST = "التقى وزير البيئة ممثلي القرى الجبلية في قاعة البلدية، وبحث معهم حماية الينابيع من الجفاف."
LAST = "وقال المختار إن الأهالي ينتظرون الخطوة المقبلة، وإن الاجتماع التالي يعقد بعد أسبوعين في المكان نفسه."


def noise(text: str, title: str | None = None) -> list[str]:
    article = Article(id="a", text=text, title=title)
    marks = find_noise(article)
    ends = [0, *(mark.end for mark in marks)]
    for mark, before in zip(marks, ends, strict=False):
        assert before <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end] == mark.text
        assert mark.reason
    return [mark.text for mark in marks]


def test_a_whole_page_of_another_kind() -> None:
    text = (
        "ضفاف الموقع العربي\n\nوزير البيئة في الجبل\n\n312\n\nشارك\nفيسبوك تويتر\n\n"
        f"{FIRST}\n\n{LAST}\n\nوكالة ضفاف\n\nاترك رد\n\nالاسم\n\n"
        "لن يتم نشر عنوان بريدك الإلكتروني.\n\nآخر الأخبار"
    )
    assert noise(text) == [
        "ضفاف الموقع العربي",
        "312",
        "شارك",
        "فيسبوك تويتر",
        "اترك رد",
        "الاسم",
        "لن يتم نشر عنوان بريدك الإلكتروني.",
        "آخر الأخبار",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Add to Home screen",
        "This app can be installed in your home screen",
        "انتهى**م.ك",
        "// انتهى //",
        "/انتهى/",
        "انتهى//س.م",
        "تعليقك",
        "التعليقات (14)",
        "0 تعليق",
        "اترك تعليقا",
        "جميع الحقوق محفوظة",
        "© ضفاف 2024، كل الحقوق محفوظة",
        "تصفح المزيد",
        "عدد القراء: 2318",
        "1,204 مشاهدة",
        "اشترك في النشرة البريدية",
        "تابعونا على تويتر",
        "طباعة",
        "حجم الخط",
        "Facebook Twitter WhatsApp",
        "شارِك الخبر",
        "اقرأ أيضا: كيف تحفظ القرى مياهها؟",
        "https://dhifaf.example/12",
        "[الصفحة الرئيسية](https://dhifaf.example/)",
        "تصوير: أسامة قاسم",
        "writer@dhifaf.example",
        "إعلان",
        "الكلمات الدليلية: الينابيع، الجبل",
        "#الينابيع #الجبل",
        "س.م/ع.ن",
        "/110",
        "منذ 3 أيام",
        "A- A+",
        "تم نسخ الرابط بنجاح",
        "المزيد من أخبار الجبل",
        "رمز الخبر: 193822",
        "فيديو",
    ],
)
def test_one_line_below_the_article(line: str) -> None:
    assert noise(f"{FIRST}\n{LAST}\n{line}") == [line]


@pytest.mark.parametrize(
    "head", ["أخبار | الجبل", "سياسة", "الرئيسية / أخبار / محليات", "طباعة\nحجم الخط", "ضفاف نيوز"]
)
def test_labels_above_the_article(head: str) -> None:
    assert noise(f"{head}\n{FIRST}\n{LAST}") == head.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{LAST}",
        f"09 شباط , 2025\n\n{FIRST}\n{LAST}",
        f"نشر في 10/3/2025\n{FIRST}\n{LAST}",
        f"وزير البيئة في الجبل\n{FIRST}\n{LAST}",
        f"{FIRST}\n\nوكالة ضفاف",
        f"{FIRST}\n\nالمصدر: وكالات",
        f"{FIRST}\nأسامة قاسم",
        f"{FIRST}\nالخطوات المقبلة\n{LAST}",
        "إطلاق الخدمات الإلكترونية\n" + FIRST,
        "شارك الوزير في الندوة وانتهى اللقاء باتفاق على حماية الينابيع، ثم علق على المزيد من الأسئلة.",
        f"{FIRST}\n2023\n{LAST}",
        "",
        "\n\n",
    ],
)
def test_the_article_itself_is_not_marked(text: str) -> None:
    assert noise(text) == []


def test_a_title_that_the_text_repeats_is_not_marked() -> None:
    text = f"{FIRST}\n{LAST}\nآخر الأخبار\nوزير البيئة في الجبل"
    assert noise(text, title="وزير البيئة في الجبل") == ["آخر الأخبار"]
    assert noise(text) == ["آخر الأخبار", "وزير البيئة في الجبل"]


def test_verses_above_an_address_are_no_page_foot() -> None:
    verses = "يا نبع ماء الجبل\nيا ظل تينة عتيقة\nيا درب أهل القرى"
    assert noise(f"{FIRST}\n{LAST}\n{verses}\npoet@dhifaf.example") == ["poet@dhifaf.example"]


def test_images_and_embeds_inside_a_line() -> None:
    image = "![صورة (1)](https://dhifaf.example/up(1)/ينابيع.jpg)"
    assert noise(f"{image}\n{FIRST}\n{LAST}") == [image]
    assert noise(f"{image} {FIRST}\n{LAST}") == [image]
    post = "ينابيع الجبل اليوم #ينابيع pic.twitter.com/AbC12"
    assert noise(f"{FIRST}\n{post}\n{LAST}") == [post]


def test_what_shares_the_last_line_with_the_article() -> None:
    assert noise(f"{FIRST} {LAST} رابط الخبر بصحيفة ضفاف: وزير البيئة في الجبل") == [
        "رابط الخبر بصحيفة ضفاف: وزير البيئة في الجبل"
    ]
    assert [mark.strip() for mark in noise(f"{FIRST} {LAST} انتهى/م.ك")] == ["انتهى/م.ك"]


def test_the_buttons_of_a_gallery_before_the_dateline() -> None:
    assert noise(f"Next Previous ضفاف – صور\n{FIRST}\n{LAST}") == ["Next Previous"]


def test_links_under_a_heading_end_where_the_article_goes_on() -> None:
    text = f"{FIRST}\nاقرأ أيضا\nقرية تعيد بناء قنواتها\nكم يكلف خزان القرية؟\n{LAST}"
    assert noise(text) == ["اقرأ أيضا", "قرية تعيد بناء قنواتها", "كم يكلف خزان القرية؟"]


def test_tags_times_and_a_paragraph_about_the_outlet_in_the_foot() -> None:
    foot = ["الينابيع", "وزارة البيئة", "اليوم 06:42", "19 آب", "منذ ساعتين", "20 آب 16:41", "تصفح المزيد"]
    about = (
        "ضفاف شبكة إخبارية مستقلة انطلقت قبل عشر سنوات من مدينة صور وتغطي أخبار القرى والجبال والساحل كله."
    )
    text = "\n\n\n".join([FIRST, LAST, *foot, about, "جميع الحقوق محفوظة"])
    assert noise(text) == [*foot, about, "جميع الحقوق محفوظة"]


def test_what_readers_write_under_the_comment_form() -> None:
    text = "\n".join(
        [FIRST, LAST, FIRST, "التعليقات", "سمير", "كلام جميل، ونرجو أن تصل المياه إلى قريتنا أيضا قبل الصيف."]
    )
    assert noise(text)[0] == "التعليقات"
    assert len(noise(text)) == 3


def test_a_comment_link_above_the_article_does_not_swallow_it() -> None:
    assert noise(f"التعليقات (3)\n{FIRST}\n{LAST}") == ["التعليقات (3)"]


def test_style_sheets_left_in_the_text() -> None:
    style = "#box ul { padding: 0; } .item { color: red; }"
    assert [mark.strip() for mark in noise(f"{FIRST} {style} {LAST}")] == [style]


LINES = [
    FIRST,
    LAST,
    "شارك",
    "294",
    "المزيد",
    "اقرأ أيضا",
    "",
    "اليوم 06:42",
    "انتهى",
    "وسم",
    "![x](y)",
    "التعليقات",
    "\u200f",
    "{",
    "Next Previous",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=14))
def test_marks_are_verbatim_in_order_and_apart(lines: list[str]) -> None:
    noise("\n".join(lines))


@pytest.mark.parametrize("piece", ["![(", "{", "](/", "<img ", "انتهى/ ", "اقرأ أيضا\n", "[a]", "..المزيد "])
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    article = Article(id="a", text=piece * (100_000 // len(piece)))
    spans = find_noise(article)
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
