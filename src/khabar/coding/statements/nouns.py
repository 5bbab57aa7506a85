"""Nouns: the grammar of a noun phrase that no list holds.

«[مسؤول رفيع المستوى في الوزارة]», «[عدد من النشطاء]», «[صحيفة "الأفق" المحلية]», «[بلاغ للبلدية]».
"""

from khabar.arabic import readings
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms, content_nouns, speech_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import any_of, words

LONGEST = 14  # tokens of a noun phrase with its complement
_SHORTEST = 2  # letters: «وهو» is «و» and «هو»
LONGEST_NAME = 8  # tokens of a name in quotation marks or brackets
COMPLEMENTS = frozenset(("في", "من", "باسم", "لدي", "داخل", "علي", "ضمن", "عن", "وسط", "قرب", "خارج"))
DIRECTIONS = frozenset(("شرقي", "غربي", "شمالي", "جنوبي", "شرق", "غرب", "شمال", "جنوب", "وسط"))
_NO_END = COMPLEMENTS | DIRECTIONS  # «مسؤول بالمحافظة [جنوبي] البلاد»
_BRACKETS = {"(": ")", "[": "]"}
_POSSESSED = ("ها", "هم", "هما")
_CLOSED = ("adverb", "preposition", "conjunction", "relative", "pronoun", "auxiliary", "negation")
_ATTRIBUTES = frozenset(
    ("كبير", "كبيره", "رفيع", "بارز", "سابق", "اخر", "اخرون", "اخرين", "اخري", "كبار", "مطلع", "مقرب")
)
_DEMONSTRATIVES = frozenset(("هذا", "هذه", "ذلك", "تلك", "هذان", "هاتان"))
CONTENT = frozenset(("ضروره", "اهميه", "وجوب", "حرص", "رفض", "استعداد"))
_HEADS = ("agent_nouns", "anonymous_sources", "media_nouns", "document_nouns")


def noun_phrase(scene: Scene, start: int, limit: int, head: str = "") -> int:
    """The end of a noun phrase: head, adjectives, genitives, names in marks, a short complement.

    `head` is given where a preposition is written on the head: «ل[لبيان]».
    """
    position = start + bool(head)
    limit = min(limit, start + LONGEST, scene.size)
    while position < limit:
        following = _one_more(scene, start, position, limit)
        if following <= position:
            break
        position = following
    while position > start + 1 and scene.form(position - 1) in _NO_END:
        position -= 1
    return position


def _one_more(scene: Scene, start: int, position: int, limit: int) -> int:
    """Past one more word, party, name or complement of the phrase; the position itself where it ends."""
    form = scene.form(position)
    if position in scene.time_over or (position > start and _tells_about(scene, position)):
        return position
    if position in scene.quotes or form in _BRACKETS:
        own = form in _BRACKETS or not _is_known_text(scene, start)
        return _in_marks(scene, position) if own else position
    if position in scene.phrase_at:
        other = _is_second(scene, start, position) or _is_told(scene, start, position)
        return position if other else _party(scene, start, position)
    if position == start and is_quantifier(scene, position):
        return position + 1 + (scene.form(position + 1) == "من")
    if form in COMPLEMENTS and position > start:
        return position + _completes(scene, position + 1, limit)
    goes_on = _nominal(scene, start, position) and not _is_second(scene, start, position)
    goes_on = goes_on and not _is_closed(scene, start, position)
    return position + (goes_on or _is_owner(scene, start, position))


def _is_closed(scene: Scene, start: int, position: int) -> bool:
    """«قوات موالية لروسيا [مقتل] جنديين», «قوات الميناء الليبية [مقتل] جنديين»: what is said begins there."""
    if position <= start + 1 or scene.form(position).startswith("ال"):
        return False
    named = position - 1 in scene.quotes.values() and scene.form(position) not in _OWNING
    if named or _is_object_of_many(scene, position):
        return True  # «منصة "الأفق" [تعليق] الحوار»
    before = scene.phrase_over.get(position - 1)
    sided = before is not None and before.proclitics == "ل" and before.start > start
    other = scene.form(position) in content_nouns() or scene.form(position) in words("plural_office")
    return sided or (scene.form(position - 1).startswith("ال") and other)


_OWNING = frozenset(("صاحب", "صاحبه", "ذو", "ذات", "احد", "احدي", "شرق", "غرب", "شمال", "جنوب"))
_ADJECTIVES = ("ي", "يه", "ه")


def _is_object_of_many(scene: Scene, position: int) -> bool:
    """«دول عربية [هدف] الحكومة»: behind the adjective of an indefinite head a new noun is the object."""
    form, before = scene.form(position), scene.form(position - 1)
    adjective = before.endswith(("ي", "يه")) and not before.startswith("ال") and before not in COMPLEMENTS
    noun = form not in _ATTRIBUTES and not form.endswith(_ADJECTIVES)
    return adjective and noun and scene.form(position + 1).startswith("ال")


