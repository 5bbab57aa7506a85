"""The search analyser: one term for all the forms in which Arabic writes a word.

Text and queries pass through the same `term`, so a word is always found by itself; forms of one word
(«الرئيس», «والرئيس», «للرئيس», «رئيسهم») share a term. Every Snowball stemmer for Arabic loses
«والرئيس» from «الرئيس» and cuts names («وليد» → «ليد»). Here a single-letter proclitic without the
article («لوليد», «بوزير») is never cut off: `variants` adds it to the query instead, so names stay whole.
"""

import re
from functools import cache, lru_cache

from khabar.arabic.folding import fold, fold_whole
from khabar.arabic.tokens import Token, tokenize

ANALYSER_VERSION = 1  # part of a store's identity: another version means that its index must be rebuilt

_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_ARTICLES = ("وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_ARTICLES_BY_LETTER = {
    first: tuple(article for article in _ARTICLES if article[0] == first) for first in "وكفبلا"
}
# Words whose first letters look like proclitic and article but are not.
_NO_ARTICLE = frozenset(
    [
        "الله",
        "والله",
        "بالله",
        "والدته",
        "والديه",
        "والدتها",
        "والديها",
        "والدتهم",
        "والديهم",
        "والدها",
        "والدهم",
    ]
)
_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "كم", "نا")
_LONG_PRONOUNS = frozenset(("كما", "هن", "كم", "نا"))  # as often the end of a word or name: «محاكم», «فيينا»
# Duals only from this list: «ان» ends too many names («عدنان» is no pair of «عدن»).
_DUALS = frozenset(
    [
        "وزيران",
        "رييسان",
        "جانبان",
        "طرفان",
        "زعيمان",
        "مسوولان",
        "وفدان",
        "مبعوثان",
        "سفيران",
        "قايدان",
        "حزبان",
        "بلدان",
        "بيانان",
    ]
)
# Nouns whose hamza changes its seat before a pronoun: «لقاء», «لقائه», «لقاؤهم».
_HAMZA_NOUNS = (
    "لقاء",
    "وزراء",
    "روساء",
    "اعضاء",
    "زعماء",
    "ابناء",
    "شركاء",
    "خبراء",
    "حلفاء",
    "نظراء",
    "سفراء",
)
# Names in «ات» that are no plurals.
_NO_PLURAL = frozenset(["عرفات", "بركات", "فرحات", "السادات", "سادات", "حشمات", "جنات"])


# The words and numbers of `tokenize` in text that is folded already: a tenth of its time.
_FORM = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:['’-][a-z]+)*")


def terms(text: str) -> list[str]:
    """The terms of a text in order, one for each word or number."""
    return [term(form) for form in forms(text)]


def forms(text: str) -> list[str]:
    """The folded forms of a text in order, as those of `words` but without offsets.

    Only marks beside digits and apostrophes make a difference: «2ـ2» is one form and two words.
    """
    return list(_forms(text))


@lru_cache(maxsize=4)  # index and fingerprints of one article ask for the same text, one after the other
def _forms(text: str) -> tuple[str, ...]:
    return tuple(_FORM.findall(fold_whole(text)))


def words(text: str) -> list[Token]:
    """The tokens of a text that search knows: words and numbers."""
    return [token for token in tokenize(text) if token.kind in ("word", "number")]


@lru_cache(maxsize=131072)  # the words of some ten thousand articles
def term(form: str) -> str:
    """The term of a folded form: «والرييس», «للرييس» and «رييسهم» all give «رييس»."""
    return _without_ending(_without_article(form))


def variants(form: str) -> tuple[str, ...]:
    """All terms under which a word may stand in a text: its own, and those with a proclitic written on.

    «وزير» also finds «لوزير», «ووزير», «بوزير»; «وليد» finds «لوليد» and never «ليد».
    """
    folded = fold(form)
    if not _is_arabic(folded):
        return (folded,)
    return tuple(dict.fromkeys([term(folded), *(term(letters + folded) for letters in _PROCLITICS)]))


def _is_arabic(form: str) -> bool:
    return "ء" <= form[:1] <= "ي"


def _without_article(form: str) -> str:
    """«بالقاهره» gives «قاهره», «للوزير» gives «وزير»; «والد» and «الله» stay."""
    if form in _NO_ARTICLE:
        return form
    for article in _ARTICLES_BY_LETTER.get(form[:1], ()):
        rest = form[len(article) :]
        shortest = 2 if article == "ال" else 3  # «الحق» has an article, «والده» has none
        if form.startswith(article) and len(rest) >= shortest:
            return rest
    return form


@cache
def _hamza_nouns() -> dict[str, str]:
    seats = ("اي", "او")
    return {
        noun[:-2] + seat + end: noun for noun in _HAMZA_NOUNS for seat in seats for end in ("ه", *_PRONOUNS)
    }


def _without_ending(form: str) -> str:
    """Pronouns, plurals and the feminine mark: «حكوماتهم», «حكومتنا» and «حكومه» give «حكوم»."""
    if form in _hamza_nouns():
        return _hamza_nouns()[form]
    if form in _DUALS:
        return form[:-2]
    for pronoun in _PRONOUNS if form.endswith(_PRONOUNS) else ():
        shortest = 4 if pronoun in _LONG_PRONOUNS else 3
        if form.endswith(pronoun) and len(form) - len(pronoun) >= shortest:
            return _without_feminine(_without_plural(form[: -len(pronoun)]), "ت")
    if form.endswith("ته") and len(form) >= 5:  # «حكومته»: a feminine noun with «ه» written on
        return form[:-2]
    return _without_feminine(_without_plural(form), "ه")


def _without_plural(form: str) -> str:
    if form.endswith(("تين", "تان")) and len(form) >= 6:  # «دولتين» is of «دوله»
        return form[:-3] + "ه"
    if form.endswith(("ين", "ون")) and len(form) >= 6:  # «مسوولين»; «ياسين» and «قانون» stay
        return form[:-2]
    if form.endswith("ات") and len(form) >= 5 and form not in _NO_PLURAL:
        return form[:-2]
    return form


def _without_feminine(form: str, mark: str) -> str:
    return form[:-1] if form.endswith(mark) and len(form) >= 4 else form
