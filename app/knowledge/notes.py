"""The Markdown form of notes: `##` headings, a head line per note, a detail line, text to copy. Cards, topics and
built-in playbooks are read with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import cast

from app.models import Confidence, Note, NoteKind, Reference, Shelf

from .problems import Page
from .sources import Sources, split_outside_brackets

_KINDS: dict[str, NoteKind] = {"Do": "do", "Avoid": "avoid", "Know": "know"}
_HEAD = re.compile(r"- (?P<kind>[^\s:]+): (?P<text>.*?)\s*(?:\{#(?P<id>[^}]*)\})?\s*")
NOTE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LABEL = re.compile(r"(?:^|(?<=[.!?:)\]\"”’']) )(Why|Scope|Confidence|Sources|Covers):(?= |$)")
_REQUIRED = ("Why", "Scope", "Confidence", "Sources")


@dataclass(frozen=True, slots=True)
class Given:
    """What other files say about notes: the names of the partnership list, and how people ask for each note."""

    lines: Collection[str] = ()
    asks: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Origin:
    """What every note of one file shares. `prefixes` are the words its ids may start with."""

    shelf: Shelf
    document: str
    prefixes: tuple[str, ...]
    culture: str | None = None
    topic: str | None = None
    given: Given = field(default_factory=Given)


@dataclass(slots=True)
class Section:
    """The notes under one heading with the line of each, and the paragraph before them."""

    heading: str
    line: int
    opening: str = ""
    notes: list[Note] = field(default_factory=list)
    note_lines: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    """A note as it stands in the file."""

    line: int
    head: str
    detail_line: int = 0
    detail: list[str] = field(default_factory=list)
    template: list[str] = field(default_factory=list)


def notes_with_lines(sections: tuple[Section, ...]) -> tuple[tuple[Note, int], ...]:
    return tuple(pair for section in sections for pair in zip(section.notes, section.note_lines, strict=True))


def read_sections(page: Page, body: str, first_line: int, origin: Origin, sources: Sources) -> tuple[Section, ...]:
    reader = _Reader(page, origin, sources)
    for number, line in enumerate(body.split("\n"), start=first_line):
        reader.take(number, line.rstrip())
    reader.finish()
    return tuple(reader.sections)


class _Reader:
    """Walks through the lines of a body once."""

    def __init__(self, page: Page, origin: Origin, sources: Sources) -> None:
        self.sections: list[Section] = []
        self._page = page
        self._origin = origin
        self._sources = sources
        self._block: _Block | None = None

    def take(self, number: int, line: str) -> None:
        if line.startswith("## "):
            self.finish()
            self.sections.append(Section(line[3:].strip(), number))
        elif line.startswith("#"):
            self._page.report(number, "only '## ' headings are used here")
        elif line.startswith("- "):
            self.finish()
            self._block = _Block(number, line)
        elif line.startswith("  ") and self._block is not None:
            self._continue(self._block, number, line.strip())
        elif line:
            self._paragraph(number, line)

    def _continue(self, block: _Block, number: int, line: str) -> None:
        if line.startswith(">"):
            block.template.append(line[1:].removeprefix(" "))
        elif line:
            block.detail_line = block.detail_line or number
            block.detail.append(line)

    def _paragraph(self, number: int, line: str) -> None:
        section = self.sections[-1] if self.sections else None
        if section is None:
            self._page.report(number, "stands before the first '## ' heading")
        elif section.notes or self._block is not None:
            self._page.report(number, "is neither a note nor part of one; the lines of a note start with two spaces")
        else:
            section.opening = f"{section.opening} {line.strip()}".strip()

    def finish(self) -> None:
        block, self._block = self._block, None
        if block is None:
            return
        if not self.sections:
            self._page.report(block.line, "a note stands before the first '## ' heading")
            return
        section = self.sections[-1]
        note = _note(block, section.heading, self._page, self._origin, self._sources)
        if note is not None:
            section.notes.append(note)
            section.note_lines.append(block.line)


def _note(block: _Block, heading: str, page: Page, origin: Origin, sources: Sources) -> Note | None:
    head = _HEAD.fullmatch(block.head)
    if head is None or head["kind"] not in _KINDS or not head["text"]:
        page.report(block.line, "a note must look like '- Do: one thing to do. {#id}', with Do, Avoid or Know")
        return None
    note_id = head["id"] or ""
    _check_id(note_id, origin, page, block.line)
    name = f"note '{note_id}'" if note_id else "this note"

    def complain(text: str) -> None:
        page.report(block.detail_line or block.line, f"{name}: {text}")

    details = _details(" ".join(block.detail), complain)
    return Note(
        id=note_id,
        kind=_KINDS[head["kind"]],
        text=head["text"],
        shelf=origin.shelf,
        document=origin.document,
        heading=heading,
        topic=origin.topic or heading.lower(),
        why=details.get("Why", ""),
        scope=details.get("Scope", ""),
        confidence=_confidence(details.get("Confidence"), complain),
        references=_references(details.get("Sources", ""), sources, complain),
        culture=origin.culture,
        covers=_covers(details.get("Covers"), origin.given.lines, complain),
        template="\n".join(block.template),
        asks=origin.given.asks.get(note_id, ()),
    )


def _check_id(note_id: str, origin: Origin, page: Page, line: int) -> None:
    if not note_id:
        page.report(
            line, f"a note needs an id at the end of its first line, such as {{#{origin.prefixes[0]}-topic-word}}"
        )
    elif not NOTE_ID.fullmatch(note_id):
        page.report(line, f"id {note_id!r} may hold only lower-case letters, digits and single hyphens")
    elif not any(note_id.startswith(f"{prefix}-") for prefix in origin.prefixes):
        starts = " or ".join(f"'{prefix}-'" for prefix in origin.prefixes)
        page.report(line, f"id '{note_id}' must start with {starts}")


def _details(text: str, complain: Callable[[str], None]) -> dict[str, str]:
    parts = _LABEL.split(text)
    if parts[0].strip():
        complain("the line under a note must start with 'Why:'")
    labels = parts[1::2]
    details = {label: value.strip() for label, value in zip(labels, parts[2::2], strict=True)}
    missing = [label for label in _REQUIRED if not details.get(label, "").rstrip(".")]
    if missing:
        complain(f"{', '.join(missing)} missing; write 'Why: ... Scope: ... Confidence: ... Sources: ...'")
    if len(set(labels)) < len(labels):
        complain("a label of the detail line stands there twice")
    return details


def _confidence(written: str | None, complain: Callable[[str], None]) -> Confidence:
    value = (written or "").strip().rstrip(".")
    if value in ("low", "medium", "high"):
        return cast(Confidence, value)
    if written is not None:
        complain(f"Confidence must be low, medium or high, got {value!r}")
    return "low"


def _references(written: str, sources: Sources, complain: Callable[[str], None]) -> tuple[Reference, ...]:
    return sources.references(split_outside_brackets(written.strip().rstrip(".")), complain)


def _covers(written: str | None, known: Collection[str], complain: Callable[[str], None]) -> tuple[str, ...]:
    if written is None:
        return ()
    lines = tuple(line for line in re.split(r"[,\s]+", written.strip().rstrip(".")) if line)
    for line in lines:
        if known and line not in known:  # a folder may keep no list
            complain(f"Covers: {line!r} is no line of the partnership list (partnership.yaml)")
    return lines
