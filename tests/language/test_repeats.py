"""Thanks and apologies are said once."""

import pytest

from app.language.edits import apply_edits
from app.language.reading import read
from app.language.repeats import said_again


def once(text, act):
    return apply_edits(text, [edit for _, edits in said_again(read(text), act) for edit in edits])


@pytest.mark.parametrize(
    ("act", "text", "after"),
    [
        (
            "thanks",
            "Thanks! The parts are here. Thank you for the file.",
            "The parts are here. Thank you for the file.",
        ),
        ("thanks", "The parts are here. Thank you so much!\n\nThanks,\nBo", "The parts are here.\n\nThanks,\nBo"),
        ("apology", "Sorry! The parts are late. Sorry again! Bo", "Sorry! The parts are late. Bo"),
    ],
)
def test_bare_repeat_is_left_out(act, text, after):
    assert once(text, act) == after


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("thanks", "Thank you so much! Thanks again!"),
        ("thanks", "Thank you for the file. Thank you for the call. The parts are here."),
        ("apology", "We regret to tell you that the parts are late. We apologise for the inconvenience."),
    ],
)
def test_what_is_said_once_or_alone_stays(act, text):
    assert once(text, act) == text
