"""The lexicons of contact and of speech: folded word form to what it may mean.

Compiled by scripts/compile_lexicons.py from resources/lexicons, where each row names its source; the
notation is explained in docs/lexicons.md. A form carries every reading it can have (بحث is a verb and a
noun, استقبل active and passive): the grammar chooses by its neighbours.
"""

from collections.abc import Callable, Iterator, KeysView, Mapping
from functools import cache
from importlib.resources import files
from typing import Generic, Literal, TypeVar, overload

import msgspec

from khabar.arabic.morphology.features import Features
from khabar.errors import ResourceError

Kind = Literal["meeting", "call", "visit", "message"]
Status = Literal["planned", "cancelled", "denied", "hypothetical"]
Act = Literal["support", "accuse", "reject", "request", "threaten", "promise", "condole", "plain"]
Party = Literal[
    "from", "to", "both", "noun", "attendee", "mediator", "host", "place", "origin", "topic"
]  # fmt: skip


class Slot(msgspec.Struct, frozen=True, gc=False):
    """One grammatical place of a frame and who stands in it.

    `name`: subject, object, genitive, suffix, or a folded preposition (ب, مع, من, الي, ل, علي, في, بين,
    لدي, عن). `party`: from, to (sides by the act), both (a side of either, as after بين), noun (where the
    contact noun of a light verb stands), attendee, mediator, host, place, origin (of a journey), topic.
    """

    name: str
    party: Party


class ContactEntry(msgspec.Struct, frozen=True, gc=False):
    """One frame of a contact word: استقبل is `subject=to object=from`.

    `nouns`: lemmas of the contact nouns a light verb needs in its slot `noun` (أجرى needs اتصالا, زيارة
    …); empty for words that mean contact by themselves. `needs`: what else must be found before the
    word counts: `counterpart` (the other side is named, or the subject is dual, plural or joined by و),
    `phone` (a word of `remote_words`), `abroad` (the other side holds an office of a state), `cable`
    (برقية or the like in the clause). `aspect` of a visit: whole, start, arrival or end. `status` where
    the word itself settles it (ألغى لقاء). `weak`: the word is common outside contact. `code` is CAMEO's.
    """

    id: str
    lemma: str
    part: Literal["verb", "noun"]
    kind: Kind
    slots: tuple[Slot, ...]
    passive: tuple[Slot, ...] = ()
    nouns: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    aspect: Literal["whole", "start", "arrival", "end"] = "whole"
    status: Status | None = None
    code: str = "040"
    weak: bool = False

    def frame(self, voice: str = "active") -> tuple[Slot, ...]:
        """The slots as they stand in a clause of this voice: استُقبل الوفد has its guest as subject."""
        return self.passive if voice == "passive" else self.slots

    def parties(self, slot: str, voice: str = "active") -> tuple[Party, ...]:
        """Who may stand in a slot; two parties where the kind of name decides (زيارة طهران, زيارة الوزير)."""
        return tuple(each.party for each in self.frame(voice) if each.name == slot)

    def slots_of(self, party: str, voice: str = "active") -> tuple[str, ...]:
        """The slots that may hold a party: التقى has its counterpart as object or after ب or مع."""
        return tuple(each.name for each in self.frame(voice) if each.party == party)


class ContactForm(msgspec.Struct, frozen=True, gc=False):
    """One reading of a folded form of contact."""

    form: str
    lemma: str
    entry: ContactEntry
    features: Features


class Taking(msgspec.Struct, frozen=True, gc=False):
    """One way a cue takes what was said.

    `introducer`: folded words in front of the content (ان, بان, علي, "علي ان", "الي ضروره" …), or `bare`
    (a noun phrase follows at once: أكد حرص بلاده), `colon`, `quote`. `content`: `statement`, or `weak`:
    a statement only when the noun phrase has content of its own (a word of `content_nouns` at its
    head: أشار إلى أهمية …), else a topic (أشار إلى الوضع).
    """

    introducer: str
    content: Literal["statement", "weak"]


class SpeechEntry(msgspec.Struct, frozen=True, gc=False):
    """One cue of speech.

    `kind`: verb (its participles included), noun (قوله, تأكيده), particle (بحسب, وفقا لـ: the speaker
    follows), relay (نقلت, أفادت: the subject may be a channel, so `via`). `speaker`: slot of the speaker
    (subject, genitive, object, or a preposition); `target`: slot of whom the act is aimed at or who is
    told. `stance`: how the reporting word stands to the content: neutral, asserts (أكد, أوضح), doubts
    (زعم, ادعى). `caution`: also common as a word that reports no speech (أضاف, تابع, كشف).
    """

    id: str
    lemma: str
    kind: Literal["verb", "noun", "particle", "relay"]
    takes: tuple[Taking, ...]
    act: Act = "plain"
    stance: Literal["neutral", "asserts", "doubts"] = "neutral"
    speaker: str = "subject"
    target: str | None = None
    caution: bool = False

    def taking(self, introducer: str) -> Taking | None:
        """How the cue takes content after this introducer, None where it does not."""
        return next((each for each in self.takes if each.introducer == introducer), None)


class SpeechForm(msgspec.Struct, frozen=True, gc=False):
    """One reading of a folded cue; `form` may be several words joined by one space (على حد قوله)."""

    form: str
    lemma: str
    entry: SpeechEntry
    features: Features


