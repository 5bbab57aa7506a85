"""Kinds: the traveller by what he is, besides where he goes."""

from khabar.coding.engagements.arguments import Arguments
from khabar.coding.engagements.triggers import Trigger

_PLACES = frozenset(("place", "country"))


def leave_out_kind(trigger: Trigger, found: Arguments) -> None:
    """«توجه الوزير إلى مسقط في أول زيارة [لمسؤول غربي بارز] إلى عمان»: nobody whom he visits."""
    led = [group for group in found.under("الي") if group.phrases[0].kind in _PLACES]
    for group in found.under("ل"):
        kind = group.phrases[0].kind == "group" and group.phrases[0].known is None
        if trigger.form.entry.kind == "visit" and led and kind and group.start < led[0].start:
            found.governed.remove(group)
