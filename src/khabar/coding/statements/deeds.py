"""Deeds: nouns of actions and things, which stand behind a verb of speech and do not speak.

«وجدد [تأكيد] حزبه على», «ووجه له [اللوم] بأنه»: who spoke before speaks on.
"""

from functools import lru_cache

from khabar.coding.mentions.surnames import is_action, is_verbal_noun
from khabar.coding.statements.nouns import is_head
from khabar.knowledge import load
from khabar.knowledge.lexicons import content_nouns
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_BODIES = frozenset(("organization_head", "government_body", "organization", "group", "office", "country"))
_TEXTS = ("document_nouns", "channel_nouns", "media_nouns")


@lru_cache(maxsize=65536)
def is_deed(form: str) -> bool:
    """«التأكيد», «اللوم», «عدم», «قرارا»: an action or a thing, neither people nor a body nor a text."""
    bare = form.removeprefix("ال")
    if is_head(bare) or any(name.category in _BODIES for name in load().lookup(bare)):
        return False
    if bare != form and any(bare in lexicon_words(name) for name in _TEXTS):
        return False
    object_ = bare[:-1] if bare == form and bare.endswith("ا") else bare  # «ونشر [بيانا]»
    named = object_ in words("wordless") or object_ in content_nouns()
    return named or is_verbal_noun(bare) or is_action(bare)
