"""The stage that finds the statements of an article."""

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Analysis, Passage
from khabar.coding.guesses import Guesses, guesses_of
from khabar.coding.scene import Scene
from khabar.coding.statements.addressed import content_start
from khabar.coding.statements.channels import via_of
from khabar.coding.statements.closing import closing, trimmed
from khabar.coding.statements.communique import communique, is_lead
from khabar.coding.statements.distinct import distinct, without_standfirst
from khabar.coding.statements.finding import Found, openings
from khabar.coding.statements.issuing import issued
from khabar.coding.statements.listening import Listener
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.opening import Opening
from khabar.coding.statements.particles import AROUND
from khabar.coding.statements.press import is_press
from khabar.coding.statements.reading_alone import read_alone
from khabar.coding.statements.resolving import is_named, party, unlisted
from khabar.coding.statements.speakers import speaker_of
from khabar.coding.statements.subjects import introduce, remember_subject
from khabar.intake.outlets import own_names
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words
from khabar.schema import Statement, statement_id

_SHORTEST = 2  # words: «أكد ذلك» has no content
_SUPPORTED = (
    0.1  # probability of a content: on 37 articles with 257 statements F1 is 0.804 with it, 0.799 without
)


def find_statements(analysis: Analysis) -> Analysis:
    """Reported speech, direct and indirect: «أكد الوزير أن | بلاده ستشارك», «وأضاف: "لن نتراجع"»."""
    roster = Roster(analysis.actors)
    guesses = guesses_of(analysis)
    listener = Listener(guesses, roster) if guesses is not None else None
    memory = Memory(own=own_names(analysis.article), listener=listener)
    found: list[Statement] = []
    lead = 0
    for passage in analysis.passages:
        if passage.field == "text":
            found.extend(_in_passage(analysis, passage, roster, memory))
            lead = passage.tokens[-1].end if is_lead(passage) else lead
    if guesses is not None and listener is not None:
        found += read_alone(analysis, guesses, listener, found)
    found = [_by_interview(each, memory) if each.start < lead else each for each in found]
    statements = _supported(guesses, distinct(without_standfirst(analysis, found)))
    alike = listener.alike() if listener is not None else ()
    return msgspec.structs.replace(analysis, statements=statements, actors=roster.all(), alike=alike)


