"""Builds an index in a process of its own, and dies where it is told to: `builder.py FOLDER STEP TEXT...`."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.encoder import OnnxEmbedder, Progress
from app.models import Note, Shelf
from app.retrieval.chroma import ChromaStore
from app.retrieval.store import Record
from app.storage.index_pointers import IndexPointer, IndexPointers
from tests.retrieval.library import Bench, note


class Numbers(OnnxEmbedder):
    """Vectors from a text's hash: no model is needed to see which collection is in force."""

    def __init__(self, die_at: str) -> None:
        super().__init__()
        self.die_at = die_at

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> NDArray[np.float32]:
        die_if(self.die_at == "embed")
        vectors = [np.random.default_rng(list(text.encode())).normal(size=384) for text in texts]
        return np.array([vector / np.linalg.norm(vector) for vector in vectors], dtype=np.float32)


class Store(ChromaStore):
    die_at = "never"

    def write(self, collection: str, records: Sequence[Record], vectors: NDArray[np.float32]) -> None:
        die_if(self.die_at == "begin")
        super().write(collection, records, vectors)
        die_if(self.die_at == "write" and bool(records))


class Pointers(IndexPointers):
    die_at = "never"

    def swap(
        self,
        expected: Mapping[Shelf, IndexPointer],
        new: Mapping[Shelf, IndexPointer],
        *,
        workspace: str = "default",
    ) -> None:
        die_if(self.die_at == "swap")
        super().swap(expected, new, workspace=workspace)
        die_if(self.die_at == "swapped")


def notes(*texts: str) -> list[Note]:
    return [note(f"n{number}", text) for number, text in enumerate(texts)]


def die_if(now: bool) -> None:
    if now:
        os.kill(os.getpid(), signal.SIGKILL)


def main(folder: Path, die_at: str, texts: list[str]) -> None:
    store = Store(folder=folder / "chroma")
    bench = Bench(folder, store, Numbers(die_at))
    store.die_at = die_at
    Pointers.die_at = die_at
    bench.pointers = Pointers(bench.database)
    sys.stdout.write(bench.build(*notes(*texts)).index_version)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
