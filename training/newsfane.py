"""Reads NewsFANE Gold and turns its split tokens back into running text.

The corpus (Alotaibi and Lee, 2014; CC BY-SA 3.0) has one token and one label a line, an empty line after
each sentence, 50 fine classes, proclitics and pronouns split off as tokens of their own, and «لل» spelt
«لال» in many words. khabar reads text as it is printed, so the tokens are joined before training.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from khabar.arabic import tokenize
from khabar.taggers import EntityKind, Label
from khabar.taggers.labels import may_follow
from sentences import Sentence

CLASSES: Mapping[EntityKind, frozenset[str]] = {
    "PER": frozenset(
        (
            *("Politician", "Athlete", "Artist", "Other_PER", "Religious_PER"),
            *("Scientist", "Police", "Businessperson", "Lawyer", "Engineer"),
        )
    ),
    "LOC": frozenset(
        (
            *("Nation", "Population-Center", "State-or-Province", "County-or-District", "GPE-Cluster"),
            *("Continent", "Water-Body", "Land-Region-Natural", "Path", "Airport", "Building-Grounds"),
        )
    ),
    "ORG": frozenset(
        (
            *("Government", "Non-Governmental", "Commercial", "Educational", "Media"),
            *("Sports", "Medical-Science", "Religious_ORG", "Entertainment"),
        )
    ),
}  # the other classes (groups of people, books, films, vehicles, weapons …) name nothing of the three kinds
_PROCLITICS = frozenset("وفبلكس")
_PRONOUNS = frozenset(("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ي", "ت"))
_DOUBLED = ("لبنان", "لاعب", "لاجئ", "لاتين", "لندن", "ليبرال", "لوكسمب", "لجان", "لقاء", "لغ", "لوح")
_MARKS = str.maketrans("", "", "\ufeff\u200e\u200f")

Pair = tuple[str, Label]


def read(path: Path, joined: bool = True) -> list[Sentence]:
    """The sentences of the corpus, as running text (joined) or with the tokens of the file."""
    sentences: list[Sentence] = []
    rows: list[Pair] = []
    for line in (*path.read_text("utf-8").split("\n"), ""):
        parts = line.translate(_MARKS).split()
        if len(parts) == 2:
            rows.append((parts[0], _label(parts[1])))
        elif rows:
            pairs = join(rows) if joined else rows
            tokens, labels = zip(*_repair(pairs), strict=True)
            sentences.append(Sentence(tokens, labels))
            rows = []
    return sentences


def join(rows: list[Pair]) -> list[Pair]:
    """The pieces of a word become one token: «و», «ب», «السلطان», «ه» is «وبالسلطانه».

    A word takes the label of its first piece that is no proclitic; single letters in a row are an
    abbreviation («د», «ب», «ا») and stay apart.
    """
    words: list[Pair] = []
    index = 0
    while index < len(rows):
        end = index
        while _is_proclitic(rows, end):
            end += 1
        word = _attach("".join(token for token, _ in rows[index:end]), rows[end][0])
        label = next((label for _, label in rows[index : end + 1] if label.startswith("B-")), rows[end][1])
        label = label if rows[end][1] != "O" else "O"
        index = end + 1
        while index < len(rows) and _is_ending(rows, index, word):
            word = _append(word, rows[index][0])
            index += 1
        words.append((word, label))
    return [pair for word, label in words for pair in _split(word, label)]


def _label(fine: str) -> Label:
    position, _, name = fine.partition("-")
    kind = next((kind for kind, classes in CLASSES.items() if name in classes), None)
    return f"{position}-{kind}" if kind else "O"  # type: ignore[return-value]


def _is_proclitic(rows: list[Pair], index: int) -> bool:
    if rows[index][0] not in _PROCLITICS or index + 1 == len(rows):
        return False
    following = rows[index + 1][0]
    if following in _PROCLITICS:  # «و», «ب» before a word; «ا», «ف», «ب» is an agency
        return rows[index][0] in "وف" and index + 2 < len(rows) and len(rows[index + 2][0]) > 1
    before = rows[index - 1][0] if index else ""
    alone = len(before) == 1 and before.isalpha() and before not in _PROCLITICS and before not in _PRONOUNS
    return len(following) > 1 and "\u0621" <= following[0] <= "\u064a" and not alone


def _is_ending(rows: list[Pair], index: int, word: str) -> bool:
    token = rows[index][0]
    if not (len(word) > 1 and "\u0621" <= word[-1] <= "\u064a"):
        return False
    if token == "ن":
        return index + 1 < len(rows) and rows[index + 1][0] == "ي"
    return token in _PRONOUNS or (token == "ك" and not _is_proclitic(rows, index))


def _attach(clitics: str, word: str) -> str:
    """«ل» and «الوزير» are «للوزير»; the corpus writes «لالوزير» for some."""
    if clitics.endswith("ل") and word.startswith("ال"):
        return f"{clitics}{word[1:]}"
    return clitics + word


def _append(word: str, pronoun: str) -> str:
    return f"{word[:-1]}ت{pronoun}" if word.endswith("ة") else word + pronoun


def _repair(rows: list[Pair]) -> Iterator[Pair]:
    """Spelling of the corpus undone («الالبنانية», «لالاتحاد»), and no I- left without its beginning."""
    before: Label | None = None
    for token, label in rows:
        fixed: Label = label if may_follow(before, label) else f"B-{label[2:]}"  # type: ignore[assignment]
        yield _respell(token), fixed
        before = fixed


def _respell(token: str) -> str:
    for wrong, right in (("الال", "ال"), ("لال", "ل")):
        start = token.find(wrong)
        rest = token[start + len(wrong) - 1 :]
        if 0 <= start <= 1 and rest.startswith(_DOUBLED):
            return f"{token[:start]}{right}{rest}"
    return f"لل{token[3:]}" if token.startswith("لالا") and len(token) > 6 else token


def _split(word: str, label: Label) -> Iterator[Pair]:
    """The tokens that khabar itself makes of a word: «14اذار» is two."""
    for number, token in enumerate(tokenize(word)):
        inside = number and label != "O"
        yield token.text, (f"I-{label[2:]}" if inside else label)  # type: ignore[misc]
