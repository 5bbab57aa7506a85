"""Opening: from the cue to the first word of what was said, past the speaker and the circumstances.

«أكد [وزير الخارجية]، [خلال لقائه السفير]، أنّ | بلاده ستشارك»: speaker, circumstances, introducer, content.
"""

from functools import cache

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent, agent_ahead
from khabar.coding.statements.bare import GLUE, Walk, marked_bare, may_be_bare
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.introducers import introducers, past_manner
from khabar.coding.statements.nouns import CONTENT, is_document, is_head, noun_phrase
from khabar.coding.statements.quotes import SHORTEST_QUOTE, closes_clause, is_speech, is_whole_quote
from khabar.knowledge.lexicons import Taking, contact_forms, content_nouns, turn_markers
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import words

_COLONS = frozenset((":", "："))
_FAR = 60  # tokens from a cue to its content; the farthest in the development articles was 48


class Opening(msgspec.Struct, frozen=True, gc=False):
    """Where the content starts, how it was introduced, and the speaker named on the way."""

    start: int
    skip: int
    taking: Taking
    speaker: Phrase | None
    direct: bool = False
    quote_end: int | None = None
    source: Phrase | None = None
    carried: bool = False  # «نقلت [عنه] الوكالة»: the one spoken of before
    agent: Agent | None = None  # the subject that no list holds
    origin: Agent | None = None  # whose words a relay passes on, where no list holds it

    @property
    def introduced(self) -> int:
        """The token where «أن», «إلى أن», «بـ» or the bare content stands."""
        if self.skip or self.taking.introducer == "bare":
            return self.start
        return self.start - len(self.taking.introducer.split())


_SPOKEN = Taking("quote", "statement")


def _takes(cue: Cue) -> dict[str, Taking]:
    """How the cue takes content; a colon and quotation marks every verb takes."""
    takes = {taking.introducer: taking for taking in cue.form.entry.takes}
    if cue.is_finite or cue.is_participle or cue.form.features.suffix:
        takes.setdefault("quote", _SPOKEN)
        takes.setdefault("colon", _SPOKEN)
    if cue.is_finite and "ان" in takes:
        takes.setdefault("بان", takes["ان"])  # «كشف المدير [بأن] السد جاهز»
    return takes


def opening(scene: Scene, cue: Cue, stops: frozenset[int]) -> Opening | None:
    """The opening behind a cue, or None when nothing was said. `stops` are tokens where other verbs stand."""
    takes = _takes(cue)
    walk = Walk(cue.end)
    held = _held(scene, cue)
    if held is not None:
        return Opening(held, 0, takes["bare"], None)
    if cue.is_finite and cue.form.entry.speaker == "subject":
        walk.agent = agent_ahead(scene, cue)
        walk.position = walk.agent.end if walk.agent is not None else cue.end
    limit = min(scene.size, cue.end + _FAR)
    while walk.position < limit:
        walk.position = past_manner(scene, walk.position)
        found = _here(scene, cue, walk, takes)
        if found is not None and _has_content(scene, cue, found, walk):
            return msgspec.structs.replace(found, carried=walk.carried, agent=walk.agent, origin=walk.origin)
        if not _step(scene, cue, walk, stops):
            return None
    return None


def quotation_before(scene: Scene, cue: Cue) -> Opening | None:
    """«"[لن نتراجع]"، قال الوزير»: the words stand before the verb."""
    last = cue.start - 1 - scene.is_comma(cue.start - 1)
    opened = next((start for start, end in scene.quotes.items() if end == last), None)
    if opened is None or not cue.is_finite or last - opened <= SHORTEST_QUOTE:
        return None
    if not _opens_sentence(scene, opened):
        return None  # «كتب أن اللقاء "المؤيد للسلام" شهد حضورا»: a quotation inside the sentence
    return Opening(opened + 1, 0, _SPOKEN, scene.phrase_at.get(cue.end), True, last)


def _opens_sentence(scene: Scene, position: int) -> bool:
    before = scene.form(position - 1)
    return position == 0 or not (before[:1].isalnum() or scene.is_comma(position - 1)) or before == "و"


