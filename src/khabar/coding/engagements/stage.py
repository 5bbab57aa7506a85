"""The stage that finds the engagements of an article."""

import msgspec

from khabar.coding.analysis import Analysis, Phrase
from khabar.coding.engagements.anaphora import Anaphora
from khabar.coding.engagements.candidates import Candidate
from khabar.coding.engagements.clauses import is_held_by
from khabar.coding.engagements.context import complete
from khabar.coding.engagements.discourse import Discourse
from khabar.coding.engagements.events import event_of
from khabar.coding.engagements.frames import candidates_of
from khabar.coding.engagements.guessed import guessed, is_told_by
from khabar.coding.engagements.journeys import is_private_journey
from khabar.coding.engagements.manners import joined_pair
from khabar.coding.engagements.merging import fill, merge
from khabar.coding.engagements.plausible import OWN, possible
from khabar.coding.engagements.pointed import point
from khabar.coding.engagements.previews import why_ahead
from khabar.coding.engagements.settling import clause_start, settle_place, settle_time
from khabar.coding.engagements.status import status_of
from khabar.coding.engagements.topics import topics_of
from khabar.coding.engagements.triggers import Trigger, contact_nouns, triggers, triggers_at
from khabar.coding.engagements.weighing import chance, is_likely
from khabar.coding.guesses import Guesses, guesses_of
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import status_words
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import words
from khabar.schema import Span

_LONGEST_EVIDENCE = 60  # tokens
_OPENS = 3  # tokens: «من جهتها أعلنت [الوزارة]»
_LED_BY = frozenset(("راسهم", "بينهم", "ابرزهم", "مقدمتهم"))
_OFFICIALS = frozenset(("مسوولين", "مسوولي", "المسوولين", "كبار"))


def find_engagements(analysis: Analysis, *, hypothetical: bool = False) -> Analysis:
    """Meetings, calls, visits and messages between named sides, each told once.

    `hypothetical` keeps what the article only imagines: «قد يلتقي الوزيران».
    """
    found: list[Candidate] = []
    discourse = Discourse()
    anaphora = Anaphora()
    for passage in analysis.passages:
        if passage.field == "byline":
            continue
        scene = Scene(passage)
        here = _in_passage(scene, discourse)
        attended = anaphora.read(scene, here, found)
        found.extend(here)
        if not attended:
            _remember(scene, here, discourse)
    found.extend(anaphora.unanchored(analysis))
    merged = merge(found)
    guesses = guesses_of(analysis)
    if guesses is not None:
        merged = _with_guessed(guesses, merged)
    complete(analysis, merged)
    merged = [each for each in merged if hypothetical or each.status != "hypothetical"]
    merged = [each for each in merged if not _is_summary(each, merged)]
    merged = [each for each in merged if not is_private_journey(each, analysis)]
    kept = [each for each in merged if _in_body(each) or not _told_in_body(each, merged)]
    if guesses is not None:
        kept = _weighed(kept, guesses)
        for candidate in kept:
            point(candidate, guesses)
    for candidate in kept:
        if not any(each is candidate.visit for each in kept):
            candidate.visit = None
    events = tuple(event_of(analysis, each) for each in kept)
    return msgspec.structs.replace(analysis, events=events)


def _with_guessed(guesses: Guesses, framed: list[Candidate]) -> list[Candidate]:
    """The engagements of the frames and, settled like them, those that the reading adds."""
    found = guessed(guesses, framed)
    for candidate in found.new:
        _finish(Scene(candidate.passage), candidate)
    for kept, again in found.again:
        if not _in_body(kept):  # the headline has a frame, and the body tells it in words that have none
            _finish(Scene(again.passage), again)
            fill(kept, again)
    added = [candidate for candidate in found.new if not candidate.negated and possible(candidate)]
    return sorted([*framed, *added], key=lambda each: (each.order, each.part))


def _weighed(candidates: list[Candidate], guesses: Guesses) -> list[Candidate]:
    """The engagements that are likely enough by frame and reading, one for each word where both have one."""
    for candidate in candidates:
        candidate.chance = chance(candidate, guesses)
    likely = [each for each in candidates if is_likely(each, guesses)]
    framed = [each for each in likely if each.met is None]
    return [each for each in likely if each.met is None or not any(is_told_by(each, f) for f in framed)]


def _is_summary(candidate: Candidate, merged: list[Candidate]) -> bool:
    """«التقى [عددا من المسؤولين] …» before the meetings with those who are named tells no other one."""
    others = [party.phrase for party in candidate.participants if party.side == "to"]
    opening = [candidate.passage.forms[each.start][each.skip :] for each in others]
    if candidate.kind != "meeting" or not others or any(each.kind != "group" for each in others):
        return False
    if not all(form in words("quantity") or form in _OFFICIALS for form in opening):
        return False
    told = [form for each in others for form in candidate.passage.forms[each.start : each.end]]
    if any(form in words("family_member") for form in told):
        return False  # «عدد من [أفراد] أسرته» are no officials
    if set(candidate.passage.forms[candidate.end : candidate.end + 2]) & _LED_BY:
        return False
    named = (each for each in merged if each is not candidate and each.kind == "meeting")
    return any(set(each.from_) & set(candidate.from_) and _has_person(each, "to") for each in named)


