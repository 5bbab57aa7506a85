"""Countries: which countries a sentence names, by themselves or by their capitals."""

import re
from collections.abc import Iterator
from functools import lru_cache

from khabar.arabic.clitics import readings
from khabar.arabic.folding import fold
from khabar.knowledge import load

_BIRTHPLACE = "راس"  # «مسقط رأس والده» is no town
_TOWARDS = "الي"
_WORDS = 3  # «إلى العاصمة الإثيوبية أديس أبابا»
_WORD = re.compile(r"[\w\u0640\u064B-\u0652\u0670]+")


def countries_in(sentence: str) -> Iterator[tuple[int, str, bool]]:
    """Where a sentence names a country, its ISO 3166 code, and whether the way leads there.

    «وصل إلى مسقط» and «زيارة لمسقط» lead to OMN, «لقاء في مسقط» does not. Of two words that name one country
    together («أديس أبابا») the first counts.
    """
    words = [(match.start(), fold(match.group())) for match in _WORD.finditer(sentence)]
    for place, (start, word) in enumerate(words):
        following = words[place + 1][1] if place + 1 < len(words) else ""
        named = _country(f"{word} {following}") or _country(word)
        if named and following != _BIRTHPLACE:
            before = [each for _, each in words[max(0, place - _WORDS) : place]]
            yield start, named[0], named[1] or _TOWARDS in before


@lru_cache(maxsize=131072)
def _country(words: str) -> tuple[str, bool] | None:
    """The country that these folded words name, and whether «ل» is written onto them."""
    for taken, rest in readings(words):
        for sense in load().lookup(rest):
            known = sense.category == "country" or (sense.category == "city" and "capital" in sense.tags)
            if known and sense.country and "common" not in sense.tags:
                return sense.country, taken.endswith("ل")
    return None
