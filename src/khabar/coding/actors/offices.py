"""Comparing offices: whether an office standing alone can mean somebody already named."""

from khabar.coding.analysis import Office

_ROOTS = {"رييسه": "رييس", "وزيره": "وزير", "سفيره": "سفير", "العاهل": "ملك", "زعيم": "رييس"}


def plain(key: str) -> tuple[str, ...]:
    """A folded title without articles and gender: «الرييس» and «رييس» are one."""
    tokens = (token.removeprefix("ال") if len(token) > 4 else token for token in key.split())
    return tuple(_ROOTS.get(token, token) for token in tokens)


def same_office(mention: Office, held: Office) -> bool:
    """Whether an office mentioned alone can be the one held.

    «الرئيس الإيراني» is «الرئيس الإيراني مسعود بزشكيان»; «الوزير» is «وزير الدفاع»; «وزير الدفاع» is not
    «وزير الخارجية»; the countries must not differ.
    """
    if mention.country and held.country and mention.country != held.country:
        return False
    first, second = plain(mention.key), plain(held.key)
    if not first or not second:
        return False
    if first == second:
        return _same_body(mention, held)
    if first[0] != second[0] and not (first[-1] == second[-1] and len(first) == 1):
        return False
    short, long = sorted((first, second), key=len)
    if len(short) == 1 and mention.definite and len(first) == 1:
        return True
    return _shares_body(mention, held) and long[: len(short)] == short


def _same_body(mention: Office, held: Office) -> bool:
    """«رئيس حزب القوات» is not «رئيس جمهورية الشيشان»."""
    a, b = mention.of_name, held.of_name
    if a is None or b is None or a.category in ("nationality", "country", "region", "city"):
        return True
    if b.category in ("nationality", "country", "region", "city"):
        return True
    return a.entity == b.entity


def _shares_body(mention: Office, held: Office) -> bool:
    a, b = mention.of_name, held.of_name
    return a is not None and b is not None and a.entity is not None and a.entity == b.entity
