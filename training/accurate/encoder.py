"""The network in torch: the first layers of the pretrained encoder, and one linear head for each task."""

import copy
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from accurate.e5 import Array, Pretrained
from khabar_accurate import heads

DROPOUT = 0.1


class Layer(nn.Module):
    """One layer of a post-norm transformer encoder (Vaswani et al., 2017), with the pretrained weights."""

    def __init__(self, source: Pretrained, number: int) -> None:
        super().__init__()
        width, inner = source.sizes.width, source.sizes.inner
        self.heads = source.sizes.heads
        self.query = _linear(source, f"l{number}.q", width, width)
        self.key = _linear(source, f"l{number}.k", width, width)
        self.value = _linear(source, f"l{number}.v", width, width)
        self.joined = _linear(source, f"l{number}.ao", width, width)
        self.first_norm = _norm(source, f"l{number}.aln")
        self.widen = _linear(source, f"l{number}.fi", width, inner)
        self.narrow = _linear(source, f"l{number}.fo", inner, width)
        self.second_norm = _norm(source, f"l{number}.oln")

    def forward(self, states: Tensor, mask: Tensor | None, firsts: Tensor | None = None) -> Tensor:
        """States: batch by pieces by width; mask: batch by 1 by 1 by pieces, 0 or very low.

        With `firsts` only the states of these pieces come out: nobody asks the last layer for the others.
        """
        asking = states if firsts is None else gathered(states, firsts)
        asking = self.first_norm(asking + self._drop(self._attend(asking, states, mask)))
        inner = functional.gelu(self.widen(asking))
        return self.second_norm(asking + self._drop(self.narrow(inner)))  # type: ignore[no-any-return]

    def _attend(self, asking: Tensor, states: Tensor, mask: Tensor | None) -> Tensor:
        query, key, value = (
            self._split(self.query(asking)),
            *map(self._split, (self.key(states), self.value(states))),
        )
        if torch.onnx.is_in_onnx_export():  # the exporter wants the steps one by one, for one text unpadded
            scores = query @ key.transpose(-1, -2) * key.shape[-1] ** -0.5
            found = torch.softmax(scores, -1) @ value
        else:
            found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return self.joined(found.transpose(1, 2).reshape(asking.shape))  # type: ignore[no-any-return]

    def _split(self, states: Tensor) -> Tensor:
        """Batch by heads by pieces by width of a head."""
        batch, pieces, width = states.shape
        return states.reshape(batch, pieces, self.heads, width // self.heads).transpose(1, 2)

    def _drop(self, states: Tensor) -> Tensor:
        return functional.dropout(states, DROPOUT, self.training)


class Encoder(nn.Module):
    """The table of pieces and the layers that find names."""

    def __init__(self, source: Pretrained, rows: npt.NDArray[np.int64], layers: int) -> None:
        super().__init__()
        width = source.sizes.width
        self.pieces = nn.Embedding.from_pretrained(
            torch.from_numpy(source.matrix("emb.word", width, rows)), freeze=False
        )
        positions = source.vector("emb.pos").reshape(-1, width)
        self.positions = nn.Parameter(torch.from_numpy(positions))
        self.kind = nn.Parameter(torch.from_numpy(source.vector("emb.type")[:width].copy()))
        self.norm = _norm(source, "emb.ln")
        self.layers = nn.ModuleList(Layer(source, number) for number in range(layers))

    def begin(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        """The states before the first layer, batch by pieces by width, and the mask (padding is 1)."""
        states = self.pieces(pieces) + self.positions[: pieces.shape[1]] + self.kind
        states = functional.dropout(self.norm(states), DROPOUT, self.training)
        return states, (pieces == 1).to(states.dtype)[:, None, None, :] * -1e9


class Pointer(nn.Module):
    """For each word, how likely it is that each other word belongs to it: batch by words by words.

    Method: biaffine attention (Dozat and Manning, 2017), without its hidden layer.
    """

    def __init__(self, width: int, inner: int = 128) -> None:
        super().__init__()
        self.asks, self.answers = nn.Linear(width, inner), nn.Linear(width, inner)
        self.scale = inner**-0.5
        self.rarity = nn.Parameter(torch.tensor(-4.0))  # hardly any word belongs to another

    def forward(self, words: Tensor) -> Tensor:
        """The score of every word (last axis) as answer to every word."""
        return self.asks(words) @ self.answers(words).transpose(1, 2) * self.scale + self.rarity


class Network(nn.Module):
    """Two branches on the same lower layers: one finds names, the other statements and engagements.

    `labels`: task → number of labels; `pointers`: names of pointers. With `shared` there is a second branch
    for all heads but the names, which begins as a copy of the layers from `shared` on: so it can be taught
    later, on other texts, and the names stay as they are. One branch for everything lost 2.4 points of F1
    on names.
    """

    def __init__(
        self,
        encoder: Encoder,
        labels: Mapping[str, int],
        pointers: tuple[str, ...] = (),
        shared: int | None = None,
    ) -> None:
        super().__init__()
        width = encoder.norm.normalized_shape[0]
        self.encoder = encoder
        self.split = 0 if shared is None else shared
        self.branch = nn.ModuleList() if shared is None else copy.deepcopy(encoder.layers[shared:])
        self.labels = nn.ModuleDict({name: nn.Linear(width, count) for name, count in labels.items()})
        self.pointers = nn.ModuleDict({name: Pointer(width) for name in pointers})
        self.frozen = False

    def freeze_names(self) -> None:
        """From now on only the second branch learns, and the first one is not run in training."""
        self.encoder.requires_grad_(False)
        self.labels[heads.NAMES].requires_grad_(False)
        self.frozen = True

    def forward(self, pieces: Tensor, firsts: Tensor) -> dict[str, Tensor]:
        """`pieces`: batch by pieces; `firsts`, the first piece of each word: batch by words.

        Gives the scores of each head by its name: batch by words by labels, or by words by words.
        """
        states, mask = self.begin(pieces)
        found = {} if self.frozen and self.training else {heads.NAMES: self.names(states, mask, firsts)}
        return found | (self.others(states, mask, firsts) if self.branch else {})

    def begin(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        """The states, batch by pieces by width, behind the layers that both branches use, and the mask."""
        states, mask = self.encoder.begin(pieces)
        for layer in self.encoder.layers[: self.split]:
            states = layer(states, mask)
        return states, mask

    def names(self, states: Tensor, mask: Tensor | None, firsts: Tensor) -> Tensor:
        """The scores of names: batch by words by labels."""
        words = self._words(self.encoder.layers[self.split :], states, mask, firsts)
        return self.labels[heads.NAMES](words)  # type: ignore[no-any-return]

    def others(self, states: Tensor, mask: Tensor | None, firsts: Tensor) -> dict[str, Tensor]:
        """The scores of all other heads, by name."""
        words = self._words(self.branch, states, mask, firsts)
        found = {**dict(self.labels.items()), **dict(self.pointers.items())}
        return {name: head(words) for name, head in found.items() if name != heads.NAMES}

    def _words(self, layers: nn.ModuleList, states: Tensor, mask: Tensor | None, firsts: Tensor) -> Tensor:
        for layer in layers[:-1]:
            states = layer(states, mask)
        return functional.dropout(layers[-1](states, mask, firsts), DROPOUT, self.training)


def gathered(states: Tensor, firsts: Tensor) -> Tensor:
    """Of the states of pieces those of the first ones: batch by words by width."""
    return torch.gather(states, 1, firsts[:, :, None].expand(-1, -1, states.shape[2]))


def _linear(source: Pretrained, name: str, inputs: int, outputs: int) -> nn.Linear:
    layer = nn.Linear(inputs, outputs)
    _set(layer.weight, source.matrix(f"{name}.w", inputs))
    _set(layer.bias, source.vector(f"{name}.b"))
    return layer


def _norm(source: Pretrained, name: str) -> nn.LayerNorm:
    layer = nn.LayerNorm(source.sizes.width, eps=source.epsilon)
    _set(layer.weight, source.vector(f"{name}.w"))
    _set(layer.bias, source.vector(f"{name}.b"))
    return layer


def _set(parameter: Tensor, values: Array) -> None:
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(values))
