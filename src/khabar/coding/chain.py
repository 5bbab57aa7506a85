"""The source chain of an article: outlet, agency, and the channels its statements came through."""

import msgspec

from khabar.coding.analysis import Analysis
from khabar.schema import Source


def find_sources(analysis: Analysis) -> Analysis:
    """Outlet ← agency ← office or media ← speaker, as far as the article shows them."""
    found: list[Source] = []
    article = analysis.article
    if article.outlet:
        found.append(Source(role="outlet", name=article.outlet))
    agency = analysis.agency
    if agency is not None:
        field = agency.field if isinstance(agency.field, str) else None
        found.append(
            Source(
                role="agency",
                name=agency.name,
                start=agency.start,
                end=agency.end,
                text=agency.text,
                field=field,
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
            first = via.mentions[0]
            role = "media" if "MED" in via.sectors else "office"
            seen[via.id] = Source(role=role, name=via.name, start=first.start, end=first.end, text=first.text)
        if speaker.kind == "group" and not speaker.members and speaker.mentions:
            first = speaker.mentions[0]
            seen.setdefault(
                speaker.id,
                Source(
                    role="anonymous", name=speaker.name, start=first.start, end=first.end, text=first.text
                ),
            )
    return list(seen.values())