def _has_content(scene: Scene, cue: Cue, opened: Opening, walk: Walk) -> bool:
    """«أشار إلى الوضع» names a topic; «أشار إلى أهمية الحوار» says something of it."""
    named = opened.speaker is not None or walk.agent is not None
    judged = named and (cue.form.entry.act in ("accuse", "support") or _holds(cue))
    loose = opened.taking.introducer == "bare" and cue.form.entry.caution and not judged
    if opened.direct or (opened.taking.content != "weak" and not loose):
        return True
    form = scene.form(opened.start)[opened.skip :]
    return form in content_nouns() or form.removeprefix("ال") in content_nouns()


def _holds(cue: Cue) -> bool:
    """«واعتبر الوزير [القانون جائرا]»; «يعتبر الميناء الأكبر» is nobody's opinion."""
    return cue.form.lemma == "اعتبر" and cue.form.features.tense == "perfect"


def _held(scene: Scene, cue: Cue) -> int | None:
    """«انتقد الوزير القرار، معتبرا [الحل غير كاف]»: a participle behind a comma holds what follows it."""
    if cue.form.lemma != "اعتبر" or not cue.is_participle or not scene.is_comma(cue.start - 1):
        return None
    start = cue.end + (scene.form(cue.end) == "ايضا")
    return start if scene.is_word(start) and not introducers(scene, start) else None


def _here(scene: Scene, cue: Cue, walk: Walk, takes: dict[str, Taking]) -> Opening | None:
    position = walk.position
    form = scene.form(position)
    if form in _COLONS and ("colon" in takes or "quote" in takes):
        return _after_colon(scene, walk, takes)
    if "quote" in takes and is_speech(scene, position):
        return _direct(scene, position, takes["quote"], walk)
    for introducer, length, skip in introducers(scene, position):
        taking = takes.get(introducer)
        if taking is not None and _is_on_the_way(scene, walk, takes, introducer):
            continue
        if skip and introducers(scene, position + 1)[:1] and scene.form(position + 1)[:3] in _THATS:
            continue  # «وأكد المدير [بالمخيم] بأن العيادة مفتوحة»
        if taking is not None and not _names_speaker(scene, cue, walk, introducer):
            return _introduced(scene, walk, taking, position + length, skip)
    if "bare" in takes and (may_be_bare(scene, cue, walk) or marked_bare(scene, walk)):
        return Opening(position, 0, takes["bare"], walk.speaker, source=walk.source)
    return None


_PLATFORMS = frozenset(
    (
        "هامش",
        "خلفيه",
        "صفحته",
        "صفحتها",
        "صفحتهم",
        "حسابه",
        "حسابها",
        "حسابهم",
        "موقعه",
        "موقعها",
        "شاشه",
        "منصه",
        "لسان",
        "تويتر",
        "فيسبوك",
        "حد",
    )
)  # «أكد في كلمة [على] هامش المؤتمر أن»
_THATS = frozenset(("ان", "انه", "بان"))
_FEW = 6  # tokens from a preposition on the way to the word that introduces the content
_THAT = ("ان", "علي ان", "الي ان", "عن ان", "من ان", "بان")


def _is_on_the_way(scene: Scene, walk: Walk, takes: dict[str, Taking], introducer: str) -> bool:
    """«أكدت في منشور [على] صفحتها أن …»: a preposition inside circumstances, with «أن» still to come."""
    apart = introducer in ("علي", "عن", "من", "الي")
    if introducer == "علي" and scene.form(walk.position + 1) in _PLATFORMS:
        return True
    if not apart or not walk.detour or scene.is_comma(walk.position - 1):
        return False
    if walk.position + 1 in scene.quotes or scene.form(walk.position + 1) in CONTENT:
        return False  # «شدد المتحدث [على] "ضرورة أن يفتح المعبر"»
    for index in range(walk.position + 1, min(walk.position + _FEW, scene.size)):
        if any(each in takes and each in _THAT for each, _, _ in introducers(scene, index)):
            return True
        if is_verb(scene.form(index)) and index not in scene.phrase_over:
            return False
    return False


_WORDS_OF = frozenset(("قول", "تاكيد", "تصريح", "تصريحات"))  # «نقلت الوكالة [قول] الوزير إن»
_ORIGIN = frozenset(("عن", "الي", "علي لسان"))  # «نقلت الوكالة [عن الوزير]», «نسبت [إلى الأمير]»


