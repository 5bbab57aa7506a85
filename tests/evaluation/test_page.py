"""The error report as a file; tests in a browser are in test_page_in_browser.py."""

import base64
import hashlib
import re

import lxml.html
import msgspec
import pytest

from khabar.evaluation import align, evaluate
from khabar.evaluation.page import error_page


@pytest.fixture
def page(make_gold, make_report):
    def written(*pairs):
        aligned = [align(*pair) for pair in pairs or [(make_gold(), make_report(events=[]))]]
        return error_page(aligned, evaluate(aligned), source="gold.jsonl")

    return written


def test_only_articles_with_errors_are_shown(page, make_gold, make_report):
    html = page((make_gold("good"), make_report("good")), (make_gold("bad"), make_report("bad", events=[])))
    assert lxml.html.fromstring(html).xpath("//article/@data-id") == ["bad"]


def test_the_text_stands_in_both_panes_character_by_character(page, make_report):
    root = lxml.html.fromstring(page())
    texts = [
        each.text_content() for each in root.xpath("//section[contains(@class, 'pane')]/div[@class='text']")
    ]
    assert texts == [make_report().text] * 2


def test_every_link_leads_to_an_element_of_its_own(page):
    root = lxml.html.fromstring(page())
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in root.xpath("//a/@href")} <= set(ids)
    assert root.xpath("//li[@data-kind='missed engagement']//a/@href") == ["#a1-gold-engagement-0"]


def test_what_an_article_says_is_never_markup(page, make_gold, make_report):
    nasty = "<script>alert(1)</script> & <b>\"'"
    report = make_report(title=nasty, text=nasty, outlet=nasty, events=[], statements=[], actors=[], noise=[])
    html = page((make_gold(nasty), report))
    root = lxml.html.fromstring(html)
    assert len(root.xpath("//script")) == 1
    assert "<b>" not in re.sub(r"<b>(المرجع|الناتج):</b>", "", html)
    assert [each.text_content() for each in root.xpath("//div[@class='text']")] == [nasty] * 2


def test_the_policy_allows_this_style_and_script_and_nothing_else(page):
    html = page()
    (policy,) = lxml.html.fromstring(html).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, flags=re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_nothing_is_loaded_and_nothing_is_inline(page):
    root = lxml.html.fromstring(page())
    assert root.xpath("//@src | //link | //@style | //@*[starts-with(name(), 'on')]") == []


def test_an_article_without_a_report_says_so(page, make_gold):
    root = lxml.html.fromstring(page((make_gold(), None)))
    assert "لا ناتج لهذا الخبر" in root.xpath("string(//article)")
    assert root.xpath("//section[contains(@class, 'pane')]") == []


def test_the_figures_are_those_of_the_evaluation(page):
    row = lxml.html.fromstring(page()).xpath("//tr[.//code='statements']")[0]
    assert [cell.text_content() for cell in row.xpath("./td")] == ["1.00", "1.00", "1.00", "2", "2", "2"]


def test_the_same_input_gives_the_same_page(page):
    assert page() == page()


def test_marks_of_an_error_are_marked(page, make_gold, make_report):
    report = make_report()
    wrong = msgspec.structs.replace(report.statements[0], speaker="a2")
    root = lxml.html.fromstring(
        page((make_gold(), msgspec.structs.replace(report, statements=(wrong, report.statements[1]))))
    )
    for side in ("gold", "found"):
        spans = root.xpath(f"//section[contains(@class, '{side}')]//span[contains(@class, 'wrong')]")
        said = [each.text_content() for each in spans if "said" in each.get("class").split()]
        assert said == ["السدود امتلأت هذا الشتاء"]
