"""What every tagger offers, and how to get one."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from typing import Literal, Protocol

from khabar import knowledge
from khabar.errors import ResourceError, UsageError
from khabar.taggers.crf import CrfTagger
from khabar.taggers.labels import Label
from khabar.taggers.network.shapes import read_small
from khabar.taggers.network.small import SmallNetwork
from khabar.taggers.network.tagger import NetworkTagger
from khabar.taggers.weights import read_weights

GROUP = "khabar.taggers"  # of entry points
CHAIN_FILE, NETWORK_FILE = "fast-tagger.msgpack", "fast-network.msgpack"
FAST_WEIGHT = 1.5  # of the small network's log-probability beside the scores of the linear chain

Model = Literal["fast", "rules", "accurate"]


class Tagger(Protocol):
    """Finds names in tokenised sentences. `name` and `sha256` say which model, for the report's `why`."""

    name: str
    sha256: str

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Label]]:
        """One label for each token of each sentence; an I- label always goes on with its own kind."""
        ...


@cache
def load(model: Model = "fast") -> Tagger:
    """The tagger of that name, loaded once (about 0.2 s).

    «rules» is the fast one without its network: names by the linear chain, the rest by rules alone. Other
    models come from distributions that offer them under the entry point group
    `khabar.taggers`: a function without arguments that returns a tagger. Raises UsageError when no
    installed one does, ResourceError when its files are missing or broken.
    """
    if model == "fast":
        return _load_fast()
    if model == "rules":
        return load_crf()
    found = next(iter(entry_points(group=GROUP, name=model)), None)
    if found is None:
        raise UsageError(f"this installation has no tagger «{model}»", remedy=_remedy(model))
    tagger: Tagger = found.load()()
    return tagger


@cache
def load_crf() -> CrfTagger:
    """The linear chain for names, which every installation has and every model leans on."""
    return CrfTagger(read_weights(_raw(CHAIN_FILE)), knowledge.load())


def _load_fast() -> NetworkTagger:
    """The linear chain and the small network, which every installation has."""
    return NetworkTagger("fast", SmallNetwork(*read_small(_raw(NETWORK_FILE))), load_crf(), FAST_WEIGHT)


def _raw(name: str) -> bytes:
    try:
        return (files("khabar") / "data" / name).read_bytes()
    except OSError as error:
        raise ResourceError("the model file is missing", name, "install khabar again") from error


def _remedy(model: str) -> str:
    return (
        "pip install khabar-accurate, or use «fast»"
        if model == "accurate"
        else "use «fast», «rules» or «accurate»"
    )
