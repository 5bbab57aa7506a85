"""Resolving: the actor that a phrase or an unlisted noun phrase stands for when it speaks."""

from khabar.arabic import fold
from khabar.coding.actors.roster import Roster
from khabar.coding.actors.wording import mention_span
from khabar.coding.analysis import Phrase
from khabar.coding.scene import Scene
from khabar.coding.statements.agents import Agent
from khabar.coding.statements.antecedents import (
    by_surname,
    calls_again,
    described_before,
    in_roster,
    is_calling,
    is_same_source,
    named_before,
)
from khabar.coding.statements.memory import Memory
from khabar.coding.statements.nouns import is_document
from khabar.coding.statements.owners import decreed, of_owner
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.knowledge.words import words
from khabar.schema import Actor, Span
from khabar.schema.report import ActorKind

_WHOLE = 4  # tokens of an office that is told in full
_ISSUERS = ("organization", "person")
_AUTHOR = 2  # tokens of «كاتب المقال»
_TEXTS = frozenset(("تقارير", "وثايق", "رسايل", "مذكرات"))  # of whomever: «وذكرت [تقارير] أن»
_ISSUED = 6  # tokens from a text to «عن» and who issued it


def actor_of(scene: Scene, phrase: Phrase, roster: Roster, memory: Memory) -> str | None:
    """The actor that a phrase stands for when it speaks; a delegation speaks with its leader's voice."""
    if phrase.kind == "sides":
        if not memory.sides:
            return _participants(scene, phrase, roster)
        return roster.together(memory.sides, scene.passage.span(phrase.start, phrase.end, phrase.skip))
    if phrase.kind == "place":
        return roster.capital(mention_span(scene.passage, phrase), phrase.known)
    if len(phrase.actors) > 1:
        return phrase.actors[-1] if phrase.kind == "delegation" else phrase.actors[0]
    return phrase.actors[0] if phrase.actors else None


def _participants(scene: Scene, phrase: Phrase, roster: Roster) -> str | None:
    """«وطالب [المشاركون] بـ»: one voice, whoever they are; «الجانبان» are two that were told."""
    if not scene.form(phrase.start).endswith("ون") or phrase.end > phrase.start + 1:
        return None
    return roster.unnamed(scene.passage.span(phrase.start, phrase.end, phrase.skip))


def party(
    scene: Scene, phrase: Phrase, roster: Roster, memory: Memory, gender: str | None = None
) -> str | None:
    """The actor of a phrase, by what was said so far where it only describes: «المسؤول», «الصحيفة»."""
    if phrase.name is not None or phrase.kind not in ("person", "organization", "group"):
        return _namesake(scene, phrase, roster, memory) or actor_of(scene, phrase, roster, memory)
    start, end = phrase.start, phrase.end
    known = described_before(scene, start, end, memory.sources, memory.speaker)
    if phrase.kind == "group":
        known = by_surname(scene, start, end, roster) or known
        known = known or decreed(scene, Agent(start, end), roster, memory)
    own = actor_of(scene, phrase, roster, memory)
    if known is None and is_same_source(scene, start, end):
        known = memory.previous  # «حسب نفس المصدر»: nobody has been cited yet
    if known is None and _only_describes(scene, phrase, own, roster):
        forms = _called(scene, phrase)
        gender = gender or ("f" if forms[0].endswith("ه") else "m" if phrase.skip else None)
        known = named_before(forms, roster, memory.voices, gender, scene.tokens[start].start)
    if known is None and own is not None and roster[own].name == scene.passage.span(start, end).text:
        known = in_roster(scene, start, end, roster)
    if known is not None and own is not None and is_named(roster[own]) and _is_nameless(roster[known]):
        known = None  # «المتحدث ذاته»: he has a name
    actor = known or own
    if actor is not None and known is None:
        memory.sources.add(scene, start, end, actor)
    return actor


