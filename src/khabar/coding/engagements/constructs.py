"""Constructs: parties in the genitive of another noun, or too far from their verb."""

from khabar.coding.engagements.arguments import Group
from khabar.coding.engagements.triggers import Trigger
from khabar.coding.scene import Scene
from khabar.knowledge.words import any_of, words

_PLACES = frozenset(("place", "country"))
_GOVERNING = frozenset(("في", "من", "علي", "الي", "عن", "بعد", "قبل", "خلال"))
_PRONOUNS = ("ه", "ها", "هم", "هما", "ا")  # endings that no noun with a genitive has
CLOSED = (
    "auxiliary",
    "negation",
    "narrative",
    "preposition",
    "conjunction",
    "adverb",
    "relative",
    "clause_end",
    "pronoun",
    "demonstrative",
)


def is_genitive(scene: Scene, group: Group) -> bool:
    """«استقبلت الأسرة العزاء في وفاة [سامر الخطيب]»: of a bare noun that a preposition governs."""
    before = group.start - 1
    phrase = group.phrases[0]
    if phrase.proclitics or before in scene.phrase_over or not _is_bare_noun(scene, before):
        return False
    return scene.form(before - 1) in _GOVERNING and phrase.kind not in _PLACES


def _is_bare_noun(scene: Scene, index: int) -> bool:
    form = scene.form(index)
    closed = form in any_of(CLOSED) or form in words("venue")
    plain = scene.is_word(index) and index not in scene.time_over and not closed
    return plain and not form.startswith("ال") and not form.endswith(_PRONOUNS)


def is_reached(scene: Scene, trigger: Trigger, group: Group) -> bool:
    """«وصلت [القاهرة]», «وصل الوزير أمس [القاهرة]»; not «وصل طولها إلى ما لم تعرفه مدن [المملكة]»."""
    if group.phrases[0].kind not in _PLACES:
        return True
    between = range(trigger.end, group.start)
    return all(i in scene.phrase_over or i in scene.time_over or not scene.is_word(i) for i in between)
