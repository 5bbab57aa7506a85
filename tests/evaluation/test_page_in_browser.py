"""The error report as a reader sees it, in a real Chromium without a network."""

import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from khabar.evaluation import align, evaluate
from khabar.evaluation.page import error_page

SCRIPTS = Path(__file__).parents[2] / "scripts"
if str(SCRIPTS) not in sys.path:
    sys.path.insert(0, str(SCRIPTS))

from browser import ARGUMENTS, REMEDY, find  # noqa: E402


@pytest.fixture(scope="module")
def chromium():
    path = find()
    assert path, REMEDY
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def address(make_gold, make_report, tmp_path):
    wrong_date = make_report("x2")
    pairs = [
        (make_gold("x1"), make_report("x1", events=[])),
        (make_gold("x2", statements=[]), wrong_date),
        (make_gold("other-3"), make_report("other-3", statements=[])),
    ]
    aligned = [align(*pair) for pair in pairs]
    path = tmp_path / "errors.html"
    path.write_text(error_page(aligned, evaluate(aligned), source="gold.jsonl"), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(chromium, address):
    """Opens the page; what the browser complains about or asks of the network fails the test."""
    pages, complaints = [], []

    def visit(**options):
        page = chromium.new_context(**options).new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if request.url != address else None)
        page.goto(address)
        pages.append(page)
        return page

    yield visit
    for page in pages:
        page.context.close()
    assert complaints == []


def visible(page):
    return page.locator("article:visible").evaluate_all("all => all.map(each => each.dataset.id)")


def test_the_page_is_read_from_right_to_left(opened):
    page = opened()
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    gold, found = (page.locator(f"article section.{side}").first.bounding_box() for side in ("gold", "found"))
    assert gold["x"] > found["x"]


def test_articles_are_filtered_by_kind_of_error(opened):
    page = opened()
    assert visible(page) == ["x1", "x2", "other-3"]
    page.get_by_label("نوع الخطأ").select_option("missed statement")
    assert visible(page) == ["other-3"]
    assert page.locator("li[data-kind]:visible").count() == 2
    assert page.locator("#status").inner_text() == "2 من الأخطاء في 1 من الأخبار"
    page.get_by_label("نوع الخطأ").select_option("")
    assert visible(page) == ["x1", "x2", "other-3"]


def test_articles_are_searched_by_id(opened):
    page = opened()
    page.get_by_label("رقم الخبر").fill("OTHER")
    assert visible(page) == ["other-3"]
    page.get_by_label("رقم الخبر").fill("none")
    assert visible(page) == []
    page.keyboard.press("Enter")
    assert page.locator("#status").inner_text() == "0 من الأخطاء في 0 من الأخبار"


@pytest.mark.parametrize("width", [360, 1000])
def test_an_error_leads_to_its_place(opened, width):
    page = opened(viewport={"width": width, "height": 500})
    page.locator("article[data-id='other-3'] li a").first.click()
    here = page.locator(".here")
    assert here.all_inner_texts() == ["أكد", "الكيلاني", "السدود امتلأت هذا الشتاء"]
    box = here.last.bounding_box()
    assert 0 < box["y"] < 500
    bar = page.locator(".filter").bounding_box()
    assert box["y"] >= bar["y"] + bar["height"]


def test_the_place_is_found_with_the_keyboard_alone(opened):
    page = opened()
    page.locator("article[data-id='x1'] li a").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "a1-gold-engagement-0"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_mark_is_legible(opened, scheme):
    """WCAG 2.2 asks for a contrast of 4.5 between text and its ground."""
    page = opened(color_scheme=scheme)
    worst = page.evaluate(CONTRAST)
    assert worst["ratio"] >= 4.5, worst


def test_light_and_dark_differ(opened):
    grounds = [
        opened(color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert len(set(grounds)) == 2


def test_on_paper_the_filter_is_gone_and_the_text_stays(opened):
    page = opened()
    page.emulate_media(media="print")
    assert not page.locator(".filter").is_visible()
    assert page.locator("article .text").first.is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_on_a_narrow_screen_nothing_is_cut_off(opened):
    page = opened(viewport={"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    gold, found = (page.locator(f"article section.{side}").first.bounding_box() for side in ("gold", "found"))
    assert found["y"] >= gold["y"] + gold["height"]


def test_without_script_all_is_there_but_the_filter(opened):
    page = opened(java_script_enabled=False)
    assert page.locator("article").count() == 3
    assert not page.locator(".filter").is_visible()


def test_headings_and_fields_have_names(opened):
    page = opened()
    for role, name in (("heading", "تقرير الأخطاء"), ("combobox", "نوع الخطأ"), ("searchbox", "رقم الخبر")):
        assert page.get_by_role(role, name=name).count() == 1
    assert page.get_by_role("article", name="x1").count() == 1
    assert page.get_by_role("region", name="المرجع").count() == 3


CONTRAST = """() => {
  const light = (color) => {
    const [r, g, b] = color.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const color = parts(getComputedStyle(each).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  let worst = { ratio: 21 };
  for (const element of document.querySelectorAll("body *:not(script):not(option)")) {
    if (!element.innerText || !element.checkVisibility()) continue;
    const one = light(parts(getComputedStyle(element).color).slice(0, 3));
    const other = light(ground(element));
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < worst.ratio) worst = { ratio, element: element.outerHTML.slice(0, 80) };
  }
  return worst;
}"""
