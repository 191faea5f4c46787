"""GET /api/cultures, /api/cultures/{code} and /api/compare: the culture cards and how two of them differ."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.api.parts import CoachDep, failures
from app.api.shapes import Line, NoteShown, Shown, SourceShown
from app.coach.comparing import Difference, compare
from app.models import Card, Norm, Scale

router = APIRouter(prefix="/api", tags=["cultures"])


class CultureShown(Shown):
    code: str
    name: str
    adjective: str
    languages: list[str]
    reviewed_on: date
    short: bool


class CultureList(BaseModel):
    cultures: list[CultureShown]


class CardNormShown(BaseModel):
    scale: str
    value: int
    range: tuple[int, int]
    confidence: str
    ends: tuple[str, str]
    looks_like: str
    sources: list[SourceShown]

    @classmethod
    def of(cls, norm: Norm, scale: Scale) -> CardNormShown:
        return cls(
            scale=norm.scale,
            value=norm.value,
            range=(norm.low, norm.high),
            confidence=norm.confidence,
            ends=(scale.negative, scale.positive),
            looks_like=scale.rubric[norm.value],
            sources=[SourceShown.model_validate(source) for source in norm.sources],
        )


class CardNoteShown(NoteShown):
    section: str


class CardShown(CultureShown):
    scope: str
    norms: list[CardNormShown]
    notes: list[CardNoteShown]
    sources: list[SourceShown]

    @classmethod
    def of(cls, card: Card, scales: dict[str, Scale]) -> CardShown:
        head = CultureShown.model_validate(card).model_dump()
        return cls(
            **head,
            scope=card.scope,
            norms=[CardNormShown.of(norm, scales[norm.scale]) for norm in card.norms.values()],
            notes=[CardNoteShown(section=note.heading, **NoteShown.of(note).model_dump()) for note in card.notes],
            sources=[SourceShown.model_validate(source) for source in card.sources],
        )


class AdviceShown(NoteShown):
    culture: str


class DifferenceShown(BaseModel):
    scale: str
    asks: str
    gap: int
    a: CardNormShown
    b: CardNormShown
    summary: str
    advice: list[AdviceShown]

    @classmethod
    def of(cls, difference: Difference) -> DifferenceShown:
        return cls(
            scale=difference.scale.name,
            asks=difference.scale.asks,
            gap=difference.gap,
            a=CardNormShown.of(difference.a, difference.scale),
            b=CardNormShown.of(difference.b, difference.scale),
            summary=difference.summary,
            advice=[
                AdviceShown(culture=note.culture or "", **NoteShown.of(note).model_dump()) for note in difference.advice
            ],
        )


class Comparison(BaseModel):
    a: CultureShown
    b: CultureShown
    differences: list[DifferenceShown]


@router.get("/cultures")
async def list_cultures(coach: CoachDep) -> CultureList:
    """Every culture that has a card."""
    cards = sorted(coach.library.cards.values(), key=lambda card: card.name)
    return CultureList(cultures=[CultureShown.model_validate(card) for card in cards])


@router.get("/cultures/{code}", responses=failures(404))
async def read_culture(code: Line, coach: CoachDep) -> CardShown:
    """One card with its norms and notes; a name works as well as a code."""
    return CardShown.of(coach.library.card(code), coach.library.scales)


@router.get("/compare", responses=failures(404, 422))
async def compare_cultures(
    coach: CoachDep,
    a: Annotated[Line, Query(examples=["US"])],
    b: Annotated[Line, Query(examples=["JP"])],
) -> Comparison:
    """Where two cultures' norms lie apart, the widest gap first, with advice from both cards."""
    first, second = coach.library.card(a), coach.library.card(b)
    return Comparison(
        a=CultureShown.model_validate(first),
        b=CultureShown.model_validate(second),
        differences=[DifferenceShown.of(found) for found in compare(first, second, coach.library)],
    )
