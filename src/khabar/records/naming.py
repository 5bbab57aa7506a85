"""Naming: what each outlet calls the same entity or contested thing, counted, with the sentences."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from khabar.arabic.clitics import readings
from khabar.arabic.folding import fold
from khabar.knowledge import BODIES, load, phrase_of
from khabar.records.spotting import Spotter
from khabar.schema import Field, Report, Span, field_of, span_of

_WORD = re.compile(r"[\w\u064b-\u0652]+")
# A sentence ends at its mark, but not at «د.» or inside «3.5», and with the line.
_END = re.compile(r"(?<=\w\w)[.!?؟…](?=\s|$)|(?<=[\"»”])[.!?؟](?=\s|$)|[\n\r]")
_FARTHEST = 400  # characters of a sentence on either side
_MARKS = re.compile(r"[\"«»“”„‟]")
_QUOTES = " \t\n\"'«»“”„‘’()[]ـ"
_TO_THE = re.compile(r"^لل(?=\w{3})(?!ه\b)")  # «للجيش», and not «لله»
_PLURAL = re.compile(r"(?<=\w{3})ون\b")  # «الحوثيون» and «الحوثيين» are one wording


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a report uses a wording, and the sentence around it."""

    wording: str
    report: str
    outlet: str | None
    published: str | None
    span: Span
    sentence: Span


class WordingCount(msgspec.Struct, frozen=True, kw_only=True):
    """A wording with how often it is used, in how many articles, and by which outlet how often.

    An outlet that is unknown stands under the empty string.
    """

    wording: str
    uses: int
    articles: int
    outlets: dict[str, int]


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """What sources call one thing. `set` is the set of wordings it has, `entity` the actor that it is.

    `wordings` are in order of use; `outlets` gives all uses of each outlet. `fitting` counts the entities
    that the name asked for may mean: this is the one that most articles name.
    """

    subject: str
    set: str | None = None
    entity: str | None = None
    name: str
    wordings: tuple[WordingCount, ...] = ()
    outlets: dict[str, int] = {}
    uses: tuple[Use, ...] = ()
    fitting: int = 1


def uses_in(
    report: Report, actors: Collection[str], spotter: Spotter | None, entity: str | None = None
) -> Iterator[Use]:
    """The uses in one report: mentions of some of its actors, and the wordings that the spotter knows.

    Where a mention and a wording overlap the mention counts, but under the wording's label if it is one.
    `entity` is the actor that the spotter's wordings mean, None where they mean no actor.
    """
    for field in ("title", "text"):
        source = report.title or "" if field == "title" else report.text
        mentions = _mentions(report, actors, field)
        spotted = list(spotter.find(source, field)) if spotter else []
        found = [(span, _label(span, spotter)) for span in mentions]
        found.extend(
            (each.span, each.key)
            for each in spotted
            if not any(_overlap(each.span, span) for span in mentions)
            and not _inside_other_name(source, each.span, entity)
        )
        yield from _uses(report, source, field, found)


def naming_of(
    uses: Iterable[Use], *, subject: str, name: str, entity: str | None = None, set_id: str | None = None
) -> Naming:
    """The table of uses; spellings of one wording are counted together under the most frequent."""
    listed = _unified(sorted(uses, key=_order))
    counted: dict[str, list[Use]] = {}
    for use in listed:
        counted.setdefault(use.wording, []).append(use)
    wordings = [
        WordingCount(
            wording=wording,
            uses=len(found),
            articles=len({use.report for use in found}),
            outlets=dict(sorted(Counter(use.outlet or "" for use in found).items())),
        )
        for wording, found in counted.items()
    ]
    return Naming(
        subject=subject,
        set=set_id,
        entity=entity,
        name=name,
        wordings=tuple(sorted(wordings, key=lambda each: (-each.uses, each.wording))),
        outlets=dict(sorted(Counter(use.outlet or "" for use in listed).items())),
        uses=tuple(listed),
    )


def _mentions(report: Report, actors: Collection[str], field: str) -> list[Span]:
    return [
        span
        for actor in report.actors
        if actor.id in actors
        for span in actor.mentions
        if field_of(span) == field
    ]


