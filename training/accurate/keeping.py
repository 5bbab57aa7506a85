"""Networks in the work folder: how each stage finds those of the stages before."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from accurate import tasks
from accurate.e5 import Weights
from accurate.encoder import Encoder, Network
from accurate.tasks import Tasks

State = dict[str, Tensor]

ADAPTED, STUDENT = "adapted.pt", "student.pt"
TEACHERS, NAMES_TEACHERS = "teacher-*.pt", "names-teacher-*.pt"
_LAYER = "layers."


def encoder(folder: Path, layers: int | None = None) -> Encoder:
    """The adapted encoder, its first layers or all."""
    state = _load(folder / ADAPTED)
    found = Encoder(Weights.read(folder), layers or _depth(state))
    found.load_state_dict({name: value for name, value in state.items() if name in found.state_dict()})
    return found


def new(folder: Path, asked: Tasks, layers: int | None = None) -> Network:
    """The adapted encoder with heads that know nothing."""
    return Network(encoder(folder, layers), asked.labels, tuple(asked.pointers))


def networks(paths: Sequence[Path], folder: Path, device: str) -> list[Network]:
    """Trained networks with the heads that they have."""
    if not paths:
        raise FileNotFoundError(f"no trained network of this kind in {folder}: train it first")
    return [network(path, folder).to(device) for path in paths]


def network(path: Path, folder: Path) -> Network:
    """A trained network with the heads that it has."""
    return _network(_load(path), folder)


def without(path: Path, folder: Path, pointer: str) -> Network:
    """A trained network with its heads but one, which is to be taught anew."""
    own = f"pointers.{pointer}."
    return _network({name: each for name, each in _load(path).items() if not name.startswith(own)}, folder)


def _network(state: State, folder: Path) -> Network:
    heads = {name.split(".")[1] for name in state if not name.startswith("encoder.")}
    asked = tasks.read(folder).together.only(heads)
    inner = {name.removeprefix("encoder."): value for name, value in state.items()}
    if "wide.weight" in inner:  # the small one
        from accurate import small  # needs khabar, which not every machine has

        found = small.network(inner["pieces.weight"], asked)
    else:
        found = Network(Encoder(Weights.read(folder), _depth(inner)), asked.labels, tuple(asked.pointers))
    found.load_state_dict(state)
    return found


def go_on(network: Network, start: Path | None) -> Network:
    """The network with the numbers of one trained before; heads that this one lacked begin from nothing."""
    if start is not None:
        network.load_state_dict(_load(start), strict=False)
    return network


def mean(options: argparse.Namespace) -> None:
    """Model soup (Wortsman and others, 2022): the mean of a network before and after it went on."""
    before, after = (_load(options.work / name) for name in (options.before, options.after))
    share = options.share
    state = {
        name: share * before[name] + (1 - share) * value if name in before else value
        for name, value in after.items()
    }
    torch.save(state, options.work / options.out)


def keep(module: Encoder | Network, path: Path) -> None:
    """Store the parameters."""
    torch.save({name: value.cpu() for name, value in module.state_dict().items()}, path)
    print(f"wrote {path.name}", flush=True)


def _load(path: Path) -> State:
    found: State = torch.load(path, map_location="cpu", weights_only=True)
    return found


def _depth(state: State) -> int:
    return 1 + max(int(name.split(".")[1]) for name in state if name.startswith(_LAYER))
