"""Beside: names that stand behind an office and a comma, or between it and the clause, or in brackets."""

from khabar.coding.analysis import Range
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.unknown import unknown_run
from khabar.coding.mentions.view import HONORIFIC, View

_SHORTEST_BETWEEN = 2
_LONGEST_INSERTION = 5
_COMMON = 5
_SHORT = 4  # letters of «سال», «يول»
_COMMAS = frozenset("،,")
_ENDS = frozenset("،,.")


def name_behind_comma(view: View, position: int) -> Range | None:
    """«وزير الخارجية، [عادل الجبير]», «وزير الصحة، السيد [إدريس العلوي]»."""
    behind = position
    while (title := view.hit(behind, HONORIFIC)) is not None:
        behind = title.end
    if behind > position:
        return name_at(view, behind, expected=True)
    return (
        name_at(view, position, expected=False)
        or _given_and_unknown(view, position)
        or _between_commas(view, position)
    )


def name_before_clause(view: View, start: int) -> Range | None:
    """«لمنظمة الإغاثة الدولية [غابرييلا بوشر] إن»: unknown words between an office and a function word."""
    end = unknown_run(view, start) if view.is_word(start) else None
    if end is None or end - start < _SHORTEST_BETWEEN or not _looks_named(view, start, end):
        return None
    return start, end


def _between_commas(view: View, start: int) -> Range | None:
    """«وزير الخارجية، [باولو جانتلوني]، إلى …»: unknown words that nothing but a name explains."""
    end = unknown_run(view, start) if view.is_word(start) else None
    if end is None or end - start < _SHORTEST_BETWEEN:
        return None
    if view.is_word(end) and view.form(end + 1) in _COMMAS and _is_short(view.form(end)):
        end += 1  # «وزيرة الخارجية، [عيساتا تال سال]، التي»: closed by a comma, though it looks like a verb
    if view.form(end) not in _ENDS and not _looks_named(view, start, end):
        return None
    return (
        None if any(view.forms[index].startswith("ال") for index in range(start, end - 1)) else (start, end)
    )


def _is_short(form: str) -> bool:
    return len(form) <= _SHORT and not form.startswith(("ال", "و", "ف"))


def _looks_named(view: View, start: int, end: int) -> bool:
    """«، [أوفير فولك] في تصريحات»: before a function word; feminine endings and articles are of nouns."""
    given = view.knowledge.given_names.get(view.forms[start], 0) >= _COMMON
    forms = view.forms[start : end - given]  # «[منجي الرحيمي] أن»: a given name may have a surname with «ال»
    plain = not any(form.endswith(("ه", "ات")) or form.startswith("ال") for form in forms)
    return plain and view.is_word(end) and view.is_function_word(end)


def _given_and_unknown(view: View, start: int) -> Range | None:
    """Behind office and comma, a known given name and a surname that no list holds: «، [بدر البوسعيدي]،»."""
    if not view.is_word(start) or view.knowledge.given_names.get(view.forms[start], 0) < 2:
        return None
    end = unknown_run(view, start)
    return (start, end) if end is not None and end - start > 1 else None


def bracketed(view: View, position: int) -> Range | None:
    """A name in brackets after its office: «ولي العهد (محمد بن نايف)»."""
    name = name_at(view, position + 1, expected=False)
    return name if name and view.form(name[1]) == ")" else None


def behind_bracket(view: View, position: int) -> Range | None:
    """«الأمين العام لحلف الأطلسي (ناتو) [ينس …]», «الرئيس (الإيراني حسن) [روحاني]»: an insertion."""
    for end in range(position + 2, min(position + _LONGEST_INSERTION, len(view.tokens))):
        if view.form(end) == ")":
            return name_at(view, end + 1, expected=True)
    return None
