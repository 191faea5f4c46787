"""Texts and what is found in them: facts, acts, scores, changes, and the rewrite that comes of a draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .knowledge import Source
from .people import EffectiveNorm, Partner, Sender
from .words import Adjust, Medium


@dataclass(frozen=True, slots=True)
class Fact:
    """A span of a text that must survive. `value` is its normal form: equal values are equal facts."""

    kind: str
    text: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class ChangedFact:
    kind: str
    before: Fact
    after: Fact


@dataclass(frozen=True, slots=True)
class DerivedFact:
    """A fact made explicit: `text` stands in the rewrite for `origin` in the draft, `value` is its normal form."""

    kind: str
    text: str
    origin: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of the facts. Offsets of `lost` are in the draft, of `added` and `derived` in the rewrite."""

    lost: tuple[Fact, ...] = ()
    changed: tuple[ChangedFact, ...] = ()
    added: tuple[Fact, ...] = ()
    derived: tuple[DerivedFact, ...] = ()

    @property
    def ok(self) -> bool:
        return not (self.lost or self.changed or self.added)


@dataclass(frozen=True, slots=True)
class Scores:
    """Each from 0 to 1."""

    directness: float
    formality: float
    warmth: float
    clarity: float


@dataclass(frozen=True, slots=True)
class Act:
    """One sentence of a text with the speech act it performs."""

    sentence: str
    act: str
    start: int
    end: int
    scores: Scores | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    scores: Scores
    acts: tuple[Act, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What the user wrote, with the setting that a rewrite needs."""

    text: str
    partner: Partner
    sender: Sender = field(default_factory=Sender)
    medium: Medium = "email"
    public: bool = False
    today: date | None = None
    timezone: str | None = None
    adjust: Adjust | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: `start` and `end` are offsets of `before` in the draft."""

    before: str
    after: str
    start: int
    end: int
    rule: str
    reason: str
    norm: str | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning that is not an edit."""

    kind: str
    text: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Rewrite:
    text: str
    changes: tuple[Change, ...]
    facts: tuple[Fact, ...]
    derived: tuple[DerivedFact, ...]
    verified: bool
    before: Scores
    after: Scores
    norms: tuple[EffectiveNorm, ...]
    warnings: tuple[Notice, ...]
    engine: str = "built-in"
