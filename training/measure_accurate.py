"""Exports a trained accurate model and measures its names on parts it has not seen.

training/measure_accurate.py --data newsfane.conll --model FOLDER --crf MODEL --parts 10 0.83-1
"""

import argparse
from pathlib import Path

import newsfane
import splits
from accurate.measuring import alone, line, together
from khabar import knowledge
from khabar.taggers.crf import CrfTagger
from khabar.taggers.network.shapes import read_small
from khabar.taggers.network.small import SmallNetwork
from khabar.taggers.weights import read_weights
from khabar_accurate.network import Network
from khabar_accurate.tagger import WEIGHT


def main() -> None:
    """Print a line for each model and part."""
    options = _options()
    sentences = newsfane.read(options.data)
    path: Path = options.model
    network = Network(path) if path.is_dir() else SmallNetwork(*read_small(path.read_bytes()))
    fast = CrfTagger(read_weights(options.crf.read_bytes()), knowledge.load())
    for chosen in options.parts:
        held_out = splits.part(sentences, chosen)
        print(f"part {chosen}")
        print(line("chain", held_out, fast.tag([each.tokens for each in held_out])))
        print(line("network", held_out, alone(network, fast, held_out)))
        for weight in options.weights:
            print(line(f"both, weight {weight}", held_out, together(network, fast, held_out, weight)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the accurate tagger.")
    parser.add_argument("--data", type=Path, required=True, help="NewsFANE Gold, one token and label a line")
    parser.add_argument(
        "--model", type=Path, required=True, help="folder of the accurate model, or file of the small one"
    )
    parser.add_argument(
        "--crf", type=Path, required=True, help="a fast model that saw the same part of the corpus"
    )
    parser.add_argument("--parts", nargs="+", required=True, help="tenths (10) or ranges (0.83-1)")
    parser.add_argument(
        "--weights", type=float, nargs="*", default=[WEIGHT], help="of the network beside the CRF"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
