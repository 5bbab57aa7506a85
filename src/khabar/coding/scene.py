"""Scene: a passage laid out for the clause grammars, with who and when by token."""

from functools import cached_property
from typing import TYPE_CHECKING

from khabar.arabic import readings
from khabar.arabic.tokens import quotations
from khabar.coding.analysis import Passage, Phrase, Time
from khabar.knowledge.words import any_of, words

if TYPE_CHECKING:
    from khabar.coding.engagements.triggers import Trigger
    from khabar.coding.statements.cue import Cue

_CLAUSE_OPENERS = ("conjunction", "adverb", "auxiliary", "narrative", "clause_end")
AGENT = "من قبل"  # who acts in a passive clause
_OPENING = frozenset('"“«(')
_ABOUT = frozenset(("بشان", "بخصوص", "حول"))  # «وبشأن [المجلس] قال الوزير»
_COMMAS = frozenset("،,-–")


class Scene:
    """What stands where in one passage; token indices throughout.

    `triggers`, `cues` and `ends` keep by token what the grammars have worked out: they ask again and again.
    """

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self.forms = passage.forms
        self.size = len(passage.tokens)
        self.triggers: dict[int, tuple[Trigger, ...]] = {}
        self.cues: dict[int, tuple[Cue, ...]] = {}
        self.ends: dict[int, str] = {}

    @cached_property
    def phrase_at(self) -> dict[int, Phrase]:
        """The parties by their first token."""
        return {phrase.start: phrase for phrase in self.passage.phrases}

    @cached_property
    def phrase_over(self) -> dict[int, Phrase]:
        """The party that covers a token."""
        return {index: each for each in self.passage.phrases for index in range(each.start, each.end)}

    @cached_property
    def time_at(self) -> dict[int, Time]:
        """The time expressions by their first token."""
        return {time.start: time for time in self.passage.times}

    @cached_property
    def time_over(self) -> frozenset[int]:
        """Every token that is part of a time expression."""
        return frozenset(index for each in self.passage.times for index in range(each.start, each.end))

    @cached_property
    def quotes(self) -> dict[int, int]:
        """Opening quotation marks with the closing one."""
        return dict(quotations(self.tokens))

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Every token inside quotation marks."""
        return frozenset(index for start, end in self.quotes.items() for index in range(start + 1, end))

    def form(self, index: int) -> str:
        """The folded form of a token, empty outside the passage."""
        return self.forms[index] if 0 <= index < self.size else ""

    def is_comma(self, index: int) -> bool:
        """A comma or dash."""
        return self.form(index) in _COMMAS

    def is_word(self, index: int) -> bool:
        """Whether there is a word at this place."""
        return 0 <= index < self.size and self.tokens[index].kind == "word"

    def stands_free(self, phrase: Phrase) -> bool:
        """No preposition governs a party and no noun has it in the genitive: it can be a subject.

        «[الوزير] أكد» stands free; in «اجتماع [الجمعية] يركز» the meeting is the subject.
        """
        if self.preposition_before(phrase) or phrase.proclitics.strip("وف"):
            return False
        before = phrase.start - 1
        if phrase.proclitics or not self.is_word(before) or before in self.time_over:
            return True
        sides = self.phrase_over.get(before)
        if sides is not None and sides.kind == "sides":
            return self.stands_free(sides)  # «الوزيران [علي سالم] وسعد عمر بحثا»
        form = self.form(before)
        bare = form[1:] if form[:1] in ("و", "ف") else form
        return not any_of(_CLAUSE_OPENERS).isdisjoint((form, bare))

    def distributive(self, phrase: Phrase) -> int | None:
        """The token of «كل» or «كلا» in «[كلا من] الرئيس ورئيس البرلمان» before a party."""
        word = phrase.start - 2
        if self.form(phrase.start - 1) != "من" or word < 0:
            return None
        return word if _bare_of(self.forms[word], words("distributive")) is not None else None

    def _ends_name(self, index: int) -> bool:
        """«معتز [علي] والوزير»: the end of a name, no «على»."""
        phrase = self.phrase_over.get(index)
        return phrase is not None and phrase.name is not None and index == phrase.name[1] - 1

    def preposition_before(self, phrase: Phrase) -> str:
        """What governs a party: «مع», «من», «ب» written on it or on «كل من», or nothing."""
        written = phrase.proclitics.removeprefix("و").removeprefix("ف")
        if written:
            return written
        before = phrase.start - 1
        each = self.distributive(phrase)
        if each is not None:
            taken = _bare_of(self.forms[each], words("distributive")) or ""
            if taken:
                return taken.removeprefix("و")
            before = each - 1
        while self.form(before) in _OPENING:
            before -= 1
        if self.form(before) in words("kin"):
            before -= 1  # «مع [أخيه] الملك»
        counted = _bare_of(self.form(before - 1), words("quantity")) if self.form(before) == "من" else None
        if counted is not None:
            if counted.strip("وف"):
                return counted.strip("وف")  # «اجتمع [بعدد من] الأعضاء»
            before -= 2  # «التقى عددا من المسؤولين»
        elif phrase.kind == "group" and _bare_of(self.form(before), words("quantity")) is not None:
            taken = _bare_of(self.form(before), words("quantity")) or ""
            if taken.strip("وف"):
                return taken.strip("وف")
            before -= 1  # «مع [عدة] قادة»
        if self.form(before) in ("قبل", "جانب", "طرف") and self.form(before - 1) == "من":
            return AGENT
        named = self._ends_name(before)
        found = "" if named else _bare_of(self.form(before), words("preposition"), keep=True) or ""
        voiced = found == "عبر" and phrase.kind == "person"  # «عبر [الأمير] عن حزنه»: a verb
        opens = found in words("clause_end") and found not in _ABOUT
        return "" if voiced or opens else found  # «لكن [الوزير] أكد»


def _bare_of(form: str, forms: frozenset[str], *, keep: bool = False) -> str | None:
    """The proclitics of a closed-class word (or, with `keep`, the word itself); None when it is none."""
    for taken, rest in readings(form):
        if rest in forms and (not keep or taken in ("", "و", "ف")):
            return rest if keep else taken
    return None
