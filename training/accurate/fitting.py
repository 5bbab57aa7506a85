"""Training: AdamW with warm-up and linear decay, on one core unless told otherwise."""

import random
import time
from collections.abc import Callable, Mapping, Sequence

import msgspec
import torch
from torch import Tensor
from torch.nn import functional

from accurate.encoder import Network
from accurate.examples import NOTHING, Encoded, Example, batches, encode
from accurate.tensors import Batch, collate
from khabar_accurate.pieces import Segmenter

Draw = Callable[[random.Random], list[Example]]  # the examples of one epoch
_REPORTED = 50  # steps between two lines of progress


class Settings(msgspec.Struct, frozen=True):
    """The parameters of a run, with their reasons.

    `rate` of the layers: a small encoder wants more than the usual 2e-5. `head_rate`: the heads begin
    from nothing. `budget`: pieces in a batch, some 16 sentences. `bfloat`: half the time where the
    processor multiplies bfloat16 (AMX, AVX512-BF16), forty times slower where it does not.
    """

    epochs: int = 4
    rate: float = 1.2e-4
    head_rate: float = 1e-3
    budget: int = 800
    warm_up: int = 60
    decay: float = 0.01
    seed: int = 1
    bfloat: bool = False


def fit(
    network: Network,
    segmenter: Segmenter,
    draw: Draw,
    settings: Settings,
    weights: Mapping[str, float] | None = None,
) -> None:
    """Train in place; `draw` gives the examples of each epoch, `weights` how much each task counts (1)."""
    generator = random.Random(settings.seed)
    epochs = [[encode(segmenter, example) for example in draw(generator)] for _ in range(settings.epochs)]
    plan = [group for encoded in epochs for group in batches(encoded, settings.budget, generator)]
    optimizer = _optimizer(network, settings)
    begin, total, seen = time.perf_counter(), 0.0, 0
    network.train()
    for step, group in enumerate(plan):
        share = min((step + 1) / settings.warm_up, 1.0) * (1 - step / len(plan))
        for part in optimizer.param_groups:
            part["lr"] = part["initial_lr"] * share
        total += _step(network, optimizer, group, segmenter.vocabulary.padding, settings, weights or {})
        seen += 1
        if seen == _REPORTED or step + 1 == len(plan):
            passed = time.perf_counter() - begin
            print(f"step {step + 1}/{len(plan)}, {passed:.0f} s, loss {total / seen:.4f}", flush=True)
            total, seen = 0.0, 0


def _optimizer(network: Network, settings: Settings) -> torch.optim.AdamW:
    """Heads learn faster than layers, and only matrices decay."""
    layers = set(map(id, (*network.encoder.parameters(), *network.branch.parameters())))
    groups = []
    for is_layer in (True, False):
        for decays in (True, False):
            chosen = [
                each
                for each in network.parameters()
                if each.requires_grad and (id(each) in layers) is is_layer and (each.ndim > 1) is decays
            ]
            rate = settings.rate if is_layer else settings.head_rate
            decay = settings.decay if decays else 0.0
            groups.append({"params": chosen, "lr": rate, "initial_lr": rate, "weight_decay": decay})
    return torch.optim.AdamW([group for group in groups if group["params"]])


def _step(
    network: Network,
    optimizer: torch.optim.AdamW,
    group: Sequence[Encoded],
    padding: int,
    settings: Settings,
    weights: Mapping[str, float],
) -> float:
    batch = collate(group, padding)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings.bfloat):
        scores = network(batch.pieces, batch.firsts)
    loss = torch.stack([value * weights.get(name, 1.0) for name, value in losses(scores, batch)]).sum()
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


def losses(scores: Mapping[str, Tensor], batch: Batch) -> list[tuple[str, Tensor]]:
    """The loss of each task that the batch has answers for: cross-entropy, binary for the pointers."""
    found = []
    for name, answers in batch.labels.items():
        asked = answers != NOTHING
        if asked.any():
            found.append((name, functional.cross_entropy(scores[name].float()[asked], answers[asked])))
    for name, links in batch.links.items():
        asked = links >= 0
        if asked.any():
            answers, wanted = scores[name].float()[asked], links[asked]
            entropy = functional.binary_cross_entropy_with_logits(answers, wanted, reduction="sum")
            found.append((name, entropy / wanted.sum().clamp(min=1)))
    return found
