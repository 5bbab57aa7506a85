"""Lexical mentions: the longest runs of tokens that the knowledge base knows, proclitics aside."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from khabar.arabic import Token
from khabar.coding.analysis import Hit
from khabar.knowledge import Knowledge, Name

_QUOTES = frozenset("\"'“”„«»‘’")
_OF_IMAMS = frozenset(("المسجد", "الحرم", "الجامع", "الجمعه"))  # «امام [المسجد]», spelt without hamza
_LETTERS = frozenset(("مراسله", "بمراسله"))
_SENT = frozenset(("الي", "خطيه", "رسميه", "كتابيه", "عاجله", "للوزير", "لوزير", "لرييس"))
_NAME_ENDS = frozenset(("العابدين", "الدين"))
_IN_NAMES = frozenset(("word", "number"))
_WEIGHT = 8  # one token more outweighs any number of proclitic letters


def hits(tokens: Sequence[Token], knowledge: Knowledge) -> dict[int, tuple[Hit, ...]]:
    """For each token that starts something known: what it may be, the longest first.

    «ولحركة "فتح"» is «و», «ل» and the movement; quotation marks inside a name are looked through.
    """
    found: dict[int, tuple[Hit, ...]] = {}
    for index, token in enumerate(tokens):
        beginnings = _beginnings(token.form, knowledge) if token.kind == "word" else ()
        here = _at(tokens, index, beginnings, knowledge) if beginnings else ()
        if here and not (_is_before(tokens, index) or _is_letter(tokens, index)):
            here = _beyond_name(tokens, index, here)
            if here:
                found[index] = here
    return found


def _beyond_name(tokens: Sequence[Token], index: int, here: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """«[زين] العابدين»: half a given name is no company."""
    half = index + 1 < len(tokens) and tokens[index + 1].form in _NAME_ENDS
    return tuple(hit for hit in here if hit.end > index + 1) if half else here


def _is_before(tokens: Sequence[Token], index: int) -> bool:
    """«صرح [أمام] النواب»: a preposition, and no «إمام»."""
    text = tokens[index].text
    if text.endswith("أمام"):
        return True
    following = tokens[index + 1].form if index + 1 < len(tokens) else ""
    return text == "امام" and following.startswith("ال") and following not in _OF_IMAMS


def _is_letter(tokens: Sequence[Token], index: int) -> bool:
    """«وجهت النقابة [مراسلة] عاجلة إلى الوزير»: what is sent, and no reporter."""
    if tokens[index].form not in _LETTERS:
        return False
    return any(token.form in _SENT for token in tokens[index + 1 : index + 3])


class _Beginning(NamedTuple):
    """A reading of a form that begins something known: `names` by itself, or with up to `longest` words.

    `skip`: letters of the form that are its proclitics.
    """

    rest: str
    longest: int
    proclitics: str
    skip: int
    names: tuple[Name, ...]


def _at(
    tokens: Sequence[Token], index: int, beginnings: tuple[_Beginning, ...], knowledge: Knowledge
) -> tuple[Hit, ...]:
    longest = max([each.longest for each in beginnings])
    following = _following(tokens, index, longest) if longest > 1 else ()
    found: list[Hit] = []
    for each in beginnings:
        if each.names:
            found.append(Hit(index, index + 1, each.proclitics, each.skip, each.names))
        if following and each.longest > 1:
            found.extend(_runs(tokens, index, each, following, knowledge))
    if len(found) > 1:
        found.sort(key=lambda hit: (hit.start - hit.end) * _WEIGHT + len(hit.proclitics))
    return tuple(found)


@lru_cache(maxsize=65536)
def _beginnings(form: str, knowledge: Knowledge) -> tuple[_Beginning, ...]:
    """Every reading of a form that begins something known."""
    found: list[_Beginning] = []
    for proclitics, rest, longest in knowledge.begun(form):
        whole = form == proclitics + rest  # not so in «للوزير», where the article lost its alef
        skip = len(proclitics) if whole else len(proclitics) - 1
        found.append(_Beginning(rest, longest, proclitics, skip, knowledge.lookup(rest)))
    return tuple(found)


def _runs(
    tokens: Sequence[Token],
    index: int,
    first: _Beginning,
    following: Sequence[tuple[int, str]],
    knowledge: Knowledge,
) -> list[Hit]:
    """What is known of two words and more."""
    found: list[Hit] = []
    furthest = index + 2 * first.longest + 1  # half of them may be quotation marks
    lookup = knowledge.lookup
    for end, words in following[: first.longest - 1]:
        names = lookup(first.rest + words) if end <= furthest else ()
        if names:
            found.append(Hit(index, _with_quote(tokens, index, end), first.proclitics, first.skip, names))
    return found


def _following(tokens: Sequence[Token], index: int, longest: int) -> list[tuple[int, str]]:
    """The ends of all runs of two to `longest` words from `index`, each with the words after the first."""
    runs: list[tuple[int, str]] = []
    words = ""
    for position in range(index + 1, min(len(tokens), index + 2 * longest + 1)):
        token = tokens[position]
        if token.text in _QUOTES:
            continue
        if token.kind not in _IN_NAMES or len(runs) + 1 >= longest:
            break
        words = f"{words} {token.form}"
        runs.append((position + 1, words))
    return runs


def _with_quote(tokens: Sequence[Token], start: int, end: int) -> int:
    """A quotation mark opened inside a name is closed inside it: «حركة "فتح"»."""
    opened = sum(token.text in _QUOTES for token in tokens[start:end]) % 2
    return end + 1 if opened and end < len(tokens) and tokens[end].text in _QUOTES else end
