"""Values in words."""

from __future__ import annotations

import pytest

from app.models import EffectiveNorm, Fact, Rewrite, Scores
from app.web.words import degree, facts_by_kind, norms_in_words, tones
from tests.shipped import LIBRARY

JAPAN = EffectiveNorm("directness", -1, -2, 0, "culture", "a tendency in Japan; not known of this person", "medium")
KNOWN = EffectiveNorm("directness", 1, 1, 1, "person", "what you told us of Kenji", "high")


@pytest.mark.parametrize(
    ("level", "words"),
    [(-2, "clearly soft"), (-1.2, "rather soft"), (0.4, "in between"), (1, "rather hard"), (9, "clearly hard")],
)
def test_level_has_a_word(level: float, words: str) -> None:
    assert degree(level, "soft", "hard") == words


def test_tone_is_told_before_and_after_with_the_range() -> None:
    before, after = Scores(1.0, 0.5, 0.0, 0.9), Scores(0.5, 0.5, 0.5, 1.0)
    found = tones(Rewrite("x", (), (), (), True, before, after, (JAPAN,), ()))
    directness, clarity = found[0], found[3]
    assert (directness.words_before, directness.words_after) == ("clearly direct", "in between")
    assert (directness.low, directness.high, directness.words_range) == (0.0, 0.5, "clearly indirect to in between")
    assert (clarity.low, clarity.words_range) == (None, "")


def test_norm_names_its_range_and_whose_it_is() -> None:
    culture, person = norms_in_words((JAPAN, KNOWN), LIBRARY.scales)
    assert (culture.place, culture.level) == ("clearly indirect to in between", "culture")
    assert (person.place, person.source) == ("rather direct", "what you told us of Kenji")


def test_facts_are_gathered_by_kind_and_named_once() -> None:
    draft = "We don't pay 5 EUR, not 5 EUR."
    facts = [
        Fact("owner", "We", 0, 2, "we pay"),
        Fact("negation", "n't", 5, 8, "not"),
        Fact("amount", "5 EUR", 13, 18, "5 EUR"),
        Fact("negation", "not", 20, 23, "not"),
        Fact("amount", "5 EUR", 24, 29, "5 EUR"),
        Fact("something", "pay", 9, 12),
        Fact("sureness", "might", 0, 2, "possible"),
        Fact("sureness", "perhaps", 3, 8, "possible"),
    ]
    assert facts_by_kind(facts, draft) == {
        "Who does what": ("we pay",),
        "What is denied or ruled out": ("don't", "not"),
        "Amounts": ("5 EUR",),
        "Something": ("pay",),
        "How sure it is": ("We",),
    }
