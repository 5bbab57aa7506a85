"""What every tagger offers, and how to get one."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import Literal, Protocol

from khabar import knowledge
from khabar.errors import ResourceError, UsageError
from khabar.taggers.fast import FastTagger
from khabar.taggers.labels import Label
from khabar.taggers.weights import read_weights

GROUP = "khabar.taggers"  # of entry points
FAST_FILE = "fast-tagger.msgpack"

Model = Literal["fast", "accurate"]


class Tagger(Protocol):
    """Finds names in tokenised sentences. `name` and `sha256` say which model, for the report's `why`."""

    name: str
    sha256: str

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        """One label for each token of each sentence; an I- label always goes on with its own kind."""
        ...


@cache
def load(model: Model = "fast") -> Tagger:
    """The tagger of that name, loaded once (about 0.1 s).

    Other models than the fast one come from distributions that offer them under the entry point group
    `khabar.taggers`: a function without arguments that returns a tagger. Raises UsageError when no
    installed one does, ResourceError when its files are missing or broken.
    """
    if model == "fast":
        return load_fast()
    found = next(iter(entry_points(group=GROUP, name=model)), None)
    if found is None:
        raise UsageError(f"this installation has no tagger «{model}»", remedy=_remedy(model))
    tagger: Tagger = found.load()()
    return tagger


@cache
def load_fast() -> FastTagger:
    """The fast tagger, which every installation has."""
    try:
        raw = (files("khabar") / "data" / FAST_FILE).read_bytes()
    except OSError as error:
        raise ResourceError("the model file is missing", FAST_FILE, "install khabar again") from error
    return FastTagger(read_weights(raw), knowledge.load())


def _remedy(model: str) -> str:
    return "pip install khabar-accurate, or use «fast»" if model == "accurate" else "use «fast» or «accurate»"
