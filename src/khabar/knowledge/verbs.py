"""Whether a word is a finite verb, as far as the lexicons of contact and speech know."""

from functools import lru_cache

from khabar.arabic.clitics import verb_readings
from khabar.knowledge.lexicons import contact_forms, speech_forms

_FINITE = ("perfect", "imperfect")


@lru_cache(maxsize=65536)
def is_verb(form: str) -> bool:
    """«واستقبل», «سيلتقي», «اكد»: every reading of the form is a finite verb in the third person."""
    found = [
        reading.features
        for _, rest in verb_readings(form)
        for table in (contact_forms(), speech_forms())
        if rest in table
        for reading in table[rest]
        if reading.features.person != 1
    ]
    return bool(found) and all(features.tense in _FINITE for features in found)
