import pytest

from app.language.reading import read
from app.language.scores import score_text


def scores(text):
    return score_text(read(text))


@pytest.mark.parametrize(
    ("blunter", "softer"),
    [
        ("Send the file.", "Please send the file."),
        ("Please send the file.", "Could you please send the file?"),
        ("Could you please send the file?", "I was wondering if you could possibly send the file."),
        ("The numbers are wrong.", "There are errors in the numbers."),
        ("We can't accept the price.", "Unfortunately, we are not able to accept the price."),
        ("You broke the build.", "The build is broken after your change."),
    ],
)
def test_blunter_wording_scores_more_direct(blunter, softer):
    assert scores(blunter).directness > scores(softer).directness


def test_full_forms_and_dear_score_more_formal():
    assert (
        scores("Dear Ms. Rao,\n\nWe cannot deliver.\n\nKind regards,\nJo").formality
        > scores("Hey Ana,\n\nwe can't deliver.\n\nCheers,\nJo").formality
    )


def test_thanks_scores_warmer_than_blame():
    assert scores("Thank you for your help.").warmth > scores("You broke the build again.").warmth


def test_long_hedged_sentence_scores_less_clear():
    assert (
        scores("Send it.").clarity
        > scores(
            "Perhaps you might maybe possibly send it at some time or other if that seems somewhat right to you all."
        ).clarity
    )


def test_scores_stay_between_0_and_1():
    found = scores("STOP!!! You always break EVERYTHING, this is totally wrong, useless, terrible nonsense!!!")
    assert all(0 <= value <= 1 for value in (found.directness, found.formality, found.warmth, found.clarity))
