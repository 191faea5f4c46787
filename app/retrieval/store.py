"""The seam to a vector database: what the index is written through and the search reads through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Record:
    """One stored note: `mark` is a digest of the text that was embedded, `payload` the note itself, packed."""

    id: str
    mark: str
    payload: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A whole collection: row i of `vectors` belongs to record i. The order is the store's own."""

    records: tuple[Record, ...]
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hit:
    """`similarity` is the cosine, 1 for the same direction."""

    id: str
    similarity: float


class VectorStore(Protocol):
    """Collections are written once, whole, and never changed after that. A missing one raises IndexMissing."""

    def has_data(self) -> bool:
        """Whether anything may be stored. Cheap: connects to nothing and may be wrongly true."""

    def exists(self, collection: str) -> bool: ...

    def write(self, collection: str, records: Sequence[Record], vectors: NDArray[np.float32]) -> None:
        """Fill a collection, new or begun; a record with a known id replaces the earlier one."""

    def read(self, collection: str) -> Contents: ...

    def nearest(
        self, collection: str, vector: NDArray[np.float32], k: int, *, among: Sequence[str] | None = None
    ) -> list[Hit]:
        """The k most similar records, best first; of the ids in `among` when given."""

    def drop(self, collection: str) -> None:
        """Forget a collection; one that is not there is fine."""

    def free_space(self) -> None:
        """Give back the disk space of dropped collections."""
