"""Dates with a month name: «9 مارس 2015», «23 تشرين الثاني/نوفمبر الماضي», «2 و3 جوان الجاري»."""

from khabar.arabic.calendars import calendar_of_year
from khabar.arabic.numbers import read_number
from khabar.coding.time.expressions import CalendarDate, Meaning
from khabar.coding.time.numeric import numeric_date
from khabar.coding.time.reading import Part, Reading, with_year
from khabar.coding.time.words import Words, after

_JOINTS = frozenset(("و", "-", "–", "—", "الي", "حتي", "،"))
_TO = frozenset(("الي", "حتي", "-", "–", "—"))
_THIS_MONTH = frozenset(("الجاري", "الحالي"))
_LAST_DAY = 31
_YEARS = {"past": -1, "current": 0, "next": 1}


def date_at(words: Words, index: int) -> Reading | None:
    """A date that starts at a token, with its tail: year, «الماضي», «من العام الماضي», a second date."""
    if words.tokens[index].kind == "number":
        numeric = numeric_date(words, index)
        if numeric:
            return numeric
    days = days_at(words, index)
    if days is None:
        return None
    return _day_and_month(words, days) or _day_of_this_month(words, days)


def days_at(words: Words, index: int) -> Part | None:
    """«5», «الـ11», «الخامس», «فاتح», and joined: «2 و3», «من 5 إلى 8» without its «من», «2 و3 و4»."""
    first = _day(words, index)
    if first is None:
        return None
    last, end = first.first, first.end
    while words.form(end) in _JOINTS:
        more = _day(words, end + 1)
        if more is None or more.first <= last:
            break
        last, end = more.first, more.end
    return Part(first.first, last, end, first.skip)


def _day(words: Words, index: int) -> Part | None:
    opening = words.at(index, "first_of_month")
    if opening:
        return Part(1, 1, index + 1, opening.skip)
    start = index + (words.form(index) in ("ال", "وال", "لل"))
    form = words.form(start)
    if form.isdecimal():
        value = int(form)
        return Part(value, value, start + 1) if 1 <= value <= _LAST_DAY and len(form) < 3 else None
    read = read_number(words.tokens, start) if form.startswith(("ال", "وال", "لل", "بال")) else None
    if read is None or not read.ordinal or words.form(read.end) != "من":
        return None  # «الأول من مارس»; without «من» the verb «مارس» would pass for a month
    if form.endswith(("ه", "الاولي")) or words.is_a(index - 1, "ordinal_head"):
        return None  # «الجمعة الثالثة من رمضان», «النصف الثاني من رمضان»
    value = int(read.value)
    return Part(value, value, read.end, len(read.proclitics)) if 1 <= value <= _LAST_DAY else None


def month_at(words: Words, index: int) -> Part | None:
    """A month, also in two names («أبريل/نيسان», «سبتمبر (أيلول)») and behind «شهر»."""
    word = words.at(index, "month_word")
    if word and word.number == 1:
        month = _named_month(words, index + 1)
        return Part(month.first, month.last, month.end, word.skip, month.hijri, True) if month else None
    return _named_month(words, index)


def _named_month(words: Words, index: int) -> Part | None:
    entry = words.at(index, "month")
    if entry:
        end = _second_name(words, after(index, entry), entry.number)
        return Part(entry.number, entry.number, end, entry.skip, False, end > after(index, entry))
    entry = words.at(index, "hijri_month")
    return Part(entry.number, entry.number, after(index, entry), entry.skip, True) if entry else None


def _second_name(words: Words, index: int, month: int) -> int:
    """The token after the same month's name in another system, or `index` where there is none."""
    opening = words.form(index)
    start = index + (opening in ("/", "(", "-", "\\", "[", "،"))
    second = words.at(start, "month")
    if second is None or second.number != month or second.skip:
        return index
    end = after(start, second)
    if opening in ("(", "["):
        return end + 1 if words.form(end) in (")", "]") else index
    return end


