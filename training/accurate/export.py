"""From torch to the file that khabar-accurate runs: ONNX, matrices in eight bits for each column.

Per column («per channel») keeps the accuracy, one scale for a whole matrix does not. Weights use seven of
the eight bits (`reduce_range`): processors without VNNI add two products of eight bits in sixteen and
would cut off the largest, so that the same text got other labels on other machines. The table of pieces
is stored in half floats, as it is only looked up.
"""

import copy
import tempfile
from collections.abc import Container
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from accurate.encoder import Network
from khabar_accurate import heads
from khabar_accurate.network import NETWORK, OTHERS, STATES

_OPSET = 17


class _Names(nn.Module):
    """The names, and the states that the other branch goes on from; the table of pieces in half floats."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network).eval()
        self.network.encoder.pieces = _HalfTable(self.network.encoder.pieces.weight.detach())

    def forward(self, pieces: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        states, _ = self.network.begin(pieces)
        return self.network.names(states, None, firsts), states


class _Others(nn.Module):
    """All heads but the names, as outputs in a row."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network).eval()

    def forward(self, states: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network.others(states, None, firsts).values())


class _HalfTable(nn.Module):
    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        self.weight = nn.Parameter(weight.half(), requires_grad=False)

    def forward(self, pieces: Tensor) -> Tensor:
        return nn.functional.embedding(pieces, self.weight).float()


def export(network: Network, folder: Path) -> None:
    """Write the network for names to the folder and, where it has more heads, the one for the others.

    Two files, because coding asks for names alone and should not pay for the rest.
    """
    names = _Names(network)
    example = (torch.tensor([[0, 5, 6, 2]]), torch.tensor([[1, 2]]))
    _write(names, example, ("pieces", heads.NAMES, STATES), network.pointers, folder / NETWORK)
    if network.branch:
        _, states = names(*example)
        outputs = network.others(states, None, example[1])
        _write(_Others(network), (states, example[1]), (STATES, *outputs), network.pointers, folder / OTHERS)


def _write(
    module: nn.Module,
    example: tuple[Tensor, Tensor],
    names: tuple[str, ...],
    pointers: Container[str],
    path: Path,
) -> None:
    """Of `names` the first is that of the input beside `firsts`, the rest are outputs."""
    axes = {name: {0: "batch", 1: "words"} | ({2: "words"} if name in pointers else {}) for name in names}
    axes |= {name: {0: "batch", 1: "pieces"} for name in ("pieces", STATES) if name in names}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            module,
            example,
            str(whole),
            input_names=[names[0], "firsts"],
            output_names=list(names[1:]),
            dynamic_axes={**axes, "firsts": {0: "batch", 1: "words"}},
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize(whole, path)


def quantize(whole: Path, path: Path) -> None:
    """Matrices to eight bits; the rest stays as it is. Names of this machine are taken out."""
    quantize_dynamic(
        whole,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gemm"],
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(path)
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    onnx.save(model, path)
