"""The one form of a failure: every error of ours, of the framework or of a bug leaves as the same JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.errors import BadInput, BadRequest, EmptyText, NotFound, NotReady, RapportError, WrongMethod

logger = structlog.get_logger(__name__)


class Crash(RapportError):
    """A bug. What broke stands in the log under the request's id, never in the reply."""

    def __init__(self) -> None:
        super().__init__(
            "Something went wrong on our side. Nothing you sent was stored.",
            "Please try again; if it happens again, report the request_id.",
        )


def error_reply(fault: RapportError, request_id: str) -> JSONResponse:
    error = {"code": fault.code, "message": fault.message, "hint": fault.hint, "request_id": request_id}
    if fault.field is not None:
        error["field"] = fault.field
    return JSONResponse({"error": error}, status_code=fault.status, headers=_headers(fault))


def _headers(fault: RapportError) -> dict[str, str]:
    if fault.status == 401:
        return {"WWW-Authenticate": 'Bearer realm="rapport"'}
    return {"Retry-After": "5"} if fault.status == 503 else {}


def request_id_of(request: Request) -> str:
    return str(getattr(request.state, "request_id", ""))


def add_error_handlers(app: FastAPI) -> None:
    app.add_exception_handler(RapportError, _on_ours)
    app.add_exception_handler(RequestValidationError, _on_wrong_shape)
    app.add_exception_handler(HTTPException, _on_framework)


async def _on_ours(request: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, RapportError)  # noqa: S101 - the framework dispatches by this type
    if fault.status >= 500 and not isinstance(fault, NotReady):
        logger.error("request_failed", code=fault.code, kind=type(fault).__name__)
    return error_reply(fault, request_id_of(request))


async def _on_wrong_shape(request: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, RequestValidationError)  # noqa: S101
    return error_reply(_explain(fault.errors()), request_id_of(request))


async def _on_framework(request: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, HTTPException)  # noqa: S101
    reply = error_reply(_translate(fault), request_id_of(request))
    reply.headers.update(fault.headers or {})
    return reply


def _translate(fault: HTTPException) -> RapportError:
    if fault.status_code == 404:
        return NotFound("There is nothing at this address.", "See /openapi.json for the addresses of the API.")
    if fault.status_code == 405:
        return WrongMethod()
    return BadRequest(
        "The body cannot be read as JSON.", "Send UTF-8 encoded JSON with 'Content-Type: application/json'."
    )


def _explain(problems: Sequence[Mapping[str, object]]) -> RapportError:
    """The first problem in plain words; what was sent is not repeated."""
    first = problems[0]
    field = _field(first.get("loc"))
    if first.get("type") == "json_invalid":
        return BadRequest("The body is not valid JSON.", "Send UTF-8 encoded JSON.")
    if first.get("type") == "empty_text":
        return EmptyText(field)
    if not field:
        hint = "Send it with 'Content-Type: application/json'."
        return BadInput("The body must be a JSON object.", hint, field="body")
    message = str(first.get("msg", "is wrong")).removeprefix("Value error, ")
    return BadInput(f"'{field}': {message[:1].lower()}{message[1:]}.", "See /openapi.json for this field.", field=field)


def _field(where: object) -> str:
    """The path to a field, without where it was sent ("body") and without the framework's names for its branches."""
    parts = [str(part) for part in where][1:] if isinstance(where, Sequence) else []
    return ".".join(part for part in parts if part[:1] not in "<[")
