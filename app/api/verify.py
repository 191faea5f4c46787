"""POST /api/verify: whether a rewrite, whoever wrote it, kept every fact of the draft."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter
from pydantic import ConfigDict

from app.api.parts import CoachDep, failures
from app.api.people import Zone
from app.api.shapes import DerivedFactShown, FactShown, Sent, Shown, Text

router = APIRouter(prefix="/api", tags=["rewrite"])


class VerifyRequest(Sent):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"before": "Pay 500 EUR by Friday.", "after": "Could you please pay 500 EUR by Friday?"}]
        }
    )

    before: Text
    after: Text
    today: date | None = None
    timezone: Zone | None = None


class ChangedFactShown(Shown):
    kind: str
    before: FactShown
    after: FactShown


class VerifyReply(Shown):
    ok: bool
    lost: list[FactShown]
    changed: list[ChangedFactShown]
    added: list[FactShown]
    derived: list[DerivedFactShown]


@router.post("/verify", responses=failures(400, 413, 422))
async def verify(body: VerifyRequest, coach: CoachDep) -> VerifyReply:
    """Compare a draft with its rewrite: facts lost, changed, added or made explicit."""
    return VerifyReply.model_validate(
        await coach.verify(body.before, body.after, today=body.today, timezone=body.timezone)
    )
