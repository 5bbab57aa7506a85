"""The big teacher in torch: a decoder that reads in both directions, with the heads of all networks.

Qwen2 (Yang and others, 2024): root-mean-square norms before each part, rotary positions, few key heads, a
gated inner layer. It was taught to guess the next piece; without its mask every word also sees what
follows, as BehnamGhader and others (2024, «LLM2Vec») have it.
"""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from accurate import large_weights
from accurate.encoder import gathered, table_of
from accurate.examples import PADDING
from accurate.large_weights import Stored

_HEADS, _KEYS, _SIZE = 12, 2, 128  # heads that ask, heads that answer, numbers of each
_EPSILON, _BASE = 1e-6, 1e6  # of the norms; of the rotation


class LargeLayer(nn.Module):
    """One layer with its pretrained weights."""

    def __init__(self, source: Mapping[str, Stored], number: int) -> None:
        super().__init__()
        here = f"blk.{number}"
        self.first_norm, self.second_norm = (
            _norm(source, f"{here}.{name}") for name in ("attn_norm", "ffn_norm")
        )
        self.query, self.key, self.value = (_linear(source, f"{here}.attn_{name}") for name in "qkv")
        self.joined = _linear(source, f"{here}.attn_output")
        self.gate, self.up, self.down = (
            _linear(source, f"{here}.ffn_{name}") for name in ("gate", "up", "down")
        )

    def forward(self, states: Tensor, turn: tuple[Tensor, Tensor], mask: Tensor | None) -> Tensor:
        """States: batch by pieces by width; `turn`: cosines and sines of the positions, pieces by numbers."""
        states = states + self._attend(self.first_norm(states), turn, mask)
        seen = self.second_norm(states)
        inner: Tensor = self.down(functional.silu(self.gate(seen)) * self.up(seen))
        return states + inner

    def _attend(self, seen: Tensor, turn: tuple[Tensor, Tensor], mask: Tensor | None) -> Tensor:
        batch, pieces, _ = seen.shape
        query = turned(self.query(seen).view(batch, pieces, _HEADS, _SIZE).transpose(1, 2), turn)
        key = turned(self.key(seen).view(batch, pieces, _KEYS, _SIZE).transpose(1, 2), turn)
        value = self.value(seen).view(batch, pieces, _KEYS, _SIZE).transpose(1, 2)
        share = _HEADS // _KEYS
        key, value = key.repeat_interleave(share, 1), value.repeat_interleave(share, 1)
        if mask is None:
            found = functional.scaled_dot_product_attention(query, key, value)
        else:  # step by step: the library's kernels with a mask gave gradients that were no numbers
            scores = (query @ key.transpose(-1, -2)).float() * _SIZE**-0.5 + mask
            found = torch.softmax(scores, -1).to(value.dtype) @ value
        joined: Tensor = self.joined(found.transpose(1, 2).reshape(batch, pieces, _HEADS * _SIZE))
        return joined


class LargeEncoder(nn.Module):
    """The table of the kept pieces and the first layers."""

    def __init__(self, source: Mapping[str, Stored]) -> None:
        super().__init__()
        self.pieces = table_of(torch.from_numpy(source["output.weight"].array()))
        self.layers = nn.ModuleList(LargeLayer(source, n) for n in range(large_weights.depth(source)))
        self.norm = _norm(source, "output_norm")

    def states(self, pieces: Tensor, mask: Tensor | None) -> Tensor:
        """The last states of all pieces; mask: 0 where a piece is seen, very low where not."""
        states, turn = self.pieces(pieces), turns(pieces.shape[1], pieces.device)
        for layer in self.layers:
            states = layer(states, turn, mask)
        return self.norm(states)  # type: ignore[no-any-return]

    def forward(self, pieces: Tensor, firsts: Tensor, *, padded: bool = True) -> Tensor:
        """The states of the last piece of each word, which sees its word whole: batch by words by width."""
        mask = (pieces == PADDING).to(self.pieces.weight.dtype)[:, None, None, :] * -3e4 if padded else None
        return gathered(self.states(pieces, mask), lasts(pieces, firsts))


def lasts(pieces: Tensor, firsts: Tensor) -> Tensor:
    """The last piece of each word: the one before the next word, or before the end."""
    ends = (pieces != PADDING).sum(1, keepdim=True) - 1
    following = torch.cat([firsts[:, 1:], torch.zeros_like(firsts[:, :1])], 1)
    return torch.where(following > firsts, following, ends) - 1


def turns(size: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Cosines and sines for the rotation of each position: pieces by half the numbers of a head."""
    rates = _BASE ** -(torch.arange(0, _SIZE, 2, device=device, dtype=torch.float32) / _SIZE)
    angles = torch.arange(size, device=device, dtype=torch.float32)[:, None] * rates
    return angles.cos(), angles.sin()


def turned(states: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """Rotary positions (Su and others, 2021): the two halves of a head are the coordinates of its planes."""
    one, other = states.float().chunk(2, -1)
    cosine, sine = turn
    return torch.cat([one * cosine - other * sine, other * cosine + one * sine], -1).to(states.dtype)


def _linear(source: Mapping[str, Stored], name: str) -> nn.Linear:
    weight = torch.from_numpy(source[f"{name}.weight"].array())
    bias = source.get(f"{name}.bias")
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None, device="meta")
    layer.weight = nn.Parameter(weight.clone())
    if bias is not None:
        layer.bias = nn.Parameter(torch.from_numpy(bias.array().copy()))
    return layer


def _norm(source: Mapping[str, Stored], name: str) -> nn.RMSNorm:
    weight = torch.from_numpy(source[f"{name}.weight"].array().copy())
    norm = nn.RMSNorm(len(weight), eps=_EPSILON)
    norm.weight = nn.Parameter(weight)
    return norm
