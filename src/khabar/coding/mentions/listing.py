"""Listing: the next of a list of people, where neither tagger nor lists know the whole name."""

from khabar.coding.analysis import Office, Phrase
from khabar.coding.mentions.evidence import in_construct
from khabar.coding.mentions.leading import Draft
from khabar.coding.mentions.offices import office_at
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.trailing import trailing
from khabar.coding.mentions.unknown import plain_run
from khabar.coding.mentions.view import HONORIFIC, View
from khabar.knowledge.words import function_words

_COMMAS = frozenset("،,")
_CALLINGS = frozenset(("office", "group"))
_EACH = frozenset(("كل", "كلا"))
_SHORTEST_LINKED = 3
_COMMON = 5  # how often the lists have a given name that an unknown surname follows


def next_of_list(view: View, before: Phrase | None, start: int, phrase: Phrase | None) -> Phrase | None:
    """«حافظ القرشي [وسفيان طوبالي]», «وفد ضم كلا من [هذال العوشز]»; what is read already, where it is longer.

    Behind a person «و» and a given name go on with a list, whatever the surname; so do two unknown words
    that an office follows.
    """
    if phrase is not None and (phrase.offices or phrase.honoured):
        return phrase
    name = _linked(view, before, start) or _of_each(view, start) or _opening(view, start)
    if name is None or (phrase is not None and phrase.end >= name[1]):
        return phrase
    proclitics = "و" if view.forms[start][:1] == "و" and name[2] else ""
    draft = Draft(start, name[1], proclitics, len(proclitics), name=(start, name[1]))
    draft.offices = []
    trailing(view, draft)
    return Phrase(
        start,
        draft.position,
        "person",
        proclitics,
        len(proclitics),
        name=draft.name,
        offices=tuple(draft.offices),
    )


def _linked(view: View, before: Phrase | None, start: int) -> tuple[int, int, bool] | None:
    """«[وسفيان طوبالي]» behind somebody; behind anything else only where an office follows."""
    form = view.forms[start]
    if before is None or form[:1] != "و" or len(form) <= _SHORTEST_LINKED or view.is_name_token(form):
        return None
    if form[1:] in function_words():
        return None  # «اجتماع اللجنة، [وذلك] بحضور الوزير»
    comma = view.form(start - 1) in _COMMAS
    if before.end != start - comma or view.is_verb(start) or start in view.hits:
        return None
    given = view.knowledge.given_names.get(form[1:], 0) >= _COMMON
    end = plain_run(view, start + 1)
    if end is None or in_construct(view, start):
        return None
    listed = given and before.kind == "person" and before.name is not None
    return (start, end, True) if listed or _office_behind(view, end) else None


def _of_each(view: View, start: int) -> tuple[int, int, bool] | None:
    """«ضم الوفد كلا من [هذال العوشز]»: behind «each of» somebody is named."""
    if view.form(start - 1) != "من" or view.form(start - 2) not in _EACH:
        return None
    name = name_at(view, start, expected=True)
    if name is not None:
        return start, name[1], False
    first = view.forms[start]
    plain = start not in view.hits and not view.is_function_word(start) and not first.startswith("ال")
    end = plain_run(view, start + 1) if plain and len(first) >= _SHORTEST_LINKED else None
    return (start, end, False) if end is not None and view.form(end) in _COMMAS else None


def _opening(view: View, start: int) -> tuple[int, int, bool] | None:
    """«[حسن بلوان]، الأستاذ الباحث، قال إن»: a name that opens a sentence, before what he is."""
    given = start == 0 and view.knowledge.given_names.get(view.forms[start], 0) >= _COMMON
    end = plain_run(view, start + 1) if given else None
    if end is None or view.form(end) not in _COMMAS:
        return None
    return (start, end, False) if view.hit(end + 1, HONORIFIC | _CALLINGS) is not None else None


def _office_behind(view: View, end: int) -> Office | None:
    return office_at(view, end + (view.form(end) in _COMMAS)) if end < len(view.tokens) - 1 else None
