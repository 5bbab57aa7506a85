"""From torch to the file that khabar-accurate runs: ONNX, matrices in eight bits for each column.

Per column («per channel») keeps the accuracy, one scale for a whole matrix does not. Weights use seven of
the eight bits (`reduce_range`): processors without VNNI add two products of eight bits in sixteen and
would cut off the largest, so that the same text got other labels on other machines. The table of pieces
is stored in half floats, as it is only looked up.
"""

import argparse
import copy
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from accurate import documents, keeping
from accurate.encoder import Network
from khabar.taggers.network import heads
from khabar_accurate.network import NETWORK, PIECES

_OPSET = 17
_NOT_ASKED = frozenset((heads.DATE,))  # taught, but it gained nothing (docs/decisions/0009)


class _Running(nn.Module):
    """The network for one text without padding; all heads in a row, the table of pieces in half floats."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network).eval()
        self.network.encoder.pieces = _HalfTable(self.network.encoder.pieces.weight.detach())  # type: ignore[assignment]

    def forward(self, pieces: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network(pieces, firsts, padded=False).values())


class _HalfTable(nn.Module):
    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        self.weight = nn.Parameter(weight.half(), requires_grad=False)

    def forward(self, pieces: Tensor) -> Tensor:
        return nn.functional.embedding(pieces, self.weight).float()


def run(options: argparse.Namespace) -> None:
    """Write the student and its pieces to the folder of a model."""
    options.out.mkdir(parents=True, exist_ok=True)
    network = keeping.network(options.work / keeping.STUDENT, options.work)
    for name in _NOT_ASKED & set(network.pointers):
        del network.pointers[name]
    export(network, options.out)
    shutil.copyfile(options.work / documents.PIECES, options.out / PIECES)


def export(network: Network, folder: Path) -> None:
    """Write the network to the folder, its heads by name."""
    example = (torch.tensor([[0, 5, 6, 2]]), torch.tensor([[1, 2]]))
    outputs = [*network.labels, *network.pointers]
    axes = {
        name: {0: "batch", 1: "words"} | ({2: "words"} if name in network.pointers else {})
        for name in outputs
    }
    axes |= {"pieces": {0: "batch", 1: "pieces"}, "firsts": {0: "batch", 1: "words"}}
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        torch.onnx.export(
            _Running(network),
            example,
            str(whole),
            input_names=["pieces", "firsts"],
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize(whole, folder / NETWORK)


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
