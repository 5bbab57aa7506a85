"""Antecedents: whom a definite description points back to.

«مسؤول في البلدية … وأضاف [المسؤول]»: the official; «الصحيفة»: the newspaper cited last; «البيان»: who
issued it; «المصدر ذاته»: the source cited last.
"""

from functools import lru_cache

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.roster import Roster
from khabar.coding.scene import Scene
from khabar.coding.statements.voices import Voices
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words
from khabar.schema import Actor

_SAME = frozenset(("ذاته", "نفسه", "ذاتها", "نفسها", "عينه", "عينها"))
_MANY = ("ان", "ين", "ون", "ات")
_SHORTEST = 3  # letters of a stem
_LONGEST = 3  # tokens of a description that points back


class Introduced(msgspec.Struct, frozen=True, gc=False):
    """Who has spoken or passed on words, with the noun that named them: «مسؤول», «صحيفة»."""

    head: str
    actor: str
    words: tuple[str, ...] = ()


class Sources(msgspec.Struct):
    """Who was cited so far, the last at the end; `document` is who issued the text cited last."""

    introduced: list[Introduced] = msgspec.field(default_factory=list)
    cited: str | None = None
    document: str | None = None

    def add(self, scene: Scene, start: int, end: int, actor: str, skip: int = 0) -> None:
        """Remember whom the noun phrase named; `skip` letters of the first word are proclitics."""
        written = (scene.form(start)[skip:], *scene.forms[start + 1 : end])
        forms = tuple(_bare(form) for form in written if form[:1].isalnum())
        if forms:
            self.introduced.append(Introduced(_stem(forms[0])[0], actor, forms))


def described_before(scene: Scene, start: int, end: int, sources: Sources, last: str | None) -> str | None:
    """The actor that a definite description of one to three words stands for."""
    end += scene.form(end) in _SAME
    forms = [form for form in scene.forms[start:end] if form[:1].isalnum()]
    if forms and forms[0].startswith("لل"):
        forms[0] = "ال" + forms[0][2:]
    if len(forms) > 1 and forms[0] == "نص":
        forms = forms[1:]  # «نص [البيان]»
    if not forms or len(forms) > _LONGEST or not _is_definite(forms[0]):
        return None
    same = forms[-1] in _SAME
    head = _bare(forms[0])
    if same and (_plain(forms[0]) in words("same_source") or head in lexicon_words("document_nouns")):
        return sources.cited or last
    found = _introduced(forms, sources)
    if found is not None:
        return found
    if same and last is not None:
        return last
    if head in lexicon_words("document_nouns") and len(forms) == 1:
        return sources.document or last
    return None


def named_before(forms: list[str], roster: Roster, voices: Voices, gender: str | None) -> str | None:
    """«المقررة الأممية», «الدبلوماسي الأوكراني»: the person who spoke last, told again by office.

    «الرئيس الأميركي» is an office of its own: it may name somebody new.
    """
    plain = _plain(forms[0])
    if not _is_definite(forms[0]) or (len(forms) > 1 and _bare(forms[0]) in words("state_head")):
        return None
    heard = [each for each in reversed(voices.heard) if _may_be(roster[each], plain, voices, gender)]
    nation = len(forms) > 1 and forms[1].startswith("ال") and forms[1].endswith(("ي", "يه"))
    if nation and plain not in words("describing_office"):
        heard = [each for each in heard if _is_of(roster[each], _bare(forms[1]))]
    named = (each for each in heard if len(roster[each].name.split()) > 1)
    return next(named, heard[0] if heard else None)


def _is_of(actor: Actor, adjective: str) -> bool:
    """«السفير الموريتاني» is nobody of whom the article has said that he is from elsewhere."""
    told = [fold(role.of) for role in actor.roles if role.of]
    nations = [
        each.removeprefix("ال") for each in told if each.startswith("ال") and each.endswith(("ي", "يه"))
    ]
    return not nations or adjective.removesuffix("ه") in (each.removesuffix("ه") for each in nations)


def _may_be(actor: Actor, head: str, voices: Voices, gender: str | None) -> bool:
    if actor.kind != "person" or not voices.fits(actor, gender):
        return False
    return fold(actor.name).split()[0] != head


def in_roster(scene: Scene, start: int, end: int, roster: Roster) -> str | None:
    """«الشركة الإيطالية», «الوزارة», «الخارجية»: the body named so before, by head and adjectives."""
    written = [form for form in scene.forms[start:end] if form[:1].isalnum() and form not in _SAME]
    if written and written[0].startswith("لل"):
        written[0] = "ال" + written[0][2:]
    if not written or len(written) > _LONGEST or not _is_definite(written[0]):
        return None
    forms = [_bare(form) for form in written]
    here = scene.tokens[start].start
    found: tuple[int, str] | None = None
    for actor in roster.all():
        if actor.kind not in ("organization", "group") or not _has_name(actor, forms):
            continue
        before = [each.start for each in actor.mentions if each.start < here]
        if before and (found is None or max(before) > found[0]):
            found = (max(before), actor.id)
    return found[1] if found is not None else None


def _has_name(actor: Actor, forms: list[str]) -> bool:
    """«وزارة الدفاع الروسية» is «الوزارة الروسية»; «وزارة الخارجية» is «الخارجية»."""
    name = [_bare(form) for form in fold(actor.name).split()]
    if forms == ["وزاره"] and name and name[0] in words("ministry"):
        return True  # «الخارجية الروسية» is «الوزارة»
    if len(name) <= len(forms):
        return False
    headed = name[0] == forms[0] or (name[0] == "وزاره" and name[1] == forms[0])
    return headed and all(form in name for form in forms)


def _introduced(forms: list[str], sources: Sources) -> str | None:
    stem, many = _stem(_bare(forms[0]))
    kin = [
        each
        for each in sources.introduced
        if each.head == stem and _stem(each.words[0])[1] == many and _agrees(forms, each)
    ]
    return kin[-1].actor if kin else None


def _agrees(forms: list[str], known: Introduced) -> bool:
    """«المصدران المصريان» are «مصدران أمنيان مصريان»; «المسؤول الأوروبي» is no «مسؤول أميركي»."""
    further = [_stem(_bare(form))[0] for form in forms[1:] if form not in _SAME]
    theirs = {_stem(form)[0] for form in known.words[1:]}
    return all(each in theirs for each in further)


def _is_definite(form: str) -> bool:
    return _plain(form).startswith("ال")


def _plain(form: str) -> str:
    return form[1:] if form[:1] in ("و", "ف") and form[1:3] == "ال" else form


def _bare(form: str) -> str:
    return _plain(form).removeprefix("ال")


@lru_cache(maxsize=4096)
def _stem(form: str) -> tuple[str, bool]:
    """A noun without its ending of gender and number, and whether it stands for more than one."""
    for ending in _MANY:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST:
            return form[: -len(ending)], True
    return (form[:-1] if form.endswith("ه") and len(form) > _SHORTEST else form), False
