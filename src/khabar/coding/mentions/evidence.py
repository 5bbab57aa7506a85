"""Evidence: what lets a run of words that no list holds count as a name behind an office."""

from khabar.coding.mentions.view import CITY, HONORIFIC, LANDS, NATIONALITY, View
from khabar.knowledge.words import words

_NOUN_ENDINGS = ("ة", "ته", "ها", "هم", "ات", "وا")
_NOUN_STARTS = ("ال", "و")
_BEHIND = ("", "و", "ل", "ب", "ول", "وب")
_CLAUSE = frozenset(("ان", "انه", "انها", "بان"))
_ADJECTIVES = LANDS | frozenset(("nationality", "honorific", "title", "rank"))
_COMMON = 20
_SHORTEST = 2


def evidenced(view: View, start: int, end: int | None) -> int | None:
    """«أعلنت الوزيرة [تخصيص مبلغ]»: words that nothing knows are a name only behind «السيد»."""
    if end is None or any(i in view.tagged or view.is_name_token(view.forms[i]) for i in range(start, end)):
        return end
    if end - start > 1 and any(view.name_weight(view.forms[i]) for i in range(start, end)):
        return None if any(_has_pronoun(view, i) for i in range(start, end)) else end
    titled = view.hit(start - 1, HONORIFIC, _BEHIND) is not None and view.form(start - 1) not in words(
        "calling"
    )
    sure = titled or view.form(start - 1) in words("of_late") or _stands_apart(view, start, end)
    return end if sure else None


def _has_pronoun(view: View, index: int) -> bool:
    """«مرتديا [بزته]»: a noun with its pronoun; «حمزة» is written with ة."""
    return view.tokens[index].text.endswith(("ته", "تها", "تهم"))


def _stands_apart(view: View, start: int, end: int) -> bool:
    """«نائبة الوزير [أليدا سلونكين]، و…»: two words not formed like nouns, where nothing goes on."""
    goes_on = view.is_word(end) and view.form(end)[:1] != "و" and view.form(end) not in _CLAUSE
    if end - start < _SHORTEST or goes_on:
        return False
    texts = [token.text for token in view.tokens[start:end]]
    plain = not any(text.endswith(_NOUN_ENDINGS) or text.startswith(_NOUN_STARTS) for text in texts)
    return plain and not texts[-1].endswith("ا")


def vouched(view: View, start: int) -> bool:
    """Whether a lone unknown word may be a name: behind «الرئيس الأوكراني», not in «مسؤولة [أخرى]»."""
    if in_construct(view, start) or start == 0 or view.forms[start].startswith(("يا", "تا")):
        return False  # «وزير خارجية موريتانيا [يأتي] بعد …»
    if view.forms[start].endswith(("ت", "وا")) and view.hit(start - 1, NATIONALITY) is not None:
        return False  # «المستشارة الألمانية [فشلت] في»
    before = start - 1
    adjective = view.hit(before, _ADJECTIVES)
    return adjective is not None or view.hit(before - 1, NATIONALITY) is not None


def in_construct(view: View, start: int) -> bool:
    """«[حرص] الولايات المتحدة»: an unknown word before a definite one is a noun, not a name."""
    return view.form(start + 1).startswith("ال") or view.hit(start + 1, LANDS) is not None


def is_given(view: View, index: int) -> bool:
    """«مدير الفرع بمنطقة تبوك [تركي] …»: behind a definite word an indefinite adjective is a given name."""
    hit = view.hit(index, NATIONALITY)
    indefinite = hit is not None and not view.forms[index].startswith("ال")
    if not indefinite or view.knowledge.given_names.get(view.forms[index], 0) < _COMMON:
        return False
    return view.form(index - 1).startswith("ال") or view.hit(index - 1, LANDS | CITY) is not None
