"""Filled: the slots of one frame with what stands in them."""

import msgspec

from khabar.coding.engagements.arguments import Group
from khabar.coding.engagements.triggers import Trigger


class Filled(msgspec.Struct):
    """The slots of one frame with what stands in them."""

    groups: dict[str, list[Group]]
    implied: dict[str, tuple[str, ...]]
    noun: Trigger | None = None
    kind: str = ""
    owner: tuple[str, ...] = ()
    dropped: bool = False
    paired: bool = False  # «بينهما»: both sides are those whom the sentences before name together
    owned: bool = False  # the frame has no «from» of its own: its noun tells whose contact it is
