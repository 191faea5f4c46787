"""Logging: structlog for our events and the libraries' own, readable on a terminal, JSON elsewhere. No message text."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TypedDict

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# These name addresses or contents at INFO, or say nothing of use.
TALKATIVE = (
    "chromadb",
    "httpx",
    "httpx2",
    "httpcore",
    "openai",
    "sentence_transformers",
    "transformers",
    "uvicorn",
    "alembic",
)


def set_up_logs(level: str) -> None:
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_exception_text,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer()],
        )
    )
    # On the handler too: some libraries set their own loggers to DEBUG when they are imported.
    handler.setLevel(level)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def _renderer() -> Processor:
    if sys.stderr.isatty():
        return structlog.dev.ConsoleRenderer(pad_event_to=0)
    return structlog.processors.JSONRenderer()


class CrashPlace(TypedDict):
    kind: str
    at: list[str]


def describe_crash(crash: BaseException) -> CrashPlace:
    """Kind and place of a failure, without its message: that may hold the user's words."""
    frames = traceback.extract_tb(crash.__traceback__)
    return {
        "kind": type(crash).__name__,
        "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-6:]],
    }


def _without_exception_text(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:  # noqa: ARG001
    crash = event.pop("exc_info", None)
    if isinstance(crash, tuple):
        crash = crash[1]
    elif crash is True:
        crash = sys.exc_info()[1]
    if isinstance(crash, BaseException):
        event.update(describe_crash(crash))
    return event
