"""Pages to articles: one module a format; metadata, agency, page furniture, copies."""

from khabar.intake.reading import read_articles

__all__ = ["read_articles"]
