"""What one folded form tells about itself: its letters, its clitics, its place in the lists of names."""

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
_BOUNDS = (1, 4, 16, 64, 256)  # bearers of a name, for buckets
_SHAPES = ((str.isdigit, "d"), (str.isascii, "a"), (str.isalpha, "w"))


class FormFeatures(msgspec.Struct, frozen=True):
    """Names of features: of the token itself, of its direct neighbours, of tokens two places away."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]


class FormReader:
    """Turns folded forms into features; knows the given names, surnames and verbs of the knowledge base."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._given = knowledge.given_names
        self._surnames = knowledge.surnames
        self._longest = knowledge.longest
        self._says = frozenset(speech_forms())
        self._meets = frozenset(contact_forms())

    def features(self, form: str) -> FormFeatures:
        """All features of a form: «وبوتين» has w=وبوتين, b=بوتين, c=و, s2=ين and more."""
        if form == PAD:
            return FormFeatures((), ("pad",), ("pad",))
        clitics, base = split_clitics(form)
        lists = (*self.name_classes(form), *self._verb_classes(form), *self._begins(form))
        near = (
            f"w={form}",
            f"b={base}",
            f"c={clitics}",
            f"s2={base[-2:]}",
            f"s3={base[-3:]}",
            f"p2={base[:2]}",
        )
        own = (
            *near[:3],
            f"h={_shape(form)}{min(len(form), _LONG)}",
            *_affixes(form, base),
            *_inside(base),
            *lists,
        )
        return FormFeatures(own, (*near, *lists), (*near[:3], *lists))

    def name_classes(self, form: str) -> tuple[str, ...]:
        """How common the form is as given name and as surname, whole («G3») or after a clitic («g3»)."""
        found: list[str] = []
        for letter, counts in (("G", self._given), ("S", self._surnames)):
            if form in counts:
                found.append(f"{letter}{_bucket(counts[form])}")
                continue
            most = max((counts.get(rest, 0) for _, rest in readings(form)[1:]), default=0)
            if most:
                found.append(f"{letter.lower()}{_bucket(most)}")
        return tuple(found)

    def _begins(self, form: str) -> Iterator[str]:
        """How long the known names are that the form begins: «l3» begins a name of three tokens."""
        most = max(self._longest(rest) for _, rest in readings(form))
        if most:
            yield f"l{min(most, _LONGEST_NAME)}"

    def _verb_classes(self, form: str) -> Iterator[str]:
        forms = {form, form[1:]} if form[:1] in _CONJUNCTIONS else {form}
        if not self._says.isdisjoint(forms):
            yield "says"
        if not self._meets.isdisjoint(forms):
            yield "meets"


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


def _affixes(form: str, base: str) -> Iterator[str]:
    for length in range(1, 5):
        if len(base) > length:
            yield f"s{length}={base[-length:]}"
            yield f"p{length}={base[:length]}"
        if len(form) > length:
            yield f"q{length}={form[:length]}"


def _inside(base: str) -> Iterator[str]:
    """Groups of three letters: «ستولتنبرغ» sounds foreign by its middle as well."""
    for start in range(len(base) - 2):
        yield f"m={base[start : start + 3]}"


def _shape(form: str) -> str:
    return next((name for test, name in _SHAPES if test(form)), "x")


def _bucket(count: int) -> int:
    return sum(count >= bound for bound in _BOUNDS)
