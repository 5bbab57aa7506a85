"""Called: what a body is called, in marks or in brackets behind its words."""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.mentions.purposes import is_told_whole
from khabar.coding.mentions.view import NAMED, View

PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_OPENING = frozenset('"“«')
_CLOSING = frozenset('"”»')
_DENIES = frozenset(("ليس", "ليست", "ليسوا", "لسنا", "لست", "لن", "لم"))
_LONGEST_QUOTED = 6


def quoted_name(view: View, built: Phrase | None) -> Phrase | None:
    """«موقع صحيفة [“صوت النهر”]», «شركة التزويد الروسية [“راو نور”]»: what the body is called, in marks."""
    if built is None or view.form(built.end) not in _OPENING or _shuts(view, built.end):
        return built
    whole = view.hit(built.start, NAMED, PROCLITICS)
    if whole is not None and whole.end == built.end and whole.names[0].category == "igo":
        return built  # «واتهم الاتحاد الأوروبي ["غازكو"]»: known by its own name
    first = built.end + 1
    if is_told_whole(view, built.start, built.end) or first == len(view.tokens) or _is_clause(view, first):
        return built
    for end in range(built.end + 2, min(built.end + _LONGEST_QUOTED, len(view.tokens))):
        if view.form(end) in _CLOSING:
            return msgspec.structs.replace(built, end=end + 1)
        if not view.is_word(end) or view.is_verb(end):
            break
    return built


def _is_clause(view: View, index: int) -> bool:
    """«وأضاف للمحطة ["يجب] أن نفوز"», «المنظمة ["ليست] مستعدة"»: what is said, no name."""
    return view.is_verb(index) or view.form(index) in _DENIES


def _shuts(view: View, index: int) -> bool:
    """«أنقذنا الحركة["]، مبينا أن "الطريق مفتوح»: a mark right behind a word, and none before one."""
    before, mark = view.tokens[index - 1], view.tokens[index]
    behind = view.tokens[index + 1] if index + 1 < len(view.tokens) else None
    return before.end == mark.start and (behind is None or behind.kind != "word" or behind.start > mark.end)


def alias_of(view: View, built: Phrase) -> Phrase:
    """A body built from a head with a known name in brackets: «حركة المقاومة الفلسطينية [(حماس)]»."""
    alias = view.hit(built.end + 1, NAMED) if view.form(built.end) == "(" else None
    if alias is None or view.form(alias.end) != ")":
        return built
    return msgspec.structs.replace(built, end=alias.end + 1, known=alias.names[0])
