"""The pieces that Arabic news needs, out of the 250,000 of a hundred languages."""

import string

import numpy as np
import numpy.typing as npt

from accurate.e5 import Pretrained
from khabar.taggers.network.pieces import WORD_START, Vocabulary
from khabar.taggers.network.spelling import spell

_ARABIC = frozenset(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_FOREIGN = frozenset("پچژڤگڨ")  # letters that Arabic writes in foreign names
_MARKS = frozenset("،؛؟“”«»‘’–—…•٪")
_SHORT = 2  # Latin letters of a kept piece: abbreviations stay readable, words do not matter


def prune(pretrained: Pretrained) -> tuple[Vocabulary, npt.NDArray[np.int64]]:
    """The kept vocabulary, and the row of each of its pieces in the pretrained matrix.

    A piece is kept when `spell` could leave it in a word: Arabic letters (without hamza on the alef),
    digits, marks, and Latin letters in ones and twos.
    """
    special = (pretrained.begin, pretrained.padding, pretrained.end, pretrained.unknown)
    rows = list(special)
    seen = {pretrained.pieces[number] for number in special}
    for number, piece in enumerate(pretrained.pieces):
        if piece not in seen and _is_kept(piece):
            seen.add(piece)
            rows.append(number)
    vocabulary = Vocabulary(
        tuple(pretrained.pieces[row] for row in rows),
        tuple(round(pretrained.scores[row], 4) for row in rows),
        begin=0,
        padding=1,
        end=2,
        unknown=3,
    )
    return vocabulary, np.array(rows, dtype=np.int64)


def _is_kept(piece: str) -> bool:
    plain = piece.removeprefix(WORD_START)
    if not plain:
        return piece == WORD_START
    if spell(plain) != plain or WORD_START in plain:
        return False
    if all(letter in _ARABIC or letter in _FOREIGN for letter in plain):
        return True
    if all(letter in string.digits or letter in string.punctuation or letter in _MARKS for letter in plain):
        return True
    return len(plain) <= _SHORT and all(letter in string.ascii_letters for letter in plain)
