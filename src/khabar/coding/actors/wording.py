"""Wording: the words of a phrase that name somebody, as forms, as text and as a mention."""

from khabar.coding.analysis import Passage, Phrase
from khabar.schema import Span


def name_form(passage: Passage, phrase: Phrase) -> str:
    """The folded name without proclitics, empty where there is none."""
    if phrase.name is None:
        return ""
    forms = list(passage.forms[phrase.name[0] : phrase.name[1]])
    if phrase.name[0] == phrase.start and phrase.skip:
        forms[0] = forms[0][phrase.skip :]
    return " ".join(form for form in forms if form[:1].isalnum())


def name_text(passage: Passage, phrase: Phrase) -> str:
    """The name as written, without proclitics."""
    assert phrase.name is not None
    skip = phrase.skip if phrase.name[0] == phrase.start else 0
    return passage.span(*phrase.name, skip).text


def mention_span(passage: Passage, phrase: Phrase) -> Span:
    """The words of a mention: the name where there is one, else the office or body."""
    if phrase.name is not None:
        return passage.span(*phrase.name, phrase.skip if phrase.name[0] == phrase.start else 0)
    if phrase.offices and phrase.kind != "group":
        first, last = phrase.offices[0], phrase.offices[-1]
        return passage.span(first.start, last.end, phrase.skip if first.start == phrase.start else 0)
    return passage.span(phrase.start, phrase.end, phrase.skip)
