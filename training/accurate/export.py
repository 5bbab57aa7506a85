"""From torch to the file that khabar-accurate runs: ONNX, matrices in eight bits for each column.

Per column («per channel») keeps the accuracy, one scale for a whole matrix does not. Weights use seven of
the eight bits (`reduce_range`): processors without VNNI add two products of eight bits in sixteen and
would cut off the largest, so that the same text got other labels on other machines. The table of pieces
is stored in half floats, as it is only looked up.
"""

import copy
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from accurate.encoder import Network

_OPSET = 17


class _Flat(nn.Module):
    """The network with its heads as outputs in a row, and the table of pieces in half floats."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network).eval()
        self.network.encoder.pieces = _HalfTable(self.network.encoder.pieces.weight.detach())

    def forward(self, pieces: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network(pieces, firsts).values())


class _HalfTable(nn.Module):
    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        self.weight = nn.Parameter(weight.half(), requires_grad=False)

    def forward(self, pieces: Tensor) -> Tensor:
        return nn.functional.embedding(pieces, self.weight).float()


def export(network: Network, path: Path) -> None:
    """Write the network to `path`; its outputs bear the names of the heads."""
    flat = _Flat(network)
    example = (torch.tensor([[0, 5, 6, 2]]), torch.tensor([[1, 2]]))
    names = list(flat.network(*example))
    axes = {"pieces": {0: "batch", 1: "pieces"}, "firsts": {0: "batch", 1: "words"}}
    for name in names:
        axes[name] = {0: "batch", 1: "words"} | ({2: "words"} if name in network.pointers else {})
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            flat,
            example,
            str(whole),
            input_names=["pieces", "firsts"],
            output_names=names,
            dynamic_axes=axes,
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
