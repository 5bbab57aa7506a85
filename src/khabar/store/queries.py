"""Search queries: what a person types, as an FTS5 expression.

Words stand for all their forms and must all be there; `"…"` or `«…»` is a phrase, `OR` or `أو` between
words gives a choice, and a hyphen before a word («-اليمن») leaves out the articles that have it.
"""

import re

import msgspec

from khabar.arabic.analyser import forms, term, variants
from khabar.errors import UsageError

_PART = re.compile(r'(?P<minus>-)?(?:["“”«](?P<phrase>[^"“”«»]*)["“”»]|(?P<word>[^\s"“”«»]+))')
_CHOICE = frozenset(("OR", "أو", "|"))
_AND = frozenset(("AND", "&"))


class Phrase(msgspec.Struct, frozen=True):
    """Words that must stand together: for the first all forms with a proclitic, for the rest one term."""

    forms: tuple[str, ...]
    negative: bool = False

    def terms(self) -> tuple[tuple[str, ...], ...]:
        """For each word the terms under which it may stand in a text."""
        return (variants(self.forms[0]), *((term(form),) for form in self.forms[1:]))

    def expression(self) -> str:
        """The phrase in FTS5: its terms, and the very words, which rank higher."""
        first, *rest = self.terms()
        tail = " ".join(each[0] for each in rest)
        choices = " OR ".join(f'"{f"{one} {tail}".strip()}"' for one in first)
        exact = " ".join(self.forms)
        return f'({{title_terms body_terms}} : ({choices}) OR {{title body}} : "{exact}")'


class Query(msgspec.Struct, frozen=True):
    """Choices, each a list of phrases that must all be there."""

    choices: tuple[tuple[Phrase, ...], ...]

    def expression(self) -> str:
        """The query in FTS5."""
        return " OR ".join(f"({_all_of(choice)})" for choice in self.choices)

    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases that a hit may hold."""
        return tuple(phrase for choice in self.choices for phrase in choice if not phrase.negative)


def parse_query(text: str) -> Query:
    """Read what a person typed. Errors: UsageError where no word is left to look for."""
    choices: list[list[Phrase]] = [[]]
    for match in _PART.finditer(text):
        if match["word"] in _CHOICE:
            choices.append([])
        elif match["word"] not in _AND:
            found = tuple(forms(match["phrase"] or match["word"] or ""))
            if found:
                choices[-1].append(Phrase(found, bool(match["minus"])))
    kept = tuple(tuple(choice) for choice in choices if any(not phrase.negative for phrase in choice))
    if not kept:
        raise UsageError("there is no word to look for", repr(text), "give at least one word")
    return Query(kept)


def _all_of(choice: tuple[Phrase, ...]) -> str:
    wanted = " AND ".join(phrase.expression() for phrase in choice if not phrase.negative)
    unwanted = " OR ".join(phrase.expression() for phrase in choice if phrase.negative)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted
