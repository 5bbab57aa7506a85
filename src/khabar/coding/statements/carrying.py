"""Carrying: who goes on speaking where the cue names nobody."""

from collections.abc import Iterator

from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.openers import crowd_first
from khabar.schema import Actor

_LEANS = "participle leans on the subject of the clause"


def carried(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> tuple[str | None, str]:
    """Who spoke or acted before, where the cue names nobody; the gender of the verb has a say."""
    plural = _may_be_many(scene, cue, memory)
    if cue.form.features.number == "du" and memory.sides and not plural:
        span = scene.passage.span(cue.start, cue.end, cue.skip)
        return roster.together(memory.sides, span), "dual verb: both sides of the contact"
    candidates = list(_candidates(scene, cue, roster, memory))
    features = cue.form.features
    number = "pl" if _of_many(scene, cue) else features.number
    if number == "pl" and memory.subject is not None and _is_delegation(scene, cue, memory.subject):
        return memory.subject, _LEANS  # «ختم [الوفد] لقاءاته …، معربين عن تقديرهم»
    several = plural and number == "du" and not _are_two(scene, cue)
    fitting = (
        each
        for each in candidates
        if memory.voices.fits(roster[each[0]], features.gender, number)
        and not (several and _is_one(roster[each[0]]))
    )
    return next(fitting, candidates[0] if candidates else (None, "nobody before"))


def _may_be_many(scene: Scene, cue: Cue, memory: Memory) -> bool:
    """«ودعوا», «مؤكدين»: spelt for more than two as well; two only where the sentence tells of both sides."""
    if scene.form(cue.start).endswith("وا") or _of_many(scene, cue):
        return True
    return cue.is_participle and not memory.met_here


def _are_two(scene: Scene, cue: Cue) -> bool:
    """«قال [المحاميان] سامر وليلى إن …، واصفين»: two, of whom one may have been taken for the speaker."""
    return any(form.startswith("ال") and form.endswith("ان") for form in scene.forms[: cue.start])


def _is_one(actor: Actor) -> bool:
    """«، [مضيفين] أن» is said of no single man or woman."""
    return actor.kind == "person" and not actor.members


def _of_many(scene: Scene, cue: Cue) -> bool:
    """«خرج السكان في مسيرة، [مطالبين] بـ»: spelt as the dual, but the sentence tells of many."""
    if not cue.is_participle or not scene.form(cue.start).endswith("ين"):
        return False
    return any(phrase.kind == "group" and phrase.actors for phrase in _before(scene, cue))


def _before(scene: Scene, cue: Cue) -> list[Phrase]:
    """The parties in front of the cue, the nearest first."""
    return [phrase for phrase in reversed(scene.passage.phrases) if phrase.end <= cue.start]


def _candidates(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> Iterator[tuple[str, str]]:
    """Who may go on speaking, the likeliest first."""
    if cue.form.features.number == "pl" or _of_many(scene, cue):
        yield from _many(scene, cue, roster, memory)
    if cue.is_participle and memory.spoke_here and memory.speaker is not None:
        yield memory.speaker, _LEANS
    if cue.is_participle and cue.form.features.gender == "f" and not memory.spoke_here:
        yield from _several(scene, cue, roster)
    leaning = cue.is_participle or not memory.spoke_here
    if leaning and memory.subject:  # «ثمّن [كمال] الدور العماني، وقال: …»
        yield memory.subject, _LEANS if cue.is_participle else "subject of the sentence"
    if cue.is_finite and scene.form(cue.start - 1) in _BUT and memory.speaker is not None:
        yield memory.speaker, "speaker carried over"
        yield from _persons(scene, cue)
    for actor in (memory.speaker, memory.subject, memory.previous):
        if actor is not None:
            yield actor, "speaker carried over"
    for actor in reversed(memory.voices.heard):
        yield actor, "speaker carried over"


_BUT = frozenset(("لكنه", "لكنها", "ولكنه", "ولكنها"))


def _persons(scene: Scene, cue: Cue) -> Iterator[tuple[str, str]]:
    """«ويتهم المعارضون [الرئيس] بالتقصير، لكنه يقول»: the person of the clause before."""
    for phrase in _before(scene, cue):
        if phrase.kind == "person" and phrase.actors:
            yield phrase.actors[0], "somebody named in the sentence"


def _many(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> Iterator[tuple[str, str]]:
    """«وقال [باحثون] … وتوقعوا»: who spoke in the sentence, else its groups, a subject first."""
    if memory.spoke_here and memory.speaker is not None and _are_many(roster[memory.speaker]):
        yield memory.speaker, _LEANS if cue.is_participle else "speaker carried over"
    groups = [phrase for phrase in _before(scene, cue) if phrase.kind == "group" and phrase.actors]
    for phrase in sorted(groups, key=lambda each: (not scene.stands_free(each), _within(scene, each))):
        yield phrase.actors[0], "those named in the sentence"
    crowd = crowd_first(scene, cue.start) if not groups and not memory.spoke_here else None
    if crowd is not None:
        yield roster.unnamed(scene.passage.span(crowd.start, crowd.end)), "those named in the sentence"


def _is_delegation(scene: Scene, cue: Cue, actor: str) -> bool:
    """Whether the sentence tells of an actor as of those who were sent."""
    return any(each.kind == "delegation" and actor in each.actors for each in _before(scene, cue))


def _several(scene: Scene, cue: Cue, roster: Roster) -> Iterator[tuple[str, str]]:
    """«ورفضت [دول عربية] هدف الحكومة، مؤكدة أن»: the subject that no list holds."""
    crowd = crowd_first(scene, cue.start)
    if crowd is not None:
        yield roster.unnamed(scene.passage.span(crowd.start, crowd.end)), _LEANS


def _within(scene: Scene, phrase: Phrase) -> bool:
    """«مسيرة ضد مواكب ينظمها [المستوطنون]، وأكدوا»: who acts in a clause that describes something."""
    before = scene.form(phrase.start - 1)
    return before.endswith(("ها", "هم", "هما")) and before.startswith(("ي", "ت")) and not phrase.proclitics


def _are_many(actor: Actor) -> bool:
    return actor.kind == "group"
