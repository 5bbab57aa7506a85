"""Settling: when and where an engagement took place, as far as its own clause says."""

from khabar.arabic import readings
from khabar.coding.analysis import Phrase, Time
from khabar.coding.engagements.candidates import Candidate, Where
from khabar.coding.engagements.discourse import THAT_ONE
from khabar.coding.engagements.telling import DURING, day_of_telling
from khabar.coding.engagements.triggers import triggers_at
from khabar.coding.scene import Scene
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.verbs import is_verb
from khabar.knowledge.words import words

_IN = frozenset(("في", "ب", "الي", "من"))
_PLACES = frozenset(("place", "country"))
_YEAR = 4  # letters of «2015»
_MONTH = 7  # letters of «2015-07»
_ONSET = frozenset(("اعتبارا", "بدءا", "ابتداء", "بدايه", "وابتداء", "واعتبارا"))
_NEAR = 5  # tokens: «في مقر الرئاسة بالعاصمة الإيرانية [طهران]»


def settle_time(scene: Scene, candidate: Candidate) -> None:
    """The time expression of the clause nearest to the trigger, behind it rather than before."""
    time = _nearest(scene, candidate) or day_of_telling(scene, candidate)
    if time is None:
        return
    future = candidate.status == "planned" or _is_ahead(candidate, time)
    if future and candidate.status == "held":
        candidate.status = "planned"
        candidate.why.append("planned: present tense and a day ahead")
    candidate.settle(time, future=future)
    if len(candidate.date or "") == _YEAR and not any(sign.isdigit() for sign in time.span.text):
        candidate.date, candidate.date_end = None, None  # «العام الماضي»: no year that the text writes


def _is_ahead(candidate: Candidate, time: Time) -> bool:
    """«يؤدي الرئيس زيارة … يوم 12 جوان»: the present tense with a date nearer ahead than behind."""
    tense = candidate.trigger.form.features.tense
    if tense != "imperfect":  # «[متوجها] الأحد المقبل إلى …», «[زيارة] الوزير غدا»
        ahead = time.coming or (time.kind == "date" and time.ahead is True and candidate.untold)
        return tense != "perfect" and (candidate.untold or tense == "participle") and ahead
    if time.kind == "date" and time.ahead is not None:
        return time.ahead
    return time.coming


def _nearest(scene: Scene, candidate: Candidate) -> Time | None:
    trigger = candidate.trigger
    start = clause_start(scene, trigger.start)
    lasts = candidate.kind == "visit"
    times = [time for time in scene.passage.times if time.kind != "clock" and not _is_since(scene, time)]
    times = [time for time in times if lasts or not _is_onset(scene, time)]
    if _is_told_after(scene, candidate, but=DURING):
        start = trigger.end
    inside = [time for time in times if start <= time.start < candidate.end and not _is_relative(scene, time)]
    if not inside and scene.form(trigger.start - 1) in THAT_ONE and trigger.form.features.tense == "perfect":
        inside = [time for time in times if time.end <= trigger.start][-1:]
    return min(inside, key=lambda time: _distance(time, trigger.start), default=None)


def _is_since(scene: Scene, time: Time) -> bool:
    """«أول وزير يزور إيران [منذ 12 عاما]»: from when something lasts; «[منذ يومين]» is a day."""
    first = (scene.form(time.start), scene.form(time.start - 1))
    return "منذ" in first and (time.past[0] is None or len(time.past[0]) <= _MONTH)


def _is_onset(scene: Scene, time: Time) -> bool:
    """«هدنة [اعتبارا من] اليوم، بطلب في رسالة»: from when something lasts, as a journey may."""
    before = (scene.form(time.start - 2), scene.form(time.start - 1))
    inside = (scene.form(time.start), scene.form(time.start + 1))
    return any(one in _ONSET and two == "من" for one, two in (before, inside))


def _is_relative(scene: Scene, time: Time) -> bool:
    """«[قبل يومين] فقط من زيارته»: counted from another event."""
    counted = scene.form(time.start) in ("قبل", "بعد")
    return counted and "من" in (scene.form(time.end), scene.form(time.end + 1))


def _is_told_after(scene: Scene, candidate: Candidate, but: frozenset[str] = frozenset()) -> bool:
    """«صدر اليوم بيان بمناسبة [زيارة] الوزير», «قال في عدن بعد [لقاء] …»: day and place of the telling."""
    before = {scene.form(candidate.trigger.start - 1), scene.form(candidate.trigger.start - 2)} - but
    return not (candidate.trigger.is_verb or before.isdisjoint(words("afterwards")))


