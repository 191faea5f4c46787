"""Reads topics and built-in playbooks: notes that hold across cultures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.models import Document, Note

from .fields import Fields, split_front_matter
from .notes import Given, Origin, Section, notes_with_lines, read_sections
from .problems import Page, Problem, open_page
from .sources import Sources

PLAYBOOK_SECTIONS = (
    "When to use it",
    "Who takes part",
    "Step by step",
    "Template to copy",
    "How it varies",
    "What goes wrong",
    "How to see that it worked",
)
_FIELDS = ("id", "title", "topic", "aliases", "reviewed_on", "sources")
_SHORTEST_PREFIX = 4


@dataclass(frozen=True, slots=True)
class DocumentFile:
    page: Page
    document: Document
    sources: Sources
    notes: tuple[tuple[Note, int], ...]


def read_document(path: Path, folder: Path, problems: list[Problem], given: Given) -> DocumentFile | None:
    page = open_page(path, folder, problems)
    if page is None:
        return None
    front, body, first_line = split_front_matter(page)
    if front is None:
        return None
    front.refuse_unknown(_FIELDS)
    front.day("reviewed_on")
    sources = Sources(front)
    document_id = _document_id(front, path)
    title, topic = front.text("title"), front.text("topic")
    origin = Origin("general", title, _prefixes(document_id), topic=topic, given=given)
    sections = read_sections(page, body, first_line, origin, sources)
    _check_sections(sections, is_playbook=path.parent.name == "playbooks", page=page)
    document = Document(
        id=document_id,
        title=origin.document,
        topic=origin.topic or "",
        aliases=front.texts("aliases"),
        notes=tuple(note for section in sections for note in section.notes),
        sources=sources.listed,
    )
    return DocumentFile(page, document, sources, notes_with_lines(sections))


def _document_id(front: Fields, path: Path) -> str:
    document_id = front.text("id")
    if document_id and document_id != path.stem:
        front.report("id", f"must be the file's name '{path.stem}', got {document_id!r}")
    return document_id or path.stem


def _prefixes(document_id: str) -> tuple[str, ...]:
    """`kick-off` and `kickoff`; `raising-a-problem` and `problem`."""
    words = [word for word in document_id.split("-") if len(word) >= _SHORTEST_PREFIX]
    return tuple(dict.fromkeys((document_id, document_id.replace("-", ""), *words)))


def _check_sections(sections: tuple[Section, ...], *, is_playbook: bool, page: Page) -> None:
    for section in sections:
        if not section.notes:
            page.report(section.line, f"section '{section.heading}' holds no note")
    headings = tuple(section.heading for section in sections)
    if len(set(headings)) < len(headings):
        page.report(1, "a section stands here twice")
    if is_playbook and headings != PLAYBOOK_SECTIONS:
        page.report(1, f"a playbook has these sections, in this order: {', '.join(PLAYBOOK_SECTIONS)}")
