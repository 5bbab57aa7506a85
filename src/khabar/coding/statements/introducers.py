"""Introducers: what stands in front of a content: «أن», «إلى أن», «على ضرورة», «بـ…»."""

from khabar.coding.scene import Scene
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms, speech_forms, status_words
from khabar.knowledge.words import words

_PRONOUNS = ("هم", "هما", "هن", "ها", "ه", "نا", "ني", "ا", "ي", "نه", "")


_BEFORE_VERB = frozenset(("بعد", "قبل", "دون", "منذ", "رغم", "غير", "الا", "قبيل", "حد"))


_SHORTEST = 3  # letters of «بيت», that carries no preposition
_BY_WHAT = frozenset(("بما", "بمن"))  # «أشاد [بما] تحقق»
_BY_SAYING = frozenset(("بالقول", "بالتاكيد"))
_THAT = frozenset(("ان", "انه", "انها", "انهم", "علي"))


def introducers(scene: Scene, position: int) -> list[tuple[str, int, int]]:
    """What may introduce content here: (introducer, tokens, letters of the next token that belong to it)."""
    form = scene.form(position)
    found: list[tuple[str, int, int]] = []
    if form in ("علي", "الي", "عن", "من", "حول"):
        if scene.form(position + 1) in ("ان", "انه", "انها", "انهم", "انهما", "اننا"):
            found.append((f"{form} ان", 2, 0))
        elif scene.form(position + 1) in ("ضروره", "اهميه", "وجوب"):
            found.append((f"{form} {scene.form(position + 1)}", 1, 0))
        found.append((form, 1, 0))
        return found
    if form in _BY_SAYING:
        that = scene.form(position + 1) in _THAT
        return [(form, 1 + that, 0)]
    if form.startswith("ان") and (scene.form(position - 1) in _BEFORE_VERB or _is_expected(scene, position)):
        return found  # «بعد [أن] احتشد المئات»: no content
    if form == "بان" and scene.form(position - 1) == "علما":
        return found  # «[علما بأن] السد قديم»: the outlet's own words
    for base in ("ان", "بان", "لان"):
        if form.startswith(base) and form[len(base) :] in _PRONOUNS:
            found.append((base, 1, 0))
    if form in ("ضروره", "اهميه", "وجوب") or form.startswith(("بضروره", "باهميه")):
        found.append((form.removeprefix("ب"), 0, 0))
    attached = form[:1] in ("ب", "ل") and (len(form) > _SHORTEST or form in _BY_WHAT)
    attached = attached and position not in scene.time_over
    if attached and not _is_whole(scene, position):
        found.append((form[0], 0, 1))
    if form in ("عما", "عمن"):
        found.append(("عن", 0, 0))
    return found


_ABOUT = frozenset(("من", "ومن"))
_OUTLOOK = frozenset(("المفروض", "الضروري", "الصعب", "المهم", "الطبيعي", "شانه", "شانها", "شانهم"))


def _is_expected(scene: Scene, position: int) -> bool:
    """«ومن المقرر [أن] تنتهي», «من شأنه [أن] يؤخر»: the outlet's own outlook."""
    before = scene.form(position - 1)
    expected = before in _OUTLOOK or f"من {before}" in status_words()
    return expected and scene.form(position - 2) in _ABOUT


_MANNER = frozenset(("بشكل", "بصوره", "بحضور", "بحسب", "بمناسبه", "بقوه", "بشده", "بوضوح"))
_SUPERLATIVES = frozenset(("باشد", "باقسي", "باقوي", "باقصي"))
_TERMS = frozenset(("العبارات", "عبارات"))
_AS = ("بصفت", "بوصف", "باعتبار")


def _is_whole(scene: Scene, position: int) -> bool:
    """«بلاده», «بيانا», «بريطانيا»: the first letter belongs to the word and introduces nothing."""
    form = scene.form(position)
    if form.endswith("ون") and scene.form(position - 1).endswith("ون"):
        return True  # «تعهد جمهوريون [بارزون]»: a nominative stands behind no preposition
    if form in _MANNER or form.startswith(_AS):
        return True
    phrase = scene.phrase_at.get(position)
    named = phrase is not None and not phrase.proclitics
    known = form in words("whole_noun") or form in load().surnames
    return named or known or form in contact_forms() or form in speech_forms()


def past_manner(scene: Scene, position: int) -> int:
    """«أدانت الجامعة [بأشد العبارات] الهجوم», «… [بشدة] الهجوم»: how it is said, before what is."""
    if scene.form(position) in _SUPERLATIVES and scene.form(position + 1) in _TERMS:
        end = position + 2
        while (
            scene.form(end - 1) != "العبارات"
            and scene.form(end).startswith(("ال", "وال"))
            and end < position + 4
        ):
            end += 1  # «بأشد عبارات [الشجب والتنديد]»
        return end
    return position + (scene.form(position) in ("بشده", "بقوه"))
