"""The stage that finds who and what a passage names."""

from collections.abc import Mapping, Sequence

import msgspec

from khabar.coding.analysis import Analysis, Passage, Phrase, Range
from khabar.coding.guesses import read_passages
from khabar.coding.mentions.lexical import hits
from khabar.coding.mentions.phrases import phrases
from khabar.coding.mentions.propagation import short_names, surnames_of
from khabar.coding.mentions.tagged import tagged_ranges
from khabar.coding.mentions.towns import with_towns
from khabar.coding.mentions.view import View
from khabar.knowledge import Knowledge, load
from khabar.taggers import Label, Tagger, entities
from khabar.taggers.labels import EntityKind
from khabar.taggers.reading import Reader, ReaderBeside, Reading


def find_mentions(analysis: Analysis, tagger: Tagger) -> Analysis:
    """Persons by name and office, organisations, countries, groups, delegations.

    Names found once are found everywhere: «قاليباف» alone is the «محمد باقر قاليباف» of the lead.
    """
    knowledge = load()
    labels, reading = _tagged(analysis, tagger)
    tells_ali = any(token.text == "على" for passage in analysis.passages for token in passage.tokens)
    views = {
        passage.number: _view(passage, _of_kind(labels[index], "PER"), knowledge, tells_ali=tells_ali)
        for index, passage in enumerate(analysis.passages)
    }
    first = {number: phrases(view) for number, view in views.items()}
    known = surnames_of((views[number], found) for number, found in first.items())
    passages = tuple(
        with_towns(
            _second(passage, views[passage.number], first[passage.number], known),
            views[passage.number],
            _of_kind(labels[index], "LOC"),
        )
        for index, passage in enumerate(analysis.passages)
    )
    return msgspec.structs.replace(analysis, passages=passages, reading=reading)


def _tagged(analysis: Analysis, tagger: Tagger) -> tuple[list[list[Label]], Reading | None]:
    """The labels of all passages and, of a tagger that reads, what it sees in the text beyond names.

    It reads the text by itself, as it was taught, without title and byline.
    """
    words = [[token.text for token in passage.tokens] for passage in analysis.passages]
    if not isinstance(tagger, Reader):
        return tagger.tag(words), None
    size = len(read_passages(analysis))
    text, beside = words[:size], words[size:]
    if isinstance(tagger, ReaderBeside):
        return tagger.tag_with(beside, text), tagger.read(text)
    return [*tagger.tag(text), *tagger.tag_beside(beside)], tagger.read(text)


def _of_kind(labels: Sequence[Label], wanted: EntityKind) -> tuple[Range, ...]:
    return tuple((start, end) for start, end, kind in entities(labels) if kind == wanted)


def _view(passage: Passage, persons: tuple[Range, ...], knowledge: Knowledge, *, tells_ali: bool) -> View:
    forms = passage.forms
    return View(
        tokens=passage.tokens,
        forms=forms,
        hits=hits(passage.tokens, knowledge),
        tagged=tagged_ranges(forms, persons),
        knowledge=knowledge,
        tells_ali=tells_ali,
    )


def _second(passage: Passage, view: View, found: tuple[Phrase, ...], known: Mapping[str, int]) -> Passage:
    """Once more with the names that the whole article taught, as if the tagger had seen them."""
    ranges = short_names(view, found, known)
    joined = any(form[:1] == "و" and form[1:] in known for form in view.forms)  # «العبيدي [وكارتر]»
    if ranges or joined or any(_is_crowded(view, phrase, known) for phrase in found):
        taught = {start: end for start, end in ranges.items() if start not in view.tagged}
        found = phrases(msgspec.structs.replace(view, tagged={**view.tagged, **taught}, taught=known))
    return msgspec.structs.replace(passage, phrases=found)


def _is_crowded(view: View, phrase: Phrase, known: Mapping[str, int]) -> bool:
    """«ووصف [كارنيك بوزان] بأنه»: two words that are the surnames of two people."""
    if phrase.name is None or phrase.name[1] - phrase.name[0] != 2:
        return False
    return all(known.get(view.forms[index]) == 1 for index in range(*phrase.name))
