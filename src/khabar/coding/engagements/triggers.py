"""Triggers: the words of contact in a passage, with every frame the lexicon gives them."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from khabar.arabic import readings
from khabar.arabic.clitics import verb_readings
from khabar.coding.engagements.governed import is_governed
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import ContactForm, contact_forms, speech_forms
from khabar.knowledge.verbs import is_given_name
from khabar.knowledge.words import words

_ALSO_MASDAR = frozenset(("عقد",))
_BEFORE_MASDAR = frozenset(("المقرر", "المزمع", "المرتقب", "موعد", "اعاده", "امكانيه", "قبل", "بعد", "قبيل"))


class Trigger(msgspec.Struct, frozen=True, gc=False):
    """A word of contact: «[استقبل]», «خلال [لقائه]», «[سيلتقي]»; `skip` letters are proclitics."""

    start: int
    end: int
    skip: int
    proclitics: str
    form: ContactForm

    @property
    def is_verb(self) -> bool:
        """A finite verb."""
        return self.form.features.tense in ("perfect", "imperfect")

    @property
    def is_future(self) -> bool:
        """«سيلتقي»."""
        return self.is_verb and "س" in self.proclitics


def triggers(scene: Scene) -> tuple[Trigger, ...]:
    """All readings of all words of contact outside names, in the order of the text."""
    places = [index for index, here in enumerate(map(_known, scene.forms)) if here and _free(scene, index)]
    return tuple([each for index in places for each in triggers_at(scene, index)])


def triggers_at(scene: Scene, index: int) -> tuple[Trigger, ...]:
    """Every reading of one token, none outside the sentence; the one with fewer letters taken off first."""
    if not (0 <= index < scene.size and _known(scene.forms[index])):
        return ()
    found = scene.triggers.get(index)
    if found is None:
        found = scene.triggers[index] = _fitting(scene, index)
    return found


def contact_nouns(scene: Scene) -> frozenset[str]:
    """The lemmas of all nouns of contact in a passage: «عقد الوزير [اجتماعا]»."""
    known = enumerate(map(_known, scene.forms))
    places = [index for index, here in known if here and scene.is_word(index)]
    found = [triggers_at(scene, index) for index in places]
    return frozenset([each.form.lemma for readings in found for each in readings if not each.is_verb])


def _fitting(scene: Scene, index: int) -> tuple[Trigger, ...]:
    marked = scene.tokens[index].text.endswith("ة")  # «تهنئة» is no verb with «ه»
    if scene.form(index) == "بحثا" and scene.form(index + 1) == "عن":
        return ()  # «بحثا عن حارس»: in search of
    if scene.tokens[index].text == "هنا":
        return ()  # «بحث السفير هنا اليوم مع …»: «here»; «هنأ» congratulates
    masdar = scene.form(index) in _ALSO_MASDAR and _leads_to_noun(scene.form(index - 1))
    masdar = masdar or is_governed(scene, index)
    found = tuple(
        each
        for each in _readings(scene.forms[index], index)
        if not (masdar and each.is_verb)
        and not _is_speech(scene, index, each)
        and not (marked and each.form.features.suffix == "ه")
    )
    if not found:
        return ()
    shortest = min(len(each.proclitics.strip("وف")) for each in found)
    return tuple(
        each for each in found if len(each.proclitics.strip("وف")) == shortest or "س" in each.proclitics
    )


def _leads_to_noun(form: str) -> bool:
    """«على [عقد] اجتماع», «المقرر [عقد] اجتماع»: behind such a word stands a masdar."""
    return form in _BEFORE_MASDAR or form in words("strict_preposition")


def _is_speech(scene: Scene, index: int, trigger: Trigger) -> bool:
    """«ودعا الرئيس إلى»: «دعا» with «و», not the dual of «ودع»."""
    form = scene.forms[index]
    return (
        form[:1] == "و" and not trigger.proclitics and trigger.form.entry.weak and form[1:] in speech_forms()
    )


def sets_out(scene: Scene, index: int) -> bool:
    """«[توجه] الوزير إلى …», «[متوجها] إلى …»: a verb of a journey that begins."""
    found = triggers_at(scene, index) if scene.is_word(index) else ()
    return any(each.form.entry.kind == "visit" and each.form.entry.aspect == "start" for each in found)


def _free(scene: Scene, index: int) -> bool:
    return scene.is_word(index) and index not in scene.phrase_over and index not in scene.time_over


def _readings(form: str, index: int) -> Iterator[Trigger]:
    for proclitics, skip, contact in _known(form):
        yield Trigger(index, index + 1, skip, proclitics, contact)


@lru_cache(maxsize=65536)
def _known(form: str) -> tuple[tuple[str, int, ContactForm], ...]:
    """Proclitics, letters they take up and the word of contact, for every reading of a folded form."""
    table = contact_forms()
    found: list[tuple[str, int, ContactForm]] = []
    for proclitics, rest in dict.fromkeys((*verb_readings(form), *readings(form))):
        if rest not in table.forms or is_given_name(form, proclitics):
            continue
        skip = len(proclitics) - (form != proclitics + rest)
        found.extend((proclitics, skip, each) for each in table[rest] if _fits(proclitics, each))
    return tuple(found)


def _fits(proclitics: str, contact: ContactForm) -> bool:
    tense = contact.features.tense
    if tense == "perfect":
        return not proclitics.strip("وف")
    if tense == "imperfect":
        return proclitics.strip("وف") in ("", "س", "ل")
    return "س" not in proclitics