def _has_person(candidate: Candidate, side: str) -> bool:
    kinds = (party.phrase.kind for party in candidate.participants if party.side == side)
    return any(kind in ("person", "counterpart") for kind in kinds)


def _in_body(candidate: Candidate) -> bool:
    """Told by the body, alone or beside the headline."""
    return any(span.field is msgspec.UNSET for span in candidate.evidence)


def _told_in_body(candidate: Candidate, merged: list[Candidate]) -> bool:
    """A headline that the body tells in other words adds nothing."""
    body = [each for each in merged if _in_body(each)]
    return any(each.kind == candidate.kind or len(each.sides & candidate.sides) > 1 for each in body)


def _in_passage(scene: Scene, discourse: Discourse) -> list[Candidate]:
    """The best reading of every trigger; a noun that its verb took up tells nothing of its own."""
    found: list[Candidate] = []
    by_start: dict[int, list[Trigger]] = {}
    for trigger in triggers(scene):
        by_start.setdefault(trigger.start, []).append(trigger)
    used: set[int] = set()
    nouns = contact_nouns(scene) if by_start else frozenset()
    for start, readings in sorted(by_start.items(), key=lambda item: (not item[1][0].is_verb, item[0])):
        if start in used:
            continue
        best = _best(scene, [each for each in readings if _is_complete(each, nouns)], discourse)
        for candidate in best:
            used.update(_taken_up(scene, candidate))
        found.extend(best)
    found.sort(key=lambda each: (each.order, each.part))
    return found


def _is_complete(trigger: Trigger, nouns: frozenset[str]) -> bool:
    """A light verb tells of nothing in a sentence without its noun: «كان الوزير غائبا»."""
    entry = trigger.form.entry
    light = bool(entry.nouns) and any(slot.party == "noun" for slot in entry.slots)
    return not light or not nouns.isdisjoint(entry.nouns)


def _taken_up(scene: Scene, candidate: Candidate) -> set[int]:
    """The contact nouns inside the clause of a light verb, or beside a verb of the same kind."""
    inside = range(candidate.trigger.end, candidate.end)
    taken = {index for index in inside if index in scene.phrase_over}
    if candidate.entry.needs:
        return {index for index in inside if index in taken or not _other_kind(scene, index, candidate)}
    held = {index for index in inside if is_held_by(scene, index, candidate.trigger)}
    return taken if candidate.noun is None else {*taken, *held, candidate.noun}


def _is_own(scene: Scene, readings: list[Trigger]) -> bool:
    """«لدى [زيارتي] إلى تونس»: the writer's, outside what somebody else says."""
    if not readings:
        return False
    first = readings[0]
    own = any(each.form.features.suffix in OWN for each in readings)
    return own and first.start not in scene.quoted and first.end not in scene.phrase_at


def _other_kind(scene: Scene, index: int, candidate: Candidate) -> bool:
    """«التقى الوزير، خلال [زيارته] بيروت، …»: the visit is told besides the meeting."""
    found = triggers_at(scene, index) if scene.is_word(index) else ()
    return candidate.kind == "meeting" and any(each.form.entry.kind == "visit" for each in found)


def _best(scene: Scene, readings: list[Trigger], discourse: Discourse) -> list[Candidate]:
    if _is_own(scene, readings):
        return []
    tried = [
        candidates_of(scene, trigger, discourse) for trigger in readings if trigger.form.features.person != 1
    ]
    scored = [each for each in tried if each]
    if not scored:
        return []
    best = max(scored, key=lambda each: _weight(each[0]))
    for candidate in best:
        _finish(scene, candidate)
    return [candidate for candidate in best if not candidate.negated]


def _weight(candidate: Candidate) -> tuple[int, int, int, int]:
    """A frame with its noun or its phone word beats the plain one; more parties beat fewer."""
    specific = bool(candidate.entry.nouns) + len(candidate.entry.needs)
    return (not candidate.entry.weak, specific, len(candidate.participants), -candidate.trigger.skip)


def _finish(scene: Scene, candidate: Candidate) -> None:
    status, word = status_of(scene, candidate.trigger, candidate.end)
    candidate.negated = status == "negated"
    candidate.status = candidate.entry.status or ("held" if status == "negated" else status)
    if candidate.entry.status == "planned" and _is_called_off(scene, candidate):
        candidate.status = "cancelled"
    candidate.untold = not (word or candidate.trigger.is_verb or candidate.entry.status) and not _occasion(
        scene, candidate
    )
    if word:
        candidate.why.append(f"{status}: {word}")
    held = candidate.status == "held" and candidate.entry.status is None
    ahead = why_ahead(scene, candidate) if held else None
    if ahead is not None:
        candidate.status = "planned"
        candidate.why.append(f"planned: {ahead}")
    settle_time(scene, candidate)
    settle_place(scene, candidate)
    candidate.topics.extend(topics_of(scene, candidate))
    candidate.evidence.append(_evidence(scene, candidate))
    candidate.background = _is_background(scene, candidate)
    candidate.weight = _telling(scene, candidate)


