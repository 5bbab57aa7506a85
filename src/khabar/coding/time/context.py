"""Context: when a word that looks like time is something else.

«صحيفة اليوم» is a newspaper, «حزب الغد» a party, «صلاة الجمعة» a prayer, «الأمين العام الحالي» an office.
"""

from khabar.arabic.numbers import is_ordinal
from khabar.coding.time.words import Words

_OPENING = frozenset("\"«“„”'‘")  # «”عين اليوم“» is seen, too
_CLOSING = frozenset("\"»”“'’")
_LONGEST_NAME = 3  # tokens back at which the opening quotation mark of a name may stand


def is_name(words: Words, start: int, end: int) -> bool:
    """Whether the words close a name: «قناة الغد», «"روسيا اليوم"», «للمصري اليوم»."""
    return words.is_a(start - 1, "outlet_head") or _quoted(words, start, end) or _branded(words, start)


def _branded(words: Words, start: int) -> bool:
    """«قناة روسيا اليوم», «قال لروسيا اليوم»; «زار روسيا اليوم», «زيارته لروسيا أمس» tell a day."""
    first = words.at(start - 1, "outlet_first")
    if first is None or words.form(start) == "امس":
        return False
    form = words.form(start - 1)
    told = form.startswith(("لل", "ولل")) or (first.skip > 0 and form.lstrip("وف").startswith("ل"))
    return told or words.at(start - 2, "outlet_head") is not None


def _quoted(words: Words, start: int, end: int) -> bool:
    """A short phrase in quotation marks that ends with the words: «"اليوم"», «"العالم اليوم"»."""
    if words.form(start - 1) == "(" and words.form(end) == ")" and words.form(start - 2) == "ل":
        return True  # «قال لـ(اليوم)»
    if not words.form(end) or words.form(end)[0] not in _CLOSING or not _touches(words, end - 1):
        return False
    return any(
        words.form(at)[:1] in _OPENING and _touches(words, at)
        for at in range(max(0, start - _LONGEST_NAME), start)
        if words.form(at)
    )


def _touches(words: Words, index: int) -> bool:
    """Whether no space stands between a token and the next."""
    return index + 1 < len(words.tokens) and words.tokens[index].end == words.tokens[index + 1].start


def is_today(words: Words, start: int, end: int) -> bool:
    """Whether «اليوم» is the day of writing, and no newspaper, no count («اليوم الثالث»), no «حتى اليوم»."""
    if words.at(end, "weekday"):
        return True
    if words.form(start) == "باليوم":  # «مرتين باليوم»
        return False
    counted = is_ordinal(words.form(end)) or words.form(end) == "ال"
    return not (counted or words.at(end, "today_adjective") or words.is_a(start - 1, "never_before_today"))


def is_yesterday(words: Words, end: int) -> bool:
    """«أمس», but not «أمسّ الحاجة» (direst need) or «الأمس القريب»."""
    return words.form(end) not in ("الحاجه", "القريب", "حاجه")


def is_tomorrow(words: Words, start: int, end: int) -> bool:
    """«غدا», «غد الأحد», «يوم الغد»; not «غد أفضل», not «الغد» alone, not the verb «وقد غدا»."""
    form = words.form(start)
    if form.endswith("غدا"):
        return words.form(start - 1) not in ("قد", "وقد", "فقد", "لقد", "ولقد")
    licensed = words.form(start - 1) in ("حتي", "من", "الي", "قبل", "ليوم", "منذ")
    return words.at(end, "weekday") is not None or (licensed and not form.endswith("الغد"))


def is_weekday(words: Words, start: int, end: int) -> bool:
    """A weekday, but not «صلاة الجمعة», «سوق الثلاثاء», «الجمعة الثالثة», «كل خميس», «من كل أسبوع»."""
    if words.is_a(start - 1, "prayer_head") or words.at(end, "weekday_adjective"):
        return False
    if words.form(end) == "من" and words.form(end + 1) == "كل":
        return False
    both = words.form(start) == "الاثنين" and words.form(start - 1) in ("بين", "كلا", "احد")
    return not both or words.at(end, "weekday") is not None


def is_general(words: Words, index: int) -> bool:
    """«الأمين العام الحالي»: the office in general, not this year; «رأس المال العام الماضي» is last year."""
    if words.form(index) not in ("العام", "العامين") or not words.is_a(index - 1, "general_head"):
        return False
    return not words.form(index + 1).startswith("الماضي")
