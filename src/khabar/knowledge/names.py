"""What the knowledge base says about one phrase, as frozen structures."""

from typing import Literal

import msgspec

Category = Literal[
    "country",
    "nationality",
    "region",
    "city",
    "office",
    "office_domain",
    "igo",
    "government_body",
    "organization",
    "party",
    "movement",
    "armed_group",
    "media",
    "agency",
    "company",
    "organization_head",
    "person",
    "honorific",
    "title",
    "kunya",
    "lineage",
    "group",
    "common",
]
BODIES: frozenset[Category] = frozenset(
    (
        "organization",
        "party",
        "movement",
        "armed_group",
        "media",
        "agency",
        "government_body",
        "igo",
        "company",
    )
)
HolderStatus = Literal["holder", "rival", "acting"]


class Name(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One sense of a phrase: «الدوحة» is a city with coordinates, «السعودي» a nationality.

    `phrase` is folded, its tokens joined by one space; `name` is the preferred form as it is written.
    `country` is ISO 3166 alpha-3, `sectors` are PLOVER's, `lat` and `lon` are WGS 84 degrees. `of` is
    what an office belongs to. `tags` hold what only some categories have: `feminine`, `plural`,
    `definite` (nationalities), `capital`, `common` (any name that mostly is an ordinary word),
    `disputed` and `claim:MAR` (regions, cities), `context` and `wording` (countries), `head` and `whole`
    (offices), `unnamed` (groups), `full_name` and `surname` (persons), the kind of
    body (organization heads: «وزارة», «حركة»).
    """

    phrase: str
    category: Category
    entity: str | None
    name: str
    name_en: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    of: str | None = None
    tags: tuple[str, ...] = ()


class Holder(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One claim that a person held an office, with its source; `start` and `end` as YYYY[-MM[-DD]].

    Rival holders of one office stand side by side, each with the source that says so.
    """

    person: str
    name: str
    name_en: str | None
    office: str
    of: str | None
    country: str | None
    start: str | None
    end: str | None
    status: HolderStatus
    sectors: tuple[str, ...]
    source: str

    def possible_on(self, day: str) -> bool:
        """Whether the dates allow the claim on a day (YYYY-MM-DD); an open end allows all."""
        after = self.start is None or day >= self.start
        return after and (self.end is None or day[: len(self.end)] <= self.end)
