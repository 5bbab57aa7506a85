"""View: one passage with everything the phrase grammar asks about its tokens."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from khabar.arabic import Token, readings
from khabar.coding.analysis import Hit, Range
from khabar.knowledge import BODIES, Knowledge, Name
from khabar.knowledge.lexicons import content_nouns, status_words
from khabar.knowledge.verbs import is_lexical, is_verb, may_be_verb
from khabar.knowledge.words import function_words, words

NAMED: frozenset[str] = frozenset(BODIES)
LANDS = frozenset(("country", "region"))
CITY = frozenset(("city",))
NATIONALITY = frozenset(("nationality",))
HONORIFIC = frozenset(("honorific", "title", "rank"))
_TITLED = HONORIFIC | {"office"}
_BY_BIRTH = frozenset(("الشيخ", "والشيخ", "بالشيخ", "للشيخ", "الامير", "السيد"))
_ALI = frozenset(("علي", "وعلي", "عليّ"))
_NAME_FIRST = 20  # a token this common in the name lists is a name before it is a verb («بدر»)
_RARE = 2  # a token seen as a name only once in the name lists may as well be a word


class View(msgspec.Struct, frozen=True):
    """The tokens of a passage, what the knowledge base knows of them, and where the tagger saw persons."""

    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    hits: Mapping[int, tuple[Hit, ...]]
    tagged: Mapping[int, int]
    knowledge: Knowledge
    taught: Mapping[str, int] = {}  # short names that the article itself taught
    tells_ali: bool = False  # the article writes «على» with ى, so that «علي» can only be the name

    def hit(self, index: int, categories: frozenset[str], proclitics: Sequence[str] = ("",)) -> Hit | None:
        """The longest thing of these categories at a token, with one of these proclitics."""
        here = self.hits.get(index)
        if here is None:
            return None
        for hit in here:
            if hit.proclitics in proclitics:
                found = narrowed(hit, categories)
                if found is not None:
                    return found
        return None

    def form(self, index: int) -> str:
        """The folded form of a token, empty outside the passage."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def is_word(self, index: int) -> bool:
        """Whether there is a word at this place."""
        return 0 <= index < len(self.forms) and self.tokens[index].kind == "word"

    def is_function_word(self, index: int) -> bool:
        """«في», «والذي», «كما»: a word that is no part of a name."""
        if not _is_function_word(self.forms[index]):
            return False
        return not (self._is_ali(index) or self.tokens[index].text == "آن" or self._is_sheikh(index))

    def _is_sheikh(self, index: int) -> bool:
        """«الشيخ [صباح] الأحمد», «أحمد [صباح] السلوم»: behind a title or a name the morning is a name."""
        before, behind = self.form(index - 1), self.form(index + 1)
        if self.forms[index] != "صباح" or not behind.startswith("ال"):
            return False
        named = self.knowledge.given_names.get(before, 0) >= _NAME_FIRST
        return before in _BY_BIRTH or (named and behind != "اليوم" and behind not in words("day_name"))

    def _is_ali(self, index: int) -> bool:
        """«علي» as written, before a name: the given name and not the preposition «على»."""
        if self.tokens[index].text not in _ALI or not self.is_word(index + 1):
            return False
        following = self.form(index + 1)
        if self.tells_ali or self.is_name_token(following.removeprefix("ال")):
            return True
        named = following.startswith("ال") and following.endswith("ي")  # «الشاعر [علي] البيضاني»
        return named and self.hit(index - 1, _TITLED, ("", "و", "ل", "ب")) is not None

    def is_verb(self, index: int) -> bool:
        """A finite verb that the lexicons know, with or without «و», «ف», «س»."""
        return is_verb(self.forms[index])

    def may_be_verb(self, index: int) -> bool:
        """A finite verb in at least one reading: «دان»."""
        return may_be_verb(self.forms[index])

    def is_spoken_for(self, index: int) -> bool:
        """A word of contact or speech, or an accusative («اتصالا»): no part of an unknown name."""
        form = self.forms[index]
        plain = form[1:] if form[:1] in ("و", "ف") else form
        if self.name_weight(form) >= _NAME_FIRST:
            return False
        known = is_lexical(form) or is_lexical(plain)
        known = known or form in content_nouns() or (form.startswith("ال") and form in status_words())
        return known or self.tokens[index].text.endswith(("اً", "ًا"))

    def is_capital(self, index: int) -> bool:
        """«مسقط», «بغداد»: a town that is nobody's surname."""
        found = self.hit(index, CITY)
        return found is not None and any("capital" in name.tags for name in found.names)

    def name_weight(self, form: str) -> int:
        """How often a token stands in the lists of person names."""
        return max(self.knowledge.given_names.get(form, 0), self.knowledge.surnames.get(form, 0))

    def is_name_token(self, form: str) -> bool:
        """A token that the lists of person names hold more than once, or that the article taught."""
        return self.name_weight(form) >= _RARE or form in self.taught

    def range(self, hit: Hit) -> Range:
        """The tokens of a hit."""
        return hit.start, hit.end


@lru_cache(maxsize=65536)
def _is_function_word(form: str) -> bool:
    """«في», «والذي»: with or without conjunction."""
    return any(rest in function_words() for taken, rest in readings(form) if taken in ("", "و", "ف"))


def narrowed(hit: Hit, categories: frozenset[str]) -> Hit | None:
    """A hit with its senses of these categories alone; None where it has none."""
    if len(hit.names) == 1:  # nearly always
        return hit if hit.names[0].category in categories else None
    names = tuple([name for name in hit.names if name.category in categories])
    if len(names) == len(hit.names):
        return hit
    return Hit(hit.start, hit.end, hit.proclitics, hit.skip, names) if names else None


def letters_taken(form: str, proclitics: str, rest: str) -> int:
    """How many letters of a form its proclitics are; «للشعب» keeps its «ل» for the article that it lost."""
    return len(proclitics) if form == proclitics + rest else len(proclitics) - 1


def best(hit: Hit, order: Sequence[str] = ()) -> Name:
    """The first sense of a hit, by an order of categories."""
    ranks = {category: rank for rank, category in enumerate(order)}
    return min(hit.names, key=lambda name: ranks.get(name.category, len(ranks)))


def is_nation(view: View, index: int) -> bool:
    """«[اللبنانيين]», «[الفلسطينيين]»: the people of a country, in the plural that is no subject."""
    form = view.form(index)
    return form.startswith("ال") and form.endswith("يين") and view.hit(index, NATIONALITY) is not None
