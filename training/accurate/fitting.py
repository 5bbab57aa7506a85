"""Training: AdamW with warm-up and linear decay, a fixed number of steps."""

import time
from collections.abc import Callable, Sequence

import msgspec
import torch
from torch import Tensor, nn

Step = Callable[[], Tensor]  # gives the loss of one batch
_REPORTED = 50  # steps between two lines of progress
_SLOW = 0.98  # how much of the mean loss stays from step to step


class Settings(msgspec.Struct, frozen=True):
    """The parameters of a run, with their reasons.

    `rate` of the layers: a small encoder wants more than the usual 2e-5. `head_rate`: heads begin from
    nothing. `warm_up`: steps until the rate is reached. `least`: the share of it at the end. `memory`:
    the second beta of Adam, less where batches are large.
    """

    rate: float = 1e-4
    head_rate: float = 1e-3
    warm_up: int = 60
    least: float = 0.0
    decay: float = 0.01
    memory: float = 0.999


def fit(module: nn.Module, steps: Sequence[Step], settings: Settings, device: str) -> None:
    """Train in place, one step for each loss; what is called `encoder` in the module learns slower."""
    optimizer = _optimizer(module, settings)
    begin, mean = time.perf_counter(), None
    module.train()
    for number, step in enumerate(steps):
        share = min((number + 1) / settings.warm_up, 1.0) * max(1 - number / len(steps), settings.least)
        for part in optimizer.param_groups:
            part["lr"] = part["initial_lr"] * share
        with half(device):
            loss = step()
        _descend(module, optimizer, loss)
        mean = (
            loss.detach()
            if mean is None or not bool(mean.isfinite())
            else _SLOW * mean + (1 - _SLOW) * loss.detach()
        )
        if number % _REPORTED == 0 or number + 1 == len(steps):
            passed = time.perf_counter() - begin
            print(f"step {number + 1}/{len(steps)}, {passed:.0f} s, loss {float(mean):.4f}", flush=True)


def half(device: str) -> torch.autocast:
    """Multiplies in bfloat16 on a GPU; a processor stays with single precision."""
    return torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda")


def _descend(module: nn.Module, optimizer: torch.optim.AdamW, loss: Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    norm = torch.nn.utils.clip_grad_norm_(module.parameters(), 1.0)
    if bool(torch.isfinite(norm)):  # one batch that overflows half precision would spoil all
        optimizer.step()
    else:
        print("a step without finite gradients is left out", flush=True)


def _optimizer(module: nn.Module, settings: Settings) -> torch.optim.AdamW:
    """Heads learn faster than layers, and only matrices decay."""
    groups = []
    for is_layer in (True, False):
        for decays in (True, False):
            chosen = [
                each
                for name, each in module.named_parameters()
                if name.startswith("encoder.") is is_layer and (each.ndim > 1) is decays
            ]
            rate = settings.rate if is_layer else settings.head_rate
            decay = settings.decay if decays else 0.0
            groups.append({"params": chosen, "lr": rate, "initial_lr": rate, "weight_decay": decay})
    return torch.optim.AdamW(
        [group for group in groups if group["params"]],
        betas=(0.9, settings.memory),
        fused=next(module.parameters()).is_cuda,
    )
