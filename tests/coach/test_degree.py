from dataclasses import replace

import pytest

from app.coach.degree import is_called_for, overshot, past_edges
from app.models import EffectiveNorm, Scores
from app.rules import Rule

INDIRECT = EffectiveNorm("directness", -1.0, -2.0, 0.0, "culture", "a tendency", "medium")  # near edge at .5
RULE = Rule("r", "directness", "indirect", (-2, 2), 10, (), "because", (), (), ())
MIDDLE = Scores(0.5, 0.5, 0.5, 1.0)


def text(directness):
    return replace(MIDDLE, directness=directness)


@pytest.mark.parametrize(
    ("of_text", "of_sentence", "called"),
    [(0.7, 0.9, True), (0.7, 0.4, False), (0.4, 0.9, True), (0.4, 0.6, False), (0.4, 0.4, False), (0.7, None, True)],
)
def test_only_what_stands_outside_the_range_is_moved(of_text, of_sentence, called):
    sentence = None if of_sentence is None else text(of_sentence)
    assert is_called_for(RULE, (INDIRECT,), None, text(of_text), sentence) is called


def test_norm_without_a_score_and_clarity_are_always_called_for():
    assert is_called_for(replace(RULE, norm="clarity", toward="plain"), (INDIRECT,), None, MIDDLE, MIDDLE)
    assert is_called_for(replace(RULE, norm="feedback", toward="softened"), (INDIRECT,), None, MIDDLE, MIDDLE)


def test_adjust_moves_the_edge_one_step():
    assert not is_called_for(RULE, (INDIRECT,), None, text(0.45), text(0.45))
    assert is_called_for(RULE, (INDIRECT,), "softer", text(0.45), text(0.45))


def test_going_past_the_near_edge_by_more_than_a_tenth_is_named():
    assert overshot(past_edges(text(0.8), text(0.39), (INDIRECT,))) == {"directness"}
    assert overshot(past_edges(text(0.8), text(0.41), (INDIRECT,))) == frozenset()
    assert overshot(past_edges(text(0.3), text(0.2), (INDIRECT,))) == frozenset()
