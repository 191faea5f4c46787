"""Whom a text is for, who writes it, and the norms that hold between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .words import Confidence, Level, Relation, Side


@dataclass(frozen=True, slots=True)
class Partner:
    """Whom a text is for. `overrides` are preferences of this person: scale to a value from -2 to +2."""

    culture: str | None = None
    name: str | None = None
    role: str | None = None
    relation: Relation | None = None
    side: Side | None = None
    overrides: dict[str, float] = field(default_factory=dict, hash=False)
    timezone: str | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    name: str | None = None
    culture: str | None = None
    role: str | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class EffectiveNorm:
    """A norm as it holds for one partner, with the level it was taken from and a sentence that says whose it is."""

    scale: str
    value: float
    low: float
    high: float
    level: Level
    source: str
    confidence: Confidence = "medium"
