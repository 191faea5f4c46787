"""The partnership list: what topics and playbooks must answer about running a partnership, and whether they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.models import Note

from .fields import read_fields
from .problems import Problem, open_page

FILE = "partnership.yaml"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: a digest, and the line of the file where it stands."""

    digest: str
    number: int


def load_lines(folder: Path, problems: list[Problem]) -> dict[str, Line]:
    """The lines by name ("T12"); empty in a folder that keeps no list."""
    path = folder / FILE
    page = open_page(path, folder, problems) if path.exists() else None
    fields = read_fields(page) if page else None
    return {name: Line(fields.text(name), fields.line_of(name)) for name in fields} if fields else {}


def uncovered(lines: Mapping[str, Line], notes: Iterable[Note], path: str) -> Iterable[Problem]:
    """A culture card speaks to few; so only notes that hold everywhere count."""
    covered = {name for note in notes if note.shelf == "general" for name in note.covers}
    for name, line in lines.items():
        if name not in covered:
            yield Problem(path, line.number, f"no note of a topic or playbook covers {name} ({line.digest})")
