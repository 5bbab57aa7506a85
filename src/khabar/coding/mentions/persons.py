"""Person names: where a name starts and ends, by name lists, tagger and the words around."""

from khabar.arabic import readings
from khabar.coding.analysis import Range
from khabar.coding.mentions.barred import is_barred
from khabar.coding.mentions.evidence import evidenced, in_construct
from khabar.coding.mentions.ruling import rules_land
from khabar.coding.mentions.surnames import (
    as_known,
    is_calling_as_surname,
    is_name_in_commas,
    is_noun_and_nation,
    is_object,
    is_verbal_noun,
)
from khabar.coding.mentions.unknown import (
    BINDS,
    LINEAGE,
    LONGEST_UNKNOWN,
    OTHER,
    VERY_COMMON,
    is_other,
    is_that,
    is_unexplained,
    trimmed,
    unknown_run,
)
from khabar.coding.mentions.view import HONORIFIC, LANDS, NATIONALITY, View
from khabar.coding.mentions.wishes import is_wish
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.words import words

_OPENING = frozenset("\"“«'‘(")
_CLOSING = frozenset("\"”»'’)")
_TITLES = HONORIFIC | {"office", "group"}
_ORDINALS = frozenset(("الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "العاشر"))
_COMMON_NAME = 5
_LONGEST = 7
_KNOWN = 3  # words of a name that is known as a whole
_SHORTEST_LINKED = 3
_LONG = 4  # letters behind which an unknown form with «و» is «و» and a name
_NO_NAMES = frozenset(
    (
        "اكبر",
        "اواخر",
        "اوايل",
        "منتصف",
        "نهايه",
        "بدايه",
        "مطلع",
        "اما",
        "اول",
        "امس",
        "الله",
        "المولي",
        "عشيه",
        "غداه",
        "صبيحه",
        "واحد",
        "واحده",
        "ثالث",
        "ثان",
        "متقدم",
    )
)  # «وسأل [الله] عز وجل»
_PERSON = frozenset(("person",))
_ACCUSATIVE = ("ًا", "اً")
_NO_SURNAMES = frozenset(
    (
        "شرقي",
        "غربي",
        "شمالي",
        "جنوبي",
        "شرق",
        "غرب",
        "شمال",
        "جنوب",
        "واحد",
        "واحده",
        "اول",
        "اخر",
        "احد",
        "ابرز",
        "المعظم",
        "المفدي",
    )
)  # «السلطان هيثم بن طارق [المعظم]»
_FATHERS = frozenset(("بن", "بنت"))

_COMMAS = frozenset("،,")


def name_at(view: View, start: int, *, expected: bool, proclitics: str = "") -> Range | None:
    """The person name that starts at a token, behind its proclitics.

    After an office or honorific (`expected`) unknown words count: «وزير الخارجية الروسي [سيرغي لافروف]».
    Elsewhere the tagger or the name lists must vouch for it.
    """
    if not view.is_word(start):
        return _quoted(view, start) if expected and not proclitics else None
    first = view.forms[start][len(proclitics) :]
    if not (expected or start in view.tagged or begins_name(first)):
        return _known(view, start, proclitics)  # what follows would find nothing: most words end here
    verb = not expected and _is_verb_before_name(view, start)
    if (
        is_barred(view, start, first, proclitics)
        or verb
        or _opens_other(view, start, first, proclitics)
        or is_that(view, start)
    ):
        return None
    end = view.tagged.get(start) or _listed(view, start, first, proclitics)
    whole = _whole_name(view, start, proclitics) if end is None and expected else None
    if end is None and expected and whole is None:
        end = evidenced(view, start, unknown_run(view, start))
    if end is None and not proclitics and whole is None:
        end = _behind_verb(view, start)
    if end is None:
        return whole or _known(view, start, proclitics)
    end = _before_title(view, start, _before_another(view, start, _extended(view, start, end)))
    end = _before_noun(view, start, _before_other(view, start, as_known(view, start, end)))
    alone = end == start + 1
    if end == start or (alone and (len(view.forms[start]) == 1 or (expected and _is_epithet(view, start)))):
        return None  # nothing but «أبي» or «عبد», or «م» for an engineer: no name is left
    lineage = any(form in _FATHERS for form in view.forms[start + 1 : end])
    return start, (_surnamed(view, start, end, lineage=lineage) if expected or lineage else end)


def _is_epithet(view: View, start: int) -> bool:
    """«مستشار [قانوني]», «رئيس الحزب الوطني [الحر]، سامر الخطيب»: an adjective of what stands before."""
    form, before = view.forms[start], view.form(start - 1)
    if form.startswith("ال"):
        if not before.startswith("ال"):
            return False
        unknown = start not in view.tagged and form not in view.taught
        if unknown and form in words("epithet"):
            return True  # «خطيب المسجد [النبوي]», «زعيم التيار [الحر]»
        return view.form(start + 1) in _COMMAS and start + 2 in view.tagged
    rare = start not in view.tagged and view.name_weight(form) < VERY_COMMON
    relative = form.endswith(("ي", "يه")) and rare
    return relative and start > 0 and view.is_word(start - 1) and not before.startswith("ال")


def _known(view: View, start: int, proclitics: str) -> Range | None:
    """«إلى [بان كي مون]»: known by the whole name, though «بان» is «that» elsewhere."""
    known = view.hit(start, _PERSON, (proclitics,))
    fewest = _KNOWN - bool(proclitics)  # «ماركو روبيو [وسيرغي لافروف]»
    if known is None or known.end - start < fewest or view.hit(start, _TITLES, (proclitics,)) is not None:
        return None  # «[الملك] عبد الله» begins with a title
    return start, known.end


def _whole_name(view: View, start: int, proclitics: str) -> Range | None:
    """«المبعوث الأممي [غير بيدرسون]»: of two words, the first of which is «other» elsewhere."""
    known = view.hit(start, _PERSON, (proclitics,))
    return (start, known.end) if known is not None and known.end - start > 1 else None


def _opens_other(view: View, start: int, first: str, proclitics: str) -> bool:
    """The next of a list, a word that is no name, or one that tells who was there."""
    linked = not proclitics and (_is_linked(view, start) or _is_seat(view, start))
    meets = first in contact_forms() and view.hit(start + 1, _TITLES) is not None  # «[لقاء] الوزير سامر …»
    some = first in words("quantity") and view.form(start + 1) == "من"  # «التقى الوزير [عددا] من …»
    other = first in _NO_NAMES or first in words("attendance") or is_wish(view, start)
    return linked or meets or some or other


def _before_another(view: View, start: int, end: int) -> int:
    """«الوزيران [العبيدي] وكارتر», «[سامح سالم] والسوداني …»: before «و» and a taught name or a nation."""
    linked = (i for i in range(start + 1, end) if view.forms[i][:1] in ("و", "ب"))  # «هولاند [بروحاني]»
    others = (i for i in linked if view.forms[i][1:] in view.taught or _is_next_nation(view, i))
    return next(others, end)


def _is_next_nation(view: View, index: int) -> bool:
    return view.forms[index].startswith("وال") and view.hit(index, NATIONALITY, ("و",)) is not None


def _before_title(view: View, start: int, end: int) -> int:
    """«سلمان بن عبدالعزيز [وسمو] ولي عهده»: a title with «و» begins the next person."""
    stops = (index for index in range(start + 1, end) if view.hit(index, _TITLES, ("و",)) is not None)
    end = next((index for index in stops if not view.is_name_token(view.forms[index])), end)
    met = (index for index in range(start + 1, end) if view.forms[index] == "لقاء")
    return next(met, end)  # «رفض سامر الخطيب [لقاء] المبعوث»


def _before_other(view: View, start: int, end: int) -> int:
    """«ووصف كارنيك | بوزان بأنه»: two surnames that the article has taught, subject and object of a verb."""
    if end - start != 2 or not _is_behind_verb(view, start):
        return end
    taught = all(view.taught.get(form) == 1 for form in view.forms[start:end])
    given = view.knowledge.given_names.get(view.forms[start], 0)
    return start + 1 if taught and given < VERY_COMMON else end


def _before_noun(view: View, start: int, end: int) -> int:
    """«أصدر سامر الخطيب [مرسوما]», «رضوان [شمال] المدينة», «وتعد وفاء شهاب [أول] زعيمة»: no further name."""
    nouns = (
        index
        for index in range(start + 1, end)
        if view.tokens[index].text.endswith(_ACCUSATIVE)
        or view.forms[index] in _NO_SURNAMES
        or _is_next_sheikh(view, index)
        or rules_land(view, index)
    )
    return next(nouns, end)


def _is_next_sheikh(view: View, index: int) -> bool:
    """«بادل منصور بن راشد [الشيخ] العوشزي التهنئة»: behind a father's name a title is somebody else's."""
    fathers = view.form(index - 2) in _FATHERS
    return view.forms[index] == "الشيخ" and fathers and view.form(index + 1).startswith("ال")


def _is_behind_verb(view: View, start: int) -> bool:
    """«كلف [كارنيك] بوزان بنقل الرسالة»: a word in front that is no office and no noun with the article."""
    before = view.form(start - 1)
    plain = view.is_word(start - 1) and not before.startswith("ال")
    return plain and view.hit(start - 1, _TITLES, ("", "و", "ل", "ب")) is None


def _is_seat(view: View, start: int) -> bool:
    """«الرئيس التركي [ستوكهولم]»: a capital that is nobody's given name."""
    return view.is_capital(start) and view.knowledge.given_names.get(view.forms[start], 0) < 2


def _is_linked(view: View, start: int) -> bool:
    """«وزير الدولة، [وعادل] الجبير»: the next of a list, joined with «و»."""
    form = view.forms[start]
    linked = form[0] == "و" and len(form) > _SHORTEST_LINKED and not view.is_name_token(form)
    known = view.hit(start, _PERSON, ("و",)) is not None  # «ماركو روبيو [وسيرغي] لافروف»
    return linked and (known or view.is_name_token(form[1:]) or _is_listed_next(view, start))


def _is_listed_next(view: View, start: int) -> bool:
    """«، [وميلودي] موخاريق، الأمين العام»: behind a comma «و» goes on with a list."""
    form = view.forms[start]
    unknown = form[0] == "و" and len(form) > _LONG and view.name_weight(form) == 0
    return unknown and start in view.tagged and view.form(start - 1) in ("،", ",")


def begins_name(form: str) -> bool:
    """A form that may be the first of a name: a given name or «أبو», «عبد», «بن»."""
    return form in LINEAGE or load().given_names.get(form, 0) > 1


def _surnamed(view: View, start: int, end: int, *, lineage: bool = False) -> int:
    """Behind an office, a name of given names only goes on into a surname that no list holds.

    So does a chain of fathers, into a surname with the article: «راكان بن نواف [الدهيمي]».
    """
    if lineage and view.form(end).startswith("ال"):
        plain = is_unexplained(view, end, first=False) and not view.is_verb(end - 1)
        plain = plain and view.form(end) not in _NO_SURNAMES
        return end + 1 if plain and not in_construct(view, end) else end
    if end - start == 1 and is_calling_as_surname(view, end):
        return end + 1
    last = view.forms[end - 1]
    if end - start > 1 and view.forms[end - 2] == "عبد":
        last = f"عبد {last}"  # «عبد اللطيف [القانوعي]»: one given name of two words
    given = view.knowledge.given_names.get(last, 0) > view.knowledge.surnames.get(last, 0)
    unknown = end < len(view.tokens) and is_unexplained(view, end, first=False)
    if not (given and unknown) or end - start >= LONGEST_UNKNOWN or in_construct(view, end):
        return end
    if view.forms[end] in _NO_SURNAMES or is_object(view.forms[end]):
        return end
    return end + 1


def _is_verb_before_name(view: View, start: int) -> bool:
    """«[ودان] هنية»: a verb, when a name of its own follows that is not known as one with it."""
    person = view.hit(start, _PERSON)
    if (person is not None and person.end > start + 1) or is_name_in_commas(view, start):
        return False
    return view.may_be_verb(start) and view.is_name_token(view.form(start + 1))


def _quoted(view: View, start: int) -> Range | None:
    """A name in quotation marks after its office: «السفير "كاظم جلالي"»."""
    if start >= len(view.tokens) or view.tokens[start].text not in _OPENING or is_wish(view, start + 1):
        return None  # «رئيس الدولة "حفظه الله"»
    inner = name_at(view, start + 1, expected=True)
    if inner is None or inner[1] >= len(view.tokens) or view.tokens[inner[1]].text not in _CLOSING:
        return None
    return inner


def _listed(view: View, start: int, first: str, proclitics: str) -> int | None:
    """Two or more tokens of the name lists, the first one a given name: «يوسف الشاهد»."""
    if is_wish(view, start) or (view.is_function_word(start) and not _is_mother(view, start)):
        return None
    if is_verbal_noun(first) and view.form(start + 1) not in _FATHERS:
        return None
    given = view.knowledge.given_names.get(first, 0) > 1 and not is_other(view, start, proclitics)
    if (first not in LINEAGE or first == "فان") and not given:
        return None  # «فان ما حدث»: written without hamza it is rarely a Dutchman's
    end = start + 1
    while end < len(view.tokens) and end - start < _LONGEST and _continues(view, end):
        end += 1
    end = trimmed(view, start, end)
    return end if end - start > 1 else None


def _is_mother(view: View, start: int) -> bool:
    """«قالت [أم محمد]»: behind a verb of a woman and before a given name «أم» is no «or»."""
    child = view.form(start + 1)
    given = view.knowledge.given_names.get(child, 0) >= VERY_COMMON or child.startswith("عبدال")
    verb = view.form(start - 1)
    woman = verb.endswith("ت") or verb.lstrip("وف").startswith("ت")
    return view.form(start) == "ام" and given and woman and view.may_be_verb(start - 1)


def _continues(view: View, index: int) -> bool:
    """Whether a name goes on with this word: «سلمان بن [عبدالعزيز] آل سعود»."""
    if not view.is_word(index) or _is_guest(view, index):
        return False
    form = view.forms[index]
    if form in LINEAGE or form in _ORDINALS:
        return True
    if view.forms[index - 1] in BINDS:
        told = view.forms[index - 1] == "فان" and form.startswith("ال")  # «وبحسبه فان [الجراحة] …»
        return not (told or view.is_function_word(index))
    if view.is_function_word(index) or view.is_verb(index) or not view.is_name_token(form):
        return False
    if form in words("topic_head") or is_noun_and_nation(view, index) or _is_said_of(view, index):
        return False
    return not is_other(view, index) or _is_name_and_office(view, index)


def _is_guest(view: View, index: int) -> bool:
    """«قال بن يوسف [ضيف] البرنامج»: no surname before a noun."""
    return view.form(index) == "ضيف" and view.is_word(index + 1) and not is_that(view, index + 1)


def _is_said_of(view: View, index: int) -> bool:
    """«إن راشد الوافي [حر] طليق»: behind a surname with the article only a well-known name goes on."""
    before, first = view.form(index - 1), view.form(index - 2)
    closed = before.startswith("ال") and view.is_name_token(first) and first not in BINDS
    closed = closed and view.hit(index - 1, HONORIFIC) is None
    given = view.knowledge.given_names.get(view.forms[index], 0)
    return closed and not view.forms[index].startswith("ال") and given < VERY_COMMON


def _is_name_and_office(view: View, index: int) -> bool:
    """«حسين [أمير] عبد اللهيان», «وليد [المعلم]»: a name that is an office or a title elsewhere."""
    land = view.hit(index, LANDS)
    if land is not None and land.end > index + 1:
        return False  # «غادر بايدن [كوريا] الجنوبية»: a country, though «كوريا» alone is an adjective as well
    if view.hit(index, NATIONALITY) and view.is_name_token(view.forms[index - 1]):
        return True  # «محمد شياع [السوداني]»: the adjective of a country stands before a name, not behind it
    if view.hit(index, OTHER - _TITLES) or view.name_weight(view.forms[index]) < _COMMON_NAME:
        return False
    longer = view.hit(index, _TITLES)
    if longer is not None and longer.end > index + 1:  # «عبد العزيز [ولي العهد]»
        return False
    following = view.form(index + 1)
    taught = (
        following in view.taught and view.hit(index, HONORIFIC) is not None
    )  # «بادل فيصل بن بندر [الشيخ] العوشزي»: the guest who is named before
    if longer is not None and following.startswith("ال") and (taught or not view.is_name_token(following)):
        return False  # «عادل الطريفي [الوزير المرافق]»
    return following in LINEAGE or view.is_name_token(following) or view.forms[index].startswith("ال")


def _behind_verb(view: View, start: int) -> int | None:
    """«قال [فيصل المطيرات] إن»: a very common given name and an unknown word, where the subject stands."""
    if start == 0 or not view.is_verb(start - 1) or is_other(view, start):
        return None
    if view.knowledge.given_names.get(view.forms[start], 0) < VERY_COMMON or view.is_function_word(start):
        return None
    end = start + 1
    surname = view.form(end).startswith("ال") and not is_noun_and_nation(view, end)
    return end + 1 if surname and is_unexplained(view, end, first=False) else None


def _extended(view: View, start: int, end: int) -> int:
    """A name goes on through «بن», «آل» and further tokens of the lists: «سلمان بن عبدالعزيز [آل سعود]»."""
    while end < len(view.tokens) and end - start < _LONGEST and _continues(view, end):
        end += 1
    return trimmed(view, start, end)


def attached(view: View, index: int) -> tuple[str, ...]:
    """The proclitics that a token may carry before a name, none first: «ولإسماعيل» may carry «ول»."""
    form = view.forms[index]
    if (view.is_name_token(form) and index not in view.tagged) or form in contact_forms():
        return ("",)  # «برقية شكر» is not «ب» and «رقية»
    if _is_listed_next(view, index) or view.hit(index, _PERSON, ("و",)) is not None:
        return ("و",)
    if form in view.taught:
        return ("",)  # «غادر [بايدن]» is not «ب» and «إيدن» once the article has told the name
    carried = [
        taken
        for taken, rest in readings(form)[1:]
        if (view.is_name_token(rest) or rest in BINDS) and form == taken + rest
    ]
    return (*carried, "") if index in view.tagged and not view.is_name_token(form) else ("", *carried)
