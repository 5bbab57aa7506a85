"""Nouns: what a noun of contact has written on it and around it, and whose it is."""

from collections.abc import Collection

from khabar.coding.analysis import Phrase
from khabar.coding.engagements.arguments import Arguments, Group
from khabar.coding.engagements.discourse import Discourse, subject_of_passage
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.kinds import leave_out_kind
from khabar.coding.engagements.manners import (
    PEOPLE,
    agent,
    both_joined,
    is_definite,
    is_purpose,
    is_told_by_phone,
    told_by_phone,
    two_of_before,
)
from khabar.coding.engagements.resuming import joins_two
from khabar.coding.engagements.several import all_of_list, are_several, list_from, of_list
from khabar.coding.engagements.slots import PLACES, is_told_here, pronoun_of, reaches
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import Slot
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import words

_LIGHT = frozenset(("كل", "من", "كلا", "الرسمي", "الرسميه"))
_WITH = ("مع", "ب")
_OPENING = 2  # tokens: «[وفي] رسالة»
_HIM = frozenset(("له", "لها"))
_ELSE = frozenset(("مع", "بين", "من", "الي", "ان", "حيث"))
_SHARED = frozenset(("مشترك", "مشتركا", "مشتركه", "ثنايي", "ثناييا", "ثلاثي", "ثلاثيا", "رباعي"))


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
    leave_out_kind(trigger, found)
    bare = [group for group in found.bare if group.start - trigger.end <= _gap(scene, trigger, group)]
    bare = bare or _behind_circumstance(scene, trigger, found)
    if "subject" in names:  # «ترك الكويت [متوجها] إلى الدوحة»
        if trigger.form.entry.aspect == "start" and not is_definite(scene, trigger):
            who = agent(scene, trigger, discourse)
            alike = trigger.form.features.number == "sg" or len(who) > 1  # «حافلات تحمل [مسافرين]»
            filled.implied["subject"] = who if alike else ()
            filled.dropped = is_told_here(scene, trigger, filled)
        return
    if is_purpose(scene, trigger) and bare and "object" in names:
        filled.implied["suffix"] = agent(scene, trigger, discourse)
        filled.groups["genitive"] = bare[:1]
        return
    both = both_joined(scene, trigger)
    if both:
        own = "suffix" if "suffix" in names else "genitive"
        filled.groups[own] = [Group(own, both[0].start, both)]
        return
    two = two_of_before(trigger, found, discourse)
    if two and "مع" in names:
        filled.implied["suffix" if "suffix" in names else "genitive"], filled.implied["مع"] = two[:1], two[1:]
        filled.paired = True
    elif trigger.form.features.suffix:
        filled.implied["suffix"] = pronoun_of(scene, trigger, discourse)
        part = trigger.form.entry.aspect != "whole"  # «قال الوزير لدى وصول[ه] إلى تونس»
        filled.dropped = part and is_told_here(scene, trigger, filled)
        if "object" in names and bare:
            filled.groups["object"] = bare[:1]
    elif bare and bare[0].phrases[0].kind == "counterpart" and "object" in names:
        filled.groups["object"] = bare[:1]  # «قال الوزير بعد لقاء [نظيره]»: he whose counterpart it is
        _owner_before(scene, trigger, found, filled, discourse)
    elif bare and is_told_by_phone(scene, trigger, found, bare[0]):
        told_by_phone(scene, trigger, bare[0], filled)
    elif bare and not is_definite(scene, trigger):
        filled.groups["genitive"] = bare[:1]
        _object_behind(scene, trigger, bare, found, filled, names)
    if not filled.groups.get("genitive") and not is_definite(scene, trigger):
        filled.groups["genitive"] = _owners_behind(scene, trigger, found)
    alone = not filled.groups.get("genitive") and not trigger.form.features.suffix
    if alone and found.governed and not joins_two(found):
        _owner_before(scene, trigger, found, filled, discourse)


