"""A fault found between two clauses, and the way to point at one."""

from __future__ import annotations

from dataclasses import dataclass

from app.language.facts.clause import Clause
from app.language.verify_alignment import Alignment
from app.models import Fact


@dataclass(frozen=True, slots=True)
class Problem:
    kind: str
    before: Fact
    after: Fact | None
    weight: float = 1.0


def spot(clause: Clause, alignment: Alignment, kind: str, value: str, *, new: bool = False) -> Fact:
    reading = alignment.after if new else alignment.before
    return reading.fact_at(kind, clause.text_start, clause.text_end, value)
