"""RSS and Atom files."""

from pathlib import Path

from khabar.intake import read_articles
from khabar.schema import Article, Reject

TEXT = "وصل الوفد إلى الميناء صباح اليوم، واستقبله المحافظ في قاعة الشرف."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>ضفاف</title><link>https://dhifaf.example</link>
<item><title>وصول الوفد</title><link>https://dhifaf.example/1</link><guid>g1</guid>
<pubDate>Wed, 01 May 2024 09:30:00 +0300</pubDate>
<description><![CDATA[
<p>{TEXT}</p><p>ثم غادر &amp; عاد.<br/>انتهت الزيارة.</p><script>x()</script>
]]></description></item>
<item><title>بلا نص</title><guid>g2</guid></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ضفاف</title>
<entry><id>e1</id><title>وصول</title><updated>2024-05-01T23:00:00Z</updated><author><name>أسامة</name></author>
<content type="text">{TEXT}</content></entry></feed>"""


def test_rss(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    article, empty = read_articles([path])
    assert isinstance(article, Article)
    assert (article.id, article.title, article.outlet, article.published) == (
        "g1",
        "وصول الوفد",
        "ضفاف",
        "2024-05-01",
    )
    assert article.text.split("\n") == [TEXT, "", "ثم غادر & عاد.", "انتهت الزيارة."]
    assert isinstance(empty, Reject)
    assert (empty.id, empty.where) == ("g2", f"{path}:2")


def test_atom(tmp_path: Path) -> None:
    path = tmp_path / "feed.atom"
    path.write_text(ATOM, encoding="utf-8")
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert (article.id, article.text, article.byline, article.published) == (
        "e1",
        TEXT,
        "أسامة",
        "2024-05-01",
    )


def test_a_file_that_is_no_feed(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text("<note>لا شيء</note>", encoding="utf-8")
    (item,) = read_articles([path])
    assert isinstance(item, Reject)
    assert "no entries" in item.what