def _names_speaker(scene: Scene, cue: Cue, walk: Walk, introducer: str) -> bool:
    """«نقلت الوكالة عن الوزير»: the preposition leads to the speaker, not to the content."""
    return introducer == cue.form.entry.speaker and (
        walk.position in scene.phrase_over or walk.position + 1 in scene.phrase_at
    )


def _introduced(scene: Scene, walk: Walk, taking: Taking, start: int, skip: int) -> Opening | None:
    while scene.form(start) in ("،", ":", "-"):
        start += 1
    if start >= scene.size:
        return None
    closing = scene.quotes.get(start)
    if closing is not None and skip == 0 and is_whole_quote(scene, start, closing):
        return Opening(start + 1, 0, taking, walk.speaker, True, closing, walk.source)
    return Opening(start, skip, taking, walk.speaker, source=walk.source)


def _direct(scene: Scene, position: int, taking: Taking, walk: Walk) -> Opening:
    closing = scene.quotes[position]
    direct = closes_clause(scene, closing)
    start = position + 1 if direct else position
    return Opening(start, 0, taking, walk.speaker, direct, closing if direct else None, walk.source)


def _after_colon(scene: Scene, walk: Walk, takes: dict[str, Taking]) -> Opening | None:
    start = walk.position + 1
    taking = takes.get("colon") or takes["quote"]
    if start in scene.quotes:
        return _direct(scene, start, taking, walk)
    if start >= scene.size:
        return None
    return Opening(start, 0, taking, walk.speaker, source=walk.source)


def _step(scene: Scene, cue: Cue, walk: Walk, stops: frozenset[int]) -> bool:
    """One step on: over the speaker, a time, a bracket, a circumstance. False where the clause ends."""
    position = walk.position
    form = scene.form(position)
    if form in (".", "؛", "؟", "!") or (position in stops and position not in scene.quoted):
        return False
    phrase = scene.phrase_at.get(position)
    if phrase is not None and phrase.kind != "place":
        _meet(scene, cue, walk, phrase)
        walk.position = max(phrase.end, position + 1)
    else:
        walk.position = _behind(scene, cue, walk)
    return True


def _behind(scene: Scene, cue: Cue, walk: Walk) -> int:
    """The token behind a time, a quoted name, a pronoun, an occasion or a word on the way."""
    position = walk.position
    form = scene.form(position)
    passed = _past_circumstance(scene, cue, walk)
    if passed > position:
        return passed
    if cue.form.entry.kind == "relay" and form == "عن" and walk.source is None and walk.origin is None:
        walk.origin = _origin(scene, position + 1)
        return walk.origin.end if walk.origin is not None else position + 1
    if cue.form.entry.kind == "relay" and form in words("relay_pronoun"):
        walk.carried = True
    elif scene.is_comma(position):
        walk.detour = walk.detour and walk.speaker is None and walk.agent is None
    elif scene.is_word(position) and form not in GLUE:
        walk.detour = True
    return position + 1


def _past_circumstance(scene: Scene, cue: Cue, walk: Walk) -> int:
    """Past what tells when, where, to whom and at which occasion; the position itself where nothing does."""
    position = walk.position
    if position in scene.time_at:
        return scene.time_at[position].end
    if _seated(scene, cue, walk):
        return scene.phrase_at[position + 1].end
    if position in scene.quotes and position not in scene.phrase_over:
        return scene.quotes[position] + 1
    if scene.form(position) == "(":
        return _past_bracket(scene, position)
    if scene.form(position) == "ل" and position + 1 in scene.quotes:
        return scene.quotes[position + 1] + 1  # «لـ"[الأفق]"»
    return position + 2 if _occasion(scene, position) else _marker(scene, position)


_LONGEST_BRACKET = 8


def _past_bracket(scene: Scene, position: int) -> int:
    """«وكالة الأنباء [(و.أ.ش)] أن»: a short bracket, with the stops in it."""
    near = range(position + 1, min(position + _LONGEST_BRACKET, scene.size))
    return next((index + 1 for index in near if scene.form(index) == ")"), position)


