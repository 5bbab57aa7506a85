"""The stage that binds phrases to actors."""

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.draft import Draft
from khabar.coding.actors.linking import Linker
from khabar.coding.analysis import Analysis
from khabar.knowledge import load


def _is_public(draft: Draft) -> bool:
    """Office, personal title or a name of the knowledge base tell that somebody is no bystander."""
    known = any(name.category == "person" and name.entity for name in load().lookup(fold(draft.name)))
    return bool(draft.offices) or draft.honoured or known


def link_actors(analysis: Analysis) -> Analysis:
    """Every phrase to the actor it means; full names, surnames and offices of one person are one actor."""
    linker = Linker(analysis.article.published[:10] if analysis.article.published else None)
    passages = linker.link(analysis.passages)
    actors = tuple(draft.finish() for draft in linker.drafts)
    titled = frozenset(draft.id for draft in linker.drafts if _is_public(draft))
    return msgspec.structs.replace(analysis, passages=passages, actors=actors, titled=titled)
