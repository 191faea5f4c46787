"""How hard a text is to read: the Flesch-Kincaid grade (Kincaid and others, 1975), for readers of a second language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median

from app.models import Note

from .problems import Page

HARDEST_GRADE = 10.0
_SENTENCE_END = re.compile(r"[.!?]+(?=[\s\"”')\]]|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SILENT_END = re.compile(r"(?<=[^aeiouyld])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzhgl])es$|(?<=[aeiouy][ld])e$")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")


def grade(text: str) -> float:
    """School years that a reader needs, by the length of sentences and words; 0 for a text without words."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(1 for part in _SENTENCE_END.split(text) if _WORD.search(part))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _syllables(word: str) -> int:
    """Groups of vowels, without the silent ends of "make", "moved" and "makes": right for nine English words of ten."""
    return max(1, len(_VOWELS.findall(_SILENT_END.sub("", word.lower()))))


def median_grade(notes: Iterable[Note]) -> float:
    return median([grade(f"{note.text} {note.why}") for note in notes] or [0.0])


def check_readability(page: Page, notes: Iterable[Note]) -> None:
    found = median_grade(notes)
    if found > HARDEST_GRADE:
        page.report(1, f"half of the notes are harder to read than grade {found:.1f}; {HARDEST_GRADE:.0f} is the most")
