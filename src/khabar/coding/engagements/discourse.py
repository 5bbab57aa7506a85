"""Discourse: whom a missing subject or an attached pronoun means."""

import msgspec

from khabar.coding.analysis import Passage, Phrase
from khabar.coding.engagements.arguments import Group
from khabar.coding.engagements.owners import is_object, is_owner, opens_line
from khabar.coding.engagements.several import are_many, may_be_several
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene
from khabar.knowledge import load
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import words


class Discourse(msgspec.Struct):
    """The parties that the sentences so far were about.

    `body` is the organisation named since `subject`, `pair` the last two persons named with «و» between;
    `acting` holds by verb who was its subject last.
    """

    subject: tuple[str, ...] = ()
    acting: dict[str, tuple[str, ...]] = {}
    other: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()


_PERSONS = frozenset(("person", "counterpart", "anaphor", "delegation"))
THAT_ONE = frozenset(("انه", "انها", "انهم", "انهما", "بانه", "بانها"))  # «أعلن الوزير [أنه] سيسافر»
_WHEN = frozenset(("عندما", "حينما", "حين", "لما", "بعدما"))
_THAT = frozenset(("ان", "بان", "فان"))
_EITHER = frozenset(("خليفه", "نايبه", "جلاله", "فخامه"))  # «جلالة الملك»: the ending tells no gender
_HIS = frozenset(("بلاده", "بلادها", "حكومته", "حكومتها", "ادارته"))
_AS_WELL = frozenset(("كما", "وكما"))
_NEAR = 3  # tokens: «زيارته الأخيرة إلى [مصر]»


def subject_of_passage(scene: Scene, trigger: Trigger) -> Phrase | None:
    """The party an attached pronoun most likely means, within the sentence.

    «ودعا [الرئيس] خلال لقائه المبعوث …»: the last bare party before; «وخلال زيارته التقى [الوزير] …»:
    the first bare one behind.
    """
    resumes = trigger.form.features.suffix or scene.form(trigger.start - 1) in words("relative")
    if trigger.form.entry.kind == "visit" and resumes:
        near = [
            p for p in scene.passage.phrases if p.kind in _PERSONS and p.actors and p.end <= trigger.start
        ]
        fitting = [p for p in near if agrees(scene, p, trigger) and not _at_home(scene, p, trigger)]
        if fitting:
            return fitting[-1]  # «استقبل الملك [الوزير] خلال زيارته»
        if near and not trigger.is_verb:
            return None
    bare = [p for p in scene.passage.phrases if _bare(scene, p) and agrees(scene, p, trigger)]
    before = [phrase for phrase in bare if phrase.end <= trigger.start]
    if before and trigger.is_verb and scene.form(trigger.start - 1) in _WHEN | THAT_ONE:
        return _named_last(scene, trigger, before)
    if before:
        return _own_clause(scene, before)
    if trigger.form.features.suffix == "هم" or (trigger.is_verb and trigger.form.features.suffix):
        return None
    after = [
        phrase for phrase in bare if phrase.start > trigger.end + 1 and _behind_comma(scene, phrase, trigger)
    ]
    return after[0] if after else None


def goes_on_about(scene: Scene, trigger: Trigger, discourse: Discourse) -> tuple[str, ...]:
    """«أعلنت [الخارجية] … . وقالت إنها استدعت السفير»: a feminine verb goes on about a body named since."""
    again = discourse.acting.get(trigger.form.lemma) if scene.form(trigger.start - 1) in _AS_WELL else None
    if again:
        return again  # «استقبل [الأمين] … . وأعرب الضيف عن شكره. [كما استقبل] …»
    features = trigger.form.features
    feminine = trigger.is_verb and features.gender == "f" and features.number == "sg"
    return discourse.body if feminine and discourse.body else discourse.subject


def _named_last(scene: Scene, trigger: Trigger, before: list[Phrase]) -> Phrase:
    """«تبع الرئيس خطى [الوزير]، عندما التقى …», «… وأعلن [الوزير] أنه سيسافر»: who was named last."""
    people = [each for each in before if each.kind in _PERSONS]
    meant = people if people and scene.form(trigger.start - 1) in THAT_ONE else before
    return meant[-1]


