"""Likeness: how much of their words two statements share, and whether they are one speech."""

from datetime import date

import msgspec

from khabar.arabic.analyser import terms
from khabar.arabic.folding import fold
from khabar.schema import Statement

# Words that carry no content of their own, folded and without article, as `terms` gives them.
_EMPTY_WORDS = """
في من علي الي ان عن مع او ثم قد لا ما لم لن هو هي هم كل بعد قبل بين حتي اذا حيث كما لكن بل اي غير عند لدي
التي الذي الذين اللذين تي ذي ذين هذا هذه ذلك تلك هناك كان كانت يكون تكون كانوا ليس ليست كذلك ايضا خلال حول
انه انها انهم وان فان بان لان وفي ومن وعلي والي ولا وما وهو وهي وكان وهذا وهذه
فيه فيها به بها له لها منه منها عليه عليها
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_SHORTEST = 2  # letters of a word with content

# Read on pairs of one speaker in different outlets (scripts/sample_speeches.py, docs/comparing.md): of 120
# above the limits 118 are one speech, of 26 just below 11 are, in other words.
_SHARED = 3  # content words
_ALIKE = 0.36  # of all content words of both
_CONTAINED = 0.65  # of the content words of the shorter
_MANY = 6  # shared content words; with so many, less is enough:
_ALIKE_OF_MANY, _CONTAINED_OF_MANY = 0.30, 0.55
_ANOTHER_SPEAKER = 0.6  # of all content words, where the speaker is another one
_OTHER_FIGURES = 0.75  # the same, where the figures are others: reports go on in set phrases
_DAYS_APART = 1
_DAY = len("2015-03-09")
_YEARS = range(1900, 2100)


class Content(msgspec.Struct, frozen=True):
    """The content words of a statement and the figures in it, without years."""

    words: frozenset[str]
    figures: frozenset[str]


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with who carried it; `speaker` is an entity, `content` what it is compared by."""

    statement: Statement
    report: str
    outlet: str | None = None
    agency: str | None = None
    published: str | None = None
    speaker: str
    content: Content


class Likeness(msgspec.Struct, frozen=True):
    """How many content words two statements share, of all of both, and of the shorter."""

    shared: int
    of_all: float
    of_shorter: float


def content_of(text: str) -> Content:
    """The content words of «أكد أن بلاده ترحب بالحوار» are بلاد, ترحب, حوار and أكد."""
    found = terms(text)
    words = {term for term in found if len(term) >= _SHORTEST and term not in _EMPTY}
    words = {term for term in words if not term[0].isdigit()}
    return Content(frozenset(words), frozenset(filter(None, map(_number, found))))


def likeness(one: Content, other: Content) -> Likeness:
    """How alike two statements are; of nothing shared nothing is alike."""
    shared = len(one.words & other.words)
    if not shared:
        return Likeness(0, 0.0, 0.0)
    shorter = min(len(one.words), len(other.words))
    return Likeness(shared, shared / len(one.words | other.words), shared / shorter)


def same_speech(one: Saying, other: Saying, *, days_apart: int | None = _DAYS_APART) -> Likeness | None:
    """The likeness of two statements that are one speech, None where they are two or of one report.

    The same speaker, near days and enough shared words; where the figures are all others («18 قتيلا»,
    «28 قتيلا») or the speaker is another one, nearly the same words. `days_apart` None: whatever the days.
    """
    if one.report == other.report or not _near(one.published, other.published, days_apart):
        return None
    if fold(one.statement.text) == fold(other.statement.text):
        return Likeness(len(one.content.words), 1.0, 1.0)
    found = likeness(one.content, other.content)
    if found.shared < _SHARED:
        return None
    if _other_figures(one.content, other.content):
        return found if found.of_all >= _OTHER_FIGURES else None
    if one.speaker != other.speaker:
        return found if found.of_all >= _ANOTHER_SPEAKER else None
    few = found.shared < _MANY
    alike, contained = (_ALIKE, _CONTAINED) if few else (_ALIKE_OF_MANY, _CONTAINED_OF_MANY)
    return found if found.of_all >= alike or found.of_shorter >= contained else None


def _near(one: str | None, other: str | None, days_apart: int | None) -> bool:
    if days_apart is None:
        return True
    if not one or not other or min(len(one), len(other)) < _DAY:
        return False
    apart = date.fromisoformat(one[:_DAY]) - date.fromisoformat(other[:_DAY])
    return abs(apart.days) <= days_apart


def _other_figures(one: Content, other: Content) -> bool:
    """Whether both give figures, and less than half of the fewer are in both."""
    fewer, more = sorted((one.figures, other.figures), key=len)
    common = sum(any(_same_figure(figure, each) for each in more) for figure in fewer)
    return bool(fewer) and 2 * common < len(fewer)


def _same_figure(one: str, other: str) -> bool:
    """Equal but for marks between digits, or rounded: «84» and «84.540» are alike, «7.4» and «7» not."""
    if one.replace(".", "") == other.replace(".", ""):
        return True
    (whole, *rest), (other_whole, *other_rest) = one.split("."), other.split(".")
    return whole == other_whole and len(whole) > 1 and not (rest and other_rest)


def _number(term: str) -> str | None:
    """A figure that is no year, «6,1» as «6.1»; None for words and years."""
    if not term[0].isdigit():
        return None
    figure = term.replace(",", ".")
    return None if figure.isdigit() and int(figure) in _YEARS else figure
