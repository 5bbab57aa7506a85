"""Callings: teams of parliament told again by where they sit, where the article has one such.

«[الفريق البرلماني]», «[فريق نيابي]» is «فريق حزب الميزان بمجلس النواب».
"""

from collections.abc import Iterable, Mapping

from khabar.arabic import fold
from khabar.schema import Actor

_OF_PARLIAMENT = frozenset(("نيابي", "نيابيه", "برلماني", "برلمانيه"))
_TEAMS = frozenset(("فريق", "كتله"))
_MARKS = str.maketrans("", "", '"“”«»()')


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
    forms = fold(actor.name).translate(_MARKS).split()
    head = forms[0].removeprefix("ال") if forms else ""
    if len(forms) < 2 or head not in _TEAMS or actor.kind not in ("organization", "group"):
        return None
    seated = len(forms) == 2 and forms[1].removeprefix("ال") in _OF_PARLIAMENT
    return head, not seated
