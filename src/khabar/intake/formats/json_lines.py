"""JSON Lines, one article a line, and JSON arrays of articles: the contract's own form."""

import codecs
import json
from collections.abc import Iterator

import msgspec

from khabar.errors import FieldError, InputError, TooLargeError, UnreadableError
from khabar.intake.encodings import encoding_of
from khabar.intake.fields import article_from, identity, reject
from khabar.intake.formats.html import article_of_page
from khabar.intake.formats.lines import lines
from khabar.intake.limits import MAX_CHARACTERS, MAX_PAGE_BYTES
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Reject

_CHUNK = 64 * 1024
_TOO_LONG = (
    f"longer than {MAX_PAGE_BYTES // (1024 * 1024)} MB; the limit for a text is {MAX_CHARACTERS:,} characters"
)
_BETWEEN = " \t\r\n,"


def read_json_lines(source: Source, options: Options) -> Iterator[Article | Reject]:
    """The articles of a JSON Lines stream, in order; a bad line gives a reject and the next line goes on."""
    for number, line in lines(source, MAX_PAGE_BYTES, options.encoding):
        where = f"{source.name}:{number}"
        if line is None:
            yield Reject(where=where, what=_TOO_LONG, remedy="one article a line; split collections")
        elif line.strip(b" \t\xef\xbb\xbf"):
            yield _from_line(line.removeprefix(b"\xef\xbb\xbf"), where)


def _from_line(line: bytes, where: str) -> Article | Reject:
    try:
        value = msgspec.json.decode(line)
    except msgspec.DecodeError as error:
        return reject(_bad_json(line, error), where)
    except UnicodeDecodeError:
        error_ = UnreadableError("not valid UTF-8", remedy="save the file as UTF-8")
        return reject(error_, where)
    except RecursionError:
        return Reject(where=where, what="nested too deep", remedy="write one flat object an article")
    return article_of_value(value, where)


def _bad_json(line: bytes, error: Exception) -> InputError:
    detail = str(error)
    if "UTF-8" in detail or "utf-8" in detail:
        return UnreadableError("not valid UTF-8", remedy="save the file as UTF-8")
    cut = "truncated" in detail or not line.rstrip().endswith(b"}")
    what = "the JSON breaks off" if cut else f"not valid JSON: {detail}"
    return UnreadableError(what, remedy="write one complete JSON object a line")


def article_of_value(value: object, where: str) -> Article | Reject:
    """The article of one decoded JSON value: an object with `text`, or with `html` to take the text from."""
    if not isinstance(value, dict):
        return Reject(where=where, what="not a JSON object", remedy="write one JSON object an article")
    try:
        if value.get("text") is None and value.get("html") is not None:
            return _of_page(value)
        return article_from(value)
    except InputError as error:
        return reject(error, where, value.get("id"))


def _of_page(value: dict[str, object]) -> Article:
    page = value["html"]
    if not isinstance(page, str):
        raise FieldError("the field `html` is not a string", remedy="write the page as a string")
    return article_of_page(page, {**value, "id": identity(value)})


def read_json(source: Source, options: Options) -> Iterator[Article | Reject]:
    """The articles of a JSON array, or of JSON objects one after the other, read piece by piece."""
    decoder = json.JSONDecoder()
    buffer, number, ended = "", 0, False
    pieces = _pieces(source, options.encoding)
    size = 1
    while True:
        buffer = buffer.lstrip(_BETWEEN + ("[" if number == 0 else "]"))
        try:
            value, end = decoder.raw_decode(buffer)
        except (json.JSONDecodeError, RecursionError) as error:
            if not ended and len(buffer) <= MAX_PAGE_BYTES:
                more = [piece for _, piece in zip(range(size), pieces, strict=False)]
                ended, size = len(more) < size, size * 2
                buffer += "".join(more)
                continue
            yield from _rest(buffer, error, f"{source.name}:{number + 1}")
            return
        number, size = number + 1, 1
        buffer = buffer[end:]
        yield article_of_value(value, f"{source.name}:{number}")


def _rest(buffer: str, error: Exception, where: str) -> Iterator[Reject]:
    """What follows the last whole object: nothing, or the reason why reading stops here."""
    if not buffer.strip(_BETWEEN + "[]\ufeff"):
        return
    if len(buffer) > MAX_PAGE_BYTES:
        too_large = TooLargeError(_TOO_LONG, remedy="give JSON Lines: then the other articles can be read")
        yield reject(too_large, where)
        return
    detail = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
    what = f"not valid JSON from article {where.rpartition(':')[2]} on: {detail}"
    yield Reject(where=where, what=what, remedy="give JSON Lines: then the other articles can be read")


def _pieces(source: Source, encoding: str | None) -> Iterator[str]:
    """The text of the stream in pieces; a character that cannot be decoded becomes U+FFFD."""
    name = encoding or encoding_of(source.head)
    turn = codecs.getincrementaldecoder(name)("replace")
    while data := source.stream.read(_CHUNK):
        yield turn.decode(data)
    yield turn.decode(b"", True)
