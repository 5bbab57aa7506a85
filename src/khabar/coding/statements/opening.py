"""Opening: from the cue to the first word of what was said, past the speaker and the circumstances.

«أكد [وزير الخارجية]، [خلال لقائه السفير]، أنّ | بلاده ستشارك»: speaker, circumstances, introducer, content.
"""

import msgspec

from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.cue import Cue
from khabar.knowledge import load
from khabar.knowledge.lexicons import Taking, contact_forms, content_nouns, speech_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words

_PRONOUNS = ("هم", "هما", "هن", "ها", "ه", "نا", "ني", "ا", "ي", "نه", "")
_COLONS = frozenset((":", "："))
_FAR = 60  # tokens from a cue to its content; the farthest in the development articles was 48
_GLUE = frozenset(("ايضا", "كذلك", "بدوره", "بدورها", "مجددا", "امس", "اليوم", "قايلا", "بالقول", "مباشره"))


class Opening(msgspec.Struct, frozen=True):
    """Where the content starts, how it was introduced, and the speaker named on the way."""

    start: int
    skip: int
    taking: Taking
    speaker: Phrase | None
    direct: bool = False
    quote_end: int | None = None
    source: Phrase | None = None
    carried: bool = False  # «نقلت [عنه] الوكالة»: the one spoken of before


_SPOKEN = Taking("quote", "statement")


def _takes(cue: Cue) -> dict[str, Taking]:
    """How the cue takes content; a colon and quotation marks every verb takes."""
    takes = {taking.introducer: taking for taking in cue.form.entry.takes}
    if cue.is_finite or cue.is_participle or cue.form.features.suffix:
        takes.setdefault("quote", _SPOKEN)
        takes.setdefault("colon", _SPOKEN)
    return takes


class _Walk(msgspec.Struct):
    """The way from the cue to the content."""

    position: int
    speaker: Phrase | None = None
    detour: bool = False  # inside circumstances: a bare noun phrase there is not the content
    source: Phrase | None = None
    carried: bool = False


def opening(scene: Scene, cue: Cue, stops: frozenset[int]) -> Opening | None:
    """The opening behind a cue, or None when nothing was said. `stops` are tokens where other verbs stand."""
    takes = _takes(cue)
    walk = _Walk(cue.end)
    limit = min(scene.size, cue.end + _FAR)
    while walk.position < limit:
        found = _here(scene, cue, walk, takes)
        if found is not None and _has_content(scene, cue, found):
            return msgspec.structs.replace(found, carried=walk.carried)
        if not _step(scene, cue, walk, stops):
            return None
    return None


def quotation_before(scene: Scene, cue: Cue) -> Opening | None:
    """«"[لن نتراجع]"، قال الوزير»: the words stand before the verb."""
    last = cue.start - 1 - scene.is_comma(cue.start - 1)
    opened = next((start for start, end in scene.quotes.items() if end == last), None)
    if opened is None or not cue.is_finite or last - opened <= _SHORTEST_QUOTE:
        return None
    return Opening(opened + 1, 0, _SPOKEN, scene.phrase_at.get(cue.end), True, last)


def _has_content(scene: Scene, cue: Cue, opened: Opening) -> bool:
    """«أشار إلى الوضع» names a topic; «أشار إلى أهمية الحوار» says something of it."""
    loose = opened.taking.introducer == "bare" and cue.form.entry.caution
    if opened.direct or (opened.taking.content != "weak" and not loose):
        return True
    form = scene.form(opened.start)[opened.skip :]
    return form in content_nouns() or form.removeprefix("ال") in content_nouns()


def _here(scene: Scene, cue: Cue, walk: _Walk, takes: dict[str, Taking]) -> Opening | None:
    position = walk.position
    form = scene.form(position)
    if form in _COLONS and ("colon" in takes or "quote" in takes):
        return _after_colon(scene, walk, takes)
    if "quote" in takes and _is_speech(scene, position):
        return _direct(scene, position, takes["quote"], walk)
    for introducer, length, skip in _introducers(scene, position):
        taking = takes.get(introducer)
        if taking is not None and not _names_speaker(scene, cue, walk, introducer):
            return _introduced(scene, walk, taking, position + length, skip)
    if "bare" in takes and _may_be_bare(scene, cue, walk):
        return Opening(position, 0, takes["bare"], walk.speaker, source=walk.source)
    return None


def _is_speech(scene: Scene, position: int) -> bool:
    """Quotation marks around a sentence, not around a name: «لقناة "العربية"»."""
    closing = scene.quotes.get(position)
    if closing is None or position in scene.phrase_over:
        return False
    words_inside = sum(scene.is_word(index) for index in range(position, closing))
    return words_inside >= _SHORTEST_QUOTE and _closes_clause(scene, closing)


