"""Trains the accurate tagger: see README.md beside this file.

Names:      training/accurate_tagger.py --data newsfane.conll --out FOLDER
Statements: training/accurate_tagger.py --start FOLDER --out OTHER --epochs 8 --news ARTICLES.jsonl.gz …
                --annotated GOLD.jsonl … --articles ARTICLES.jsonl.gz …
Once more:  training/accurate_tagger.py --start OTHER --out FOLDER writes its files anew, teaching nothing.
"""

import argparse
import time
from pathlib import Path

import msgspec
import torch

import newsfane
import splits
from accurate import annotations, names, ruled, stories
from accurate.e5 import Pretrained, find
from accurate.encoder import Encoder, Network
from accurate.export import export
from accurate.fitting import Draw, Settings, fit
from accurate.pruning import prune
from khabar.taggers import LABELS
from khabar_accurate import heads
from khabar_accurate.pieces import Segmenter
from sentences import Sentence

LAYERS = 6
SHARED = 2  # lower layers that both branches use
# what each task counts beside the names: triggers are rare, and pointers sum over many pairs of words
WEIGHTS = {
    heads.TRIGGER: 4.0,
    heads.EVIDENCE: 0.5,
    heads.STATUS: 0.2,
    heads.BACKGROUND: 0.2,
    heads.CUE_OF: 0.2,
    heads.SPEAKER: 0.3,
    heads.CHANNEL: 0.1,
    heads.FROM: 0.2,
    heads.TO: 0.2,
}


def main() -> None:
    """Read the corpora, train, write the network for torch and for running, and its pieces."""
    options = _options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    pretrained = Pretrained(find())
    vocabulary, rows = prune(pretrained)
    segmenter = Segmenter(vocabulary)
    network = Network(Encoder(pretrained, rows, LAYERS), {heads.NAMES: len(LABELS)})
    settings = Settings(epochs=options.epochs, rate=options.rate, seed=options.seed, bfloat=options.bfloat)
    begin = time.perf_counter()
    if options.start:
        network = restored(network, torch.load(options.start / "network.pt"))
    else:
        fit(network, segmenter, _names(splits.parts(newsfane.read(options.data), options.held_out)), settings)
    if options.annotated:
        network = network if network.branch else grown(network)
        teach(network, segmenter, options, settings)
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary.write(options.out / "pieces.msgpack")
    torch.save(network.state_dict(), options.out / "network.pt")
    export(network, options.out)
    print(f"{time.perf_counter() - begin:.0f} s")


def restored(names: Network, state: dict[str, torch.Tensor]) -> Network:
    """The network as it was stored, with the second branch where that was taught already."""
    network = grown(names) if any(name.startswith("branch.") for name in state) else names
    network.load_state_dict(state)
    return network


def grown(names: Network) -> Network:
    """The network with a second branch for statements and engagements, not yet taught."""
    labels = {heads.NAMES: len(LABELS)} | heads.LABELS
    network = Network(names.encoder, labels, heads.POINTERS, SHARED)
    network.load_state_dict(
        {name: value for name, value in names.state_dict().items() if not name.startswith("branch.")},
        strict=False,
    )
    network.freeze_names()
    return network


def teach(network: Network, segmenter: Segmenter, options: argparse.Namespace, settings: Settings) -> None:
    """Teach the second branch, first once what khabar's rules find in news, then what was annotated."""
    if options.news:
        without = frozenset(options.without.read_text("utf-8").split()) if options.without else frozenset()
        found = ruled.articles(options.news, options.ruled, without, settings.seed)
        once = msgspec.structs.replace(settings, epochs=1)
        fit(network, segmenter, _stories([stories.story(each) for each in found]), once, WEIGHTS)
    told = [stories.story(each) for each in annotations.load(options.annotated, options.articles)]
    print(f"{len(told)} annotated articles")
    fit(network, segmenter, _stories(told), settings, WEIGHTS)


def _names(parts: list[list[Sentence]]) -> Draw:
    return lambda generator: [example for part in parts for example in names.examples(part, generator)]


def _stories(told: list[stories.Story]) -> Draw:
    return lambda generator: stories.examples(told, generator)


def _options() -> argparse.Namespace:
    settings = Settings()
    parser = argparse.ArgumentParser(description="Train the accurate tagger.")
    parser.add_argument("--data", type=Path, help="NewsFANE Gold, one token and label a line")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model")
    parser.add_argument("--start", type=Path, help="folder of a trained model to go on from")
    parser.add_argument(
        "--held-out", nargs="*", default=[], help="tenths (10) or ranges (0.83-1) to leave out"
    )
    parser.add_argument("--annotated", type=Path, nargs="*", default=[], help="annotations, JSON lines")
    parser.add_argument("--articles", type=Path, nargs="*", default=[], help="the articles, JSON lines")
    parser.add_argument("--news", type=Path, nargs="*", default=[], help="articles for the rules, JSON lines")
    parser.add_argument("--ruled", type=int, default=300, help="how many of them")
    parser.add_argument("--without", type=Path, help="ids of articles that something is measured on")
    parser.add_argument("--epochs", type=int, default=settings.epochs)
    parser.add_argument("--rate", type=float, default=settings.rate)
    parser.add_argument("--seed", type=int, default=settings.seed)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--bfloat", action="store_true", help="bfloat16, where the processor has it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
