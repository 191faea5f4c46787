"""Keyword scores and the words they are made of."""

from __future__ import annotations

import pytest

from app.retrieval.keyword import Keywords, stem, words


@pytest.mark.parametrize(
    "forms",
    [
        "greeting greetings greet greeted",
        "apologise apologised apologising apologises apologize apologized apologizing",
        "plan plans planned planning",
        "agree agreed agrees agreeing",
        "hierarchy hierarchies",
        "miss missed missing misses",
        "decide decides decided deciding",
        "delay delayed delays",
    ],
)
def test_forms_of_a_word_meet(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["business busy", "direct director", "thing the", "news new", "process proceed"])
def test_different_words_stay_apart(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_accents_case_and_common_words_do_not_count() -> None:
    assert words("What about the KRAKÓW office?") == ["krakow", "offic"]


def test_negation_counts() -> None:
    assert words("do not say no") == ["not", "say", "no"]


def test_text_with_the_rare_word_scores_best() -> None:
    scores = Keywords(["cards in meetings", "meetings in spring", "gifts in meetings"]).scores("gift at the meeting")
    assert scores.argmax() == 2
    assert scores[0] == scores[1] > 0


@pytest.mark.parametrize("texts", [[], [""], ["the of"], ["cards"]])
def test_unknown_words_score_nothing(texts: list[str]) -> None:
    assert Keywords(texts).scores("zebra").tolist() == [0.0] * len(texts)


@pytest.mark.parametrize("typed", ["religous", "tomorow", "agreemnt", "Critisize"])
def test_typing_errors_are_read_as_what_they_are_near_to(typed: str) -> None:
    index = Keywords(["religious feasts", "tomorrow morning", "an agreement", "criticise the code"])
    assert index.scores(typed).max() > 0


@pytest.mark.parametrize("unknown", ["tanvir", "2027", "horizon"])
def test_unknown_words_that_are_near_to_nothing_say_nothing(unknown: str) -> None:
    assert Keywords(["religious feasts", "tomorrow morning"]).scores(unknown).max() == 0
