"""Reads one culture card: front matter, norms, and the fourteen sections of notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.models import Card, Note

from .fields import Fields, split_front_matter
from .norms import read_norms
from .notes import Given, Origin, Section, notes_with_lines, read_sections
from .problems import Page, Problem, open_page
from .sources import Sources

SECTIONS = (
    "Scope and variation",
    "Greetings and names",
    "Meetings",
    "Time and deadlines",
    "Hierarchy and decisions",
    "Feedback",
    "Disagreement and bad news",
    "Written communication",
    "Calls and remote work",
    "Relationship and trust",
    "Negotiation and contracts",
    "Hospitality and gifts",
    "Calendar",
    "Phrases",
)
_FIELDS = ("code", "name", "adjective", "aliases", "languages", "reviewed_on", "depth", "address", "norms", "sources")


@dataclass(frozen=True, slots=True)
class CardFile:
    """A card, and what the checks over all files still need of it."""

    page: Page
    card: Card
    sources: Sources
    notes: tuple[tuple[Note, int], ...]


def read_card(path: Path, folder: Path, problems: list[Problem], given: Given) -> CardFile | None:
    page = open_page(path, folder, problems)
    if page is None:
        return None
    front, body, first_line = split_front_matter(page)
    if front is None:
        return None
    front.refuse_unknown(_FIELDS)
    code = _code(front, path)
    sources = Sources(front)
    origin = Origin("cultures", front.text("name"), (code.lower(),), culture=code, given=given)
    sections = read_sections(page, body, first_line, origin, sources)
    short = front.choice("depth", ("short",), default="") == "short" if "depth" in front else False
    _check_sections(sections, short, page)
    return CardFile(page, _card(front, code, sources, sections, short), sources, notes_with_lines(sections))


def _code(front: Fields, path: Path) -> str:
    code = front.text("code")
    if not re.fullmatch(r"[A-Z]{2}", code):
        front.report("code", f"must be two capital letters (ISO 3166), got {code!r}")
    elif path.stem != code.lower():
        front.report("code", f"is {code!r}, so the file must be called {code.lower()}.md")
    return code


def _card(front: Fields, code: str, sources: Sources, sections: tuple[Section, ...], short: bool) -> Card:
    notes: tuple[Note, ...] = tuple(note for section in sections for note in section.notes)
    return Card(
        code=code,
        name=front.text("name"),
        adjective=front.text("adjective"),
        aliases=front.texts("aliases"),
        languages=front.texts("languages"),
        reviewed_on=front.day("reviewed_on") or date.min,
        scope=sections[0].opening if sections else "",
        norms=read_norms(front, sources),
        notes=notes,
        sources=sources.listed,
        short=short,
        suffix=_suffix(front, sources),
    )


def _suffix(front: Fields, sources: Sources) -> str:
    """What colleagues put behind a name ("-san"), where a card gives it with its source."""
    address = front.fields("address", required=False)
    if address is None:
        return ""
    address.refuse_unknown(("suffix", "sources"))
    sources.references(address.texts("sources"), lambda text: address.report("sources", text))
    return address.text("suffix")


def _check_sections(sections: tuple[Section, ...], short: bool, page: Page) -> None:
    headings = [section.heading for section in sections]
    for section in sections:
        if section.heading not in SECTIONS:
            page.report(section.line, f"section '{section.heading}' is not one of: {', '.join(SECTIONS)}")
        elif not section.notes:
            page.report(section.line, f"section '{section.heading}' holds no note")
    known = [heading for heading in headings if heading in SECTIONS]
    if known != sorted(set(known), key=SECTIONS.index):
        page.report(1, f"the sections must stand once and in this order: {', '.join(SECTIONS)}")
    missing = [heading for heading in SECTIONS if heading not in headings]
    if missing and not short:
        page.report(1, f"sections are missing: {', '.join(missing)} (a card with 'depth: short' may leave some out)")
    if sections and not sections[0].opening:
        page.report(sections[0].line, "the first section must open with a paragraph that says what the card speaks of")
    for section in sections[1:]:
        if section.opening:
            page.report(section.line + 1, f"section '{section.heading}' must hold notes only, no paragraph")