def _distance(time: Time, trigger: int) -> tuple[bool, int]:
    far = time.start - trigger if time.start > trigger else (trigger - time.end) * 2
    return time.past[0] is None and time.future[0] is None, far


def clause_start(scene: Scene, position: int) -> int:
    """The token after the stop or conjunction before a position."""
    for index in range(position - 1, -1, -1):
        form = scene.form(index)
        if form == "/" and index not in scene.time_over:  # «مسقط في 10 مارس / المرفأ / استقبل …»
            return index + 1
        if form in (".", "؛", ":") or (
            form in words("clause_end") and index and index not in scene.phrase_over
        ):
            return index + 1
    return 0


def settle_place(scene: Scene, candidate: Candidate) -> None:
    """A place behind «في» or «ب» in the clause: «في قصر السلام ب[جدة]»; calls and letters have none."""
    if candidate.kind in ("call", "message") or (
        candidate.place is not None and not _is_country(candidate.place)
    ):
        return
    if candidate.kind == "visit" and candidate.place is None and len(candidate.to) > 1:
        return  # a tour of several countries
    start = clause_start(scene, candidate.trigger.start)
    places = [p for p in scene.passage.phrases if p.kind in _PLACES and start <= p.start < candidate.end]
    fitting = [place for place in places if _located(scene, place)] or _set_off(scene, candidate)
    if candidate.place is not None:  # «توجه إلى مصر … حيث وصل [القاهرة]»: the city within the country
        country = candidate.place.country
        fitting = [
            each for each in places if each.kind == "place" and each.known and each.known.country == country
        ]
        if not fitting:
            return
    if not fitting:
        candidate.place = candidate.venue
    else:
        behind = [place for place in fitting if place.start > candidate.trigger.start]
        near = behind if behind and _is_told_after(scene, candidate) else fitting
        nearest = min(near, key=lambda place: abs(place.start - candidate.trigger.start))
        candidate.place = Where(scene.passage, nearest)


def _set_off(scene: Scene, candidate: Candidate) -> list[Phrase]:
    """«مشاورات بين الطرفين حول فتح الطرق، [بالعاصمة عمّان]»: set off by a comma behind what was discussed."""
    if candidate.kind != "meeting":
        return []
    for place in scene.passage.phrases:
        before = place.start - 1 - (not place.proclitics)
        if place.start < candidate.end or place.kind != "place" or not scene.is_comma(before):
            continue
        leads = place.proclitics == "ب" or scene.form(place.start - 1) in ("في", "ب")
        between = range(candidate.end, place.start)
        closed = any(i not in scene.phrase_over and is_verb(scene.form(i)) for i in between)
        return [place] if leads and not closed else []
    return []


def _is_country(where: Where) -> bool:
    return where.phrase.kind == "country"


def _located(scene: Scene, place: Phrase) -> bool:
    """Whether «في» or «ب» leads to the place, directly or over a venue."""
    governing = scene.preposition_before(place)
    if governing:
        return governing in ("في", "ب", "داخل") and not _of_topic(scene, place)
    if _is_host(scene, place):
        return True
    for index in range(place.start - 1, max(-1, place.start - 1 - _NEAR), -1):
        if index in scene.phrase_over or not scene.is_word(index) or index in scene.time_over:
            return False
        if scene.form(index) in ("في", "داخل") or scene.form(index).startswith(
            ("بال", "بمدينه", "بمقر", "بقصر")
        ):
            return True
    return False


def _of_topic(scene: Scene, place: Phrase) -> bool:
    """«بحثا التطورات الأخيرة في [غزة]»: where the topic is, not where they met."""
    for index in range(place.start - 1, max(-1, place.start - 1 - _NEAR), -1):
        form = scene.form(index)
        if index in scene.phrase_over or index in scene.time_over or form in contact_forms():
            return False
        if form in words("topic_head") or form in words("relation_noun"):
            return True
        if any(rest in words("topic_head") for taken, rest in readings(form) if taken in ("و", "ل")):
            return True
    return False


def _is_host(scene: Scene, place: Phrase) -> bool:
    """«[القاهرة] ستشهد قمة», «احتضنت [الدوحة] لقاء»: the town that is the subject of such a verb."""
    for index in (place.end, place.start - 1):
        verbs = triggers_at(scene, index) if scene.is_word(index) and index not in scene.phrase_over else ()
        if any(
            slot.name == "subject" and slot.party in ("place", "host")
            for v in verbs
            for slot in v.form.entry.slots
        ):
            return True
    return False
