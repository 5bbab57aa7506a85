"""The stage that binds phrases to actors."""

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.draft import Draft
from khabar.coding.actors.kingdoms import settle_kingdoms
from khabar.coding.actors.linking import Linker
from khabar.coding.analysis import Analysis, Passage
from khabar.knowledge import load

_PEOPLE = frozenset(("person", "delegation", "counterpart"))


def _is_public(draft: Draft) -> bool:
    """Office, personal title or a name of the knowledge base tell that somebody is no bystander."""
    known = any(name.category == "person" and name.entity for name in load().lookup(fold(draft.name)))
    return bool(draft.offices) or draft.honoured or known


def _with_lists(passages: tuple[Passage, ...], titled: set[str]) -> frozenset[str]:
    """«ضم الوفد [الوزير حافظ القرشي] [وسفيان طوبالي]»: who stands in one list with somebody of office."""
    for passage in passages:
        for first, second in zip(passage.phrases, passage.phrases[1:], strict=False):
            listed = second.proclitics == "و" and second.start - first.end <= 1
            both = {*first.actors, *second.actors}
            if listed and first.kind in _PEOPLE and second.kind == "person" and titled & both:
                titled.update(both)
    return frozenset(titled)


def link_actors(analysis: Analysis) -> Analysis:
    """Every phrase to the actor it means; full names, surnames and offices of one person are one actor."""
    linker = Linker(analysis.article.published[:10] if analysis.article.published else None)
    passages = linker.link(settle_kingdoms(analysis.passages))
    actors = tuple(draft.finish() for draft in linker.drafts)
    titled = _with_lists(passages, {draft.id for draft in linker.drafts if _is_public(draft)})
    return msgspec.structs.replace(analysis, passages=passages, actors=actors, titled=titled)
