"""The real app on a real database, with real notes; only the search is a stand-in that needs no model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from app.config import load_settings
from app.models import Passage, SearchResult, Shelf
from app.wiring import Workshop, open_workshop


class SearchByWords:
    """Finds the notes that share the most words with the question."""

    def __init__(self, workshop: Workshop) -> None:
        self._notes = workshop.library.notes

    def check(self) -> None:
        """It needs no index."""

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
        asked = set(re.findall(r"\w{4,}", query.lower()))
        shares = {note: len(asked & set(re.findall(r"\w{4,}", note.embedding_text.lower()))) for note in self._notes}
        wanted = [
            note
            for note in sorted(self._notes, key=lambda note: -shares[note])
            if (shelf is None or note.shelf == shelf) and (not cultures or note.culture in cultures)
        ]
        passages = tuple(Passage(note, 1 - place / 100, 0.7) for place, note in enumerate(wanted[:k]))
        return SearchResult(passages, "test")


def open_page(folder: Path, *, keys: str = "") -> Workshop:
    workshop = open_workshop(load_settings(data_dir=folder / "data", api_keys=keys))
    workshop.settings.data_dir.mkdir()
    workshop.migrate()
    # A cached part: what is put here is what the coach is built with.
    workshop.__dict__["search"] = SearchByWords(workshop)
    return workshop
