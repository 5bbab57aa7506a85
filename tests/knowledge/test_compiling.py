"""The compiler of the names: what it refuses, that it is deterministic, that --check tells a difference."""

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

import compile_resources
from compiling.assembly import compiled
from compiling.nationalities import nationality_forms
from khabar.errors import ResourceError
from khabar.knowledge import Knowledge
from khabar.knowledge.base import Names, Persons

ROOT = Path(__file__).resolve().parents[2]
COUNTRIES = "country\tname\tname_en\taliases\tcapital\tsource\tlicence\n"
BODIES = "id\tcategory\tname\tname_en\taliases\tcountry\tsectors\tsource\tlicence\n"
HOLDERS = (
    "person_id\tname\tname_en\taliases\toffice\tof\tcountry\tfrom\tto\tstatus\tsectors\tsource\tlicence\n"
)
GOOD = "kh:sand-party\tparty\tحزب الرمل\tSand Party\tالرمليون\tQAT\tPTY\tkhabar\tApache-2.0\n"


@pytest.fixture
def resources(tmp_path):
    (tmp_path / "actors").mkdir()
    (tmp_path / "open").mkdir()
    row = "QAT\tقطر\tQatar\t\tDoha\tCLDR\tUnicode-3.0\n"
    (tmp_path / "open" / "countries.tsv").write_text(COUNTRIES + row, encoding="utf-8")
    return tmp_path


def write(resources: Path, name: str, text: str) -> None:
    (resources / "actors" / name).write_text(text, encoding="utf-8")


def known(resources: Path) -> Knowledge:
    content = compiled(resources)["names.msgpack.gz"]
    return Knowledge(msgspec.msgpack.decode(content, type=Names), Persons("", {}, {}, {}))


def test_a_row_becomes_a_sense_under_each_of_its_names(resources):
    write(resources, "organizations.tsv", BODIES + GOOD)
    lookup = known(resources).lookup
    assert lookup("حزب الرمل")[0].entity == "kh:sand-party"
    assert lookup("الرمليون")[0].name == "حزب الرمل"
    assert lookup("الرمليون")[0].sectors == ("PTY",)
    assert known(resources).longest("حزب") == 2


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("khabar\tApache-2.0", "\tApache-2.0", "no source"),
        ("khabar\tApache-2.0", "khabar\t", "no source or no licence"),
        ("kh:sand-party", "sand party", "bad entity id"),
        ("kh:sand-party", "Q0", "bad entity id"),
        ("QAT", "Qatar", "bad country code"),
        ("QAT", "QQQ", "unknown country"),
        ("PTY", "PTY,XYZ", "unknown sector"),
        ("\tparty\t", "\tclub\t", "allowed: organization"),
        ("\tQAT", "", "8 cells instead of 9"),
    ],
)
def test_a_bad_row_is_refused_with_its_place(resources, old, new, complaint):
    write(resources, "organizations.tsv", BODIES + GOOD.replace(old, new))
    with pytest.raises(ResourceError, match=complaint):
        compiled(resources)


def test_the_message_names_file_and_line(resources):
    write(resources, "organizations.tsv", BODIES + GOOD + GOOD)
    with pytest.raises(ResourceError, match=r"actors/organizations\.tsv:3: .*stands already at .*:2"):
        compiled(resources)


def test_other_columns_are_refused(resources):
    write(resources, "organizations.tsv", BODIES.replace("name_en\t", "") + GOOD)
    with pytest.raises(ResourceError, match="the columns must be"):
        compiled(resources)


def test_a_disputed_region_has_no_country(resources):
    head = "id\tname\tname_en\taliases\tcountry\tclaims\tsource\tlicence\n"
    write(resources, "regions.tsv", head + "kh:dunes\tالكثبان\tDunes\t\tQAT\tQAT | SAU\tkhabar\tApache-2.0\n")
    with pytest.raises(ResourceError, match="claims and no country"):
        compiled(resources)


def test_rival_holders_stand_side_by_side_with_their_sources(resources):
    rows = [
        f"kh:{who}\tفلان\t\t\tرئيس\tقطر\tQAT\t2014-01-02\t\t{status}\tGOV\t«صحيفة {who}»، 2014-02-03\tfact\n"
        for who, status in (("a", "holder"), ("b", "rival"))
    ]
    write(resources, "holders.tsv", HOLDERS + "".join(rows))
    holders = known(resources).holders("رئيس")
    assert [holder.status for holder in holders] == ["holder", "rival"]
    assert holders[0].source != holders[1].source
    assert len(known(resources).lookup("فلان")) == 2


def test_an_office_cannot_end_before_it_begins(resources):
    row = "kh:a\tفلان\t\t\tرئيس\tقطر\tQAT\t2014-05\t2013\tholder\tGOV\t«صحيفة»، 2014-02-03\tfact\n"
    write(resources, "holders.tsv", HOLDERS + row)
    with pytest.raises(ResourceError, match="before it begins"):
        compiled(resources)


