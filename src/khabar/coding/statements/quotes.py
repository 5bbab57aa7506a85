"""Quotes: marks around speech, and marks around a name."""

from khabar.coding.scene import Scene
from khabar.knowledge.words import words

SHORTEST_QUOTE = 3


_TITLED = frozenset(("عنوان", "بعنوان", "شعار", "اسم", "باسم", "وسم", "هاشتاغ", "عنوانه", "عنوانها"))


_AFTER_QUOTE = frozenset(
    (
        "مضيفا",
        "موكدا",
        "مشيرا",
        "لافتا",
        "مشددا",
        "موضحا",
        "معتبرا",
        "داعيا",
        "بحسب",
        "حسب",
        "وفق",
        "وفقا",
        "كما",
        "خلال",
    )
)


_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"))


def is_speech(scene: Scene, position: int) -> bool:
    """Quotation marks around a sentence, not around a name: «لقناة "العربية"»."""
    closing = scene.quotes.get(position)
    if closing is None or position in scene.phrase_over or _names(scene, position):
        return False
    if scene.form(closing + 1) == ":" and closing + 2 in scene.quotes:
        return False  # «لمحطة [«نهر النيل الأزرق»]: «لن نتراجع»»
    if scene.form(closing + 1 + scene.is_comma(closing + 1)) in _THAT:
        return False  # «قالت، في ردها على رسالة [«أهل المدينة»]، إن»
    words_inside = sum(scene.is_word(index) for index in range(position, closing))
    return words_inside >= SHORTEST_QUOTE and closes_clause(scene, closing)


def _names(scene: Scene, position: int) -> bool:
    """«تحت عنوان "…"», «خلال "المؤتمر الدولي"»: marks around a name."""
    before = scene.form(position - 1)
    return before in _TITLED or before in words("preposition")


def is_whole_quote(scene: Scene, start: int, closing: int) -> bool:
    """«أنه "مطمئن" إلى أن السد متين» goes on behind the marks."""
    short = closing - start <= SHORTEST_QUOTE and scene.is_word(closing + 1)
    return not short and closes_clause(scene, closing)


def closes_clause(scene: Scene, closing: int) -> bool:
    """Whether the content ends with the closing mark: a stop, comma, «و» or the end follows."""
    following = closing + 1
    while scene.form(following) in (")", "]", '"', "”"):
        following += 1
    form = scene.form(following)
    if not form or not form[0].isalnum():
        return True
    if form.startswith(("بان", "ان")):
        return False  # «"معلوماتنا تشير إلى احتمال" بأن تجري تجارب»: the content goes on
    return (
        form[0] in "وف" or form in words("conjunction") or form in words("relative") or form in _AFTER_QUOTE
    )
