"""Anaphora: «خلال اللقاء», «حضر الاجتماع …», «وفي هذا اللقاء»: sentences that go on about an engagement."""

from khabar.coding.analysis import Analysis
from khabar.coding.engagements.arguments import arguments
from khabar.coding.engagements.candidates import Candidate, Party
from khabar.coding.engagements.discourse import actors_of
from khabar.coding.engagements.triggers import Trigger, triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.words import words

_ATTENDED = frozenset(
    ("حضر", "حضره", "وحضر", "وحضره", "حضرته", "حضرت", "شارك", "وشارك", "شاركت", "كان", "ضم")
)
_EARLY = 3  # tokens before the noun that the sentence is about
_NEXT = 4  # passages
_TOLD = 4  # tokens
_OTHER_TIMES = frozenset(("بعد", "قبل", "منذ", "حتي"))


class Anaphora:
    """Reads the sentences after an engagement for what they add to it."""

    def __init__(self) -> None:
        self._unanchored: list[tuple[Scene, Trigger]] = []

    def read(self, scene: Scene, here: list[Candidate], before: list[Candidate]) -> bool:
        """Attendees that a sentence adds to the engagement told last; whether it did."""
        latest = max(
            (each for each in before if each.passage.field == "text"),
            key=lambda each: each.order,
            default=None,
        )
        for index in range(min(scene.size, 12)):
            noun = _definite_noun(scene, index)
            if noun is None:
                continue
            if latest is not None and index <= _EARLY:
                _date(scene, noun, _antecedent(noun, before))
            if latest is None and not here and scene.form(index - 1) in words("demonstrative"):
                self._unanchored.append((scene, noun))
            elif latest is not None and scene.form(index - 1) in _ATTENDED:
                _attend(scene, noun, _antecedent(noun, before) or latest)
                return True
            return False
        return False

    def unanchored(self, analysis: Analysis) -> list[Candidate]:
        """«وفي هذا اللقاء أكد X … وبدوره أكد Y»: the lead is missing, the two who speak are the sides."""
        if not self._unanchored:
            return []
        scene, noun = self._unanchored[0]
        speakers = _speakers_after(analysis, scene)
        if len(speakers) < 2:
            return []
        candidate = Candidate(
            passage=scene.passage,
            trigger=noun,
            entry=noun.form.entry,
            kind=noun.form.entry.kind,
            from_=speakers[1:2],
            to=speakers[:1],
            participants=[],
            end=noun.end,
            symmetric=True,
            topics=[],
            evidence=[scene.passage.span(0, scene.size)],
            readings=[],
            why=["an engagement spoken of but not told: its sides are those who speak in turn"],
        )
        return [candidate]


def _definite_noun(scene: Scene, index: int) -> Trigger | None:
    """«اللقاء», «الاجتماع», «الاتصال» as something already told."""
    found = triggers_at(scene, index)  # none for most words
    if not (found and scene.is_word(index) and scene.form(index).lstrip("وبفل").startswith("ال")):
        return None
    return next((each for each in found if not each.is_verb), None)


def _antecedent(noun: Trigger, before: list[Candidate]) -> Candidate | None:
    fitting = [each for each in before if each.kind == noun.form.entry.kind and each.passage.field == "text"]
    return max(fitting, key=lambda each: each.order, default=None)


def _date(scene: Scene, noun: Trigger, candidate: Candidate | None) -> None:
    """«والزيارة مقررة في [29 يوليو]»: the day of an engagement told before without one."""
    if (
        candidate is None
        or candidate.date is not None
        or candidate.passage.number < scene.passage.number - _NEXT
    ):
        return
    end = arguments(scene, noun).end
    if scene.form(noun.end) in words("relative"):
        end = max(end, noun.end + _TOLD)  # «وتطرق الاجتماع [الذي عقد اليوم] إلى …»
    times = [time for time in scene.passage.times if noun.end <= time.start < end and time.kind != "clock"]
    fitting = [time for time in times if scene.form(time.start - 1) not in _OTHER_TIMES]
    for time in fitting[:1]:
        date, date_end, basis = time.future if candidate.status == "planned" else time.past
        if date is not None:
            candidate.date, candidate.date_end, candidate.date_basis = date, date_end, basis
            candidate.date_text = time.span


def _attend(scene: Scene, noun: Trigger, candidate: Candidate) -> None:
    """«حضر اللقاء [وزير الخارجية] و[السفير]»."""
    groups = arguments(scene, noun)
    present = [phrase for group in (*groups.bare, *groups.governed) for phrase in group.phrases]
    for phrase in present:
        candidate.participants.append(Party(scene.passage, phrase, "attendee"))
    actors = tuple(actor for group in groups.bare for actor in actors_of(group))
    fresh = tuple(each for each in actors if each not in candidate.sides)
    candidate.attendees = tuple(dict.fromkeys((*candidate.attendees, *fresh)))


def _speakers_after(analysis: Analysis, scene: Scene) -> tuple[str, ...]:
    """The first party of this sentence, and of the next one that marks a turn («وبدوره»)."""
    speakers: list[str] = []
    for passage in analysis.passages:
        if passage.field == "text" and passage.number >= scene.passage.number and len(speakers) < 2:
            turn = not speakers or any(
                form.endswith(("بدوره", "بدورها", "جانبه", "جهته")) for form in passage.forms[:4]
            )
            first = next((p for p in passage.phrases if p.kind == "person" and p.actors), None)
            if turn and first is not None and first.actors[0] not in speakers:
                speakers.append(first.actors[0])
    return tuple(speakers)
