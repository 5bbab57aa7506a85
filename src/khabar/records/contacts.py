"""Contacts: the words that name a contact, by which sentences are found of which the coder made no event."""

import re
from functools import lru_cache

from khabar.arabic.folding import fold
from khabar.records.wording import purpose_of

_WORD = re.compile(r"[\w\u0640\u064B-\u0652\u0670]+")
_PREFIX = r"[وفبلك]{0,2}(?:ال|لل)?[يتس]{0,2}ا?"
# Stems of the words for each kind of contact, behind particles, article, prefixes and the alef of «التقى».
_CONTACT = {
    "call": re.compile(_PREFIX + r"(?:اتصال|هاتفي|مكالم|تليفوني|تصل|تحدث|تحادث|محادث)"),
    "visit": re.compile(_PREFIX + r"(?:زيار|زار(?!ه|ات|تي|تا)|زور|وصل|وصول|جولته|جوله|غادر)"),
    "meeting": re.compile(
        _PREFIX + r"(?:لقاء|لقاي|لقاو|لتق|جتمع|جتماع|اجتم|ستقبل|استقبال|مباحث|محادث|باحث|بحث|قمه)"
    ),
    "message": re.compile(_PREFIX + r"(?:رسال|رسايل|برقي|بعث|خطابا?\b)"),
}
_ATTENDED = ("حضر", "يحضر", "حضرت")
_LETTER = re.compile(_PREFIX + r"(?:برقي|بعث)")  # what «رسالة» may also say of a visit or a speech


def contacts(sentence: str) -> dict[str, list[int]]:
    """Where words of contact stand in a sentence, by kind; a word may be of two.

    «حضر الاستقبال الوزير والسفير» lists who was there, not who met whom.
    """
    found: dict[str, list[int]] = {}
    before = ""
    for match in _WORD.finditer(sentence):
        word = match.group()
        kinds = _kinds(word)
        if kinds and fold(before).removeprefix("و") not in _ATTENDED:
            for kind in kinds:
                found.setdefault(kind, []).append(match.start())
        before = word
    return found


@lru_cache(maxsize=65536)
def _kinds(word: str) -> tuple[str, ...]:
    """The kinds of contact that a word names: «محادثات» a call or a meeting."""
    folded = fold(word)
    return tuple(kind for kind, pattern in _CONTACT.items() if pattern.match(folded))


def letter_purpose(sentence: str) -> str | None:
    """What the letter that a sentence names is for, where it says that one was sent."""
    sent = any(_LETTER.match(fold(word)) for word in _WORD.findall(sentence))
    return purpose_of([sentence]) if sent else None
