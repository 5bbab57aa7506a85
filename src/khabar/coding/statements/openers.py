"""Openers: the many whom a sentence opens with and whom no list holds.

«وشارك [عشرات في مدينة الميناء] في وقفة مع الصحفي سامر الخطيب وطالبوا بـ»: they ask, and not he.
"""

from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.nouns import is_head, noun_phrase
from khabar.knowledge.words import any_of, words

_LEADS = frozenset(("كما", "وقد", "وكان", "كان", "قد"))
_FUNCTION = ("preposition", "conjunction", "relative", "negation")
_SEVERAL = frozenset(
    ("دول", "قوي", "احزاب", "جهات", "فصايل", "نقابات", "منظمات", "جمعيات", "شخصيات", "مواقع")
)
_MANY = ("ون", "ين", "ات")


def crowd_first(scene: Scene, limit: int) -> Agent | None:
    """The plural noun phrase behind the first word of the sentence, a verb as it seems."""
    start = 1 + (scene.form(0) in _LEADS)
    verb, form = scene.form(start - 1), scene.form(start)
    if verb.startswith("ال") or verb in any_of(_FUNCTION) or start in scene.phrase_at:
        return None
    counted = form in words("quantity") or form in words("partitive") or form in words("crowd")
    if not counted and form not in _SEVERAL and not (is_head(form) and form.endswith(_MANY)):
        return None
    end = noun_phrase(scene, start, limit)
    return Agent(start, end) if end > start else None