def test_every_process_gives_the_same_bytes(resources, tmp_path):
    write(resources, "organizations.tsv", BODIES + GOOD)
    script = ROOT / "scripts" / "compile_resources.py"
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        command = [sys.executable, script, "--resources", resources, "--data", tmp_path / seed]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
    for name in ("names.msgpack.gz", "persons.msgpack.gz"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_check_passes_after_compiling_and_fails_on_a_difference(resources, tmp_path, capsys):
    data = tmp_path / "data"
    data.mkdir()
    write(resources, "organizations.tsv", BODIES + GOOD)
    options = ["--resources", str(resources), "--data", str(data)]
    assert compile_resources.main([*options, "--check"]) == 1
    assert compile_resources.main(options) == 0
    assert compile_resources.main([*options, "--check"]) == 0
    write(resources, "organizations.tsv", BODIES + GOOD.replace("الرمليون", "أهل الرمل"))
    before = (data / "names.msgpack.gz").read_bytes()
    assert compile_resources.main([*options, "--check"]) == 1
    assert (data / "names.msgpack.gz").read_bytes() == before
    assert "names.msgpack.gz differs" in capsys.readouterr().err


def test_check_does_not_mind_another_compression(resources, tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    options = ["--resources", str(resources), "--data", str(data)]
    compile_resources.main(options)
    content = gzip.decompress((data / "names.msgpack.gz").read_bytes())
    (data / "names.msgpack.gz").write_bytes(gzip.compress(content, compresslevel=1, mtime=77))
    assert compile_resources.main([*options, "--check"]) == 0


def test_a_bad_row_ends_the_command_with_one_line(resources, tmp_path, capsys):
    write(resources, "organizations.tsv", BODIES + GOOD.replace("khabar\t", "\t"))
    assert compile_resources.main(["--resources", str(resources), "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_packed_tables_are_read_like_plain_ones(resources):
    plain = resources / "open" / "countries.tsv"
    expected = compiled(resources)
    with plain.open("rb") as source, gzip.open(resources / "open" / "countries.tsv.gz", "wb") as target:
        shutil.copyfileobj(source, target)
    plain.unlink()
    assert compiled(resources) == expected


def test_forms_of_a_nationality():
    forms = nationality_forms("سعودي")
    assert forms["السعوديتين"] == ("feminine", "dual", "definite")
    assert set(forms["سعوديين"]) == {"masculine", "dual", "plural", "indefinite"}
    assert "السعوديا" not in forms
    assert "الكوريون الجنوبيون" in nationality_forms("كوري جنوبي")
    assert "الجنوب أفريقيون" in nationality_forms("جنوب أفريقي")
    assert nationality_forms("تركي", ("أتراك",))["الأتراك"] == ("masculine", "plural", "definite")


def test_a_surname_alone_is_tagged(resources):
    head = "id\tname\tname_en\taliases\tcountry\tsource\tlicence\n"
    aliases = "رمل | أبو رمل | عبد الهادي أبو رمل"
    row = f"kh:hadi\tهادي أبو رمل\tHadi\t{aliases}\tQAT\t«خبر»، 2014-02-03\tfact\n"
    write(resources, "people.tsv", head + row)
    lookup = known(resources).lookup
    assert [lookup(phrase)[0].tags for phrase in ("رمل", "ابو رمل")] == [("surname",), ("surname",)]
    assert [lookup(phrase)[0].tags for phrase in ("هادي ابو رمل", "عبد الهادي ابو رمل")] == [(), ()]


def test_a_holder_takes_precedence_over_a_person_known_by_name(resources):
    head = "id\tname\tname_en\taliases\tcountry\tsource\tlicence\n"
    write(resources, "people.tsv", head + "kh:other\tفلان الفلاني\t\t\tQAT\t«خبر»، 2014-02-03\tfact\n")
    row = "kh:a\tفلان الفلاني\t\t\tرئيس\tقطر\tQAT\t2014\t\tholder\tGOV\t«خبر»، 2014-02-03\tfact\n"
    write(resources, "holders.tsv", HOLDERS + row)
    assert [name.sectors for name in known(resources).lookup("فلان الفلاني")] == [("GOV",)]


def test_a_name_that_mostly_is_a_word_is_tagged(resources):
    write(resources, "organizations.tsv", BODIES + GOOD)
    head = "form\tid\treason\tsource\tlicence\n"
    write(resources, "ambiguous_names.tsv", head + "الرمليون\tkh:sand-party\tword\tkhabar\tApache-2.0\n")
    lookup = known(resources).lookup
    assert lookup("الرمليون")[0].tags == ("common",)
    assert lookup("حزب الرمل")[0].tags == ()