_BACK = frozenset(
    ("به", "بها", "فيه", "فيها", "عنه", "عنها", "عليه", "عليها", "اليه", "اليها", "منه", "منها")
)


def _tells_about(scene: Scene, position: int) -> bool:
    """«بلاغ [توصلت] به الصحيفة»: a pronoun behind it points back to the noun, so this is a verb."""
    plain = position not in scene.phrase_over and not scene.form(position).startswith("ال")
    return plain and scene.form(position + 1) in _BACK and scene.form(position).startswith(_PERSONS)


_PERSONS = ("ت", "ي", "ا")  # with which a verb begins: «توصلت», «يؤكد», «أعلنت»


def _is_second(scene: Scene, start: int, position: int) -> bool:
    """«وناشدت المنظمتان [قادة الدول]»: behind a definite head only what agrees with it goes on."""
    head, form = scene.form(start), scene.form(position)
    known = head.startswith("ال") and is_head(head)
    if position == start or not known or scene.form(position - 1) in COMPLEMENTS:
        return False
    if any(scene.form(index) in COMPLEMENTS for index in range(start, position)) or form in _ATTRIBUTES:
        return False
    return not form.startswith("ال") or not may_describe(head, form)


def may_describe(head: str, form: str) -> bool:
    """By its ending an adjective of the head; not so «المشاركون [المؤسسات]», «الحركة [البرلمانات]»."""
    if head.endswith("ان"):
        return form.endswith(("ان", "ين"))
    if form.endswith("ات"):
        return head.endswith("ات")
    return not (head.endswith("ون") and form.endswith("ه"))


def _is_told(scene: Scene, start: int, position: int) -> bool:
    """«أبلغ مصدران أمنيان [رويترز] بأن»: an agency behind an adjective is whom the source told."""
    known = scene.phrase_at[position].known
    closed = position - start > 1 and scene.form(position - 1) not in COMPLEMENTS
    return (
        closed and known is not None and known.category == "agency" and not is_head(scene.form(position - 1))
    )


def _is_known_text(scene: Scene, start: int) -> bool:
    """«ودان [البيان] "صمت الحكومات"»: behind a definite text the marks hold what it says."""
    return scene.form(start).startswith("ال") and is_document(scene, start)


def _in_marks(scene: Scene, position: int) -> int:
    """«شبكة ["الأفق"]», «شبكة أخبار [(س ن ن)]»: a short name."""
    closing = scene.quotes.get(position)
    if closing is None:
        shut = _BRACKETS.get(scene.form(position))
        near = range(position + 1, position + LONGEST_NAME)
        closing = next((index for index in near if scene.form(index) == shut), None)
    return closing + 1 if closing is not None and closing - position <= LONGEST_NAME else position


def _party(scene: Scene, start: int, position: int) -> int:
    """A party in the genitive; with «ل» only behind texts and who sides: «بلاغ [للوزارة]», «موالية [لها]»."""
    phrase = scene.phrase_at[position]
    written = phrase.proclitics
    object_ = _is_body_or_land(scene, phrase) and written == "" and position > start + 1
    if object_ and scene.form(position - 1).startswith("ال"):
        return position  # «وانتقدت جماعات مدافعة عن البيئة [روسيا]»: nothing definite has a genitive
    if written in ("", "و"):
        return max(phrase.end, position + 1)
    owned = is_document(scene, start) or scene.form(position - 1).removeprefix("ال") in words("siding")
    return max(phrase.end, position + 1) if written == "ل" and owned else position


def _is_body_or_land(scene: Scene, phrase: Phrase) -> bool:
    """«[روسيا]», «[مجموعة] الدول»; not «حركة المقاومة [حماس]», a name beside a description."""
    if phrase.kind == "organization" and not scene.form(phrase.start).startswith("ال"):
        return any(name.category == "organization_head" for name in load().lookup(scene.form(phrase.start)))
    return phrase.kind == "country"


def _is_owner(scene: Scene, start: int, position: int) -> bool:
    """«بيان [لعمداء] الكليات»: whose text it is, where no list holds them."""
    form = scene.form(position)
    near = position == start + 1 or may_describe(scene.form(start), scene.form(position - 1))
    owned = (
        position > start
        and is_document(scene, start)
        and near
        and form[:1] == "ل"
        and len(form) > _SHORTEST + 1
    )
    return owned and not is_verb(form) and scene.form(position + 1).startswith("ال")


