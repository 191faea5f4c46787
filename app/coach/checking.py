"""Finds the question to ask the partner: an answer ends in a way to check it with the person it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.coach.citations import sentences_of
from app.coach.selecting import Ranked, for_a_partner, speaks_of_the_matter
from app.coach.telling import EVERYDAY, words_of
from app.coach.topics import synonyms_of
from app.coach.understanding import Understanding
from app.knowledge import Library
from app.models import Note

_QUESTION = re.compile(r"\?[\"”]")
_ASKS = re.compile(r"ask\b(?! each side)", re.IGNORECASE)


def questions_to_ask(ranked: Sequence[Ranked], question: Understanding, library: Library) -> list[tuple[str, Note]]:
    """Sentences with the note each comes from: those that stand beside the lead, or share a word with what is asked."""
    lead = ranked[0].note
    matter = words_of(" ".join((question.core, *synonyms_of(question.matter)))) - EVERYDAY
    beside = {entry.note.id for entry in ranked if speaks_of_the_matter(question, entry.note)}
    found = [
        (sentence, note)
        for note in _lenders(ranked, question, library)
        if note.id != lead.id
        for sentence in _askings(note)
        if words_of(sentence) & matter or note.id in beside
    ]
    return sorted(found, key=lambda pair: -len(words_of(pair[0]) & matter))


def _lenders(ranked: Sequence[Ranked], question: Understanding, library: Library) -> Iterator[Note]:
    """The chosen notes, and those on what a card cannot know."""
    yield from (entry.note for entry in ranked[1:] if entry.note.kind != "avoid")
    for code in question.cultures:
        near = (ranked[0].note.heading, "Scope and variation")
        notes = (for_a_partner(note) for note in library.cards[code].notes if note.heading in near)
        yield from (note for note in notes if note is not None and note.kind != "avoid")


def _askings(note: Note) -> list[str]:
    return [s for s in sentences_of(note.text) if _QUESTION.search(s) and _ASKS.match(s)]
