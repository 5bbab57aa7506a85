"""Parquet tables, read in batches of rows; needs pyarrow, the extra `khabar[parquet]`."""

import io
from collections.abc import Iterator

from khabar.errors import InputError, UnreadableError
from khabar.intake.fields import reject
from khabar.intake.formats.tables import article_of_row, column_mapping
from khabar.intake.limits import MAX_FEED_BYTES
from khabar.intake.sources import Options, Source
from khabar.schema import Article, Reject

_BATCH = 256  # rows; of 10 kB each, a few megabytes


def read_parquet(source: Source, options: Options) -> Iterator[Article | Reject]:
    """The rows of a Parquet file; `where` counts rows from 1."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        what = "Parquet needs pyarrow, which is not installed"
        yield Reject(where=source.name, what=what, remedy="pip install 'khabar[parquet]'")
        return
    try:
        # A file is read in parts; a stream has no end to start from and is taken whole.
        data = source.path if _is_file(source) else io.BytesIO(source.whole(MAX_FEED_BYTES))
        with pyarrow.parquet.ParquetFile(data) as table:
            mapping = column_mapping(table.schema_arrow.names, options.columns)
            number = 0
            for batch in table.iter_batches(_BATCH, columns=sorted(set(mapping.values()))):
                for row in batch.to_pylist():
                    number += 1
                    fields = {field: row[column] for field, column in mapping.items()}
                    yield article_of_row(fields, f"{source.name}:{number}")
    except InputError as error:
        yield reject(error, source.name)
    except (pyarrow.ArrowException, OSError) as error:
        unreadable = UnreadableError(
            f"not a readable Parquet file: {str(error)[:120]}", remedy="write it again"
        )
        yield reject(unreadable, source.name)


def _is_file(source: Source) -> bool:
    return source.path is not None and not source.path.name.endswith(".gz")
