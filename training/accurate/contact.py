"""Wanted of the network for engagements: the word that tells of one, clause, status, sides, place, day."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from accurate.annotations import Annotated, Range, covered, places
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
    links: dict[str, list[Link]] = {name: [] for name in (heads.FROM, heads.TO, heads.PLACE, heads.DATE)}
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
        links[heads.PLACE] += _where(annotated, engagement, word)
        links[heads.DATE] += _when(annotated, engagement, word, clause)
    labels = {heads.TRIGGER: triggers, heads.EVIDENCE: evidence, **rows}
    return Marks(
        {name: tuple(row) for name, row in labels.items()},
        {name: tuple(each) for name, each in links.items()},
    )


def _where(annotated: Annotated, engagement: Mapping[str, Any], word: int) -> list[Link]:
    """All mentions of the place; nothing is asked for a place that only the title or the rules name."""
    if "place" not in engagement:
        return []
    tokens, text = annotated.body.tokens, annotated.body.article.text
    found = [place[0] for place in places(tokens, text, engagement["place"] or "")]
    return answers(word, found) if found or not engagement["place"] else []


def _when(annotated: Annotated, engagement: Mapping[str, Any], word: int, clause: Range) -> list[Link]:
    """The expression of time, in the clause if it stands there too; a day without one is not asked for."""
    told = engagement.get("date_text")
    if "date_text" not in engagement or (engagement["date"] and not told):
        return []
    tokens, text = annotated.body.tokens, annotated.body.article.text
    found = [place[0] for place in places(tokens, text, told or "")]
    inside = [place for place in found if clause[0] <= place < clause[1]]
    return answers(word, inside or found) if found or not told else []


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
