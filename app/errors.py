"""Every failure that a person may meet, in one tree. Doors turn these into replies; nobody else words an error.

RapportError                     `message` says what happened, `hint` what to do next, `status` is for HTTP
├── BadRequest              400  the request itself cannot be read
├── BadInput                422  a field is missing or wrong; `field` names it
│   ├── EmptyText
│   └── WrongLanguage            the built-in engine reads English only
├── TooLong                 413
├── BodyTooLarge            413
├── NotFound                404
│   └── UnknownCulture           carries the nearest names
├── WrongMethod             405
├── Unauthorized            401
├── Forbidden               403  this server does not open that door
├── WrongHost               421  the Host header names another server
├── ModelUnavailable        503  the language model's endpoint does not answer as it should
├── KnowledgeFault          500  cards, rules or phrases break their format; names file and line
├── IndexMissing            503  nothing indexed yet, or built with another model
├── IndexBusy               409  another process is writing the index
├── NotReady                503  still loading
├── StorageUnavailable      503  the database does not answer
├── VectorsUnavailable      503  Chroma does not answer
└── Misconfigured           500  a setting is wrong; names the variable, never its value if it is a secret
"""

from __future__ import annotations


class RapportError(Exception):
    """Its text is written for the person who reads it."""

    status = 500
    code = "internal_error"
    field: str | None = None

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class BadRequest(RapportError):
    status = 400
    code = "bad_request"


class BadInput(RapportError):
    status = 422
    code = "bad_input"

    def __init__(self, message: str, hint: str = "", *, field: str | None = None) -> None:
        super().__init__(message, hint)
        self.field = field


class EmptyText(BadInput):
    code = "empty_text"

    def __init__(self, field: str) -> None:
        super().__init__(f"There is no text in '{field}'.", "Send the words you want help with.", field=field)


class WrongLanguage(BadInput):
    code = "wrong_language"

    def __init__(self, field: str) -> None:
        super().__init__(
            "This text does not look like English, and the built-in engine reads English only.",
            "Send it in English, or set RAPPORT_LLM_BASE_URL and RAPPORT_LLM_MODEL to a model that knows its language.",
            field=field,
        )


class TooLong(RapportError):
    status = 413
    code = "too_long"

    def __init__(
        self, length: int, limit: int, hint: str = "Send it in parts, or raise RAPPORT_MAX_DRAFT_CHARS."
    ) -> None:
        super().__init__(f"The text has {length:,} characters; the limit is {limit:,}.", hint)


class BodyTooLarge(RapportError):
    status = 413
    code = "too_long"

    def __init__(self, limit: int) -> None:
        super().__init__(f"The request is larger than {limit:,} bytes.", "Send the text in parts.")


class NotFound(RapportError):
    status = 404
    code = "not_found"


class UnknownCulture(NotFound):
    code = "unknown_culture"

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        nearby = f"The nearest ones: {', '.join(nearest)}." if nearest else ""
        hint = f"{nearby} GET /api/cultures lists every culture with its code.".strip()
        super().__init__(f"There is no culture card for {name[:40]!r}.", hint)


class Unauthorized(RapportError):
    status = 401
    code = "unauthorized"

    def __init__(self) -> None:
        super().__init__("This server asks for a key.", "Send it as the header 'Authorization: Bearer <key>'.")


class WrongMethod(RapportError):
    status = 405
    code = "wrong_method"

    def __init__(self) -> None:
        super().__init__("This address does not take that method.", "See /openapi.json for what each address takes.")


class Forbidden(RapportError):
    status = 403
    code = "forbidden"


class WrongHost(RapportError):
    status = 421
    code = "wrong_host"

    def __init__(self) -> None:
        super().__init__(
            "This server does not answer under that host name.",
            "Use the address it was started on, or add the name to RAPPORT_ALLOWED_HOSTS.",
        )


class ModelUnavailable(RapportError):
    status = 503
    code = "model_unavailable"


class KnowledgeFault(RapportError):
    code = "knowledge_fault"


class IndexMissing(RapportError):
    status = 503
    code = "index_missing"


class IndexBusy(RapportError):
    status = 409
    code = "index_busy"


class NotReady(RapportError):
    status = 503
    code = "not_ready"


class Misconfigured(RapportError):
    code = "misconfigured"


class StorageUnavailable(RapportError):
    status = 503
    code = "storage_unavailable"

    def __init__(self) -> None:
        super().__init__(
            "The database does not answer.",
            "Try again in a minute. Operators: is it running, is the disk full, is RAPPORT_DATABASE_URL right?",
        )


class VectorsUnavailable(RapportError):
    status = 503
    code = "vectors_unavailable"

    def __init__(self) -> None:
        super().__init__(
            "The search index cannot be reached.",
            "Try again in a minute. Operators: is Chroma running at RAPPORT_CHROMA_URL, is RAPPORT_DATA_DIR readable?",
        )
