"""What a build has to do for each part of the index: which notes it shall hold, and which vectors are there already."""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from app.errors import IndexMissing
from app.models import Note
from app.retrieval.packing import content_version, digest, pack
from app.retrieval.store import Record, VectorStore
from app.storage.index_pointers import IndexPointer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

# Measured with 3,300 notes: rewriting one of 8 groups takes a quarter of a second, the whole shelf two.
CULTURE_GROUPS = 8
State = Literal["added", "changed", "removed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Held:
    """A part as the index has it: note id to payload, and mark to vector where the model is still the same."""

    payloads: dict[str, str] = field(default_factory=dict)
    vectors: dict[str, Vectors] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """A part as it shall be, beside what it replaces. `texts` are what is embedded, by their marks."""

    records: tuple[Record, ...]
    texts: dict[str, str]
    pointer: IndexPointer
    held: Held
    is_built: bool

    def count(self, state: State) -> int:
        wanted = {record.id: record.payload for record in self.records}
        ids = wanted.keys() | self.held.payloads.keys()
        return sum(_state(wanted.get(key), self.held.payloads.get(key)) == state for key in ids)


def part_of(note: Note) -> str:
    """Cultures are shared out, so that a card that changes brings only its neighbours along."""
    if note.shelf != "cultures":
        return note.shelf
    return f"{note.shelf}-{zlib.crc32((note.culture or '').encode()) % CULTURE_GROUPS}"


def plan_part(
    part: str, notes: Iterable[Note], *, fingerprint: str, old: IndexPointer | None, model: str, store: VectorStore
) -> Plan:
    noted = [(note, digest([note.embedding_text])) for note in notes]
    records = tuple(Record(note.id, mark, pack(note)) for note, mark in noted)
    texts = {mark: note.embedding_text for note, mark in noted}
    payloads = {record.id: record.payload for record in records}
    version = content_version(payloads.values(), model)
    if old and old.version == version and store.exists(old.collection):
        pointer = IndexPointer(part, old.collection, version, fingerprint, model)
        return Plan(records, texts, pointer, Held(payloads), is_built=True)
    # The name is never used twice: a process that still reads the old collection is not disturbed.
    collection = f"rapport-{part}-{version}-{secrets.token_hex(4)}"
    pointer = IndexPointer(part, collection, version, fingerprint, model)
    return Plan(records, texts, pointer, _held(store, old, model), is_built=False)


def texts_to_embed(plans: Sequence[Plan]) -> dict[str, str]:
    """Every text without a vector, by its mark."""
    known = known_vectors(plans)
    wanted = (item for plan in plans if not plan.is_built for item in plan.texts.items())
    return {mark: text for mark, text in wanted if mark not in known}


def known_vectors(plans: Sequence[Plan]) -> dict[str, Vectors]:
    return {mark: vector for plan in plans for mark, vector in plan.held.vectors.items()}


def _held(store: VectorStore, pointer: IndexPointer | None, model: str) -> Held:
    if pointer is None:
        return Held()
    try:
        contents = store.read(pointer.collection)
    except IndexMissing:  # somebody deleted the vectors and left the database
        return Held()
    payloads = {record.id: record.payload for record in contents.records}
    if pointer.model != model:
        return Held(payloads)
    marks = (record.mark for record in contents.records)
    return Held(payloads, dict(zip(marks, contents.vectors, strict=True)))


def _state(wanted: str | None, held: str | None) -> State:
    if held is None:
        return "added"
    if wanted is None:
        return "removed"
    return "unchanged" if wanted == held else "changed"
