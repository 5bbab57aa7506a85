"""Coding: one article in, one report out."""

from functools import cache
from importlib.metadata import version

from khabar.coding.analysis import Analysis
from khabar.coding.pipeline import analyse
from khabar.knowledge import load
from khabar.schema import Actor, Article, Coder, Report
from khabar.taggers import load as load_tagger


def code(article: Article, *, hypothetical: bool = False, model: str = "fast") -> Report:
    """Code one article: who met, called, visited or said what to whom, each field grounded in its words.

    Deterministic: the same article, version, model and resources give the same report. `hypothetical`
    keeps engagements that the article only imagines.
    """
    analysis = analyse(article, load_tagger(model), hypothetical=hypothetical)
    return _report(analysis, model)


@cache
def fingerprint(model: str = "fast") -> Coder:
    """What codes: version, model and the digests of resources and weights."""
    return Coder(
        version=version("khabar"), model=model, resources=load().sha256, models=load_tagger(model).sha256
    )


def _report(analysis: Analysis, model: str) -> Report:
    article = analysis.article
    return Report(
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        byline=article.byline,
        published=article.published,
        published_kind=article.published_kind,
        published_basis=article.published_basis,
        text=article.text,
        noise=analysis.noise,
        agency=analysis.agency,
        actors=tuple(actor for actor in analysis.actors if _kept(actor, analysis)),
        events=analysis.events,
        statements=analysis.statements,
        sources=analysis.sources,
        nothing=analysis.nothing,
        coder=fingerprint(model),
    )


def _kept(actor: Actor, analysis: Analysis) -> bool:
    """Organisations, countries and office-holders; other persons only as parties or speakers.

    Victims, detainees and bystanders stay words in their article.
    """
    return actor.kind != "person" or actor.id in analysis.titled or actor.id in _active(analysis)


def _active(analysis: Analysis) -> frozenset[str]:
    active: set[str] = set()
    for event in analysis.events:
        active.update((*event.from_, *event.to, *event.attendees, *event.mediators))
    for statement in analysis.statements:
        active.update(each for each in (statement.speaker, statement.via, statement.addressee) if each)
    for actor in analysis.actors:
        if actor.id in active:
            active.update(actor.members)
    return frozenset(active)
