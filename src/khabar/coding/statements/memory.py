"""Memory: what the article has said so far about who speaks, acts and passes on words."""

from typing import Protocol

import msgspec

from khabar.coding.scene import Scene
from khabar.coding.statements.antecedents import Sources
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.voices import Voices


class Channel(msgspec.Struct, frozen=True, gc=False):
    """Who speaks through whom; `lasting`: also in the sentences behind."""

    speaker: str
    actor: str
    lasting: bool


class Listening(Protocol):
    """A model's word on who speaks."""

    def heard(
        self, scene: Scene, cue: Cue, ruled: tuple[str | None, str], memory: "Memory"
    ) -> tuple[str | None, str]:
        """The likeliest speaker and the reason, by the rules' own and the model's."""
        ...


class Memory(msgspec.Struct):
    """What the article has said so far about who speaks and who acts."""

    speaker: str | None = None
    via: str | None = None
    spoke_here: bool = False  # whether somebody has spoken in this sentence
    own: tuple[str, ...] = ()  # what the outlet of the article is called
    subject: str | None = None
    previous: str | None = None  # whom the sentence before was about
    sides: tuple[str, ...] = ()
    met_here: bool = False  # whether this sentence tells of a contact or of two sides
    sources: Sources = msgspec.field(default_factory=Sources)
    channel: Channel | None = None
    report: str | None = None  # the office whose communiqué the article sums up
    interviews: dict[str, str] = msgspec.field(
        default_factory=dict
    )  # speaker to whom the whole talk was given
    listener: Listening | None = None
    voices: Voices = msgspec.field(default_factory=Voices)

    def goes_on(self, gender: str | None) -> bool:
        """Whether a verb of this gender can be said of who spoke last."""
        known = self.voices.genders.get(self.speaker or "")
        return self.speaker is not None and (known is None or gender is None or known == gender)