_SHORTEST_QUOTE = 3
_WORDS_OF = frozenset(("قول", "تاكيد", "تصريح", "تصريحات"))  # «نقلت الوكالة [قول] الوزير إن»
_ORIGIN = frozenset(("عن", "الي", "علي لسان"))  # «نقلت الوكالة [عن الوزير]», «نسبت [إلى الأمير]»


def _names_speaker(scene: Scene, cue: Cue, walk: _Walk, introducer: str) -> bool:
    """«نقلت الوكالة عن الوزير»: the preposition leads to the speaker, not to the content."""
    return introducer == cue.form.entry.speaker and (
        walk.position in scene.phrase_over or walk.position + 1 in scene.phrase_at
    )


def _introducers(scene: Scene, position: int) -> list[tuple[str, int, int]]:
    """What may introduce content here: (introducer, tokens, letters of the next token that belong to it)."""
    form = scene.form(position)
    found: list[tuple[str, int, int]] = []
    if form in ("علي", "الي", "عن", "من", "حول"):
        if scene.form(position + 1) in ("ان", "انه", "انها", "انهم", "انهما", "اننا"):
            found.append((f"{form} ان", 2, 0))
        elif scene.form(position + 1) in ("ضروره", "اهميه", "وجوب"):
            found.append((f"{form} {scene.form(position + 1)}", 1, 0))
        found.append((form, 1, 0))
        return found
    for base in ("ان", "بان", "لان"):
        if form.startswith(base) and form[len(base) :] in _PRONOUNS:
            found.append((base, 1, 0))
    if form in ("ضروره", "اهميه", "وجوب") or form.startswith(("بضروره", "باهميه")):
        found.append((form.removeprefix("ب"), 0, 0))
    attached = form[:1] in ("ب", "ل") and len(form) > 3 and position not in scene.time_over
    if attached and not _is_whole(scene, position):
        found.append((form[0], 0, 1))
    if form.startswith("عما"):
        found.append(("عن", 0, 0))
    return found


def _is_whole(scene: Scene, position: int) -> bool:
    """«بلاده», «بيانا», «بريطانيا»: the first letter belongs to the word and introduces nothing."""
    form = scene.form(position)
    phrase = scene.phrase_at.get(position)
    named = phrase is not None and not phrase.proclitics
    known = form in words("whole_noun") or form in load().surnames
    return named or known or form in contact_forms() or form in speech_forms()


def _introduced(scene: Scene, walk: _Walk, taking: Taking, start: int, skip: int) -> Opening | None:
    while scene.form(start) in ("،", ":", "-"):
        start += 1
    if start >= scene.size:
        return None
    closing = scene.quotes.get(start)
    if closing is not None and skip == 0 and _closes_clause(scene, closing):
        return Opening(start + 1, 0, taking, walk.speaker, True, closing, walk.source)
    return Opening(start, skip, taking, walk.speaker, source=walk.source)


def _direct(scene: Scene, position: int, taking: Taking, walk: _Walk) -> Opening:
    closing = scene.quotes[position]
    direct = _closes_clause(scene, closing)
    start = position + 1 if direct else position
    return Opening(start, 0, taking, walk.speaker, direct, closing if direct else None, walk.source)


def _closes_clause(scene: Scene, closing: int) -> bool:
    """Whether the content ends with the closing mark: a stop, comma, «و» or the end follows."""
    following = closing + 1
    while scene.form(following) in (")", "]", '"', "”"):
        following += 1
    form = scene.form(following)
    if not form or not form[0].isalnum():
        return True
    return (
        form[0] in "وف" or form in words("conjunction") or form in words("relative") or form in _AFTER_QUOTE
    )


_AFTER_QUOTE = frozenset(
    (
        "مضيفا",
        "موكدا",
        "مشيرا",
        "لافتا",
        "مشددا",
        "موضحا",
        "معتبرا",
        "داعيا",
        "بحسب",
        "حسب",
        "وفق",
        "وفقا",
        "كما",
        "خلال",
    )
)


def _after_colon(scene: Scene, walk: _Walk, takes: dict[str, Taking]) -> Opening | None:
    start = walk.position + 1
    taking = takes.get("colon") or takes["quote"]
    if start in scene.quotes:
        return _direct(scene, start, taking, walk)
    if start >= scene.size:
        return None
    return Opening(start, 0, taking, walk.speaker, source=walk.source)


