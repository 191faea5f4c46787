"""Builds the server: the doors, what every request passes before them, and the start and stop of its parts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI

from app import __version__
from app.api.parts import Parts
from app.api.routes import router
from app.config import Settings, load_settings, quiet_libraries
from app.edge.access import Access
from app.edge.body import BodyLimit
from app.edge.envelope import Envelope
from app.edge.hosts import HostCheck
from app.edge.keys import Keys
from app.edge.metrics import Metrics
from app.edge.replies import add_error_handlers
from app.web import pages
from app.web.parts import PageParts
from app.wiring import Workshop, open_workshop

# A text may come twice (verify), and JSON may spend twelve bytes on one character.
BYTES_PER_CHARACTER = 24
BYTES_BESIDE_TEXT = 65_536


def create_app(settings: Settings | None = None, workshop: Workshop | None = None) -> FastAPI:
    quiet_libraries()
    settings = settings or load_settings()
    settings.refuse_open_door()
    workshop = workshop or open_workshop(settings)
    metrics = Metrics(__version__)
    app = FastAPI(
        title="Rapport",
        version=__version__,
        summary="A coach for people who work across cultures.",
        # The framework's own pages load scripts from other servers.
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan(workshop),
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.parts = Parts(
        coach=workshop.coach,
        conversations=workshop.conversations,
        feedback=workshop.feedback,
        readiness=workshop.readiness,
        check_index=workshop.search.check,
        metrics=metrics,
        model_health=workshop.model_health,
        version=__version__,
    )
    app.state.page = PageParts(coach=workshop.coach, conversations=workshop.conversations, keys=Keys(settings.keys))
    app.include_router(router)
    app.include_router(pages.router)
    add_error_handlers(app)
    _add_layers(app, settings, metrics)
    return app


def _add_layers(app: FastAPI, settings: Settings, metrics: Metrics) -> None:
    """Innermost first: the last one added sees a request first."""
    app.add_middleware(BodyLimit, limit=settings.max_draft_chars * BYTES_PER_CHARACTER + BYTES_BESIDE_TEXT)
    app.add_middleware(Access, keys=settings.keys, channels_only=bool(settings.public_paths), own_guard=pages.OWN_PATHS)
    app.add_middleware(HostCheck, hosts=settings.hosts, any_address=settings.listens_to_all)
    app.add_middleware(Envelope, metrics=metrics)


def _lifespan(workshop: Workshop) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # The server answers at once; what takes seconds to load is loaded beside it.
        loading = asyncio.create_task(workshop.warm())
        try:
            yield
        finally:
            loading.cancel()
            await asyncio.gather(loading, return_exceptions=True)
            workshop.close()

    return lifespan
