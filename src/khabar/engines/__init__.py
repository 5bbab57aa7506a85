"""Where a run executes: local processes; `run` ties the stages to the store."""

from khabar.engines.workers import Coded, CodingOptions, available_workers, code_articles

__all__ = ["Coded", "CodingOptions", "available_workers", "code_articles"]
