"""The state of a title that is being read, token by token."""

import msgspec

from khabar.coding.analysis import Range
from khabar.knowledge import Name


class TitleState(msgspec.Struct):
    """A title that grows token by token."""

    position: int
    title_end: int
    construct: bool  # the last head still asks for what it is of: «وزير …», «نائب رئيس …»
    of: Range | None = None
    of_name: Name | None = None
    country: str | None = None
    former: bool = False
    visits: bool = False  # whose journey a noun before it tells: «زيارة ولي العهد [لمصر]»
    several: bool = False  # «وزراء», «قادة»
    key_end: int = 0  # how far the words reach that tell this office from others of the same title


def is_definite(form: str) -> bool:
    """Whether a folded word carries the article: «العام», «والعام», «للعام»."""
    return form.startswith(("ال", "وال", "لل", "بال", "كال", "فال"))


def restored(form: str, proclitics: str) -> str:
    """«للرئيس» is «ل» and «الرئيس»: the article that «ل» swallowed comes back."""
    return "ا" + form if proclitics.endswith("ل") and form.startswith("ل") else form
