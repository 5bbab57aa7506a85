"""Splitting: two parties that stand side by side without a word between them."""

import msgspec

from khabar.coding.actors.offices import plain
from khabar.coding.analysis import Analysis, Office, Passage, Phrase
from khabar.coding.engagements.arguments import Group, arguments
from khabar.coding.engagements.triggers import Trigger, triggers
from khabar.coding.scene import AGENT, Scene
from khabar.knowledge import load
from khabar.knowledge.words import words

_SOLE = ("ولي ولي عهد", "ولي عهد", "ملك", "رييس جمهوريه", "رييس مجلس وزراء")
_TWO = 2
_SIDES = frozenset(("from", "to", "both"))


def split_parties(analysis: Analysis) -> Analysis:
    """Subject and object of a verb of contact that were read as one party.

    «استقبل [الملك سلمان][وزير الدفاع الأميركي]»: the office behind the name is somebody else's when the
    verb has nobody to act on.
    """
    held = _held(analysis.passages)
    apart = tuple(_without_strange_office(passage, held) for passage in analysis.passages)
    known, homes = _names(apart), _homes(apart)
    passages = tuple(_split(passage, known, homes) for passage in apart)
    return msgspec.structs.replace(analysis, passages=passages)


def _held(passages: tuple[Passage, ...]) -> dict[str, frozenset[str]]:
    """By office the last words of those who hold it, where it stands alone or first beside a full name."""
    held: dict[str, frozenset[str]] = {}
    for passage in passages:
        for each in passage.phrases:
            if each.kind == "person" and each.name and each.name[1] - each.name[0] > 1:
                leading = [office for office in each.offices if office.end <= each.name[0]]
                beside = (office for office in each.offices if office not in leading[:-1])
                own = (_plain(office) for office in beside if _is_sole(office))
                for key in own:
                    held[key] = held.get(key, frozenset()) | {passage.forms[each.name[1] - 1]}
    return held


def _is_sole(office: Office) -> bool:
    """«ولي ولي العهد», «رئيس الجمهورية»: one at a time."""
    return _plain(office).startswith(_SOLE)


def _plain(office: Office) -> str:
    """«سمو ولي العهد» is «ولي عهد»."""
    return " ".join(plain(office.key))


def _without_strange_office(passage: Passage, held: dict[str, frozenset[str]]) -> Passage:
    """«يضم الوفد المرافق ل[ولي العهد] [المستشار أحمد سالم]»: the office is held by somebody else."""
    found: list[Phrase] = []
    for phrase in passage.phrases:
        pair = _office_before(passage, phrase, held) if len(phrase.offices) > 1 and phrase.name else None
        found.extend(pair or (phrase,))
    if len(found) == len(passage.phrases):
        return passage
    return msgspec.structs.replace(passage, phrases=tuple(found))


def _office_before(
    passage: Passage, phrase: Phrase, held: dict[str, frozenset[str]]
) -> tuple[Phrase, Phrase] | None:
    first, second = phrase.offices[:2]
    holders = held.get(_plain(first), frozenset()) - {
        passage.forms[phrase.name[1] - 1] if phrase.name else ""
    }
    alone = held.get(_plain(first), frozenset()) == holders
    leading = phrase.name is not None and second.end <= phrase.name[0]
    if not (_is_sole(first) and holders and alone and leading):
        return None
    one = msgspec.structs.replace(phrase, end=first.end, name=None, offices=(first,))
    return one, Phrase(second.start, phrase.end, "person", name=phrase.name, offices=phrase.offices[1:])


def _names(passages: tuple[Passage, ...]) -> frozenset[tuple[str, ...]]:
    """Every person's name as the article writes it, and its last word."""
    named = [(p, each.name) for p in passages for each in p.phrases if each.kind == "person" and each.name]
    full = {passage.forms[start:end] for passage, (start, end) in named}
    return frozenset(full | {form[-1:] for form in full})


def _homes(passages: tuple[Passage, ...]) -> dict[str, frozenset[str]]:
    """By the last word of a name the countries whose offices its bearer has where the name is longer."""
    homes: dict[str, frozenset[str]] = {}
    for passage in passages:
        for each in passage.phrases:
            if each.kind == "person" and each.name and each.name[1] - each.name[0] > 1:
                own = frozenset(office.country for office in each.offices if office.country)
                last = passage.forms[each.name[1] - 1]
                homes[last] = homes.get(last, frozenset()) | own
    return homes


def _split(passage: Passage, known: frozenset[tuple[str, ...]], homes: dict[str, frozenset[str]]) -> Passage:
    scene = Scene(passage)
    for trigger in triggers(scene):
        if _wants_object(trigger):
            divided = _divided(scene, trigger, known, homes)
            if divided is not None:
                old, (first, second) = divided
                at = passage.phrases.index(old)
                phrases = (*passage.phrases[:at], first, second, *passage.phrases[at + 1 :])
                return msgspec.structs.replace(passage, phrases=phrases)
    return passage


