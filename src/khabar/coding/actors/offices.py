"""Comparing offices: whether an office standing alone can mean somebody already named."""

from khabar.arabic import fold
from khabar.coding.analysis import Office

_HONORIFICS = frozenset(
    ("سمو", "معالي", "فخامه", "سعاده", "صاحب", "السمو", "الملكي", "دوله", "جلاله", "الملك", "الامير")
)
_RANKING = frozenset(("خاص", "عام", "دايم", "اعلي"))
_AFFAIRS = frozenset(("الشوون", "شوون", "للشوون", "لشوون"))
_PREMIER = ("رييس", "وزراء")
_SAME_TITLE = {
    ("رييس", "حكومه"): _PREMIER,
    ("رييس", "مجلس", "وزراء"): _PREMIER,
    ("رييس", "دوله"): ("رييس", "جمهوريه"),
}
_LANDS = frozenset(("country", "region", "nationality"))
_GOVERNMENT = ("حكومه", "الحكومه")
ROOTS = {"رييسه": "رييس", "وزيره": "وزير", "سفيره": "سفير", "عاهل": "ملك"}


def plain(key: str) -> tuple[str, ...]:
    """A folded title without articles, gender and honorifics: «سمو ولي العهد» and «ولي العهد» are one."""
    words = [token for token in key.split() if token != "المفدي"] or key.split()  # «الملك المفدى»
    tokens = [token for token in words if token not in _HONORIFICS] or words
    if key.startswith("رييس الدبلوماسيه"):
        tokens = ["وزير", "خارجيه"]  # «رئيس الدبلوماسية الإيطالية» is the minister of foreign affairs
    if len(tokens) > 2:  # «وزير [الشؤون] الخارجية»
        tokens = [token for token in tokens if token not in _AFFAIRS]
    if tokens[:2] == ["خادم", "الحرمين"]:
        tokens = ["ملك"]
    bare = (token.removeprefix("ال") if len(token) > 4 else token for token in tokens)
    return _in_one_wording(tuple(ROOTS.get(token, token) for token in bare))


def _in_one_wording(title: tuple[str, ...]) -> tuple[str, ...]:
    """«رئيس الحكومة المكلف» as «رئيس الوزراء المكلف»."""
    for size in (3, 2):
        if title[:size] in _SAME_TITLE:
            return (*_SAME_TITLE[title[:size]], *title[size:])
    return title


def title_of(office: Office) -> tuple[str, ...]:
    """A title as `plain` has it, with the government it may be of: «رئيس [الحكومة الليبية]»."""
    title = plain(office.key)
    whose = office.of_name
    if title == ("رييس",) and whose is not None and fold(whose.name).startswith(_GOVERNMENT):
        return _PREMIER
    return title


def _is_president(office: Office, title: tuple[str, ...]) -> bool:
    """«رئيس الجمهورية», «رئيس الدولة الفنلندية», «رئيس فنلندا»: of a state that the words name."""
    return title == ("رييس", "جمهوريه") or (title == ("رييس",) and office.country is not None)


def same_office(mention: Office, held: Office) -> bool:
    """Whether an office mentioned alone can be the one held.

    «الرئيس الإيراني» is «الرئيس الإيراني مسعود بزشكيان»; «الوزير» is «وزير الدفاع»; «وزير الدفاع» is not
    «وزير الخارجية»; the countries must not differ.
    """
    if mention.country and held.country and mention.country != held.country:
        return False
    first, second = title_of(mention), title_of(held)
    if not first or not second:
        return False
    if first == second or (_is_president(mention, first) and _is_president(held, second)):
        return _same_body(mention, held)
    short, long = sorted((first, second), key=len)
    if long[: len(short)] != short or len(short) > 1:
        return long[: len(short)] == short or _of_rank(short, long)
    return _head_alone(mention, held) if len(first) == 1 else False


def _of_rank(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """«المبعوث الخاص» is the «مبعوث الأمم المتحدة الخاص»."""
    return len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]) and short[-1] in _RANKING


def fit(mention: Office, held: Office) -> int:
    """How well an office mentioned alone fits one that is held: 0 not at all, 3 the same title.

    «الرئيس الشيشاني» fits «رئيس جمهورية الشيشان» (2) better than «رئيس برلمان الشيشان» (1).
    """
    if not same_office(mention, held):
        return 0
    first, second = title_of(mention), title_of(held)
    if first == second:
        return 3
    return 2 if len(first) == len(second) or second[-1] in ("جمهوريه", "الجمهوريه") else 1


def _head_alone(mention: Office, held: Office) -> bool:
    """«الوزير» is any minister named; «الرئيس الشيشاني» only a head of what «الشيشاني» tells."""
    if mention.of_name is None:
        return mention.definite
    if mention.country is not None:
        return mention.country == held.country
    return bool(_belongings(mention) & _belongings(held))


def _belongings(office: Office) -> set[str]:
    name = office.of_name
    return {each for each in (name.entity, name.of, name.name) if each} if name is not None else set()


def _same_body(mention: Office, held: Office) -> bool:
    """«رئيس حزب القوات» is not «رئيس جمهورية الشيشان», «الأمين العام للاتحاد» not that of a party."""
    a, b = mention.of_name, held.of_name
    if a is None or b is None or a.category in _LANDS:
        return True
    return bool(_belongings(mention) & _belongings(held)) or b.category in _LANDS
