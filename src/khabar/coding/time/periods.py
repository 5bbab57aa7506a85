"""Periods and distances: «الأسبوع المقبل», «خلال اليومين المقبلين», «قبل ثلاثة أيام», «عقب ذلك»."""

from khabar.arabic.numbers import read_number
from khabar.coding.time import context
from khabar.coding.time.dates import relative_unit
from khabar.coding.time.expressions import Meaning, Unit
from khabar.coding.time.reading import Reading
from khabar.coding.time.words import Words, after

_FAR = frozenset(("من", "علي"))  # «قبل يومين من الانتخابات»: counted from the election


def period_at(words: Words, index: int) -> Reading | None:
    """A unit told from now («الشهر الماضي», «مطلع العام الجاري»), or several («الأيام القليلة الماضية»)."""
    part = words.at(index, "month_part")
    start = after(index, part) if part else index
    if context.is_general(words, start):
        return None
    reading = relative_unit(words, start) or _several(words, start)
    if reading is None:
        return None
    if reading.meaning.direction in ("same", "following"):
        reading = reading.with_(kind="anaphor")
    return reading.with_(skip=part.skip, approximate=True) if part else reading


def _several(words: Words, index: int) -> Reading | None:
    """«اليومين المقبلين», «الأشهر الأخيرة», «السنوات العشر الماضية»."""
    unit = words.at(index, "plural_unit")
    dual = words.at(index, "dual_unit")
    found = unit or dual
    if found is None or not words.form(index).startswith("ال"):
        return None
    end = index + 1
    if words.at(end, "direction") is None:  # «القليلة», «العشر»
        end += 1
    direction = words.at(end, "direction")
    if direction is None:
        return None
    meaning = Meaning(kind="period", unit=found.unit, direction=direction.direction, approximate=True)
    return Reading(meaning, end + 1).with_(count=2 if dual else None)


def distance_at(words: Words, index: int) -> Reading | None:
    """«قبل يومين», «منذ ثلاثة أيام», «قبل نحو أسبوع», «بعد أيام»."""
    entry = words.at(index, "distance")
    if entry is None or entry.rest:
        return None
    start = index + 1
    approximate = words.at(start, "approximate")
    start = after(start, approximate) if approximate else start
    counted = _counted(words, start)
    if counted is None:
        return None
    late = words.form(counted.end) in ("تقريبا", "ونصف")
    end = counted.end + late
    far = words.form(end) in _FAR and words.form(end + 1) != "الان"
    rough = approximate is not None or late or counted.meaning.approximate
    kind = "anaphor" if far and words.form(index) != "منذ" else "distance"
    return counted.with_(end, entry.skip, kind=kind, direction=entry.direction, approximate=rough)


def _counted(words: Words, index: int) -> Reading | None:
    """Count and unit: «يومين», «ثلاثة أيام», «10 سنوات», «عدة أسابيع», «شهر»."""
    dual = words.at(index, "dual_unit")
    if dual:
        return _reading(dual.unit, 2, index + 1)
    vague = words.at(index, "vague_count")
    start = after(index, vague) if vague else index
    plural = words.at(start, "plural_unit")
    if plural:
        few = words.form(start + 1) in ("قليله", "معدوده", "عده")
        return None if words.form(start).startswith("ال") else _reading(plural.unit, None, start + 1 + few)
    read = None if vague else read_number(words.tokens, index)
    if read and not read.ordinal and read.value == int(read.value) and not read.proclitics:
        unit = words.at(read.end, "unit")
        return _reading(unit.unit, int(read.value), read.end + 1) if unit else None
    unit = words.at(index, "unit")
    if unit is None or words.form(index).startswith("ال") or _is_other(words, index + 1):
        return None
    return _reading(unit.unit, 1, index + 1 + (words.form(index + 1) in ("واحد", "واحده")))


def _is_other(words: Words, index: int) -> bool:
    """«قبل يوم الخميس», «منذ عام 2011», «قبل شهر رمضان», «بعد شهر الصيام» count nothing."""
    form = words.form(index)
    if form.startswith("ال") and form not in ("الي", "الا", "التي", "الذي"):
        return True
    return form.isdecimal() or any(
        words.at(index, kind) for kind in ("weekday", "relative_day", "month", "hijri_month")
    )


def _reading(unit: Unit, count: int | None, end: int) -> Reading:
    return Reading(Meaning(kind="distance", unit=unit, count=count, approximate=count is None), end)


def anaphor_at(words: Words, index: int) -> Reading | None:
    """«عقب ذلك», «في وقت لاحق», «نفس اليوم», «ذلك اليوم»: told from what was said before."""
    entry = words.at(index, "after_that")
    if entry:
        return Reading(Meaning(kind="anaphor", direction="same"), after(index, entry), entry.skip)
    unit = words.at(index + 1, "unit")
    if words.form(index) in ("نفس", "ذات", "ذلك", "تلك") and unit and words.form(index + 1).startswith("ال"):
        return Reading(Meaning(kind="anaphor", unit=unit.unit, direction="same"), index + 2)
    return None
