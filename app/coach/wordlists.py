"""Turns a list of words, as a person writes it, into a pattern: separated by commas, a star for any ending."""

from __future__ import annotations

import re


def alternatives(words: str) -> str:
    listed = (re.escape(" ".join(word.split())) for word in words.split(","))
    return "|".join(word.replace(r"\*", r"[\w-]*").replace(r"\ ", r"\s+") for word in listed if word)


def pattern(words: str) -> re.Pattern[str]:
    """Whole words, in any case."""
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w)", re.IGNORECASE)
