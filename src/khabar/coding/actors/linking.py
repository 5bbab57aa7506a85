"""Linking: which phrases of an article mean the same actor.

Full names first, then the short ones, then offices that stand alone, then delegations and pronouns of
the kind «الوفد»; each later step can only join what the earlier ones named.
"""

from collections.abc import Iterable, Iterator

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.again import described_alike
from khabar.coding.actors.bodies import (
    alias,
    body_key,
    body_name,
    has_head,
    national,
    same_body,
    same_media,
)
from khabar.coding.actors.draft import Draft
from khabar.coding.actors.known import known_holder, person_entity
from khabar.coding.actors.names import core, one_person, short_for
from khabar.coding.actors.offices import fit, same_office
from khabar.coding.actors.predicates import is_predicate, is_woman, shared_office
from khabar.coding.actors.ranks import meant_by, told_ranks
from khabar.coding.actors.roles import add_roles, office_name, restored
from khabar.coding.actors.teams import is_team_again
from khabar.coding.actors.wording import mention_span, name_form, name_text
from khabar.coding.analysis import Office, Passage, Phrase
from khabar.knowledge import Name
from khabar.knowledge.words import words
from khabar.schema.report import ActorKind

_CATEGORY_KIND: dict[str, ActorKind] = {
    "country": "country",
    "group": "group",
    "region": "country",
    "nationality": "country",
}
_NEAR = 3  # passages back to somebody whom a longer description means
_ALONG = frozenset(("المرافق", "مرافق", "المرافقين", "المشارك", "المذكور"))
_ANAPHORIC = frozenset(("الوفد", "الوفدين", "البعثه"))


