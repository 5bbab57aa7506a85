"""Counts of one article: what every figure, interval and group is made of."""

from collections import Counter

from khabar.evaluation.alignment import Alignment, furniture, spans
from khabar.schema import ENGAGEMENT_KINDS

Counts = Counter[str]


def counts_of(aligned: Alignment) -> Counts:
    """The counts of one article; sums over articles give the figures. A name that is absent counts 0."""
    counts: Counts = Counter(articles=1, missing=int(aligned.report is None))
    counts.update(_engagements(aligned))
    counts.update(_fields(aligned))
    counts.update(_kinds(aligned))
    counts.update(_statements(aligned))
    counts.update(_actors(aligned))
    if aligned.report:
        counts.update(_article(aligned))
    return counts


def _engagements(aligned: Alignment) -> Counts:
    """Foreground engagements decide; what matches a background one counts neither for nor against."""
    gold = aligned.gold.engagements
    background_hits = len(aligned.engagements) - len(aligned.foreground)
    return Counter(
        {
            "engagements.tp": len(aligned.foreground),
            "engagements.system": len(aligned.events) - background_hits,
            "engagements.gold": sum(not each.background for each in gold),
            "engagements_with_background.tp": len(aligned.engagements),
            "engagements_with_background.system": len(aligned.events),
            "engagements_with_background.gold": len(gold),
            "empty.articles": int(not gold),
            "empty.engagements": 0 if gold else len(aligned.events),
        }
    )


def _fields(aligned: Alignment) -> Counts:
    pairs = aligned.foreground
    return Counter(
        {
            "engagements_strict.tp": sum(pair.strict for pair in pairs),
            "matched.exact_sides": sum(pair.sides for pair in pairs),
            "matched.place": sum(pair.place for pair in pairs),
            "matched.date": sum(pair.date for pair in pairs),
            "matched.status": sum(pair.status for pair in pairs),
            "matched.directed": sum(pair.directed for pair in pairs),
            "matched.direction": sum(pair.directed and pair.direction for pair in pairs),
            "matched.swapped": sum(pair.swapped for pair in pairs),
        }
    )


def _kinds(aligned: Alignment) -> Counts:
    counts: Counts = Counter()
    on_background = {pair.event for pair in aligned.engagements} - {pair.event for pair in aligned.foreground}
    for kind in ENGAGEMENT_KINDS:
        gold = [each for each in aligned.gold.engagements if each.kind == kind and not each.background]
        events = [i for i, event in enumerate(aligned.events) if event.kind == kind]
        hits = [pair for pair in aligned.foreground if aligned.events[pair.event].kind == kind]
        counts[f"{kind}.gold"] = len(gold)
        counts[f"{kind}.system"] = sum(i not in on_background for i in events)
        counts[f"{kind}.tp"] = len(hits)
    return counts


def _statements(aligned: Alignment) -> Counts:
    pairs, gold = aligned.statements, aligned.gold.statements
    matched = [(gold[pair.gold], aligned.said[pair.statement]) for pair in pairs]
    return Counter(
        {
            "statements.gold": len(gold),
            "statements.system": len(aligned.said),
            "statements.tp": sum(pair.speaker for pair in pairs),
            "statements_exact.tp": sum(pair.speaker and pair.exact for pair in pairs),
            "statement_spans.tp": len(pairs),
            "statements.direct": sum(pair.direct for pair in pairs),
            "statements.cue": sum(pair.cue for pair in pairs),
            "via.gold": sum(bool(known.via) for known, _ in matched),
            "via.system": sum(bool(found.via) for _, found in matched),
            "via.tp": sum(pair.via for pair in pairs),
        }
    )


def _actors(aligned: Alignment) -> Counts:
    casting = aligned.casting
    roles = [(actor.key, role.title) for actor in aligned.gold.actors for role in actor.roles]
    return Counter(
        {
            "actors.gold": len(aligned.gold.actors),
            "actors.found": len(set(casting.keys.values())),
            "roles.gold": len(roles),
            "roles.found": sum(casting.has_role(key, title) for key, title in roles),
        }
    )


def _article(aligned: Alignment) -> Counts:
    """What only an article with a report can tell; furniture counts where the gold marks any."""
    assert aligned.report is not None
    grounded = [right for _, right in spans(aligned.report)]
    wanted, marked = furniture(aligned) if aligned.gold.noise else (frozenset(), frozenset())
    return Counter(
        {
            "spans.all": len(grounded),
            "spans.exact": sum(grounded),
            "agency.articles": 1,
            "agency.right": int(aligned.agency_right),
            "noise.tp": len(wanted & marked),
            "noise.system": len(marked),
            "noise.gold": len(wanted),
        }
    )
