"""The agency or outlet that an article credits as its origin, in byline, dateline, sign-off or lead.

An agency goes before the outlet that passes it on: of «سبق- وكالات:» the agencies are the origin.
A source cited for one statement is no origin, unless the first sentence rests the whole news on it.
"""

from collections.abc import Sequence

from msgspec import UNSET

from khabar.intake.credits import CREDITED, Piece, is_place, pieces, words
from khabar.intake.lines import lines_of
from khabar.intake.placed_credits import dateline, sign_off
from khabar.intake.relays import relayed_agency
from khabar.knowledge import load
from khabar.schema import Agency, Article

_AGENCIES = ("agency", "agencies")
_LONGEST_BYLINE = 160  # characters; longer «bylines» are first paragraphs that a crawler took for one


def find_agency(article: Article) -> Agency | None:
    """The credited agency or outlet with its span in text or byline; None when there is none.

    «واس - جدة» as byline gives «واس»; «وكالة صفا» as the last line gives «صفا».
    """
    given = article.byline or ""
    byline = pieces(given, article) if len(given) <= _LONGEST_BYLINE else ()
    in_byline = credited(byline)
    if in_byline and in_byline.sort in _AGENCIES:
        return _agency(given, in_byline, "byline")
    in_text = _in_text(article)
    if in_byline and (in_text is None or in_text.sort not in _AGENCIES):
        return _agency(given, in_byline, "byline")
    if in_text is None and not byline:
        in_text = _relayed(article)
    return _agency(article.text, in_text, "text") if in_text else None


def _in_text(article: Article) -> Piece | None:
    """The credit of dateline or sign-off, an agency first."""
    lines = lines_of(article.text)
    found = [credited(dateline(article, lines)), credited(sign_off(article, lines))]
    pieces_found = [piece for piece in found if piece]
    return min(pieces_found, key=lambda piece: piece.sort not in _AGENCIES, default=None)


def _relayed(article: Article) -> Piece | None:
    first = next((line for line in lines_of(article.text) if line.prose), None)
    return relayed_agency(article.text, first.start) if first else None


def _agency(source: str, piece: Piece, field: str) -> Agency:
    text = source[piece.start : piece.end]
    return Agency(
        start=piece.start,
        end=piece.end,
        text=text,
        name=piece.name,
        field="byline" if field == "byline" else UNSET,
    )


def credited(found: Sequence[Piece]) -> Piece | None:
    """The piece that names the origin: an agency first, then «وكالات», then the outlet itself."""
    for sort in _AGENCIES:
        for piece in found:
            if piece.sort == sort:
                return piece
    named = [piece for piece in found if piece.sort in CREDITED and _names_outlet(piece, found)]
    if named:
        return min(named, key=lambda piece: piece.sort != "own")
    return next((piece for piece in found if _looks_like_outlet(piece, found)), None)


def _names_outlet(piece: Piece, found: Sequence[Piece]) -> bool:
    """Whether a name that is a city's too means the outlet: «دبي - الرياض», not «الرياض - فهد العتيبي»."""
    if piece.quoted or not is_place(piece.key):
        return True
    others = [other for other in found if other is not piece]
    return all(other.sort in ("place", "aside", "date", "own") for other in others)


def _looks_like_outlet(piece: Piece, found: Sequence[Piece]) -> bool:
    """Whether an unknown name is an outlet's: one word beside a place, «الشراع - مسقط».

    A person's name has two words or more; in guillemets an outlet's may too: «الشراع الجديد».
    """
    if piece.sort != "unknown":
        return False
    names = piece.key.split(" ")
    own = [name for name in names if name not in words().suffix]
    others = [other for other in found if other is not piece]
    beside = any(other.sort in ("place", "aside") for other in others)
    if any(other.sort in ("unknown", "own", "media") for other in others):
        return False
    sourced = found[0].key in words().source_word
    if len(own) < len(names) or ((piece.quoted or sourced) and len(own) <= 4):
        return True
    return len(own) == 1 and own[0].startswith("ال") and (beside or not _is_person(own[0]))


def _is_person(name: str) -> bool:
    knowledge = load()
    return name in knowledge.surnames or name in knowledge.given_names
