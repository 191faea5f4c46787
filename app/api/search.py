"""GET /api/search: the notes that fit a query, best first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.api.parts import CoachDep, failures
from app.api.shapes import Line, SourceShown, Text, sources_of
from app.models import Passage, SearchResult, Shelf

router = APIRouter(prefix="/api", tags=["answer"])


class PassageShown(BaseModel):
    id: str
    text: str
    score: float
    shelf: str
    culture: str | None
    topic: str
    title: str
    sources: list[SourceShown]

    @classmethod
    def of(cls, passage: Passage) -> PassageShown:
        note = passage.note
        return cls(
            id=note.id,
            text=note.text,
            score=passage.score,
            shelf=note.shelf,
            culture=note.culture,
            topic=note.topic,
            title=note.title,
            sources=sources_of(note),
        )


class SearchReply(BaseModel):
    passages: list[PassageShown]
    index_version: str

    @classmethod
    def of(cls, result: SearchResult) -> SearchReply:
        return cls(
            passages=[PassageShown.of(passage) for passage in result.passages], index_version=result.index_version
        )


@router.get("/search", responses=failures(404, 422, 503))
async def search(
    coach: CoachDep,
    q: Annotated[Text, Query(max_length=2000, examples=["business cards in Japan"])],
    k: Annotated[int, Query(ge=1, le=50)] = 8,
    culture: Annotated[Line | None, Query(examples=["JP"])] = None,
    shelf: Shelf | None = None,
) -> SearchReply:
    """Search the notes; `culture` and `shelf` narrow it down."""
    code = coach.library.card(culture).code if culture else None
    return SearchReply.of(await coach.search(q, k=k, culture=code, shelf=shelf))
