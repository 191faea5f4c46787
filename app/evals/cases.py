"""Reads the drafts that the rewriter is measured on: `tests/evals/cases/rewrites/*.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

import yaml

from app.errors import BadInput
from app.models import Draft, Medium, Partner, Relation


@dataclass(frozen=True, slots=True)
class DraftCase:
    """A message somebody might send; `suits` is the culture whose partner it suits as it stands."""

    id: str
    text: str
    today: date
    medium: Medium
    name: str | None
    relation: Relation | None
    dense: bool
    suits: str | None

    def draft_for(self, culture: str) -> Draft:
        partner = Partner(culture=culture, name=self.name, relation=self.relation)
        return Draft(self.text, partner, medium=self.medium, today=self.today)


def read_drafts(folder: Path) -> tuple[DraftCase, ...]:
    """Every draft of the folder, in order of file and place. Raises BadInput when there is none."""
    paths = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not paths:
        raise BadInput(
            f"There are no drafts in {str(folder)!r}.",
            "Run this in a copy of the repository, or name a folder of cases with --cases.",
        )
    return tuple(_case(raw) for path in paths for raw in yaml.safe_load(path.read_text("utf-8")))


def _case(raw: dict[str, object]) -> DraftCase:
    to = cast(dict[str, Any], raw.get("to") or {})
    return DraftCase(
        id=str(raw["id"]),
        text=str(raw["text"]),
        today=date.fromisoformat(str(raw["today"])),
        medium="chat" if raw.get("medium") == "chat" else "email",
        name=to.get("name"),
        relation=to.get("relation"),
        dense=bool(raw.get("dense")),
        suits=str(raw["suits"]) if raw.get("suits") else None,
    )
