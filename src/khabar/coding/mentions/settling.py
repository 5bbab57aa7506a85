"""Settling: where a title ends and the body that it is of begins."""

from khabar.coding.analysis import Hit
from khabar.coding.mentions.titles import TitleState, is_definite
from khabar.coding.mentions.view import CITY, HONORIFIC, LANDS, NAMED, NATIONALITY, View
from khabar.knowledge.words import words

_OFFICE = frozenset(("office",))
_PERSONAL = HONORIFIC | _OFFICE
_HEAD = frozenset(("organization_head",))
_BODY = NAMED | _HEAD
_GENITIVE = ("", "ل", "ب")
_WHERE = NATIONALITY | LANDS | CITY
_OF_EVERY_STATE = frozenset(("مجلس الوزراء", "حكومة", "رئاسة", "برلمان"))
_AFFAIRS = frozenset(("للشوون", "لشوون"))
_ORGAN = 2  # tokens of an organ without a name of its own: «المكتب السياسي»


def settle(view: View, start: int, state: TitleState) -> None:
    """Move the body out of a title that has grown over it; the key keeps all words."""
    end = state.title_end
    if "لدي" in view.forms[start:end]:
        return  # «الوزير المنتدب لدى رئيس [الحكومة]»
    for cut, body in (
        _spoken_for(view, start, state),
        _seated(view, start, state),
        _headed(view, start, state),
    ):
        if body:
            state.key_end = max(state.key_end, end)
            state.of = (body, max(end, state.of[1] if state.of else 0))
        if cut:
            state.title_end = cut
            return


def _spoken_for(view: View, start: int, state: TitleState) -> tuple[int, int]:
    """«[المتحدث] باسم [وزارة الصحة]»: the title ends before «باسم», unless it is for a person."""
    at = next((index for index in range(start + 1, state.title_end) if view.forms[index] == "باسم"), 0)
    if not at or view.hit(at + 1, _PERSONAL) is not None:
        return 0, 0
    following = max(state.title_end, state.of[1] if state.of else 0) > at + 1
    return at, at + 1 if following else 0


def _seated(view: View, start: int, state: TitleState) -> tuple[int, int]:
    """«[المستشار] في [الديوان الملكي]», «[القيادي] في [حركة حماس]»."""
    at = next((index for index in range(start + 1, state.title_end) if view.forms[index] == "في"), 0)
    following = max(state.title_end, state.of[1] if state.of else 0) > at + 1
    field = view.hit(at + 1, _BODY) is None or view.form(at + 1).endswith("ات")
    if not at or (following and field):
        return 0, 0  # «الباحث في [الحركات الإسلامية]» works on them
    return at, at + 1 if following else 0


def _headed(view: View, start: int, state: TitleState) -> tuple[int, int]:
    """«[رئيس] [ديوان المراقبة العامة]», «[رئيس] [حزب القوات اللبنانية]»: a body with a name of its own.

    «رئيس المكتب السياسي» keeps its organ, «رئيس قسم الأخبار في القناة» its part of something larger.
    """
    for index in range(start + 1, state.title_end):
        head = view.hit(index, _HEAD, _GENITIVE)
        if head is None or (not head.proclitics and is_definite(view.forms[index - 1])):
            continue
        if view.forms[index] in words("organ_head") or not _has_name(view, index, state):
            return 0, 0
        return index, index
    return 0, 0


def _has_name(view: View, index: int, state: TitleState) -> bool:
    end = state.title_end
    while end > index + 1 and view.forms[end - 1] in words("office_adjective"):
        end -= 1  # «رئيس الديوان الملكي [المكلف]»
    head = view.hit(index, _HEAD, _GENITIVE)
    if head is None or _is_everywhere(view, head, index, end):
        return False
    seat = state.of is None or view.hit(state.of[0], _WHERE, ("", "ب")) is not None
    if view.forms[index].startswith("ال"):
        return end - index > _ORGAN and (state.of is None or seat)
    return seat or head.end == (state.of or (0, 0))[0]  # «منظمة ["أطباء بلا حدود"]»


def _is_everywhere(view: View, head: Hit, index: int, end: int) -> bool:
    """«رئيس [مجلس الوزراء]», «رئيس [هيئة الأركان]», «رئيس [ديوان رئيس …]»: what every state has."""
    if view.hit(head.end, _OFFICE) is not None or any(form in _AFFAIRS for form in view.forms[index:end]):
        return True
    if view.form(index + 1) == "الاركان" or (head.end >= end and head.names[0].name in _OF_EVERY_STATE):
        return True
    common = view.hit(index, NAMED)
    if common is None or common.names[0].category != "government_body" or common.end < end:
        return False
    return common.names[0].country is None and end - index <= _ORGAN
