"""The verifier on tables of rewrites: those that keep every fact pass, those with one planted error do not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.language.verify import verify

TABLES = sorted((Path(__file__).parent / "data").glob("verify_*.yaml"))
ROWS: list[dict[str, Any]] = [row for table in TABLES for row in yaml.safe_load(table.read_text(encoding="utf-8"))]
KEPT = [(row, after) for row in ROWS for after in row.get("kept", [])]
PLANTED = [(row, kind, after) for row in ROWS for kind, after in row.get("planted", {}).items()]


def report(row: dict[str, Any], after: str) -> str:
    """What the verifier complains of, in one line; empty when the rewrite is fine."""
    today = date.fromisoformat(str(row["today"])) if "today" in row else None
    found = verify(row["before"], after, today=today, timezone=row.get("timezone"))
    complaints = [f"lost {fact.kind} {fact.text!r}" for fact in found.lost]
    complaints += [f"changed {change.kind} {change.before.text!r} to {change.after.text!r}" for change in found.changed]
    return "; ".join(complaints + [f"added {fact.kind} {fact.text!r}" for fact in found.added])


@pytest.mark.parametrize(("row", "after"), KEPT, ids=lambda value: str(value)[:60] if isinstance(value, str) else "")
def test_rewrite_that_keeps_every_fact_passes(row: dict[str, Any], after: str) -> None:
    assert report(row, after) == ""


@pytest.mark.parametrize(
    ("row", "kind", "after"), PLANTED, ids=lambda value: str(value)[:40] if isinstance(value, str) else ""
)
def test_planted_error_is_found(row: dict[str, Any], kind: str, after: str) -> None:
    assert report(row, after) != ""
