"""What a build has to do for each shelf: which notes it shall hold, and which of their vectors are there already."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from app.errors import IndexMissing
from app.models import Note, Shelf
from app.retrieval.packing import content_version, pack
from app.retrieval.store import Record, VectorStore
from app.storage.index_pointers import IndexPointer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

State = Literal["added", "changed", "removed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Held:
    """A shelf as the index has it: note id to payload, and text to vector where the model is still the same."""

    payloads: dict[str, str] = field(default_factory=dict)
    vectors: dict[str, Vectors] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """A shelf as it shall be, beside what it replaces."""

    records: tuple[Record, ...]
    pointer: IndexPointer
    held: Held
    is_built: bool

    def count(self, state: State) -> int:
        wanted = {record.id: record.payload for record in self.records}
        ids = wanted.keys() | self.held.payloads.keys()
        return sum(_state(wanted.get(key), self.held.payloads.get(key)) == state for key in ids)


def plan_shelf(
    shelf: Shelf, notes: Iterable[Note], *, fingerprint: str, old: IndexPointer | None, model: str, store: VectorStore
) -> Plan:
    records = tuple(Record(note.id, note.embedding_text, pack(note)) for note in notes)
    payloads = {record.id: record.payload for record in records}
    version = content_version(payloads.values(), model)
    if old and old.version == version and store.exists(old.collection):
        pointer = IndexPointer(shelf, old.collection, version, fingerprint, model)
        return Plan(records, pointer, Held(payloads), is_built=True)
    # The name is never used twice: a process that still reads the old collection is not disturbed.
    collection = f"rapport-{shelf}-{version}-{secrets.token_hex(4)}"
    pointer = IndexPointer(shelf, collection, version, fingerprint, model)
    return Plan(records, pointer, _held(store, old, model), is_built=False)


def texts_to_embed(plans: Sequence[Plan]) -> list[str]:
    """Every text without a vector, once."""
    known = known_vectors(plans)
    wanted = (record.text for plan in plans if not plan.is_built for record in plan.records)
    return list(dict.fromkeys(text for text in wanted if text not in known))


def known_vectors(plans: Sequence[Plan]) -> dict[str, Vectors]:
    return {text: vector for plan in plans for text, vector in plan.held.vectors.items()}


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
    texts = (record.text for record in contents.records)
    return Held(payloads, dict(zip(texts, contents.vectors, strict=True)))


def _state(wanted: str | None, held: str | None) -> State:
    if held is None:
        return "added"
    if wanted is None:
        return "removed"
    return "unchanged" if wanted == held else "changed"