_LONGEST_MARKER = 4  # words: «في الوقت ذاته»
_AGAIN = frozenset(("من جديد", "بهذه المناسبه", "في هذا الصدد", "في هذا الاطار"))


def _marker(scene: Scene, position: int) -> int:
    """Past «في هذا السياق», «في الوقت ذاته», «من جديد»: words that lead on and say nothing."""
    if scene.form(position) not in _marker_heads():
        return position
    for length in range(_LONGEST_MARKER, 1, -1):
        phrase = " ".join(scene.forms[position : position + length])
        if phrase in turn_markers() or phrase in lexicon_words("continuation_markers") or phrase in _AGAIN:
            return position + length
    return position


@cache
def _marker_heads() -> frozenset[str]:
    """The first words of all markers: most words begin none."""
    markers = (*turn_markers(), *lexicon_words("continuation_markers"), *_AGAIN)
    return frozenset(marker.split()[0] for marker in markers)


def _seated(scene: Scene, cue: Cue, walk: Walk) -> bool:
    """«أكدت السفارة [في أنقرة] إغلاق …», «أكد [من بغداد] استعداد …»: where the speaker is."""
    place = scene.phrase_at.get(walk.position + 1)
    if scene.form(walk.position) not in ("في", "من") or place is None or place.proclitics:
        return False
    ends = {cue.end, *(each.end for each in (walk.speaker, walk.agent) if each is not None)}
    return place.kind in ("place", "country") and walk.position in ends


def _origin(scene: Scene, position: int) -> Agent | None:
    """«نقلت الوكالة عن [قيادي في الحركة] قوله»: whose words they are, where no list holds it."""
    if position in scene.phrase_at or not is_head(scene.form(position)):
        return None
    end = noun_phrase(scene, position, scene.size)
    named = scene.phrase_at.get(end)
    plain = end > position and (named is None or named.kind != "person")
    return Agent(position, end) if plain else None


def _occasion(scene: Scene, position: int) -> bool:
    """«[في اتصاله]», «[خلال لقائه]»: two words that name the occasion and nothing of the content."""
    if scene.form(position) not in ("في", "خلال", "عقب", "بعد", "لدي", "اثناء"):
        return False
    return scene.form(position + 1) in contact_forms() and position + 1 not in scene.phrase_over


_PRAYED_TO = frozenset(("الله", "المولي"))


def _meet(scene: Scene, cue: Cue, walk: Walk, phrase: Phrase) -> None:
    """A party on the way is the speaker when it stands where this cue has its speaker."""
    slot = cue.form.entry.speaker
    behind = phrase.start == cue.end  # «عبر [الوزير] عن أسفه»: the verb is no preposition here
    preposition = phrase.proclitics.lstrip("وف") if behind else scene.preposition_before(phrase)
    wanted = "" if slot in ("subject", "genitive") else slot
    credited = preposition == "ل" and cue.form.lemma == "نسب"  # «نسبت الوكالة [لمصدر أمني] القول»
    quoted = (
        credited or preposition in _ORIGIN or (scene.form(phrase.start - 1) in _WORDS_OF and not preposition)
    )
    passes = cue.form.entry.target in ("عن", "الي") or scene.form(phrase.start - 2) == "نقلا"
    if cue.form.entry.kind == "relay" and passes and quoted and walk.source is None:
        walk.source = phrase
        walk.detour = False
        return
    issued = preposition in ("ل", "عن", "من") and is_document(scene, cue.end)
    if walk.speaker is None and issued:  # «ذكر بيان [لوزارة الخارجية] أن»
        walk.speaker = phrase
        walk.detour = False
        return
    if walk.speaker is not None and preposition == "" and cue.form.entry.target == "object":
        return  # «أبلغ الوزير [نظيره] رفض بلاده»
    if walk.speaker is None and preposition == wanted and not (walk.detour and wanted == ""):
        walk.speaker = phrase
        walk.detour = False
    elif preposition == "ل" and walk.speaker is not None:
        return  # «أكد المصدر [للصحيفة] تداول رسالة»
    elif preposition or walk.speaker is not None:
        walk.detour = walk.detour or not phrase.proclitics.startswith("و")
