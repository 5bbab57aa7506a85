"""One digest over everything compiled from resources/, so that a report can say what it was coded with."""

import gzip
import hashlib
from functools import cache
from importlib.resources import files

RESOURCE_FILES = (
    "lexicon_contact.json",
    "lexicon_speech.json",
    "lexicon_words.json",
    "names.msgpack.gz",
    "persons.msgpack.gz",
    "words.json",
)


@cache
def resources_sha256() -> str:
    """SHA-256 over names and contents of the compiled files; the content counts, not its compression."""
    digest = hashlib.sha256()
    folder = files("khabar") / "data"
    for name in RESOURCE_FILES:
        path = folder / name
        if not path.is_file():
            continue
        raw = path.read_bytes()
        content = gzip.decompress(raw) if name.endswith(".gz") else raw
        digest.update(name.encode())
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()
