"""Imports: knowledge of others, brought in with its source, for use beside what khabar holds."""

from khabar.knowledge.imports.reading import import_files
from khabar.knowledge.imports.rows import Imported, Office, read_rows, row_lines

__all__ = ["Imported", "Office", "import_files", "read_rows", "row_lines"]
