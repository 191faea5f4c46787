"""Names of places with typing errors, and words that are none."""

from __future__ import annotations

import pytest

from app.coach.names import mend_places
from tests.shipped import LIBRARY


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("our nehterlands client", "our Netherlands client"),
        ("the Sweedish side", "the Swedish side"),
        ("a supplier in Irland", "a supplier in Ireland"),
        ("the Rotterdm office", "the Rotterdam office"),
    ],
)
def test_places_with_typing_errors_are_read(typed: str, meant: str) -> None:
    assert mend_places(typed, LIBRARY) == meant


@pytest.mark.parametrize("text", ["Is he turning us down?", "Give me a recipe", "they are sweating"])
def test_words_that_only_look_like_places_stay(text: str) -> None:
    assert mend_places(text, LIBRARY) == text
