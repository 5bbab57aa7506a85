"""The stage that needs khabar: corpora, news and annotations become plain files for all other stages."""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

import newsfane
import splits
from accurate import annotations, documents, names, ruled, stories
from accurate.documents import Document
from accurate.e5 import Pretrained, find
from accurate.packing import pack
from accurate.pruning import prune
from accurate.speech import Marks
from accurate.stories import Story
from accurate.tasks import AllTasks, Asking, Tasks
from khabar.taggers import LABELS
from khabar.taggers.network import heads
from khabar.taggers.network.pieces import Segmenter

if TYPE_CHECKING:
    from accurate.large_weights import Pieces

_SHORTEST = 20  # words of an article
_TRIGGER = Asking(heads.TRIGGER, tuple(range(1, len(heads.KINDS))))
_CUE = Asking(heads.CUE, (heads.BEGINS,))
# what each task counts beside the names: triggers are rare, and pointers sum over many pairs of words
_WEIGHTS = {
    heads.TRIGGER: 4.0,
    heads.EVIDENCE: 0.5,
    heads.STATUS: 0.2,
    heads.BACKGROUND: 0.2,
    heads.CUE_OF: 0.2,
    heads.SPEAKER: 0.3,
    heads.CHANNEL: 0.1,
    heads.FROM: 0.2,
    heads.TO: 0.2,
    heads.PLACE: 0.2,
    heads.DATE: 0.2,
}
_ASKING = {
    heads.CUE_OF: Asking(heads.CONTENT, (heads.BEGINS,)),
    heads.SPEAKER: _CUE,
    heads.CHANNEL: _CUE,
    heads.FROM: _TRIGGER,
    heads.TO: _TRIGGER,
    heads.PLACE: _TRIGGER,
    heads.DATE: _TRIGGER,
}
TASKS = AllTasks(
    names=Tasks({heads.NAMES: len(LABELS)}),
    others=Tasks(
        heads.LABELS,
        {name: _ASKING[name] for name in heads.POINTERS},
        {heads.STATUS: _TRIGGER, heads.BACKGROUND: _TRIGGER},
        _WEIGHTS,
    ),
)


class _Writer:
    """Writes documents of one vocabulary to the work folder."""

    def __init__(self, segmenter: Segmenter, folder: Path, large: "Pieces | None" = None) -> None:
        self.segmenter, self.folder, self.large = segmenter, folder, large

    def write(self, name: str, found: Sequence[tuple[str, Story]]) -> None:
        made = [encode(self.segmenter, key, story) for key, story in found]
        documents.write(self.folder / f"{name}.docs", made)
        if self.large:
            long = [encode(self.large, key, story) for key, story in found]
            documents.write(self.folder / f"{name}.{documents.LARGE}", long)
        print(
            f"{name}: {len(made)} documents, {sum(each.pieces.shape[0] for each in made)} pieces", flush=True
        )


def run(options: argparse.Namespace) -> None:
    """Write the tasks, the vocabulary, the pretrained tensors and all documents."""
    options.work.mkdir(parents=True, exist_ok=True)
    pretrained = Pretrained(find())
    vocabulary, rows = prune(pretrained)
    vocabulary.write(options.work / documents.PIECES)
    pretrained.kept(rows).write(options.work)
    TASKS.write(options.work)
    writer = _Writer(Segmenter(vocabulary), options.work, _large(options.large))
    _names(writer, options)
    told = _annotated(writer, options)
    _news(writer, options, told)
    if writer.large:
        from accurate import large_weights

        folder = options.work / large_weights.FOLDER
        large_weights.write(options.large, writer.large.rows, folder, options.large_layers)


def _large(path: Path | None) -> "Pieces | None":
    """The pieces of the big teacher, where there is to be one: its file wants two packages more."""
    if path is None:
        return None
    from accurate.large_weights import Pieces

    return Pieces(path)


def encode(segmenter: "Segmenter | Pieces", key: str, story: Story) -> Document:
    """A text in pieces, with what is wanted of its words."""
    words = [segmenter.word(word) for word in story.words]
    return Document(
        key,
        pack([piece for word in words for piece in word], "<u2"),
        pack([len(word) for word in words], "<u2"),
        story.sentences,
        {name: pack(row, "<i1") for name, row in story.wanted.labels.items()},
        {
            name: pack(np.array(found, dtype=np.int64).reshape(-1, 2), "<i4")
            for name, found in story.wanted.links.items()
        },
    )


def _names(writer: _Writer, options: argparse.Namespace) -> None:
    """The corpus but for what is held out, in parts that hang together, and what is held out."""
    corpus = newsfane.read(options.corpus)
    kept = splits.parts(corpus, options.held_out)
    measured = [splits.part(corpus, chosen) for chosen in options.held_out]
    for name, parts in (("names", kept), ("names-measured", measured)):
        writer.write(name, [(f"{name}-{number}", names.story(each)) for number, each in enumerate(parts)])


def _annotated(writer: _Writer, options: argparse.Namespace) -> set[str]:
    """The annotated articles, those to measure on apart; gives the ids of all."""
    without, measured = _ids(options.without), _ids(options.measured)
    found = {
        each.body.article.id: stories.story(each, statements=statements)
        for paths, statements in ((options.engaged, False), (options.annotated, True))
        for each in annotations.load(paths, options.news)
        if each.body.article.id not in without
    }
    writer.write("annotated", [pair for pair in found.items() if pair[0] not in measured])
    writer.write("measured", [pair for pair in found.items() if pair[0] in measured])
    return set(found)


def _news(writer: _Writer, options: argparse.Namespace, told: set[str]) -> None:
    """All articles but those that something is measured on; some of them as khabar's rules read them."""
    left_out = _ids(options.without) | _ids(options.measured)
    generator = random.Random(options.seed)
    records = {line["id"]: line for path in options.news for line in annotations.read_lines(path)}
    chosen = [record for key, record in sorted(records.items()) if key not in left_out]
    generator.shuffle(chosen)
    writer.write("news", list(_plain(chosen[: options.articles])))
    rest = [record for record in chosen if record["id"] not in told]
    writer.write(
        "ruled",
        [
            (each.body.article.id, stories.story(each))
            for each in ruled.articles(rest, options.ruled, generator)
        ],
    )


def _plain(records: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Story]]:
    for record in records:
        body = annotations.body(record)
        words = tuple(token.text for token in body.tokens)
        if len(words) >= _SHORTEST:
            yield record["id"], Story(words, body.sentences, Marks({}, {}))


def _ids(path: Path | None) -> frozenset[str]:
    return frozenset(path.read_text("utf-8").split()) if path else frozenset()
