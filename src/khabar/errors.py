"""What can go wrong, as one small tree.

KhabarError                    everything that khabar raises on purpose
├── InputError                 an article, file or record cannot be read; the run goes on without it
│   ├── UnreadableError        the bytes cannot be had or decoded
│   ├── EmptyArticleError      there is no text to code
│   ├── TooLargeError          a text is longer than the limit
│   └── FieldError             a field is missing or has the wrong form
├── StoreError                 the database file cannot be used
│   ├── NotAStoreError         the file is no khabar store
│   ├── NewerStoreError        the file was written by a newer khabar
│   └── UnknownIdError         nothing in the store has this id
├── ResourceError              a compiled resource is missing or does not match its source
└── UsageError                 a request that cannot be carried out as it was put
"""


class KhabarError(Exception):
    """Base of every error that khabar raises on purpose: what, where and what to do about it."""

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: where, what, what to do."""
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.remedy})" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class InputError(KhabarError):
    """An article, file or record cannot be read; the run goes on without it."""


class UnreadableError(InputError):
    """The bytes cannot be had or decoded."""


class EmptyArticleError(InputError):
    """There is no text to code."""


class TooLargeError(InputError):
    """A text is longer than the limit."""


class FieldError(InputError):
    """A field is missing or has the wrong form."""


class StoreError(KhabarError):
    """The database file cannot be used."""


class NotAStoreError(StoreError):
    """The file is no khabar store."""


class NewerStoreError(StoreError):
    """The file was written by a newer khabar."""


class UnknownIdError(StoreError):
    """Nothing in the store has this id."""


class ResourceError(KhabarError):
    """A compiled resource is missing or does not match its source."""


class UsageError(KhabarError):
    """A request that cannot be carried out as it was put."""
