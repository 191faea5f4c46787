"""A vector store in a dictionary, for tests that need no Chroma. It keeps the same contract."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.errors import IndexMissing
from app.retrieval.store import Contents, Hit, Record

Vectors = NDArray[np.float32]


class MemoryStore:
    def __init__(self) -> None:
        self.collections: dict[str, dict[str, tuple[Record, Vectors]]] = {}

    def has_data(self) -> bool:
        return bool(self.collections)

    def exists(self, collection: str) -> bool:
        return collection in self.collections

    def write(self, collection: str, records: Sequence[Record], vectors: Vectors) -> None:
        rows = {record.id: (record, vector) for record, vector in zip(records, vectors, strict=True)}
        self.collections.setdefault(collection, {}).update(rows)

    def read(self, collection: str) -> Contents:
        rows = list(self._rows(collection).values())
        vectors = np.array([vector for _, vector in rows], dtype=np.float32).reshape(len(rows), -1 if rows else 0)
        return Contents(tuple(record for record, _ in rows), vectors)

    def nearest(self, collection: str, vector: Vectors, k: int, *, among: Sequence[str] | None = None) -> list[Hit]:
        rows = self._rows(collection)
        ids = rows.keys() if among is None else rows.keys() & set(among)
        hits = [Hit(key, float(rows[key][1] @ vector / np.linalg.norm(rows[key][1]))) for key in ids]
        return sorted(hits, key=lambda hit: -hit.similarity)[:k]

    def drop(self, collection: str) -> None:
        self.collections.pop(collection, None)

    def free_space(self) -> None:
        """A dictionary frees its own."""

    def _rows(self, collection: str) -> dict[str, tuple[Record, Vectors]]:
        if collection not in self.collections:
            raise IndexMissing("The search index is not there.", "Run: python ingest.py")
        return self.collections[collection]
