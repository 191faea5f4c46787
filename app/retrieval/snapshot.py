"""One state of the index in memory: every part's notes, vectors and keywords. Loaded once per index version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import IndexMissing
from app.models import Note, Shelf
from app.retrieval.keyword import Keywords, words
from app.retrieval.packing import content_version, digest, unpack
from app.retrieval.store import VectorStore
from app.storage.index_pointers import IndexPointer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Mask = NDArray[np.bool_]

# Up to this size a part is scored exactly, from the vectors that Chroma handed over. Measured with 3,000: 0.04 ms and
# any scope for nothing, against 1.9 ms for Chroma's query and 3.9 ms with a filter. Beyond it they stay in Chroma.
EXACT_LIMIT = 5_000
# How many of a larger part's best are asked for.
DEPTH = 100


@dataclass(frozen=True, slots=True)
class PartIndex:
    """One part as one collection holds it. `vectors` is None where the part is too large to keep them here."""

    collection: str
    notes: tuple[Note, ...]
    vectors: Vectors | None

    def similarities(self, store: VectorStore, vector: Vectors, scope: Mask) -> Vectors:
        """The cosine of every note. In a large part only the best are exact; the others have the last one's."""
        import numpy as np

        if not self.notes:
            return np.zeros(0, dtype=np.float32)
        if self.vectors is not None:
            exact: Vectors = self.vectors @ vector
            return exact
        places = {note.id: row for row, note in enumerate(self.notes)}
        among = None if scope.all() else [note.id for note, inside in zip(self.notes, scope, strict=True) if inside]
        hits = store.nearest(self.collection, vector, DEPTH, among=among) if among or among is None else []
        scores = np.full(len(self.notes), hits[-1].similarity if hits else 0.0, dtype=np.float32)
        for hit in hits:
            scores[places[hit.id]] = hit.similarity
        return scores


class Snapshot:
    """All parts of a workspace's index side by side; row i of every array is note i."""

    def __init__(self, pointers: Mapping[str, IndexPointer], parts: Mapping[str, PartIndex]) -> None:
        import numpy as np

        self.pointers = dict(pointers)
        self.parts = dict(parts)
        self.version = index_version(pointers)
        self.notes = tuple(note for part in self.parts.values() for note in part.notes)
        self.keywords = Keywords([note.keyword_text for note in self.notes])
        self._shelf_of = np.array([note.shelf for note in self.notes], dtype=np.str_)
        self._culture_of = np.array([note.culture or "" for note in self.notes], dtype=np.str_)
        self._words = tuple(frozenset(words(f"{note.text} {note.template}")) for note in self.notes)

    def on_shelf(self, shelf: Shelf) -> Mask:
        mask: Mask = self._shelf_of == shelf
        return mask

    def of_cultures(self, *codes: str) -> Mask:
        import numpy as np

        mask: Mask = np.isin(self._culture_of, codes)
        return mask

    def everything(self) -> Mask:
        import numpy as np

        return np.ones(len(self.notes), dtype=np.bool_)

    def similarities(self, store: VectorStore, vector: Vectors, scope: Mask) -> Vectors:
        import numpy as np

        scores: list[Vectors] = []
        start = 0
        for part in self.parts.values():
            end = start + len(part.notes)
            scores.append(part.similarities(store, vector, scope[start:end]))
            start = end
        return np.concatenate(scores) if scores else np.zeros(0, dtype=np.float32)

    def say_the_same(self, row: int, other: int) -> bool:
        """Whether two notes of one culture share nearly all their words."""
        if self._culture_of[row] != self._culture_of[other]:
            return False
        mine, others = self._words[row], self._words[other]
        return len(mine & others) > 0.8 * len(mine | others)


def index_version(pointers: Mapping[str, IndexPointer]) -> str:
    return digest(f"{part} {pointers[part].version}" for part in sorted(pointers))[:12]


def load_snapshot(
    store: VectorStore,
    pointers: Mapping[str, IndexPointer],
    *,
    known: Snapshot | None = None,
    exact: int = EXACT_LIMIT,
) -> Snapshot:
    """Read what the pointers name; parts that `known` has already are taken over from there."""
    parts: dict[str, PartIndex] = {}
    for part, pointer in sorted(pointers.items()):
        held = known.parts.get(part) if known else None
        same = held is not None and held.collection == pointer.collection
        parts[part] = held if held is not None and same else _load_part(store, pointer, exact)
    return Snapshot(pointers, parts)


def _load_part(store: VectorStore, pointer: IndexPointer, exact: int) -> PartIndex:
    contents = store.read(pointer.collection)
    payloads = [record.payload for record in contents.records]
    # A collection that is being dropped may be read in part.
    if content_version(payloads, pointer.model) != pointer.version:
        raise IndexMissing("The search index is incomplete or was made by another version.", "Run: python ingest.py")
    notes = tuple(unpack(payload) for payload in payloads)
    return PartIndex(pointer.collection, notes, contents.vectors if 0 < len(notes) <= exact else None)
