"""Reads `knowledge/questions/`: how people ask for a note, in words that the note itself does not use."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from .fields import read_fields
from .problems import Page, Problem, open_page

LONGEST = 20


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of each note id, and the place of each id for what may be wrong with it."""

    asks: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[Page, int]]

    def check(self, known: Collection[str]) -> None:
        """Report ids that no note has, and questions that would find two notes alike."""
        owners: dict[str, str] = {}
        for note_id, asked in self.asks.items():
            page, line = self.places[note_id]
            if note_id not in known:
                page.report(line, f"'{note_id}' is the id of no note")
            for question in asked:
                owner = owners.setdefault(question.casefold(), note_id)
                if owner != note_id:
                    page.report(line, f"{question!r} is asked for '{owner}' already")
                if len(question.split()) > LONGEST:
                    page.report(line, f"{question!r} has more than {LONGEST} words")


def load_questions(folder: Path, problems: list[Problem]) -> Questions:
    asks: dict[str, tuple[str, ...]] = {}
    places: dict[str, tuple[Page, int]] = {}
    for path in sorted((folder / "questions").glob("*.yaml")):
        page = open_page(path, folder, problems)
        fields = read_fields(page) if page else None
        if page is None or fields is None:
            continue
        for note_id in fields:
            if note_id in asks:
                page.report(fields.line_of(note_id), f"'{note_id}' stands in {places[note_id][0].path} already")
            asks[note_id] = fields.texts(note_id)
            places[note_id] = page, fields.line_of(note_id)
    return Questions(asks, places)
