"""Real articles for the real coder."""

import json

import pytest

LINES = (
    "استقبل وزير الخارجية العماني سيف المعولي في مسقط اليوم نظيره القطري فهد الدوسري.",
    "التقى الرئيس التونسي منصف الجبالي في قرطاج أمس السفير الإيطالي. وأكد الجبالي أن بلاده ترحب بالحوار.",
    "أجرى رئيس الوزراء الأردني هاشم العدوان اتصالا هاتفيا مع نظيره المصري كمال الشاذلي.",
    "افتتحت البلدية حديقة جديدة في حي الياسمين بحضور عدد من السكان.",
)


@pytest.fixture
def news(tmp_path):
    """A file of so many articles, every fourth alike but for its id and day."""

    def write(count, name="news.jsonl"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8") as stream:
            for number in range(count):
                article = {
                    "id": f"x{number}",
                    "text": LINES[number % len(LINES)],
                    "published": f"2021-04-{number % 28 + 1:02d}",
                    "outlet": "الأفق" if number % 2 else "المدى",
                }
                stream.write(json.dumps(article, ensure_ascii=False) + "\n")
        return path

    return write
