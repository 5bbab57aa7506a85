"""Slots: subject, object, genitive and pronoun of a word of contact, in every word order."""

from khabar.coding.engagements.arguments import Arguments, Group
from khabar.coding.engagements.constructs import CLOSED, is_genitive, is_reached
from khabar.coding.engagements.discourse import (
    THAT_ONE,
    Discourse,
    actors_of,
    goes_on_about,
    subject_of_passage,
)
from khabar.coding.engagements.filled import Filled
from khabar.coding.engagements.manners import (
    PEOPLE,
    both_joined,
    two_of_before,
)
from khabar.coding.engagements.relatives import antecedent_of
from khabar.coding.engagements.resuming import handed, joins_two, visitor, wants_both, who_visits
from khabar.coding.engagements.several import all_of_list, are_several, list_from, of_list
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.engagements.venues import is_venue
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import Slot, contact_forms, status_words
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import any_of, words

_SIDES = frozenset(("from", "to", "both"))
PLACES = frozenset(("place", "country"))
_GOALS = PLACES | {"delegation"}  # where a verb of motion leads, and whom somebody sends
_SUFFIXES = ("ها", "ه", "هما", "هم")
_WHO = frozenset(("الذي", "التي", "والذي", "والتي"))
_NOT_OF = {"التي": "ه", "والتي": "ه", "الذي": "ها", "والذي": "ها"}  # a pronoun that means somebody else
_ALSO = frozenset(("ايضا", "كذلك"))
_LEADS = frozenset(("في",))
_MARKS = frozenset('"“«')


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
    wants_object = names.get("object") in _SIDES
    filled.owned = not any(slot.party == "from" for slot in frame)
    owned = filled.noun if filled.owned else None
    sends = any(slot.party == "host" for slot in frame)
    bare = _bare_parties(scene, found, owned, sends=sends)
    if _is_pronoun_subject(scene, trigger) and wants_object and bare:
        agent = subject_of_passage(scene, trigger)
        known = agent is not None and agent.end <= trigger.start
        if agent is not None and known:
            filled.groups["subject"] = [Group("subject", agent.start, [agent])]
        if known or goes_on_about(scene, trigger, discourse):
            filled.implied["subject"] = goes_on_about(scene, trigger, discourse)
            filled.groups["object"] = bare[:1]
            return None
    bare = _within_reach(scene, trigger, found, filled, bare)
    noun_is_subject = names.get("subject") == "noun"
    if noun_is_subject:
        subject, objects = None, bare
    elif found.before is not None and (not bare or wants_object or not _agrees_behind(trigger)):
        subject, objects = found.before, bare
    else:
        subject, objects = (bare[0] if bare else None), bare[1:]
    carried = trigger.form.features.suffix is not None and wants_object and not wants_both(frame)
    objects = [] if carried else objects  # «واستقبل[ه] الرئيس وكبار المسؤولين»
    alone = subject is not None and subject is not found.before and not objects
    if wants_object and alone and not carried and subject is not None:
        describes = subject.phrases[0].kind in PLACES and _describes_noun(scene, trigger)
        subject, objects = (subject, []) if describes else _share(scene, trigger, subject, discourse)
    if subject is not None:
        filled.groups["subject"] = [subject]
    if noun_is_subject and _joins(scene, trigger, found, filled, discourse):
        return None
    if trigger.form.features.suffix and not objects:
        _attached(scene, trigger, frame, filled, discourse)
    if subject is None and not noun_is_subject and not (filled.noun is not None and joins_two(found)):
        antecedent = None if visitor(scene, trigger) else antecedent_of(scene, trigger)
        if antecedent is not None:
            filled.groups["subject"] = [Group("subject", antecedent.start, [antecedent])]
            return _objects(filled, objects)
        filled.implied["subject"] = _left_out(scene, trigger, discourse)
        filled.dropped = _is_dropped(scene, trigger, found) and is_told_here(scene, trigger, filled)
    return _objects(filled, objects)


def _joins(scene: Scene, trigger: Trigger, found: Arguments, filled: Filled, discourse: Discourse) -> bool:
    """«الاجتماع الذي [جمعهما]», «المحادثات التي جرت [بينهما]»: the two of this sentence or the last."""
    both = both_joined(scene, trigger)
    if both:
        filled.groups["بين"] = [Group("بين", both[0].start, both)]
        return True
    two = two_of_before(trigger, found, discourse)
    filled.implied["مع"], filled.implied["بين"] = two[:1], two[1:]
    filled.paired = bool(two)
    return filled.paired


def _within_reach(
    scene: Scene, trigger: Trigger, found: Arguments, filled: Filled, bare: list[Group]
) -> list[Group]:
    """The bare groups that the verb can have: «وصل في زيارة [الوزير]» has no second person."""
    owned = filled.noun if filled.owned else None
    if bare and not reaches(scene, trigger, bare[0], filled.noun, owned):
        return []
    if bare and trigger.form.features.suffix and trigger.form.entry.nouns and _is_past_other(bare[0], found):
        return []
    if trigger.form.entry.kind != "visit" or not trigger.form.entry.weak:
        return bare
    if found.before is not None or antecedent_of(scene, trigger) is not None:
        bare = [each for each in bare if each.phrases[0].kind in _GOALS]
    reached = [each for each in bare if is_reached(scene, trigger, each)]
    return [*reached[:1], *(each for each in reached[1:] if each.phrases[0].kind in _GOALS)]


