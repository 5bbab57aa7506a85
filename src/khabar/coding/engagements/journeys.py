"""Journeys: whose travelling is an engagement."""

from khabar.coding.analysis import Analysis
from khabar.coding.engagements.candidates import Candidate


def is_private_journey(candidate: Candidate, analysis: Analysis) -> bool:
    """«سافر سامر الخطيب إلى النمسا»: somebody without office or title, whom no list knows, only moves.

    A visit that is called one («زارت الفنانة …») stays, and so does a delegation's journey.
    """
    if candidate.kind != "visit" or not candidate.from_ or candidate.entry.aspect == "whole":
        return False
    if any(party.phrase.kind == "delegation" for party in candidate.participants if party.side == "from"):
        return False
    actors = {actor.id: actor for actor in analysis.actors}
    travellers = [actors[each] for each in candidate.from_ if each in actors]
    return all(
        each.kind == "person" and not each.roles and each.entity is None and each.id not in analysis.titled
        for each in travellers
    )
