"""Press: which party of a clause is the newspaper, agency or station that somebody spoke to."""

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.nouns import noun_phrase
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import words

_PRESS = "JRN"
_TOLD = frozenset(("ل", "مع"))
_TO = frozenset(("ل", "مع"))
_TALK = 3  # tokens back to «تصريح», «مقابلة»
_SEATED = frozenset(("في", "ب", "علي", "عبر"))  # «في مقال له [بصحيفة الأفق]», «في مداخلة على القناة»
_ACCORDING = frozenset(("حسب", "بحسب", "وفق"))
_BETWEEN = _ACCORDING | {"في"}
_OPENS = 2  # tokens: «[وبحسب موقع] …، قال الوزير إن»
_PUBLISHED = frozenset(("نشرها", "نشره", "اجراها", "بثها", "بثه", "نقلها", "اوردها", "نشرتها"))
_WITH_HIM = frozenset(("معه", "معها", "له", "لها"))


def is_told(scene: Scene, phrase: Phrase, *, between: bool) -> bool:
    """«[لصحيفة الأفق]», «في مقابلة مع [القناة]», «في تصريح نقلته [الوكالة]»; a platform is none."""
    if any(form in words("platform") for form in scene.forms[phrase.start : phrase.end]):
        return False
    if scene.form(phrase.start - 1) in _MARKS and scene.form(phrase.start - 2) in _TO:
        return True  # «لـ"[سبوتنيك]"»
    if not is_press(scene, phrase):
        return False
    preposition = scene.preposition_before(phrase)
    passed_on = not preposition and _passes_on(scene, phrase.start - 1)
    passed_on = passed_on and (between or _after_talk(scene, phrase.start - 1))
    if _has_head(scene, phrase):
        seated = preposition in _SEATED | {"الي"} and _after_talk(scene, phrase.start)
        opens = preposition in _ACCORDING and phrase.start <= _OPENS
        return preposition in _TOLD or passed_on or seated or opens or (between and preposition in _BETWEEN)
    common = _bare(scene, phrase) in words("common_outlet")
    plain = between and preposition == "ل" and not common
    return (_after_talk(scene, phrase.start) and preposition in _TOLD) or plain or (passed_on and not common)


_ISSUED = frozenset(("صادر", "صدر", "صادره", "صدرت", "نشره", "نشرها", "نشرته"))
_ISSUED_BY = frozenset(
    ("اصدرته", "اصدرتها", "اصدره", "وزعته", "وزعها", "نقلها", "نقله", "نشرته", "نشره", "نشرها")
)
_FAR_TEXT = 5  # tokens back from «عن» to the text


def is_issuer(scene: Scene, phrase: Phrase) -> bool:
    """«في بيان صادر عن [مكتبه]», «وفق بلاغ صدر أمس عن [الوزارة]», «في بيان أصدرته [الوزارة]»."""
    before = scene.form(phrase.start - 1)
    near = scene.forms[max(0, phrase.start - _FAR_TEXT) : phrase.start - 1]
    if before in _ISSUED_BY and phrase.kind in ("organization", "person"):
        return any(form in lexicon_words("channel_nouns") for form in near)
    return phrase.kind == "organization" and before == "عن" and any(form in _ISSUED for form in near)


_MARKS = frozenset('"“”«»')


def is_press(scene: Scene, phrase: Phrase) -> bool:
    """A newspaper, an agency, a station; reporters are none."""
    if phrase.kind not in ("organization", "group"):
        return False
    known = phrase.known is not None and _PRESS in phrase.known.sectors and phrase.kind == "organization"
    known = known or _bare(scene, phrase) in ("اعلام", "الاعلام")
    return known or _has_head(scene, phrase)


def _has_head(scene: Scene, phrase: Phrase) -> bool:
    """«صحيفة الأفق», «للصحيفة», «وسائل إعلام محلية»: by its first word or its first two."""
    first = scene.form(phrase.start)[phrase.skip :]
    heads = (_bare(scene, phrase), first, f"{first} {scene.form(phrase.start + 1)}")
    return any(head in lexicon_words("media_nouns") for head in heads)


def _bare(scene: Scene, phrase: Phrase) -> str:
    form = scene.form(phrase.start)
    return "ال" + form[2:] if form.startswith("لل") else form[phrase.skip :]


def _passes_on(scene: Scene, index: int) -> bool:
    """«نقلته [الوكالة]», «أجرته معه [القناة]», «ما ذكرت [الصحيفة]», «حسب [الإعلام]»."""
    form = scene.form(index)
    return (
        form in _WITH_HIM
        or form in _ACCORDING
        or form in _PUBLISHED
        or may_be_verb(form)
        or form.endswith("ته")
    )


def _after_talk(scene: Scene, index: int) -> bool:
    near = range(max(0, index - _TALK), index)
    return any(scene.form(each) in lexicon_words("channel_nouns") for each in near)


def unlisted_press(scene: Scene, index: int, limit: int) -> Agent | None:
    """«لـ"سبوتنيك"», «لقناة تابعة للدولة», «نشرته أسبوعية "الضفة"»: a channel that no list holds."""
    form = scene.form(index)
    if form in _TO and index + 1 in scene.quotes and index + 2 not in scene.phrase_at:
        return Agent(index + 1, scene.quotes[index + 1] + 1)
    media = lexicon_words("media_nouns")
    before = scene.form(index - 1)
    led = before in _TOLD or before in _PUBLISHED or (before in _ACCORDING and index <= _OPENS)
    led = led or (before.endswith("ته") and may_be_verb(before))
    led = led or (before in _SEATED and _after_talk(scene, index))
    told = form in media and led
    into = form[1:] in media and (form[:1] == "ل" or (form[:1] == "ب" and _after_talk(scene, index)))
    if not (told or into):
        return None
    end = noun_phrase(scene, index, limit, "" if told else form[1:])
    return Agent(index, end, skip=0 if told else 1) if end > index else None
