"""POST /api/chat: one message to the coach, answered in one piece or as a stream of server-sent events."""

from __future__ import annotations

import json
from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from app.api.parts import CoachDep, failures
from app.api.people import PartnerReference, find_partner
from app.api.rewrite import RewriteReply
from app.api.shapes import CitationShown, Line, NormShown, NoticeShown, Sent, Text
from app.models import Answer, AnswerKind, Question

router = APIRouter(prefix="/api", tags=["answer"])


class ChatRequest(Sent):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"message": "I meet a Japanese client tomorrow, what about business cards?"}]}
    )

    message: Text
    conversation_id: Line | None = Field(None, description="Continues an earlier exchange.")
    partner: PartnerReference | None = None
    stream: bool = False


class ChatReply(BaseModel):
    answer_id: str
    conversation_id: str
    kind: AnswerKind
    text: str = Field(description="Markdown; [1] is the citation with that n.")
    citations: list[CitationShown]
    norms: list[NormShown]
    rewrite: RewriteReply | None
    decode: None = None
    brief: None = None
    engine: str
    index_version: str
    warnings: list[NoticeShown]

    @classmethod
    def of(cls, answer: Answer) -> ChatReply:
        return cls(
            answer_id=answer.answer_id,
            conversation_id=answer.conversation_id,
            kind=answer.kind,
            text=answer.text,
            citations=[CitationShown.of(citation) for citation in answer.citations],
            norms=[NormShown.of(norm) for norm in answer.norms],
            rewrite=RewriteReply.of(answer.rewrite) if answer.rewrite else None,
            engine=answer.engine,
            index_version=answer.index_version,
            warnings=[NoticeShown.model_validate(notice) for notice in answer.warnings],
        )


@router.post("/chat", responses=failures(400, 404, 413, 422, 503), response_model=ChatReply)
async def chat(body: ChatRequest, coach: CoachDep) -> ChatReply | StreamingResponse:
    """Ask the coach. With `stream`, the same reply comes as the events `meta`, `delta`, `citations` and `done`."""
    partner = find_partner(body.partner, coach.library) if body.partner is not None else None
    answer = await coach.answer(Question(body.message, conversation_id=body.conversation_id, partner=partner))
    reply = ChatReply.of(answer)
    return StreamingResponse(_events(reply), media_type="text/event-stream") if body.stream else reply


def _events(reply: ChatReply) -> Iterator[str]:
    whole = reply.model_dump(mode="json")
    meta = ("answer_id", "conversation_id", "kind", "engine", "index_version")
    yield _event("meta", {name: whole[name] for name in meta})
    for line in reply.text.splitlines(keepends=True):
        yield _event("delta", {"text": line})
    yield _event("citations", {"citations": whole["citations"]})
    yield _event("done", {name: whole[name] for name in ("norms", "rewrite", "decode", "brief", "warnings")})


def _event(name: str, data: dict[str, object]) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