def _may_be_bare(scene: Scene, cue: Cue, walk: _Walk) -> bool:
    """«أكد الوزير [حرص بلاده]»: a noun right behind the cue or its speaker."""
    position = walk.position
    if walk.detour or not scene.is_word(position) or position in scene.time_over:
        return False
    if _is_function_word(scene, position) or scene.form(position) in _GLUE:
        return False
    phrase = scene.phrase_at.get(position)
    if walk.speaker is None and _speaker_first(scene, position):
        return False
    awaits = walk.speaker is None and cue.form.entry.speaker == "subject" and phrase is not None
    return not (awaits and phrase is not None and phrase.kind != "place")


def _speaker_first(scene: Scene, position: int) -> bool:
    """«أكد [حزب جديد] أنّ …»: an unknown noun phrase before «أن» is who speaks, not what is said."""
    if scene.form(position) in content_nouns() or scene.form(position) in _CONTENT:
        return False
    for index in range(position, min(position + _NEAR, scene.size)):
        form = scene.form(index)
        if form in ("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "علي"):
            return index > position and (form != "علي" or scene.form(index + 1) in ("ان", "انه", "انها"))
        if not scene.is_word(index) or index in scene.phrase_over:
            return False
    return False


_CONTENT = frozenset(("ضروره", "اهميه", "وجوب", "حق", "حرص", "دعم", "رفض", "استعداد"))
_NEAR = 7


def _is_function_word(scene: Scene, position: int) -> bool:
    form = scene.form(position)
    plain = form[1:] if form[:1] in "وف" and len(form) > 2 else form
    classes = ("preposition", "conjunction", "relative", "pronoun", "auxiliary", "attendance")
    return any(form in words(name) or plain in words(name) for name in classes)


def _step(scene: Scene, cue: Cue, walk: _Walk, stops: frozenset[int]) -> bool:
    """One step on: over the speaker, a time, a bracket, a circumstance. False where the clause ends."""
    position = walk.position
    form = scene.form(position)
    if form in (".", "؛", "؟", "!") or (position in stops and position not in scene.quoted):
        return False
    phrase = scene.phrase_at.get(position)
    if phrase is not None and phrase.kind != "place":
        _meet(scene, cue, walk, phrase)
        walk.position = max(phrase.end, position + 1)
    else:
        walk.position = _behind(scene, cue, walk)
    return True


def _behind(scene: Scene, cue: Cue, walk: _Walk) -> int:
    """The token behind a time, a quoted name, a pronoun, an occasion or a word on the way."""
    position = walk.position
    form = scene.form(position)
    if position in scene.time_at:
        return scene.time_at[position].end
    if position in scene.quotes and position not in scene.phrase_over:
        return scene.quotes[position] + 1
    if _occasion(scene, position):
        return position + 2
    if cue.form.entry.kind == "relay" and form in words("relay_pronoun"):
        walk.carried = True
    elif scene.is_comma(position):
        walk.detour = walk.detour and walk.speaker is None
    elif scene.is_word(position) and form not in _GLUE:
        walk.detour = True
    return position + 1


def _channel_between(scene: Scene, start: int, end: int) -> bool:
    return any(scene.form(index) in lexicon_words("channel_nouns") for index in range(start, end))


def _occasion(scene: Scene, position: int) -> bool:
    """«[في اتصاله]», «[خلال لقائه]»: two words that name the occasion and nothing of the content."""
    if scene.form(position) not in ("في", "خلال", "عقب", "بعد", "لدي", "اثناء"):
        return False
    return scene.form(position + 1) in contact_forms() and position + 1 not in scene.phrase_over


def _meet(scene: Scene, cue: Cue, walk: _Walk, phrase: Phrase) -> None:
    """A party on the way is the speaker when it stands where this cue has its speaker."""
    slot = cue.form.entry.speaker
    preposition = scene.preposition_before(phrase)
    wanted = "" if slot in ("subject", "genitive") else slot
    quoted = preposition in _ORIGIN or scene.form(phrase.start - 1) in _WORDS_OF
    if cue.form.entry.kind == "relay" and quoted and walk.source is None:
        walk.source = phrase
        walk.detour = False
        return
    issued = preposition in ("ل", "عن", "من") and _channel_between(scene, cue.end, phrase.start)
    if walk.speaker is None and issued:  # «ذكر بيان [لوزارة الخارجية] أن»
        walk.speaker = phrase
        walk.detour = False
        return
    if walk.speaker is None and preposition == wanted and not (walk.detour and wanted == ""):
        walk.speaker = phrase
        walk.detour = False
    elif preposition or walk.speaker is not None:
        walk.detour = walk.detour or not phrase.proclitics.startswith("و")
