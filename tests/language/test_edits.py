import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.edits import Edit, EditList, apply_edits


def test_edits_are_applied_from_left_to_right():
    assert apply_edits("abc", [Edit(2, 3, "Z"), Edit(0, 1, "X")]) == "XbZ"


def test_group_that_touches_an_earlier_edit_is_refused_as_a_whole():
    edits = EditList()
    assert edits.take([Edit(0, 2, "x")])
    assert not edits.take([Edit(5, 6, "y"), Edit(1, 3, "z")])
    assert edits.edits == (Edit(0, 2, "x"),)


def test_insertion_beside_a_replacement_is_taken():
    edits = EditList([Edit(3, 5, "x")])
    assert edits.take([Edit(3, 3, "y")])
    assert apply_edits("abcdef", edits.edits) == "abcyxf"


def test_overlapping_edits_are_an_error():
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abc", [Edit(0, 2, "x"), Edit(1, 3, "y")])


edit_groups = st.lists(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=4)), min_size=1, max_size=3), max_size=8
)


@given(st.text(min_size=36, max_size=40), edit_groups)
def test_accepted_edits_never_overlap_and_leave_the_rest_alone(text, groups):
    edits = EditList()
    for group in groups:
        edits.take([Edit(start, start + length, words) for start, length, words in group][:1])
    after = apply_edits(text, edits.edits)
    kept = len(text) - sum(edit.end - edit.start for edit in edits.edits)
    assert len(after) == kept + sum(len(edit.text) for edit in edits.edits)
