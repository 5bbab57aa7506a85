"""Position: whether a cue stands where a clause of its own can open."""

from khabar.coding.scene import Scene
from khabar.coding.statements.clauses import clause_before, is_subordinate_report, tells_within, turns
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.introducers import introducers
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_OPENERS = frozenset('،,.؛:-–"“«”»()[]!؟…')
_BEFORE = frozenset(
    (
        "حين",
        "اذ",
        "لكنه",
        "لكنها",
        "لكنهم",
        "بعدما",
        "قد",
        "وقد",
        "فقد",
        "لقد",
        "ولقد",
        "كان",
        "كانت",
        "وكان",
        "وكانت",
        "كما",
        "فيما",
        "بينما",
        "حيث",
        "ثم",
        "الذي",
        "التي",
        "والذي",
        "والتي",
        "لن",
        "حين",
        "اذ",
        "بحيث",
        "بعدما",
        "لكنه",
        "لكنها",
        "لكنهم",
        "ظل",
        "ظلت",
    )
)
_NEEDED = frozenset(("ضروره", "اهميه", "حرص", "حرصها", "التزام", "التزامها", "دعم", "دعمها", "رفض", "رفضها"))
_OPENING = 2  # tokens: «ووفق البلاغ [عبر] الوزير عن …»
_HOPING = "املا"
_SUBORDINATING = frozenset(("ان", "اي", "لا", "لم", "لن", "ما", "كي", "لكي", "حتي", "هل", "اذا", "لو"))


def opens_clause(scene: Scene, cue: Cue) -> bool:
    """«، مؤكدا أن», «وقال», «الوزير أكد» open a clause; «أن يؤكد», «المؤكد», «الدفاع عن» do not."""
    if cue.form.features.person == 1:
        return False
    if cue.form.form in ("ردا", "علما"):
        return False  # «[ردا] على سؤال», «[علما] أن»: nobody speaks
    if cue.form.features.suffix == "ه" and scene.tokens[cue.start].text.endswith("ة"):
        return False  # «تهنئة» is no verb with «ه»
    if cue.is_participle:
        return _participle(scene, cue)
    if cue.is_noun:
        return _noun(scene, cue)
    return _is_spelt(scene, cue) and _finite(scene, cue) if cue.is_finite else True


_HERE = frozenset(("هنا", "هنات"))


def _is_spelt(scene: Scene, cue: Cue) -> bool:
    """«[أدانتها]», «[هنأ] الفائزين»: the hamza tells the verb from «[إدانتها] للعنف», «[هنا] القاهرة»."""
    text = scene.tokens[cue.start].text[cue.skip :]
    if text.endswith("دعى"):
        return False  # «رجل [يدعى] سامر»: he is called so
    passive = cue.form.features.tense == "perfect" and "ُ" in text[2:4]
    if text[1:2] == "ُ" or passive:
        return False  # «[أُعلن] عن», «[سُمع]», «[اتُّهم]»: nobody speaks
    return not text.startswith("إ") and (cue.form.form not in _HERE or "أ" in text)


def _participle(scene: Scene, cue: Cue) -> bool:
    """The accusative «مؤكدا» leans on a clause; «مؤكدة» and «مؤكدين» need a comma to show that they do."""
    form = scene.form(cue.start)
    if cue.form.form == _HOPING and "آ" not in scene.tokens[cue.start].text:
        return False  # «[أملا] في الفوز»
    if form.lstrip("وف").startswith("ال") or cue.form.features.state == "definite":
        return False
    if cue.proclitics.strip("وف"):
        return False
    masculine = form.endswith("ا") and cue.form.features.gender != "f"
    return masculine or _after_break(scene, cue) or _says_that(scene, cue)


def _says_that(scene: Scene, cue: Cue) -> bool:
    """«قدم رقمه لزملائه [موضحين] أن», «… [مؤكدة] ضرورة الهدوء»: what follows shows that it leans."""
    if cue.form.features.state == "definite":
        return False
    introduced = (each.split()[-1] for each, _, _ in introducers(scene, cue.end))
    needed = cue.form.features.gender == "f" and scene.form(cue.end) in _NEEDED
    return needed or any(each in ("ان", "بان") for each in introduced)


def _noun(scene: Scene, cue: Cue) -> bool:
    """«قوله إن», «تأكيده على»: with a pronoun; a bare «تأكيد» or «الدفاع» is no cue, nor «بعد احتجاجهم»."""
    if "ل" in cue.proclitics or scene.form(cue.start - 1) in _REASONS:
        return False
    return cue.form.features.suffix is not None and not cue.form.entry.caution


_REASONS = frozenset(
    ("في", "تم", "تمت", "يتم", "جري", "بعد", "قبل", "اثر", "عقب", "بسبب", "منذ", "رغم", "خلال", "لدي", "من")
)


def _finite(scene: Scene, cue: Cue) -> bool:
    before = scene.form(cue.start - 1)
    told = before == "ما" and cue.form.features.suffix is not None  # «مع ما [ذكرته] الصحيفة أن»
    barred = before in _SUBORDINATING or before in words("strict_preposition")  # «من [طلب] البلدين»: a noun
    told = told or (is_subordinate_report(scene, cue.start) and cue.form.features.tense == "perfect")
    told = told or (before == "ما" and _says(scene, cue))  # «عقوبات على ما [قالت] إنها شبكة»
    may = before == "قد" and cue.form.features.tense == "imperfect"  # «إشارات قد [توضح] وجود حياة»
    nothing = "س" in cue.proclitics or _is_noun_here(scene, cue) or _is_published(scene, cue)
    aims = "ل" in cue.proclitics and not _goes_on_to(scene, cue)
    if nothing or may or (barred and not told) or aims or _impersonal(scene, cue):
        return False
    if tells_within(scene, cue.end) or _says(scene, cue) or _parts(scene, cue.start) or _is_told(scene, cue):
        return True
    if told or _after_break(scene, cue) or before in _BEFORE or _exception(scene, cue.start):
        return True
    if scene.form(cue.start) == "عبر":
        return cue.start - 1 in scene.phrase_over or cue.start <= _OPENING
    over = cue.start - 1
    if over in scene.time_over or over in scene.phrase_over:
        return True
    return before in words("adverb") or before in words("pronoun") or _turn(cue.start)


