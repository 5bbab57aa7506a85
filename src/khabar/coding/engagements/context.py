"""Context: what an engagement takes from the rest of the article."""

from itertools import pairwise

from khabar.coding.analysis import Analysis, Passage, Phrase
from khabar.coding.engagements.cables import same_day
from khabar.coding.engagements.candidates import Candidate, Where
from khabar.coding.engagements.telling import take_day_of_lead
from khabar.knowledge import load
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words
from khabar.schema import Actor

_POSTED = frozenset(("سفير", "قائم بالأعمال", "قنصل"))
_OPENING = 4  # tokens
_LINE = 8  # tokens of a line that tells the outlet and the town
_DASHES = frozenset(("-", "–", "—", ":"))
_FACE_TO_FACE = frozenset(("meeting", "visit"))
_THE_VISIT = frozenset(("الزياره", "زيارته", "زيارتها", "هذه", "الجوله", "جولته", "جولتها"))
_NEXT = 6  # passages
_AFTER_THAT = ("عقب ذلك", "بعد ذلك", "اثر ذلك", "تلا ذلك")


def complete(analysis: Analysis, candidates: list[Candidate]) -> None:
    """Places and dates from the visit that a meeting belongs to, and the guest's side."""
    actors = {actor.id: actor for actor in analysis.actors}
    dateline = _dateline(analysis)
    visits = [each for each in candidates if each.kind == "visit"]
    for candidate in candidates:
        take_day_of_lead(candidate, analysis.passages)
        _going_on(candidate, candidates)
        same_day(candidate, candidates)
        if candidate.kind == "meeting":
            _from_visit(candidate, visits)
            _at_dateline(candidate, dateline)
            _at_seat(candidate)
            _at_posting(candidate)
            _guest_first(candidate, actors)
        elif candidate.kind == "visit":
            _visited_country(candidate, analysis)
            _at_country(candidate)
            _in_town(candidate, dateline, actors)
    for candidate in candidates:
        if candidate.kind in _FACE_TO_FACE:
            _beside(candidate, candidates)


def _beside(candidate: Candidate, candidates: list[Candidate]) -> None:
    """«الاجتماع الذي عقده الوزير في عدن أمس أعقب [لقاءه] المحافظ»: one sentence, one day and town.

    Of what the same person did, when nothing is said of the one and the other is settled.
    """
    for other in candidates:
        here = other is not candidate and other.passage is candidate.passage and other.kind in _FACE_TO_FACE
        alike = (other.status, other.background) == (candidate.status, candidate.background)
        if not (here and alike and set(other.from_) & set(candidate.from_)):
            continue
        if candidate.date_text is None:
            candidate.take_day(other)
        if candidate.kind == "meeting" and candidate.venue is None:
            candidate.place = candidate.place or other.place


def _dateline(analysis: Analysis) -> Where | None:
    """The city of the byline, or the one that opens the text: «جدة - واس», «نهار المدينة – جدة»."""
    for passage in analysis.passages:
        opens = passage.field == "byline" or passage.number == 0
        for phrase in passage.phrases if opens else ():
            if phrase.kind == "place" and (passage.field == "byline" or _opens(passage, phrase)):
                return Where(passage, phrase)
    return None


def _opens(passage: Passage, phrase: Phrase) -> bool:
    """A town in front of a dash or colon, or behind a dash at the end of a line of its own."""
    behind = passage.forms[phrase.end : phrase.end + 1]
    if behind and phrase.start < _OPENING:
        return behind[0] in _DASHES
    alone = not behind and len(passage.forms) <= _LINE
    return alone and phrase.start > 0 and passage.forms[phrase.start - 1] in _DASHES


def _at_dateline(meeting: Candidate, dateline: Where | None) -> None:
    """«في قصر السلام», «في مكتبه»: a venue without its city is in the city of the dateline."""
    if meeting.place is not None or dateline is None or meeting.background:
        return
    if _has_venue(meeting):
        meeting.place = dateline
        meeting.why.append("a venue without city: the city of the dateline")
    elif _is_news(meeting) and not _is_foreign(meeting, dateline):
        meeting.place = dateline
        meeting.why.append("told as what happened, without a place: the city of the dateline")


def _at_country(visit: Candidate) -> None:
    """«وصل الوزير إلى [تركيا]»: where no town is told the country visited is the place."""
    lands = [party for party in visit.participants if party.side == "to" and party.phrase.kind == "country"]
    if visit.place is None and len(lands) == 1 and len(visit.to) == 1:
        visit.place = Where(lands[0].passage, lands[0].phrase)


