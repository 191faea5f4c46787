"""Marks: both texts can be read off them, and each change leads to one reason."""

from __future__ import annotations

from app.models import Change, EffectiveNorm, Rewrite, Scores, Source
from app.web.marking import mark

PLAIN = Scores(0.5, 0.5, 0.5, 0.5)
BOOK = Source("book", "A book", "https://example.com/book")
STUDY = Source("study", "A study", "https://example.com/study")


def rewrite(text: str, *changes: Change, norms: tuple[EffectiveNorm, ...] = ()) -> Rewrite:
    return Rewrite(text, changes, (), (), True, PLAIN, PLAIN, norms, ())


def change(before: str, after: str, start: int, *, rule: str = "a-rule", reason: str = "Because.") -> Change:
    return Change(before, after, start, start + len(before), rule, reason, "directness", (BOOK,))


def test_both_texts_can_be_read_off_the_marks() -> None:
    draft = "Fix it by Friday or we stop!"
    found = mark(
        rewrite(
            "Could you please fix it by Friday? Otherwise we stop.",
            change("Fix", "Could you please fix", 0),
            change(" or", "? Otherwise", 16),
            change("!", ".", 27, rule="calm"),
        )
    )
    assert "".join(piece.text for piece in found.draft) == draft
    assert "".join(piece.text for piece in found.rewrite) == "Could you please fix it by Friday? Otherwise we stop."
    assert [(piece.text, piece.number) for piece in found.draft if piece.number] == [("Fix", 1), (" or", 1), ("!", 2)]


def test_changes_out_of_order_are_marked_in_place() -> None:
    found = mark(rewrite("A b C", change("c", "C", 4), change("a", "A", 0)))
    assert "".join(piece.text for piece in found.draft) == "a b c"


def test_insertion_and_replacement_at_one_place_both_show() -> None:
    found = mark(rewrite("Hello Ana, hi", change("Hi", "hi", 0), Change("", "Hello Ana, ", 0, 0, "greet", "Why.")))
    assert "".join(piece.text for piece in found.rewrite) == "Hello Ana, hi"
    assert [piece.text for piece in found.draft] == ["Hi"]


def test_deletion_shows_in_the_draft_alone() -> None:
    found = mark(rewrite("See it.", change("Please ", "", 0)))
    assert [piece.text for piece in found.draft] == ["Please ", "See it."]
    assert [piece.text for piece in found.rewrite] == ["See it."]


def test_no_change_leaves_no_mark() -> None:
    found = mark(rewrite("All is well."))
    assert [(piece.text, piece.number) for piece in found.draft] == [("All is well.", 0)]
    assert found.reasons == ()


def test_edit_that_changes_nothing_is_not_marked() -> None:
    found = mark(rewrite("One. Two!", change("One", "One", 0), change("two", "Two", 5, rule="other")))
    assert [piece.text for piece in found.draft] == ["One. ", "two", "!"]
    assert [reason.rule for reason in found.reasons] == ["other"]


def test_one_rule_is_explained_once_with_all_its_edits() -> None:
    found = mark(rewrite("again now", change("AGAIN", "again", 0), change("NOW", "now", 6)))
    assert [(reason.number, reason.edits) for reason in found.reasons] == [(1, (("AGAIN", "again"), ("NOW", "now")))]


def test_sources_of_one_reason_are_named_once() -> None:
    second = Change("b", "B", 2, 3, "a-rule", "Because.", "directness", (BOOK, STUDY))
    found = mark(rewrite("A B", change("a", "A", 0), second))
    assert found.reasons[0].sources == (BOOK, STUDY)


def test_reason_and_its_norm_are_told_apart() -> None:
    norm = EffectiveNorm("directness", -1, -2, 0, "culture", "a tendency in Japan; not known of this person")
    told = "Because. (directness: a tendency in Japan; not known of this person)"
    found = mark(rewrite("A", change("a", "A", 0, reason=told), norms=(norm,)))
    assert found.reasons[0].text == "Because."
    assert found.reasons[0].level == "a tendency in Japan; not known of this person"


def test_line_break_is_layout() -> None:
    found = mark(rewrite("One.\n\nTwo.", change(" ", "\n\n", 4)))
    assert [piece.is_layout for piece in found.rewrite] == [False, True, False]