def _is_past_other(first: Group, found: Arguments) -> bool:
    """«مباحثات أجراها بالقاهرة مع السفير عن تقديره لدعم [الملك]»: behind the other side no subject comes."""
    return any(each.slot == "مع" and actors_of(each) and each.start < first.start for each in found.governed)


def _objects(filled: Filled, objects: list[Group]) -> None:
    if objects:
        filled.groups["object"] = objects[:1]


def _bare_parties(scene: Scene, found: Arguments, owned: Trigger | None, *, sends: bool) -> list[Group]:
    """What may be subject or object: parties and places, not those of the noun that the verb takes.

    Whoever `sends` may send somebody unnamed: «أرسلت الحكومة [وفدا]».
    """
    kinds = PLACES | {"delegation"} if sends else PLACES
    bare = [group for group in found.bare if actors_of(group) or group.phrases[0].kind in kinds]
    bare = [group for group in bare if not is_genitive(scene, group)]
    return bare if owned is None else [each for each in bare if not _of_noun(scene, each, owned)]


def _attached(
    scene: Scene, trigger: Trigger, frame: tuple[Slot, ...], filled: Filled, discourse: Discourse
) -> None:
    """The object that a verb carries: «استقبل[ه] الوزير», «سلم[ته] مذكرة»."""
    relative = scene.form(trigger.start - 1)
    acts = wants_both(frame) and relative in ("الذي", "التي") and "subject" not in filled.groups
    another = acts or _NOT_OF.get(relative) == trigger.form.features.suffix
    told_of = antecedent_of(scene, trigger) if another else None
    if told_of is not None and filled.noun is not None:  # «استقبل الرئيس الوزير الذي [سلمه] رسالة»
        filled.implied["object"] = handed(scene, trigger, [Group("subject", told_of.start, [told_of])])
    elif wants_both(frame) and filled.noun is not None:
        filled.implied["object"] = handed(scene, trigger, filled.groups.get("subject", ()))
    elif {slot.name: slot.party for slot in frame}.get("object") in _SIDES:
        filled.implied["object"] = pronoun_of(scene, trigger, discourse)


def _is_pronoun_subject(scene: Scene, trigger: Trigger) -> bool:
    """«أعلنت الوزارة أنها [استدعت] السفير»: who acts is «ها», whom the verb has behind it is acted on."""
    before = trigger.start - 1
    while scene.form(before) in _MARKS:
        before -= 1  # «وقالت إنها "[استدعت] السفير"»
    return scene.form(before) in THAT_ONE


def _of_noun(scene: Scene, group: Group, noun: Trigger) -> bool:
    """«كان في وداع [سموه] لدى مغادرته [المطار] الوزير»: whose farewell, and from where, is no subject."""
    first = group.phrases[0]
    return (group.start == noun.end and not noun.form.features.suffix) or is_venue(scene, first)


def _is_dropped(scene: Scene, trigger: Trigger, found: Arguments) -> bool:
    """«أعلن الوزير أنه [سيتوجه] إلى تونس»: a preposition follows at once, and no noun behind its party.

    «وصلت المساعدات إلى …», «وصلت إلى الميناء سفينة» have a subject, though it is nobody.
    """
    if not _goes_elsewhere(scene, trigger.end) or not found.governed:
        return False
    return _goes_elsewhere(scene, found.governed[0].phrases[-1].end)


def is_told_here(scene: Scene, trigger: Trigger, filled: Filled) -> bool:
    """Whether the same sentence names the person who is left out; from further back it is a guess."""
    before = [p for p in scene.passage.phrases if p.end <= trigger.start and p.kind in PEOPLE]
    implied = {actor for name in ("subject", "suffix") for actor in filled.implied.get(name, ())}
    return any(set(phrase.actors) & implied for phrase in before)


def _goes_elsewhere(scene: Scene, position: int) -> bool:
    while position in scene.time_over:
        position += 1
    if position >= scene.size or not scene.is_word(position):
        return True
    form = scene.form(position)
    plain = form[1:] if form[:1] in ("و", "ف") else form
    phrase = scene.phrase_at.get(position)
    if phrase is not None:
        return bool(phrase.proclitics)
    closed = not any_of(CLOSED).isdisjoint((form, plain))
    return closed or form in contact_forms() or form[:1] in ("ب", "ل", "و")