def _is_called_off(scene: Scene, candidate: Candidate) -> bool:
    """«قرر الرئيس [إلغاء] اجتماع المجلس»: what somebody decides on is the end of it."""
    before = scene.form(candidate.noun - 1) if candidate.noun is not None else ""
    return any(word.status == "cancelled" for word in status_words().get(before, ()))


def _occasion(scene: Scene, candidate: Candidate) -> bool:
    """«خلال [لقائه]», «عقب [الاجتماع]»: a noun that names when something else happened was held."""
    before = (candidate.trigger.start - 1, candidate.trigger.start - 2)
    return any(scene.form(index) in lexicon_words("occasion_words") for index in before)


def _evidence(scene: Scene, candidate: Candidate) -> Span:
    start = clause_start(scene, candidate.trigger.start)
    end = max([candidate.end, *(party.phrase.end for party in candidate.participants)])
    return scene.passage.span(max(start, end - _LONGEST_EVIDENCE), end)


def _is_background(scene: Scene, candidate: Candidate) -> bool:
    """«وكان الوزير قد التقى …», «يذكر أن …»: told after the news, from before it."""
    if candidate.status == "planned":
        return False  # «وكان الوزير قد أعلن أنه سيلتقي …»
    first = " ".join(scene.forms[:3])
    return first.startswith(
        ("وكان ", "وكانت ", "كان ", "كانت ", "يذكر ", "ويذكر ", "وسبق ", "يشار ")
    ) and any(form in ("قد", "ان", "سبق") for form in scene.forms[1 : candidate.trigger.start + 1])


def _telling(scene: Scene, candidate: Candidate) -> int:
    """How much a telling weighs when the article tells the engagement again: body before headline.

    The present tense is the headline's: «رئيس الوزراء يتصل بنظيره» above «اتصل رئيس الوزراء أمس …».
    """
    passage = scene.passage
    headline = passage.field != "text" or passage.tokens[-1].form not in (
        ".",
        "؟",
        "!",
        "…",
        ")",
        '"',
        "”",
        "»",
    )
    present = candidate.trigger.form.features.tense == "imperfect" and not candidate.trigger.is_future
    verb = candidate.trigger.is_verb and not candidate.entry.weak
    return 2 * (not (headline or present)) + verb


def _remember(scene: Scene, here: list[Candidate], discourse: Discourse) -> None:
    """Whom the next sentence may go on about: the subject of this one."""
    discourse.pair = joined_pair(scene) or discourse.pair
    for candidate in here:
        if len(candidate.from_) == 1 and len(candidate.to) == 1:
            discourse.pair = (*candidate.from_, *candidate.to)
        if candidate.trigger.is_verb and not candidate.background and not _is_greeted(candidate):
            subject = candidate.to if _subject_is_to(candidate) else candidate.from_
            discourse.acting[candidate.entry.lemma] = subject
            discourse.subject, discourse.other = (
                subject,
                candidate.from_ if subject is candidate.to else candidate.to,
            )
    if not discourse.subject:
        visits = [each for each in here if each.kind == "visit" and each.from_ and not each.background]
        discourse.subject = visits[0].from_ if visits else discourse.subject  # «قام المحافظ … [بزيارة] للسجن»
    if not here:
        bare = [
            p
            for p in scene.passage.phrases
            if p.kind == "person" and not scene.preposition_before(p) and p.actors
        ]
        if bare and scene.passage.field == "text":
            discourse.subject, discourse.body = bare[0].actors, ()
    first = next((p for p in scene.passage.phrases if p.kind == "organization" and p.actors), None)
    if first is not None and first.start <= _OPENS and _is_subject(scene, first):
        discourse.body = first.actors


def _is_greeted(candidate: Candidate) -> bool:
    """«كان في استقبال[ه] نظيره»: the text goes on about him who came."""
    return candidate.entry.lemma == "كان" and candidate.noun is not None and _subject_is_to(candidate)


def _is_subject(scene: Scene, phrase: Phrase) -> bool:
    """«أعلنت [الخارجية]», «[الوزارة] أعلنت»: right behind its verb, or free before it."""
    behind = not phrase.proclitics and may_be_verb(scene.form(phrase.start - 1))
    return behind or scene.stands_free(phrase)


def _subject_is_to(candidate: Candidate) -> bool:
    return any(slot.name == "subject" and slot.party == "to" for slot in candidate.entry.slots)
