import pytest

from app.language.reading import read
from app.language.request_end import ask_end


def cut(text):
    """The text with a bar where its first request ends."""
    reading = read(text)
    sentence = reading.sentences[0]
    end = ask_end(reading.doc, text, sentence.clauses[0], sentence)
    return None if end is None else f"{text[: end[0]]}|{text[end[1] :]}"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Send the file.", "Send the file|"),
        ("Fix the invite, it says 19:00.", "Fix the invite|it says 19:00."),
        ("Fix it by noon or else we cancel.", "Fix it by noon| cancel."),
        ("Sharpen the offer, otherwise we go with Nordwind.", "Sharpen the offer| we go with Nordwind."),
        ("Send it to Tom, my colleague, and Anna.", "Send it to Tom, my colleague, and Anna|"),
    ],
)
def test_request_ends_before_a_new_clause(text, ends):
    assert cut(text) == ends


@pytest.mark.parametrize(
    "text", ["Call me first, don't send them up.", "Send a request with: the date and the effort."]
)
def test_request_without_a_good_end_gets_no_question_mark(text):
    assert cut(text) is None