def _wants_object(trigger: Trigger) -> bool:
    slots = {slot.name: slot.party for slot in trigger.form.entry.slots}
    own = {"subject", "suffix"} & slots.keys()
    acts = trigger.is_verb or "genitive" in slots
    if trigger.form.entry.kind == "visit" and trigger.form.entry.aspect != "whole":
        return False  # «غادر الرئيس سالم عمران [رئيس الجمهورية] البلاد»: nobody leaves somebody
    return acts and slots.get("object") in _SIDES and bool(own) and not trigger.form.features.suffix


def _divided(
    scene: Scene, trigger: Trigger, known: frozenset[tuple[str, ...]], homes: dict[str, frozenset[str]]
) -> tuple[Phrase, tuple[Phrase, Phrase]] | None:
    found = arguments(scene, trigger)
    complements = {slot.name for slot in trigger.form.entry.slots if slot.party == "to"} - {"object"}
    if not trigger.is_verb and (found.bare and found.bare[0].start != trigger.end):
        return None
    if (
        (found.before is not None and trigger.is_verb)
        or len(found.bare) != 1
        or found.under(AGENT)  # «استقبل [سالم العلي وزير دولة] من قبل الرئيس»
        or any(g.slot in complements and _leads(trigger, g) for g in found.governed)
    ):
        return None
    last = found.bare[0].phrases[-1]
    pair = _two_names(scene, last, known) or _office_of_another(scene, last, homes)
    alone = trigger.is_verb and len(found.bare[0].phrases) == 1  # «وسيلتقي الوزير و[سالم رئيس المجلس]»
    pair = pair or (halves(last) or _two_leading(scene, last) if alone else None)
    return None if pair is None else (last, pair)


def _leads(trigger: Trigger, group: Group) -> bool:
    """Whether the other side is told already: «وصل [كارتر وزير الدفاع] إلى بغداد», not «التقى في عدن …»."""
    return group.phrases[0].kind != "place" or (trigger.form.entry.kind == "visit" and group.slot != "ب")


def _two_names(
    scene: Scene, phrase: Phrase, known: frozenset[tuple[str, ...]]
) -> tuple[Phrase, Phrase] | None:
    """«عقب استقبال [القاسمي] [عبد الله الثاني]»: two names that the article writes apart elsewhere."""
    if phrase.name is None:
        return None
    start, end = phrase.name
    for middle in range(start + 1, end):
        if scene.forms[start:middle] in known and scene.forms[middle:end] in known:
            first = msgspec.structs.replace(phrase, end=middle, name=(start, middle), offices=())
            trailing = tuple(office for office in phrase.offices if office.start >= end)
            return first, Phrase(middle, phrase.end, "person", name=(middle, end), offices=trailing)
    return None


def _office_of_another(
    scene: Scene, phrase: Phrase, homes: dict[str, frozenset[str]]
) -> tuple[Phrase, Phrase] | None:
    """«سيزور [الرئيس المكسيكي] [ترامب]»: the article knows the name with an office of another state."""
    if phrase.name is None or phrase.name[1] - phrase.name[0] > 1 or not phrase.offices:
        return None
    start, end = phrase.name
    own, office = homes.get(scene.forms[start], frozenset()), phrase.offices[0].country
    if not own or office is None or office in own or phrase.offices[-1].end > start:
        return None
    return msgspec.structs.replace(phrase, end=start, name=None), Phrase(
        start, end, "person", name=(start, end)
    )


def _two_leading(scene: Scene, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """«استقبل [الأمين العام للمنظمة] [المبعوث الخاص سامر الخطيب].»: nothing else is left to be received."""
    leading = [office for office in phrase.offices if phrase.name and office.end <= phrase.name[0]]
    ends = phrase.end in scene.time_over or not scene.is_word(phrase.end)
    ends = ends or scene.form(phrase.end) in words("preposition") or scene.form(phrase.end)[:1] in ("ب", "ل")
    if len(leading) < _TWO or len(leading) != len(phrase.offices) or not ends or _is_title(leading[1]):
        return None
    first = msgspec.structs.replace(phrase, end=leading[0].end, name=None, offices=phrase.offices[:1])
    rest = Phrase(leading[1].start, phrase.end, "person", name=phrase.name, offices=phrase.offices[1:])
    return first, rest


def _is_title(office: Office) -> bool:
    """«استقبل مدير الخطوط الجوية [المهندس] سامر الخطيب»: a title of the person beside his office."""
    return office.of is None and any(name.category == "title" for name in load().lookup(office.key))


def halves(phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """The two parties that a phrase may be: a name with the office behind it, or two offices."""
    if phrase.kind != "person" or not phrase.offices:
        return None
    if phrase.name is not None:
        trailing = tuple(office for office in phrase.offices if office.start >= phrase.name[1])
        if not trailing or trailing[0].start != phrase.name[1]:
            return None
        first = msgspec.structs.replace(
            phrase, end=trailing[0].start, offices=phrase.offices[: -len(trailing)]
        )
        return first, Phrase(trailing[0].start, phrase.end, "person", offices=trailing)
    if len(phrase.offices) > 1:
        head, rest = phrase.offices[0], phrase.offices[1:]
        first = msgspec.structs.replace(phrase, end=head.end, offices=(head,))
        return first, Phrase(rest[0].start, phrase.end, "person", offices=rest)
    return None
