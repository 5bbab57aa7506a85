"""Article to report: mentions, actors, times, engagements, statements, source chain."""

from khabar.coding.coder import code, fingerprint

__all__ = ["code", "fingerprint"]
