"""POST /api/analyze: where a text stands, what each sentence does, and which facts it holds."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import ConfigDict

from app.api.parts import CoachDep, failures
from app.api.shapes import FactShown, ScoresShown, Sent, Shown, Text

router = APIRouter(prefix="/api", tags=["rewrite"])


class AnalyzeRequest(Sent):
    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Send me the report by Friday."}]})

    text: Text


class ActShown(Shown):
    sentence: str
    act: str
    start: int
    end: int
    scores: ScoresShown | None


class AnalyzeReply(Shown):
    scores: ScoresShown
    acts: list[ActShown]
    facts: list[FactShown]


@router.post("/analyze", responses=failures(400, 413, 422))
async def analyze(body: AnalyzeRequest, coach: CoachDep) -> AnalyzeReply:
    """Scores of a text, its speech acts and its facts."""
    return AnalyzeReply.model_validate(await coach.analyze(body.text))
