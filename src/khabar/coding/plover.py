"""From khabar's kind, status and parties to PLOVER's type, mode and contexts and CAMEO's code.

One table decides (resources/plover, explained in docs/codebook.md); this module only looks it up.
Codes are those of the PLOVER manual, draft of 2021, and of CAMEO 1.1b3.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from khabar.errors import ResourceError
from khabar.schema import Actor, Plover, Status

Shape = Literal["hosted", "open", "mediated", "multilateral"]
_MANY = 3  # countries at one table make it multilateral


class _Row(msgspec.Struct, frozen=True, gc=False):
    kind: str
    status: Status
    shape: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str


class _Table(msgspec.Struct, frozen=True, gc=False):
    auxiliary: dict[str, str]
    mapping: tuple[_Row, ...]


@cache
def _auxiliary() -> Mapping[str, str]:
    return _table().auxiliary


@cache
def _rows() -> Mapping[tuple[str, str, str], _Row]:
    return {(row.kind, row.status, row.shape): row for row in _table().mapping}


@cache
def _table() -> _Table:
    return msgspec.json.decode(files("khabar.data").joinpath("plover.json").read_bytes(), type=_Table)


def shape_of(symmetric: bool, sides: Sequence[Actor], mediators: Sequence[Actor] = ()) -> Shape:
    """How the parties sit: a mediator goes before a big table, a big table before host and guest.

    «اجتمع وزراء خارجية مصر وتونس والجزائر» is multilateral, «استقبل الوزير السفير» is hosted.
    """
    if mediators:
        return "mediated"
    states = len(_countries(sides)) >= _MANY
    if states or any(actor.kind == "organization" and "IGO" in actor.sectors for actor in sides):
        return "multilateral"
    return "open" if symmetric else "hosted"


def plover_of(
    kind: str, status: Status, symmetric: bool, sides: Sequence[Actor], mediators: Sequence[Actor] = ()
) -> Plover:
    """The PLOVER coding of an event of this kind and status between `sides` (from and to together).

    «يزور الوزير تونس غدا», a planned visit, gives AGREE with CAMEO 036. ResourceError for an unknown kind.
    """
    row, own = _row(kind, status, shape_of(symmetric, sides, mediators))
    contexts = dict.fromkeys(row.contexts)
    if row.type == "CONSULT" and _across_borders(sides):
        contexts["diplomatic"] = None
    if not own:  # the table has no row of its own for this status: an auxiliary context tells it
        contexts[_auxiliary()[status]] = None
    return Plover(type=row.type, mode=row.mode, contexts=tuple(contexts), cameo=row.cameo)


def _row(kind: str, status: Status, shape: Shape) -> tuple[_Row, bool]:
    """The row that decides, and whether it was written for this status."""
    for wanted in (status, "held"):
        for seat in (shape, "any"):
            row = _rows().get((kind, wanted, seat))
            if row is not None:
                return row, wanted == status
    raise ResourceError(f"no PLOVER row for the kind {kind!r}", "resources/plover/mapping.tsv")


def _countries(sides: Sequence[Actor]) -> frozenset[str]:
    return frozenset(actor.country for actor in sides if actor.country)


def _across_borders(sides: Sequence[Actor]) -> bool:
    """Two countries, or an organization of states: diplomacy in the codebook's sense."""
    return len(_countries(sides)) > 1 or any("IGO" in actor.sectors for actor in sides)
