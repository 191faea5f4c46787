import pytest

from app.knowledge.readability import grade


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [
        ("The cat sat on the mat.", -2, 1),
        ("Send the agenda a day ahead, and ask who decides.", -1, 6),
        ("Ask first. Then wait. Write it down.", -3, 2),
        ("Institutional accountability necessitates comprehensive documentation of responsibilities.", 20, 50),
        ("", 0, 0),
        ("日本語", -20, 20),
    ],
)
def test_grade_rises_with_long_words_and_sentences(text, lowest, highest):
    assert lowest <= grade(text) <= highest


def test_full_stops_inside_numbers_end_no_sentence():
    assert grade("It costs 1.250 euros at 3.30 in the app.") == grade("It costs 1250 euros at 330 in the app.")
