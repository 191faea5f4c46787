"""POST /api/rewrite: a draft in, the same message suited to the partner out, with every change explained."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from app.api.parts import CoachDep, failures
from app.api.people import PartnerReference, SenderDescription, Zone, find_partner
from app.api.shapes import (
    DerivedFactShown,
    FactShown,
    NormShown,
    NoticeShown,
    ScoresShown,
    Sent,
    Shown,
    SourceShown,
    Text,
)
from app.knowledge import Library
from app.models import Adjust, Draft, Medium, Rewrite, Sender

router = APIRouter(prefix="/api", tags=["rewrite"])


class RewriteRequest(Sent):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "text": "Hi Tanaka, the numbers in section 3 are wrong. Fix it by Friday 5pm CET.",
                    "partner": "JP",
                    "today": "2026-03-09",
                    "timezone": "Europe/Berlin",
                }
            ]
        }
    )

    text: Text
    partner: PartnerReference
    sender: SenderDescription | None = None
    medium: Medium = "email"
    public: bool = Field(False, description="Others read along: a channel, a mailing list.")
    today: date | None = Field(
        None, description="What 'Friday' counts from; without it, relative dates stay as they are."
    )
    timezone: Zone | None = Field(None, description="The sender's time zone.")
    adjust: Adjust | None = None

    def to_draft(self, library: Library) -> Draft:
        return Draft(
            text=self.text,
            partner=find_partner(self.partner, library),
            sender=self.sender.to_domain() if self.sender else Sender(),
            medium=self.medium,
            public=self.public,
            today=self.today,
            timezone=self.timezone,
            adjust=self.adjust,
        )


class ChangeShown(Shown):
    before: str
    after: str
    start: int
    end: int
    rule: str
    reason: str
    norm: str | None
    sources: list[SourceShown]


class BeforeAndAfter(BaseModel):
    before: ScoresShown
    after: ScoresShown


class RewriteReply(BaseModel):
    text: str
    changes: list[ChangeShown]
    facts: list[FactShown]
    derived: list[DerivedFactShown] = Field(description="Facts made explicit, such as the date of 'Friday'.")
    verified: bool
    scores: BeforeAndAfter
    norms: list[NormShown]
    warnings: list[NoticeShown]
    engine: str

    @classmethod
    def of(cls, rewrite: Rewrite) -> RewriteReply:
        return cls(
            text=rewrite.text,
            changes=[ChangeShown.model_validate(change) for change in rewrite.changes],
            facts=[FactShown.model_validate(fact) for fact in rewrite.facts],
            derived=[DerivedFactShown.model_validate(fact) for fact in rewrite.derived],
            verified=rewrite.verified,
            scores=BeforeAndAfter(
                before=ScoresShown.model_validate(rewrite.before), after=ScoresShown.model_validate(rewrite.after)
            ),
            norms=[NormShown.of(norm) for norm in rewrite.norms],
            warnings=[NoticeShown.model_validate(notice) for notice in rewrite.warnings],
            engine=rewrite.engine,
        )


@router.post("/rewrite", responses=failures(400, 404, 413, 422))
async def rewrite(body: RewriteRequest, coach: CoachDep) -> RewriteReply:
    """Rewrite a draft for a partner; every fact is kept and each change names its reason."""
    return RewriteReply.of(await coach.rewrite(body.to_draft(coach.library)))
