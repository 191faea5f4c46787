"""A found span and the map of what is already taken, so that each character belongs to one literal fact at most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A literal fact in the clean text. `bond` says how it is tied in: "by" a date, "at least" a number."""

    kind: str
    value: str
    start: int
    end: int
    bond: str = ""


class Taken:
    """Characters that a finder has claimed; later finders pass over them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._mask = bytearray(len(text))

    def claim(self, start: int, end: int) -> None:
        self._mask[start:end] = b"\x01" * (end - start)

    def free(self, start: int, end: int) -> bool:
        return not any(self._mask[start:end])

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches on unclaimed ground, in order."""
        for match in pattern.finditer(self.text):
            if match.end() > match.start() and self.free(match.start(), match.end()):
                yield match
