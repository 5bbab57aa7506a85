"""Members: bodies called by the people who are in them, and heads that have swallowed their article."""

from khabar.coding.analysis import Hit
from khabar.coding.mentions.view import View

_PEOPLE = frozenset(("office", "group"))
_MOST_MEMBERS = 3
_ASSOCIATIONS = frozenset(
    (
        "نقابه",
        "اتحاد",
        "رابطه",
        "جمعيه",
        "نادي",
        "غرفه",
        "هييه",
        "لجنه",
        "تنسيقيه",
        "منتدي",
        "فيدراليه",
        "دار",
    )
)


def of_members(view: View, start: int, head: Hit) -> int:
    """«[نقابة المهندسين]», «[جمعية الأطباء والصيادلة]»: a body called by the people who are in it."""
    end = head.end
    if view.forms[start][head.skip :] not in _ASSOCIATIONS:
        return end
    while end < min(head.end + _MOST_MEMBERS, len(view.tokens)):
        people = view.hit(end, _PEOPLE, ("",) if end == head.end else ("و",))
        if people is None or not view.forms[end][people.skip :].startswith("ال"):
            break
        end = people.end
    return end


def has_article(form: str, head: Hit) -> bool:
    """«[للمجلس] ووزارة الدفاع»: «ل» has swallowed the alef; «للجنة» may have none."""
    return head.proclitics.endswith("ل") and not head.names[0].name.startswith("ل") and "لل" in form[:3]
