"""Files of reports, as `khabar code` writes them."""

from collections.abc import Collection
from pathlib import Path

import msgspec

from khabar.errors import FieldError, UnreadableError
from khabar.intake.sources import BROKEN, opened
from khabar.schema import Report

_REMEDY = "give what khabar code writes (docs/output.md)"


def read_reports(path: str | Path, wanted: Collection[str]) -> dict[str, Report]:
    """The reports with these ids, plain or gzip; of two with one id the later counts.

    Raises InputError with the line that cannot be read.
    """
    decoder = msgspec.json.Decoder(Report)
    found: dict[str, Report] = {}
    try:
        with opened(Path(path)) as source:
            for number, line in enumerate(source.stream, start=1):
                if line.strip():
                    report = _report(decoder, line, f"{path}:{number}")
                    if report.id in wanted:
                        found[report.id] = report
    except UnreadableError as error:
        raise UnreadableError(error.what, error.where or str(path), error.remedy) from error
    except BROKEN as error:
        raise UnreadableError(f"cannot be read: {error}", str(path), "check the file") from error
    return found


def _report(decoder: "msgspec.json.Decoder[Report]", line: bytes, where: str) -> Report:
    try:
        return decoder.decode(line)
    except msgspec.ValidationError as error:
        raise FieldError(f"no report: {error}", where, _REMEDY) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(f"not valid JSON: {error}", where, _REMEDY) from error
