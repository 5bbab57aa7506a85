"""Pages to articles: one module a format; metadata, agency, page furniture, copies."""

from khabar.intake.agency import find_agency
from khabar.intake.copies import copies, fingerprint
from khabar.intake.metadata import complete_metadata, find_headline
from khabar.intake.noise import find_noise
from khabar.intake.reading import read_articles

__all__ = [
    "complete_metadata",
    "copies",
    "find_agency",
    "find_headline",
    "find_noise",
    "fingerprint",
    "read_articles",
]
