"""Finding: which cues of a passage open a content, also one speech inside another."""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.cues import cues, readings_at
from khabar.coding.statements.opening import Opening, opening, quotation_before
from khabar.coding.statements.particles import AROUND, particle_content
from khabar.coding.statements.position import starts_anew

_NEAR = 3  # tokens between an inner speaker and the inner verb
_BETWEEN = frozenset(("قد", "كان", "كانت", "ايضا", "،"))


class Found(msgspec.Struct, frozen=True):
    """A cue with its content; `relay` is the outer cue of nested speech, `inner` the party inside it."""

    cue: Cue
    opening: Opening
    relay: "Found | None" = None
    inner: Phrase | None = None


def openings(scene: Scene) -> list[Found]:
    """The cues that open a content, each with the reading of the lexicon that fits."""
    candidates = [cue for cue in cues(scene) if cue.start not in scene.quoted]
    stops = frozenset(cue.start for cue in candidates if cue.is_finite)
    found: list[Found] = []
    covered = 0
    for cue in candidates:
        if cue.start < covered or (found and not starts_anew(scene, cue)):
            continue
        best = _best_reading(scene, cue, stops - {cue.start})
        if best is not None and found and best.opening.taking is AROUND and best.opening.start < cue.start:
            continue  # «قال إن …، بحسب البيان»: the content has its speaker already
        if best is not None:
            best = _nested(scene, best, stops) or best
            found.append(best)
            covered = max(best.cue.end, best.opening.quote_end or best.opening.start)
    return found


def _best_reading(scene: Scene, cue: Cue, stops: frozenset[int]) -> Found | None:
    """The reading whose content starts first; «ذكر» as a noun loses against the verb with «أن»."""
    found: list[Found] = []
    for reading in readings_at(scene, cue.start):
        particle = reading.form.entry.kind == "particle"
        opened = particle_content(scene, reading) if particle else opening(scene, reading, stops)
        opened = opened or quotation_before(scene, reading)
        if opened is not None:
            found.append(Found(reading, opened))
    return min(found, key=_rank, default=None)


def _rank(found: Found) -> tuple[bool, int, bool]:
    """Full content before a topic, the nearer before the farther, a relay that names its source first."""
    opened = found.opening
    return opened.taking.content == "weak", opened.start, opened.source is None and not opened.carried


def _nested(scene: Scene, outer: Found, stops: frozenset[int]) -> Found | None:
    """«أوضح المتحدث أن [الرئيس أكد] …»: the president speaks, through the spokesman."""
    start = outer.opening.start
    while scene.form(start) in _BETWEEN:
        start += 1
    inner = scene.phrase_at.get(start)
    if (
        inner is None
        or inner.kind in ("country", "place")
        or outer.opening.direct
        or (outer.opening.taking is AROUND and outer.cue.start > start)
    ):
        return None
    position = inner.end
    while position < inner.end + _NEAR and (scene.form(position) in _BETWEEN or position in scene.time_over):
        position += 1
    for cue in readings_at(scene, position):
        if cue.is_finite:
            found = _best_reading(scene, cue, stops - {position})
            return None if found is None else Found(found.cue, found.opening, outer, inner)
    return None
