import sqlite3


def test_doctor_tells_versions_model_and_resources(khabar):
    done = khabar("doctor")
    assert done.exit_code == 0
    lines = dict(line.split("\t", 1) for line in done.stdout.splitlines() if "\t" in line)
    assert {"python", "khabar", "sqlite", "model", "resources"} <= set(lines)
    assert done.stdout.splitlines()[-1] == "all is well"


def test_a_sound_store_is_counted(khabar, store):
    done = khabar("doctor", "--db", store)
    assert done.exit_code == 0
    assert "articles\t3" in done.stdout and "records\t2" in done.stdout


def test_what_is_wrong_with_a_store_is_told(khabar, store, tmp_path):
    connection = sqlite3.connect(store)
    connection.execute("DELETE FROM record_reports")
    connection.commit()
    connection.close()
    done = khabar("doctor", "--db", store)
    assert done.exit_code == 1
    assert "problem\trecords: 3 events that are in none" in done.stdout
    assert khabar("doctor", "--db", tmp_path / "none.khabar").exit_code == 1
