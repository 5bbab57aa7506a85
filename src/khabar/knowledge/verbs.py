"""Whether a word is a finite verb, as far as the lexicons of contact and speech know."""

from functools import lru_cache

from khabar.arabic.clitics import verb_readings
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms, speech_forms

_FINITE = ("perfect", "imperfect")
_ALWAYS = frozenset((True,))
_WELL_KNOWN = 20  # so often a form stands in the name lists before it is no verb


@lru_cache(maxsize=65536)
def is_given_name(form: str, proclitics: str) -> bool:
    """«فيصل», «وصفي»: a given name as it stands is no verb behind «ف» or «و»."""
    return proclitics != "" and load().given_names.get(form, 0) >= _WELL_KNOWN


@lru_cache(maxsize=65536)
def _finite(form: str) -> frozenset[bool]:
    """Of the readings of a form, whether there are finite ones and whether there are others."""
    return frozenset(
        reading.features.tense in _FINITE
        for proclitics, rest in verb_readings(form)
        for table in (contact_forms(), speech_forms())
        if rest in table.forms and not is_given_name(form, proclitics)
        for reading in table[rest]
        if reading.features.person != 1 and _follows(proclitics, reading.features.tense)
    )


def _follows(proclitics: str, tense: str | None) -> bool:
    """The «س» of the future stands before an imperfect: «سيزور», but «سنوي» is no verb."""
    return not proclitics.endswith("س") or tense == "imperfect"


def is_verb(form: str) -> bool:
    """«واستقبل», «سيلتقي»: every reading of the form is a finite verb in the third person."""
    return _finite(form) == _ALWAYS


def may_be_verb(form: str) -> bool:
    """«بحث», «دان»: some reading of the form is a finite verb in the third person."""
    return True in _finite(form)


@lru_cache(maxsize=65536)
def is_lexical(form: str) -> bool:
    """A word of contact or speech in an ordinary form: «اتصالا», «اكد»; rare duals and passives aside."""
    return any(
        reading.features.voice == "active"
        and not (reading.features.number == "du" and reading.features.suffix)
        for table in (contact_forms(), speech_forms())
        if form in table.forms
        for reading in table[form]
    )
