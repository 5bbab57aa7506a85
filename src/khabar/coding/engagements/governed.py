"""Governed words: behind a preposition or a building stands a noun, though it is written as a verb."""

from khabar.arabic import readings
from khabar.coding.scene import Scene
from khabar.knowledge.words import words

_GOVERN = frozenset(("في", "عن", "الي"))  # «من» and «على» are written as a pronoun and a name are
_IN = frozenset(("ب", "ل", "وب"))


def is_governed(scene: Scene, index: int) -> bool:
    """«استقبل الأمير في [دار] سلوى الوزير», «التقى في مقر [إقامته] السفير»: a house and a stay, no verbs."""
    return scene.form(index - 1) in _GOVERN or tells_building(scene, index) or is_sake(scene, index)


def is_sake(scene: Scene, index: int) -> bool:
    """«جاء من [أجل] لقاء الوزير»: for its sake; nothing is put off."""
    return scene.form(index) == "اجل" and scene.form(index - 1) == "من"


def tells_building(scene: Scene, index: int) -> bool:
    """«في دار [ضيافة] رئيس الحكومة»: what a building is for, and whose it is."""
    if not scene.is_word(index - 1) or scene.form(index)[:1] in ("و", "ف"):
        return False
    led = scene.form(index - 2) in _GOVERN
    found = readings(scene.form(index - 1))
    return any(
        rest in words("venue") and not rest.startswith("ال") and (taken in _IN or (led and not taken))
        for taken, rest in found
    )


def has_building(scene: Scene, start: int) -> bool:
    """«في مكتب [الوزير]», «في دار ضيافة [رئيس الحكومة]»: whose building it is; not «في دار سلوى [الأمير]»."""
    before = start - 1
    if not scene.is_word(before) or before in scene.phrase_over or before in scene.time_over:
        return False
    written = scene.tokens[before].text
    purpose = written.endswith("ة") and not written.startswith("ال") and tells_building(scene, before)
    return purpose or (tells_building(scene, start) and not written.endswith(("ه", "ها", "هم")))
