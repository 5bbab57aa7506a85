"""The source chain: outlet, agency, channels and nameless speakers."""


def links(found):
    return [(source.role, source.name) for source in found.report.sources]


def test_the_outlet_comes_from_the_metadata_and_has_no_span(coded):
    (source,) = coded("وصل الرئيس التونسي إلى مالطا.", outlet="الأفق").report.sources
    assert (source.role, source.name, source.start, source.end, source.text) == (
        "outlet",
        "الأفق",
        None,
        None,
        None,
    )


def test_the_agency_stands_in_the_byline(coded):
    found = coded("وصل الرئيس التونسي إلى مالطا.", byline="(رويترز)")
    assert found.report.agency is not None
    assert (found.report.agency.text, found.report.agency.field) == ("رويترز", "byline")
    assert ("agency", found.report.agency.name) in links(found)


def test_the_agency_stands_in_the_dateline(coded):
    found = coded("الرياض - واس: وصل الرئيس التونسي إلى جدة أمس.")
    assert found.report.agency is not None
    assert found.report.agency.text == "واس"


def test_a_newspaper_that_quotes_is_media(coded):
    found = coded("نقلت صحيفة الشرق الأوسط عن وزير الصحة الأردني سامر الخطيب قوله إن اللقاح متوفر.")
    assert [role for role, _ in links(found)] == ["media"]


def test_a_spokesman_is_an_office(coded):
    found = coded(
        "أوضح المتحدث باسم الرئاسة العراقية سعد البياتي أن الرئيس آزاد برواري أكد أن الاقتراع في موعده."
    )
    assert links(found) == [("office", "سعد البياتي")]


def test_a_nameless_source_is_anonymous(coded):
    found = coded("قالت مصادر دبلوماسية إن الاتفاق سيوقع خلال أيام.")
    assert links(found) == [("anonymous", "مصادر دبلوماسية")]


def test_both_sides_are_no_anonymous_source(coded):
    found = coded(
        "التقى وزير الخارجية العماني هلال الرحيلي نظيره الهندي راجيش كومار. "
        "وأكد الجانبان أن الملاحة يجب أن تبقى حرة."
    )
    assert len(found.said) == 1
    assert links(found) == []


def test_a_channel_is_named_once(coded):
    found = coded(
        "قالت مصادر دبلوماسية إن الاتفاق سيوقع خلال أيام. وأضافت مصادر دبلوماسية أن الموعد لم يحدد بعد."
    )
    assert len(found.said) == 2
    assert len(links(found)) == 1
