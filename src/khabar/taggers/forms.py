"""What one folded form tells about itself: its letters, its clitics, its place in the lists of names."""

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from khabar.arabic import readings
from khabar.knowledge import Knowledge
from khabar.knowledge.lexicons import contact_forms, speech_forms

PAD = ""  # the symbol before and after a sentence
_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_ARTICLE = "ال"
_LONG = 9  # lengths above are one
_LONGEST_NAME = 4  # tokens
_REMEMBERED = 40_000  # forms whose classes are kept ready, about 5 MB
_BOUNDS = (1, 4, 16, 64, 256)  # bearers of a name, for buckets
_LONGEST_AFFIX = 4  # letters
_AFFIXES = tuple(
    (length, f"s{length}=", f"p{length}=", f"q{length}=") for length in range(1, _LONGEST_AFFIX + 1)
)
_SHAPES = ((str.isdigit, "d"), (str.isascii, "a"), (str.isalpha, "w"))


class FormFeatures(msgspec.Struct, frozen=True, gc=False):
    """Names of features: of the token itself, of its direct neighbours, of tokens two places away."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]


class FormReader:
    """Turns folded forms into features; knows the given names, surnames and verbs of the knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._given = knowledge.given_names
        self._surnames = knowledge.surnames
        self._begun = knowledge.begun
        self._says = frozenset(speech_forms())
        self._meets = frozenset(contact_forms())
        self._classes: dict[str, tuple[str, ...]] = {}

    def features(self, form: str) -> FormFeatures:
        """All features of a form: «وبوتين» has w=وبوتين, b=بوتين, c=و, s2=ين and more."""
        if form == PAD:
            return FormFeatures((), ("pad",), ("pad",))
        clitics, base = split_clitics(form)
        lists = (*self.name_classes(form), *self._verb_classes(form), *self._begins(form))
        words = (f"w={form}", f"b={base}", f"c={clitics}")
        ends = (f"s2={base[-2:]}", f"s3={base[-3:]}", f"p2={base[:2]}")
        shape = f"h={_shape(form)}{min(len(form), _LONG)}"
        own = (*words, shape, *_affixes(form, base), *_inside(base), *lists)
        return FormFeatures(own, (*words, *ends, *lists), (*words, *lists))

    def name_classes(self, form: str) -> tuple[str, ...]:
        """How common the form is as given name and as surname, whole («G3») or after a clitic («g3»)."""
        found = self._classes.get(form)
        if found is None:
            if len(self._classes) > _REMEMBERED:
                self._classes.clear()
            found = self._classes[form] = tuple(self._name_classes(form))
        return found

    def _name_classes(self, form: str) -> Iterator[str]:
        for letter, counts in (("G", self._given), ("S", self._surnames)):
            count = counts.get(form)
            if count is not None:
                yield f"{letter}{_bucket(count)}"
                continue
            behind = readings(form)[1:]
            most = max([counts.get(rest, 0) for _, rest in behind]) if behind else 0
            if most:
                yield f"{letter.lower()}{_bucket(most)}"

    def _begins(self, form: str) -> tuple[str, ...]:
        """How long the known names are that the form begins: «l3» begins a name of three tokens."""
        begun = self._begun(form)
        return (f"l{min(max([most for _, _, most in begun]), _LONGEST_NAME)}",) if begun else ()

    def _verb_classes(self, form: str) -> list[str]:
        bare = form[1:] if form[:1] in _CONJUNCTIONS else form
        found = []
        if form in self._says or bare in self._says:
            found.append("says")
        if form in self._meets or bare in self._meets:
            found.append("meets")
        return found


def split_clitics(form: str) -> tuple[str, str]:
    """The likeliest clitics and article, and the rest: «وللرييس» is («ولال», «رييس»), «بغداد» («ب», «غداد»).

    A cheap guess, right often enough to be a feature; the whole form is always a feature beside it.
    """
    taken, rest = "", form
    if len(rest) > 3 and rest[0] in _CONJUNCTIONS:
        taken, rest = rest[0], rest[1:]
    if len(rest) > 4 and rest.startswith("لل"):
        taken, rest = f"{taken}ل", f"{_ARTICLE}{rest[2:]}"
    elif len(rest) > 3 and rest[0] in _PREPOSITIONS:
        taken, rest = taken + rest[0], rest[1:]
    if len(rest) > 4 and rest.startswith(_ARTICLE):
        taken, rest = f"{taken}{_ARTICLE}", rest[2:]
    return taken, rest


def _affixes(form: str, base: str) -> list[str]:
    """Ends and beginnings of one to four letters; a word no longer than that is none of itself."""
    if len(base) > _LONGEST_AFFIX:  # the loop below written out, for most words come this way
        return [
            "s1=" + base[-1],
            "p1=" + base[0],
            "q1=" + form[0],
            "s2=" + base[-2:],
            "p2=" + base[:2],
            "q2=" + form[:2],
            "s3=" + base[-3:],
            "p3=" + base[:3],
            "q3=" + form[:3],
            "s4=" + base[-4:],
            "p4=" + base[:4],
            "q4=" + form[:4],
        ]
    found: list[str] = []
    for length, suffix, prefix, start in _AFFIXES:
        if len(base) > length:
            found += (suffix + base[-length:], prefix + base[:length])
        if len(form) > length:
            found.append(start + form[:length])
    return found


def _inside(base: str) -> list[str]:
    """Groups of three letters: «ستولتنبرغ» sounds foreign by its middle as well."""
    return ["m=" + base[start : start + 3] for start in range(len(base) - 2)]


def _shape(form: str) -> str:
    for test, name in _SHAPES:
        if test(form):
            return name
    return "x"


def _bucket(count: int) -> int:
    return bisect_right(_BOUNDS, count)
