"""Several: whom «هم» on a word of contact means."""

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.venues import is_venue
from khabar.coding.scene import Scene
from khabar.knowledge.words import words

_SEVERAL = frozenset(("group", "delegation", "organization", "country", "sides"))


def may_be_several(scene: Scene, phrase: Phrase) -> bool:
    """«زار [الوفد] مطار الجوف، وكان في استقبالهم المدير»: people or a body, and no building."""
    if is_venue(scene, phrase):
        return False
    return phrase.kind in _SEVERAL or phrase.proclitics == "و" or scene.form(phrase.start)[:1] == "و"


def are_many(scene: Scene, phrase: Phrase) -> bool:
    """«[الطلاب] … خلال اجتماعه»: people in the plural, whom no «ه» and no singular verb means."""
    if phrase.kind != "group":
        return False
    first = scene.form(phrase.start)[phrase.skip :].removeprefix("ال")
    told = phrase.known is not None and "plural" in phrase.known.tags
    return told or first.endswith(("ون", "ين")) or first in words("plural_office")


def all_of_list(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """«زار [المدير وعدد من الأطباء] المرضى، وكان في استقبالهم …»: a list to its end."""
    first = phrase.start
    while scene.form(first - 1) == "من" or scene.form(first - 1).removeprefix("و") in words("quantity"):
        first -= 1
    before = scene.phrase_over.get(first - 1)
    if before is None or not scene.form(first).startswith("و") or before.kind != "person":
        return phrase.actors
    return tuple(dict.fromkeys((*before.actors, *phrase.actors)))
