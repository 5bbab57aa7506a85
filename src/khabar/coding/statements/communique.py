"""Communiqués: the statement of an office that the lead cites and the whole article sums up.

«بحث الوزير …، بحسب بلاغ صادر عن [وزارة الخارجية]»: what the sides say further on is from it.
"""

from khabar.arabic import readings
from khabar.coding.analysis import Passage
from khabar.knowledge.lexicons import words as lexicon_words

_LEAD = 2  # sentences
_ACCORDING = frozenset(("حسب", "وفق", "وفقا"))
_END = 2  # tokens behind who issued it
_FAR = 6  # tokens from a communiqué to who issued it


def communique(passage: Passage) -> str | None:
    """The actor whose communiqué a sentence cites for all it tells; None where it cites none."""
    for index, form in enumerate(passage.forms[1:], 1):
        text = form in lexicon_words("document_nouns") and _is_cited(passage.forms[index - 1])
        if text:
            return _issuer(passage, index)
    return None


def is_lead(passage: Passage) -> bool:
    """Whether a sentence stands where a report names what it sums up."""
    return passage.field == "text" and passage.number < _LEAD


def _is_cited(form: str) -> bool:
    return any(rest in _ACCORDING for _, rest in readings(form))


def _issuer(passage: Passage, text: int) -> str | None:
    """«بلاغ صادر أمس عن [الوزارة]», «بيان ل[مكتبه]»."""
    for phrase in passage.phrases:
        if not text < phrase.start <= text + _FAR or phrase.kind != "organization" or not phrase.actors:
            continue
        closes = len(passage.tokens) - phrase.end <= _END  # «[بحسب بيان للوزارة]، فإن …» tells one thing
        if closes and (phrase.proclitics == "ل" or passage.forms[phrase.start - 1] == "عن"):
            return phrase.actors[0]
    return None