_COMES = frozenset(("ياتي", "وياتي", "تاتي", "وتاتي"))


def _is_noun_here(scene: Scene, cue: Cue) -> bool:
    """«بعث برقية [شكر] للرئيس», «ويأتي [طلب] النيابة بعد …»: no verb."""
    before = scene.form(cue.start - 1)
    return before in _COMES or (cue.form.form == "شكر" and before in lexicon_words("channel_nouns"))


def _is_published(scene: Scene, cue: Cue) -> bool:
    """«في حديث للجريدة، [نشر] الأربعاء، أن»: passive, and the words are somebody else's."""
    behind = cue.end in scene.time_at or scene.is_comma(cue.end) or scene.form(cue.end) in ("في", "علي")
    return cue.form.lemma == "نشر" and cue.form.features.tense == "perfect" and behind


def _says(scene: Scene, cue: Cue) -> bool:
    """«وحول مستقبل الميناء [قال]: …»: no other word says so plainly that somebody speaks.

    So does «عقب انتهاء الاشتباك [قال] الوزير سامر الخطيب إن …», with the speaker between.
    """
    if cue.form.lemma != "قال":
        return False
    speaker = scene.phrase_at.get(cue.end)
    behind = speaker.end if speaker is not None and not speaker.proclitics else cue.end
    return scene.form(behind) in (":", "ان", "انه", "انها")


def _goes_on_to(scene: Scene, cue: Cue) -> bool:
    """«وتطرق الوزير إلى السد، [ليؤكد] أن العمل مستمر»: «ل» only leads on to what he says next."""
    next_that = any(each in ("ان", "بان") for each, _, _ in introducers(scene, cue.end))
    return next_that and cue.proclitics == "ل" and cue.form.features.tense == "imperfect"


_WHO = frozenset(("person", "organization", "country"))


def _is_told(scene: Scene, cue: Cue) -> bool:
    """«وعن زيارته الأخيرة للعاصمة أوضح [سامر الخطيب] أن»: the party and «أن» behind it show the verb."""
    phrase = scene.phrase_at.get(cue.end)
    if phrase is None or phrase.kind not in _WHO or phrase.proclitics or cue.proclitics:
        return False
    position = phrase.end + scene.is_comma(phrase.end)
    return any(each in ("ان", "بان", "الي ان", "علي ان") for each, _, _ in introducers(scene, position))


def _parts(scene: Scene, start: int) -> bool:
    """«لكن المزارعين [يرون] أن»: a definite subject alone behind the word that turns."""
    return turns(scene, start - 2) and scene.form(start - 1).startswith("ال")


def _exception(scene: Scene, start: int) -> bool:
    """«إلا أنه أوضح», «غير أنها أكدت», «كما أنه أكد»."""
    return scene.form(start - 1) in ("انه", "انها", "انهم") and scene.form(start - 2) in (
        "الا",
        "غير",
        "بيد",
        "لكن",
        "كما",
    )


_EXPECTED = frozenset(("يتوقع", "يعتقد", "يرجح", "يخشي", "يفترض"))
_PASSIVE_AFTER = frozenset(("كما", "فيما", "حيث", "."))


def _impersonal(scene: Scene, cue: Cue) -> bool:
    """«يذكر أن», «ويشار إلى أن»: the outlet itself goes on, nobody speaks."""
    following = scene.form(cue.end)
    if scene.form(cue.start).lstrip("و") in _EXPECTED and following == "ان":
        return scene.form(cue.start - 1) in _PASSIVE_AFTER or cue.start == 0
    if scene.form(cue.start).lstrip("و") not in words("impersonal"):
        return False
    return following in ("ان", "انه", "انها", "بان") or (
        following == "الي" and scene.form(cue.end + 1) == "ان"
    )


def starts_anew(scene: Scene, cue: Cue, since: int) -> bool:
    """Whether a cue can end the content that began at `since`: behind a break, or it leans on its speaker."""
    if not cue.is_finite:
        return True
    before = scene.form(cue.start - 1)
    if cue.form.features.tense == "imperfect" and before in ("كان", "كانت", "وكان", "وكانت"):
        return False  # «قال إن الجبهة راهنت عليهم [وكانت تتوقع] أن»: told by him
    if cue.form.features.number == "du" and cue.form.entry.caution and not _after_break(scene, cue):
        return False  # «قال …، إلا أن الشعب والجيش [أثبتا] أن»: told by him, too
    if clause_before(scene, cue.start, since) is not None:
        return True
    return _after_break(scene, cue) or scene.form(cue.start - 1) in _BEFORE or _exception(scene, cue.start)


def _after_break(scene: Scene, cue: Cue) -> bool:
    before = scene.form(cue.start - 1)
    return (
        cue.start == 0 or before in _OPENERS or cue.proclitics[:1] in ("و", "ف") or not before[:1].isalnum()
    )


def _turn(start: int) -> bool:
    """«من جهته أكد», «في هذا السياق أوضح»: only a short way from the start of the sentence."""
    return start <= 5
