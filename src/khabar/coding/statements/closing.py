"""Closing: where what was said ends."""

from khabar.coding.scene import Scene
from khabar.coding.statements.clauses import clause_before
from khabar.coding.statements.opening import Opening
from khabar.knowledge.lexicons import contact_forms, turn_markers
from khabar.knowledge.words import words

_TRAILING = frozenset('،,؛;:.-–!؟"“”«»')
_LINKS = frozenset(
    (
        "و",
        "ف",
        "ثم",
        "كما",
        "فيما",
        "بينما",
        "حيث",
        "الذي",
        "التي",
        "الذين",
        "وفيما",
        "وكما",
        "قد",
        "وقد",
        "كان",
        "وكان",
        "كانت",
        "وكانت",
    )
)


def closing(scene: Scene, opening: Opening, next_cue: int | None) -> int:
    """The token after the content, before the next cue, the end of the quotation or of the passage."""
    if opening.quote_end is not None:
        return opening.quote_end
    end = scene.size if next_cue is None else next_cue
    if next_cue is not None:
        end = clause_before(scene, next_cue, opening.start) or end
        next_cue = end
    end = _before_narrative(scene, opening.start, end)
    if opening.taking.introducer == "bare":
        end = _before_comment(scene, opening.start, end)
    if next_cue is not None and end == next_cue:
        end = _without_turn(scene, opening.start, end)
    end = _without_wording(scene, opening.start, trimmed(scene, opening.start, end))
    return trimmed(scene, opening.start, end)


def _before_narrative(scene: Scene, start: int, end: int) -> int:
    """«، فيما …», «، بينما …» go back to the story."""
    for index in range(start + 1, end):
        if scene.is_comma(index - 1) and (
            scene.form(index) in words("narrative")
            or (scene.form(index) == "في" and scene.form(index + 1) == "حين")
            or _circumstance(scene, index)
            or scene.forms[index : index + 3] == ("في", "اشاره", "الي")
        ):
            return index - 1
    return end


_COMMENTS = frozenset(("وهو", "وهي", "بعد", "عقب", "وذلك", "وسط"))


def _before_comment(scene: Scene, start: int, end: int) -> int:
    """«أعلن استقالته[، وهو إعلان متوقع]»: the outlet comments on what a noun has told."""
    for index in range(start + 2, end):
        if scene.is_comma(index - 1) and scene.form(index) in _COMMENTS and index - 1 not in scene.quoted:
            return index - 1
    return end


def _circumstance(scene: Scene, index: int) -> bool:
    """«، وذلك خلال لقائه …», «، وذلك في اتصال هاتفي»: when it was said, not what."""
    if scene.form(index) == "وذلك" and scene.form(index + 1) in ("ردا", "تعليقا", "تعقيبا"):
        return True  # «، وذلك ردا على تصريحات الوزير»
    if scene.form(index) != "وذلك" or scene.form(index + 1) not in (
        "خلال",
        "في",
        "عقب",
        "لدي",
        "اثناء",
        "علي",
    ):
        return False
    return any(
        scene.form(index + step) in contact_forms() or scene.form(index + step) == "هامش" for step in (2, 3)
    )


_WORDED = frozenset(("تعبير", "قول", "وصف", "تقدير", "زعم", "راي"))
_ACCORDING = frozenset(("وفق", "حسب", "بحسب"))


def _without_wording(scene: Scene, start: int, end: int) -> int:
    """«…، [وفق تعبيره]», «… [على حد قوله]»: whose wording it is stands behind the content."""
    form = scene.form(end - 1)
    stem = form.removesuffix("ها").removesuffix("هم").removesuffix("ه")
    if stem == form or stem not in _WORDED:
        return end
    if scene.form(end - 2) in _ACCORDING and end - 2 > start:
        return end - 2
    return end - 3 if scene.form(end - 2) == "حد" and end - 3 > start else end


def _without_turn(scene: Scene, start: int, end: int) -> int:
    """«… من جهته أكد»: what leads over to the next speaker is no part of the content."""
    for length in (4, 3, 2, 1):
        phrase = " ".join(scene.forms[max(start, end - length) : end])
        if phrase in turn_markers() or phrase.removeprefix("و") in turn_markers():
            return end - length
    return end


def trimmed(scene: Scene, start: int, end: int) -> int:
    """Without commas, stops and linking words at the end; a mark stays when its pair is inside."""
    while end > start and _is_loose(scene, start, end - 1):
        end -= 1
    return end


def _is_loose(scene: Scene, start: int, last: int) -> bool:
    form = scene.form(last)
    if form in (")", "]"):
        return not any(scene.form(index) in ("(", "[") for index in range(start, last))
    if form in _TRAILING:
        return not any(start <= opened < last and shut == last for opened, shut in scene.quotes.items())
    return form in _LINKS
