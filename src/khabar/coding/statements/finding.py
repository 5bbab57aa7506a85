"""Finding: which cues of a passage open a content, also one speech inside another."""

import msgspec

from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.agreement import disagrees
from khabar.coding.statements.apposition import apposed
from khabar.coding.statements.asides import passed_over
from khabar.coding.statements.constructions import is_speech
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.cues import cues, readings_at
from khabar.coding.statements.introducers import introducers
from khabar.coding.statements.nouns import noun_phrase
from khabar.coding.statements.opening import Opening, opening, quotation_before
from khabar.coding.statements.particles import AROUND, particle_content
from khabar.coding.statements.position import starts_anew
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_NEAR = 3  # tokens between an inner speaker and the inner verb
_LONGEST = 10  # tokens of an inner speaker that no list holds
_BETWEEN = frozenset(("قد", "فقد", "كان", "كانت", "ايضا", "فان", "،", '"', "“", "”", "«", "»"))


_KEEPS = frozenset(("ظل", "ظلت", "سبق", "وان", "مازال", "مازالت"))  # «أن الوزارة [ظلت] تؤكد أن»


class Found(msgspec.Struct, frozen=True, gc=False):
    """A cue with its content; `relay` is the outer cue of nested speech, `inner` the speaker inside it.

    `after` is the particle that names the channel behind the content: «قال إن …، [وفق ما نقلت الوكالة]».
    """

    cue: Cue
    opening: Opening
    relay: "Found | None" = None
    inner: Agent | None = None
    after: "Found | None" = None


def openings(scene: Scene) -> list[Found]:
    """The cues that open a content, each with the reading of the lexicon that fits."""
    candidates = [cue for cue in cues(scene) if cue.start not in scene.quoted or _leads_out(scene, cue)]
    candidates = [cue for cue in candidates if not _is_name(scene, cue)]
    stops = frozenset(cue.start for cue in candidates if _stops(scene, cue))
    found: list[Found] = []
    covered = 0
    for cue in candidates:
        if cue.start < covered or (found and not starts_anew(scene, cue, found[-1].opening.start)):
            continue
        if cue.is_noun and _expressed(cue, found):
            continue
        best = _best_reading(scene, cue, stops - {cue.start} - passed_over(scene, cue, stops))
        if best is not None and found and best.opening.taking is AROUND and best.opening.start < cue.start:
            found[-1] = msgspec.structs.replace(found[-1], after=found[-1].after or best)
            continue  # «قال إن …، بحسب البيان»: the content has its speaker already
        if best is not None and found and _belongs_to(scene, found[-1], best):
            continue
        if best is not None:
            best = _nested(scene, best, stops) or best
            found.append(best)
            covered = max(best.cue.end, best.opening.quote_end or best.opening.start)
    return found


def _is_name(scene: Scene, cue: Cue) -> bool:
    """«وقال [رجا] الخطيب إن»: right behind a verb of speech stands who speaks, and no second verb."""
    if not cue.is_finite or cue.proclitics or cue.start == 0:
        return False
    before = readings_at(scene, cue.start - 1)
    return any(each.is_finite and each.form.lemma in _PLAIN and each.end == cue.start for each in before)


_PLAIN = frozenset(("قال", "أضاف", "أوضح", "تابع", "صرح"))  # verbs that nothing but speech follows


def _belongs_to(scene: Scene, before: Found, noun: Found) -> bool:
    """«ثمّن موقف البلاد [وإدانتها] للعنف»: a noun in the content of another cue, that opens no clause."""
    if _describes(scene, noun):
        return before.opening.start < noun.cue.start and before.opening.quote_end is None
    if not noun.cue.is_noun or noun.opening.direct:
        return False
    inside = before.opening.start < noun.cue.start and before.opening.quote_end is None
    return inside and noun.opening.taking.introducer in ("bare", "ب", "ل", "من", "الي")


