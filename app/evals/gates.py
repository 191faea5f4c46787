"""The gates of the rewriter: what is looked at in each rewrite, and the figures that come of many.

The checks here share no code with the rewriter: grammar is Harper's, literals are found by plain patterns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.coach.degree import SCORE_OF, overshot, past_edges
from app.models import EffectiveNorm, Rewrite, Scores

INSIDE = 0.02  # a score as near as this to the range counts as inside it
LONGEST = 1.6
_LITERAL = re.compile(
    r"https?://[^\s<>)\]]+|[\w.+-]+@[\w-]+\.[\w.]+|`[^`\n]+`|\b[0-9a-f]{7,40}\b|\b[A-Z][A-Z0-9]+-\d+\b|\bv?\d+(?:\.\d+){2,}\b"
    r"|\d[\d.,]*\d|\d"
)
_DOUBLED = re.compile(
    r"\b(?:please|kindly)\b[^.?!\n]*\b(?:please|kindly)\b|"
    r"\b(?:could|would|can) you\b[^.?!\n]{0,12}\b(?:could|would|can) you\b|"
    r"\b(?:unfortunately|I am afraid)\b[^.?!\n]*\b(?:unfortunately|I am afraid)\b|"
    r"\bthank(?:s| you)\b[^.?!\n]*\.\s*thank(?:s| you)[,.]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in one rewrite of one draft."""

    case: str
    culture: str
    verified: bool
    literals_kept: bool
    stable: bool
    grammar: tuple[str, ...]
    doubled: bool
    length: float
    outside: bool
    nearer: bool
    beyond: tuple[str, ...]
    changed: bool
    suits: bool


@dataclass(slots=True)
class Tally:
    """Counts of a yes-or-no question, with the cases that failed it."""

    asked: int = 0
    passed: int = 0
    failed: list[str] = field(default_factory=list)

    def add(self, passed: bool, case: str) -> None:
        self.asked += 1
        self.passed += passed
        if not passed:
            self.failed.append(case)

    @property
    def share(self) -> float:
        return self.passed / self.asked if self.asked else 1.0


def lost_literals(before: str, after: str) -> list[str]:
    """Numbers, links, addresses, codes and hashes that stand less often in the rewrite than in the draft."""
    said, kept = (Counter(match.rstrip(".,") for match in _LITERAL.findall(text)) for text in (before, after))
    return [literal for literal, times in said.items() if kept[literal] < times]


def doubled(before: str, after: str) -> bool:
    """Politeness that stands twice in one sentence of the rewrite, and did not in the draft."""
    return len(_DOUBLED.findall(after)) > len(_DOUBLED.findall(before))


def distance(scores: Scores, norms: Iterable[EffectiveNorm]) -> dict[str, float]:
    """How far each score stands from the partner's range, 0 inside it; the sign says on which side."""
    found = {}
    for norm in norms:
        if norm.scale in SCORE_OF:
            value = getattr(scores, SCORE_OF[norm.scale])
            low, high = (norm.low + 2) / 4, (norm.high + 2) / 4
            found[norm.scale] = value - high if value > high else min(value - low, 0.0)
    return found


def moved(outcome: Rewrite) -> tuple[bool, bool, tuple[str, ...]]:
    """Whether the draft stood outside a range, whether the rewrite stands nearer, and the scales that went too far."""
    before, after = distance(outcome.before, outcome.norms), distance(outcome.after, outcome.norms)
    away = {scale: far for scale, far in before.items() if abs(far) > INSIDE}
    nearer = sum(abs(after[scale]) for scale in away) < sum(abs(far) for far in away.values()) - 1e-9
    return bool(away), nearer, tuple(overshot(past_edges(outcome.before, outcome.after, outcome.norms)))


def tally(looked: Sequence[Looked]) -> dict[str, Tally]:
    """The gates by name."""
    found: dict[str, Tally] = {}

    def add(gate: str, passed: bool, one: Looked) -> None:
        found.setdefault(gate, Tally()).add(passed, f"{one.case} for {one.culture}")

    for one in looked:
        add("facts kept", one.verified and one.literals_kept, one)
        add("rewriting again changes nothing", one.stable, one)
        add("no grammar fault added", not one.grammar, one)
        add("no doubled politeness", not one.doubled, one)
        add("at most 1.6 times as long", one.length <= LONGEST, one)
        if one.outside:
            add("moved toward the range", one.nearer, one)
            add("not past the near edge", not one.beyond, one)
        if one.suits:
            add("left unchanged where it suits", not one.changed, one)
    return found
