"""Reads Arabic news and writes down who met, called, visited or said what to whom."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khabar.schema import Actor, Article, Event, Record, Reject, Report, Span, Statement
    from khabar.store import Reader

_TYPES = ("Actor", "Article", "Event", "Record", "Reject", "Report", "Span", "Statement")

__all__ = ["Actor", "Article", "Event", "Record", "Reject", "Report", "Span", "Statement", "code", "open"]


def code(
    article: "str | Article",
    *,
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    hypothetical: bool = False,
    model: str = "fast",
) -> "Report":
    """Code one article: who met, called, visited or said what to whom, when and where.

    Args:
        article: the text as published, or an Article with its metadata (the next three are then its own).
        published: the day of publication, `YYYY-MM-DD`; None when unknown.
        title: the headline, when it stands apart from the text.
        outlet: who published it.
        hypothetical: keep engagements that the article only imagines.
        model: `fast`, or `accurate` where the distribution khabar-accurate is installed.

    Returns:
        The report; every object with `start` and `end` lies where it says, offsets count code points.
        `report.to_dict()` is the form of the contract.

    Errors: FieldError for a text that cannot be coded, UsageError for a model that is not installed.
    """
    from khabar.coding import code as code_article
    from khabar.intake.fields import article_from
    from khabar.intake.metadata import complete_metadata
    from khabar.schema import article_id

    if isinstance(article, str):
        fields = {"id": article_id(article), "text": article, "published": published}
        article = article_from({**fields, "title": title, "outlet": outlet})
    return code_article(complete_metadata(article), hypothetical=hypothetical, model=model)


def open(path: str | Path) -> "Reader":
    """Open a store for reading, also while a run writes to it.

    Args:
        path: the file that `khabar run INPUT --db FILE` made.

    Returns:
        A reader: `with khabar.open("news.khabar") as news: …` closes it.

    Errors: StoreError, NotAStoreError, NewerStoreError.
    """
    from khabar.store import Reader

    return Reader(path)


def __getattr__(name: str) -> object:
    """The types, imported when they are first asked for: `import khabar` stays quick."""
    if name in _TYPES:
        import khabar.schema

        return getattr(khabar.schema, name)
    raise AttributeError(f"module 'khabar' has no attribute {name!r}")
