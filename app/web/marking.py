"""Marks the changes of a rewrite in the draft and in the rewrite, and gathers their reasons under one number each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models import Change, EffectiveNorm, Rewrite, Source


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `number` is that of its reason, 0 where nothing changed."""

    text: str
    number: int = 0

    @property
    def is_layout(self) -> bool:
        """Only blanks and line breaks: nothing to see unless it is drawn."""
        return self.text.isspace()


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule with all its edits, in order of place; `level` says whose norm it serves."""

    number: int
    rule: str
    text: str
    norm: str | None
    level: str
    edits: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    draft: tuple[Piece, ...]
    rewrite: tuple[Piece, ...]
    reasons: tuple[Reason, ...]


def mark(rewrite: Rewrite) -> Marked:
    """Both sides are walked along the changes: what lies between two of them is the same in draft and rewrite."""
    changes = sorted(
        (change for change in rewrite.changes if change.before != change.after),
        key=lambda change: (change.start, change.end),
    )
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.rule, change.reason), []).append(change)
    numbers = {key: number for number, key in enumerate(groups, start=1)}
    draft: list[Piece] = []
    after: list[Piece] = []
    in_draft = in_rewrite = 0
    for change in changes:
        same = Piece(rewrite.text[in_rewrite : in_rewrite + change.start - in_draft])
        number = numbers[change.rule, change.reason]
        draft += (same, Piece(change.before, number))
        after += (same, Piece(change.after, number))
        in_rewrite += len(same.text) + len(change.after)
        in_draft = change.end
    rest = Piece(rewrite.text[in_rewrite:])
    reasons = tuple(_reason(numbers[key], group, rewrite.norms) for key, group in groups.items())
    return Marked(_filled([*draft, rest]), _filled([*after, rest]), reasons)


def _filled(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.text)


def _reason(number: int, group: Sequence[Change], norms: Sequence[EffectiveNorm]) -> Reason:
    first = group[0]
    level = next((norm.source for norm in norms if norm.scale == first.norm), "")
    return Reason(
        number=number,
        rule=first.rule,
        # The page shows the norm beside the reason.
        text=first.reason.removesuffix(f" ({first.norm}: {level})"),
        norm=first.norm,
        level=level,
        edits=tuple(dict.fromkeys((change.before, change.after) for change in group)),
        sources=tuple({source.key: source for change in group for source in change.sources}.values()),
    )
