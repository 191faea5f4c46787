"""Edits over a text: spans with their replacement. Several can be applied at once because they never overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`start` and `end` are offsets in the text it is for; an insertion has both equal."""

    start: int
    end: int
    text: str

    def touches(self, other: Edit) -> bool:
        """True when both want the same characters, or insert at the same place."""
        if self.start == self.end == other.start == other.end:
            return True
        return self.start < other.end and other.start < self.end


class EditList:
    """Collects edits in order of precedence; a group that touches an earlier edit is refused as a whole."""

    def __init__(self, taken: Iterable[Edit] = ()) -> None:
        self._edits: list[Edit] = sorted(taken)

    def take(self, group: Sequence[Edit]) -> bool:
        """Add all edits of a group, or none."""
        if any(edit.touches(other) for edit in group for other in self._near(edit)):
            return False
        self._edits = sorted([*self._edits, *group])
        return True

    def replace(self, old: Edit, new: Edit) -> bool:
        """Put one edit in the place of another, unless it touches a third."""
        others = [edit for edit in self._edits if edit != old]
        if any(new.touches(edit) for edit in others):
            return False
        self._edits = sorted([*others, new])
        return True

    def _near(self, edit: Edit) -> list[Edit]:
        return [other for other in self._edits if other.end >= edit.start and other.start <= edit.end]

    @property
    def edits(self) -> tuple[Edit, ...]:
        return tuple(self._edits)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they must not overlap."""
    parts: list[str] = []
    position = 0
    for edit in sorted(edits):
        if edit.start < position:
            raise ValueError(f"edits overlap at offset {edit.start}")
        parts += (text[position : edit.start], edit.text)
        position = edit.end
    parts.append(text[position:])
    return "".join(parts)
