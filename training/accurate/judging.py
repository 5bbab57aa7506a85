"""How well statements and engagements are found: by the network, and by khabar's rules for comparison."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from accurate.annotations import Annotated, Range, covered, places
from accurate.speech import mentions, nearest
from khabar.arabic import Token
from khabar.schema import Report, Span
from khabar.taggers.reading import Guess, Met, Reading
from khabar_accurate.saying import Said

SAID, SHORTEST = 0.8, 4  # from this probability and number of words a content stands by itself
MET, SIDE = 0.3, 0.2  # from these probabilities a trigger stands by itself, and a name is taken for a side
_SIDES = 4  # names
SAME = 0.5  # overlap (intersection over union) from which two spans are the same statement


class Claim(msgspec.Struct, frozen=True):
    """A statement as found or wanted: its words, its cue, the words of which any names the speaker."""

    content: Range
    cue: Range | None
    speakers: frozenset[int]


class Contact(msgspec.Struct, frozen=True):
    """An engagement as found or wanted: its kind, where it is told, status, first words of its sides."""

    kind: str
    told: Range
    status: str
    from_: frozenset[int]
    to: frozenset[int]


class Found(msgspec.Struct, frozen=True):
    """All claims and contacts of one article."""

    claims: tuple[Claim, ...]
    contacts: tuple[Contact, ...]


def wanted(annotated: Annotated) -> Found:
    """What the annotation wants; mentions of an actor anywhere in the article count as that actor."""
    tokens, text = annotated.body.tokens, annotated.body.article.text
    claims, contacts = [], []
    for statement in annotated.gold["statements"]:
        content = covered(tokens, text, statement["text"])
        if content:
            cue = nearest(places(tokens, text, statement["cue"]), content)
            claims.append(Claim(content, cue, frozenset(mentions(annotated, [statement["speaker"]]))))
    for each in annotated.gold["engagements"]:
        clause = covered(tokens, text, each["evidence"])
        if clause:
            sides = (frozenset(mentions(annotated, each[name])) for name in ("from", "to"))
            contacts.append(Contact(each["kind"], clause, each["status"], *sides))
    return Found(tuple(claims), tuple(contacts))


def seen(reading: Reading, said: Iterable[Said]) -> Found:
    """What the network is sure of; the likeliest word is taken as speaker, the first few as sides."""
    claims = tuple(_claim(each) for each in said if _stands(each))
    return Found(claims, tuple(_contact(each) for each in reading.met if each.probability >= MET))


def _stands(each: Said) -> bool:
    long = each.content[1] - each.content[0] >= SHORTEST
    return long and each.cue is not None and each.probability >= SAID


def _claim(each: Said) -> Claim:
    return Claim(each.content, each.cue, frozenset(guess.word for guess in each.speakers[:1]))


def _contact(each: Met) -> Contact:
    told = each.trigger, each.trigger + 1
    return Contact(each.kind, told, each.status, _side(each.from_), _side(each.to))


def _side(guesses: Sequence[Guess]) -> frozenset[int]:
    return frozenset(guess.word for guess in guesses[:_SIDES] if guess.probability >= SIDE)


def coded(report: Report, annotated: Annotated) -> Found:
    """What the rules found, in the words of the body."""
    tokens = annotated.body.tokens
    named = {
        actor.id: frozenset(place[0] for span in actor.mentions if (place := _within(tokens, span)))
        for actor in report.actors
    }
    nobody: frozenset[int] = frozenset()
    claims = [
        Claim(content, _within(tokens, each.cue), named.get(each.speaker, nobody))
        for each in report.statements
        if (content := _within(tokens, each))
    ]
    contacts = [
        Contact(
            each.kind,
            told,
            each.status,
            nobody.union(*(named.get(key, nobody) for key in each.from_)),
            nobody.union(*(named.get(key, nobody) for key in each.to)),
        )
        for each in report.events
        if (told := _within(tokens, each.trigger))
    ]
    return Found(tuple(claims), tuple(contacts))


def count(found: Iterable[Found], gold: Iterable[Found]) -> Counter[str]:
    """Numbers of right, found and wanted things over all articles, by what they are."""
    total: Counter[str] = Counter()
    for one, other in zip(found, gold, strict=True):
        total += _claims(one.claims, other.claims) + _contacts(one.contacts, other.contacts)
    return total


def _claims(found: Sequence[Claim], gold: Sequence[Claim]) -> Counter[str]:
    total = Counter({"content found": len(found), "content wanted": len(gold)})
    cues = {each.cue[0] for each in found if each.cue}, {each.cue[0] for each in gold if each.cue}
    total += Counter(
        {"cue found": len(cues[0]), "cue wanted": len(cues[1]), "cue right": len(cues[0] & cues[1])}
    )
    left = list(gold)
    for each in found:
        match = max(left, key=lambda other: overlap(each.content, other.content), default=None)
        if match is None or overlap(each.content, match.content) < SAME:
            continue
        left.remove(match)
        total["content right"] += 1
        total["exact right"] += each.content == match.content
        total["speaker right"] += bool(each.speakers & match.speakers)
    return total


def _contacts(found: Sequence[Contact], gold: Sequence[Contact]) -> Counter[str]:
    total: Counter[str] = Counter()
    total.update(f"{each.kind} found" for each in found)
    total.update(f"{each.kind} wanted" for each in gold)
    left = list(gold)
    for each in found:
        fits = (other for other in left if other.kind == each.kind and _meet(each.told, other.told))
        match = next(fits, None)
        if match is not None:
            left.remove(match)
            total[f"{each.kind} right"] += 1
            total["status right"] += each.status == match.status
            sides = ((each.from_, match.from_), (each.to, match.to))
            total["sides right"] += all(one & other or not other for one, other in sides)
    return total


def overlap(one: Range, other: Range) -> float:
    """Words in both over words in either."""
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return both / (one[1] - one[0] + other[1] - other[0] - both)


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _within(tokens: Sequence[Token], span: Span) -> Range | None:
    """The tokens of the body that a span covers; None for one in title or byline."""
    inside = [n for n, token in enumerate(tokens) if token.start < span.end and span.start < token.end]
    return (inside[0], inside[-1] + 1) if inside and span.field in (msgspec.UNSET, "text") else None
