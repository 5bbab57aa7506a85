"""Subjects: whom a passage leaves behind for the cues after it."""

from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.antecedents import is_our_source
from khabar.coding.statements.apposition import apposed
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.press import is_press
from khabar.coding.statements.resolving import actor_of
from khabar.knowledge.lexicons import speech_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import may_be_verb


def remember_subject(scene: Scene, memory: Memory, before: int, roster: Roster) -> None:
    """The first party of the passage that no preposition governs: «استقبل [الملك] الوزير، مؤكدا …»."""
    first: str | None = None
    if _goes_on(scene):
        return
    memory.subject = _author(scene, memory, roster)
    if memory.subject is not None:
        return
    for phrase in scene.passage.phrases:
        if phrase.start >= before:
            break
        if phrase.kind == "place" or scene.preposition_before(phrase) or _is_aside(scene, phrase):
            continue
        named = apposed(scene, phrase.start, before) if _is_nameless(phrase) else None
        actor = actor_of(scene, named or phrase, roster, memory)
        if actor is not None and _is_subject(scene, phrase):
            memory.subject = actor
            return
        first = first or actor
    memory.subject = first


_NEAR_TALK = 4  # tokens from the start of a sentence to who gives the talk


def _author(scene: Scene, memory: Memory, roster: Roster) -> str | None:
    """«وفي مداخلة ل[سامر الخطيب]، الباحث في …، أشار إلى أن»: whose talk the sentence opens with."""
    if scene.form(0) not in ("في", "وفي") or scene.form(1).removeprefix("ال") not in lexicon_words(
        "channel_nouns"
    ):
        return None
    for phrase in scene.passage.phrases:
        if phrase.start > _NEAR_TALK:
            return None
        if phrase.proclitics == "ل" and phrase.kind in ("person", "group") and not is_press(scene, phrase):
            return actor_of(scene, phrase, roster, memory)
    return None


def _is_aside(scene: Scene, phrase: Phrase) -> bool:
    """«المفاوضات التي ترعاها [الأمم المتحدة]», «بعنوان «الصمم يهدد [سارة]»»: not what the clause is about."""
    bracketed = scene.form(phrase.start - 1) in ("(", "[")  # «صحيفة الأفق ([البلد]) المحلية»
    return bracketed or scene.form(phrase.start - 2) in _WHICH or phrase.start in scene.quoted


_WHICH = frozenset(("الذي", "التي", "الذين"))
_LEADS = frozenset(("كما", "قد", "وقد", "فقد", "كان", "وكان", "كانت", "وكانت", "فيما"))


def _is_nameless(phrase: Phrase) -> bool:
    """«علق [كبير المحللين في المصرف]، سامر الخطيب، قائلا»."""
    return phrase.kind == "person" and phrase.name is None


def _goes_on(scene: Scene) -> bool:
    """«[وأضاف]، في كلمة ألقاها في المؤتمر، قائلا»: the subject is who spoke before."""
    form, following = scene.form(0), scene.form(1)
    speech = form.startswith("و") and form[1:] in speech_forms() and may_be_verb(form[1:])
    return speech and (scene.is_comma(1) or following in ("في", "خلال", "عبر", "ايضا", "قايلا"))


def _is_subject(scene: Scene, phrase: Phrase) -> bool:
    """«استقبل [الملك] الوزير», «[الوزير] غادر»; in «حرب [روسيا] بددت» the war is the subject."""
    before = phrase.start - 1
    verb_first = before <= 0 or scene.is_comma(before - 1)  # «أمس، وضع [الوزير] …»
    verb_first = verb_first or (before == 1 and scene.form(0) in _LEADS)  # «كما استمع [المجلس] إلى …»
    return verb_first or scene.stands_free(phrase) or may_be_verb(scene.form(before))


def introduce(scene: Scene, memory: Memory) -> None:
    """The unnamed of the passage, «[مسؤول في البلدية]», so that «المسؤول» finds them later."""
    media_nouns = lexicon_words("media_nouns")
    for phrase in scene.passage.phrases:
        definite = scene.form(phrase.start)[phrase.skip :].startswith("ال") or is_our_source(
            scene.forms[phrase.start : phrase.end + 1]
        )
        media = phrase.kind == "organization" and scene.form(phrase.start)[phrase.skip :] in media_nouns
        if (phrase.kind == "group" or media) and phrase.actors and not definite:
            memory.sources.add(scene, phrase.start, phrase.end, phrase.actors[0], skip=phrase.skip)
