"""Bare content: «أكد الوزير [حرص بلاده]», a noun right behind the cue or its speaker."""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.introducers import introducers
from khabar.coding.statements.nouns import CONTENT
from khabar.knowledge.lexicons import content_nouns, speech_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import any_of, words

GLUE = frozenset(
    (
        "ايضا",
        "كذلك",
        "بدوره",
        "بدورها",
        "مجددا",
        "امس",
        "اليوم",
        "قايلا",
        "بالقول",
        "مباشره",
        "له",
        "لها",
        "لهم",
        "لهما",
        "عنه",
        "هنا",
        "عنها",
        "فيه",
        "فيها",
        "خلاله",
        "خلالها",
    )
)


class Walk(msgspec.Struct):
    """The way from the cue to the content."""

    position: int
    speaker: Phrase | None = None
    detour: bool = False  # inside circumstances: a bare noun phrase there is not the content
    source: Phrase | None = None
    carried: bool = False
    agent: Agent | None = None
    origin: Agent | None = None


_CONTENT = frozenset(("ضروره", "اهميه", "وجوب", "حق", "حرص", "دعم", "رفض", "استعداد"))


_NEAR = 7


def may_be_bare(scene: Scene, cue: Cue, walk: Walk) -> bool:
    """«أكد الوزير [حرص بلاده]»: a noun right behind the cue or its speaker."""
    position = walk.position
    if walk.detour or not scene.is_word(position) or position in scene.time_over:
        return False
    if _has_no_noun(scene, cue, walk) or scene.form(position) in GLUE or scene.form(position) == "ل":
        return False
    described = _is_apposition(scene, walk) or _is_genitive(scene, walk) or _is_kin(scene, walk)
    if described or _tells_of_text(scene, position) or _is_governed(scene, walk):
        return False
    phrase = scene.phrase_at.get(position)
    if phrase is not None and phrase.proclitics.strip("وف"):
        return False  # «أكد الوزير [لصحيفة الأفق] رفضه»
    if walk.agent is not None and position == walk.agent.end:
        return not _is_introduced(scene, position)
    return not _awaits_speaker(scene, cue, walk, phrase)


def marked_bare(scene: Scene, walk: Walk) -> bool:
    """«دان الوزير ["جريمة" اغتيال الصحفية]»: a bare noun in marks that goes on behind them."""
    start, named = walk.position, walk.speaker is not None or walk.agent is not None
    closing = scene.quotes.get(start)
    if closing is None or not named or walk.detour or start in scene.phrase_over:
        return False
    return scene.is_word(closing + 1) and not introducers(scene, closing + 1)


def _has_no_noun(scene: Scene, cue: Cue, walk: Walk) -> bool:
    """A function word opens no bare content, but for «واصفا [ما جرى]», «هاجم الوزير [من يعرقلون]»."""
    position = walk.position
    if scene.form(position) in _WHOEVER and cue.form.entry.kind == "verb":
        placed = position == cue.end or (walk.speaker is not None and position == walk.speaker.end)
        return not placed or scene.form(position + 1) in _STILL or position + 1 in scene.phrase_at
    return _is_function_word(scene, position)


def _is_kin(scene: Scene, walk: Walk) -> bool:
    """«أكدت هاجر [زوجة سامر الخطيب] أن»: whose kin the speaker is."""
    ends = {each.end for each in (walk.speaker, walk.agent) if each is not None}
    return walk.position in ends and scene.form(walk.position) in words("kinship")


def _is_genitive(scene: Scene, walk: Walk) -> bool:
    """«وأكد عمدة [المدينة] سامر الخطيب أن»: right behind an office without article stands whose it is."""
    office = walk.speaker
    if office is None or office.kind != "person" or office.name is not None or walk.position != office.end:
        return False
    open_ended = office.end == office.start + 1 and not scene.form(office.start).startswith("ال")
    this = scene.form(walk.position) in words("demonstrative")  # «عمدة [هذه المدينة] سامر الخطيب»
    return open_ended and scene.form(walk.position + this).startswith("ال")


def _is_governed(scene: Scene, walk: Walk) -> bool:
    """«أبدت الوزيرة [بمجلس النواب]، تأييدها»: behind a preposition no bare content starts."""
    beside = walk.speaker is not None and walk.position == walk.speaker.end
    return beside and any(each == "ب" for each, _, _ in introducers(scene, walk.position))


def _tells_of_text(scene: Scene, position: int) -> bool:
    """«أكد تحقيق [أجرته] الصحيفة أن», «في كلمة [بثتها] القناة أن»: a clause about the text."""
    form, before = scene.form(position), scene.form(position - 1)
    text = before in lexicon_words("channel_nouns") or before in lexicon_words("document_nouns")
    return text and not before.startswith("ال") and form.endswith(("ه", "ها")) and not form.startswith("ال")