def _in_town(visit: Candidate, dateline: Where | None, actors: dict[str, Actor]) -> None:
    """«الطائف – زار المدير أمس [المصاب في منزله]», «[القصر] التاريخي»: who tells no way does so in town."""
    noun = visit.trigger.form.features.tense == "masdar" and not visit.untold  # «خلال [زيارته] للقصر»
    told = visit.trigger.form.features.tense == "perfect" or visit.entry.nouns or noun
    news = told and visit.status == "held" and visit.passage.field == "text" and not visit.background
    if dateline is None or visit.place is not None or not news:
        return
    countries = {actors[each].country for each in visit.sides} - {None}
    people = all(actors[each].kind in ("person", "group") for each in visit.to)
    called_on = people if visit.to else _has_venue(visit)
    if called_on and countries <= {dateline.country}:
        visit.place = dateline
        visit.why.append("a visit to people or a building without a town: the city of the dateline")


def _is_news(meeting: Candidate) -> bool:
    """«جدة – اجتمع الوزير أمس مع …»: a verb of meeting in the past."""
    told = meeting.trigger.form.features.tense == "perfect" and not meeting.entry.nouns
    return told and meeting.status == "held" and meeting.passage.field == "text" and meeting.visit is None


def _is_foreign(meeting: Candidate, dateline: Where) -> bool:
    """«القاهرة – التقى [الوزير نظيره الكويتي]»: ministers meet abroad, and their capital reports it."""
    offices = (office for party in meeting.participants for office in party.phrase.offices)
    return any(office.country and office.country != dateline.country for office in offices)


def _from_visit(meeting: Candidate, visits: list[Candidate]) -> None:
    """«وخلال زيارته إلى موسكو التقى …»: held where the visit went, planned for the visit's day."""
    for visit in sorted(visits, key=lambda each: _distance(each, meeting)):
        same = set(visit.from_) & meeting.sides and visit.background == meeting.background
        same = same and _goes_with(visit, meeting)
        near = abs(visit.passage.number - meeting.passage.number) <= 1 or len(visits) == 1
        if not (same and near):
            continue
        meeting.place = meeting.place or visit.place
        land = meeting.place.country if meeting.place is not None else None  # none of «مطار العاصمة»
        if visit.place is None or land in (None, visit.place.country):
            meeting.visit = visit
        if visit.status == "planned" and meeting.status == "held":
            meeting.status = "planned"
            meeting.why.append("planned: during a visit ahead")
        if meeting.visit is visit and (meeting.status == visit.status or _is_short(visit)):
            meeting.take_day(visit)
        return


def _goes_with(visit: Candidate, meeting: Candidate) -> bool:
    """Both ahead or both past; «غادر متوجها إلى الدوحة للقاء …»: under way to what is ahead."""
    if visit.status == "planned" and _is_during(meeting):
        return True
    if meeting.status == "planned" and _is_short(visit) and visit.passage.number <= meeting.passage.number:
        return True
    started = visit.entry.aspect == "start" and visit.passage is meeting.passage
    if started and visit.order > meeting.order:
        return False
    return (visit.status == "planned") == (meeting.status == "planned") or started


def _is_short(visit: Candidate) -> bool:
    """«يؤدي الوزير اليوم زيارة …، وسيجري محادثات»: what is ahead on a visit of one day is of that day."""
    dated = visit.date is not None and visit.date_end is None
    return dated and visit.status == "held" and not visit.background


def _is_during(meeting: Candidate) -> bool:
    """«ويلتقي [خلال الزيارة] …»: a present tense with the visit as its occasion."""
    if meeting.trigger.form.features.tense != "imperfect":
        return False
    forms = meeting.passage.forms[meeting.trigger.start : meeting.end]
    pairs = pairwise(forms)
    return any(one in lexicon_words("occasion_words") and two in _THE_VISIT for one, two in pairs)


def _distance(visit: Candidate, meeting: Candidate) -> tuple[bool, int, int]:
    """What was told before, then passages, then tokens; «التقى … خلال [زيارته]» is told behind."""
    passages = abs(visit.passage.number - meeting.passage.number)
    forms = visit.passage.forms[max(0, visit.trigger.start - 2) : visit.trigger.start]
    occasion = any(form in lexicon_words("occasion_words") for form in forms)
    after = visit.order > meeting.order and not occasion
    return after, passages, abs(visit.trigger.start - meeting.trigger.start)