def reaches(
    scene: Scene, trigger: Trigger, group: Group, noun: Trigger | None, owned: Trigger | None
) -> bool:
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
        elif (
            owned is not None and index == owned.start and owned.proclitics + scene.form(index - 1) in _LEADS
        ):
            circumstance = True  # «كان في [وداعه] الوزير»
        elif (
            form in contact_forms()
            and trigger.form.entry.nouns
            and not (circumstance and (noun is None or index != noun.start))
        ):
            return False  # «بدأ جولة تشمل [الجزائر]»: behind the object stands no subject
    return True


def _passes(form: str) -> bool:
    """Words that may stand before a subject or object: «أيضا», «هاتفيا», «[عددا] من ممثلي الحكومة»."""
    led = any(form.endswith(end) and form.removesuffix(end) in words("preposition") for end in _SUFFIXES)
    return (
        led
        or form in _ALSO
        or form in contact_forms()
        or any(form in words(name) for name in ("adverb", "pronoun", "distributive", "quantity"))
    )


def _left_out(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """The subject of a verb that names none: «أعلن [الوزير] أنه سيتوجه إلى …», else who is talked of."""
    traveller = visitor(scene, trigger)
    if traveller:
        return traveller
    resumed = trigger.form.features.suffix is not None or bool(trigger.form.entry.nouns)
    told = trigger.start not in scene.quoted  # «قال: "[تلقيت] خطابا من …"» is himself
    if told and trigger.form.features.voice == "passive" and trigger.form.entry.nouns:
        return ()  # «[أجريت] اتصالات بعدد من الخبراء»: nobody is said to have called
    relative = scene.form(trigger.start - 1)
    if relative in words("relative") and relative != "حيث" and not resumed:
        return ()  # «الأشخاص الذين [انتقلوا] إلى …»: nobody named
    if _describes_noun(scene, trigger):
        return ()
    if trigger.start > 1:
        phrase = subject_of_passage(scene, trigger)
        if phrase is not None and phrase.end <= trigger.start:
            return of_list(scene, phrase) if are_several(trigger) else phrase.actors
    return goes_on_about(scene, trigger, discourse)


def _describes_noun(scene: Scene, trigger: Trigger) -> bool:
    """«أكبر سفينة [تصل] إلى اليمن», «أن الأدوية [وصلت]»: behind a noun its verb tells about it."""
    before = trigger.start - 1
    while any(scene.form(before) in words(name) for name in ("auxiliary", "negation")):
        before -= 1
    form = scene.form(before)
    moves = trigger.form.entry.kind == "visit" and trigger.form.entry.weak and not trigger.form.entry.nouns
    if not moves or not scene.is_word(before) or before in scene.phrase_over or before in scene.time_over:
        return False
    plain = form[1:] if form[:1] in ("و", "ف") else form
    closed = not any_of(CLOSED).isdisjoint((form, plain))
    known = form in contact_forms() or bool(status_words().get(form)) or may_be_verb(form)
    return not (closed or known) and not trigger.proclitics


def _agrees_behind(trigger: Trigger) -> bool:
    """A dual or plural verb has its subject before it: «والوزيران يبحثان»."""
    return trigger.form.features.number not in ("du", "pl")


def _share(
    scene: Scene, trigger: Trigger, only: Group, discourse: Discourse
) -> tuple[Group | None, list[Group]]:
    """One bare party for subject and object: it is the object when the subject was named before.

    «أعلن [الوزير] أنه سيلتقي الرئيس», «مع [الوزير] الذي سيلتقي الرئيس»; «كما التقى [الوزير] …» goes on
    about somebody else.
    """
    told_of = antecedent_of(scene, trigger) if scene.form(trigger.start - 1) in _WHO else None
    if told_of is not None and told_of.kind not in PLACES and not trigger.form.features.suffix:
        return Group("subject", told_of.start, [told_of]), [only]
    earlier = who_visits(scene, trigger) or subject_of_passage(scene, trigger)
    if (
        earlier is not None
        and earlier.end <= trigger.start
        and not set(earlier.actors) & set(actors_of(only))
    ):
        acting = list_from(scene, earlier) if are_several(trigger) else [earlier]
        return Group("subject", earlier.start, acting), [only]
    goes_on = trigger.proclitics[:1] in ("و", "ف") or scene.form(trigger.start - 1) in (
        "كما",
        "وكما",
        "ثم",
        "ايضا",
    )
    meant = goes_on_about(scene, trigger, discourse)
    if meant and goes_on and not set(actors_of(only)) & set(meant):
        return None, [only]
    return only, []


def pronoun_of(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """Whom a pronoun on a word of contact means: «خلال لقائ[ه]», «استقبل[ه]»."""
    phrase = subject_of_passage(scene, trigger)
    if phrase is not None and phrase.actors:
        several = trigger.form.features.suffix == "هم" and not trigger.is_verb
        return all_of_list(scene, phrase) if several else phrase.actors
    before = [each for each in scene.passage.phrases if each.end <= trigger.start]
    unknown = [each for each in before if each.kind == "delegation" and not each.actors]
    return () if unknown else discourse.subject  # «واضطر [الوفد] إلى إلغاء زيارته»: somebody, but who?
