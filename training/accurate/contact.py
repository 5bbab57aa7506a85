"""Wanted of the network for engagements: the word that tells of one, its clause, its status, its sides."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from accurate.annotations import Annotated, Range, covered
from accurate.examples import NOTHING, Link
from accurate.speech import Marks, answers, mark, mentions
from khabar.arabic import Token, readings
from khabar.knowledge.lexicons import contact_forms
from khabar.taggers.network import heads


def contact(annotated: Annotated) -> Marks:
    """What the engagements of an article ask for.

    Words of the same kind outside the clause may tell of the same contact once more: nothing is asked there.
    """
    tokens, text = annotated.body.tokens, annotated.body.article.text
    rows = {name: [NOTHING] * len(tokens) for name in (heads.STATUS, heads.BACKGROUND)}
    triggers, evidence = [0] * len(tokens), [0] * len(tokens)
    links: dict[str, list[Link]] = {heads.FROM: [], heads.TO: []}
    engagements = annotated.gold["engagements"]
    for number, kind in _told_elsewhere(tokens, {each["kind"] for each in engagements}):
        triggers[number] = NOTHING if kind else 0
    for engagement in engagements:
        clause = covered(tokens, text, engagement["evidence"])
        if clause is None:
            continue
        if not any(each > 0 for each in evidence[slice(*clause)]):
            mark(evidence, clause)
        word = trigger(tokens, clause, engagement["kind"])
        triggers[word] = heads.KINDS.index(engagement["kind"])
        rows[heads.STATUS][word] = heads.STATUSES.index(engagement["status"])
        rows[heads.BACKGROUND][word] = int(engagement["background"])
        for name, side in ((heads.FROM, "from"), (heads.TO, "to")):
            links[name] += answers(word, mentions(annotated, engagement[side]))
    labels = {heads.TRIGGER: triggers, heads.EVIDENCE: evidence, **rows}
    return Marks(
        {name: tuple(row) for name, row in labels.items()},
        {name: tuple(each) for name, each in links.items()},
    )


def trigger(tokens: Sequence[Token], clause: Range, kind: str) -> int:
    """The word of the clause that tells of a contact of this kind; the annotation gives only the clause.

    The first that means it by itself («استقبل», «زيارة»), else the first that may («عقد», «كان»), else one
    of another kind, else the first word.
    """
    found = [(kinds_of(tokens[n].form, alone=True), kinds_of(tokens[n].form), n) for n in range(*clause)]
    by_itself = (n for alone, _, n in found if kind in alone)
    may = (n for _, kinds, n in found if kind in kinds)
    other = (n for alone, _, n in found if alone)
    return next(chain(by_itself, may, other), clause[0])


def kinds_of(form: str, *, alone: bool = False) -> frozenset[str]:
    """The kinds of contact that a folded form may tell of, `alone`: without a noun of contact."""
    known = contact_forms()
    entries = [each.entry for _, rest in readings(form) if rest in known for each in known[rest]]
    return frozenset(entry.kind for entry in entries if not (alone and entry.nouns))


def _told_elsewhere(tokens: Sequence[Token], kinds: set[Any]) -> list[tuple[int, bool]]:
    return [(number, bool(kinds & kinds_of(token.form))) for number, token in enumerate(tokens)]
