"""Resolving: which entity an actor of one article is.

Plain cases only: the coder's entity where it gives one, else a slug made of the folded name, so that
«إسماعيل هنية» and «اسماعيل هنيه» are one entity and different names are never joined.
"""

import hashlib
import re
from functools import lru_cache

from khabar.arabic.folding import fold
from khabar.schema import Actor, Report

# Folded letters to ASCII, close to how newspapers write names. Different Arabic letters may share a
# Latin one («ح» and «ه»), so a slug ends in a digest of the folded name that keeps names apart.
_LATIN = {
    **dict(zip("ابتجدرزسفقكلمنهوي", "abtjdrzsfqklmnhwy", strict=True)),
    **{"ث": "th", "ح": "h", "خ": "kh", "ذ": "dh", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z"},
    **{"ع": "a", "غ": "gh", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v"},
}
_TABLE = {ord(letter): latin for letter, latin in _LATIN.items()}
_OTHER = re.compile(r"[^a-z0-9]+")
_SON = ("بن", "ابن", "بنت")
_COMPOUND = ("عبد", "ابو", "ابي", "ام")  # the first half of a name: «عبد العزيز»
_DIGEST = 6  # hexadecimal digits
_LONGEST = 60


def entity_of(actor: Actor) -> str:
    """The entity of an actor: `Q…` or `kh:…` from the coder, else the slug of the name."""
    return actor.entity or slug(actor.name)


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """`kh:` and the folded name in ASCII with a digest: «فتح» gives `kh:fth-` and six digits; never empty."""
    folded = " ".join(fold(name).split())
    latin = _OTHER.sub("-", folded.translate(_TABLE)).strip("-")[:_LONGEST].strip("-")
    digest = hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    return f"kh:{latin}-{digest}" if latin else f"kh:{digest}"


def short_name(name: str) -> str:
    """A person's folded name without fathers between given and family name.

    «هلال بن سعود الرحيلي» gives «هلال الرحيلي»; «محمد بن سلمان» has no family name after and stays.
    """
    words = fold(name).split()
    for place in range(len(words) - 2, 0, -1):
        end = place + (3 if words[place + 1] in _COMPOUND else 2)
        if words[place] in _SON and end < len(words) and words[end] not in _SON:
            del words[place:end]
    return " ".join(words)


def entities_of(report: Report) -> dict[str, tuple[str, ...]]:
    """The entities behind each actor id of a report; a group that names its members stands for them."""
    actors = {actor.id: actor for actor in report.actors}
    return {key: tuple(dict.fromkeys(_entities(actor, actors, ()))) for key, actor in actors.items()}


def _entities(actor: Actor, actors: dict[str, Actor], above: tuple[str, ...]) -> list[str]:
    members = [actors[key] for key in actor.members if key in actors and key not in above]
    if not members or actor.entity:
        return [entity_of(actor)]
    return [entity for member in members for entity in _entities(member, actors, (*above, actor.id))]
