"""Callings: teams of parliament told again by where they sit, where the article has one such.

«[الفريق البرلماني]», «[فريق نيابي]» is «فريق حزب الميزان بمجلس النواب».
"""

from collections.abc import Iterable, Mapping

from khabar.coding.actors.again import wording
from khabar.schema import Actor

_OF_PARLIAMENT = frozenset(("نيابي", "نيابيه", "برلماني", "برلمانيه"))
_TEAMS = frozenset(("فريق", "كتله"))


def called_again(actors: Iterable[Actor], known: Mapping[str, str]) -> dict[str, str]:
    """By id of a team that only its seat names the id of the one team that it can mean.

    `known` has by id of a short name that of the long one.
    """
    teams = [(each.id, *team) for each in actors if (team := _team(each)) is not None]
    found: dict[str, str] = {}
    for short, head, named in teams:
        longs = {known.get(each, each) for each, other, told in teams if told and other == head}
        if not named and len(longs) == 1:
            found[short] = longs.pop()
    return found


def _team(actor: Actor) -> tuple[str, bool] | None:
    """The head of a team, and whether more than its seat is told: «[فريق] حزب الميزان»."""
    head, *seat = wording(actor.name) or ("",)
    if not seat or head not in _TEAMS or actor.kind not in ("organization", "group"):
        return None
    return head, len(seat) > 1 or seat[0] not in _OF_PARLIAMENT
