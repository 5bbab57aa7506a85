"""The stage that finds the statements of an article."""

import msgspec

from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Analysis, Passage, Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.closing import closing, trimmed
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.cues import cues, readings_at
from khabar.coding.statements.distinct import distinct
from khabar.coding.statements.memory import remember_subject
from khabar.coding.statements.opening import Opening, opening
from khabar.coding.statements.particles import AROUND, particle_content
from khabar.coding.statements.position import starts_anew
from khabar.coding.statements.speakers import Memory, actor_of, speaker_of
from khabar.knowledge.lexicons import content_nouns
from khabar.schema import Statement, statement_id

_SHORTEST = 2  # words: «أكد ذلك» has no content


class _Found(msgspec.Struct):
    cue: Cue
    opening: Opening


def find_statements(analysis: Analysis) -> Analysis:
    """Reported speech, direct and indirect: «أكد الوزير أن | بلاده ستشارك», «وأضاف: "لن نتراجع"»."""
    roster = Roster(analysis.actors)
    memory = Memory()
    found: list[Statement] = []
    paragraph = -1
    for passage in analysis.passages:
        if passage.field != "text":
            continue
        if passage.paragraph != paragraph:
            paragraph = passage.paragraph
        found.extend(_in_passage(analysis, passage, roster, memory))
    return msgspec.structs.replace(analysis, statements=distinct(found), actors=roster.all())


def _in_passage(analysis: Analysis, passage: Passage, roster: Roster, memory: Memory) -> list[Statement]:
    scene = Scene(passage)
    memory.subject = None
    memory.sides = sides_before(analysis, passage) or memory.sides
    openings = _openings(scene)
    result: list[Statement] = []
    remember_subject(scene, memory, openings[0].cue.start if openings else scene.size, roster)
    for index, found in enumerate(openings):
        following = openings[index + 1].cue.start if index + 1 < len(openings) else None
        statement = _statement(analysis, scene, found, following, roster, memory)
        if statement is not None:
            result.append(statement)
    return result


def _openings(scene: Scene) -> list[_Found]:
    """The cues that open a content, each with the reading of the lexicon that fits."""
    candidates = [cue for cue in cues(scene) if cue.start not in scene.quoted]
    stops = frozenset(cue.start for cue in candidates if cue.is_finite)
    found: list[_Found] = []
    covered = 0
    for cue in candidates:
        if cue.start < covered or (found and not starts_anew(scene, cue)):
            continue
        best = _best_reading(scene, cue, stops - {cue.start})
        if best is not None:
            found.append(best)
            covered = best.opening.quote_end or best.opening.start
    return found


def _best_reading(scene: Scene, cue: Cue, stops: frozenset[int]) -> _Found | None:
    """The reading whose content starts first; «ذكر» as a noun loses against the verb with «أن»."""
    found: list[_Found] = []
    for reading in readings_at(scene, cue.start):
        particle = reading.form.entry.kind == "particle"
        opened = particle_content(scene, reading) if particle else opening(scene, reading, stops)
        if opened is not None and _has_content(scene, reading, opened):
            found.append(_Found(reading, opened))
    return min(
        found, key=lambda each: (each.opening.taking.content == "weak", each.opening.start), default=None
    )


def _has_content(scene: Scene, reading: Cue, opened: Opening) -> bool:
    """«أشار إلى الوضع» names a topic; «أشار إلى أهمية الحوار» says something of it."""
    loose = opened.taking.introducer == "bare" and reading.form.entry.caution
    if opened.direct or (opened.taking.content != "weak" and not loose):
        return True
    form = scene.form(opened.start)[opened.skip :]
    return form in content_nouns() or form.removeprefix("ال") in content_nouns()


def _statement(
    analysis: Analysis, scene: Scene, found: _Found, following: int | None, roster: Roster, memory: Memory
) -> Statement | None:
    cue, opened = found.cue, found.opening
    behind = opened.taking is AROUND and opened.start < cue.start
    end = trimmed(scene, opened.start, cue.start) if behind else closing(scene, opened, following)
    if end - opened.start < _SHORTEST and not opened.direct:
        return None
    speaker, reason = speaker_of(scene, cue, opened, roster, memory)
    if speaker is None:
        return None
    memory.speaker = _topic(scene, opened, roster, speaker)
    memory.subject = memory.subject or speaker
    content = scene.passage.span(opened.start, end, opened.skip)
    entry = cue.form.entry
    return Statement(
        id=statement_id(analysis.article.id, scene.passage.field, content.start, content.end),
        speaker=speaker,
        direct=opened.direct,
        cue=scene.passage.span(cue.start, cue.end, cue.skip),
        via=_via(scene, cue, roster, memory, speaker),
        act=entry.act,
        confidence=0.6 if entry.caution else 0.8,
        why=(f"{entry.lemma}: {opened.taking.introducer}", reason),
        start=content.start,
        end=content.end,
        text=content.text,
        field=content.field,
    )


def _topic(scene: Scene, opened: Opening, roster: Roster, speaker: str) -> str:
    """Who goes on speaking: «أفاد مكتبه أن [الوزير] بحث …» leaves the minister as the subject of «وأشار»."""
    inner = scene.phrase_at.get(opened.start)
    relays = roster[speaker].kind in ("organization", "group") and not roster[speaker].members
    if relays and inner is not None and inner.kind == "person" and inner.actors:
        return inner.actors[0]
    return speaker


def _via(scene: Scene, cue: Cue, roster: Roster, memory: Memory, speaker: str) -> str | None:
    """«نقلت وكالة الأنباء عن الوزير أن»: the channel is the subject of the relay."""
    if cue.form.entry.kind != "relay" or cue.form.entry.speaker == "subject":
        return None
    channel = _subject_phrase(scene, cue)
    actor = actor_of(scene, channel, roster, memory) if channel is not None else None
    return actor if actor != speaker else None


def _subject_phrase(scene: Scene, cue: Cue) -> Phrase | None:
    return scene.phrase_at.get(cue.end)


def sides_before(analysis: Analysis, passage: Passage) -> tuple[str, ...]:
    """Both sides of the contact told last, for «وأكد الجانبان»."""
    start = passage.tokens[-1].end
    before = [event for event in analysis.events if event.trigger.start < start and not event.background]
    if not before:
        return ()
    latest = max(before, key=lambda event: event.trigger.start)
    return tuple(dict.fromkeys((*latest.from_, *latest.to)))
