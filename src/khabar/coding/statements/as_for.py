"""As for: who is set against the one before, «أما [الوزير] ف…»."""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue

_FAR = 14  # tokens from «أما» to the verb


def as_for(scene: Scene, cue: Cue) -> int | None:
    """Where the topic of the verb starts: «أما [سفير كينيا]، من جهته، فقال إن السوق مفتوحة»."""
    if not cue.is_finite or cue.proclitics[:1] != "ف":
        return None
    for index in range(cue.start - 1, max(-1, cue.start - _FAR), -1):
        if scene.form(index) in (".", "؛"):
            return None
        if scene.form(index) in ("اما", "واما") and "أ" in scene.tokens[index].text:
            return index + 1
    return None


def contrasted(scene: Scene, cue: Cue) -> Phrase | None:
    """«أما [المعارضة] المحلية، فأكدت أن»: a party and its adjectives; «أما سكان القرية» no list holds."""
    start = as_for(scene, cue)
    phrase = scene.phrase_at.get(start) if start is not None else None
    if phrase is None or phrase.kind == "place" or phrase.proclitics:
        return None
    end, definite = phrase.end, scene.form(phrase.start).startswith("ال")
    while definite and scene.form(end).startswith("ال"):
        end += 1
    return phrase if end == cue.start or scene.is_comma(end) else None
