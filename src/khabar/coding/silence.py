"""Silence: why an article yields no event and no statement."""

import msgspec

from khabar.coding.analysis import Analysis
from khabar.coding.engagements.triggers import triggers
from khabar.coding.scene import Scene
from khabar.coding.statements.cues import cues


def explain_nothing(analysis: Analysis) -> Analysis:
    """For an article without result, the first thing that was missing."""
    if analysis.events or analysis.statements:
        return analysis
    return msgspec.structs.replace(analysis, nothing=_reason(analysis))


def _reason(analysis: Analysis) -> str:
    scenes = [Scene(passage) for passage in analysis.passages if passage.field == "text"]
    if not scenes:
        return "no text outside page furniture"
    if not any(scene.passage.phrases for scene in scenes):
        return "no person, organisation or country was recognised"
    contacts = [each for scene in scenes for each in triggers(scene)]
    if not contacts and not any(cues(scene) for scene in scenes):
        return "no word of contact and no word of speech"
    if contacts:
        return f"«{contacts[0].form.form}» has no two named sides, and no speech has a speaker"
    return "words of speech, but none with a named speaker and a content"
