"""The stage that binds phrases to actors."""

import msgspec

from khabar.coding.actors.linking import Linker
from khabar.coding.analysis import Analysis


def link_actors(analysis: Analysis) -> Analysis:
    """Every phrase to the actor it means; full names, surnames and offices of one person are one actor."""
    linker = Linker()
    passages = linker.link(analysis.passages)
    actors = tuple(draft.finish() for draft in linker.drafts)
    return msgspec.structs.replace(analysis, passages=passages, actors=actors)
