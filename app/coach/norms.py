"""The norms that hold for one partner: what is known of the person beats the culture, and the level is kept."""

from __future__ import annotations

from app.knowledge import Library
from app.models import SCALES, Card, EffectiveNorm, Norm, Partner


def effective_norms(partner: Partner, library: Library) -> tuple[EffectiveNorm, ...]:
    """One norm per scale that is known, in the order of the scales. An override is exact; a culture is a range."""
    card = library.card(partner.culture) if partner.culture else None
    found = (_norm(scale, partner, card) for scale in SCALES)
    return tuple(norm for norm in found if norm is not None)


def _norm(scale: str, partner: Partner, card: Card | None) -> EffectiveNorm | None:
    if scale in partner.overrides:
        value = float(partner.overrides[scale])
        whose = f"what you told us of {partner.name}" if partner.name else "what you told us of this person"
        return EffectiveNorm(scale, value, value, value, "person", whose, "high")
    return _of_culture(card.norms[scale], card) if card and scale in card.norms else None


def _of_culture(norm: Norm, card: Card) -> EffectiveNorm:
    whose = f"a tendency in {card.spoken_name}; not known of this person"
    if norm.confidence == "low":
        whose = f"a tendency in {card.spoken_name} on which sources are thin or disagree; not known of this person"
    return EffectiveNorm(norm.scale, norm.value, norm.low, norm.high, "culture", whose, norm.confidence)
