"""Context: what an engagement takes from the rest of the article."""

from khabar.coding.analysis import Analysis
from khabar.coding.engagements.candidates import Candidate, Where
from khabar.knowledge.words import words
from khabar.schema import Actor

_OPENING = 4  # tokens


def complete(analysis: Analysis, candidates: list[Candidate]) -> None:
    """Places and dates from the visit that a meeting belongs to, and the guest's side."""
    actors = {actor.id: actor for actor in analysis.actors}
    dateline = _dateline(analysis)
    visits = [each for each in candidates if each.kind == "visit"]
    for candidate in candidates:
        if candidate.kind == "meeting":
            _from_visit(candidate, visits)
            _at_dateline(candidate, dateline)
            _guest_first(candidate, actors)
        elif candidate.kind == "visit":
            _visited_country(candidate, analysis)


def _dateline(analysis: Analysis) -> Where | None:
    """The city of the byline, or the one that opens the text: «جدة - واس»."""
    for passage in analysis.passages:
        opens = passage.field == "byline" or passage.number == 0
        limit = len(passage.tokens) if passage.field == "byline" else _OPENING
        for phrase in passage.phrases if opens else ():
            lone = passage.field == "byline" or passage.forms[phrase.end : phrase.end + 1] in (
                ("-",),
                (":",),
                ("–",),
            )
            if phrase.kind == "place" and phrase.start < limit and lone:
                return Where(passage, phrase)
    return None


def _at_dateline(meeting: Candidate, dateline: Where | None) -> None:
    """«في قصر السلام», «في مكتبه»: a venue without its city is in the city of the dateline."""
    if meeting.place is not None or dateline is None or meeting.background:
        return
    forms = meeting.passage.forms[: meeting.end]
    venue = any(form.removeprefix("ب") in words("venue") for form in forms)
    if venue:
        meeting.place = dateline
        meeting.why.append("a venue without city: the city of the dateline")


def _from_visit(meeting: Candidate, visits: list[Candidate]) -> None:
    """«وخلال زيارته إلى موسكو التقى …»: held where the visit went, planned for the visit's day."""
    for visit in visits:
        same = set(visit.from_) & meeting.sides and visit.background == meeting.background
        near = abs(visit.passage.number - meeting.passage.number) <= 1 or len(visits) == 1
        if not (same and near):
            continue
        meeting.place = meeting.place or visit.place
        if meeting.date is None and meeting.date_text is None and meeting.status == visit.status == "planned":
            meeting.date, meeting.date_end = visit.date, visit.date_end
            meeting.date_text, meeting.date_basis = visit.date_text, visit.date_basis
        return


def _guest_first(meeting: Candidate, actors: dict[str, Actor]) -> None:
    """A foreigner who meets a host in the host's country is the guest, also with «التقى»."""
    country = meeting.place.country if meeting.place is not None else None
    if country is None or meeting.entry.lemma.startswith("استقب"):
        return
    from_home = any(actors[each].country == country for each in meeting.from_)
    to_abroad = all(actors[each].country not in (None, country) for each in meeting.to)
    if from_home and to_abroad:
        meeting.from_, meeting.to = meeting.to, meeting.from_
        meeting.why.append(f"the guest's side is from: the meeting is in {country}")


def _visited_country(visit: Candidate, analysis: Analysis) -> None:
    """A visit to a city is to its country when the article names that country as a party."""
    country = visit.place.country if visit.place is not None else None
    if visit.to or country is None:
        return
    named = next((a for a in analysis.actors if a.kind == "country" and a.country == country), None)
    own = {a.country for a in analysis.actors if a.id in visit.from_}
    if named is not None and country not in own:
        visit.to = (named.id,)
        visit.why.append("the country of the city visited is named in the article")
