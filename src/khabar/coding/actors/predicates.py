"""Predicates: offices said of somebody («وهو رئيس المجلس») or shared with somebody («نظيره»)."""

from khabar.coding.actors.draft import Draft
from khabar.coding.analysis import Office, Passage, Phrase
from khabar.knowledge.words import words

_AS = frozenset(("بصفته", "بصفتها", "بوصفه", "بوصفها", "باعتباره", "باعتبارها", "منصب"))
_BEING = frozenset(("وهو", "وهي"))
_ALSO = frozenset(("ايضا", "كذلك"))


def is_predicate(passage: Passage, phrase: Phrase) -> bool:
    """«بصفته [رئيسا للحزب]», «وهو أيضا [رئيس المجلس]», «يشغل منصب [وزير العدل]»; also what «و» joins."""
    before = phrase.start - 1
    if phrase.proclitics == "و":
        joined = next((each for each in passage.phrases if each.end == phrase.start), None)
        return joined is not None and bool(joined.offices) and is_predicate(passage, joined)
    if before < 0 or phrase.proclitics:
        return False
    form = passage.forms[before]
    if form in _ALSO and before:
        form = passage.forms[before - 1]
    return form in _AS or form in _BEING


def shared_office(draft: Draft) -> Office | None:
    """The office in which somebody may have a counterpart: no «الملك», no «المهندس»."""
    offices = [each for each in draft.offices if each.key and each.key not in words("personal_title")]
    return next((each for each in offices if each.of or " " in each.key), offices[0] if offices else None)


def is_woman(draft: Draft) -> bool:
    """«وزيرة», «المستشارة»: whose office is worded for a woman."""
    return any(office.text.split(" ")[0].endswith("ة") for office in draft.offices if office.text)
