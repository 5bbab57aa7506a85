import json
import os

OFFICIALS = [
    {"id": "pos", "schema": "Position", "properties": {"name": ["وزير النقل"], "country": ["iq"]}},
    {
        "id": "per",
        "schema": "Person",
        "properties": {"name": ["مهران أحمديان"], "alias": ["Mihran Ahmadian"], "nationality": ["iq"]},
    },
    {
        "id": "occ",
        "schema": "Occupancy",
        "properties": {"holder": ["per"], "post": ["pos"], "startDate": ["2031"], "endDate": ["2034"]},
    },
]
ARTICLE = {
    "id": "x1",
    "outlet": "الأفق",
    "published": "2033-03-04",
    "title": None,
    "text": "استقبل رئيس البرلمان سامي الكيلاني في بغداد أمس وزير النقل العراقي. وأكد الوزير أن العمل مستمر.",
}


def test_imported_holders_stand_for_their_office_and_count_in_the_digest(tmp_path, process):
    source, out = tmp_path / "officials.json", tmp_path / "officials.knowledge"
    source.write_text("".join(json.dumps(each) + "\n" for each in OFFICIALS) + "broken\n")
    done = process("knowledge", "import", source, "-o", out)
    assert (
        done.returncode == 3 and b"1 persons in office" in done.stderr and b"officials.json:4" in done.stderr
    )
    news = tmp_path / "news.jsonl"
    news.write_text(json.dumps(ARTICLE))

    def run(*options):
        db = tmp_path / f"{len(options)}.khabar"
        assert process("run", news, "--db", db, "--workers", "1", *options).returncode == 0
        plain = process("export", "reports", "--db", db).stdout
        known = dict(os.environ, KHABAR_KNOWLEDGE=str(out)) if options else None
        listed = process("entities", "--db", db, "--json", env=known).stdout
        return json.loads(plain)["coder"]["resources"], [json.loads(line) for line in listed.splitlines()]

    digest, without = run()
    other, within = run("--knowledge", out)
    assert digest != other
    assert "kh:ftm-per" in {each["id"] for each in within} - {each["id"] for each in without}


def test_a_knowledge_file_that_is_none_is_told(tmp_path, process):
    news = tmp_path / "news.jsonl"
    news.write_text(json.dumps(ARTICLE))
    done = process("code", news, "--knowledge", tmp_path / "none.knowledge")
    assert done.returncode == 1 and b"none.knowledge" in done.stderr
