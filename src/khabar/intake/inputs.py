"""What the user names as input, as files in a fixed order: paths, folders, globs, «-»."""

import glob
from collections.abc import Iterator
from pathlib import Path

from khabar.intake.formats import FORMATS, ending
from khabar.schema import Reject

_GLOB = frozenset("*?[")


def files_of(given: str | Path) -> Iterator[Path | Reject]:
    """The files of one input, sorted; a reject when there are none.

    A folder gives the files with an ending that khabar knows, at any depth; hidden files and folders
    are left out. A glob gives every file it matches; «**» goes into folders.
    """
    path = Path(given)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists() or not _GLOB.intersection(str(given)):
        yield from _single(path)
    else:
        yield from _matches(str(given))


def _folder(folder: Path) -> Iterator[Path | Reject]:
    found = False
    try:
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if not hidden and ending(path.name) in FORMATS and path.is_file():
                found = True
                yield path
    except OSError as error:
        yield Reject(
            where=str(folder), what=f"cannot be listed: {error.strerror}", remedy="check its permissions"
        )
        return
    if not found:
        yield Reject(
            where=str(folder), what="no file to read in this folder", remedy=f"known endings: {_endings()}"
        )


def _single(path: Path) -> Iterator[Path | Reject]:
    if str(path).startswith(("http:", "https:")):
        remedy = "save the page to a file, then give the file"
        yield Reject(where=str(path), what="addresses are not fetched", remedy=remedy)
    elif not path.exists():
        yield Reject(where=str(path), what="there is no such file or folder", remedy="check the path")
    else:
        yield path


def _matches(pattern: str) -> Iterator[Path | Reject]:
    paths = [Path(name) for name in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207 - absolute patterns
    files = [path for path in paths if path.is_file()]
    if not files:
        yield Reject(where=pattern, what="no file matches", remedy="check the pattern, and put it in quotes")
    yield from files


def _endings() -> str:
    return ", ".join(sorted(FORMATS))
