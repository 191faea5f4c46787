"""/api/conversations: list, read and delete what was asked and answered."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.api.parts import PartsDep, failures
from app.api.shapes import Line, Shown
from app.models import AnswerKind

router = APIRouter(prefix="/api/conversations", tags=["conversations"])


class SummaryShown(Shown):
    id: str
    title: str
    turns: int
    created_at: datetime
    updated_at: datetime


class ConversationList(BaseModel):
    conversations: list[SummaryShown]


class TurnShown(Shown):
    role: str
    text: str
    kind: AnswerKind | None
    answer_id: str | None
    answer: dict[str, object] | None
    created_at: datetime | None


class ConversationShown(Shown):
    id: str
    created_at: datetime
    updated_at: datetime
    turns: list[TurnShown]


# These routes are plain functions: the framework runs them in its threads, away from the event loop.
@router.get("", responses=failures(422))
def list_conversations(
    parts: PartsDep, limit: Annotated[int, Query(ge=1, le=200)] = 50, offset: Annotated[int, Query(ge=0)] = 0
) -> ConversationList:
    """Latest first."""
    found = parts.conversations.list_all(limit=limit, offset=offset)
    return ConversationList(conversations=[SummaryShown.model_validate(summary) for summary in found])


@router.get("/{conversation_id}", responses=failures(404))
def read_conversation(conversation_id: Line, parts: PartsDep) -> ConversationShown:
    return ConversationShown.model_validate(parts.conversations.get(conversation_id))


@router.delete("/{conversation_id}", status_code=204, responses=failures(404))
def delete_conversation(conversation_id: Line, parts: PartsDep) -> None:
    """Forget a conversation with its answers and the feedback on them."""
    parts.conversations.delete(conversation_id)
