"""The compiled files: which there are and what goes into them."""

import gzip
from collections import Counter
from pathlib import Path

import msgspec

from compiling import actors, places
from compiling.persons import persons
from compiling.senses import Sense, in_order, longest
from khabar.errors import ResourceError
from khabar.knowledge.base import NAMES_FILE, PERSONS_FILE, Names, phrase_of
from khabar.knowledge.names import Holder, Name


def compiled(resources: Path) -> dict[str, bytes]:
    """File name to content before compression; the same resources always give the same bytes."""
    contents = {NAMES_FILE: names(resources), PERSONS_FILE: persons(resources)}
    return {name: msgspec.msgpack.encode(content) for name, content in contents.items()}


def names(resources: Path) -> Names:
    """All names but the persons known by full name only. Raises ResourceError at the first bad row."""
    known = places.Countries(resources)
    folder = resources / "actors"
    countries = places.countries(resources, known)
    senses: list[Sense] = [
        *countries,
        *places.nationalities(resources, known, {sense.name.phrase for sense in countries}),
        *places.regions(resources),
        *places.cities(resources),
        *actors.offices(folder),
        *actors.office_domains(folder),
        *actors.organizations(folder),
        *actors.organization_heads(folder),
        *actors.people(folder),
        *actors.known_people(folder),
        *actors.honorifics(folder),
        *actors.groups(folder),
    ]
    holders = tuple(actors.holders(folder))
    _check_countries(senses, holders, known)
    table = in_order(senses)
    counts = _counts(senses, holders)
    numbers: dict[Name, int] = {}
    phrases = {phrase: tuple(_number(name, numbers) for name in found) for phrase, found in table.items()}
    return Names(tuple(numbers), phrases, longest(table), holders, counts)


def _number(name: Name, numbers: dict[Name, int]) -> int:
    """The place of a sense among all, whatever phrase it stands under."""
    return numbers.setdefault(msgspec.structs.replace(name, phrase=""), len(numbers))


def _check_countries(senses: list[Sense], holders: tuple[Holder, ...], known: places.Countries) -> None:
    used = {sense.name.country: sense.name.name for sense in senses} | {
        each.country: each.name for each in holders
    }
    claimed = {tag.removeprefix("claim:") for sense in senses for tag in sense.name.tags if ":" in tag}
    unknown = sorted(code for code in used if code and code not in known.names and code not in claimed)
    if unknown:
        raise ResourceError(
            f"unknown country «{unknown[0]}»", used[unknown[0]], "use an ISO 3166 alpha-3 code"
        )


def _counts(senses: list[Sense], holders: tuple[Holder, ...]) -> dict[str, int]:
    """Things, not phrases: an organisation with five aliases counts once."""
    things = {
        (sense.name.category, sense.name.country if sense.name.category == "nationality" else _thing(sense))
        for sense in senses
    }
    counts = Counter(category for category, _ in things)
    return {**dict(sorted(counts.items())), "holders": len(holders)}


def _thing(sense: Sense) -> str:
    return sense.name.entity or phrase_of(sense.name.name)


def packed(content: bytes) -> bytes:
    """Compressed without a time stamp."""
    return gzip.compress(content, compresslevel=9, mtime=0)
