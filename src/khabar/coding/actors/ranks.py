"""Ranks: who is meant by «سموه», «معاليه», «سعادتها»."""

from collections.abc import Sequence

from khabar.arabic import readings
from khabar.coding.actors.draft import Draft
from khabar.coding.actors.offices import plain
from khabar.coding.actors.predicates import is_woman
from khabar.coding.analysis import Office

_RANKS = {
    "سمو": ("امير", "ولي", "شيخ"),
    "فخام": ("رييس",),
    "جلال": ("ملك", "سلطان", "خادم"),
    "معالي": ("وزير", "امين", "رييس"),
    "سعاد": ("سفير", "مدير", "وكيل"),
    "سياد": ("رييس", "وزير"),
}
_WOMEN = frozenset(("صاحبه", "الاميره", "السيده", "الدكتوره", "الشيخه", "الاستاذه", "المهندسه"))
_HERS = "ها"


def told_ranks(forms: Sequence[str]) -> frozenset[str]:
    """The ranks by which somebody is introduced: «صاحب [السمو]», «[معالي] الوزير»; «ها» of a woman."""
    bare = [rest.removeprefix("ال") for form in forms for _, rest in readings(form)]
    hers = {_HERS} if _WOMEN & set(forms) else set()
    return frozenset(rank for rank in _RANKS for form in bare if form.startswith(rank)) | hers


def meant_by(pronoun: str, drafts: Sequence[Draft], here: tuple[int, int]) -> Draft | None:
    """«كما استقبل [سموه]»: of those of that rank who were named last he who was named first."""
    before = [d for d in drafts if d.kind == "person" and d.last_before(here) > (-1, -1)]
    alike = [d for d in before if _is_hers(d) == pronoun.endswith(_HERS)] or before
    rank = next((rank for rank in _RANKS if pronoun.startswith(rank)), None)
    introduced = [draft for draft in alike if rank in draft.ranks]
    fitting = introduced or [draft for draft in alike if _has_rank(draft.offices, rank)] or alike
    if not fitting:
        return None
    last = max(draft.last_before(here) for draft in fitting)[0]
    near = [draft for draft in fitting if draft.last_before(here)[0] == last]
    return min(near, key=lambda draft: draft.first_in(last))


def _is_hers(draft: Draft) -> bool:
    return _HERS in draft.ranks or is_woman(draft)


def _has_rank(offices: list[Office], rank: str | None) -> bool:
    """Whether somebody of these offices is addressed so: «سموه» is a prince, «فخامته» a president."""
    heads = _RANKS.get(rank or "", ())
    return any(plain(office.key)[:1] and plain(office.key)[0] in heads for office in offices)
