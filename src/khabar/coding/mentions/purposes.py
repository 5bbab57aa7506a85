"""Purposes: for whom or for what a body is, where no list holds it whole.

«[الجمعية الكينية لرؤساء البلديات]», «[المنظمة العربية للسدود والموارد المائية]».
"""

from khabar.coding.analysis import Hit
from khabar.coding.mentions.complements import nouns_after
from khabar.coding.mentions.view import View
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_PEOPLE = frozenset(("group",))
_PRESS = frozenset(("media", "agency"))
_KINDS = frozenset(("الاخباريه", "الاعلاميه", "الفضاييه", "الالكترونيه", "الاخباري", "الالكتروني", "الفضايي"))
_ENDINGS = ("ي", "يه")
_SERVES = frozenset(
    (
        "الجمعيه",
        "المنظمه",
        "النقابه",
        "الرابطه",
        "الاتحاد",
        "العصبه",
        "المركز",
        "الموسسه",
        "الشبكه",
        "الفيدراليه",
        "الكونفدراليه",
        "الصندوق",
        "الاكاديميه",
        "المرصد",
        "المعهد",
        "الهييه",
        "التنسيقيه",
        "المنتدي",
    )
)


def for_whom(view: View, head: Hit, end: int) -> int:
    """«قالت [النقابة الوطنية للصيادلة]»: behind head and adjective «ل» tells whom the body serves."""
    form = view.form(end)
    named = end - head.start == 2 and view.form(end - 1).startswith("ال")
    if not named or view.forms[head.start][head.skip :] not in _SERVES or not view.is_word(end):
        return end
    if form.startswith("لل") and "ال" + form[2:] not in lexicon_words("media_nouns"):
        return _joined(view, end + 1)
    crowd = view.hit(end, _PEOPLE, ("ل",))
    people = form[:1] == "ل" and (form[1:] in words("plural_office") or crowd is not None)
    closed = nouns_after(view, end + 1) if people else end + 1
    return _joined(view, closed) if closed > end + 1 else end


def is_told_whole(view: View, start: int, end: int) -> bool:
    """«نفت [المنظمة العربية للسدود] "انهيار السد"»: no further name follows in marks."""
    serves = any(view.form(start).endswith(each) for each in _SERVES)
    return serves and end - start > 2 and view.form(start + 2).startswith("ل")


def is_press_told_longer(view: View, known: Hit, end: int) -> bool:
    """«شبكة الأفق [الإخبارية]»: a paper or channel that is known, with the adjective of what it does."""
    press = known.names[0].category in _PRESS
    return press and end == known.end + 1 and view.form(known.end) in _KINDS


def _joined(view: View, position: int) -> int:
    """«للسدود [والموارد المائية]»: what is joined with «و», and adjectives; «السفن» may be an object."""
    while view.is_word(position) and position not in view.tagged and not view.is_verb(position):
        form = view.forms[position]
        if not form.startswith("وال") and not (form.startswith("ال") and form.endswith(_ENDINGS)):
            break
        position += 1
    return position
