"""Where the final mark of a sentence stands, or belongs: before the emoji that close a chat message."""

from __future__ import annotations

import unicodedata

END_MARKS = ".!?…"


def final_mark(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the marks that end the sentence between two offsets; an empty one where it has none."""
    place = end
    while place > start and (text[place - 1].isspace() or unicodedata.category(text[place - 1]) in ("So", "Sk", "Cf")):
        place -= 1
    first = place
    while first > start and text[first - 1] in END_MARKS:
        first -= 1
    return first, place
