"""Speakers: who says it, named with the cue or carried over from what came before."""

from collections.abc import Iterator

from khabar.coding.actors.roster import Roster
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent, agent_behind, first_behind
from khabar.coding.statements.agreement import gender_of, head_of
from khabar.coding.statements.aims import is_aimed_at, is_asked
from khabar.coding.statements.antecedents import is_calling
from khabar.coding.statements.apposition import (
    apposed,
    apposed_name,
    is_name_first,
    may_call,
    name_before_office,
)
from khabar.coding.statements.as_for import as_for, contrasted
from khabar.coding.statements.carrying import carried
from khabar.coding.statements.cue import Cue
from khabar.coding.statements.describing import described
from khabar.coding.statements.issuing import issued
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.nouns import is_document, is_head, is_quantifier, noun_phrase
from khabar.coding.statements.opening import Opening
from khabar.coding.statements.owners import talker
from khabar.coding.statements.resolving import actor_of, party, text_owner, unlisted
from khabar.knowledge.lexicons import contact_forms
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.verbs import may_be_verb
from khabar.knowledge.words import words

_NEAR = 3  # tokens between a party and the verb behind it: «الوزير، أمس، أكد»
_SPEAKING = frozenset(
    ("person", "organization", "country", "group", "counterpart", "delegation", "sides", "anaphor")
)
_FAR = 14  # tokens of a noun phrase that opens its clause
_OWNER = 6  # tokens back to the owner of «شكره»


def speaker_of(
    scene: Scene, cue: Cue, opening: Opening, roster: Roster, memory: Memory
) -> tuple[str | None, str]:
    """The speaker's actor id and the reason, for the report's `why`."""
    if opening.carried:
        return carried(scene, cue, roster, memory)
    if not memory.spoke_here and _is_mute(scene, cue, opening):
        return None, "an event does not speak"
    author = author_of(scene, cue, roster, memory) or _stands_in(scene, cue, opening, roster, memory)
    if author is not None:
        return author, "whose words they are"
    beside = _beside(scene, cue, opening, roster, memory)
    if beside is not None:
        return beside, "noun phrase behind the cue"
    for phrase, reason in _named(scene, cue, opening, memory, roster):
        actor = _unnamed_beside(scene, phrase, opening, roster) or party(
            scene, phrase, roster, memory, cue.form.features.gender
        )
        if actor is not None:
            _tell(scene, phrase, cue, opening, actor, roster)
            return actor, reason
    return _before_it(scene, cue, roster, memory) or carried(scene, cue, roster, memory)


def _beside(scene: Scene, cue: Cue, opening: Opening, roster: Roster, memory: Memory) -> str | None:
    """Who stands behind the cue and is in no list: a noun phrase, or a name before its office."""
    agent = _agent(scene, cue, opening)
    if agent is not None and not is_aimed_at(scene, cue, opening, agent):
        named = agent.phrase or apposed(scene, agent.start, opening.start)
        actor = party(scene, named, roster, memory) if named is not None else None
        if actor is not None and agent.phrase is None and named is not None:
            _call(scene, agent.start, named.start, actor, roster)
        actor = actor or _name_beside(scene, agent.start, opening, roster)
        if actor is None and is_name_first(scene, agent):
            actor = roster.named(scene.passage.span(agent.start, agent.end))
        return actor or unlisted(scene, agent, roster, memory)
    first = name_before_office(scene, cue.end) if cue.is_finite and opening.introduced > cue.end else None
    if first is None or first.phrase is None:
        return None
    actor = roster.named(scene.passage.span(first.start, first.end))
    roster.called(actor, scene.passage.span(first.phrase.start, first.phrase.end))
    return actor


def _unnamed_beside(scene: Scene, phrase: Phrase, opening: Opening, roster: Roster) -> str | None:
    """«المراسل العسكري في الصحيفة، [يوسي يهوشع]، إن»: a name that no list holds, beside an office."""
    if phrase is not opening.speaker or phrase.name is not None or not _may_be_man(scene, phrase):
        return None
    return _name_beside(scene, phrase.start, opening, roster)


def _name_beside(scene: Scene, start: int, opening: Opening, roster: Roster) -> str | None:
    """The person whom a description names at its end, new or told before by surname."""
    name = apposed_name(scene, start, opening.introduced)
    if name is None:
        return None
    actor = roster.named(scene.passage.span(name.start, name.end))
    _call(scene, start, name.start, actor, roster)
    return actor


