"""Whether the server is alive and ready, what version it is, and its figures for Prometheus."""

from __future__ import annotations

from typing import Literal

import anyio.to_thread
from fastapi import APIRouter, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from app.api.parts import PartsDep, failures

router = APIRouter(tags=["health"])


class Alive(BaseModel):
    status: Literal["alive"] = "alive"


class Ready(BaseModel):
    status: Literal["ready"] = "ready"
    parts: dict[str, str]


class Version(BaseModel):
    name: Literal["rapport"] = "rapport"
    version: str


@router.get("/healthz")
async def alive() -> Alive:
    """The process answers."""
    return Alive()


@router.get("/readyz", responses=failures(503))
async def ready(parts: PartsDep) -> Ready:
    """Everything is loaded; `parts` says which engine words answers."""
    states = parts.readiness.report()
    await anyio.to_thread.run_sync(parts.check_index)
    return Ready(parts={**states, "engine": await parts.model_health.state()})


@router.get("/metrics", response_class=PlainTextResponse)
async def metrics(parts: PartsDep) -> Response:
    """Counts and durations of requests, in the Prometheus text format."""
    return Response(parts.metrics.render(), media_type=parts.metrics.content_type)


@router.get("/api/version")
async def version(parts: PartsDep) -> Version:
    return Version(version=parts.version)