def _describes(scene: Scene, found: Found) -> bool:
    """«السياسات [التي تنذر] بالتصعيد»: a relative clause without «أن» only describes."""
    which = scene.form(found.cue.start - 1)
    near = which in ("الذي", "التي") and not scene.is_comma(found.cue.start - 2)
    far = which in _WHICH and scene.phrase_over.get(found.cue.start - 3) is None
    return (near or far) and found.opening.taking.introducer in ("bare", "ب", "علي", "عن", "الي", "من", "ل")


_WHICH = frozenset(("الذي", "التي", "والذي", "والتي"))


def _best_reading(scene: Scene, cue: Cue, stops: frozenset[int]) -> Found | None:
    """The reading whose content starts first; «ذكر» as a noun loses against the verb with «أن»."""
    found: list[Found] = []
    for reading in readings_at(scene, cue.start):
        particle = reading.form.entry.kind == "particle"
        opened = particle_content(scene, reading) if particle else opening(scene, reading, stops)
        opened = opened or quotation_before(scene, reading)
        if opened is not None and is_speech(scene, reading, opened):
            found.append(Found(reading, opened))
    behind = scene.phrase_at.get(cue.end)  # «[نعت] الوزارة» is of «نعى», «نعت الوزير» of «نعت»
    return min(
        found, key=lambda each: (*_rank(each), disagrees(scene, each.cue, cue.end, behind)), default=None
    )


def _leads_out(scene: Scene, cue: Cue) -> bool:
    """«أوضح أن الهدف "بحث الأزمة، [لافتا] إلى أن الوزير سيسافر"»: the outlet goes on."""
    if not _leans(scene, cue):
        return False
    return any(each.split()[-1] in ("ان", "بان") for each, _, _ in introducers(scene, cue.end))


def _expressed(cue: Cue, found: list[Found]) -> bool:
    """«أعرب عن [أمله] في …» is one content; «قدموا للسلام عليه [وتهنئته] بالعيد» tells of no speech."""
    if not found:
        return cue.proclitics[:1] == "و"
    return cue.start == found[-1].opening.start


def _rank(found: Found) -> tuple[bool, int, bool]:
    """Full content before a topic, the nearer before the farther, a relay that names its source first."""
    opened = found.opening
    return opened.taking.content == "weak", opened.start, opened.source is None and not opened.carried


_PREPOSITIONS = frozenset(("حسب", "وحسب", "عبر"))


def _stops(scene: Scene, cue: Cue) -> bool:
    """A verb with a content of its own; not «قال الوزير، [حسب] ما [نقلته] الوكالة، إن»."""
    if _leans(scene, cue):
        return True
    aside = scene.form(cue.start - 1) == "ما" or scene.form(cue.start) in _PREPOSITIONS
    return cue.is_finite and not aside


def _leans(scene: Scene, cue: Cue) -> bool:
    """«وطلبت العفو، [مؤكدة] أن»: a participle behind a comma opens a content of its own."""
    return cue.is_participle and scene.is_comma(cue.start - 1)


def _nested(scene: Scene, outer: Found, stops: frozenset[int]) -> Found | None:
    """«أوضح المتحدث أن [الرئيس أكد] …»: the president speaks, through the spokesman."""
    around = outer.opening.taking is AROUND
    own_words = outer.opening.direct and not outer.opening.taking.introducer.endswith("ان")
    if (own_words and not around) or (around and outer.cue.start > outer.opening.start):
        return None
    start = _past(scene, outer.opening.start, _BETWEEN)
    inner = _inner(scene, start)
    if inner is not None:
        return _said_by(scene, outer, inner, stops)
    if around or outer.cue.form.entry.kind == "relay":
        return _verb_first(scene, outer, start, stops)
    return None


def _past(scene: Scene, position: int, forms: frozenset[str]) -> int:
    while position < scene.size and (scene.form(position) in forms or position in scene.time_over):
        position += 1
    return position


