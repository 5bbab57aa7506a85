"""Which statement of a report is which of the gold, and which of its fields are right."""

from collections.abc import Sequence

import msgspec

from khabar.evaluation.actors import Casting
from khabar.evaluation.gold import GoldStatement
from khabar.evaluation.likeness import Pair, best_pairs, word_f1, words
from khabar.schema import Statement

_SAME_WORDS = 0.5
_EXACT_WORDS = 0.9


class StatementPair(msgspec.Struct, frozen=True, kw_only=True):
    """A gold statement and the report's, by index, with what of it is right.

    `exact` says that nearly all words are shared; `via` that a channel of the gold is the report's.
    """

    gold: int
    statement: int
    exact: bool
    speaker: bool
    direct: bool
    cue: bool
    via: bool


def match_statements(
    gold: Sequence[GoldStatement], found: Sequence[Statement], casting: Casting
) -> list[StatementPair]:
    """Match statements one to one by the words of their content."""
    pairs: list[Pair] = []
    for i, known in enumerate(gold):
        for j, statement in enumerate(found):
            if (score := word_f1(known.text, statement.text)) >= _SAME_WORDS:
                pairs.append((score, i, j))
    return [_judged(gold[i], found[j], (score, i, j), casting) for score, i, j in best_pairs(pairs)]


def _judged(known: GoldStatement, found: Statement, pair: Pair, casting: Casting) -> StatementPair:
    score, gold_index, statement_index = pair
    return StatementPair(
        gold=gold_index,
        statement=statement_index,
        exact=score >= _EXACT_WORDS,
        speaker=_same_speaker(known, found, casting),
        direct=known.direct == found.direct,
        cue=not known.cue or bool(set(words(known.cue)) & set(words(found.cue.text))),
        via=bool(known.via) and casting.keys.get(found.via or "") == known.via,
    )


def _same_speaker(known: GoldStatement, found: Statement, casting: Casting) -> bool:
    """The speaker, or one of those for whom a group speaks."""
    speaker = casting.keys.get(found.speaker)
    if speaker is None:
        return False
    group = casting.gold.get(known.speaker)
    return speaker == known.speaker or (group is not None and speaker in group.members)
