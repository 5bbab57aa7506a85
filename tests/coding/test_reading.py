"""Reading: furniture is marked and passed over, sentences become passages, the text stays as it is."""

from khabar.coding.analysis import Analysis
from khabar.coding.reading import credit, mark_noise, read
from khabar.schema import Article

FURNITURE = "أخبار | الخليج\nمشاركة\nFacebook Twitter WhatsApp\n\n"
BODY = "استقبل وزير النفط العراقي ضياء الجبوري السفيرة الكندية جولي تريمبلي. وقال إن الإنتاج مستقر."


def analysis(text, **fields):
    return Analysis(article=Article(id="x1", text=text, **fields))


def passages(text, **fields):
    return read(mark_noise(analysis(text, **fields))).passages


def words(passage):
    return passage.source[passage.tokens[0].start : passage.tokens[-1].end]


def test_each_sentence_is_a_passage_in_order():
    found = passages("وصل الوفد.\nوغادر مساء. ثم عاد.")
    assert [words(each) for each in found] == ["وصل الوفد.", "وغادر مساء.", "ثم عاد."]
    assert [each.number for each in found] == [0, 1, 2]
    assert [each.paragraph for each in found] == [0, 1, 1]


def test_the_text_leads_and_title_and_byline_follow():
    found = passages(BODY, title="الجبوري يستقبل السفيرة", byline="بغداد - خاص")
    assert [each.field for each in found] == ["text", "text", "title", "byline"]
    assert [each.number for each in found] == [0, 1, 2, 3]
    assert found[2].source == "الجبوري يستقبل السفيرة"


def test_offsets_of_every_passage_point_into_its_own_source():
    for passage in passages(FURNITURE + BODY, title="الجبوري يستقبل السفيرة"):
        for token in passage.tokens:
            assert passage.source[token.start : token.end] == token.text


def test_furniture_is_no_passage():
    marked = mark_noise(analysis(FURNITURE + BODY))
    assert marked.noise
    assert marked.article.text == FURNITURE + BODY
    assert [words(each) for each in read(marked).passages] == [words(each) for each in passages(BODY)]


def test_furniture_leaves_the_report_as_it_is(coded):
    bare, furnished = coded(BODY), coded(FURNITURE + BODY)
    assert furnished.told == bare.told
    assert furnished.said == bare.said
    assert furnished.report.text == FURNITURE + BODY
    assert all(mark.end <= len(FURNITURE) for mark in furnished.report.noise)


def test_marks_alone_are_no_passage():
    assert passages("***\n\n- - -\n12") == ()


def test_the_agency_is_credited():
    agency = credit(analysis("جدة - واس: وصل الوفد أمس.")).agency
    assert agency is not None
    assert agency.text == "واس"
