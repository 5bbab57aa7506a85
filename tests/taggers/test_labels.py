import itertools

from hypothesis import given
from hypothesis import strategies as st

from khabar.taggers import LABELS, Label, entities
from khabar.taggers.labels import may_follow


def spelled(found: tuple[tuple[int, int, str], ...], length: int) -> list[str]:
    labels = ["O"] * length
    for start, end, kind in found:
        labels[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return labels


def repaired(labels: list[Label]) -> list[str]:
    result: list[str] = []
    for index, label in enumerate(labels):
        before = labels[index - 1] if index else None
        result.append(label if may_follow(before, label) else f"B-{label[2:]}")
    return result


def test_entities_of_a_sentence() -> None:
    labels: list[Label] = ["O", "B-PER", "I-PER", "O", "B-LOC", "B-LOC", "I-LOC"]
    assert entities(labels) == ((1, 3, "PER"), (4, 5, "LOC"), (5, 7, "LOC"))


def test_inside_of_another_kind_begins_anew() -> None:
    labels: list[Label] = ["I-PER", "I-ORG", "I-ORG", "B-ORG", "O", "I-LOC"]
    assert entities(labels) == ((0, 1, "PER"), (1, 3, "ORG"), (3, 4, "ORG"), (5, 6, "LOC"))


def test_no_labels_no_entities() -> None:
    assert entities([]) == ()
    assert entities(["O", "O"]) == ()


@given(st.lists(st.sampled_from(LABELS)))
def test_entities_spell_the_labels_again(labels: list[Label]) -> None:
    found = entities(labels)
    assert spelled(found, len(labels)) == repaired(labels)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))