def _inner(scene: Scene, start: int) -> Agent | None:
    """The party that the content starts with, also in marks: «"إسرائيل" أبلغت»."""
    phrase = scene.phrase_at.get(start) or scene.phrase_at.get(start + 1)
    if phrase is not None and (phrase.start == start or start in scene.quotes):
        if phrase.kind == "sides":
            return None
        named = apposed(scene, phrase.start, scene.size) if phrase.name is None else None
        end = noun_phrase(scene, start, start + _LONGEST) if phrase.kind == "group" else 0
        if named is None and end > phrase.end:
            return Agent(start, end)  # «أن [مسؤولا كبيرا] قال»
        return Agent(start, (named or phrase).end, named or phrase)
    heads = (lexicon_words("anonymous_sources"), lexicon_words("media_nouns"), words("partitive"))
    forms = (scene.form(start), scene.form(start).removesuffix("ا"))  # «أن [مسؤولا] كبيرا قال»
    if not any(form in each for form in forms for each in heads):
        return None
    end = noun_phrase(scene, start, min(start + _LONGEST, scene.size))
    return Agent(start, end) if end > start else None


def _said_by(scene: Scene, outer: Found, inner: Agent, stops: frozenset[int]) -> Found | None:
    position = _past(scene, inner.end, _BETWEEN | _KEEPS)
    if position > inner.end + _NEAR:
        return None
    for cue in readings_at(scene, position):
        if cue.is_finite:
            found = _best_reading(scene, cue, stops - {position})
            if found is None:
                return _plainly(outer, inner, cue)
            kept = scene.form(position - 1) in _KEEPS and not found.cue.form.entry.caution
            speaks = kept or _speaks(found, inner)
            return Found(found.cue, found.opening, outer, inner) if speaks else None
    return None


def _plainly(outer: Found, inner: Agent, cue: Cue) -> Found | None:
    """«قالت الرئاسة إن [الرئيس جدد] خلال مكالمة موقف بلاده»: a person's speech, however tied on."""
    body = inner.phrase is not None and inner.phrase.kind == "organization" and cue.form.lemma in _SAYING
    person = body or (inner.phrase is not None and inner.phrase.kind == "person")
    told = cue.form.features.tense == "perfect" and cue.form.entry.kind == "verb"
    if not person or not told or (cue.form.entry.caution and cue.form.lemma != "جدد"):
        return None
    return Found(cue, Opening(cue.end, 0, cue.form.entry.takes[0], None), outer, inner)


_SAYING = frozenset(("أكد", "أوضح", "أعلن", "أضاف", "أفاد"))
_TOLD = frozenset(
    (
        ("ب", "أفاد"),
        ("ب", "طالب"),
        ("من", "طلب"),
        ("ب", "أقر"),
        ("ب", "اعترف"),
        ("الي", "دعا"),
        ("bare", "أكد"),
        ("bare", "أعلن"),
        ("عن", "أعرب"),
        ("علي", "أكد"),
        ("علي", "شدد"),
    )
)


def _speaks(found: Found, inner: Agent) -> bool:
    """A state or body speaks in plain verbs of saying: «أبلغت», «أعلنت أن», not «تتطلع إلى», «أبدت مرونة»."""
    place = inner.phrase is not None and inner.phrase.kind == "place"
    if place and found.cue.form.features.gender != "f":
        return False
    introducer, entry = found.opening.taking.introducer, found.cue.form.entry
    if (
        found.cue.form.features.tense == "imperfect"
        and entry.kind == "verb"
        and found.cue.form.lemma != "قال"
    ):
        return False  # «إن الوزيرة ستؤكد», «إن رئيسهم يتفاخر»: told of them
    if inner.phrase is not None and inner.phrase.kind == "person":
        return introducer != "ب" or not entry.caution or found.cue.form.lemma == "أبلغ"
    said = introducer.split()[-1] in ("ان", "بان", "colon", "quote")
    told = found.cue.form.lemma == "أبلغ" or (introducer, found.cue.form.lemma) in _TOLD
    return (not entry.caution and said) or told


def _verb_first(scene: Scene, outer: Found, start: int, stops: frozenset[int]) -> Found | None:
    """«بحسب الوكالة، [قال الوزير] إن …»: the relay is named first."""
    for cue in readings_at(scene, start):
        if cue.is_finite:
            found = _best_reading(scene, cue, stops - {start})
            return Found(found.cue, found.opening, outer) if found is not None else None
    return None
