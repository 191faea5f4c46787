"""Finds the question to ask the partner: an answer ends in a way to check it with the person it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from app.coach.citations import sentences_of
from app.coach.selecting import Ranked, for_a_partner
from app.coach.telling import EVERYDAY, words_of
from app.coach.topics import synonyms_of
from app.coach.understanding import Understanding
from app.knowledge import Library
from app.models import Note

_QUESTION = re.compile(r"\?[\"”]")
_ASKS = re.compile(r"\bask(?:ing)?\b", re.IGNORECASE)
_LEANS_BACK = re.compile(
    r"^[^\"“]*\b(?:it|them|in the same way)\b"
    r"|^(?:it|this|that|then|they|he|she|otherwise|also|instead|so|step \d+|if .{1,30}\b(?:it|they)|each|when you)\b",
    re.IGNORECASE,
)


def questions_to_ask(
    ranked: Sequence[Ranked], question: Understanding, library: Library
) -> list[tuple[str, Note]]:
    """Sentences with the note each comes from; those about the question's matter, the plainest first."""
    lead = ranked[0].note
    matter = words_of(" ".join((question.core, *synonyms_of(question.matter), lead.heading))) - EVERYDAY
    found = [
        (sentence, note)
        for note in _lenders(ranked, question, library)
        if note.id != lead.id
        for sentence in _askings(note)
        if words_of(sentence) & matter or note.heading == lead.heading
    ]
    return sorted(found, key=lambda pair: (-len(words_of(pair[0]) & matter), not _ASKS.match(pair[0])))


def _lenders(
    ranked: Sequence[Ranked], question: Understanding, library: Library
) -> Iterator[Note]:
    """Near notes, those of the same section, and those on what the card cannot know."""
    yield from (entry.note for entry in ranked[1:] if entry.note.kind != "avoid")
    for code in question.cultures:
        yield from _for_partners(note for note in library.cards[code].notes if note.heading == ranked[0].note.heading)
        yield from _for_partners(note for note in library.cards[code].notes if note.heading == "Scope and variation")


def _for_partners(notes: Iterable[Note]) -> Iterator[Note]:
    for note in notes:
        meant = for_a_partner(note)
        if meant is not None and meant.kind != "avoid":
            yield meant


def _askings(note: Note) -> list[str]:
    sentences = sentences_of(note.text)
    return [s for s in sentences if _QUESTION.search(s) and _ASKS.search(s) and not _LEANS_BACK.match(s)]
