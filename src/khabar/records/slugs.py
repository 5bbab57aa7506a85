"""Slugs: a readable id made of a name."""

import hashlib
import re
from functools import lru_cache

from khabar.arabic.folding import fold

# Folded letters to ASCII, close to how newspapers write names. Different Arabic letters may share a
# Latin one («ح» and «ه»), so a slug ends in a digest of the folded name that keeps names apart.
_LATIN = {
    **dict(zip("ابتجدرزسفقكلمنهوي", "abtjdrzsfqklmnhwy", strict=True)),
    **{"ث": "th", "ح": "h", "خ": "kh", "ذ": "dh", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z"},
    **{"ع": "a", "غ": "gh", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v"},
}
_TABLE = {ord(letter): latin for letter, latin in _LATIN.items()}
_OTHER = re.compile(r"[^a-z0-9]+")
_DIGEST = 6  # hexadecimal digits
_LONGEST = 60


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """`kh:` and the folded name in ASCII with a digest: «فتح» gives `kh:fth-` and six digits; never empty."""
    folded = " ".join(fold(name).split())
    latin = _OTHER.sub("-", folded.translate(_TABLE)).strip("-")[:_LONGEST].strip("-")
    digest = hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    return f"kh:{latin}-{digest}" if latin else f"kh:{digest}"