_APPOSED = 14  # tokens of an apposition


def _is_apposition(scene: Scene, walk: Walk) -> bool:
    """«أعلنت الكتائب، [الجناح العسكري للحركة]، تدمير …»: says who they are, and a noun follows behind it."""
    start, named = walk.position, walk.speaker is not None or walk.agent is not None
    if not named or not scene.form(start).startswith("ال"):
        return False
    for index in range(start + 1, min(start + _APPOSED, scene.size - 1)):
        if scene.is_comma(index):
            return _may_follow(scene, walk.position, index + 1)
        if is_verb(scene.form(index)) and index not in scene.phrase_over:
            return False
    return False


def _may_follow(scene: Scene, position: int, start: int) -> bool:
    form = scene.form(start)
    if introducers(scene, start):
        return form in ("عن", "ان", "انه", "انها")
    if not scene.is_comma(position - 1) or form in speech_forms():
        return False
    plain = scene.is_word(start) and form[:1] not in ("و", "ف") and start not in scene.phrase_at
    return (
        plain and start not in scene.time_over and not is_verb(form) and not _is_function_word(scene, start)
    )


_WHOEVER = frozenset(("ما", "من"))
_STILL = frozenset(("زال", "زالت", "زالوا", "يزال", "تزال", "ان", "اذا"))


def _awaits_speaker(scene: Scene, cue: Cue, walk: Walk, phrase: Phrase | None) -> bool:
    """What stands here is still who speaks, or a part of his description."""
    if walk.speaker is not None:
        if walk.speaker.name is None and _is_named_beside(scene, walk):
            return True
        return walk.speaker.name is None and _is_name_behind_comma(scene, walk.position)
    if not cue.is_participle and (_speaker_first(scene, walk.position) or _is_subject(scene, cue, walk)):
        return True
    return cue.form.entry.speaker == "subject" and phrase is not None and phrase.kind != "place"


def _is_named_beside(scene: Scene, walk: Walk) -> bool:
    """«أكد النائب من الكتلة [سامر الخطيب] اليوم أن»: a description without a name, and the name beside it."""
    named, described = scene.phrase_at.get(walk.position), walk.speaker
    if described is None or described.kind != "person":
        return False
    seat = scene.phrase_over.get(walk.position - 1)  # «مدير المعهد في برلين [الدكتور سامر الخطيب]»
    seated = seat is not None and seat.kind == "place" and seat.start == described.end + 1
    return (
        (walk.position == described.end or seated)
        and named is not None
        and named.kind == "person"
        and named.name is not None
    )


def _is_introduced(scene: Scene, position: int) -> bool:
    return any(each not in CONTENT for each, _, _ in introducers(scene, position))


def _is_name_behind_comma(scene: Scene, position: int) -> bool:
    """«أكد القيادي في الحزب، [سامر الخطيب]، أن»: who speaks, not what is said."""
    phrase = scene.phrase_at.get(position)
    named = phrase is not None and phrase.kind == "person" and phrase.name is not None
    return named and scene.is_comma(position - 1)


def _speaker_first(scene: Scene, position: int) -> bool:
    """«أكد [حزب جديد] أنّ …»: an unknown noun phrase before «أن» is who speaks, not what is said."""
    form = scene.form(position)
    if form.startswith("ال") and scene.form(position + 1) in ("ان", "انه", "انها", "انهم"):
        return True  # «وكشف [التحقيق] أن»
    if form in content_nouns() or form in _CONTENT:
        return False
    for index in range(position, min(position + _NEAR, scene.size)):
        form = scene.form(index)
        if form in ("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "علي"):
            return index > position and (form != "علي" or scene.form(index + 1) in ("ان", "انه", "انها"))
        if not scene.is_word(index) or index in scene.phrase_over:
            return False
    return False


def _is_subject(scene: Scene, cue: Cue, walk: Walk) -> bool:
    """«فيما أعلنت [المفوضية] عن غرق قارب»: a definite noun in front of what introduces the content."""
    form = scene.form(walk.position)
    noun = walk.position == cue.end and form.startswith("ال") and cue.form.entry.speaker == "subject"
    if not noun or form.removeprefix("ال") in content_nouns():
        return False
    takes = {taking.introducer for taking in cue.form.entry.takes}
    return any(each in takes and each in _LEADING for each, _, _ in introducers(scene, walk.position + 1))


_LEADING = frozenset(("عن", "الي", "علي ان", "الي ان", "بان"))


_FUNCTION = ("preposition", "conjunction", "relative", "pronoun", "auxiliary", "attendance")


def _is_function_word(scene: Scene, position: int) -> bool:
    form = scene.form(position)
    plain = form[1:] if form[:1] in "وف" and len(form) > 2 else form
    return not any_of(_FUNCTION).isdisjoint((form, plain))
