"""Slots: subject, object, genitive and pronoun of a word of contact, in every word order."""

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Arguments, Group
from khabar.coding.engagements.discourse import Discourse, actors_of, subject_of_passage
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import Slot, contact_forms
from khabar.knowledge.words import words

_SIDES = frozenset(("from", "to", "both"))
_PLACES = frozenset(("place", "country"))


def verb_slots(
    scene: Scene,
    trigger: Trigger,
    frame: tuple[Slot, ...],
    found: Arguments,
    filled: Filled,
    discourse: Discourse,
) -> None:
    """Subject and object of a finite verb, in both word orders, also left out or attached."""
    names = {slot.name: slot.party for slot in frame}
    bare = [group for group in found.bare if actors_of(group) or group.phrases[0].kind in _PLACES]
    if bare and not _reaches(scene, trigger, bare[0]):
        bare = []
    wants_object = names.get("object") in _SIDES
    noun_is_subject = names.get("subject") == "noun"
    if noun_is_subject:
        subject, objects = None, bare
    elif found.before is not None and (not bare or wants_object or not _agrees_behind(trigger)):
        subject, objects = found.before, bare
    else:
        subject, objects = (bare[0] if bare else None), bare[1:]
    if wants_object and not objects and subject is not None and subject is not found.before:
        subject, objects = _share(scene, trigger, subject, discourse)
    if trigger.form.features.suffix and wants_object and not objects:
        filled.implied["object"] = _pronoun(scene, trigger, discourse)
    if subject is not None:
        filled.groups["subject"] = [subject]
    elif not noun_is_subject:
        filled.implied["subject"] = _left_out(scene, trigger, discourse)
    if objects:
        filled.groups["object"] = objects[:1]


def _reaches(scene: Scene, trigger: Trigger, group: Group) -> bool:
    """Whether nothing but times, commas and prepositional phrases stands between verb and party.

    «تجري [بلاده] اتصالات»: an unknown noun there is the subject, and not the party behind it.
    """
    circumstance = False
    for index in range(trigger.end, group.start):
        form = scene.form(index)
        if scene.is_comma(index) or index in scene.time_over:
            circumstance = False
        elif form in words("preposition") or form[:1] in ("ب", "ل") or index in scene.phrase_over:
            circumstance = True
        elif scene.is_word(index) and not circumstance and not _passes(form):
            return False
        elif form in contact_forms() and trigger.form.entry.nouns:
            return False  # «بدأ جولة تشمل [الجزائر]»: behind the object stands no subject
    return True


def _passes(form: str) -> bool:
    return form in contact_forms() or any(
        form in words(name) for name in ("adverb", "pronoun", "distributive")
    )


def _antecedent(scene: Scene, trigger: Trigger) -> Phrase | None:
    """«نظيره [توماس ماران]، الذي يقوم بزيارة»: whom a relative clause goes on about."""
    relative = trigger.start - 1
    if scene.form(relative) not in words("relative"):
        return None
    before = relative - 1 - scene.is_comma(relative - 1)
    phrase = scene.phrase_over.get(before)
    return phrase if phrase is not None and phrase.actors else None


def _left_out(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """The subject of a verb that names none: «أعلن [الوزير] أنه سيتوجه إلى …», else who is talked of."""
    antecedent = _antecedent(scene, trigger)
    if antecedent is not None:
        return antecedent.actors
    if trigger.start > 1:
        phrase = subject_of_passage(scene, trigger)
        if phrase is not None and phrase.end <= trigger.start:
            return phrase.actors
    return discourse.subject


def _agrees_behind(trigger: Trigger) -> bool:
    """A dual or plural verb has its subject before it: «والوزيران يبحثان»."""
    return trigger.form.features.number not in ("du", "pl")


def _share(
    scene: Scene, trigger: Trigger, only: Group, discourse: Discourse
) -> tuple[Group | None, list[Group]]:
    """One bare party for subject and object: it is the object when the subject was named before.

    «أعلن [الوزير] أنه سيلتقي الرئيس»; «كما التقى [الوزير] …» goes on about somebody else.
    """
    earlier = subject_of_passage(scene, trigger)
    if (
        earlier is not None
        and earlier.end <= trigger.start
        and not set(earlier.actors) & set(actors_of(only))
    ):
        return Group("subject", earlier.start, [earlier]), [only]
    goes_on = trigger.proclitics[:1] in ("و", "ف") or scene.form(trigger.start - 1) in (
        "كما",
        "وكما",
        "ثم",
        "ايضا",
    )
    if discourse.subject and goes_on and not set(actors_of(only)) & set(discourse.subject):
        return None, [only]
    return only, []


def noun_slots(
    scene: Scene,
    trigger: Trigger,
    frame: tuple[Slot, ...],
    found: Arguments,
    filled: Filled,
    discourse: Discourse,
) -> None:
    """What a noun of contact has written on it and behind it: «لقائه المبعوث», «زيارة الوزير»."""
    names = {slot.name for slot in frame}
    bare = [group for group in found.bare if group.start - trigger.end <= _gap(scene, trigger, group)]
    if trigger.form.features.suffix:
        filled.implied["suffix"] = _pronoun(scene, trigger, discourse)
        if "object" in names and bare:
            filled.groups["object"] = bare[:1]
    elif bare and not _is_definite(scene, trigger):
        filled.groups["genitive"] = bare[:1]
        if "object" in names and bare[1:]:
            filled.groups["object"] = bare[1:2]
    if not filled.groups.get("genitive") and not filled.implied.get("suffix") and found.governed:
        _owner_before(scene, trigger, found, filled, discourse)


def owner_of(scene: Scene, noun: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """Whose reception a light verb tells: «كان في [استقباله]», «كان في وداع [فخامته]»."""
    if noun.form.features.suffix:
        return _pronoun(scene, noun, discourse)
    genitive = scene.phrase_at.get(noun.end)
    return genitive.actors if genitive is not None and not genitive.proclitics else ()


def _owner_before(
    scene: Scene, trigger: Trigger, found: Arguments, filled: Filled, discourse: Discourse
) -> None:
    """Whose contact a noun without genitive tells: «بحث [الوزير]، في اتصال بنظيره، …»."""
    if _is_definite(scene, trigger):
        # «وكان اللقاء مع [السفير] …»: whom the text was about; but «المحادثات مع إيران» is nobody's
        if any(phrase.kind == "person" for group in found.governed for phrase in group.phrases):
            filled.implied["genitive"] = discourse.subject
        return
    phrase = subject_of_passage(scene, trigger)
    if phrase is not None and phrase.end <= trigger.start:
        filled.groups["genitive"] = [Group("genitive", phrase.start, [phrase])]
    else:
        filled.implied["genitive"] = discourse.subject


def _is_definite(scene: Scene, trigger: Trigger) -> bool:
    """«اللقاء» has nobody in the genitive."""
    return scene.form(trigger.start)[trigger.skip :].startswith("ال")


def _gap(scene: Scene, trigger: Trigger, group: Group) -> int:
    """Times and commas may stand between a noun and its party, other words not."""
    between = range(trigger.end, group.start)
    return (
        len(between)
        if all(i in scene.time_over or scene.is_comma(i) or _light(scene, i) for i in between)
        else -1
    )


def _light(scene: Scene, index: int) -> bool:
    return not scene.is_word(index) or scene.form(index) in (
        "كل",
        "من",
        "كلا",
        "هاتفيا",
        "الهاتفي",
        "الرسمي",
        "الرسميه",
    )


def _pronoun(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    phrase = subject_of_passage(scene, trigger)
    return phrase.actors if phrase is not None and phrase.actors else discourse.subject
