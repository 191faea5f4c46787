"""Where a sentence ends."""

import pytest

from app.language.final_mark import final_mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [("Send it.", (7, 8)), ("Send it?!", (7, 9)), ("Send it", (7, 7)), ("Send it 🙏", (7, 7)), ("Send it. 😊", (7, 8))],
)
def test_final_mark_stands_before_closing_emoji(text, mark):
    assert final_mark(text, 0, len(text)) == mark
