"""Clauses: where a clause of its own starts behind a content: «…، [في حين] قال», «…، [إلا أن] مسؤولا أكد»."""

from khabar.coding.scene import Scene

_LONGEST = 16  # tokens from the start of a clause to its verb
_TURNS = frozenset(
    (
        "لكن",
        "ولكن",
        "لكنه",
        "لكنها",
        "لكنهم",
        "لكنهما",
        "فيما",
        "وفيما",
        "بينما",
        "وبينما",
        "اذ",
        "بحيث",
        "وكان",
        "وكانت",
    )
)
_MEANWHILE = (("في", "حين"), ("غير", "ان"), ("الا", "ان"), ("بيد", "ان"), ("الا", "انه"), ("الا", "انها"))
_AFTER = frozenset(("بعد", "سبق", "وسبق", "منذ"))
_WITHIN = frozenset(("فيه", "فيها", "فيهما", "خلاله", "خلالها"))


def turns(scene: Scene, index: int) -> bool:
    """Whether a clause opens here that sets another report against the one before."""
    form, following = scene.form(index), scene.form(index + 1)
    if form.removeprefix("و") == "اما":
        return "أ" in scene.tokens[index].text  # «إما» is «either»
    return form in _TURNS or (form.removeprefix("و"), following) in _MEANWHILE


def clause_before(scene: Scene, position: int, limit: int) -> int | None:
    """The start of the adversative clause that a verb stands in: «، [إلا أن] مسؤولا آخر أشار إلى»."""
    last = position - 1 - (scene.is_comma(position - 1) and scene.form(position).startswith("ف"))
    for index in range(last, max(limit, position - _LONGEST) - 1, -1):
        if turns(scene, index):
            return index
        if scene.form(index) in (".", "؛", ":", "،", ",") or index in scene.quotes.values():
            return None
    return None


def is_subordinate_report(scene: Scene, start: int) -> bool:
    """«بعد أن [قالت] العاصمة إنها», «سبق أن [شجبت] القرار»: told, and a report of its own."""
    return scene.form(start - 1) == "ان" and scene.form(start - 2) in _AFTER


def tells_within(scene: Scene, end: int) -> bool:
    """«أصدرت بيانا [أكدت] فيه», «ألقى كلمة [حث] خلالها»: the verb of a text or talk."""
    return scene.form(end) in _WITHIN