def _label(span: Span, spotter: Spotter | None) -> str:
    """The wording that a mention is, where the set has it; else its own words."""
    found = list(spotter.find(span.text)) if spotter else []
    if len(found) == 1 and len(_words(found[0].span.text)) == len(_words(span.text)):
        return found[0].key
    return " ".join(_MARKS.sub("", span.text.strip(_QUOTES)).split())


def _uses(report: Report, source: str, field: Field, found: Sequence[tuple[Span, str]]) -> Iterator[Use]:
    for span, wording in sorted(found, key=lambda each: each[0].start):
        yield Use(
            wording=wording,
            report=report.id,
            outlet=report.outlet,
            published=report.published,
            span=Span(start=span.start, end=span.end, text=span.text, field=span.field),
            sentence=_sentence(source, field, span),
        )


def _sentence(source: str, field: Field, span: Span) -> Span:
    """The sentence around a span, told from the marks alone: whole articles are slow to take apart."""
    ends = [match.end() for match in _END.finditer(source, max(0, span.start - _FARTHEST), span.start)]
    stop = _END.search(source, span.end, span.end + _FARTHEST)
    start, end = ends[-1] if ends else max(0, span.start - _FARTHEST), stop.start() + 1 if stop else None
    found = source[start : end if end else span.end + _FARTHEST]
    lead = len(found) - len(found.lstrip())
    return span_of(source, start + lead, start + len(found.rstrip()), field)


def _unified(uses: Sequence[Use]) -> list[Use]:
    """The uses with one spelling for each wording: «للحوثيين», «الحوثيين», «الحوثيون» become one."""
    counts = Counter(use.wording for use in uses)
    by_key: dict[str, Counter[str]] = {}
    for wording, count in counts.items():
        by_key.setdefault(_key(wording), Counter())[wording] += count
    target = {key: _shorter(key, by_key) for key in by_key}
    merged: dict[str, Counter[str]] = {}
    for key, spellings in by_key.items():
        merged.setdefault(target[key], Counter()).update(spellings)
    shown = {key: _most_used(by_key.get(key) or _with_article(merged[key])) for key in merged}
    return [msgspec.structs.replace(use, wording=shown[target[_key(use.wording)]]) for use in uses]


def _key(wording: str) -> str:
    """What spellings of one wording share."""
    return _PLURAL.sub("ين", " ".join(_words(fold(wording))))


def _shorter(key: str, known: Mapping[str, Counter[str]]) -> str:
    """The key without what is written onto its first word, where the text has that wording as well."""
    first, _, rest = key.partition(" ")
    for taken, bare in readings(first):
        other = f"{bare} {rest}".strip()
        if taken and other in known and sum(known[other].values()) >= sum(known[key].values()):
            return other
    if _TO_THE.match(first):
        return f"ال{first[2:]} {rest}".strip()
    return key


def _with_article(spellings: Counter[str]) -> Counter[str]:
    """Spellings that only stand behind ل, as they are without it: «للجيش الليبي» is «الجيش الليبي»."""
    return Counter({_TO_THE.sub("ال", spelling): count for spelling, count in spellings.items()})


def _most_used(spellings: Counter[str]) -> str:
    return max(spellings, key=lambda each: (spellings[each], -len(each), each))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _inside_other_name(source: str, span: Span, entity: str | None) -> bool:
    """Whether the wording is part of another body's name: «القدس» in «فيلق القدس»."""
    before = _WORD.findall(source[max(0, span.start - 30) : span.start])[-1:]
    after = _WORD.findall(source[span.end : span.end + 30])[:1]
    wider = [f"{word} {span.text}" for word in before] + [f"{span.text} {word}" for word in after]
    return any(_is_other(phrase, entity) for phrase in wider)


def _is_other(phrase: str, entity: str | None) -> bool:
    first, _, rest = phrase.partition(" ")
    bare = [f"{each} {rest}" for _, each in readings(fold(first))]
    senses = [name for each in (phrase, *bare) for name in load().lookup(phrase_of(each))]
    bodies = [name for name in senses if name.category in BODIES]
    return bool(bodies) and all(name.entity != entity for name in bodies)


def _order(use: Use) -> tuple[str, str, bool, int]:
    return (use.published or "9999", use.report, field_of(use.span) == "text", use.span.start)
