import json


def test_hits_are_lines_with_a_snippet(khabar, store):
    done = khabar("search", "وزير", "--db", store, "--limit", "2")
    first, second = (line.split("\t") for line in done.stdout.splitlines())
    assert {first[0], second[0]} <= {"x1", "x2", "x3"}
    assert "استقبل الوزير" in first[4]


def test_json_has_offsets(khabar, store):
    hit = json.loads(khabar("search", "للحوار", "--db", store, "--json").stdout.splitlines()[0])
    (match,) = hit["snippet"]["matches"]
    assert match["text"] == "بالحوار"


def test_matches_are_coloured_in_a_terminal(terminal, store):
    status, shown = terminal("search", "السفيرة", "--db", store)
    assert status == 0
    assert "\x1b[1;33mالسفيرة" in shown


def test_a_query_without_words_is_wrong_usage(khabar, store):
    done = khabar("search", "؟", "--db", store)
    assert done.exit_code == 2
    assert "no word" in done.stderr
