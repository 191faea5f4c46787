"""A small knowledge folder that is sound, for tests to break one thing in."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.knowledge.cards import SECTIONS
from app.models import SCALES

SOURCES = """\
sources:
  guide: {title: "A guide", year: 2019, url: "https://example.org/guide", checked_on: 2026-11-22}
  study: {title: "A study", author: "A. Author", url: "https://example.org/study", checked_on: 2026-11-22}
"""
TOPIC = """\
---
id: small-talk
title: Small talk
topic: small talk
aliases: [small talk, weather talk]
reviewed_on: 2026-11-22
sources:
  guide: {title: "A guide", url: "https://example.org/guide", checked_on: 2026-11-22}
---
## Before
- Do: prepare one light question about the city. {#small-talk-question}
  Why: a guide advises it. Scope: first calls. Confidence: high. Sources: guide (page 3). Covers: C1, T13
  > How was the trip?
"""


def front_matter(code: str, name: str, adjective: str) -> str:
    norms = "\n".join(
        f"  {scale}: {{value: 1, range: [0, 2], confidence: medium, sources: [guide, study]}}" for scale in SCALES
    )
    return (
        f"---\ncode: {code}\nname: {name}\nadjective: {adjective}\naliases: [{name}, {adjective}]\nlanguages: [xx]\n"
        f"reviewed_on: 2026-03-31\nnorms:\n{norms}\n{SOURCES}---\n"
    )


def body(code: str) -> str:
    prefix = code.lower()
    sections = []
    for number, heading in enumerate(SECTIONS):
        opening = f"This card is about offices in {code}.\n\n" if number == 0 else ""
        sections.append(
            f"## {heading}\n{opening}- Do: take step {number} of {code} with care. {{#{prefix}-note-{number}}}\n"
            f"  Why: reason {number} of {code} holds. Scope: offices in {code}. Confidence: medium. "
            "Sources: guide (chapters 1, 2), study.\n"
        )
    return "\n".join(sections)


def card_text(code: str = "BR", name: str = "Brazil", adjective: str = "Brazilian") -> str:
    return front_matter(code, name, adjective) + body(code)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shipped = Path(__file__).parents[2] / "knowledge"
    root = tmp_path / "knowledge"
    for name in ("cultures", "topics", "playbooks", "phrases", "rules"):
        (root / name).mkdir(parents=True)
    for name in ("norms.yaml", "countries.yaml"):
        (root / name).write_text((shipped / name).read_text("utf-8"), "utf-8")
    (root / "partnership.yaml").write_text("C1: notice\nT13: language\n", "utf-8")
    (root / "cultures" / "br.md").write_text(card_text(), "utf-8")
    (root / "topics" / "small-talk.md").write_text(TOPIC, "utf-8")
    return root
