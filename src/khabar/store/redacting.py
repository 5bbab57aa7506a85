"""Redacting: a person's name out of articles and reports, so that every other word keeps its place.

Each character of the name becomes «█»: offsets, and with them all ids and spans, stay as they are. The rule
looks at nothing but the text and the name, so that an article that is read again becomes the same text.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

import msgspec

from khabar.arabic.folding import fold_whole, fold_with_offsets
from khabar.arabic.tokens import Token, tokenize
from khabar.schema import Article, Report

BLOCK = "█"  # no sentence ends at it and no word holds it, unlike «…»
_SPACES = str.maketrans("-_/", "   ")
_LONGEST = 8  # words of a name
_PARTICLES = frozenset(("بن", "ابن", "بنت", "ابو", "ابي", "ام", "عبد", "ال", "al", "ben", "bin", "abu"))
_PROCLITICS = ("وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك")
_SHORTEST = 3  # letters: «علي» may stand for a family, two letters for anything

Name = tuple[str, ...]  # folded words
Span = tuple[int, int]


def name_words(name: str) -> Name:
    """The folded words of a name."""
    return tuple(token.form for token in tokenize(name) if token.kind == "word")


def letters(words: Iterable[str]) -> str:
    """A name without its spaces: «عبد الله» and «عبدالله» are one."""
    return "".join(words)


class Redactor:
    """Finds names in texts; `is_name` decides on letters without spaces, `lengths` are how many they have.

    Where the names are `known` in clear a text without their letters is not taken apart: a hundred times
    faster.
    """

    def __init__(
        self, lengths: Collection[int], is_name: Callable[[str], bool], known: Collection[str] = ()
    ) -> None:
        self._lengths = frozenset(lengths)
        self._is_name = is_name
        self._known = known

    def may_hold(self, source: str) -> bool:
        """Whether a text may hold a name in full; False is sure."""
        return not self._known or _holds_one(source, self._known)

    def families(self, *sources: str | None) -> frozenset[str]:
        """Family names, as letters, of the full names that stand in an article."""
        found = {_family(words) for source in sources if source for _, words in self._full(source)}
        return frozenset(family for family in found if len(family) >= _SHORTEST)

    def spans(self, source: str, families: Collection[str] = ()) -> list[Span]:
        """Where the names stand, and the family names of an article that also gives the full name."""
        found = [span for span, _ in self._full(source)]
        if families and _holds_one(source, families):
            lengths = frozenset(map(len, families))
            found += [span for span, _ in _windows(source, lengths, families.__contains__)]
        return sorted(set(found))

    def text(self, source: str, families: Collection[str] = ()) -> str:
        """The source with blocks for the names."""
        spans = self.spans(source, families)
        if not spans:
            return source
        characters = list(source)
        for start, end in spans:
            characters[start:end] = BLOCK * (end - start)
        return "".join(characters)

    def _full(self, source: str) -> Iterator[tuple[Span, Name]]:
        return _windows(source, self._lengths, self._is_name) if self.may_hold(source) else iter(())


def redactor_of(names: Iterable[Name]) -> Redactor:
    """The redactor for names that are known in clear."""
    known = frozenset(map(letters, names))
    return Redactor(frozenset(map(len, known)), known.__contains__, known)


def _holds_one(source: str, names: Iterable[str]) -> bool:
    """Whether letters of a name stand in a row; an article before it may have merged with a proclitic."""
    folded = "".join(fold_whole(source).split())
    return any(name.removeprefix("ال") in folded for name in names)


def address_words(address: str) -> str:
    """The words that an address or id spells: «news.example/سعاد-البرغوثي» spells a name."""
    return unquote(address).translate(_SPACES)


def redacted_article(article: Article, redactor: Redactor) -> Article:
    """The article without the names; an address that spells one is dropped."""
    families = redactor.families(article.title, article.text, article.byline)
    fields: dict[str, str | None] = {
        name: redactor.text(value, families) if value else value
        for name, value in (("title", article.title), ("text", article.text), ("byline", article.byline))
    }
    url = article.url
    if url and redactor.spans(address_words(url), families):
        fields["url"] = None
    return msgspec.structs.replace(article, **fields)


def redacted_report(
    report: Report, article: Article, redactor: Redactor, entities: Collection[str] = ()
) -> Report:
    """The report of a redacted article: without the person as actor, without what the person said.

    Args:
        report: the report of the article as it was.
        article: the redacted article.
        redactor: the names.
        entities: ids of entities that are the person.
    """
    families = redactor.families(report.title, report.text, report.byline)
    gone = {
        actor.id
        for actor in report.actors
        if actor.entity in entities or redactor.text(actor.name, families) != actor.name
    }
    kept = _without(report, gone)
    head = {name: getattr(article, name) for name in ("title", "text", "byline", "url")}
    sources = {name: value or "" for name, value in head.items()}
    plain: Any = msgspec.to_builtins(msgspec.structs.replace(kept, **head))
    redacted = {
        key: value
        if key in head or key == "id"
        else walked(value, sources, lambda each: redactor.text(each, families))
        for key, value in plain.items()
    }
    return msgspec.convert(redacted, Report)


def _without(report: Report, gone: Collection[str]) -> Report:
    """A report without some actors: what they said goes, what they took part in keeps its other parties."""
    if not gone:
        return report
    actors = tuple(
        msgspec.structs.replace(actor, members=_left(actor.members, gone))
        for actor in report.actors
        if actor.id not in gone
    )
    events = []
    for event in report.events:
        sides = {
            name: _left(getattr(event, name), gone) for name in ("from_", "to", "attendees", "mediators")
        }
        if any(sides.values()) or not (event.from_ or event.to):
            participants = tuple(each for each in event.participants if each.actor not in gone)
            readings = tuple(each for each in event.readings if not _listed(each.value).intersection(gone))
            events.append(
                msgspec.structs.replace(event, participants=participants, readings=readings, **sides)
            )
    kept = {event.id for event in events}
    statements = tuple(
        msgspec.structs.replace(
            said, **{name: None for name in ("addressee", "target", "via") if getattr(said, name) in gone}
        )
        for said in report.statements
        if said.speaker not in gone
    )
    said_ids = {said.id for said in statements}
    return msgspec.structs.replace(
        report,
        actors=actors,
        events=tuple(
            msgspec.structs.replace(
                event,
                part_of=event.part_of if event.part_of in kept else None,
                statement=event.statement if event.statement in said_ids else None,
            )
            for event in events
        ),
        statements=statements,
    )


def _left(actors: Sequence[str], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(actor for actor in actors if actor not in gone)


def _listed(value: str | Sequence[str]) -> set[str]:
    return {value} if isinstance(value, str) else set(value)


def walked(value: Any, sources: dict[str, str] | None, redact: Callable[[str], str]) -> Any:  # noqa: ANN401 - JSON
    """JSON with every string redacted; the words of a span are those that now stand at its place.

    Without `sources`, texts by field, the words of spans are redacted as any others.
    """
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, list | tuple):
        return [walked(each, sources, redact) for each in value]
    if not isinstance(value, dict):
        return value
    result = {key: walked(each, sources, redact) for key, each in value.items()}
    is_span = isinstance(value.get("start"), int) and isinstance(value.get("end"), int)
    if sources is not None and is_span and "text" in value:
        source = sources.get(value.get("field") or "text", "")
        result["text"] = source[value["start"] : value["end"]]
    return result


def _windows(
    source: str, lengths: Collection[int], wanted: Callable[[str], bool]
) -> Iterator[tuple[Span, Name]]:
    """Runs of words whose letters are wanted, the first perhaps behind a proclitic: «وسعاد البرغوثي»."""
    if not lengths:
        return
    longest = max(lengths)
    tokens = [token for token in tokenize(source) if token.kind != "newline"]
    for first, token in enumerate(tokens):
        if token.kind != "word":
            continue
        for taken, head in _heads(token):
            words: list[str] = []
            for last in range(first, min(first + _LONGEST, len(tokens))):
                if tokens[last].kind != "word" or (
                    words and not _adjoin(source, tokens[last - 1], tokens[last])
                ):
                    break
                words.append(head if last == first else tokens[last].form)
                size = sum(map(len, words))
                if size > longest:
                    break
                if size in lengths and wanted(letters(words)):
                    yield (token.start + taken, tokens[last].end), tuple(words)


def _adjoin(source: str, one: Token, other: Token) -> bool:
    between = source[one.end : other.start]
    return not between.strip() and "\n" not in between


def _heads(token: Token) -> Iterator[tuple[int, str]]:
    """A word, and what it is without a proclitic: how many characters that takes off, and the rest.

    «للبرغوثي» also gives «البرغوثي», whose article has lost its letter.
    """
    yield 0, token.form
    for letter in _PROCLITICS:
        rest = token.form.removeprefix(letter)
        if rest != token.form and len(rest) > 1:
            taken = fold_with_offsets(token.text).origin[len(letter)]
            yield taken, rest
            if letter.endswith("ل") and rest.startswith("ل"):
                yield taken, "ا" + rest


def _family(words: Name) -> str:
    """The last word of a name with the particles before it; nothing where that is all of the name."""
    first = len(words) - 1
    while first > 0 and words[first - 1] in _PARTICLES:
        first -= 1
    return letters(words[first:]) if first > 0 else ""
