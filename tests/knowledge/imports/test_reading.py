"""Invented people and places in the true forms of FollowTheMoney and of Wikidata's JSON dump."""

import bz2
import gzip
import json

import pytest

from khabar.errors import ResourceError
from khabar.knowledge.imports import Imported, Office, import_files, read_rows, row_lines


def ftm(identity, schema, **properties):
    return {"id": identity, "schema": schema, "properties": properties}


FTM = [
    ftm("occ-1", "Occupancy", holder=["per-1"], post=["pos-1"], startDate=["2031-05-02"], endDate=["2033"]),
    ftm("pos-1", "Position", name=["Minister of Transport", "وزير النقل"], country=["iq"]),
    ftm(
        "per-1",
        "Person",
        name=["Mihran Ahmadian", "مهران أحمديان"],
        alias=["مهران أحمد يان"],
        nationality=["iq"],
        sourceUrl=["https://example.org/1"],
    ),
    ftm("per-2", "Person", name=["سلوى مراد"], country=["tn"]),  # no office: a private person
    ftm("per-3", "Person", name=["كريم الزعفراني"], topics=["role.pep"], wikidataId=["Q900001"]),
    ftm("per-4", "Person", name=["ليلى الحداد"], position=["عضو مجلس البلدية"], country=["ly"]),
    ftm("per-5", "Person", name=["Only Latin"], topics=["role.pep"]),
    ftm("org-1", "PublicBody", name=["هيئة الموانئ الوسطى"], country=["iq"]),
    ftm("veh-1", "Vehicle", name=["سيارة"]),
]


def entity(kind, identity):
    return {"value": {"entity-type": "item", "id": identity}, "type": "wikibase-entityid"}


def snak(name, datavalue):
    return {"snaktype": "value", "property": name, "datavalue": datavalue}


def when(name, time, precision):
    value = {
        "time": time,
        "timezone": 0,
        "before": 0,
        "after": 0,
        "precision": precision,
        "calendarmodel": "",
    }
    return {name: [snak(name, {"value": value, "type": "time"})]}


def claim(name, target, rank="normal", **qualifiers):
    made = {"mainsnak": snak(name, entity("item", target)), "type": "statement", "rank": rank}
    return made | ({"qualifiers": qualifiers} if qualifiers else {})


def item(identity, ar=None, en=None, aliases=(), **claims):
    labels = {code: {"language": code, "value": text} for code, text in (("ar", ar), ("en", en)) if text}
    found = {"ar": [{"language": "ar", "value": each} for each in aliases]} if aliases else []
    return {
        "type": "item",
        "id": identity,
        "labels": labels or [],
        "descriptions": [],
        "aliases": found,
        "claims": claims or [],
        "sitelinks": [],
    }


def code(text):
    return [
        {"mainsnak": snak("P298", {"value": text, "type": "string"}), "type": "statement", "rank": "normal"}
    ]


START, MONTH = when("P580", "+2031-05-02T00:00:00Z", 11), when("P582", "+2033-04-00T00:00:00Z", 10)
WIKIDATA = [
    item(
        "Q900010",
        "نادر الشامخي",
        "Nadir Shamikhi",
        ["الشامخي", "نادر"],
        P31=[claim("P31", "Q5")],
        P39=[claim("P39", "Q900020", **START, **MONTH), claim("P39", "Q900021", rank="deprecated")],
        P27=[claim("P27", "Q900030")],
    ),
    item("Q900011", "لاعب مجهول", P31=[claim("P31", "Q5")], P27=[claim("P27", "Q900030")]),
    item(
        "Q900012",
        "شاغر المنصب",
        P31=[claim("P31", "Q5")],
        P39=[{"mainsnak": {"snaktype": "novalue", "property": "P39"}, "type": "statement", "rank": "normal"}],
    ),
    item("Q900013", "حزب النخيل", P31=[claim("P31", "Q7278")], P17=[claim("P17", "Q900030")]),
    item("Q900020", "وزير خارجية العراق", P1001=[claim("P1001", "Q900030")]),
    item("Q900021", "سفير", P17=[claim("P17", "Q900030")]),
    item("Q900030", "العراق", "Iraq", P298=code("IRQ")),
]


def dump(items):
    return ("[\n" + ",\n".join(json.dumps(each, ensure_ascii=False) for each in items) + "\n]\n").encode()


def lines(entities):
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in entities).encode()


def test_followthemoney_brings_persons_in_office_and_bodies(tmp_path):
    path = tmp_path / "officials.ftm.json"
    path.write_bytes(lines(FTM))
    rows = {row.id: row for row in import_files([path], pytest.fail)}
    assert set(rows) == {"kh:ftm-per-1", "Q900001", "kh:ftm-per-4", "kh:ftm-org-1"}
    minister = rows["kh:ftm-per-1"]
    assert minister.names == ("مهران أحمديان", "مهران أحمد يان") and minister.name_en == "Mihran Ahmadian"
    assert minister.offices == (Office(title="وزير النقل", country="IRQ", start="2031-05-02", end="2033"),)
    assert minister.source == "officials.ftm.json, https://example.org/1"
    assert rows["kh:ftm-per-4"].offices == (Office(title="عضو مجلس البلدية", country="LBY"),)
    assert (rows["kh:ftm-org-1"].category, rows["kh:ftm-org-1"].country) == ("government_body", "IRQ")


@pytest.mark.parametrize(
    ("name", "pack"), [("d.json", bytes), ("d.json.gz", gzip.compress), ("d.json.bz2", bz2.compress)]
)
def test_a_wikidata_dump_brings_holders_with_days_and_parties(tmp_path, name, pack):
    path = tmp_path / name
    path.write_bytes(pack(dump(WIKIDATA)))
    rows = {row.id: row for row in import_files([path], pytest.fail)}
    assert set(rows) == {"Q900010", "Q900013"}
    assert rows["Q900010"].offices == (
        Office(title="وزير خارجية", of="العراق", country="IRQ", start="2031-05-02", end="2033-04"),
    )
    assert rows["Q900010"].country == rows["Q900013"].country == "IRQ"
    assert rows["Q900013"].source == f"Wikidata via {name}, Q900013"


def test_bad_lines_are_told_with_their_place_and_the_rest_goes_on(tmp_path):
    path = tmp_path / "mixed.json"
    good = lines(FTM[1:3] + FTM[:1])
    path.write_bytes(b'{"id": "x"\n' + good + b'{"neither": 1}\n{"id": 5, "schema": "Person"}\n')
    cut = tmp_path / "cut.json.gz"
    cut.write_bytes(gzip.compress(dump(WIKIDATA))[:-20])
    told = []
    rows = import_files([path, cut, tmp_path / "missing.json"], told.append)
    assert "kh:ftm-per-1" in {row.id for row in rows}
    assert [each.where.removeprefix(f"{tmp_path}/") for each in told] == [
        "mixed.json:1",
        "mixed.json:5",
        "mixed.json:6",
        "cut.json.gz",
        "missing.json",
    ]
    assert all(each.what and each.remedy for each in told)


def test_rows_come_back_from_their_file_in_one_order(tmp_path):
    rows = [
        Imported(id=identity, category="person", names=("مهران أحمديان",), source="s")
        for identity in ("Q2", "Q1")
    ]
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"".join(row_lines(rows)))
    assert [row.id for row in read_rows(path)] == ["Q1", "Q2"]
    path.write_text("{}")
    with pytest.raises(ResourceError, match="no knowledge file"):
        read_rows(path)
