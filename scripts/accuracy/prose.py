"""What the page says in words."""

import textwrap

WIDTH = 110

HEAD = """# Accuracy

How often khabar is right, with 95 % intervals. Written by `scripts/document_accuracy.py` with the code of
`khabar evaluate`; never by hand. What each figure means: [evaluation](evaluation.md); what goes wrong most:
[limits](limits.md).

## Who annotated"""
ANNOTATORS = """
Large language models, working alone from written rules, not people: read the figures as agreement with
such annotators. Each development article was annotated once and adjudicated once. Before adjudication two
of them agreed on the same 16 articles with engagements F1 0.96, engagements with every field right 0.73,
statements with their speaker 0.94, actors found 0.96, offices found 0.95; a second, independent one agreed
with the adjudicated annotations with 0.99, 0.86, 0.93, 0.97, 0.97. Each held-out article was annotated once
and then read again and corrected by another one, who had the first annotation before its eyes; the sample
was annotated by those who wrote it.
"""
AGREEMENT = """
Of the held-out articles {articles} were annotated a second time, independently; the corrected annotation
taken as gold, the second one as output:
"""
READING = """
`0.87 [0.79, 0.94]` is the figure and its 95 % interval: the articles were drawn anew a thousand times, with
a fixed seed, and 95 % of the draws lie inside. Few articles give wide intervals. A figure that is 1.00 in
every article shows no spread, however few they are. `{nothing}` means that there was nothing to count; sets
of fewer than {fewest} articles get no interval.
"""
OVERLAP = """
Where the two intervals do not overlap, the development figure says more of the development than of unseen
articles.
"""
TITLES = {
    "development": "The development articles",
    "held out": "The held-out articles",
    "sample": "The bundled sample",
}
INTRODUCTIONS = {
    "development": """
Real, private articles on which the rules were developed: these figures flatter.""",
    "held out": """
Real, private articles, drawn at random and annotated without any program's output; they are only scored,
nobody reads what goes wrong in them (`training/annotations/README.md`). These figures tell what to expect of
unseen news of the same outlets.""",
    "sample": """
Invented articles, written for this project (`khabar demo`). Anybody can repeat these figures:
`khabar evaluate tests/data/sample.gold.jsonl --articles src/khabar/data/sample/articles.jsonl`.""",
}


def wrapped(paragraph: str) -> str:
    """A paragraph in lines of the page's width."""
    words = " ".join(paragraph.split())
    return textwrap.fill(words, WIDTH, break_long_words=False, break_on_hyphens=False) + "\n"
