"""Words and sentences leave a message without a trace: no empty line, no stray comma, no greeting left alone."""

import pytest

from app.language.dropping import drop_sentence, drop_words, fills
from app.language.edits import apply_edits
from app.language.reading import read


def without_sentence(text, said):
    sentence = next(s for s in read(text).sentences if s.text == said)
    return apply_edits(text, [drop_sentence(text, sentence)])


def without_words(text, words):
    start = text.index(words)
    return apply_edits(text, [drop_words(text, start, start + len(words), read(text).sentence_at(start))])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("All is well. The parts are here.", "The parts are here."),
        ("The parts are here. All is well.", "The parts are here."),
        ("We start. All is well. The parts are here.", "We start. The parts are here."),
        ("Dear Jo,\n\nAll is well.\n\nThe parts are here.", "Dear Jo,\n\nThe parts are here."),
        ("Dear Jo,\n\nThe parts are here.\n\nAll is well.\n\nBo", "Dear Jo,\n\nThe parts are here.\n\nBo"),
        ("Hi Jo, All is well. The parts are here.", "Hi Jo,\n\nThe parts are here."),
        ("The parts are here.\n\nAll is well.", "The parts are here."),
    ],
)
def test_dropped_sentence_leaves_no_gap(text, after):
    assert without_sentence(text, "All is well.") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("if I may, could you send it?", "could you send it?"),
        ("Could you, if I may, send it?", "Could you send it?"),
        ("Could you send it, if I may?", "Could you send it?"),
        ("The price, if I may, is high.", "The price is high."),
        ("As agreed, if I may, we start.", "As agreed, we start."),
        ("if I may, and only today, could you send it?", "only today, could you send it?"),
    ],
)
def test_dropped_words_take_their_commas_along(text, after):
    assert without_words(text, "if I may") == after


def test_stretch_fills_a_sentence_only_without_words_beside_it():
    text = "All is well! The parts are here."
    first, second = read(text).sentences
    assert fills(text, 0, 11, first)
    assert not fills(text, first.end + 5, second.end, second)
