"""Barred: what can begin no person's name, whatever the lists and the tagger say."""

from khabar.coding.mentions.view import CITY, NATIONALITY, View, is_nation
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_SHORTEST_CUT = 3  # letters that are left of a word without its proclitics
_BINDING = frozenset(("بن", "ال", "ام", "دي"))
_PLAIN = frozenset(
    ("نظر", "سبيل", "شمال", "جنوب", "شرق", "غرب", "مره", "شمالي", "جنوبي", "شرقي", "غربي")
)  # «في [نظر] الوزير», «إخلاء [سبيل] سامر», «المراسل [شمالي] البلاد»
_POINTING = frozenset(("ذلك", "تلك", "هذا", "هذه", "هولاء", "وذلك"))
_SELF = frozenset(("ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها"))  # «وفق المتحدث [عينه]»
_GIVEN = 20  # how often the lists have a given name
_JOINED = ("بال", "فال", "كال")


def is_barred(view: View, start: int, first: str, proclitics: str) -> bool:
    """What can begin no name, whatever stands around it."""
    joined = first.startswith(_JOINED) and view.name_weight(first) == 0  # «رحب الأمير [بالوافي]»
    short = proclitics != "" and len(first) < _SHORTEST_CUT and first not in _BINDING  # «ف[عل]», «ب[حق]»
    if first in _PLAIN | _POINTING | _SELF or _is_building(view, first):
        return True
    if first in contact_forms() and view.form(start + 1) in lexicon_words("light_modifiers"):
        return True  # «كشف عن [لقاء] سري»
    adverb = first.endswith("ا") and first in words("adverb")  # «وأوضح [أولا] أن»
    if first == "ابو" and _is_seat(view, start, proclitics):
        return True
    return adverb or joined or short or _is_on(view, start) or _is_of_nation(view, start)


def _is_building(view: View, first: str) -> bool:
    """«أن يزور الرئيس [بلدة] كوغيلو», «زار الوزير [مقر] الوزارة»; «جامع» is somebody's name as well."""
    given = view.knowledge.given_names.get(first, 0)
    place = first in words("place_head") or first in words("venue")
    return (place and given < _GIVEN) or (first in words("bears_name") and not given)


def _is_seat(view: View, start: int, proclitics: str) -> bool:
    """«وصل إلى [أبو ظبي]»: a capital written in two words like somebody's name."""
    town = view.hit(start, CITY, (proclitics,))
    return town is not None and town.end > start + 1 and "capital" in town.names[0].tags


def _is_on(view: View, start: int) -> bool:
    """«بأن توقيعه [على] البيان»: the preposition, though the article knows a «علي»."""
    return view.tokens[start].text == "على" and not view.is_name_token(view.form(start + 1))


def _is_of_nation(view: View, start: int) -> bool:
    """«الزعيم [القبلي العراقي] البارز»: two adjectives, the second of a country."""
    form = view.forms[start]
    if is_nation(view, start):
        return True  # «دعا الوزير [اللبنانيين]»
    adjective = form.startswith("ال") and form.endswith("ي") and start not in view.tagged
    return (
        adjective and view.hit(start + 1, NATIONALITY) is not None and view.form(start + 1).startswith("ال")
    )
