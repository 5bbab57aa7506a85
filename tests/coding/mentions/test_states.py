"""Who speaks for several states together."""


def test_leaders_of_several_states_are_the_states(coded, told):
    found = coded("شارك الرئيس القبرصي أندرياس نيقولا في اجتماع مع قادة اليابان والهند أمس.")
    assert found.told == [told("meeting", "أندرياس نيقولا", "اليابان + الهند")]


def test_leaders_of_one_state_are_people(coded):
    found = coded("التقى الرئيس القبرصي أندرياس نيقولا مع قادة اليابان أمس.")
    assert "قادة اليابان" in found.together


def test_two_governments(coded):
    found = coded("عقدت أمس في عمان محادثات بين حكومتي المغرب وإسبانيا.")
    assert found.together == {"المغرب", "إسبانيا"}
