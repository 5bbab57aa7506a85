"""Cues: the words that announce speech, with every reading the lexicon gives them."""

from collections.abc import Iterator
from functools import cache, lru_cache

from khabar.arabic import readings
from khabar.arabic.clitics import verb_readings
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.position import opens_clause
from khabar.knowledge.lexicons import SpeechForm, contact_forms, speech_forms

_LONGEST = 5


@cache
def _many_words() -> dict[str, int]:
    """First word of each cue of several words, with the most words of any."""
    longest: dict[str, int] = {}
    for form in speech_forms():
        tokens = form.split()
        if len(tokens) > 1:
            longest[tokens[0]] = max(longest.get(tokens[0], 0), len(tokens))
    return longest


def cues(scene: Scene) -> tuple[Cue, ...]:
    """All cues of a passage in order; those inside a name or an office are none."""
    found: list[Cue] = []
    end = 0
    for index, known in enumerate(map(_known, scene.forms)):
        if known and index >= end and _may_start(scene, index):
            here = readings_at(scene, index)[:1]
            found.extend(here)
            end = here[0].end if here else end
    return tuple(found)


def readings_at(scene: Scene, index: int) -> tuple[Cue, ...]:
    """Every reading of the cue at a token that can open a clause there, verbs first."""
    if not _known(scene.form(index)):
        return ()
    found = scene.cues.get(index)
    if found is None:
        found = scene.cues[index] = tuple([cue for cue in _cues_at(scene, index) if opens_clause(scene, cue)])
    return found


def _may_start(scene: Scene, index: int) -> bool:
    return scene.is_word(index) and (index not in scene.phrase_over or _is_calling(scene, index))


def _is_calling(scene: Scene, index: int) -> bool:
    """«، [داعية] الحكومة إلى»: she calls upon, and is no preacher."""
    form = scene.form(index)
    if form not in ("داعيه", "وداعيه") or scene.phrase_over[index].end > index + 1:
        return False
    return form[0] == "و" or scene.is_comma(index - 1)


def _cues_at(scene: Scene, index: int) -> Iterator[Cue]:
    for proclitics, skip, rest, single in _known(scene.form(index)):
        if rest in _many_words():
            yield from _long(scene, index, rest, (proclitics, skip))
        for speech in single:
            yield Cue(index, index + 1, skip, proclitics, speech)


@lru_cache(maxsize=65536)
def _known(form: str) -> tuple[tuple[str, int, str, tuple[SpeechForm, ...]], ...]:
    """Proclitics, letters they take up, the rest and its cues of one word, for every reading of a form."""
    table, many = speech_forms(), _many_words()
    found: list[tuple[str, int, str, tuple[SpeechForm, ...]]] = []
    for proclitics, rest in dict.fromkeys((*verb_readings(form), *readings(form))):
        if (rest not in table.forms and rest not in many) or (proclitics.strip("وفس") and _is_whole(form)):
            continue
        single = tuple(each for each in table.get(rest, ()) if _fits(proclitics, each))
        if single or rest in many:
            found.append((proclitics, len(proclitics) - (form != proclitics + rest), rest, single))
    return tuple(found)


@lru_cache(maxsize=65536)
def _is_whole(form: str) -> bool:
    """«بحث» is a word of its own, not «ب» and «حث»; so is «وبحثا»."""
    bare = (form, form[1:]) if form[:1] in ("و", "ف") else (form,)
    return any(each in table for each in bare for table in (contact_forms(), speech_forms()))


def _long(scene: Scene, index: int, first: str, taken: tuple[str, int]) -> Iterator[Cue]:
    table = speech_forms()
    for count in range(min(_many_words()[first], _LONGEST), 1, -1):
        phrase = " ".join((first, *scene.forms[index + 1 : index + count]))
        for speech in table.get(phrase, ()):
            yield Cue(index, index + count, taken[1], taken[0], speech)


def _fits(proclitics: str, speech: SpeechForm) -> bool:
    """A verb takes «و», «ف», «س», «ل»; a noun may also follow «ب» or «ك»: «بقوله»."""
    if speech.features.tense in ("perfect", "imperfect"):
        return not set(proclitics) & set("بك") and (
            "س" not in proclitics or speech.features.tense == "imperfect"
        )
    return "س" not in proclitics
