"""The accurate tagger: the large network beside the linear chain, with its statements."""

from collections.abc import Sequence

from khabar.taggers.crf import CrfTagger
from khabar.taggers.network.tagger import Network, NetworkTagger
from khabar_accurate.saying import Said, said

WEIGHT = 1.0  # of the network's log-probability beside the scores of the linear chain


class AccurateTagger(NetworkTagger):
    """Finds names with a network that has read a lot of Arabic and a CRF that knows the lists of names.

    The same pass of the network gives engagements and speech (`read`) and statements.
    """

    def __init__(self, network: Network, chain: CrfTagger, weight: float = WEIGHT) -> None:
        super().__init__("accurate", network, chain, weight)

    def statements(self, sentences: Sequence[Sequence[str]]) -> list[Said]:
        """The statements as the network alone sees them, likely or not; coding asks for `read` only."""
        return [each for first, scores in self.placed(sentences) for each in said(scores, first)]
