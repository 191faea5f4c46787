"""A search for tests that need no model: notes that share words with the query, by the share they have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.coach.telling import words_of
from app.models import Note, Passage, SearchResult, Shelf


class WordSearch:
    def __init__(self, notes: Iterable[Note], *, version: str = "v1") -> None:
        self.notes = list(notes)
        self.version = version
        self.queries: list[str] = []

    async def find(
        self,
        query: str,
        *,
        k: int = 8,
        culture: str | None = None,
        cultures: Sequence[str] = (),
        shelf: Shelf | None = None,
        workspace: str = "default",
    ) -> SearchResult:
        self.queries.append(query)
        wanted = words_of(query)
        found = [
            Passage(note, share, 0.4 + 0.2 * share)
            for note in self.notes
            if (share := len(wanted & words_of(note.embedding_text)) / max(1, len(wanted))) > 0
            and (not shelf or note.shelf == shelf)
            and (not culture or note.culture == culture)
            and (not cultures or note.culture is None or note.culture in cultures)
        ]
        found.sort(key=lambda passage: (-passage.score, passage.note.id))
        return SearchResult(tuple(found[:k]), self.version)