def _tell(scene: Scene, phrase: Phrase, cue: Cue, opening: Opening, actor: str, roster: Roster) -> None:
    """What the words beside the cue tell of who speaks: his office, or who he is where he has no name."""
    if phrase.kind == "person" and opening.speaker is not None:
        _call(scene, opening.speaker.start, phrase.start, actor, roster)
    whole = described(scene, phrase, cue, opening)
    if whole is not None:
        roster.describe(actor, scene.passage.span(whole.start, whole.end))


_LONGEST_CALLING = 10  # tokens: «مدير إدارة العلاقات والإعلام في المنطقة الشرقية»


def _call(scene: Scene, start: int, name: int, actor: str, roster: Roster) -> None:
    """«قال [مفتي المدينة]، سامر الخطيب، إن»: what stands from the verb to the name is what he is."""
    end = name - scene.is_comma(name - 1)
    if 1 < end - start <= _LONGEST_CALLING and may_call(scene, start, end):
        roster.called(actor, scene.passage.span(start, end))


def author_of(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> str | None:
    """Who issued the text that the verb belongs to: «أصدرت [الأسرة] بيانا أكدت فيه أن …»."""
    text = issued(scene, cue)
    if text is None:
        return None
    actor = agent_actor(scene, text.author, roster, memory)
    return actor if memory.voices.fits(roster[actor], cue.form.features.gender) else None


_FOUND = frozenset(("جاء", "ورد"))


def _stands_in(scene: Scene, cue: Cue, opening: Opening, roster: Roster, memory: Memory) -> str | None:
    """«وجاء في [بيان للوزارة] أن»: who issued the text, where that is known."""
    start = cue.end + 1
    if cue.form.lemma not in _FOUND or scene.form(cue.end) not in ("في", "ضمن"):
        return None
    whose = talker(scene, start)
    if whose is not None:
        return actor_of(scene, whose, roster, memory)
    if not is_document(scene, start):
        return None
    end = noun_phrase(scene, start, opening.introduced)
    return text_owner(scene, Agent(start, end), roster, memory) if end > start else None


def agent_actor(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str:
    """The actor of a noun phrase, whether a list holds it or not."""
    actor = party(scene, agent.phrase, roster, memory) if agent.phrase is not None else None
    return actor or unlisted(scene, agent, roster, memory)


def _before_it(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> tuple[str, str] | None:
    """Whom the pronoun on the cue means, or the noun phrase that opens its clause."""
    owner = _owner(scene, cue, roster, memory)
    if owner is not None:
        return owner, "pronoun on the cue"
    topic = _topic(scene, cue)
    if topic is None:
        return None
    actor = actor_of(scene, topic.phrase, roster, memory) if topic.phrase is not None else None
    return actor or unlisted(scene, topic, roster, memory), "noun phrase before the cue"


_WHICH = frozenset(("الذي", "التي", "والتي", "والذي"))


def _is_mute(scene: Scene, cue: Cue, opening: Opening) -> bool:
    """«ركزت [المحادثات] على», «[المظاهرة التي] طالبت ب»: what has the verb is no party."""
    if not cue.is_finite or cue.form.entry.kind != "verb":
        return False
    relative = scene.form(cue.start - 1) in _WHICH and scene.form(cue.end) not in _IN_IT
    if relative and opening.speaker is None and opening.agent is None:
        return _antecedent(scene, cue) is None
    subject = scene.form(first_behind(scene, cue.end, opening.introduced))
    event = subject.startswith("ال") and subject in contact_forms() and not is_head(subject)
    return (event or subject in words("mute_noun")) and opening.introduced > cue.end


def _agent(scene: Scene, cue: Cue, opening: Opening) -> Agent | None:
    """The subject that no list holds; a cue whose speaker stands elsewhere has none."""
    if opening.origin is not None:
        return opening.origin
    if opening.agent is not None:
        return opening.agent
    if not cue.is_finite or cue.form.entry.speaker != "subject" or opening.source is not None:
        return None
    return agent_behind(scene, cue, opening.introduced) if opening.introduced > cue.end else None


def _topic(scene: Scene, cue: Cue) -> Agent | None:
    """«لكن [قياديا بارزا في الحركة] قال إن», «أما [الوزير] فقال»: who opens the clause."""
    against = contrasted(scene, cue)
    if against is not None:
        return Agent(against.start, against.end, against)
    about = as_for(scene, cue)
    if not cue.is_finite or (cue.proclitics and about is None):
        return None
    start = cue.start - 1
    while start > 0 and not scene.is_comma(start - 1) and cue.start - start < _FAR:
        start -= 1
    described = is_head(scene.form(start)) or scene.form(start).startswith("ال")
    named = scene.phrase_over.get(start - 2) if described else None
    if named is not None and named.kind == "person" and named.name is not None and named.end == start - 1:
        return Agent(named.start, named.end, named)  # «[سامر الخطيب]، الخبير في الشؤون الأفريقية، قال»
    start += any(scene.form(start).removeprefix("ف") in words(name) for name in ("clause_end", "conjunction"))
    start = about if about is not None else start
    start += scene.form(start) in _WAS  # «[وكانت] إدارة المستشفى أعلنت أن»
    if not is_quantifier(scene, start) and not is_head(scene.form(start)):
        return None
    end = noun_phrase(scene, start, cue.start)
    ended = all(_is_between(scene, index) or index in scene.time_over for index in range(end, cue.start))
    return Agent(start, end) if end > start and ended else None


def _named(
    scene: Scene, cue: Cue, opening: Opening, memory: Memory, roster: Roster
) -> Iterator[tuple[Phrase, str]]:
    """The parties that the sentence itself offers as speaker, the likeliest first."""
    if opening.source is not None:
        yield opening.source, "somebody else passes on the words"
    before = _before(scene, cue)
    yield from _author(scene, cue)
    if before is not None and _directly(scene, before, cue):
        yield before, "speaker stands before the cue"
    if opening.speaker is not None and not is_asked(scene, cue, opening, memory, roster):
        yield _fullest(scene, opening), "speaker stands behind the cue"
    antecedent = _antecedent(scene, cue)
    if antecedent is not None:
        yield antecedent, "antecedent of the relative clause"
    leans = cue.is_participle and (scene.is_comma(cue.start - 1) or _is_other_party(scene, before, memory))
    if before is not None and not leans:
        yield before, "speaker stands before the cue"


def _is_other_party(scene: Scene, before: Phrase | None, memory: Memory) -> bool:
    """«هنأ الرئيس [الفائز] معتبرا أنه صديق»: the sentence has a subject, and this is its object."""
    if before is None or memory.subject is None or memory.subject in before.actors:
        return False
    return not may_be_verb(scene.form(before.start - 1)) and not _acts(scene, before)


def _fullest(scene: Scene, opening: Opening) -> Phrase:
    """«القيادي في الحزب، [سامر الخطيب]»: the name beside an office."""
    phrase = opening.speaker
    assert phrase is not None
    if not _may_be_man(scene, phrase) or phrase.name is not None or phrase.proclitics:
        return phrase
    return apposed(scene, phrase.start, opening.start) or phrase


def _may_be_man(scene: Scene, phrase: Phrase) -> bool:
    """«[الوزير]», «[مسؤول]», «[اللواء] في الاحتياط», though an outlet is called «اللواء» as well."""
    return phrase.kind in ("person", "group") or is_calling(scene.form(phrase.start))


def _author(scene: Scene, cue: Cue) -> Iterator[tuple[Phrase, str]]:
    """«نشرت الصحيفة مقالا ل[سامر]، أكد فيه أن», «عقد [الوزير] مؤتمرا مع …، قال خلاله إن»."""
    if not cue.is_finite or scene.form(cue.end) not in _IN_IT:
        return
    for phrase in reversed([each for each in scene.passage.phrases if each.end <= cue.start]):
        if phrase.kind != "person":
            continue
        before = scene.form(phrase.start - 1)
        wrote = phrase.proclitics == "ل" and any(before in lexicon_words(name) for name in _TEXTS)
        wrote = wrote or (before == "من" and scene.form(phrase.start - 2) in _CALLS)
        if wrote or not scene.preposition_before(phrase).strip("وف"):
            yield phrase, "whose words they are"
            return


_TEXTS = ("channel_nouns", "document_nouns")
_CALLS = frozenset(("اتصالا", "رساله", "برقيه", "مكالمه", "خطابا"))  # «تلقى اتصالا من [سامر]، عبر فيه»
_IN_IT = frozenset(("فيه", "فيها", "خلاله", "خلالها"))


def _directly(scene: Scene, before: Phrase, cue: Cue) -> bool:
    """«[إسرائيل] أبلغت الوسيط»: nothing between subject and verb, so what follows is told."""
    if not cue.is_finite or cue.proclitics:
        return False
    between = range(before.end, cue.start)
    told = cue.form.entry.target == "object"
    return all(_is_between(scene, index) and (told or not scene.is_comma(index)) for index in between)


_MARKS = frozenset('"“”«»()')


def _owner(scene: Scene, cue: Cue, roster: Roster, memory: Memory) -> str | None:
    """«أعرب النخالة عن [شكره]», «عن تميم [قوله]»: the pronoun is the party named last before it."""
    if not cue.is_noun or cue.form.features.suffix is None:
        return None
    for index in range(cue.start - 1, max(-1, cue.start - 1 - _OWNER), -1):
        phrase = scene.phrase_over.get(index)
        if phrase is not None and phrase.kind in _SPEAKING - {"country"}:
            return actor_of(scene, phrase, roster, memory)
        if scene.form(index) in (".", "؛", ":", "،"):
            return None
    return None


def _antecedent(scene: Scene, cue: Cue) -> Phrase | None:
    """«من [قاليباف]، الذي أكد»: whom the relative pronoun points back to."""
    position = cue.start - 1 - (scene.form(cue.start - 1) in _AUXILIARY)
    which = scene.form(position)
    if not cue.is_finite or which not in words("relative") - {"حيث"} or _is_about(which, cue):
        return None  # «غادر إلى [الرباط]، حيث أكد»: where, not who
    position -= 1 + scene.is_comma(position - 1)
    phrase = scene.phrase_over.get(position)
    if (
        phrase is not None
        and which.endswith("الذي")
        and gender_of(head_of(scene, phrase.start, phrase)) == "f"
    ):
        return None  # «وجود [القوات] الذي قال إنه تهديد»: the presence, not the troops
    if phrase is not None and phrase.kind == "place" and cue.form.features.gender == "f":
        return phrase  # «[باريس]، التي أدانت»
    return phrase if phrase is not None and phrase.kind in _SPEAKING else None


def _is_about(which: str, cue: Cue) -> bool:
    """«القوات [التي قال] إنها انسحبت»: the verb is not said of what the pronoun points back to."""
    features = cue.form.features
    other = "m" if which.endswith("التي") else "f" if which.endswith("الذي") else None
    return features.tense == "perfect" and other is not None and features.gender == other


def _before(scene: Scene, cue: Cue) -> Phrase | None:
    """A party right before the verb: «[وزير الخارجية] أكد», «[الوزير]، أمس، أعلن»."""
    if cue.proclitics[:1] in ("و", "ف"):
        return None  # «استقبل الوزير [السفير]، وقال إن»: a clause of its own
    if scene.form(cue.start - 1) == "قد" and scene.form(0) in _WAS and 1 in scene.phrase_at:
        first = scene.phrase_at[1]  # «وكان [التحالف]، الذي تقوده مصر، قد أعلن»
        return first if first.kind in _SPEAKING else None
    for index in range(cue.start - 1, max(-1, cue.start - 1 - _NEAR), -1):
        phrase = scene.phrase_over.get(index)
        if phrase is not None:
            titled = phrase.start in scene.quoted  # «تحت عنوان "[النظام الجديد]"، أشار»
            free = scene.stands_free(phrase) or (cue.is_participle and _acts(scene, phrase))
            return phrase if phrase.kind in _SPEAKING and free and not titled else None
        if not (_is_between(scene, index) or index in scene.time_over):
            return None
    return None


_ACTED_ON = ("ها", "هم", "هما")


def _acts(scene: Scene, phrase: Phrase) -> bool:
    """«وأعلنها [الوزير] داعيا إلى»: behind a pronoun stands no genitive, so this is the subject."""
    before = scene.form(phrase.start - 1)
    acted = before.endswith(_ACTED_ON) and not before.startswith("ال") and not phrase.proclitics
    return acted and phrase.kind == "person" and not scene.preposition_before(phrase)


def _is_between(scene: Scene, index: int) -> bool:
    form = scene.form(index)
    return scene.is_comma(index) or form in _AUXILIARY or form in _MARKS


_WAS = frozenset(("كان", "كانت", "وكان", "وكانت"))
_AUXILIARY = frozenset(("قد", "كان", "كانت", "ايضا"))