def _namesake(scene: Scene, phrase: Phrase, roster: Roster, memory: Memory) -> str | None:
    """«وأضاف [البارزاني]» where two bear the name: he who has spoken already, else who was named first."""
    if phrase.name is None or phrase.name[1] - phrase.name[0] > 1 or len(phrase.actors) != 1:
        return None
    surname = scene.form(phrase.name[0])[phrase.skip if phrase.name[0] == phrase.start else 0 :]
    people = [(each.id, fold(each.name).split()) for each in roster.all() if each.kind == "person"]
    named = [(actor, name) for actor, name in people if len(name) > 1 and not is_calling(name[0])]
    bearers = [actor for actor, name in named if name[-1] == surname]
    heard = [each for each in memory.voices.heard if each in bearers]
    if phrase.actors[0] not in bearers or len(bearers) == 1 or phrase.actors[0] in heard:
        return None
    return heard[-1] if heard else bearers[0]


def _called(scene: Scene, phrase: Phrase) -> list[str]:
    """The words of a description, with the article that «للكاتب» hides."""
    first = scene.form(phrase.start)
    return [
        "ال" + first[2:] if first.startswith("لل") else first,
        *scene.forms[phrase.start + 1 : phrase.end],
    ]


def _only_describes(scene: Scene, phrase: Phrase, own: str | None, roster: Roster) -> bool:
    """«المقررة الأممية», «المسؤول»: the lists know no holder, or anybody may be meant."""
    if phrase.kind == "group":
        return is_calling(scene.form(phrase.start))
    if phrase.kind != "person":
        return False
    if own is not None and is_named(roster[own]) and phrase.end - phrase.start >= _WHOLE:
        return False  # «المتحدث باسم الخارجية الإيرانية» is he who holds the office
    describes = _called(scene, phrase)[0] in words("describing_office")
    return own is None or describes or not is_named(roster[own])


def _is_nameless(actor: Actor) -> bool:
    return actor.kind == "person" and not is_named(actor)


def is_named(actor: Actor) -> bool:
    """Whether an actor has a name of its own beside its offices: «هلال الرحيلي», not «المقررة الأممية»."""
    name = fold(actor.name)
    return actor.kind == "person" and not any(name.startswith(fold(role.title)) for role in actor.roles)


