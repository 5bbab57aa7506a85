"""Teams: the members of a delegation told before are that delegation."""

from khabar.coding.analysis import Passage, Phrase

_MEMBERS = frozenset(("اعضاء", "افراد"))
_TEAMS = frozenset(("الوفد", "البعثه"))


def is_team_again(passage: Passage, phrase: Phrase) -> bool:
    """«زار وفد من النادي المستشفى. ووصل [أعضاء الوفد] إلى …»: the delegation, by its members."""
    forms = passage.forms[phrase.start : phrase.end]
    return len(forms) == 2 and forms[0][phrase.skip :] in _MEMBERS and forms[1] in _TEAMS
