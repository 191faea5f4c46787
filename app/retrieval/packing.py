"""Notes as the index keeps them, and the hashes that tell whether anything changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from pydantic import TypeAdapter

from app.models import Note

# Raise it when a note is stored or split in another way: every index is then rebuilt, with its vectors copied.
SCHEMA = 3


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Note]:
    return TypeAdapter(Note)


def pack(note: Note) -> str:
    return _adapter().dump_json(note).decode()


def unpack(payload: str) -> Note:
    return _adapter().validate_json(payload)


def digest(parts: Iterable[str]) -> str:
    """A short hash of texts in the given order."""
    joined = hashlib.sha256()
    for part in parts:
        joined.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return joined.hexdigest()[:16]


def content_version(payloads: Iterable[str], model: str) -> str:
    """The version of a shelf: the same for the same notes, model and schema, in whatever order."""
    return digest([f"schema {SCHEMA}", model, *sorted(payloads)])
