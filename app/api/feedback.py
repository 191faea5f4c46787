"""POST /api/feedback: whether an answer helped."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from app.api.parts import PartsDep, failures
from app.api.shapes import Line, Sent, Text

router = APIRouter(prefix="/api", tags=["answer"])


class FeedbackRequest(Sent):
    model_config = ConfigDict(json_schema_extra={"examples": [{"answer_id": "a_1", "helpful": True}]})

    answer_id: Line
    helpful: bool
    comment: Annotated[Text, Field(max_length=5000)] | None = None


class FeedbackReply(BaseModel):
    answer_id: str
    helpful: bool


@router.post("/feedback", status_code=201, responses=failures(400, 404, 422))
def give_feedback(body: FeedbackRequest, parts: PartsDep) -> FeedbackReply:
    """Say whether an answer helped; a second vote replaces the first."""
    parts.feedback.add(body.answer_id, helpful=body.helpful, comment=body.comment)
    return FeedbackReply(answer_id=body.answer_id, helpful=body.helpful)
