"""The mapping from kind, status and parties to PLOVER and CAMEO."""

import csv
from pathlib import Path
from typing import get_args

import pytest

from khabar.coding.plover import plover_of, shape_of
from khabar.errors import ResourceError
from khabar.schema import ENGAGEMENT_KINDS, Actor, Plover, Status

MAPPING = Path(__file__).parents[2] / "resources" / "plover" / "mapping.tsv"
CONSULT_MODES = {None, "visit", "third-party", "multilateral", "phone"}
STATUSES = get_args(Status)


def actor(
    number: int, country: str | None = None, kind: str = "person", sectors: tuple[str, ...] = ()
) -> Actor:
    return Actor(id=f"a{number}", kind=kind, name="", country=country, sectors=sectors)  # type: ignore[arg-type]


GUEST, HOST, THIRD = actor(1, "PSE"), actor(2, "QAT"), actor(3, "EGY")
LEAGUE = actor(4, None, "organization", ("IGO",))


def test_a_guest_received_is_a_visit_with_the_code_of_the_host() -> None:
    assert plover_of("meeting", "held", False, [GUEST, HOST]) == Plover(
        type="CONSULT", mode="visit", contexts=("diplomatic",), cameo="043"
    )


def test_a_meeting_on_neutral_ground_has_no_mode() -> None:
    coded = plover_of("meeting", "held", True, [GUEST, HOST])
    assert (coded.type, coded.mode, coded.cameo) == ("CONSULT", None, "040")


def test_visit_call_and_message() -> None:
    coded = {kind: plover_of(kind, "held", False, [GUEST, HOST]) for kind in ("visit", "call", "message")}
    assert {kind: (each.mode, each.cameo) for kind, each in coded.items()} == {
        "visit": ("visit", "042"),
        "call": ("phone", "041"),
        "message": ("phone", "040"),
    }


@pytest.mark.parametrize("kind", ENGAGEMENT_KINDS)
def test_what_is_planned_is_agreed_and_what_is_called_off_is_rejected(kind: str) -> None:
    assert plover_of(kind, "planned", False, [GUEST, HOST]).type == "AGREE"
    refused = plover_of(kind, "cancelled", False, [GUEST, HOST])
    assert (refused.type, refused.mode, refused.cameo) == ("REJECT", "meet", "125")


@pytest.mark.parametrize(("status", "context"), [("denied", "negation"), ("hypothetical", "hypothetical")])
def test_what_did_not_happen_keeps_its_type_and_says_so(status: Status, context: str) -> None:
    held = plover_of("meeting", "held", False, [GUEST, HOST])
    other = plover_of("meeting", status, False, [GUEST, HOST])
    assert (other.type, other.mode, other.cameo) == (held.type, held.mode, held.cameo)
    assert other.contexts == (*held.contexts, context)


def test_a_mediator_and_a_big_table() -> None:
    assert shape_of(True, [GUEST, HOST], [THIRD]) == "mediated"
    assert shape_of(True, [GUEST, HOST, THIRD]) == "multilateral"
    assert shape_of(False, [GUEST, LEAGUE]) == "multilateral"
    assert plover_of("meeting", "held", True, [GUEST, HOST], [THIRD]).mode == "third-party"


def test_a_meeting_inside_one_country_is_not_called_diplomatic() -> None:
    assert plover_of("meeting", "held", False, [actor(1, "LBN"), actor(2, "LBN")]).contexts == ()
    assert plover_of("meeting", "held", False, [actor(1), actor(2)]).contexts == ()


@pytest.mark.parametrize(("kind", "type_"), [("assault", "ASSAULT"), ("protest", "PROTEST")])
def test_an_incident_keeps_its_type_in_the_future(kind: str, type_: str) -> None:
    coded = plover_of(kind, "planned", False, [GUEST])
    assert (coded.type, coded.contexts) == (type_, ("future",))


def test_cooperation_in_the_future_is_agreed() -> None:
    assert plover_of("aid", "planned", False, [GUEST, HOST]).type == "AGREE"


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(ResourceError, match="no PLOVER row"):
        plover_of("gossip", "held", False, [])


def test_every_row_of_the_table_is_reached() -> None:
    with MAPPING.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len({(row["kind"], row["status"], row["shape"]) for row in rows}) == len(rows)
    for row in rows:
        symmetric, sides, mediators = {
            "hosted": (False, [GUEST, HOST], []),
            "open": (True, [GUEST, HOST], []),
            "mediated": (True, [GUEST, HOST], [THIRD]),
            "multilateral": (True, [GUEST, HOST, THIRD], []),
            "any": (False, [GUEST, HOST], []),
        }[row["shape"]]
        assert row["status"] in STATUSES
        coded = plover_of(row["kind"], row["status"], symmetric, sides, mediators)  # type: ignore[arg-type]
        assert (coded.type, coded.mode or "", coded.cameo) == (row["type"], row["mode"], row["cameo"])
        assert coded.type != "CONSULT" or coded.mode in CONSULT_MODES
