"""Who is meant by «سموه»."""


def test_his_highness_is_whom_the_text_introduced_so(coded, told):
    found = coded(
        "استقبل صاحب السمو الشيخ خليفة بن سالم أمير البلاد معالي الوزير سامر الخطيب.\n"
        "كما استقبل سموه السفير بيتر كاماو."
    )
    assert found.told[-1] == told("meeting", "بيتر كاماو", "خليفة بن سالم")


def test_her_excellency_is_a_woman(coded, told):
    found = coded(
        "حضر معالي الوزير سامر الخطيب ومعالي الوزيرة نورة الرحيلي افتتاح المعرض.\n"
        "والتقت معاليها السفير بيتر كاماو."
    )
    assert found.told[-1] == told("meeting", "نورة الرحيلي", "بيتر كاماو")
