"""The small network in torch: convolutions over words, with the heads of the fast model.

As khabar.taggers.network.small runs it: a word is the sum of the vectors of its pieces, seen through two
layers; over the words run residual convolutions of three with growing gaps (Yu and Koltun, 2016).
"""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from accurate.encoder import Network, table_of
from accurate.examples import END, PADDING
from accurate.tasks import Tasks
from khabar.taggers.network import heads
from khabar.taggers.network.small import LABELLED, POINTING

WIDTH, PIECE, HIDDEN, POINTER = 128, 192, 256, 64
GAPS = (1, 2, 4, 8, 1, 2)
WEIGHTS = {
    "names": 1.5,
    "trigger": 4.0,
    "evidence": 0.4,
    "status": 0.2,
    "background": 0.2,
    "from_side": 0.3,
    "to_side": 0.3,
    "place": 0.3,
    "date": 0.3,
}
_DROPOUT = 0.05  # it never learns the articles by heart


class Convolution(nn.Module):
    """A residual layer that sees a word and the two that are `gap` words away."""

    def __init__(self, gap: int, width: int = WIDTH) -> None:
        super().__init__()
        self.gap = gap
        self.norm = nn.LayerNorm(width)
        self.into, self.out = nn.Linear(3 * width, width), nn.Linear(width, width)

    def forward(self, words: Tensor, real: Tensor) -> Tensor:
        """Words: batch by words by width; `real`: False for padding, which counts as nothing."""
        size = words.shape[1]
        around = functional.pad(self.norm(words) * real[:, :, None], (0, 0, self.gap, self.gap))
        seen = torch.cat([around[:, :size], around[:, self.gap : self.gap + size], around[:, -size:]], -1)
        return words + _drop(self, self.out(functional.relu(self.into(seen))))


class SmallEncoder(nn.Module):
    """Pieces to words: no state looks further than the sum of the gaps."""

    def __init__(self, pieces: Tensor, gaps: Sequence[int] = GAPS) -> None:
        """`pieces`: the vectors that the table begins with, pieces by any width."""
        super().__init__()
        self.pieces = table_of(reduced(pieces, PIECE))
        self.first = nn.LayerNorm(PIECE)
        self.wide, self.second = nn.Linear(PIECE, HIDDEN), nn.Linear(HIDDEN, WIDTH)
        self.plain = nn.Linear(PIECE, WIDTH, bias=False)
        self.word = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Convolution(gap) for gap in gaps)
        self.norm = nn.LayerNorm(WIDTH)

    def forward(self, pieces: Tensor, firsts: Tensor, *, padded: bool = True) -> Tensor:  # noqa: ARG002
        """The states of all words: batch by words by width. No first piece is at place 0 but in padding."""
        real = firsts > 0
        summed = self.first(self._summed(pieces, firsts, real))
        states = self.word(self.plain(summed) + self.second(functional.relu(self.wide(summed))))
        states = _drop(self, states)
        for layer in self.layers:
            states = layer(states, real)
        return self.norm(states)  # type: ignore[no-any-return]

    def _summed(self, pieces: Tensor, firsts: Tensor, real: Tensor) -> Tensor:
        """For each word the sum of the vectors of its pieces."""
        begun = torch.zeros_like(pieces).scatter_add_(1, firsts, real.to(pieces.dtype))
        begun[:, 0] = 0
        word = begun.cumsum(1) - 1
        inside = (pieces != PADDING) & (pieces != END) & (word >= 0)
        vectors = self.pieces(pieces) * inside[:, :, None]
        places = word.clamp(min=0)[:, :, None].expand_as(vectors)
        empty = vectors.new_zeros(firsts.shape[0], firsts.shape[1], vectors.shape[2])
        return empty.scatter_add(1, places, vectors)


def reduced(rows: Tensor, width: int) -> Tensor:
    """The rows in their directions of most variance, small as a fresh table is."""
    centred = rows - rows.mean(0)
    _, _, directions = torch.linalg.svd(centred, full_matrices=False)
    found = centred @ directions[:width].T
    return found / found.std() * 0.1


def network(pieces: Tensor, asked: Tasks) -> Network:
    """A small network with heads that know nothing."""
    return Network(SmallEncoder(pieces), asked.labels, tuple(asked.pointers), POINTER)


def tasks_of(asked: Tasks) -> Tasks:
    """What the fast model is asked."""
    chosen = asked.only((*LABELLED, *POINTING))
    return Tasks(chosen.labels, chosen.pointers, chosen.within, WEIGHTS)


def arrays(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The parameters by the names of khabar's file; matrices are inputs by outputs, heads side by side."""
    inner = {name.removeprefix("encoder."): value for name, value in state.items()}
    found = {"pieces": inner["pieces.weight"], "plain": inner["plain.weight"].T}
    found |= _linear(inner, "wide") | _linear(inner, "second")
    found |= _norm(inner, "first") | _norm(inner, "word") | _norm(inner, "norm", "last")
    for number in range(sum(name.endswith(".into.weight") for name in inner)):
        here = f"layers.{number}"
        found |= _norm(inner, f"{here}.norm", f"layer{number}")
        found |= _linear(inner, f"{here}.into", f"layer{number}.into")
        found |= _linear(inner, f"{here}.out", f"layer{number}.out")
    labels = [f"labels.{name}" for name in LABELLED]
    asking = [f"pointers.{name}.{part}" for name in POINTING for part in ("asks", "answers")]
    found |= _side_by_side(inner, labels, "labels") | _side_by_side(inner, asking, "pointers")
    found["rarity"] = torch.stack([inner[f"pointers.{name}.rarity"] for name in POINTING])
    found["speaker.near"] = inner[f"pointers.{heads.SPEAKER}.near"]
    for part in ("asks", "answers"):
        for layer in ("first", "second"):
            found |= _linear(inner, f"pointers.{heads.SPEAKER}.{part}.{layer}", f"speaker.{part}.{layer}")
    return found


def _linear(state: Mapping[str, Tensor], name: str, called: str = "") -> dict[str, Tensor]:
    called = called or name
    return {f"{called}.weight": state[f"{name}.weight"].T, f"{called}.bias": state[f"{name}.bias"]}


def _norm(state: Mapping[str, Tensor], name: str, called: str = "") -> dict[str, Tensor]:
    called = called or name
    return {f"{called}.scale": state[f"{name}.weight"], f"{called}.shift": state[f"{name}.bias"]}


def _side_by_side(state: Mapping[str, Tensor], names: Sequence[str], called: str) -> dict[str, Tensor]:
    weights = torch.cat([state[f"{name}.weight"] for name in names]).T
    return {f"{called}.weight": weights, f"{called}.bias": torch.cat([state[f"{n}.bias"] for n in names])}


def _drop(module: nn.Module, states: Tensor) -> Tensor:
    return functional.dropout(states, _DROPOUT, module.training)
