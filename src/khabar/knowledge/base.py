"""The loaded knowledge base: phrases to what they may name, compiled from resources/."""

import gzip
import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec

from khabar.arabic import fold, readings, tokenize
from khabar.errors import ResourceError
from khabar.knowledge.digest import resources_sha256
from khabar.knowledge.imported import knowledge_file, knowledge_sha256, overlay
from khabar.knowledge.names import Holder, Name

NAMES_FILE = "names.msgpack.gz"
PERSONS_FILE = "persons.msgpack.gz"

Form = TypeVar("Form")
_REMEMBERED = 65536  # forms, most of which begin nothing: some 8 MB


class Names(msgspec.Struct, frozen=True):
    """The compiled file of names: senses, their numbers by phrase, most tokens by first token, holders.

    A sense with five aliases is stored once, its phrase left empty: 80,000 phrases load four times as fast.
    """

    senses: tuple[Name, ...]
    phrases: dict[str, tuple[int, ...]]
    longest: dict[str, int]
    holders: tuple[Holder, ...]
    counts: dict[str, int]


class Persons(msgspec.Struct, frozen=True):
    """The compiled file of person names: full names (folded, a line each) and counts of their parts."""

    full_names: str
    longest: dict[str, int]
    given: dict[str, int]
    surnames: dict[str, int]


class Knowledge:
    """Look-ups over all names; every phrase is folded, its tokens joined by one space."""

    __slots__ = (
        "_begun",
        "_counts",
        "_found",
        "_full_names",
        "_holders",
        "_known",
        "_longest",
        "_phrases",
        "_senses",
        "given_names",
        "surnames",
    )

    given_names: Mapping[str, int]
    surnames: Mapping[str, int]

    def __init__(self, names: Names, persons: Persons) -> None:
        self._senses = names.senses
        self._phrases = names.phrases
        self._found: dict[str, tuple[Name, ...]] = {}
        self._begun: dict[str, tuple[tuple[str, str, int], ...]] = {}
        known = set(persons.full_names.split("\n")) - {""}
        self._full_names = len(known)
        known.update(names.phrases)
        self._known = known
        self._longest = _larger(persons.longest, names.longest)
        self._holders = _by_office(names.holders)
        self._counts = names.counts
        self.given_names = MappingProxyType(persons.given)
        self.surnames = MappingProxyType(persons.surnames)

    def lookup(self, phrase: str) -> tuple[Name, ...]:
        """All senses of a folded phrase, the order fixed by category and prominence; () when unknown.

        «الدوحه» gives the city in Qatar; «جورج حبش» known only as a full name gives a person without entity.
        """
        if phrase not in self._known:
            return ()  # asked first: articles hold far more phrases than there are names
        found = self._found.get(phrase)
        return self._found.setdefault(phrase, self._senses_of(phrase)) if found is None else found

    def _senses_of(self, phrase: str) -> tuple[Name, ...]:
        numbers = self._phrases.get(phrase)
        if numbers is not None:
            return tuple(msgspec.structs.replace(self._senses[number], phrase=phrase) for number in numbers)
        return (Name(phrase, "person", None, phrase, tags=("full_name",)),)

    def longest(self, first: str) -> int:
        """Most tokens of any known phrase that begins with this folded token; 0 when none does."""
        return self._longest.get(first, 0)

    def begun(self, form: str) -> tuple[tuple[str, str, int], ...]:
        """The readings of a folded form that begin something known: (proclitics, rest, most tokens).

        «وزير» begins known phrases as it stands and behind «و»; most forms begin none.
        """
        found = self._begun.get(form)
        if found is None:
            if len(self._begun) >= _REMEMBERED:
                self._begun.clear()
            longest = self._longest
            begun = [(taken, rest, longest[rest]) for taken, rest in readings(form) if rest in longest]
            found = self._begun[form] = tuple(begun)
        return found

    def holders(self, office: str, of: str | None = None, day: str | None = None) -> tuple[Holder, ...]:
        """Every claim about who held an office, folded or not («وزير الخارجية»).

        `of` narrows to a country (ISO alpha-3) or to the body as the resource names it, `day` (YYYY-MM-DD)
        to the claims whose dates allow it. Rivals are all given: the caller never gets one answer.
        """
        claims = self._holders.get(phrase_of(office), ())
        wanted = phrase_of(of) if of else None
        return tuple(
            claim
            for claim in claims
            if (wanted is None or wanted in (_folded(claim.country), _folded(claim.of)))
            and (day is None or claim.possible_on(day))
        )

    def claims(self) -> Iterable[Holder]:
        """Every claim about who held which office."""
        for found in self._holders.values():
            yield from found

    def counts(self) -> Mapping[str, int]:
        """How many entities or rows each part of the knowledge base holds, for `khabar doctor`."""
        people = {
            "full_names": self._full_names,
            "given_names": len(self.given_names),
            "surnames": len(self.surnames),
            "phrases": len(self._phrases) + self._full_names,
        }
        return MappingProxyType({**self._counts, **people})

    def names(self) -> Iterable[Name]:
        """Every sense of every phrase, without the persons known by full name only."""
        for phrase in self._phrases:
            yield from self._senses_of(phrase)

    @property
    def sha256(self) -> str:
        """The digest of all compiled resources, lexicons included, and of this process's knowledge file."""
        own, imported = resources_sha256(), knowledge_sha256()
        return hashlib.sha256(f"{own}{imported}".encode()).hexdigest() if imported else own

    def add(self, path: Path) -> None:
        """Lay the rows of a knowledge file over what there is. Errors: ResourceError."""
        added = overlay(path, self.lookup, lambda word: self.given_names.get(word, 0), phrase_of)
        self._found.clear()
        self._begun.clear()
        senses = list(self._senses)
        for phrase, found in added.senses.items():
            numbers = range(len(senses), len(senses) + len(found))
            self._phrases[phrase] = (*self._phrases.get(phrase, ()), *numbers)
            self._known.add(phrase)
            senses.extend(found)
            words = phrase.split()
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))
        self._senses = tuple(senses)
        for office, claims in _by_office(added.holders).items():
            self._holders[office] = (*self._holders.get(office, ()), *claims)
        self._counts = {**self._counts, "imported": added.rows}


