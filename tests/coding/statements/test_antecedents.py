"""Whom a description or a bare verb points back to."""


def speakers(found):
    return [speaker for speaker, _ in found.said]


def test_the_official_is_the_one_introduced(coded):
    found = coded(
        "قال مسؤول في البلدية إن الحفرة ستردم. وزار الوزير هلال الرحيلي المكان. وأضاف المسؤول أن العمل بدأ."
    )
    assert speakers(found) == ["مسؤول في البلدية", "مسؤول في البلدية"]


def test_the_source_itself_is_the_last_one_cited(coded):
    found = coded("قالت وزارة الصحة العراقية إن اللقاح متوفر. وأكد المصدر ذاته أن الجرعات تكفي.")
    assert speakers(found) == ["وزارة الصحة العراقية"] * 2


def test_the_statement_is_that_of_its_issuer(coded):
    found = coded("قالت وزارة الصحة العراقية في بيان إن اللقاح متوفر. وأضاف البيان أن الجرعات تكفي.")
    assert speakers(found) == ["وزارة الصحة العراقية"] * 2


def test_head_and_adjective_mean_the_body_named_before(coded):
    found = coded("شاركت وزارة الدفاع العراقية في التمرين. وذكرت الوزارة العراقية أن التمرين انتهى.")
    assert speakers(found) == ["وزارة الدفاع العراقية"]


def test_a_description_is_the_person_who_spoke(coded):
    found = coded(
        "قالت المقررة الأممية ليلى منصور إن الوضع خطير. وأضافت المقررة أن البعثة ستعود. وذكرت الخبيرة "
        "الأممية أن التقرير قريب."
    )
    assert set(speakers(found)) == {"ليلى منصور"}


def test_the_gender_of_the_verb_chooses_who_goes_on(coded):
    found = coded(
        "قالت وزارة الصحة العراقية إن اللقاح متوفر. وقال الوزير هلال الرحيلي إن الجرعات تكفي. وأضافت أن "
        "الحملة تبدأ غدا."
    )
    assert speakers(found) == ["وزارة الصحة العراقية", "هلال الرحيلي", "وزارة الصحة العراقية"]


def test_a_participle_leans_on_who_speaks_in_the_sentence(coded):
    found = coded("وفي مدينة صلالة، قال هلال الرحيلي إن الميناء سيتوسع، مشيرا إلى أن الأشغال بدأت.")
    assert set(speakers(found)) == {"هلال الرحيلي"}


def test_the_author_of_an_article_speaks_in_it(coded):
    found = coded("نشرت صحيفة «الأفق» مقالا لسامر الخطيب، أكد فيه أن الجفاف سيستمر.")
    assert speakers(found) == ["سامر الخطيب"]


def test_the_ministry_of_foreign_affairs_is_the_ministry(coded):
    found = coded("أعلنت الخارجية الروسية طرد عشرات البحارة. وقالت الوزارة إنها قررت إغلاق المضيق.")
    assert len({speaker for speaker, _ in found.said}) == 1


def test_an_official_of_another_country_is_somebody_else(coded):
    found = coded(
        "قال السفير المصري هلال الرحيلي إن المضيق آمن. وأكد السفير الموريتاني أن بلاده باتت جاهزة للتعاون."
    )
    assert len({speaker for speaker, _ in found.said}) == 2
