from khabar.evaluation import FIGURES, align, evaluate
from khabar.evaluation.scores import Measured
from khabar.evaluation.tables import OUTLET_FIGURES, cell, found_rows, outlet_rows, share_rows


def test_cells():
    assert cell(Measured(0.8679, 0.79, 0.934, {})) == "0.87 [0.79, 0.93]"
    assert cell(Measured(0.8679, None, None, {})) == "0.87"
    assert cell(Measured(None, None, None, {})) == "–"


def test_the_tables_hold_every_figure(make_gold, make_report):
    evaluation = evaluate([align(make_gold(), make_report())])
    overall = evaluation.overall
    found = [row for kinds in (True, False) for row in found_rows(overall, kinds=kinds)]
    assert 3 * len(found) + len(share_rows(overall)) == len(FIGURES)
    assert {row.family for row in found_rows(overall, kinds=True)} == {
        f"by_kind.{kind}" for kind in ("meeting", "call", "visit", "message")
    }
    assert next(row for row in found if row.family == "statements").counts == "2 of 2, 2 given"
    assert next(row for row in share_rows(overall) if row.family == "roles_recall").counts == "1 of 1"
    ((outlet, count, figures),) = outlet_rows(evaluation)
    assert (outlet, count, len(figures)) == ("الأفق", 1, len(OUTLET_FIGURES))