def _completes(scene: Scene, position: int, limit: int) -> bool:
    """«مسؤول [في الوزارة]» belongs to him; «[في مؤتمر صحفي]», «[في اتصال]» tells when he spoke."""
    form = scene.form(position)
    if position >= limit or position in scene.time_over or not (scene.is_word(position) or form in '"“«('):
        return False
    if position in scene.quotes:  # «ممثلة عن ["مركز الأفق"]»
        return position + 1 in scene.phrase_at and _in_marks(scene, position) > position
    circumstance = form in lexicon_words("channel_nouns") or form in contact_forms()
    circumstance = circumstance or (form.endswith(("ته", "تها", "تهم")) and not form.startswith("ال"))
    if circumstance or form in words("occasion_noun"):
        return False
    return position in scene.phrase_over or _nominal(scene, position, position)


def _nominal(scene: Scene, start: int, index: int) -> bool:
    """A word that can belong to the phrase: no verb, no particle, no speech or statement of somebody."""
    form = scene.form(index)
    if not (scene.is_word(index) or scene.tokens[index].kind == "number"):
        return False
    leans = form.endswith("ا") and form in speech_forms() and not is_head(form)
    asks = scene.form(index + 1) == "عدم" and form in speech_forms()  # «مصدر [طلب] عدم كشف اسمه»
    if leans or asks or _is_object(scene, start, index):
        return False  # «قال الناطق [مؤكدا] أن»
    feminine = scene.tokens[index].text.endswith("ة")  # «جماعات [مدافعة] عن»: no pronoun
    if not (_may_head(form) if index == start else _may_follow(form, feminine=feminine)):
        return False
    return form in _ATTRIBUTES or any_of(_CLOSED).isdisjoint(bare_forms(form))


def _is_object(scene: Scene, start: int, index: int) -> bool:
    """«هدد عدد من الصيادين [بالإضراب]», «ثمنت الأسرة [هذه] اللفتة», «نعى زملاؤه [ارتقائه]»."""
    form = scene.form(index)
    before = scene.form(index - 1).removeprefix("ال").removesuffix("ه")
    knows = before in words("expert_head")  # «الخبير [بالشؤون] العسكرية»
    threat = index > start and form.startswith("بال") and not knows and not _is_seat(scene, index)
    own = scene.tokens[index].text.endswith(("ئه", "ؤه")) and not is_quantifier(scene, index - 1)
    return threat or own or form in _DEMONSTRATIVES


def _is_seat(scene: Scene, index: int) -> bool:
    """«مصدر [بالشرطة]», «مسؤول [بالبلدية]»: where somebody serves."""
    return index in scene.phrase_over or is_head(scene.form(index)[3:])


def _may_head(form: str) -> bool:
    """Not «[الاجتماع] ركز», «[بتهمة]», «[للوزير]»: neither an event nor behind a preposition."""
    prefixed = form[:1] == "ب" and not is_head(form) and form not in words("whole_noun")
    people = form in lexicon_words("agent_nouns")  # «[كاتب] أميركي» corresponds with nobody
    event = _is_event(form.lstrip("و")) and not people
    return not event and form[:2] != "لل" and form != "ل" and not prefixed


def _is_event(form: str) -> bool:
    """«اجتماع», «زيارته»: a contact; «[إدارة] النادي» only looks like a verb, «أداره»."""
    found = contact_forms().get(form, ())
    return any(each.features.tense != "perfect" or each.features.suffix != "ه" for each in found)


def _may_follow(form: str, *, feminine: bool) -> bool:
    """Not «المسؤول [قوله]», «الأسرة [بيانها]»: what the party says or issues ends the phrase."""
    possessed = form.endswith(("ه", *_POSSESSED)) and not feminine
    verb = is_verb(form) and not is_head(form)
    if verb or (form in speech_forms() and possessed) or form == "ل" or form[:2] == "لل":
        return False
    if form in CONTENT or form in ("ب", "ك"):
        return False  # «أكد بيان للمتظاهرين [أهمية] الاستمرار»
    if form in lexicon_words("channel_nouns") or form.endswith(_POSSESSED):
        return not possessed and form.startswith("ال")
    return True


def is_head(form: str) -> bool:
    """«متظاهرون», «لجنة», «صحيفة», «بلاغ»: a noun that can have a verb of speech."""
    return any(form in lexicon_words(name) for name in _HEADS)


def is_quantifier(scene: Scene, index: int) -> bool:
    """«[أحد] المسؤولين», «[عدد] من النشطاء», «[كل] من الشبكة والسلطة»."""
    return scene.form(index) in words("partitive")


def is_document(scene: Scene, index: int) -> bool:
    """«بيان», «التقرير», «استطلاع»: a text that somebody has issued."""
    return any(each in lexicon_words("document_nouns") for _, each in readings(scene.form(index)))


def bare_forms(form: str) -> tuple[str, ...]:
    """A form as it stands and without «و»."""
    return (form, form[1:]) if form[:1] == "و" and len(form) > _SHORTEST else (form,)
