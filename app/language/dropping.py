"""Takes words or a whole sentence out of a message with the blanks and commas that held them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.language.edits import Edit

if TYPE_CHECKING:
    from app.language.reading import Sentence

_BLANK = " \t"
_BEHIND = re.compile(r"(?:,|:| ?[-–—](?=\s))?[ \t]*(?:(?:and|but)[ \t]+)?")
# Beside one of these, the two commas around words belong to the words.
_CLOSES_ASIDE = re.compile(r", (?:is|are|was|were|has|have|had|will|can|could|would|should|may|might|must|does|did)\b")
_OPENS_ASIDE = re.compile(
    r"\b(?:you|we|i|they|please|and|but|or|that|if|is|are|was|were|am|has|have|maybe|perhaps|possibly|kindly)$",
    re.IGNORECASE,
)


def fills(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """True when a sentence holds no word beside the stretch."""
    return not re.search(r"\w", text[sentence.start : start] + text[end : sentence.end])


def drop_sentence(text: str, sentence: Sentence) -> Edit:
    """The edit that takes a sentence out. Behind a greeting on the same line, what follows gets lines of its own."""
    start, end = sentence.start, sentence.end
    opens_block = start == sentence.block.start
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    if end < len(text) and text[end] not in "\r\n":
        if opens_block and _on_a_line(text, start):
            return Edit(len(text[:start].rstrip(_BLANK)), end, "\n\n")
        return Edit(start, end, "")
    if _on_a_line(text, start):
        return Edit(len(text[:start].rstrip(_BLANK)), end, "")
    while text[end : end + 1].isspace():
        end += 1
    return Edit(start if end < len(text) else len(text[:start].rstrip()), end, "")


def drop_words(text: str, start: int, end: int, sentence: Sentence) -> Edit:
    """The edit that takes a phrase out, with the comma behind it at the start of a sentence, else the one before it."""
    if not text[sentence.start : start].strip():
        found = _BEHIND.match(text, end)
        return Edit(start, found.end() if found else end, "")
    before = text[:start].rstrip(_BLANK)
    held = before.removesuffix(",").rstrip(_BLANK)
    if held != before and text[end : end + 1] == "," and (_OPENS_ASIDE.search(held) or _CLOSES_ASIDE.match(text, end)):
        end += 1
    return Edit(len(held), end, "")


def _on_a_line(text: str, start: int) -> bool:
    """True when words stand before the place on its line."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return bool(line.strip())
