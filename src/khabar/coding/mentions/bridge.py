"""Bridges: what still describes an office between its known part and the name of who holds it."""

import msgspec

from khabar.coding.analysis import Office, Range
from khabar.coding.mentions.abbreviated import past_letters
from khabar.coding.mentions.beside import name_before_clause, name_behind_comma
from khabar.coding.mentions.bodies import body_at
from khabar.coding.mentions.complements import is_occasion, nouns_after
from khabar.coding.mentions.persons import name_at
from khabar.coding.mentions.view import CITY, HONORIFIC, LANDS, NAMED, NATIONALITY, View
from khabar.knowledge.words import words

_COMMAS = frozenset("،,")
_CHARGED = frozenset(("المكلف", "المكلفه", "المعين", "المنتخب", "المنتخبه"))
_INTO = frozenset(("في", "لدي", "عن", "الي"))
_WITHIN = frozenset(("صلب", "داخل", "ضمن"))  # «عضو اللجنة [صلب] الهيئة سامر الخطيب»
_DEFINITE = ("ال", "وال", "لل", "بال", "ولل", "وبال")
_PARTS = LANDS | CITY | NATIONALITY | NAMED | frozenset(("office_domain", "organization_head"))
_PROCLITICS = ("", "و", "ب", "ل")
_PLACES = LANDS | CITY
_OTHERS = frozenset(("office", "group"))
_MOST_STEPS = 7  # words and bodies between the known part of an office and the name
_SHORTEST_LINKED = 5  # «وتحليل», «واستصلاح»: letters of a noun with «و» that goes on with the affairs
_SHORTEST_NAME = 2


class Bridge(msgspec.Struct, frozen=True):
    """Where a name stands behind an office, and what the words between add to it."""

    name: Range
    end: int
    body: Range | None = None  # «[في] [منظمة "أطباء بلا حدود"]»
    plain: int | None = None  # how far nouns and adjectives go on with the title


def bridged(view: View, office: Office) -> Bridge | None:
    """«مدير مكتب الاتصال [الحكومي]، سيف …», «المنسقة [الميدانية لمنظمة "جسور الماء" في عدن]، هالة …»."""
    if office.key in words("personal_title"):
        return None
    position, body, plain, seated = office.end, None, office.end, False
    for _ in range(_MOST_STEPS):
        position = past_letters(view, position)
        if position >= len(view.tokens):
            break
        name = _name(view, position, office, seated=seated)
        if name is not None:
            return Bridge(name, position, body, plain if plain > office.end else None)
        if position == office.end and _is_object(view, position):
            return None
        held = _body(view, position)
        if held is not None:
            body = body or held
            seated = seated or (view.form(position) in _INTO and view.hit(held[0], _PLACES) is not None)
            position = held[1]
            continue
        end = _noun(view, position) or _field(view, position)
        if end is None:
            return None
        plain = end if plain == position else plain
        position = end
    return None


def _is_object(view: View, position: int) -> bool:
    """«زار الوزير [مطار] الأمير سامر»: a noun without the article is no more of the title."""
    form = view.form(position)
    if not view.form(position - 1).startswith(_DEFINITE) or form in _WITHIN or not view.is_word(position):
        return False
    plain = form[:1] not in ("و", "ل", "ب") and form[:2] != "ال"
    return plain and not view.is_function_word(position)


def widened(office: Office, bridge: Bridge, view: View) -> Office:
    """The office with what the bridge adds: further words of the title, or the body it is of."""
    if office.of is not None and office.of[1] == office.end and bridge.plain:
        return msgspec.structs.replace(office, end=bridge.end, of=(office.of[0], bridge.plain))
    if office.of is not None or office.title[1] != office.end:
        return msgspec.structs.replace(office, end=bridge.end)
    end = bridge.plain or office.end
    text = " ".join((office.text, *(token.text for token in view.tokens[office.end : end])))
    key = " ".join((office.key, *(form for form in view.forms[office.end : end] if form[:1].isalnum())))
    title = (office.title[0], end)
    return msgspec.structs.replace(
        office, end=bridge.end, title=title, text=text, key=key, of=bridge.body or office.of
    )


def _name(view: View, position: int, office: Office, *, seated: bool) -> Range | None:
    """The name behind a comma, behind honorifics, or one that needs no vouching."""
    if view.form(position) in _COMMAS:
        return name_behind_comma(view, position + 1)
    behind = position
    while (title := view.hit(behind, HONORIFIC)) is not None:
        behind = title.end + (view.form(title.end) in words("rank_branch"))  # «الفريق [ركن] سامر»
    posted = office.key.partition(" ")[0] in words("posted_office")
    if behind == position and (position == office.end or (seated and not posted)):
        return None
    if behind > position:
        return name_at(view, behind, expected=True) if not seated or posted else None
    name = name_at(view, position, expected=False) or name_before_clause(view, position)
    return name if name is not None and name[1] - name[0] >= _SHORTEST_NAME else None


def _body(view: View, position: int) -> Range | None:
    """«[لمنظمة "جسور الماء"]», «[في عدن]», «[بجامعة القاضي عياض]»."""
    into = view.form(position) in _INTO or (view.form(position) == "من" and _is_sent_from(view, position))
    if into and is_occasion(view.form(position + 1)):
        return None
    if not into and view.form(position)[:1] not in ("ل", "ب"):
        return None
    body = body_at(view, position + into) if position + into < len(view.tokens) else None
    if body is None or (body.proclitics not in ("ل", "ب") if not into else body.proclitics):
        return None
    return (body.start, body.end)


def _is_sent_from(view: View, position: int) -> bool:
    """«النائب [من كتلة الأفق] منجي …», «رئيس الحكومة المكلف [من البرلمان] فتحي …»."""
    before = view.form(position - 1)
    return before in words("describing_office") or before in _CHARGED


def _field(view: View, position: int) -> int | None:
    """«وزير التعاون والتونسيين [بالخارج]», «الخبير [في الشؤون العربية]»."""
    if view.form(position) not in ("في", "عن") or is_occasion(view.form(position + 1)):
        return None
    end = nouns_after(view, position + 1)
    return end if end > position + 1 else None


def _noun(view: View, position: int) -> int | None:
    """The token after a noun or adjective that goes on describing: «[الحكومي]», «[واستصلاح الأراضي]»."""
    if (
        not view.is_word(position)
        or view.is_function_word(position)
        or view.hit(position, _OTHERS, ("", "و"))
        or view.hit(position, HONORIFIC, ("ب", "ل"))
    ):
        return None  # «رحب أمير الدولة [بالأمير] سامر»: who is welcomed
    form = view.forms[position]
    hit = view.hit(position, _PARTS, _PROCLITICS)
    if hit is not None:
        return hit.end
    if view.is_verb(position) or view.is_spoken_for(position) or position in view.tagged:
        return None
    linked = form[0] == "و" and len(form) >= _SHORTEST_LINKED and not view.is_name_token(form[1:])
    linked = linked and form[1] != "ي"  # «رئيس النيجر [ويتقلد] الوسام»
    linked = linked and form[1:] not in words("kin")  # «خادم الحرمين الشريفين [وأخيه] الرئيس …»: another man
    if form.startswith(_DEFINITE) or linked:
        return position + 1
    following = view.form(past_letters(view, position + 1))
    return position + 1 if following.startswith("ال") and not view.is_name_token(form) else None
