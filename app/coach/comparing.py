"""Where two cultures' norms lie apart, with advice from both cards. Used by the door for comparisons."""

from __future__ import annotations

from dataclasses import dataclass

from app.knowledge import Library
from app.models import Card, Norm, Note, Scale

# The section of a card that speaks most of each scale.
SECTIONS = {
    "directness": "Disagreement and bad news",
    "explicitness": "Written communication",
    "formality": "Greetings and names",
    "hierarchy": "Hierarchy and decisions",
    "feedback": "Feedback",
    "disagreement": "Disagreement and bad news",
    "relationship": "Relationship and trust",
    "time": "Time and deadlines",
    "expressiveness": "Calls and remote work",
}
NOTES_PER_SIDE = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """One scale on which two cultures lie apart. `advice` holds notes of both cards."""

    scale: Scale
    a: Norm
    b: Norm
    summary: str
    advice: tuple[Note, ...]

    @property
    def gap(self) -> int:
        return abs(self.a.value - self.b.value)


def compare(a: Card, b: Card, library: Library) -> tuple[Difference, ...]:
    """The differences of two cards, the widest first."""
    found = [
        _difference(scale, a, b)
        for name, scale in library.scales.items()
        if name in a.norms and name in b.norms and a.norms[name].value != b.norms[name].value
    ]
    return tuple(sorted(found, key=lambda difference: -difference.gap))


def _difference(scale: Scale, a: Card, b: Card) -> Difference:
    norm_a, norm_b = a.norms[scale.name], b.norms[scale.name]
    return Difference(
        scale=scale,
        a=norm_a,
        b=norm_b,
        summary=_summary(scale, (a, norm_a), (b, norm_b)),
        advice=(*_advice(scale, a), *_advice(scale, b)),
    )


def _summary(scale: Scale, *sides: tuple[Card, Norm]) -> str:
    (low_card, low), (high_card, high) = sorted(sides, key=lambda side: side[1].value)
    text = (
        f'In office settings {low_card.name} tends to be nearer to "{scale.negative}", '
        f'{high_card.name} nearer to "{scale.positive}".'
    )
    overlap = low.high >= high.low
    return f"{text} The ranges overlap, so person and company may outweigh this." if overlap else text


def _advice(scale: Scale, card: Card) -> tuple[Note, ...]:
    fitting = [note for note in card.notes if note.heading == SECTIONS.get(scale.name) and note.kind != "know"]
    return tuple(fitting[:NOTES_PER_SIDE])
