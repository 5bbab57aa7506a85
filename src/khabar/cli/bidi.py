"""Text of both directions in a terminal: isolated, cut to a width, free of control characters."""

import unicodedata

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_LEFT_TO_RIGHT_ISOLATE, _RIGHT_TO_LEFT_ISOLATE = "\u2066", "\u2067"
_ELLIPSIS = "…"
# Embeddings and overrides reach beyond the words they stand in; an isolate of ours keeps direction.
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def isolate(text: str) -> str:
    """Text that takes its own direction and leaves its neighbours theirs."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if text else ""


def left_to_right(text: str) -> str:
    """A line that runs from left to right, also where its first word is Arabic."""
    return f"{_LEFT_TO_RIGHT_ISOLATE}{text}{_POP_ISOLATE}" if text else ""


def right_to_left(text: str) -> str:
    """A line that runs from right to left, also where its first word is Latin."""
    return f"{_RIGHT_TO_LEFT_ISOLATE}{text}{_POP_ISOLATE}" if text else ""


def harmless(text: str) -> str:
    """Text with control characters and direction marks as spaces, position by position; line breaks stay.

    News text is not ours to trust: an escape sequence in it must not reach the terminal.
    """
    return "".join(character if _is_harmless(character) else " " for character in text)


def one_line(text: str) -> str:
    """Harmless text on one line, without tabs and double spaces: a cell of a table."""
    return " ".join(harmless(text).split())


def shorten(text: str, width: int) -> str:
    """Text on one line, cut to so many terminal columns; marks stay with their letters."""
    from rich.cells import cell_len

    line = one_line(text)
    if cell_len(line) <= width:
        return line
    while line and cell_len(line) > width - 1:
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS


def _is_harmless(character: str) -> bool:
    if character == "\n":
        return True
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in _DIRECTION
