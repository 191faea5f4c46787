"""What is known of one clause; the readers in this package fill it in, the verifier compares two of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.language.facts.spans import Found


@dataclass(slots=True)
class Clause:
    """One predicate with its words. `signs` says of each family whether the clause affirms (+1) or denies (-1) it."""

    n: int
    sentence: int
    head: int
    start: int
    end: int
    word: str
    role: str
    text_start: int
    text_end: int
    keys: dict[str, float] = field(default_factory=dict)
    signs: dict[str, int] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    negatives: list[Found] = field(default_factory=list)
    denied: bool = False
    ask: str = ""
    duty: str = ""
    levels: set[str] = field(default_factory=set)
    owner: str = ""
    subject: str = ""
    owner_at: tuple[int, int] | None = None
    voice: str = ""
    mentions: set[str] = field(default_factory=set)
    condition: str = ""
    courtesy: bool = False
    past: bool = False
    facts: list[Found] = field(default_factory=list)
    cues: list[Found] = field(default_factory=list)
    parent: int = -1
    order: str = ""
    inverted: bool = False
    possessions: set[tuple[str, str]] = field(default_factory=set)

    @property
    def negative(self) -> bool:
        return self.denied or bool(self.negatives) or any(sign < 0 for sign in self.signs.values())
