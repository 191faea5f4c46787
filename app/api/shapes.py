"""The wire forms that several resources share. Names are the API's contract; they are filled from the domain types."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.models import Citation, EffectiveNorm, Note

# Tab, line feed and carriage return are text; other control characters and halves of a pair are never meant.
UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def _readable(value: str) -> str:
    found = UNREADABLE.search(value)
    if found:
        raise ValueError(f"has a control character (U+{ord(found.group()):04X}) at position {found.start()}")
    return value


def _filled(value: str) -> str:
    if not value.strip():
        # A type of its own, so that the reply can be our EmptyText.
        raise PydanticCustomError("empty_text", "is empty")
    return value


Line = Annotated[str, AfterValidator(_readable), Field(max_length=200)]
Text = Annotated[str, AfterValidator(_readable), AfterValidator(_filled)]


class Sent(BaseModel):
    """What callers send: an unknown field is a mistake worth telling them."""

    model_config = ConfigDict(extra="forbid")


class Shown(BaseModel):
    """What callers get, taken from the domain type of the same fields."""

    model_config = ConfigDict(from_attributes=True)


class SourceShown(Shown):
    title: str
    author: str | None
    year: int | None
    publisher: str | None
    url: str


class FactShown(Shown):
    kind: str
    text: str
    start: int
    end: int


class DerivedFactShown(FactShown):
    origin: str
    value: str


class NoticeShown(Shown):
    kind: str
    text: str
    suggestion: str


class ScoresShown(Shown):
    directness: float = Field(ge=0, le=1)
    formality: float = Field(ge=0, le=1)
    warmth: float = Field(ge=0, le=1)
    clarity: float = Field(ge=0, le=1)


class NormShown(BaseModel):
    scale: str
    value: float
    range: tuple[float, float]
    level: str
    source: str
    confidence: str

    @classmethod
    def of(cls, norm: EffectiveNorm) -> NormShown:
        return cls(
            scale=norm.scale,
            value=norm.value,
            range=(norm.low, norm.high),
            level=norm.level,
            source=norm.source,
            confidence=norm.confidence,
        )


class CitationShown(BaseModel):
    n: int
    id: str
    title: str
    text: str
    culture: str | None
    topic: str
    shelf: str
    sources: list[SourceShown]

    @classmethod
    def of(cls, citation: Citation) -> CitationShown:
        note = citation.note
        return cls(
            n=citation.n,
            id=note.id,
            title=note.title,
            text=note.text,
            culture=note.culture,
            topic=note.topic,
            shelf=note.shelf,
            sources=sources_of(note),
        )


class NoteShown(BaseModel):
    id: str
    kind: str
    text: str
    why: str
    scope: str
    confidence: str
    sources: list[SourceShown]

    @classmethod
    def of(cls, note: Note) -> NoteShown:
        return cls(
            id=note.id,
            kind=note.kind,
            text=note.text,
            why=note.why,
            scope=note.scope,
            confidence=note.confidence,
            sources=sources_of(note),
        )


def sources_of(note: Note) -> list[SourceShown]:
    """Each publication once, though a note may cite several of its chapters."""
    unique = {reference.source.key: reference.source for reference in note.references}
    return [SourceShown.model_validate(source) for source in unique.values()]


class ErrorShown(BaseModel):
    code: str
    message: str
    hint: str
    request_id: str
    field: str | None = None


class ErrorReply(BaseModel):
    """The form of every failure."""

    error: ErrorShown