def _going_on(candidate: Candidate, candidates: list[Candidate]) -> None:
    """«كما اجتمع الوزير …» goes on where the meeting before was, «عقب ذلك عقد …» also on its day.

    «استدعت الوزارة أمس السفير [وسلمته] مذكرة»: what the same sentence goes on to tell is of the same day.
    """
    coupled = _coupled(candidate, candidates)
    if coupled is not None:
        candidate.take_day(coupled)
    after = any(" ".join(pair) in _AFTER_THAT for pair in pairwise(candidate.passage.forms[: _OPENING + 4]))
    opening = candidate.passage.forms[0].removeprefix("و")
    if candidate.kind != "meeting" or not (opening == "كما" or after):
        return
    earlier = [each for each in candidates if each.kind == "meeting" and each.order < candidate.order]
    last = earlier[-1] if earlier else None
    near = last is not None and candidate.passage.number - last.passage.number <= _NEXT
    if last is None or not near or last.status != candidate.status or not last.sides & candidate.sides:
        return
    candidate.place = candidate.place or last.place
    if after:
        candidate.take_day(last)


def _coupled(candidate: Candidate, candidates: list[Candidate]) -> Candidate | None:
    """What stands before in the same sentence, told by a verb as this is by a verb with «و»."""
    trigger = candidate.trigger
    if not trigger.is_verb or not candidate.passage.forms[trigger.start].startswith("و"):
        return None
    before = [
        each
        for each in candidates
        if each.passage is candidate.passage and each.order < candidate.order and each.trigger.is_verb
    ]
    last = max(before, key=lambda each: each.order, default=None)
    alike = last is not None and last.status == candidate.status and last.sides & candidate.sides
    return last if alike else None


def _at_seat(meeting: Candidate) -> None:
    """«استقبل أمير [منطقة الرياض] في مكتبه …»: who receives in his office does so at the seat of it."""
    if meeting.place is not None or not _has_venue(meeting):
        return
    hosts = [party for party in meeting.participants if party.side == "to"]
    for party in hosts:
        for office in party.phrase.offices:
            name = office.of_name
            if office.of is not None and name is not None and name.category in ("city", "region"):
                seat = Phrase(*office.of, "place", known=name)
                meeting.place = Where(party.passage, seat)
                meeting.why.append("a venue without city: the seat of the host's office")
                return


def _at_posting(meeting: Candidate) -> None:
    """«استدعت الوزارة السفير التونسي ب[الخرطوم]»: who is posted in a town is met there by its people."""
    if meeting.place is not None:
        return
    for party in meeting.participants:
        posted = any(office.head in _POSTED for office in party.phrase.offices)
        town = _town_within(party.passage, party.phrase) if posted else None
        if town is not None:
            meeting.place = Where(party.passage, town)
            meeting.why.append("a place not told: where the envoy is posted")
            return


def _town_within(passage: Passage, phrase: Phrase) -> Phrase | None:
    for index in range(phrase.start + 1, phrase.end):
        form = passage.forms[index]
        into = "ب" if form.startswith("ب") else ""
        if not into and passage.forms[index - 1] not in ("في", "لدي"):
            continue
        for name in load().lookup(form.removeprefix(into)):
            if name.category == "city":
                return Phrase(index, index + 1, "place", into, len(into), known=name)
    return None


def _has_venue(meeting: Candidate) -> bool:
    """«في قصر السلام», «بمقر الوزارة», «في مكتبه», «بالوزارة»: a building, of no town by its name."""
    forms = meeting.passage.forms[: meeting.end]
    within = {form[1:] for form in forms if form.startswith("ب")}
    bare = {*forms, *within, *(form[1:] for form in forms if form.startswith("ل"))}
    own = within | {two for one, two in pairwise(forms) if one == "في"}
    return not (words("venue").isdisjoint(bare) and words("own_venue").isdisjoint(own))


def _guest_first(meeting: Candidate, actors: dict[str, Actor]) -> None:
    """A foreigner who meets a host in the host's country is the guest, also with «التقى»."""
    country = meeting.place.country if meeting.place is not None else None
    if country is None or meeting.entry.lemma.startswith("استقب"):
        return
    from_home = any(actors[each].country == country for each in meeting.from_)
    to_abroad = all(actors[each].country not in (None, country) for each in meeting.to)
    if from_home and to_abroad:
        meeting.from_, meeting.to = meeting.to, meeting.from_
        meeting.why.append(f"the guest's side is from: the meeting is in {country}")


def _visited_country(visit: Candidate, analysis: Analysis) -> None:
    """A visit to a city is to its country when the article names that country as a party."""
    country = visit.place.country if visit.place is not None else None
    if visit.to or country is None:
        return
    named = next((a for a in analysis.actors if a.kind == "country" and a.country == country), None)
    own = {a.country for a in analysis.actors if a.id in visit.from_}
    if named is not None and country not in own:
        visit.to = (named.id,)
        visit.why.append("the country of the city visited is named in the article")