def year_at(words: Words, index: int) -> Part | None:
    """«2015», «٢٠١٥م», «1436هـ», «من عام 2013»."""
    start = index + (words.form(index) == "من")
    word = words.at(start, "year_word")
    skip = word.skip if word and start == index else 0
    start = start + 1 if word else index
    form = words.form(start)
    if not (form.isdecimal() and len(form) == 4):
        return None
    era = words.at(start + 1, "era")
    calendar = calendar_of_year(int(form))
    if calendar is None or (era is not None and era.name != calendar):
        return None
    return Part(
        int(form), int(form), start + 1 + (era is not None), skip, calendar == "hijri", word is not None
    )


def tail(words: Words, reading: Reading) -> Reading:
    """What follows day and month: a year, «الماضي» or «الجاري», «من العام الماضي»."""
    end = reading.end
    meaning = reading.meaning
    year = year_at(words, end)
    if year and meaning.first and year.hijri == (meaning.first.calendar == "hijri"):
        first, last = (with_year(date, year.first) for date in (meaning.first, meaning.last))
        return reading.with_(year.end, first=first, last=last)
    relative = relative_unit(words, end + (words.form(end) == "من"))
    if relative and relative.meaning.unit == "year" and relative.meaning.direction in _YEARS:
        return reading.with_(relative.end, years=_YEARS[relative.meaning.direction])
    direction = words.at(end, "direction")
    if direction:
        return reading.with_(end + 1, direction=direction.direction)
    return reading


def relative_unit(words: Words, index: int) -> Reading | None:
    """One unit of time told from now: «الشهر الماضي», «هذا العام», «العام نفسه»."""
    demonstrative = words.form(index) in ("هذا", "هذه")
    start = index + demonstrative
    unit = words.at(start, "unit")
    if unit is None or words.is_a(start, "plural_unit") or words.is_a(start, "dual_unit"):
        return None
    if not words.form(start).startswith("ال"):
        return None
    direction = words.at(start + 1, "direction") or words.at(start + 1, "same")
    if direction is None and not demonstrative:
        return None
    reading = Reading(Meaning(kind="period", unit=unit.unit, count=1, direction="current"), start + 1)
    return reading.with_(start + 2, direction=direction.direction) if direction else reading


def _day_and_month(words: Words, days: Part) -> Reading | None:
    """«9 مارس», «9 من شهر مارس», and on to a second date: «28 مايو إلى 3 يونيو»."""
    month = month_at(words, days.end + (words.form(days.end) == "من"))
    if month is None or month.skip:
        return None
    reading = tail(words, Reading(_meaning(days, month), month.end, days.skip))
    if words.form(reading.end) not in _TO or days.last > days.first:
        return reading
    return _until(words, reading) or reading


def _meaning(days: Part, month: Part) -> Meaning:
    first = CalendarDate(None, month.first, days.first, month.calendar)
    last = CalendarDate(None, month.first, days.last, month.calendar) if days.last > days.first else None
    return Meaning(kind="date", first=first, last=last)


def _until(words: Words, reading: Reading) -> Reading | None:
    """The second end of «28 مايو إلى 3 يونيو 2015»; its year and direction hold for both."""
    second = date_at(words, reading.end + 1) if reading.end + 1 < len(words.tokens) else None
    if second is None or second.meaning.first is None or second.meaning.last or reading.meaning.first is None:
        return None
    last = second.meaning.first
    first = (
        reading.meaning.first if reading.meaning.first.year else with_year(reading.meaning.first, last.year)
    )
    direction = second.meaning.direction or reading.meaning.direction
    return second.with_(skip=reading.skip, first=first, last=last, direction=direction)


def _day_of_this_month(words: Words, days: Part) -> Reading | None:
    """«الخامس من الشهر الجاري», «15 الجاري», «29 الحالي»."""
    direct = words.at(days.end, "direction")
    first = CalendarDate(None, None, days.first)
    last = CalendarDate(None, None, days.last) if days.last > days.first else None
    meaning = Meaning(kind="date", first=first, last=last)
    if direct and direct.name == "current" and words.form(days.end) in _THIS_MONTH:
        return Reading(meaning, days.end + 1, days.skip).with_(direction="current")
    unit = relative_unit(words, days.end + (words.form(days.end) == "من"))
    if unit is None or unit.meaning.unit != "month":
        return None
    return Reading(meaning, unit.end, days.skip).with_(direction=unit.meaning.direction)
