"""One digest over everything compiled from resources/, so that a report can say what it was coded with."""

import gzip
import hashlib
from functools import cache
from importlib.resources import files

_SUFFIXES = (".json", ".msgpack.gz")


@cache
def resources_sha256() -> str:
    """SHA-256 over names and contents of the compiled files; the content counts, not its compression."""
    digest = hashlib.sha256()
    compiled = [each for each in (files("khabar") / "data").iterdir() if each.name.endswith(_SUFFIXES)]
    for file in sorted(compiled, key=lambda each: each.name):
        raw = file.read_bytes()
        content = gzip.decompress(raw) if file.name.endswith(".gz") else raw
        digest.update(file.name.encode())
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()
