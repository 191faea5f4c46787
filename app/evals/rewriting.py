"""Runs the rewriter over drafts and partners, several processes at once, and looks at every rewrite."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.coach.rewriting import Rewriter
from app.evals.cases import DraftCase
from app.evals.gates import Looked, doubled, lost_literals, moved
from app.evals.planting import plant
from app.knowledge import load_library
from app.language.verify import verify

if TYPE_CHECKING:
    from harper import Linter

# Harper also speaks of spelling, which takes names for faults, and of taste.
_NO_GRAMMAR = frozenset(("Spelling", "Readability", "Enhancement", "Style", "WordChoice", "Regionalism"))
PARTNERS = ("JP", "DE", "NL", "IN", "BR", "US", "SA", "GB")


@dataclass(frozen=True, slots=True)
class Measured:
    """What one draft showed: its rewrites, and the planted errors as (kind, found, where)."""

    looked: tuple[Looked, ...]
    planted: tuple[tuple[str, bool, str], ...]


def measure(cases: Sequence[DraftCase], knowledge: Path, partners: Sequence[str], processes: int) -> list[Measured]:
    """Every draft rewritten for every partner."""
    work = [(case, knowledge, tuple(partners)) for case in cases]
    if processes == 1:
        return [_measured(one) for one in work]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(_measured, work, chunksize=4))


def _measured(work: tuple[DraftCase, Path, tuple[str, ...]]) -> Measured:
    case, knowledge, partners = work
    looked, planted = [], []
    for culture in partners:
        one, errors = _look(case, culture, knowledge)
        looked.append(one)
        planted += errors
    return Measured(tuple(looked), tuple(planted))


def _look(case: DraftCase, culture: str, knowledge: Path) -> tuple[Looked, list[tuple[str, bool, str]]]:
    rewriter = _rewriter(knowledge)
    draft = case.draft_for(culture)
    outcome = rewriter.rewrite(draft)
    again = rewriter.rewrite(replace(draft, text=outcome.text))
    outside, nearer, beyond = moved(outcome)
    derived = {fact.origin for fact in outcome.derived}
    lost = [said for said in lost_literals(case.text, outcome.text) if not any(said in origin for origin in derived)]
    looked = Looked(
        case=case.id,
        culture=culture,
        verified=outcome.verified,
        literals_kept=not lost,
        stable=again.text == outcome.text,
        grammar=tuple(_added_faults(case.text, outcome.text)),
        doubled=doubled(case.text, outcome.text),
        length=len(outcome.text) / len(case.text),
        outside=outside,
        nearer=nearer,
        beyond=beyond,
        changed=outcome.text != case.text,
        suits=case.suits == culture,
    )
    return looked, list(_planted(case, culture, outcome.text))


def _planted(case: DraftCase, culture: str, text: str) -> Iterator[tuple[str, bool, str]]:
    chance = random.Random(f"{case.id} {culture}")  # noqa: S311 - a repeatable choice of places, no secret
    for error in plant(text, chance):
        found = verify(case.text, error.text, today=case.today)
        yield error.kind, not found.ok, f"{case.id} for {culture}: {error.said!r} to {error.put!r}"


def _added_faults(before: str, after: str) -> list[str]:
    """Faults of grammar in the rewrite that the draft has not; words are compared, so that a moved fault is none."""
    if before == after:
        return []
    old = set(_faults(before))
    return [fault for fault in _faults(after) if fault not in old]


def _faults(text: str) -> list[str]:
    found = _linter().lint(text)
    return [f"{lint.lint_kind}: {lint.problem_text.lower()}" for lint in found if lint.lint_kind not in _NO_GRAMMAR]


@lru_cache(maxsize=1)
def _rewriter(knowledge: Path) -> Rewriter:
    return Rewriter(load_library(knowledge))


@lru_cache(maxsize=1)
def _linter() -> Linter:
    from harper import Dialect, Linter

    return Linter(dialect=Dialect.BRITISH)
