"""Complementing: how far the words reach that a body is built of, behind its head."""

from khabar.coding.mentions.complements import is_asked, nouns_after
from khabar.coding.mentions.view import CITY, LANDS, NAMED, NATIONALITY, View

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_HEAD = frozenset(("organization_head",))
_DOMAIN = frozenset(("office_domain",))
_RANK = frozenset(("rank",))
_OFFICE = frozenset(("office",))
_PARTS = _DOMAIN | NATIONALITY | LANDS | NAMED | frozenset(("office", "organization_head"))


def _is_closed(view: View, position: int) -> bool:
    """Behind a country or its adjective nobody's office goes on with the name of a body."""
    return view.hit(position - 1, NATIONALITY | LANDS) is not None and view.form(position).startswith("ال")


def _begins_office(view: View, position: int) -> bool:
    """«راسلت نقابة البحارة [وزير الصيد]»: behind a definite word an indefinite office is somebody else."""
    after_definite = view.form(position - 1).startswith(("ال", "لل"))
    own = after_definite and not view.form(position).startswith("ال")
    return _is_closed(view, position) or own


def _is_other_party(view: View, position: int) -> bool:
    """«حث الاتحاد الأوروبي [إسرائيل]», «دعا المركز الأعلى [هيئة] الآثار»: a definite word governs nothing."""
    if not view.form(position - 1).startswith(("ال", "لل")):
        return False
    head = view.hit(position, _HEAD) is not None and not view.form(position).startswith("ال")
    return head or (view.hit(position, LANDS) is not None and view.hit(position, NATIONALITY) is None)


def _is_citizen(view: View, position: int) -> bool:
    """«اعتقلت الشرطة الإيطالية [المغربي] …»: a second nation of another gender is somebody's."""
    if view.hit(position, NATIONALITY) is None or view.hit(position - 1, NATIONALITY) is None:
        return False
    return view.form(position).endswith("ه") != view.form(position - 1).endswith("ه")


def _is_officer(view: View, position: int) -> bool:
    """«على أرض المطار [النائب الأول] لرئيس الحكومة»: an office of several words, behind a definite noun."""
    office = view.hit(position, _OFFICE)
    several = office is not None and office.end > position + 1
    return several and view.form(position).startswith("ال") and view.form(position - 1).startswith("ال")


def complement_of(view: View, start: int) -> int:
    """The token after what a head is of: «وزارة [الخارجية الروسية]»; `start` where there is nothing."""
    position = start
    for _ in range(4):
        hit = view.hit(position, _PARTS) or view.hit(position, _DOMAIN, ("و",))
        if hit is None or view.is_function_word(position) or (position > start and is_asked(view, position)):
            break  # «وزارة الخارجية الروسية [اليوم]» is a day, not the newspaper
        if position > start and view.form(position).startswith("ال") and view.form(position).endswith("يين"):
            break  # «حث مجلس الأمن [اللبنانيين] على»
        if position > start and _is_citizen(view, position):
            break
        if _is_officer(view, position):
            break
        if view.hit(position, _RANK):
            break  # «عند وصوله الميناء [اللواء] ركن …»
        if position > start and _is_other_party(view, position):
            break
        if position > start and view.hit(position, _OFFICE) and _begins_office(view, position):
            break  # «استدعت وزارة الخارجية الفنلندية [السفير] الكيني»
        position = hit.end
    headed = position > start and view.hit(position - 1, _HEAD, _PROCLITICS) is not None
    end = nouns_after(view, position) if position == start or headed else position
    return _with_town(view, start, end)


def _with_town(view: View, start: int, end: int) -> int:
    """«وفد غرفة تجارة [إربد]», «صندوق إعادة إعمار [درنة]»: whose it is, behind an indefinite word."""
    town = view.hit(end, CITY)
    bare = end > start and not view.form(end - 1).startswith(("ال", "لل"))
    return town.end if town is not None and bare and view.is_word(end - 1) else end


def before_latin(view: View, start: int, end: int) -> int:
    """«صحيفة لوموند الفرنسية [Le Monde]»: the name once more in its own letters; «شركة Meta» has no other."""
    last = end
    while last > start and view.form(last - 1).isascii() and view.form(last - 1).isalpha():
        last -= 1
    return last if last > start else end


def before_another(view: View, start: int, end: int) -> int:
    """«أبلغت وزارة الصحة [وكالة] الأنباء»: behind a definite noun a bare head begins another body."""
    for index in range(start + 2, end):
        definite = view.form(index - 1).startswith(("ال", "وال", "لل"))
        if definite and not view.form(index).startswith("ال") and view.hit(index, _HEAD) is not None:
            return index
    return end
