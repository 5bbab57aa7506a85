"""The network in torch: the first layers of the pretrained encoder, and one linear head for each task."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from accurate.e5 import Array, Weights
from accurate.examples import PADDING
from accurate.pointers import pointer

DROPOUT = 0.1


class Layer(nn.Module):
    """One layer of a post-norm transformer encoder (Vaswani et al., 2017), with the pretrained weights."""

    def __init__(self, source: Weights, number: int) -> None:
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
    """The table of pieces and the first layers of the pretrained encoder."""

    def __init__(self, source: Weights, layers: int) -> None:
        super().__init__()
        width = source.sizes.width
        self.pieces = table_of(torch.from_numpy(source.matrix("emb.word", width)))
        positions = source.vector("emb.pos").reshape(-1, width)
        self.positions = nn.Parameter(torch.from_numpy(positions))
        self.kind = nn.Parameter(torch.from_numpy(source.vector("emb.type")[:width].copy()))
        self.norm = _norm(source, "emb.ln")
        self.layers = nn.ModuleList(Layer(source, number) for number in range(layers))

    def begin(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        """The states before the first layer, batch by pieces by width, and the mask."""
        states = self.pieces(pieces) + self.positions[: pieces.shape[1]] + self.kind
        states = functional.dropout(self.norm(states), DROPOUT, self.training)
        return states, (pieces == PADDING).to(states.dtype)[:, None, None, :] * -1e9

    def forward(self, pieces: Tensor, firsts: Tensor | None = None, *, padded: bool = True) -> Tensor:
        """The last states of all pieces, or of the `firsts` only: batch by pieces, or words, by width."""
        states, mask = self.begin(pieces)
        used = mask if padded else None
        for layer in self.layers[:-1]:
            states = layer(states, used)
        return self.layers[-1](states, used, firsts)  # type: ignore[no-any-return]


class Network(nn.Module):
    """The encoder with one linear head for each task, and pointers between words.

    `labels`: task → number of labels; `pointers`: names of pointers, `inner` their width. The encoder has a
    `norm` and gives the states of words.
    """

    def __init__(
        self,
        encoder: nn.Module,
        labels: Mapping[str, int],
        pointers: tuple[str, ...] = (),
        inner: int = 128,
    ) -> None:
        super().__init__()
        width = encoder.norm.normalized_shape[0]
        self.encoder = encoder
        self.labels = nn.ModuleDict({name: nn.Linear(width, count) for name, count in labels.items()})
        self.pointers = nn.ModuleDict({name: pointer(name, width, inner) for name in pointers})

    def forward(self, pieces: Tensor, firsts: Tensor, *, padded: bool = True) -> dict[str, Tensor]:
        """`pieces`: batch by pieces; `firsts`, the first piece of each word: batch by words.

        Gives the scores of each head by its name: batch by words by labels, or by words by words.
        """
        words = self.words(pieces, firsts, padded=padded)
        return {name: head(words) for name, head in (*self.labels.items(), *self.pointers.items())}

    def words(self, pieces: Tensor, firsts: Tensor, *, padded: bool = True) -> Tensor:
        """The last states of the first piece of each word: batch by words by width."""
        states = self.encoder(pieces, firsts, padded=padded)
        return functional.dropout(states, DROPOUT, self.training)

    def pointed(self, name: str, words: Tensor, texts: Tensor, asking: Tensor) -> Tensor:
        """The scores of one pointer for some words only, given by text and word: asking by words."""
        scores: Tensor = self.pointers[name](words)
        return scores[texts, asking]


def table_of(rows: Tensor) -> nn.Embedding:
    """A table of pieces that goes on learning."""
    table = nn.Embedding(*rows.shape)
    _set(table.weight, rows.numpy(force=True))
    return table


def gathered(states: Tensor, firsts: Tensor) -> Tensor:
    """Of the states of pieces those of the first ones: batch by words by width."""
    return torch.gather(states, 1, firsts[:, :, None].expand(-1, -1, states.shape[2]))


def _linear(source: Weights, name: str, inputs: int, outputs: int) -> nn.Linear:
    layer = nn.Linear(inputs, outputs)
    _set(layer.weight, source.matrix(f"{name}.w", inputs))
    _set(layer.bias, source.vector(f"{name}.b"))
    return layer


def _norm(source: Weights, name: str) -> nn.LayerNorm:
    layer = nn.LayerNorm(source.sizes.width, eps=source.epsilon)
    _set(layer.weight, source.vector(f"{name}.w"))
    _set(layer.bias, source.vector(f"{name}.b"))
    return layer


def _set(parameter: Tensor, values: Array) -> None:
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(values))