def _own_clause(scene: Scene, before: list[Phrase]) -> Phrase:
    """«قالت الرئاسة إن [الرئيس] جدد خلال مكالمة …»: right behind «إن» stands the subject of its clause.

    «النفط وفير، وقال [الأمين العام] بعد لقاء …»: so does it behind the verb of a further clause.
    """
    if len(before) > 1 and _opens_clause(scene, before[-1]):
        return before[-1]
    for phrase in reversed(before):
        opening = phrase.start - 1
        while opening >= 0 and not scene.is_word(opening):
            opening -= 1
        if scene.form(opening) in _THAT:
            return phrase
    return before[0]


def _opens_clause(scene: Scene, phrase: Phrase) -> bool:
    """«، [وقال] الأمين العام»: right behind a comma and a verb with «و»; «، [وكان] المدير هناك» is aside."""
    verb, form = phrase.start - 1, scene.form(phrase.start - 1)
    joined = form[:1] in ("و", "ف") and is_verb(form) and form[1:] not in words("auxiliary")
    return joined and scene.is_comma(verb - 1) and not phrase.proclitics


def agrees(scene: Scene, phrase: Phrase, trigger: Trigger) -> bool:
    """Whether «ه», «ها» or a verb can mean a party: «[رئيسة البرلمان] … خلال زيارتها», «… وستصل غدا»."""
    suffix = _meant_by(scene, trigger)
    if suffix == "هم":
        return may_be_several(scene, phrase)
    if suffix == "ه" and are_many(scene, phrase):
        return False
    if suffix not in ("ه", "ها") or phrase.kind != "person" or not phrase.offices:
        return True
    first = scene.form(phrase.offices[0].title[0])
    return first.endswith("ه") == (suffix == "ها") or first in _EITHER


def _meant_by(scene: Scene, trigger: Trigger) -> str | None:
    """The pronoun of a noun, or of a singular verb that has none of its own: «تصل» is «هي».

    «بلاده [ألغت] الاجتماع» has a subject; «[اجتمعت] مع المبعوث» may be the speaker's.
    """
    features = trigger.form.features
    if not trigger.is_verb:
        return features.suffix
    own = features.gender == "f" and features.tense == "perfect"
    if features.suffix or features.number != "sg" or own or scene.form(trigger.start - 1) in _HIS:
        return None
    return {"m": "ه", "f": "ها"}.get(features.gender or "")


def homes_of(passage: Passage, phrase: Phrase) -> frozenset[str]:
    """The states that somebody serves: «[الرئيس المصري]» by the office, «[أوباما]» by the name."""
    own = {office.country for office in phrase.offices if office.country}
    if phrase.name is not None:
        known = load().lookup(passage.forms[phrase.name[1] - 1])
        own |= {name.country for name in known if name.category == "person" and name.country}
    return frozenset(own)


def _at_home(scene: Scene, phrase: Phrase, trigger: Trigger) -> bool:
    """«شكر [الرئيس المصري] بعد زيارته لمصر»: nobody visits his own country."""
    own = homes_of(scene.passage, phrase)
    behind = [p for p in scene.passage.phrases if 0 <= p.start - trigger.end <= _NEAR and p.known]
    return any(p.kind in ("country", "place") and p.known and p.known.country in own for p in behind)


def _bare(scene: Scene, phrase: Phrase) -> bool:
    return (
        phrase.kind not in ("place", "country")
        and not scene.preposition_before(phrase)
        and bool(phrase.actors)
        and not _ends_list(scene, phrase)
        and not is_owner(scene, phrase)
        and not is_object(scene, phrase)
        and not opens_line(scene, phrase)
    )


def _ends_list(scene: Scene, phrase: Phrase) -> bool:
    """«مع الأطراف المعنية [وأعضاء المجلس]»: what «و» joins to a party that a preposition governs."""
    if phrase.proclitics != "و":
        return False
    near = range(phrase.start - 1, max(-1, phrase.start - 1 - _NEAR), -1)
    before = next((scene.phrase_over[index] for index in near if index in scene.phrase_over), None)
    if before is None or not scene.preposition_before(before):
        return False
    between = range(before.end, phrase.start)
    return all(scene.is_word(index) and not is_verb(scene.form(index)) for index in between)


def _behind_comma(scene: Scene, phrase: Phrase, trigger: Trigger) -> bool:
    return (
        any(scene.is_comma(index) for index in range(trigger.end, phrase.start))
        or phrase.start - trigger.end > 2
    )


def actors_of(group: Group | None) -> tuple[str, ...]:
    """All actors of a group, each once."""
    if group is None:
        return ()
    return tuple(dict.fromkeys(actor for phrase in group.phrases for actor in phrase.actors))
