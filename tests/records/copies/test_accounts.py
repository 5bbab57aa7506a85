import random as randomness

from hypothesis import given
from hypothesis import strategies as st

from khabar.records.copies import UNNAMED, Carrier, CopyLink, accounts, independent

AGENCY = "وكالة المشرق"


def link(report, other, **fields):
    return CopyLink(
        report=report, other=other, **{"kind": "reprint", "share": 0.9, "back": 0.8, "words": 90, **fields}
    )


def both(one, other, **fields):
    facts = ("outlet", "agency", "published")
    return [
        link(one.report, other.report, **{fact: getattr(other, fact) for fact in facts}, **fields),
        link(other.report, one.report, **{fact: getattr(one, fact) for fact in facts}, **fields),
    ]


def carrier(report, outlet=None, **fields):
    return Carrier(report=report, outlet=outlet, published="2021-04-07", **fields)


def count(carriers, links=()):
    return independent(account.counts_as for account in accounts(carriers, links).values())


def test_a_reprint_is_no_account_of_its_own():
    one, other = carrier("x1", "الأفق"), carrier("x2", "المدى")
    found = accounts([one, other], both(one, other))
    assert (found["x1"].copy_of, found["x2"].copy_of) == (None, "x1")
    assert (found["x2"].kind, found["x2"].share, found["x2"].outlet) == ("reprint", 0.9, "الأفق")
    assert found["x1"].counts_as == found["x2"].counts_as == "outlet: الأفق"
    assert count([one, other]) == 2


def test_the_article_that_credits_the_agency_is_the_original_however_late():
    one, other = carrier("x1", "الأفق"), carrier("x2", "المدى", agency=AGENCY)
    found = accounts([one, other], both(one, other, kind="agency text"))
    assert (found["x1"].copy_of, found["x1"].uncredited, found["x2"].copy_of) == ("x2", AGENCY, None)
    assert {account.counts_as for account in found.values()} == {"agency: وكالة المشرق"}


def test_the_outlet_that_the_others_credit_has_the_text_first():
    """One says «(المرفأ)», one «(وكالات)»: both carry what the agency, here an outlet itself, has sent."""
    first, named = carrier("x2", "marfa"), carrier("x1", "الأفق", agency="المرفأ")
    unnamed = carrier("x0", "المدى", agency=UNNAMED)
    links = [*both(first, named), *both(first, unnamed), *both(named, unnamed)]
    found = accounts([first, named, unnamed], links)
    assert {report: account.copy_of for report, account in found.items()} == {
        "x0": "x2",
        "x1": "x2",
        "x2": None,
    }
    assert {account.counts_as for account in found.values()} == {"outlet: المرفأ"}


def test_agencies_without_a_name_count_where_nobody_names_a_source():
    one, other = carrier("x1", "الأفق"), carrier("x2", "المدى", agency=UNNAMED)
    found = accounts([one, other], both(one, other))
    assert {account.counts_as for account in found.values()} == {"agency: وكالات"}


def test_the_original_may_be_outside():
    one, other = carrier("x1", "الأفق"), carrier("x2", "المدى")
    links = [
        link(each, "a0", agency=AGENCY, outlet="النهار", published="2021-04-06") for each in ("x1", "x2")
    ]
    found = accounts([one, other], links)
    assert {account.copy_of for account in found.values()} == {"a0"}
    assert count([one, other], links) == 1


def test_a_later_article_outside_that_contains_two_does_not_join_them():
    one, other = carrier("x1", "الأفق"), carrier("x2", "المدى")
    later = [link(each, "z9", outlet="النهار", published="2021-04-09") for each in ("x1", "x2")]
    assert count([one, other], later) == 2


def test_an_unknown_outlet_is_no_account_unless_its_text_has_a_known_source():
    unknown, known = carrier("x1"), carrier("x2", "المدى")
    assert count([unknown, carrier("x3")]) == 0
    assert count([unknown, known]) == 1
    found = accounts([unknown, known], both(unknown, known))
    assert found["x1"].counts_as == found["x2"].counts_as == "outlet: المدى"


def test_agencies_without_a_name_add_nothing_to_a_named_one():
    unnamed, named = carrier("x1", "الأفق", agency=UNNAMED), carrier("x2", "المدى", agency=AGENCY)
    assert count([unnamed]) == 1
    assert count([unnamed, named]) == 1
    assert count([unnamed, carrier("x3", "النهار")]) == 2


def test_an_outlet_that_another_credits_is_the_same_account_as_itself():
    assert count([carrier("x1", "عكاظ"), carrier("x2", "المدى", agency="صحيفة عكاظ")]) == 1


def test_equal_words_are_a_copy_without_a_link_and_a_version_in_one_outlet():
    told = [
        carrier("x1", "الأفق", digest="d"),
        carrier("x2", "المدى", digest="d"),
        carrier("x3", "الافق", digest="d"),
    ]
    found = accounts(told, [])
    assert (found["x2"].kind, found["x3"].kind) == ("exact", "version")


def test_a_shared_passage_joins_nobody():
    one, other = carrier("x1", "الأفق"), carrier("x2", "المدى")
    assert count([one, other], both(one, other, kind="passage")) == 2


people = st.lists(
    st.builds(
        Carrier,
        report=st.sampled_from("abcdef"),
        outlet=st.sampled_from([None, "الأفق", "المدى"]),
        agency=st.sampled_from([None, AGENCY, UNNAMED]),
        published=st.sampled_from([None, "2021-04-07", "2021-04-08"]),
        digest=st.sampled_from(["", "d"]),
    ),
    unique_by=lambda each: each.report,
    max_size=6,
)


@given(people, st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6), st.integers(0, 99))
def test_order_does_not_matter_and_no_article_copies_itself_in_a_circle(carriers, pairs, seed):
    links = [
        each
        for one, other in pairs
        if one < other < len(carriers)
        for each in both(carriers[one], carriers[other])
    ]
    found = accounts(carriers, links)
    random = randomness.Random(seed)
    shuffled, turned = list(carriers), list(links)
    random.shuffle(shuffled)
    random.shuffle(turned)
    assert accounts(shuffled, turned) == found
    for report in found:
        seen, place = set(), report
        while found[place].copy_of:
            assert place not in seen
            seen.add(place)
            place = found[place].copy_of
    assert independent(account.counts_as for account in found.values()) <= len(carriers)


def test_who_credits_an_outlet_has_its_text_from_there():
    own = carrier("x2", "عكاظ")
    later = Carrier(report="x1", outlet="المدى", agency="صحيفة عكاظ", published="2021-04-08")
    found = accounts([own, later], both(own, later))
    assert (found["x2"].copy_of, found["x1"].copy_of, found["x2"].uncredited) == (None, "x2", None)
    assert {account.counts_as for account in found.values()} == {"outlet: عكاظ"}
