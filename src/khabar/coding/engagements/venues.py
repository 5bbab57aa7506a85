"""Venues: palaces, airports, hospitals and halls, places to be and no parties."""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.knowledge.words import words


def is_venue(scene: Scene, phrase: Phrase) -> bool:
    """«زار [المسجد النبوي]», «وصل إلى [مطار القاهرة]»: a place to be, not a party."""
    return phrase.kind == "organization" and scene.forms[phrase.start][phrase.skip :] in words("venue")
