"""The way from an article to its report, as a list of stages."""

from functools import partial

from khabar.coding.actors.bystanders import leave_out_bystanders
from khabar.coding.actors.marked import names_in_marks
from khabar.coding.actors.stage import link_actors
from khabar.coding.analysis import Analysis, Stage
from khabar.coding.chain import find_sources
from khabar.coding.engagements.splitting import split_parties
from khabar.coding.engagements.stage import find_engagements
from khabar.coding.mentions.stage import find_mentions
from khabar.coding.moments import find_moments
from khabar.coding.reading import credit, mark_noise, read
from khabar.coding.silence import explain_nothing
from khabar.coding.statements.stage import find_statements
from khabar.coding.uniting import unite_actors
from khabar.schema import Article
from khabar.taggers import Tagger


def stages(tagger: Tagger, *, hypothetical: bool = False) -> tuple[Stage, ...]:
    """Every stage in order; each takes an analysis and returns a fuller one."""
    return (
        mark_noise,
        credit,
        read,
        partial(find_mentions, tagger=tagger),
        find_moments,
        split_parties,
        link_actors,
        partial(find_engagements, hypothetical=hypothetical),
        find_statements,
        unite_actors,
        find_sources,
        names_in_marks,
        leave_out_bystanders,
        explain_nothing,
    )


def analyse(article: Article, tagger: Tagger, *, hypothetical: bool = False) -> Analysis:
    """One article through all stages."""
    analysis = Analysis(article=article)
    for stage in stages(tagger, hypothetical=hypothetical):
        analysis = stage(analysis)
    return analysis
