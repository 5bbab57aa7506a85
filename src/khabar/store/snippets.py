"""Snippets: the stretch of an article that shows best what was looked for, from the original text."""

from collections.abc import Sequence

from khabar.arabic.analyser import term, words
from khabar.arabic.tokens import Token
from khabar.schema import Span, span_of
from khabar.store.queries import Phrase, Query

_WIDTH = 30  # words


class Snippet(Span, frozen=True, kw_only=True):
    """Words of an article, and the words in it that match; offsets are the article's text's."""

    matches: tuple[Span, ...]


def snippet(text: str, query: Query) -> Snippet:
    """The 30 words of a text that hold most different phrases of the query; the first where they tie."""
    tokens = words(text)
    found = _found(tokens, query)
    if not tokens:
        return Snippet(start=0, end=0, text="", matches=())
    first = _best_start(found)
    start = max(0, min(first - _WIDTH // 6, len(tokens) - _WIDTH))
    shown = tokens[start : start + _WIDTH]
    inside = {index for index, _ in found if start <= index < start + _WIDTH}
    matches = tuple(span_of(text, tokens[index].start, tokens[index].end) for index in sorted(inside))
    whole = span_of(text, shown[0].start, shown[-1].end)
    return Snippet(start=whole.start, end=whole.end, text=whole.text, matches=matches)


def _found(tokens: Sequence[Token], query: Query) -> list[tuple[int, int]]:
    """Where words of the query stand: (index of the token, number of the phrase), by place."""
    stems = [term(token.form) for token in tokens]
    found: list[tuple[int, int]] = []
    for number, phrase in enumerate(query.phrases()):
        wanted = [frozenset(each) for each in phrase.terms()]
        for start in _starts(stems, wanted, phrase):
            found.extend((start + step, number) for step in range(len(wanted)))
    return sorted(found)


def _starts(stems: Sequence[str], wanted: Sequence[frozenset[str]], phrase: Phrase) -> list[int]:
    last = len(stems) - len(phrase.forms) + 1
    return [
        start
        for start in range(last)
        if stems[start] in wanted[0] and all(stems[start + step] in each for step, each in enumerate(wanted))
    ]


def _best_start(found: Sequence[tuple[int, int]]) -> int:
    """The first match from which the next 30 words hold most different phrases."""
    best, most = 0, 0
    for index, _ in found:
        held = len({number for place, number in found if index <= place < index + _WIDTH * 2 // 3})
        if held > most:
            best, most = index, held
    return best