class Linker:
    """Gathers the actors of one article, passage by passage."""

    def __init__(self, day: str | None = None) -> None:
        self.day = day  # of publication, YYYY-MM-DD
        self.drafts: list[Draft] = []
        self._linked: dict[tuple[int, int], tuple[str, ...]] = {}
        self._delegation: tuple[str, ...] = ()
        self._teams = False  # whether a delegation is told of
        self._national: dict[str, Name] = {}
        self._unsettled: list[tuple[Draft, Passage, Phrase]] = []  # named behind «نظيره»

    # what happens to each phrase -------------------------------------------------------------

    def link(self, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        """The passages with every phrase bound to its actors."""
        self._national = national(_all_phrases(passages))
        self._teams = any(phrase.kind == "delegation" for each in passages for phrase in each.phrases)
        for step in (
            self._full_name,
            self._short_name,
            self._body,
            self._office,
            self._counterpart,
            self._anaphor,
            self._group,
        ):
            if step == self._office:
                self._settle_counterparts()
            for passage, phrase in _all_phrases(passages):
                key = (passage.number, phrase.start)
                if key not in self._linked:
                    draft = step(passage, phrase)
                    if draft is not None:
                        self._mention(draft, passage, phrase)
                        self._linked[key] = (draft.id,)
        self._renumber(passages)
        return tuple(self._bound(passage) for passage in passages)

    def _full_name(self, passage: Passage, phrase: Phrase) -> Draft | None:
        form = name_form(passage, phrase)
        parts = core(form)
        if len(parts) < 2:
            return None
        lineage = " بن " in form
        alike = (
            d
            for d in self.drafts
            if len(d.core) > 1 and one_person(d.core, parts, lineage=lineage or d.lineage)
        )
        found = self._same_entity(form) or next(alike, None)
        return self._widened(found, passage, phrase, parts) or self._new_person(passage, phrase, parts)

    def _short_name(self, passage: Passage, phrase: Phrase) -> Draft | None:
        parts = core(name_form(passage, phrase))
        if len(parts) != 1:
            return None
        fitting = [draft for draft in self.drafts if draft.core and short_for(parts, draft.core)]
        known = self._same_entity(name_form(passage, phrase))
        return known or _nearest(fitting, passage, phrase) or self._new_person(passage, phrase, parts)

    def _same_entity(self, form: str) -> Draft | None:
        """«حميدتي» is the «محمد حمدان دقلو» named before: one person of the knowledge base."""
        entity = person_entity(form)
        return next((d for d in self.drafts if d.person == entity), None) if entity else None

    def _body(self, passage: Passage, phrase: Phrase) -> Draft | None:
        if phrase.kind not in ("organization", "country"):
            return None
        form = " ".join(passage.forms[phrase.start : phrase.end])[phrase.skip :]
        known = phrase.known or alias(passage, phrase)
        if known is None or known.country is None:
            known = self._national.get(form, known)
        span = passage.span(phrase.start, phrase.end, phrase.skip)
        key = body_key(known, form)
        found = next((draft for draft in self.drafts if draft.key == key), None)
        if found is None and known is None:
            found = self._body_before(passage, phrase, span.text) or same_body(self.drafts, span.text)
        if found is not None:
            if known is not None and known.category == "country" and _is_adjective(found):
                found.name, found.category = body_name(known, span.text, phrase), known.category
            if len(span.text) > len(found.name) and found.kind == "organization":
                found.name = body_name(known, span.text, phrase)
            return found
        kind = _CATEGORY_KIND.get(known.category, "organization") if known else "organization"
        draft = self._add(kind, body_name(known, span.text, phrase))
        draft.key = key
        _know(draft, known)
        return draft

    def _office(self, passage: Passage, phrase: Phrase) -> Draft | None:
        if phrase.kind != "person" or phrase.name is not None or not phrase.offices:
            return None
        office = phrase.offices[0]
        fits = [
            (max((fit(office, held) for held in draft.offices), default=0), draft)
            for draft in self.drafts
            if not _foreign(office, draft)
        ]
        best = max((score for score, _ in fits), default=0)
        held = self._held(passage, phrase)
        if held is not None:
            return held
        found = _nearest([d for score, d in fits if score == best], passage, phrase) if best else None
        named = [draft for draft in self.drafts if draft.kind == "person" and draft.named]
        if found is None or found.country is None:  # «الوزير الإيراني»: rather who is known to be he
            found = known_holder(office, named, self.day) or found
        found = found or self._described(passage, phrase)
        if found is not None:
            return found
        draft = self._add("person", office_name(passage, phrase))
        draft.named = False
        return draft

    def _held(self, passage: Passage, phrase: Phrase) -> Draft | None:
        """«جمال البوزي، بصفته [رئيسا للحزب]», «وهو [رئيس المجلس]»: said of the person named last."""
        if not is_predicate(passage, phrase):
            return None
        here = (passage.number, phrase.start)
        named = [
            d for d in self.drafts if d.kind == "person" and d.named and d.last_before(here)[0] == here[0]
        ]
        return max(named, key=lambda draft: draft.last_before(here)) if named else None

    def _counterpart(self, passage: Passage, phrase: Phrase) -> Draft | None:
        """«نظيره المصري» without a name: whoever holds that office of that country."""
        if phrase.kind != "counterpart" or phrase.name is not None:
            return None
        office = self._office_before(passage, phrase)
        own = phrase.offices[0]
        if office is not None:
            sought = msgspec.structs.replace(own, key=office.key)
            found = next(
                (
                    d
                    for d in self.drafts
                    if office not in d.offices and any(same_office(sought, held) for held in d.offices)
                ),
                None,
            )
            if found is not None:
                return found
        draft = self._add("person", passage.span(own.start, own.end, phrase.skip).text)
        draft.named = False
        return draft

    def _anaphor(self, passage: Passage, phrase: Phrase) -> Draft | None:
        """«سموه», «معاليها»: somebody of that rank who was named before."""
        if phrase.kind != "anaphor":
            return None
        pronoun = passage.forms[phrase.start][phrase.skip :]
        return meant_by(pronoun, self.drafts, (passage.number, phrase.start))

    def _office_before(self, passage: Passage, phrase: Phrase, own: Draft | None = None) -> Office | None:
        """The office that «نظيره» points back to: that of the person named last before it.

        «نظيره الأردني» is nobody's from Jordan, «نظيرها» a woman's; kings have no counterparts.
        """
        if phrase.kind != "counterpart":
            return None
        here = (passage.number, phrase.start)
        held = [
            d for d in self.drafts if d is not own and shared_office(d) and d.last_before(here) > (-1, -1)
        ]
        country, pronoun = phrase.offices[0].country, passage.forms[phrase.start]
        fitting = [d for d in held if country is None or d.country != country]
        fitting = [d for d in fitting if is_woman(d) == pronoun.endswith("ها")] or fitting or held
        return shared_office(max(fitting, key=lambda draft: draft.last_before(here))) if fitting else None

    def _group(self, passage: Passage, phrase: Phrase) -> Draft | None:
        described = phrase.kind == "group" or _is_own_group(passage, phrase)
        if not described or (self._teams and is_team_again(passage, phrase)):
            return None
        text = restored(passage.span(phrase.start, phrase.end, phrase.skip).text)
        found = self._same_source(passage, phrase) or self._body_before(passage, phrase, text)
        groups = (d for d in self.drafts if d.kind == "group")
        same = (d for d in groups if described_alike(d.name, text) or same_media(d.name, text))
        found = found or next(same, None)
        if found is not None:
            return found
        draft = self._add("group", text)
        draft.sectors = phrase.known.sectors if phrase.known else ()
        return draft

    def _same_source(self, passage: Passage, phrase: Phrase) -> Draft | None:
        """«المصدر ذاته», «المصدر نفسه»: the source cited last."""
        first, last = passage.forms[phrase.start][phrase.skip :], passage.forms[phrase.end - 1]
        if first not in words("same_source") or last not in ("ذاته", "نفسه", "ذاتها", "نفسها"):
            return None
        here = (passage.number, phrase.start)
        cited = [
            d for d in self.drafts if d.kind in ("organization", "group") and d.last_before(here) > (-1, -1)
        ]
        return max(cited, key=lambda draft: draft.last_before(here)) if cited else None

    def _described(self, passage: Passage, phrase: Phrase) -> Draft | None:
        """«النائبة», «المسؤول»: the person named last, when nobody holds that very office."""
        head = passage.forms[phrase.start][phrase.skip :]
        if head not in words("describing_office"):
            return None
        here, near = (passage.number, phrase.start), (passage.number - _NEAR, 0)
        before = [d for d in self.drafts if d.kind == "person" and d.named and d.last_before(here) > (-1, -1)]
        if phrase.end - phrase.start > 1:  # «[الباحث في العلوم السياسية]», «[البرلماني الفرنسي]»
            office = phrase.offices[0]
            before = [d for d in before if d.last_before(here) >= near and not _foreign(office, d)]
        unnamed = self._body_before(passage, phrase, head)
        if unnamed is not None or not before:
            return unnamed  # «مسؤول أميركي … وأضاف [المسؤول]»
        return max(before, key=lambda draft: draft.last_before(here))

    def _body_before(self, passage: Passage, phrase: Phrase, text: str) -> Draft | None:
        """«الصحيفة», «الوكالة»: the newspaper or agency named last."""
        form = fold(restored(text))
        if phrase.end - phrase.start > 1 or not form.startswith("ال"):
            return None
        head = form.removeprefix("ال")
        bodies = [d for d in self.drafts if d.kind in ("organization", "group") and has_head(d, head)]
        here = (passage.number, phrase.start)
        before = [draft for draft in bodies if draft.last_before(here) > (-1, -1)]
        return max(before, key=lambda draft: draft.last_before(here)) if before else None

    # the drafts ------------------------------------------------------------------------------

    def _add(self, kind: ActorKind, name: str) -> Draft:
        draft = Draft(
            kind=kind, name=name, number=len(self.drafts) + 1, offices=[], roles=[], mentions=[], places=[]
        )
        self.drafts.append(draft)
        return draft

    def _new_person(self, passage: Passage, phrase: Phrase, parts: tuple[str, ...]) -> Draft:
        draft = self._add("person", name_text(passage, phrase))
        draft.core = parts
        draft.lineage = " بن " in name_form(passage, phrase)
        draft.person = person_entity(name_form(passage, phrase))
        return draft

    def _widened(
        self, draft: Draft | None, passage: Passage, phrase: Phrase, parts: tuple[str, ...]
    ) -> Draft | None:
        """The fullest wording becomes the name."""
        if draft is not None and len(parts) > len(draft.core):
            draft.core, draft.name = parts, name_text(passage, phrase)
        return draft

    def _mention(self, draft: Draft, passage: Passage, phrase: Phrase) -> None:
        draft.places.append((passage.number, phrase.start))
        draft.honoured = draft.honoured or phrase.honoured
        if phrase.name is not None:
            draft.ranks |= told_ranks(passage.forms[phrase.start : phrase.name[0]])
        if phrase.kind == "anaphor":
            return
        draft.mentions.append(mention_span(passage, phrase))
        if phrase.kind == "counterpart" and phrase.name is not None:
            self._unsettled.append((draft, passage, phrase))
        else:
            add_roles(draft, passage, phrase, self._office_before(passage, phrase))

    def _settle_counterparts(self) -> None:
        """What «نظيره» shares is known once all names are: «الوزير» may be told after «بوزيد ونظيره»."""
        for draft, passage, phrase in self._unsettled:
            add_roles(draft, passage, phrase, self._office_before(passage, phrase, draft))

    # delegations, counterparts, sides ----------------------------------------------------------

    def _bound(self, passage: Passage) -> Passage:
        phrases = tuple(self._bind(passage, phrase) for phrase in passage.phrases)
        return msgspec.structs.replace(passage, phrases=phrases)

    def _bind(self, passage: Passage, phrase: Phrase) -> Phrase:
        if phrase.kind != "delegation":
            actors = self._linked.get((passage.number, phrase.start), ())
            if not actors and is_team_again(passage, phrase):
                actors = self._delegation
            return msgspec.structs.replace(phrase, actors=actors)
        parts = tuple(self._bind(passage, part) for part in phrase.parts)
        actors = tuple(dict.fromkeys(actor for part in reversed(parts) for actor in part.actors))
        if self._goes_on(passage, phrase):
            actors = self._delegation
        actors = actors or self._linked.get((passage.number, phrase.start), ())
        if actors:
            self._delegation = actors
        elif passage.forms[phrase.start].endswith(tuple(_ANAPHORIC)):
            actors = self._delegation
        return msgspec.structs.replace(phrase, parts=parts, actors=actors)

    def _goes_on(self, passage: Passage, phrase: Phrase) -> bool:
        """«[الوفد الروسي]»: the delegation named before, when it is of that country."""
        nation = phrase.parts[0].known if len(phrase.parts) == 1 else None
        if nation is None or nation.category != "nationality":
            return False
        members = {draft.id: draft.country for draft in self.drafts}
        own = nation.country is None or any(
            members.get(each) in (None, nation.country) for each in self._delegation
        )
        return own and passage.forms[phrase.start].endswith(tuple(_ANAPHORIC))

    def _renumber(self, passages: tuple[Passage, ...]) -> None:
        """Actors are numbered by first mention, so that ids do not hang on the steps above."""
        order = {
            self._linked[p.number, f.start][0]: None
            for p, f in _all_phrases(passages)
            if (p.number, f.start) in self._linked
        }
        by_id = {draft.id: draft for draft in self.drafts}
        ordered = [by_id[each] for each in order]
        renamed = {draft.id: f"a{number}" for number, draft in enumerate(ordered, start=1)}
        for number, draft in enumerate(ordered, start=1):
            draft.number = number
        self.drafts = ordered
        self._linked = {key: tuple(renamed[each] for each in ids) for key, ids in self._linked.items()}


def _all_phrases(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Phrase]]:
    """Every phrase with its passage, the parts of delegations included; the text before title and byline."""
    for passage in sorted(passages, key=lambda each: each.field != "text"):
        for phrase in passage.phrases:
            for part in phrase.parts:
                yield passage, part
            if phrase.kind not in ("delegation", "sides", "place") or _is_own_group(passage, phrase):
                yield passage, phrase


