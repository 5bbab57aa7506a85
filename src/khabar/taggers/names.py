"""Where a name begins inside the first token of an entity."""

from khabar.arabic import readings
from khabar.knowledge import Knowledge
from khabar.taggers.forms import split_clitics

_ARTICLE = "ال"


def split_name(form: str, knowledge: Knowledge) -> tuple[str, str]:
    """The proclitics before a name and the name, both folded: «وبوتين» is («و», «بوتين»), «وليد» is whole.

    The reading with the fewest proclitics that the lists of names or phrases know; for a form that they
    do not know the likeliest guess, which keeps the article.
    """
    for clitics, rest in readings(form):
        if _known(rest, knowledge):
            return clitics, rest
    clitics, rest = split_clitics(form)
    if clitics.endswith(_ARTICLE):
        return clitics.removesuffix(_ARTICLE), f"{_ARTICLE}{rest}"
    return clitics, rest


def _known(form: str, knowledge: Knowledge) -> bool:
    names = (knowledge.given_names, knowledge.surnames)
    return any(form in counts for counts in names) or knowledge.longest(form) > 0
