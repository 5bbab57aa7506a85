"""The spelling that the network was taught: hamza off the alef, no vowel marks, digits of one kind.

The corpus of names writes «احمد» for «أحمد»; running text is brought to the same form, so that a word
looks alike in training and in use. «ة» and «ى» stay: the pieces of the pretrained model tell them apart.
"""

import unicodedata
from functools import lru_cache
from itertools import chain

_REMOVED = chain(
    range(0x610, 0x61B),
    range(0x64B, 0x660),  # vowel marks
    (0x640, 0x670, 0xAD, 0xFEFF),  # tatweel, dagger alef, soft hyphen, byte order mark
    range(0x6D6, 0x6EE),
    range(0x200B, 0x2010),
    range(0x202A, 0x202F),
    range(0x2060, 0x2070),
)
_TABLE: dict[int, str | None] = {
    **dict.fromkeys(_REMOVED, None),
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"),
    **dict.fromkeys(map(ord, "یې"), "ي"),
    **dict.fromkeys(map(ord, "کگ"), "ك"),
    **{base + digit: str(digit) for base in (0x660, 0x6F0) for digit in range(10)},
}


@lru_cache(maxsize=50_000)
def spell(token: str) -> str:
    """A token as the network reads it: «الإمارات» is «الامارات», «٢٠١٥» is «2015»."""
    return unicodedata.normalize("NFKC", token).replace(" ", "").translate(_TABLE)
