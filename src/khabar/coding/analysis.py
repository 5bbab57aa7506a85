"""Analysis: what is known about one article so far. Every stage takes one and returns a fuller one."""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache

import msgspec

from khabar.arabic import Token, fold_with_offsets
from khabar.knowledge import Name
from khabar.schema import Actor, Agency, Article, Event, Field, Noise, Source, Span, Statement, span_of
from khabar.taggers.reading import Reading

Range = tuple[int, int]  # first token and the one after the last, within a passage


class Office(msgspec.Struct, frozen=True, gc=False):
    """An office as worded: «وزير الخارجية القطري» has the title «وزير الخارجية» of «القطري».

    `text` is the title as written, `key` its folded form, `country` the ISO 3166 alpha-3 code of the
    country it belongs to.
    """

    start: int
    end: int
    title: Range
    key: str
    head: str
    text: str = ""
    of: Range | None = None
    of_name: Name | None = None
    country: str | None = None
    former: bool = False
    plural: bool = False
    definite: bool = False
    sectors: tuple[str, ...] = ()
    entity: str | None = None


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase that stands for somebody: offices, honorifics and name taken together.

    `kind` is person, organization, country, group, delegation or counterpart. `name` holds the tokens of a
    person's name; `known` the sense in the knowledge base of an organisation or country; `parts` the phrases
    inside a delegation; `skip` letters of the first token are proclitics.
    """

    start: int
    end: int
    kind: str
    proclitics: str = ""
    skip: int = 0
    name: Range | None = None
    offices: tuple[Office, ...] = ()
    known: Name | None = None
    parts: tuple["Phrase", ...] = ()
    honoured: bool = False  # a personal title stands before the name
    actors: tuple[str, ...] = ()


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Tokens that the knowledge base knows; `skip` folded letters of the first one are proclitics."""

    start: int
    end: int
    proclitics: str
    skip: int
    names: tuple[Name, ...]


class Time(msgspec.Struct, frozen=True, gc=False):
    """A time expression in a passage, settled against the day of publication."""

    start: int
    end: int
    span: Span
    past: tuple[str | None, str | None, str]
    future: tuple[str | None, str | None, str]
    kind: str = "date"
    coming: bool = False  # «غدا», «الأسبوع المقبل»: ahead whatever the verb says
    ahead: bool | None = None  # nearer after the publication than before; None where the words settle it


class Passage(msgspec.Struct, frozen=True, dict=True):
    """One sentence of the text, title or byline, with what was found in it."""

    number: int
    field: Field
    paragraph: int
    source: str
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...] = ()
    names: tuple[Range, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    times: tuple[Time, ...] = ()

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The folded forms of the tokens."""
        return tuple([token.form for token in self.tokens])

    def span(self, start: int, end: int, skip: int = 0) -> Span:
        """The words from token `start` up to `end`, without the first `skip` (proclitic) letters."""
        begin = self.tokens[start].start + letters_of(self.tokens[start], skip)
        return span_of(self.source, begin, self.tokens[end - 1].end, self.field)


def letters_of(token: Token, skip: int) -> int:
    """How many characters of a token its first `skip` folded letters take up, marks included."""
    return _letters(token.text, skip) if skip else 0


@lru_cache(maxsize=16384)
def _letters(text: str, skip: int) -> int:
    return fold_with_offsets(text).original(0, skip)[1]


class Analysis(msgspec.Struct, frozen=True, kw_only=True):
    """One article on its way to a report."""

    article: Article
    noise: tuple[Noise, ...] = ()
    agency: Agency | None = None
    passages: tuple[Passage, ...] = ()
    reading: Reading | None = None  # what the tagger sees in the text beyond names, where it can
    actors: tuple[Actor, ...] = ()
    titled: frozenset[str] = frozenset()  # actors that an office or a personal title introduces
    alike: tuple[tuple[str, str], ...] = ()  # actors that the reading takes for one, the surest pair first
    united: Mapping[str, str] = {}  # actors that turned out to be others
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    nothing: str | None = None


Stage = Callable[[Analysis], Analysis]
