"""Wanted of the network for statements: their content, their cue, who speaks, through whom."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from accurate.annotations import Annotated, Range, covered, places
from accurate.examples import Link
from khabar.taggers.network import heads


class Marks(msgspec.Struct, frozen=True):
    """Numbers for each word of a body by task, and links by pointer, in words of the body."""

    labels: Mapping[str, tuple[int, ...]]
    links: Mapping[str, tuple[Link, ...]]


def speech(annotated: Annotated) -> Marks:
    """What the statements of an article ask for; all mentions of the speaker are right answers."""
    tokens, text = annotated.body.tokens, annotated.body.article.text
    content, cues = [0] * len(tokens), [0] * len(tokens)
    links: dict[str, list[Link]] = {heads.CUE_OF: [], heads.SPEAKER: [], heads.CHANNEL: []}
    for statement in annotated.gold["statements"]:
        said = covered(tokens, text, statement["text"])
        if said is None or any(content[slice(*said)]):
            continue
        mark(content, said)
        cue = nearest(places(tokens, text, statement["cue"]), said)
        if cue is None or any(cues[slice(*cue)]):
            continue
        mark(cues, cue)
        links[heads.CUE_OF].append((said[0], cue[0]))
        links[heads.SPEAKER] += answers(cue[0], mentions(annotated, [statement["speaker"]]))
        links[heads.CHANNEL] += answers(cue[0], mentions(annotated, [statement.get("via")]))
    return Marks(
        {heads.CONTENT: tuple(content), heads.CUE: tuple(cues)},
        {name: tuple(found) for name, found in links.items()},
    )


def mark(row: list[int], chosen: Range) -> None:
    """Begin and going on, 1 and 2, at the words of a range."""
    row[slice(*chosen)] = [1] + [2] * (chosen[1] - chosen[0] - 1)


def nearest(found: Sequence[Range], said: Range) -> Range | None:
    """The place nearest to what was said: before it, else behind it; inside it only as the last choice."""

    def distance(place: Range) -> tuple[bool, int]:
        inside = place[0] >= said[0] and place[1] <= said[1]
        return inside, min(abs(said[0] - place[1]), abs(place[0] - said[1]) + 2)

    return min(found, key=distance, default=None)


def answers(asking: int, found: Sequence[int]) -> list[Link]:
    """Links from one word to all that answer it; -1, «nobody», where none does."""
    return [(asking, answer) for answer in found] or [(asking, -1)]


def mentions(annotated: Annotated, keys: Sequence[str | None]) -> list[int]:
    """The first word of every mention of these actors, joint speakers by their members as well."""
    actors: dict[str, dict[str, Any]] = {actor["key"]: actor for actor in annotated.gold["actors"]}
    wanted = [key for key in keys if key]
    wanted += [member for key in wanted for member in actors.get(key, {}).get("members", [])]
    words = {word for key in wanted for word in _names(actors.get(key, {}))}
    tokens, text = annotated.body.tokens, annotated.body.article.text
    return sorted({place[0] for word in words for place in places(tokens, text, word)})


def _names(actor: Mapping[str, Any]) -> list[str]:
    return [word for word in (actor.get("name"), *actor.get("mentions", [])) if word]