def unlisted(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str:
    """The actor of a noun phrase that no list holds: known from before, the issuer of a text, or new."""
    start, end = agent.start, agent.end
    known = described_before(scene, start, end, memory.sources, memory.speaker)
    known = known or _apposed_name(scene, agent, roster, memory) or _described(scene, agent, roster, memory)
    known = known or by_surname(scene, start, end, roster)
    if known is not None:
        return known
    known = in_roster(scene, start, end, roster)
    if known is not None:
        return known
    issuer = _issuer(scene, agent, roster, memory)
    actor = issuer or roster.unnamed(_name(scene, agent), _kind(scene, start))
    memory.sources.add(scene, start, end, actor)
    return actor


def _apposed_name(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str | None:
    """«المحقق الأميركي [سامر الخطيب]»: a definite noun and a name are one person."""
    last = next((p for p in scene.passage.phrases if p.end == agent.end and p.start > agent.start), None)
    definite = scene.form(agent.start).startswith("ال")
    if last is None or not definite or last.kind != "person" or last.name is None or last.proclitics:
        return None
    return None if scene.preposition_before(last) else actor_of(scene, last, roster, memory)


def _described(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str | None:
    """«المشرعة الأميركية عن الحزب الديمقراطي»: the person who spoke last."""
    forms = list(scene.forms[agent.start : agent.end])
    if forms[:1] == ["ضيف"]:
        forms = ["الضيف"]  # «ضيف البرنامج»
    elif _is_author(forms):
        forms = ["ال" + forms[0]]
    elif calls_again(forms) and not is_calling(forms[0]):
        spoke = memory.speaker is not None and roster[memory.speaker].kind == "person"
        return memory.speaker if spoke else None
    elif not forms or not is_calling(forms[0]):
        return None
    gender = "f" if forms[0].endswith("ه") else None  # «المؤرخة» is no man
    return named_before(forms, roster, memory.voices, gender, scene.tokens[agent.start].start)


def _is_author(forms: list[str]) -> bool:
    """«كاتب المقال», «كاتبة التقرير»: made definite by the text that he wrote."""
    if len(forms) != _AUTHOR or not forms[1].startswith("ال"):
        return False
    return is_calling("ال" + forms[0]) and forms[1].removeprefix("ال") in lexicon_words("document_nouns")


def text_owner(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str | None:
    """Whose text «البيان», «بيان للوزارة» is: told before, or named with it."""
    known = described_before(scene, agent.start, agent.end, memory.sources, memory.speaker)
    return known or _issuer(scene, agent, roster, memory)


def _issuer(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str | None:
    """«بيان [الوزارة]», «تقرير ل[الصحيفة]»: who issued it speaks in it."""
    if not is_document(scene, agent.start):
        return None
    whose = _author_of_whole(scene, agent, memory) or of_owner(scene, agent, roster, memory.sources)
    return whose or _signatory(scene, agent, roster, memory)


def _author_of_whole(scene: Scene, agent: Agent, memory: Memory) -> str | None:
    """«ملخص [للتقرير]»: who has written the report."""
    whole = agent.start + 1
    if not scene.form(whole).startswith("لل") or not is_document(scene, whole):
        return None
    return described_before(scene, whole, whole + 1, memory.sources, memory.speaker)


def _signatory(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str | None:
    """Who is named with a text, inside its description or behind «عن»."""
    office = next((i for i in range(agent.start + 1, agent.end - 1) if scene.form(i) == "عن"), None)
    if office is not None and office + 1 not in scene.phrase_at:  # «بيان صادر عن [مكتبه]»
        return roster.unnamed(scene.passage.span(office + 1, agent.end), "organization")
    for index in range(agent.start + 1, agent.end):
        phrase = scene.phrase_at.get(index)
        if phrase is not None and phrase.kind in ("organization", "person"):
            known = in_roster(scene, index, phrase.end, roster) if phrase.proclitics else None
            return known or actor_of(scene, phrase, roster, memory)  # «بيان [للوزارة]» told before
    for index in range(agent.end, agent.end + _ISSUED):  # «بلاغ صادر أمس عن [الوزارة]», «… [المتحدث]»
        phrase = scene.phrase_at.get(index)
        if phrase is not None and phrase.kind in _ISSUERS and scene.form(index - 1) == "عن":
            return actor_of(scene, phrase, roster, memory)
    owner = _unlisted_owner(scene, agent)
    if owner is not None:
        return roster.unnamed(owner)
    known = in_roster(scene, agent.end, agent.end + 1, roster)  # «بيان [للوزارة]»
    return known or _whose_meeting(scene, agent, roster, memory) or decreed(scene, agent, roster, memory)


def _unlisted_owner(scene: Scene, agent: Agent) -> Span | None:
    """«بيان مشترك ل[عمداء الكليات]»: whose text it is, where no list holds them."""
    inside = range(agent.start + 1, agent.end - 1)
    start = next((i for i in inside if scene.form(i)[:1] == "ل" and scene.form(i + 1)[:2] == "ال"), None)
    if start is None or is_document(scene, start):
        return None  # «مذكرة ل[مقترح القانون]»: a text has written no text
    return scene.passage.span(start, agent.end, 1)


def _whose_meeting(scene: Scene, agent: Agent, roster: Roster, memory: Memory) -> str | None:
    """«عقد [المكتب السياسي] اجتماعا. وأفاد بلاغ بأن …»: a text without issuer is of the body told of."""
    alone = agent.end == agent.start + 1 and not scene.form(agent.start).startswith("ال")
    body = memory.previous
    alone = alone and not scene.form(agent.start).endswith("ات") and scene.form(agent.start) not in _TEXTS
    if not alone or memory.subject is not None or body is None:
        return None
    return body if roster[body].kind == "organization" else None


def _name(scene: Scene, agent: Agent) -> Span:
    """Without the marks around the whole of it."""
    start, end = agent.start, agent.end
    if agent.skip:
        return scene.passage.span(start, end, agent.skip)
    inside = scene.quotes.get(start) == end - 1 and end - start > 2
    return scene.passage.span(start + inside, end - inside)


def _kind(scene: Scene, start: int) -> ActorKind:
    named = start in scene.quotes or scene.form(start) in lexicon_words("media_nouns")
    return "organization" if named else "group"
