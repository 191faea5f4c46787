"""Numbers the notes of an answer in the order in which it first uses them, and sets the number at each sentence."""

from __future__ import annotations

import re

from app.models import Citation, Note

_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|No|approx|incl|e\.g|i\.e|a\.m|p\.m)|\b[A-Z])\.$")
_OPENING, _CLOSING = "“„«(", "”»)"


class Citations:
    """One answer's citations while it is being composed."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._notes: list[Note] = []

    def mark(self, note: Note) -> str:
        if note.id not in self._numbers:
            self._notes.append(note)
            self._numbers[note.id] = len(self._notes)
        return f"[{self._numbers[note.id]}]"

    def cite(self, text: str, note: Note) -> str:
        """The text with the note's number after each of its sentences."""
        return " ".join(f"{sentence} {self.mark(note)}" for sentence in sentences_of(text))

    @property
    def listed(self) -> tuple[Citation, ...]:
        return tuple(Citation(n, note) for n, note in enumerate(self._notes, start=1))


def sentences_of(text: str) -> list[str]:
    """Sentences as a reader sees them: a quotation with full stops inside stays whole."""
    sentences, start, depth, quoted = [], 0, 0, False
    for position, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        if not quoted and depth == 0 and _ends_here(text, position, start):
            sentences.append(text[start : position + 1].strip())
            start = position + 1
    sentences.append(text[start:].strip())
    return [sentence for sentence in sentences if sentence]


def _ends_here(text: str, position: int, start: int) -> bool:
    following = text[position + 1 : position + 3]
    if len(following) < 2 or following[0] != " " or not (following[1].isupper() or following[1] in '"“„'):
        return False
    ending = text[start : position + 1].rstrip('"”)»')
    return ending.endswith((".", "!", "?")) and not _ABBREVIATION.search(ending)
