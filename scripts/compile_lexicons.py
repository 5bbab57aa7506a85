"""Compile resources/lexicons into src/khabar/data; `--check` fails where the compiled files differ.

Each row of the tables is turned into every written form of its word (khabar.arabic.morphology) and
stored as folded form -> readings. Every row must name its source and licence.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from khabar.arabic.folding import fold
from khabar.arabic.morphology import (
    Features,
    Inflected,
    conjugate,
    inflect_noun,
    inflect_participle,
    parse_verb,
)
from khabar.knowledge.lexicons import ContactEntry, Slot, SpeechEntry, StatusWord, Taking

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "lexicons"
TARGET = ROOT / "src" / "khabar" / "data"
Row = Mapping[str, str]
CODES = {"meeting": "040", "call": "041", "visit": "042", "message": "040"}
PARTICLE = Features(tense="particle")


class Lexicon:
    """Entries, features and forms of one lexicon while they are collected."""

    def __init__(self, name: str) -> None:
        self.homographs = {
            (row["form"], row["lemma"]): row["decision"]
            for row in rows("homographs.tsv")
            if row["lexicon"] == name
        }
        self.entries: list[ContactEntry | SpeechEntry] = []
        self.features: dict[Features, int] = {}
        self.forms: dict[str, dict[tuple[int, int], None]] = {}

    def add(self, entry: ContactEntry | SpeechEntry, inflected: Iterable[Inflected]) -> None:
        """One entry with all its forms; homographs are left out or lead to an uncertain twin."""
        certain = self._number(entry)
        uncertain: int | None = None
        for each in inflected:
            decision = self._decision(each.form, entry.lemma)
            if decision == "drop":
                continue
            if decision and uncertain is None:
                uncertain = self._number(_uncertain(entry))
            number = certain if not decision or uncertain is None else uncertain
            feature = self.features.setdefault(each.features, len(self.features))
            self.forms.setdefault(each.form, {})[number, feature] = None

    def _number(self, entry: ContactEntry | SpeechEntry) -> int:
        self.entries.append(entry)
        return len(self.entries) - 1

    def _decision(self, form: str, lemma: str) -> str:
        return self.homographs.get((form, lemma)) or self.homographs.get((form, "*"), "")

    def compiled(self) -> bytes:
        """JSON with one form a line, sorted, so that it can be read."""
        forms = {
            form: [n for pair in readings for n in pair] for form, readings in sorted(self.forms.items())
        }
        data = {"entries": self.entries, "features": list(self.features), "forms": forms}
        return _lines(msgspec.to_builtins(data))


def _uncertain(entry: ContactEntry | SpeechEntry) -> ContactEntry | SpeechEntry:
    """The same entry, marked as common in another meaning."""
    if isinstance(entry, ContactEntry):
        return msgspec.structs.replace(entry, id=entry.id + "/weak", weak=True)
    return msgspec.structs.replace(entry, id=entry.id + "/caution", caution=True)


def useful(inflected: Inflected) -> bool:
    """Whether a verbal form is worth its collisions with other words.

    Left out: the short jussive (يجب, يعد: it follows لم, so nothing happened), the feminine plural (لمن,
    ابن), the passive of the first person (نزار), and participles that stand as nouns or adjectives
    (مبارك, مطالب) and not as circumstance (مؤكدا, مؤكدة, مؤكدين).
    """
    features = inflected.features
    if features.tense == "participle":
        return features.state == "accusative" or (features.gender, features.number) == ("f", "sg")
    if (features.gender, features.number) == ("f", "pl"):
        return False
    if features.mood == "jussive" and features.number == "sg":
        return False
    return features.voice == "active" or features.person == 3


def _lines(data: Mapping[str, object]) -> bytes:
    """JSON, one element a line."""
    parts = []
    for key, value in data.items():
        encode = msgspec.json.encode
        if isinstance(value, Mapping):
            inner = [encode(each) + b":" + encode(content) for each, content in value.items()]
            parts.append(encode(key) + b":{\n" + b",\n".join(inner) + b"\n}")
        else:
            assert isinstance(value, list)
            parts.append(encode(key) + b":[\n" + b",\n".join(encode(each) for each in value) + b"\n]")
    return b"{" + b",\n".join(parts) + b"}\n"


def rows(name: str) -> Iterator[Row]:
    """Rows of a table; lines that start with # are comments. ValueError for a row without source."""
    with (SOURCES / name).open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if not line.startswith("#"))
        for row in csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True):
            if not row.get("source") or not row.get("licence") or None in row or None in row.values():
                raise ValueError(f"{name}: no source, licence or too few columns: {row}")
            yield row