class StatusWord(msgspec.Struct, frozen=True, gc=False):
    """A word that tells whether an event took place.

    `kind`: prefix (سـ), particle (in front of a verb: لن, سوف, قد), verb (governs the contact: يعتزم,
    ألغى), noun (إلغاء, تأجيل), adjective (behind the contact noun: المرتقب), phrase (من المقرر أن).
    `tense`: the status holds only with this tense of the following verb (قد with the imperfect).
    """

    lemma: str
    status: Literal["held", "planned", "cancelled", "denied", "hypothetical", "negated"]
    kind: Literal["prefix", "particle", "verb", "noun", "adjective", "phrase"]
    tense: Literal["perfect", "imperfect"] | None = None


class WordList(msgspec.Struct, frozen=True, gc=False):
    """A named list of folded words or phrases, in the order of the resource."""

    name: str
    words: tuple[str, ...]


Entry = TypeVar("Entry", ContactEntry, SpeechEntry)
Form = TypeVar("Form")
Default = TypeVar("Default")


class _Compiled(msgspec.Struct, Generic[Entry]):
    """A lexicon on disk: `forms` maps a form to pairs of entry and feature numbers, one after another.

    The numbers are decoded when a form is asked for (at once a lexicon takes 14 ms to load, so 10).
    """

    entries: list[Entry]
    features: list[Features]
    forms: dict[str, msgspec.Raw]


class _Words(msgspec.Struct):
    status: list[StatusWord]
    status_forms: dict[str, list[int]]
    lists: list[WordList]
    content_nouns: dict[str, Act]


class FormTable(Mapping[str, tuple[Form, ...]]):
    """Folded form to readings, built when asked for: tens of thousands of forms load in milliseconds."""

    def __init__(self, forms: Mapping[str, msgspec.Raw], build: Callable[[str, int, int], Form]) -> None:
        self._forms: Mapping[str, msgspec.Raw] = forms
        self._build: Callable[[str, int, int], Form] = build
        self._known: dict[str, tuple[Form, ...]] = {}  # forms asked for before: news repeats its verbs

    def __getitem__(self, form: str) -> tuple[Form, ...]:
        """All readings of a folded form, in the order of the resource; KeyError where there is none."""
        known = self._known.get(form)
        if known is None:
            numbers = msgspec.json.decode(self._forms[form], type=list[int])
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            known = tuple(self._build(form, entry, features) for entry, features in pairs)
            self._known[form] = known
        return known

    @property
    def forms(self) -> KeysView[str]:
        """All forms that are known: asking these is five times as fast as asking the table."""
        return self._forms.keys()

    @overload
    def get(self, form: str) -> tuple[Form, ...] | None: ...
    @overload
    def get(self, form: str, default: tuple[Form, ...] | Default) -> tuple[Form, ...] | Default: ...
    def get(self, form: str, default: object = None) -> object:
        """All readings of a form, or the default; most words have none, and raising for each is slow."""
        return self[form] if form in self._forms else default

    def __contains__(self, form: object) -> bool:
        """Whether the form is known; does not build readings."""
        return form in self._forms

    def __iter__(self) -> Iterator[str]:
        """Forms in the order of the compiled file."""
        return iter(self._forms)

    def __len__(self) -> int:
        """Number of forms."""
        return len(self._forms)


def _read(name: str) -> bytes:
    try:
        return (files("khabar") / "data" / name).read_bytes()
    except FileNotFoundError as error:
        raise ResourceError("compiled lexicon is missing", name, "run `make resources`") from error


@cache
def contact_forms() -> FormTable[ContactForm]:
    """Words of contact by folded form, clitics in front taken off: يلتقي, التقاه, لقايه, الزياره."""
    compiled = msgspec.json.decode(_read("lexicon_contact.json"), type=_Compiled[ContactEntry])

    def build(form: str, entry: int, features: int) -> ContactForm:
        found = compiled.entries[entry]
        return ContactForm(form, found.lemma, found, compiled.features[features])

    return FormTable(compiled.forms, build)


@cache
def speech_forms() -> FormTable[SpeechForm]:
    """Cues of speech by folded form: اكد, موكدا, قوله, بحسب, "علي حد قوله"."""
    compiled = msgspec.json.decode(_read("lexicon_speech.json"), type=_Compiled[SpeechEntry])

    def build(form: str, entry: int, features: int) -> SpeechForm:
        found = compiled.entries[entry]
        return SpeechForm(form, found.lemma, found, compiled.features[features])

    return FormTable(compiled.forms, build)


@cache
def _words() -> _Words:
    return msgspec.json.decode(_read("lexicon_words.json"), type=_Words)


@cache
def status_words() -> Mapping[str, tuple[StatusWord, ...]]:
    """Words of plan, cancellation, denial, negation and supposition by folded form or phrase."""
    compiled = _words()
    return {
        form: tuple(compiled.status[number] for number in numbers)
        for form, numbers in compiled.status_forms.items()
    }


@cache
def _lists() -> dict[str, frozenset[str]]:
    compiled = _words()
    lists = {each.name: frozenset(each.words) for each in compiled.lists}
    return {**lists, "content_nouns": frozenset(compiled.content_nouns)}


@cache
def words(name: str) -> frozenset[str]:
    """Folded words or phrases of a list by name: remote_words, topic_verbs, turn_markers, channel_nouns.

    docs/lexicons.md names all lists. KeyError where there is no such list.
    """
    return _lists()[name]


def content_nouns() -> Mapping[str, Act]:
    """Folded nouns that carry content of their own, with the act they make: حرص, رفض, تعازيه."""
    return _words().content_nouns


def turn_markers() -> frozenset[str]:
    """Phrases that mark another speaker: من جهته, من جانبها, بدوره."""
    return words("turn_markers")
