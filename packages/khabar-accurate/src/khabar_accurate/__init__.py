"""The accurate model of khabar: weights, and the tagger that uses them."""

from pathlib import Path

from khabar.errors import UsageError
from khabar.taggers import load_crf
from khabar_accurate.network import NETWORK, Network
from khabar_accurate.tagger import AccurateTagger

__all__ = ["AccurateTagger", "load"]

DATA = Path(__file__).parent / "data"


def load(folder: Path = DATA) -> AccurateTagger:
    """The tagger with the weights of a folder, those of this package unless told otherwise (about 0.3 s).

    Raises khabar's UsageError where the package was built without weights, ResourceError where
    they are broken.
    """
    if not (folder / NETWORK).exists():
        raise UsageError(
            "this khabar-accurate was built without its weights",
            remedy="train them as training/README.md says, or use «fast»",
        )
    return AccurateTagger(Network(folder), load_crf())