def slots(frame: str) -> tuple[Slot, ...]:
    """Slots of a frame: `subject=to object/ل=from` gives three."""
    found = []
    for part in frame.split():
        names, _, parties = part.partition("=")
        found += [Slot(fold(name), party) for party in parties.split("/") for name in names.split("/")]  # type: ignore[arg-type]
    return tuple(found)


def passive(frame: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The frame of the passive: the object becomes the subject, the agent stands after من قبل."""
    if not any(slot.name == "object" for slot in frame):
        return ()
    names = {"object": "subject", "subject": "من قبل"}
    return tuple(Slot(names.get(slot.name, slot.name), slot.party) for slot in frame)


def contact() -> bytes:
    """The lexicon of contact."""
    table = list(rows("contact.tsv"))
    lexicon = Lexicon("contact")
    by_kind: dict[str, list[str]] = {}
    for row in table:
        if "light" in row["flags"]:
            by_kind.setdefault(row["kind"], []).append(row["lemma"])
    for number, row in enumerate(table):
        for entry in _contact_entries(row, number, by_kind):
            lexicon.add(entry, _contact_forms(row))
    return lexicon.compiled()


def _contact_entries(row: Row, number: int, by_kind: Mapping[str, list[str]]) -> Iterator[ContactEntry]:
    """One entry; a light verb that fits nouns of several kinds gives one for each kind."""
    if row["kind"] != "noun":
        nouns = [lemma for word in row["nouns"].split() for lemma in _expand(word, by_kind)]
        yield _contact_entry(row, number, row["kind"], nouns)
        return
    for kind, lemmas in by_kind.items():
        wanted = [lemma for word in row["nouns"].split() for lemma in _expand(word, by_kind)]
        nouns = [lemma for lemma in wanted if lemma in lemmas]
        if nouns:
            yield _contact_entry(row, number, kind, nouns)


def _expand(word: str, by_kind: Mapping[str, list[str]]) -> list[str]:
    return by_kind[word[1:]] if word.startswith("@") else [word]


def _contact_entry(row: Row, number: int, kind: str, nouns: Iterable[str]) -> ContactEntry:
    frame = slots(row["frame"])
    fields = {
        "id": f"{row['lemma']}/{kind}/{number}",
        "lemma": row["lemma"],
        "part": "verb" if row["part"] == "verb" else "noun",
        "kind": kind,
        "slots": frame,
        "passive": passive(frame) if row["part"] == "verb" else (),
        "nouns": tuple(dict.fromkeys(nouns)),
        "needs": tuple(row["needs"].split()),
        "aspect": row["aspect"] or "whole",
        "status": row["status"] or None,
        "code": CODES[kind] if row["cameo"] == "@" else row["cameo"],
        "weak": "weak" in row["flags"],
    }
    return msgspec.convert(msgspec.to_builtins(fields), ContactEntry)


def _contact_forms(row: Row) -> tuple[Inflected, ...]:
    if row["part"] == "verb":
        transitive = any(slot.name == "object" for slot in slots(row["frame"]))
        verb = parse_verb(row["word"])
        forms = conjugate(verb, passive=transitive, objects=transitive)
        forms += inflect_participle(verb) if row["kind"] == "visit" and not row["nouns"] else ()
        return tuple(filter(useful, forms))
    singular, _, plural = row["word"].partition(",")
    return inflect_noun(singular, plural or None, tense="masdar" if row["part"] == "masdar" else "noun")


def speech() -> bytes:
    """The lexicon of speech: verbs with their participles and masdars, nouns, particles."""
    lexicon = Lexicon("speech")
    for number, row in enumerate(rows("speech.tsv")):
        entry = _speech_entry(row, number)
        lexicon.add(entry, _speech_forms(row))
        if row["masdar"]:
            noun = msgspec.structs.replace(entry, id=entry.id + "/masdar", kind="noun", speaker="genitive")
            lexicon.add(noun, inflect_noun(row["masdar"], tense="masdar", dual=False))
    return lexicon.compiled()


def _speech_entry(row: Row, number: int) -> SpeechEntry:
    fields = {
        "id": f"{row['lemma']}/{number}",
        "lemma": row["lemma"],
        "kind": row["kind"],
        "takes": _takes(row),
        "act": row["act"] or "plain",
        "stance": row["stance"] or "neutral",
        "speaker": fold(row["speaker"] or "subject"),
        "target": fold(row["target"]) or None,
        "caution": row["flags"] == "caution",
    }
    return msgspec.convert(msgspec.to_builtins(fields), SpeechEntry)


def _takes(row: Row) -> tuple[Taking, ...]:
    """What the row says; verbs and nouns take a colon as well, those with أن quotation marks too.

    A verb that only takes nouns leads to names in quotation marks (نشر «كتاب الرحلة») and gets none.
    """
    takes = {taking.introducer: taking for taking in map(_taking, row["takes"].split())}
    more = ["colon"] if row["kind"] != "particle" else []
    more += ["quote"] if more and (not takes or {"ان", "بان"} & takes.keys()) else []
    for introducer in more:
        takes.setdefault(introducer, Taking(introducer, "statement"))
    return tuple(takes.values())


def _taking(word: str) -> Taking:
    introducer = fold(word.removesuffix("~").replace("_", " "))
    return Taking(introducer, "weak" if word.endswith("~") else "statement")


def _speech_forms(row: Row) -> tuple[Inflected, ...]:
    if row["kind"] in ("verb", "relay"):
        verb = parse_verb(row["word"])
        verbal = conjugate(verb, passive=False, objects=row["target"] == "object")
        return tuple(filter(useful, verbal + inflect_participle(verb)))
    if row["word"].startswith("="):
        return (Inflected(fold(row["word"][1:]), Features(tense="masdar", state="construct")),)
    if row["kind"] == "noun":
        return inflect_noun(row["word"], tense="noun", dual=False)
    return tuple(Inflected(fold(form), PARTICLE) for form in row["word"].split(","))


def words() -> bytes:
    """Words of status, plain lists, and nouns with content of their own."""
    status: list[StatusWord] = []
    status_forms: dict[str, list[int]] = {}
    for row in rows("status.tsv"):
        for form in _status_forms(row):
            status_forms.setdefault(form, []).append(len(status))
        status.append(StatusWord(row["lemma"], row["status"], row["kind"], row["tense"] or None))  # type: ignore[arg-type]
    lists: dict[str, dict[str, None]] = {}
    for row in rows("lists.tsv"):
        lists.setdefault(row["list"], {}).update(dict.fromkeys(_list_forms(row)))
    nouns = {
        form: row["act"] or "plain"
        for row in rows("content_nouns.tsv")
        for form in dict.fromkeys(each.form for each in inflect_noun(row["word"], dual=False))
    }
    listed = [{"name": name, "words": tuple(found)} for name, found in lists.items()]
    data = {
        "status": status,
        "status_forms": dict(sorted(status_forms.items())),
        "lists": listed,
        "content_nouns": dict(sorted(nouns.items())),
    }
    return _lines(msgspec.to_builtins(data))


def _status_forms(row: Row) -> tuple[str, ...]:
    if row["kind"] == "verb":
        inflected = conjugate(parse_verb(row["word"]), passive=True, objects=True)
    elif row["kind"] == "noun":
        inflected = inflect_noun(row["word"], dual=False)
    else:
        return tuple(fold(form) for form in row["word"].split(","))
    return tuple(dict.fromkeys(each.form for each in inflected))


def _list_forms(row: Row) -> tuple[str, ...]:
    """Inflected where the row says so (noun, verb), else the written forms themselves."""
    if row["inflect"] == "noun":
        singular, _, plural = row["word"].partition(",")
        return tuple(dict.fromkeys(each.form for each in inflect_noun(singular, plural or None)))
    if row["inflect"] == "verb":
        return tuple(dict.fromkeys(each.form for each in conjugate(parse_verb(row["word"]), passive=False)))
    return tuple(fold(form) for form in row["word"].split(","))


def compiled() -> dict[Path, bytes]:
    """Each file of the package's data that these lexicons become, with its bytes."""
    return {
        TARGET / "lexicon_contact.json": contact(),
        TARGET / "lexicon_speech.json": speech(),
        TARGET / "lexicon_words.json": words(),
    }


def differing(files: Mapping[Path, bytes]) -> list[Path]:
    """Files on disk that are missing or not what the resources say."""
    return [path for path, content in files.items() if not path.exists() or path.read_bytes() != content]


def write(files: Mapping[Path, bytes]) -> None:
    """Put the compiled files in their place."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        path.write_bytes(content)


def main(arguments: list[str] | None = None) -> int:
    """Exit status 1 with --check where a compiled file differs, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, fail on a difference")
    options = parser.parse_args(arguments)
    files = compiled()
    changed = differing(files)
    if not options.check:
        write(files)
    for path in changed:
        print(f"{'differs' if options.check else 'written'}: {path.relative_to(ROOT)}")
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
