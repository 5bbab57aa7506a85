"""Cue: a word that announces speech, where it stands."""

import msgspec

from khabar.knowledge.lexicons import SpeechForm


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A cue in a passage: «[وأكد]», «[مشيرا]», «[على حد قوله]»; `skip` letters are proclitics."""

    start: int
    end: int
    skip: int
    proclitics: str
    form: SpeechForm

    @property
    def is_participle(self) -> bool:
        """«مؤكدا», «مشيرة»: leans on the speaker of the clause before."""
        return self.form.features.tense == "participle"

    @property
    def is_noun(self) -> bool:
        """«قوله», «تأكيد»."""
        return self.form.features.tense in ("masdar", "noun")

    @property
    def is_finite(self) -> bool:
        """«أكد», «يقول»."""
        return self.form.features.tense in ("perfect", "imperfect")
