"""Finds wording that two files share: a sentence, or a long run of words. Each note is somebody's own sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from app.models import Note

from .problems import Page

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SHORTEST_SENTENCE = 6
# Set phrases ("a study of requests in four languages found that") stay below this.
_LONGEST_RUN = 11

Key = TypeVar("Key", str, tuple[str, ...])
NotesOfFile = tuple[Page, Iterable[tuple[Note, int]]]


def check_copies(files: Iterable[NotesOfFile]) -> None:
    sentences: dict[str, tuple[str, str]] = {}
    runs: dict[tuple[str, ...], tuple[str, str]] = {}
    for page, notes in files:
        for note, line in notes:
            whole = _first_copy(_sentences(note), sentences, page, note)
            if whole:
                said, (path, other) = whole
                page.report(line, f"note '{note.id}' shares a sentence with '{other}' in {path}: {said!r}")
                continue
            part = _first_copy(_runs(note), runs, page, note)
            if part:
                words, (path, other) = part
                page.report(
                    line, f"note '{note.id}' shares a run of words with '{other}' in {path}: {' '.join(words)!r}"
                )


def _first_copy(
    found: Iterable[Key], seen: dict[Key, tuple[str, str]], page: Page, note: Note
) -> tuple[Key, tuple[str, str]] | None:
    """Note down what is found, and return the first that another file has already."""
    copy = None
    for key in found:
        home = seen.setdefault(key, (page.path, note.id))
        if home[0] != page.path and copy is None:
            copy = (key, home)
    return copy


def _texts(note: Note) -> tuple[str, ...]:
    return note.text, note.why, note.scope


def _sentences(note: Note) -> Iterator[str]:
    for text in _texts(note):
        for sentence in _SENTENCE_END.split(text):
            words = _words(sentence)
            if len(words) >= _SHORTEST_SENTENCE:
                yield " ".join(words)


def _runs(note: Note) -> Iterator[tuple[str, ...]]:
    for text in _texts(note):
        words = _words(text)
        for start in range(len(words) - _LONGEST_RUN):
            yield tuple(words[start : start + _LONGEST_RUN + 1])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