def _supported(guesses: Guesses | None, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Without those that a model's reading takes for nobody's words: «[أكد] الحكم الهدف» is no speech."""
    if guesses is None:
        return statements
    support = {each.id: guesses.reading.support(guesses.words(each)) for each in statements}
    return tuple(each for each in statements if support[each.id] >= _SUPPORTED)


def _by_interview(statement: Statement, memory: Memory) -> Statement:
    """The lead sums up the talk that is named further on: «قال الوزير إن … وقال في حوار مع [القناة]»."""
    channel = memory.interviews.get(statement.speaker)
    return statement if statement.via or channel is None else msgspec.structs.replace(statement, via=channel)


def _in_passage(analysis: Analysis, passage: Passage, roster: Roster, memory: Memory) -> list[Statement]:
    scene = Scene(passage)
    memory.previous = memory.subject or memory.previous
    memory.subject, memory.spoke_here = None, False
    memory.sides = sides_before(analysis, passage) or memory.sides
    memory.met_here = _tells_of_two(analysis, passage)
    found_cues = openings(scene)
    result: list[Statement] = []
    if memory.report is None and is_lead(passage):
        memory.report = communique(passage)
    introduce(scene, memory)
    remember_subject(scene, memory, found_cues[0].cue.start if found_cues else scene.size, roster)
    for index, found in enumerate(found_cues):
        following = _next_cue(found_cues, index)
        statement = _statement(analysis, scene, found, following, roster, memory)
        if statement is not None:
            result.append(statement)
    if memory.report is None and memory.met_here and is_lead(passage):
        memory.report = _agency(scene, found_cues, result)
    return result


def _agency(scene: Scene, found_cues: list[Found], said: list[Statement]) -> str | None:
    """«ذكرت [وكالة الأنباء] أن الوزير التقى …»: the agency whose report of a contact the article sums up."""
    first = found_cues[0] if found_cues else None
    teller = first.opening.speaker if first is not None else None
    tells = first is not None and first.cue.start <= 1 and bool(said)
    return said[0].speaker if tells and teller is not None and is_press(scene, teller) else None


def _next_cue(found: list[Found], index: int) -> int | None:
    """Where the next cue stands; for nested speech the outer one."""
    if index + 1 == len(found):
        return None
    following = found[index + 1]
    return (following.relay or following).cue.start


def _statement(
    analysis: Analysis, scene: Scene, found: Found, following: int | None, roster: Roster, memory: Memory
) -> Statement | None:
    cue, opened = found.cue, found.opening
    behind = opened.taking is AROUND and opened.start < cue.start
    if found.after is not None:
        following = min(following or scene.size, found.after.cue.start)
    end = trimmed(scene, opened.start, cue.start) if behind else closing(scene, opened, following)
    speaker, reason = _speaker(scene, found, roster, memory)
    if memory.listener is not None:
        speaker, reason = memory.listener.heard(scene, cue, (speaker, reason), memory)
    if speaker is None:
        return None
    if end - opened.start < _SHORTEST and not opened.direct:
        memory.subject = memory.subject or speaker  # «ندد [المبعوث] بالهجوم، مطالبا بتحقيق»
        return None
    via = via_of(scene, found, roster, memory, speaker)
    _cite(roster, memory, speaker, via)
    if via is not None and issued(scene, cue) is not None:
        memory.sources.document = speaker  # «نقلت الوكالة بيانا ل[الوزارة] قالت فيه … وأضاف البيان»
    named = cue.is_finite and "carried" not in reason and opened.source is None
    memory.voices.hear(speaker, cue.form.features.gender, named=named)
    memory.speaker, memory.spoke_here = _goes_on(scene, found, roster, speaker, via), True
    memory.subject = memory.subject or speaker
    so = not opened.skip and scene.tokens[opened.start].text == "فإن"  # «وبحسب الوزارة، [فإن] السد قديم»
    start, skip = content_start(scene, cue, opened, reason)
    content = scene.passage.span(start + so, end, skip)
    entry = cue.form.entry
    return Statement(
        id=statement_id(analysis.article.id, scene.passage.field, content.start, content.end),
        speaker=speaker,
        direct=opened.direct,
        cue=scene.passage.span(cue.start, cue.end, cue.skip),
        via=via,
        act=entry.act,
        confidence=0.6 if entry.caution else 0.8,
        why=(f"{entry.lemma}: {opened.taking.introducer}", reason),
        start=content.start,
        end=content.end,
        text=content.text,
        field=content.field,
    )


def _cite(roster: Roster, memory: Memory, speaker: str, via: str | None) -> None:
    """Who was cited last: «المصدر ذاته» is who spoke, through whomever; «البيان» is of who passed it on."""
    issuer = via or speaker
    if roster[issuer].kind != "person":
        memory.sources.document = issuer
    source = issuer if is_named(roster[speaker]) else speaker
    if roster[source].kind != "person" or not is_named(roster[source]):
        memory.sources.cited = source


def _goes_on(scene: Scene, found: Found, roster: Roster, speaker: str, via: str | None) -> str:
    """Who goes on speaking: behind «وأضاف أن المستشارة تمسكت بـ…» it is he who told of her."""
    if found.relay is not None and via is not None and roster[via].kind == "person":
        return via
    passed_on = found.opening.source is not None or found.opening.origin is not None
    if passed_on and via is not None and roster[speaker].kind == "group":
        return via
    return _topic(scene, found.opening, roster, speaker)


def _topic(scene: Scene, opened: Opening, roster: Roster, speaker: str) -> str:
    """Who goes on speaking: «أفاد مكتبه أن [الوزير] بحث …» leaves the minister as the subject of «وأشار»."""
    inner = scene.phrase_at.get(opened.start)
    relays = roster[speaker].kind == "organization" and not roster[speaker].members
    if (
        relays
        and _speaks_for_others(roster[speaker].name)
        and inner is not None
        and inner.kind == "person"
        and inner.actors
    ):
        return inner.actors[0]
    return speaker


def _speaks_for_others(name: str) -> bool:
    """«مكتبه», «الديوان الملكي», «وكالة الأنباء»: bodies that tell what others do; «الحرس الثوري» is none."""
    forms = [form.removeprefix("ال") for form in fold(name).split()]
    return any(form in words("personal_office") or form in lexicon_words("media_nouns") for form in forms)


def _speaker(scene: Scene, found: Found, roster: Roster, memory: Memory) -> tuple[str | None, str]:
    """The inner speaker of nested speech, else whom the cue has."""
    if found.inner is not None:
        phrase = found.inner.phrase
        spoken = party(scene, phrase, roster, memory) if phrase is not None else None
        actor = spoken or unlisted(scene, found.inner, roster, memory)
        if actor is not None:
            return actor, "speaks inside somebody else's speech"
    return speaker_of(scene, found.cue, found.opening, roster, memory)


def _tells_of_two(analysis: Analysis, passage: Passage) -> bool:
    """«بحث الوزيران …، مؤكدين أن»: the passage has a contact of its own, or calls both sides."""
    first, last = passage.tokens[0].start, passage.tokens[-1].end
    met = any(first <= event.trigger.start < last for event in analysis.events)
    return met or any(phrase.kind == "sides" for phrase in passage.phrases)


def sides_before(analysis: Analysis, passage: Passage) -> tuple[str, ...]:
    """Both sides of the contact told last, for «وأكد الجانبان»."""
    start = passage.tokens[-1].end
    before = [event for event in analysis.events if event.trigger.start < start and not event.background]
    if not before:
        return ()
    latest = max(before, key=lambda event: event.trigger.start)
    return tuple(dict.fromkeys((*latest.from_, *latest.to)))
