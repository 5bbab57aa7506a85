"""The source chain of an article: outlet, agency, and the channels its statements came through."""

from typing import Literal

import msgspec

from khabar.coding.analysis import Analysis
from khabar.schema import Actor, Source


def find_sources(analysis: Analysis) -> Analysis:
    """Outlet ← agency ← office or media ← speaker, as far as the article shows them."""
    found: list[Source] = []
    article = analysis.article
    if article.outlet:
        found.append(Source(role="outlet", name=article.outlet))
    agency = analysis.agency
    if agency is not None:
        found.append(
            Source(
                role="agency",
                name=agency.name,
                start=agency.start,
                end=agency.end,
                text=agency.text,
                field=agency.field,
            )
        )
    found.extend(_channels(analysis))
    return msgspec.structs.replace(analysis, sources=tuple(found))


def _channels(analysis: Analysis) -> list[Source]:
    """Those who passed statements on, and those who spoke without a name."""
    actors = {actor.id: actor for actor in analysis.actors}
    seen: dict[str, Source] = {}
    for statement in analysis.statements:
        via = actors.get(statement.via or "")
        speaker = actors[statement.speaker]
        if via is not None and via.mentions:
            seen.setdefault(via.id, _source(via, "media" if "JRN" in via.sectors else "office"))
        if speaker.kind == "group" and not speaker.members and speaker.mentions:
            seen.setdefault(speaker.id, _source(speaker, "anonymous"))
    return list(seen.values())


def _source(actor: Actor, role: Literal["media", "office", "anonymous"]) -> Source:
    first = actor.mentions[0]
    return Source(
        role=role, name=actor.name, start=first.start, end=first.end, text=first.text, field=first.field
    )
