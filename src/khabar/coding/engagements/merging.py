"""Merging: an engagement told twice in one article is one, and what the tellings disagree on is kept."""

from khabar.coding.engagements.candidates import Candidate, Where
from khabar.schema import Reading


def merge(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate for each engagement, the fullest telling first among equals.

    Lead and body tell the same meeting: same kind, same sides, no other day, no other status.
    """
    merged: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda each: (-each.weight, each.order, each.part)):
        same = next((kept for kept in merged if _same(kept, candidate)), None)
        if same is None:
            merged.append(candidate)
        else:
            _absorb(same, candidate)
    return sorted(merged, key=lambda each: (each.order, each.part))


def _same(kept: Candidate, other: Candidate) -> bool:
    if kept.kind != other.kind or not _same_status(kept, other) or _comes_after(other, kept):
        return False
    if not _dates_agree(kept.date, other.date):
        return False
    if kept.kind == "visit":
        return _same_visit(kept, other)
    return _same_sides(kept, other)


def _comes_after(later: Candidate, earlier: Candidate) -> bool:
    """«عقب ذلك عقد الوزيران اجتماعا», «كما عقد الوزير مع ضيفه اجتماعا»: another meeting of the same two."""
    first, second = (later, earlier) if later.order > earlier.order else (earlier, later)
    opening = " ".join(first.passage.forms[:2]).removeprefix("و")
    if opening.startswith("كما ") and first.trigger.start == 1 and first.passage is not second.passage:
        near = (
            first.passage.number - second.passage.number == 1 and first.passage.field == second.passage.field
        )
        return near and second.trigger.is_verb and first.entry.lemma != second.entry.lemma
    return opening in ("عقب ذلك", "بعد ذلك", "اثر ذلك", "تلا ذلك") and first.passage is not second.passage


def _same_status(kept: Candidate, other: Candidate) -> bool:
    """Planned and held are one event only across reports; inside one article the days tell them apart.

    A noun that says neither goes with what the article says elsewhere: «يتوجه الرئيس غدا إلى مسقط … زيارة
    الرئيس إلى مسقط» is one planned visit.
    """
    if kept.untold or other.untold:
        return kept.background == other.background
    return kept.status == other.status or "held" not in (kept.status, other.status)


def _dates_agree(first: str | None, second: str | None) -> bool:
    if first is None or second is None:
        return True
    return first.startswith(second) or second.startswith(first)


def _same_sides(kept: Candidate, other: Candidate) -> bool:
    shared = kept.sides & other.sides
    smaller = min(len(kept.sides), len(other.sides))
    return len(shared) >= 2 and len(shared) >= smaller


def _same_visit(kept: Candidate, other: Candidate) -> bool:
    if not set(kept.from_) & set(other.from_) or _is_tour(kept) != _is_tour(other):
        return False
    if kept.to and other.to:
        return bool(set(kept.to) & set(other.to))
    if kept.place is None or other.place is None:
        return True
    return kept.place.country == other.place.country and not _in_two_towns(kept.place, other.place)


def _in_two_towns(one: Where, other: Where) -> bool:
    """«زار الوفد مطار [ينبع]، ثم قام بزيارة لمطار [شرورة]»: two visits."""
    first, second = one.phrase.known, other.phrase.known
    if first is None or second is None:
        return False
    return (first.category, second.category) == ("city", "city") and first.name != second.name


def _is_tour(visit: Candidate) -> bool:
    """«جولة تشمل [قطر] و[الكويت]»: besides it «وصل إلى الكويت» is a visit of its own."""
    lands = {
        actor
        for party in visit.participants
        if party.side == "to" and party.phrase.kind == "country"
        for actor in party.phrase.actors
    }
    return len(lands & set(visit.to)) > 1


def _absorb(kept: Candidate, other: Candidate) -> None:
    """Fill what the kept telling leaves open, and note where the other one says something else."""
    swapped = set(kept.from_) <= set(other.to) and set(kept.to) <= set(other.from_)
    if swapped and not _neutral(kept, other):
        span = other.passage.span(other.trigger.start, other.trigger.end, other.trigger.skip)
        evidence = other.evidence[0] if other.evidence else span
        kept.readings.append(Reading(field="from", value=other.from_, evidence=evidence))
    if kept.untold and not other.untold:
        kept.status, kept.untold = other.status, False
    fill(kept, other)
    extra = (*other.attendees, *((*other.from_, *other.to) if len(other.sides) > len(kept.sides) else ()))
    kept.attendees = tuple(
        dict.fromkeys((*kept.attendees, *(each for each in extra if each not in kept.sides)))
    )
    kept.topics.extend(topic for topic in other.topics if topic not in kept.topics)
    kept.evidence.extend(span for span in other.evidence if span not in kept.evidence)
    if not kept.to and other.to:
        kept.to = other.to


def fill(kept: Candidate, other: Candidate) -> None:
    """Place and day of another telling, where the kept one leaves them open."""
    kept.place = _finer(kept.place, other.place)
    if (
        kept.date is None
        and (kept.date_text is None or other.date is not None)
        and other.date_text is not None
    ):
        kept.date, kept.date_end = other.date, other.date_end
        kept.date_text, kept.date_basis = other.date_text, other.date_basis


def _finer(first: Where | None, second: Where | None) -> Where | None:
    """«زيارة إلى مصر … وصل إلى [القاهرة]»: the town, where both tellings are of one country."""
    if first is None or second is None:
        return first or second
    wider = first.phrase.kind == "country" and second.phrase.kind == "place"
    return second if wider and second.country is not None and second.country == first.country else first


def _neutral(kept: Candidate, other: Candidate) -> bool:
    """For «التقى» the order of the parties claims nothing."""
    return kept.kind == "meeting" and "استقب" not in kept.entry.lemma and "استقب" not in other.entry.lemma
