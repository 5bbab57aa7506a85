"""What a ruler rules, right behind his name."""


def test_the_title_of_a_sultan_is_no_name(roles_of):
    text = "بعث الوزير برقية تهنئة للسلطان سامر بن سعيد سلطان عمان بمناسبة ذكرى العيد."
    assert [title for title, _ in roles_of(text, "سامر بن سعيد")][1:] == ["سلطان عمان"]
