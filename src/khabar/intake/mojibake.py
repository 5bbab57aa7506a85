"""Text that was decoded with the wrong encoding before it came here: «Ø§Ù„» for «ال»."""

import re

from khabar.errors import UnreadableError
from khabar.intake.encodings import likelihood

REMEDY = "decode the original bytes as {right} instead of {wrong}"
_SAMPLE = 4096
_PLAUSIBLE = -4.0
_LOST = 0.02  # more replacement characters than one in fifty: the words are gone
# Wrong decoding, right decoding, and what its product looks like; Arabic in UTF-8 is D8-DB plus one byte.
_MISTAKES = (
    ("windows-1252", "utf-8", re.compile("(?:[ØÙÚÛ][^ -~\n]){3}")),
    ("latin-1", "utf-8", re.compile("(?:[ØÙÚÛ][\x80-\xbf]){3}")),
    ("windows-1256", "utf-8", re.compile("(?:[طظعغ][^ -~\nء-ي]){3}|(?:ط§ظ„)")),
    ("windows-1252", "windows-1256", re.compile("[À-ÿ]{3}")),
)


def mistake(text: str) -> tuple[str, str] | None:
    """The (wrong, right) encodings when the text is mojibake: «Ø§Ù„Ø±» is («windows-1252», «utf-8»)."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return None
    for wrong, right, pattern in _MISTAKES:
        if pattern.search(sample):
            redone = _redone(sample, wrong, right, "ignore")
            if redone is not None and likelihood(redone) >= _PLAUSIBLE > likelihood(sample):
                return wrong, right
    return None


def repaired(text: str) -> str:
    """The text, redecoded when it is mojibake and nothing was lost; else raises UnreadableError."""
    found = mistake(text)
    if found:
        redone = _redone(text, *found, "strict")
        if redone is None:
            raise garbled(found)
        return redone
    return text


def garbled(found: tuple[str, str]) -> UnreadableError:
    """The error for text that was decoded wrongly."""
    wrong, right = found
    what = f"the text was decoded with the wrong encoding ({right} read as {wrong})"
    return UnreadableError(what, remedy=REMEDY.format(wrong=wrong, right=right))


def check_lost(text: str) -> None:
    """Raise UnreadableError when characters were replaced by U+FFFD, or halved, on the way here."""
    if "\ufffd" in text and text.count("\ufffd") > _LOST * len(text):
        what = "characters were lost when the text was decoded (U+FFFD in their place)"
        raise UnreadableError(what, remedy="decode the original bytes with the right encoding")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        what = f"half a character stands alone at {error.start}"
        raise UnreadableError(what, remedy="write surrogate pairs, or plain UTF-8") from error


def _redone(text: str, wrong: str, right: str, errors: str) -> str | None:
    try:
        return _bytes(text, wrong).decode(right, errors)
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _bytes(text: str, wrong: str) -> bytes:
    """The original bytes; the five places that windows-1252 leaves open pass through as they are."""
    return b"".join(
        bytes([ord(character)]) if "\x80" <= character <= "\x9f" else character.encode(wrong)
        for character in text
    )