def phrase_of(text: str) -> str:
    """The key of a look-up: tokens folded and joined by one space; «المملكة العربيّة» is «المملكه العربيه»."""
    return " ".join(token.form for token in tokenize(text) if token.form and token.kind != "newline")


@cache
def load() -> Knowledge:
    """The knowledge base of this installation; read once, about 0.1 s.

    Raises ResourceError where a compiled file is missing or unreadable.
    """
    knowledge = Knowledge(_read(NAMES_FILE, Names), _read(PERSONS_FILE, Persons))
    path = knowledge_file()
    if path is not None:
        knowledge.add(path)
    return knowledge


def _read(name: str, form: type[Form]) -> Form:
    try:
        raw = gzip.decompress((files("khabar") / "data" / name).read_bytes())
        return msgspec.msgpack.decode(raw, type=form)
    except (OSError, msgspec.DecodeError) as error:
        raise ResourceError("compiled resource is missing or broken", name, "run `make resources`") from error


def _larger(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    larger = dict(one)
    for first, most in other.items():
        larger[first] = max(most, larger.get(first, 0))
    return larger


def _by_office(holders: Iterable[Holder]) -> dict[str, tuple[Holder, ...]]:
    table: dict[str, list[Holder]] = {}
    for holder in holders:
        table.setdefault(phrase_of(holder.office), []).append(holder)
    return {office: tuple(claims) for office, claims in table.items()}


def _folded(text: str | None) -> str | None:
    return fold(text) if text else None