def _owners_behind(scene: Scene, trigger: Trigger, found: Arguments) -> list[Group]:
    """«اجتماع قريب [للرئيس الأمريكي] مع …», «اجتماع مشترك [للمجلس والوزارة]»: with «ل» stands whose."""
    near = [group for group in found.under("ل") if group.start - trigger.end <= 1]
    if trigger.form.entry.kind == "visit":
        return _travellers_behind(found, near)
    shared = scene.form(trigger.end) in _SHARED and any(len(group.phrases) > 1 for group in near)
    joined = found.under("مع") or shared
    return near[:1] if joined and trigger.form.entry.kind == "meeting" else []


def _travellers_behind(found: Arguments, near: list[Group]) -> list[Group]:
    """«زيارة مقررة [للرئيس] لإسرائيل», «زيارة مرتقبة [للوزير] إلى تونس»: who travels, before where to."""
    if not near or near[0].phrases[0].kind not in PEOPLE:
        return []
    led = [*found.under("الي"), *(each for each in found.under("ل") if each is not near[0])]
    if not any(each.phrases[0].kind in PLACES for each in led):
        return []
    found.governed.remove(near[0])
    return near[:1]


def owner_of(scene: Scene, noun: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """Whose reception a light verb tells: «كان في [استقباله]», «كان في وداع [فخامته]»."""
    if noun.form.features.suffix:
        both = both_joined(scene, noun)
        if both:  # «قام الوزير والمدير بزيارة، وكان في [استقبالهم] …»
            return tuple(dict.fromkeys(actor for phrase in both for actor in phrase.actors))
        before = subject_of_passage(scene, noun)
        known = before is not None and before.end <= noun.start
        if before is None or not known:
            return discourse.subject
        return all_of_list(scene, before) if noun.form.features.suffix == "هم" else before.actors
    behind = noun.end + (scene.form(noun.end) == "اعتماد")  # «أوراق اعتماد [السفير]»
    each = (scene.form(behind), scene.form(behind + 1)) == ("كل", "من")  # «أوراق اعتماد كل من [السفيرين]»
    genitive = scene.phrase_at.get(behind + 2 * each)
    if genitive is None or genitive.proclitics:
        return ()
    return of_list(scene, genitive) if each else genitive.actors


def _owner_before(
    scene: Scene, trigger: Trigger, found: Arguments, filled: Filled, discourse: Discourse
) -> None:
    """Whose contact a noun without genitive tells: «بحث [الوزير]، في اتصال بنظيره، …»."""
    if is_definite(scene, trigger) and not _with_counterpart(found):
        # «وكان اللقاء مع [السفير] …»: whom the text was about; but «المحادثات مع إيران» is nobody's
        if any(phrase.kind == "person" for group in found.governed for phrase in group.phrases):
            filled.implied["genitive"] = discourse.subject
        return
    phrase = subject_of_passage(scene, trigger)
    if phrase is not None and phrase.end <= trigger.start:
        several = any(are_several(each) for each in triggers_at(scene, trigger.start - 1) if each.is_verb)
        whose = list_from(scene, phrase) if several else [phrase]  # «وصل [سالم وأحمد]، وعقدا اجتماعا»
        filled.groups["genitive"] = [Group("genitive", phrase.start, whose)]
    elif (sender := _sender_behind(scene, trigger, found)) is not None:
        filled.groups["genitive"] = [Group("genitive", sender.start, [sender])]
    elif not _capital_acts(scene, trigger):
        filled.implied["genitive"] = discourse.subject


def _with_counterpart(found: Arguments) -> bool:
    """«أشاد الوزير باللقاء مع [نظيره]»: whose counterpart it is met him."""
    return any(each.slot == "مع" and each.phrases[0].kind == "counterpart" for each in found.governed[:1])


def _capital_acts(scene: Scene, trigger: Trigger) -> bool:
    """«أبدت [القاهرة] تفاؤلا بنتائج المباحثات مع …»: a town that acts is somebody else."""
    before = (each for each in scene.passage.phrases if each.end <= trigger.start and each.kind == "place")
    return any(not each.proclitics and is_verb(scene.form(each.start - 1)) for each in before)


def _sender_behind(scene: Scene, trigger: Trigger, found: Arguments) -> Phrase | None:
    """«وفي رسالة إلى الأمين العام أشارت [تركيا] إلى …»: who speaks in the letter that opens the sentence."""
    if trigger.start > _OPENING or not found.governed:
        return None
    for phrase in scene.passage.phrases:
        if phrase.start > found.governed[-1].start and is_verb(scene.form(phrase.start - 1)):
            return phrase if phrase.actors and not phrase.proclitics else None
    return None


def _behind_circumstance(scene: Scene, trigger: Trigger, found: Arguments) -> list[Group]:
    """«إثر لقائه في باريس [نظيره]»: whom a noun with a pronoun has, behind where and when it was."""
    own = trigger.form.features.suffix is not None and trigger.form.entry.kind == "meeting"
    first = next((group for group in found.bare if group.phrases[0].kind in PEOPLE), None)
    if not own or first is None or not reaches(scene, trigger, first, None, None):
        return []
    led = (group for name in _WITH for group in found.under(name) if group.start < first.start)
    return [] if any(group.phrases[0].kind not in PLACES for group in led) else [first]


def _object_behind(
    scene: Scene,
    trigger: Trigger,
    bare: list[Group],
    found: Arguments,
    filled: Filled,
    names: Collection[str],
) -> None:
    """«استقبال الملك [الوزير]», «استقبال الملك في القصر [الوزير]», «استقبال الملك [له]»."""
    if "object" not in names:
        return
    behind = bare[1:2] or _behind_venue(scene, found, bare[0])
    if behind:
        filled.groups["object"] = behind
    elif scene.form(bare[0].phrases[-1].end) in _HIM:
        filled.implied["object"] = _received(scene, trigger, bare[0])


def _received(scene: Scene, trigger: Trigger, host: Group) -> tuple[str, ...]:
    """«نقل [الوزير] رسالة … خلال استقبال الملك [له]»: who was spoken of before."""
    guest = subject_of_passage(scene, trigger)
    known = guest is not None and guest.end <= trigger.start
    return guest.actors if guest is not None and known and guest not in host.phrases else ()


def _behind_venue(scene: Scene, found: Arguments, first: Group) -> list[Group]:
    """«خلال استقبال سموه في قصر الضيافة بالدوحة [الوزير سالم]»: whom, behind where it was."""
    end = first.phrases[-1].end
    others = (each for each in found.bare if each is not first and each.phrases[0].kind in PEOPLE)
    second = next(others, None)
    if second is None or scene.form(end) != "في":
        return []
    between = range(end + 1, second.start)
    venue = any(scene.form(index) in words("venue") for index in between)
    plain = not any(scene.is_comma(index) or scene.form(index) in _ELSE for index in between)
    return [second] if venue and plain else []


def _gap(scene: Scene, trigger: Trigger, group: Group) -> int:
    """Times, commas and a first party may stand between a noun and its party, other words not."""
    between = range(trigger.end, group.start)
    return (
        len(between)
        if all(
            i in scene.time_over or i in scene.phrase_over or _light(scene, i) or _pauses(scene, trigger, i)
            for i in between
        )
        else -1
    )


def _pauses(scene: Scene, trigger: Trigger, index: int) -> bool:
    """A comma before every party, or beside a time."""
    if not scene.is_comma(index):
        return False
    first = not any(each in scene.phrase_over for each in range(trigger.end, index))
    return first or index - 1 in scene.time_over or index + 1 in scene.time_over


def _light(scene: Scene, index: int) -> bool:
    form = scene.form(index)
    mark = not scene.is_word(index) and not scene.is_comma(index)
    return mark or form in _LIGHT or form in lexicon_words("remote_words")
