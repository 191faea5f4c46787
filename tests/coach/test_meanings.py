import pytest

from app.coach.meanings import Meanings
from app.language.reading import read
from app.models import Draft, Partner, Sender
from tests.shipped import LIBRARY

MEANINGS = Meanings(LIBRARY)


def kinds(text, writer, reader, timezone=None):
    draft = Draft(text, Partner(culture=reader), sender=Sender(culture=writer), timezone=timezone)
    return [notice.kind for notice in MEANINGS.find(draft, read(text))]


@pytest.mark.parametrize(
    ("text", "writer", "reader"),
    [
        ("Let us table the budget.", "GB", "US"),
        ("The draft is quite good.", "GB", "JP"),
        ("Please revert by Monday.", "IN", "US"),
        ("Let us table the budget.", None, "US"),
        ("Let us meet at half five.", None, "JP"),
        ("We meet biweekly.", None, "BR"),
    ],
)
def test_word_that_writer_and_reader_take_differently_is_named(text, writer, reader):
    assert kinds(text, writer, reader) == ["ambiguous_word"]


@pytest.mark.parametrize(
    ("text", "writer", "reader"),
    [
        ("Let us table the budget.", "US", "US"),
        ("The draft is quite good.", None, "JP"),
        ("Correct me if I am wrong.", None, "NL"),
        ("Kindly share the file.", "IN", "IN"),
        ("Revert 3f2a9c1 now.", None, "BR"),
    ],
)
def test_word_that_both_take_alike_is_left_alone(text, writer, reader):
    assert kinds(text, writer, reader) == []


def test_half_hour_that_the_rewrite_says_in_full_is_left_alone():
    assert kinds("Let us meet at half five.", "GB", "JP", "Europe/London") == []


@pytest.mark.parametrize(
    ("text", "writer", "reader"),
    [
        ("The actual price is 400 EUR.", "DE", "US"),
        ("The actual price is 400 EUR.", "US", "DE"),
        ("Please control the invoice.", "DE", "US"),
        ("It will eventually work.", None, "DE"),
    ],
)
def test_false_friend_is_named_for_those_it_misleads(text, writer, reader):
    assert kinds(text, writer, reader) == ["false_friend"]


@pytest.mark.parametrize(
    ("text", "writer", "reader"),
    [
        ("The actual price is 400 EUR.", "GB", "US"),
        ("The actual price is 400 EUR.", None, "JP"),
        ("The control of the pump works.", "DE", "US"),
        ("Please control the invoice.", "US", "DE"),
    ],
)
def test_false_friend_is_left_alone_where_nobody_is_misled(text, writer, reader):
    assert kinds(text, writer, reader) == []


def test_at_most_three_words_are_named():
    text = "The actual price will eventually rise. Please control the concurrence and the consequent protocol."
    assert len(kinds(text, "DE", "US")) == 3