def _is_own_group(passage: Passage, phrase: Phrase) -> bool:
    """«[الوفد الحكومي]», «[وفد وزاري]»: a delegation that nothing else names; «الوفد المرافق» goes along."""
    described = phrase.kind == "delegation" and not phrase.parts and phrase.end - phrase.start > 1
    return described and not set(passage.forms[phrase.start : phrase.end]) & _ALONG


def _foreign(office: Office, draft: Draft) -> bool:
    """«وزير الدفاع الأميركي» is not the Saudi crown prince, though he is minister of defence too."""
    return bool(office.country and draft.country and office.country != draft.country)


def _nearest(drafts: list[Draft], passage: Passage, phrase: Phrase) -> Draft | None:
    """The actor mentioned last before this place, else the first one mentioned at all."""
    here = (passage.number, phrase.start)
    before = [draft for draft in drafts if draft.last_before(here) > (-1, -1)]
    if before:
        return max(before, key=lambda draft: draft.last_before(here))
    return drafts[0] if drafts else None


def _is_adjective(draft: Draft) -> bool:
    """A country that only «وفد [روسي]» has named so far."""
    return draft.category == "nationality" and len(draft.name.split()) == 1


def _know(draft: Draft, known: Name | None) -> None:
    if known is not None:
        draft.entity = known.entity
        draft.category = known.category
        draft.country = known.country
        draft.sectors = known.sectors
