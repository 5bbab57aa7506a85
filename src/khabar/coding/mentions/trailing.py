"""Trailing: the offices that stand behind a name."""

from khabar.coding.analysis import Office
from khabar.coding.mentions.leading import Draft
from khabar.coding.mentions.offices import office_at
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import HONORIFIC, View

_COMMAS = frozenset("،,")
_HEADS = frozenset(
    ("الرييس", "الملك", "الوزير")
)  # «جمال البوزي مدير ديوان [الرئيس] العازمي»: a surname alone


def trailing(view: View, draft: Draft) -> None:
    """Offices behind a name: «هاشم البدري [وزير التجارة رئيس اللجنة]».

    An office that runs straight into another name belongs to that one:
    «استقبل الأمير طلال | وزير التجارة الماليزي رازق عمران».
    """
    while True:
        comma = view.form(draft.position) in _COMMAS
        start = draft.position + comma
        run = _office_run(view, start) or (_behind_title(view, start) if comma else [])
        run = run or _office_too(view, draft)
        if not run:
            return
        if _belongs_to_next(view, run[-1].end, comma=comma):
            run = run[:-1] if view.form(run[-1].start) in _HEADS else []
        if not run:
            return  # «سالم العلي حاكم الإقليم | الرئيس محمود عمران»: but the last office is the next one's
        draft.offices.extend(run)
        draft.position = run[-1].end


def _behind_title(view: View, position: int) -> list[Office]:
    """«سامر الخطيب، [الأستاذ الباحث في العلاقات الدولية]، قال»: closed by a comma again."""
    title = view.hit(position, HONORIFIC)
    run = _office_run(view, title.end) if title is not None else []
    return run if run and view.form(run[-1].end) in _COMMAS else []


def _office_too(view: View, draft: Draft) -> list[Office]:
    """«خليفة المناعي رئيس مجلس الوزراء [ووزير الداخلية]،»: one more office, closed by a mark."""
    held = bool(draft.offices) and draft.offices[-1].end == draft.position
    office = office_at(view, draft.position, ("و",)) if held else None
    if office is None:
        return []
    if view.form(office.end) in _COMMAS or office.end >= len(view.tokens) - 1:
        return [office]
    return _and_ministry(view, office)


def _and_ministry(view: View, deputy: Office) -> list[Office]:
    """«… ولي العهد [والنائب الثاني لرئيس الحكومة ووزير الدفاع]،»: a deputy has a ministry beside it."""
    ministry = office_at(view, deputy.end, ("و",)) if "نايب" in deputy.key.split()[0] else None
    closed = ministry is not None and view.form(ministry.end) in (*_COMMAS, ".")
    return [deputy, ministry] if ministry is not None and ministry.head == "وزير" and closed else []


def _office_run(view: View, position: int) -> list[Office]:
    run: list[Office] = []
    office = office_at(view, position)
    while office is not None:
        run.append(office)
        office = office_at(view, office.end)
    return run


def _belongs_to_next(view: View, end: int, *, comma: bool) -> bool:
    if view.hit(end, HONORIFIC):
        return True
    following = name_at(view, end, expected=not comma)
    return following is not None and not (following[1] == end + 1 and view.form(end - 1) in _HEADS)
