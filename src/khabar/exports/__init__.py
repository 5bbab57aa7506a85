"""Exports: the tables of a store in other programs' forms; one module a format."""

from khabar.exports.tables import FORMATS, TABLE_NAMES, export

__all__ = ["FORMATS", "TABLE_NAMES", "export"]
