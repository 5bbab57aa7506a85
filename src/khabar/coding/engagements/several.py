"""Several: whom «هم» on a word of contact means."""

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.triggers import Trigger
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


def list_from(scene: Scene, first: Phrase) -> list[Phrase]:
    """«كل من [سفير قطر سالم العلي وسفير تونس أحمد البدري]»: who stands in the list, to its end."""
    listed = [first]
    while (following := scene.phrase_at.get(listed[-1].end)) is not None and following.proclitics == "و":
        listed.append(following)
    return listed


def of_list(scene: Scene, first: Phrase) -> tuple[str, ...]:
    """The actors of a list that begins with a party."""
    return tuple(dict.fromkeys(actor for phrase in list_from(scene, first) for actor in phrase.actors))


def are_several(trigger: Trigger) -> bool:
    """«وصل سالم وأحمد، [وعقدا] اجتماعا»: a verb of two or more goes on about the whole list."""
    return trigger.form.features.number in ("du", "pl")
