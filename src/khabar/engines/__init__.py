"""Where a run executes: local processes; `run` ties the stages to the store."""

from khabar.engines.run import Summary, run, run_articles
from khabar.engines.workers import Coded, CodingOptions, available_workers, code_articles

__all__ = [
    "Coded",
    "CodingOptions",
    "Summary",
    "available_workers",
    "code_articles",
    "run",
    "run_articles",
]
