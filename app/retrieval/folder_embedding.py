"""Any other embedding model, from a folder, through sentence-transformers. torch is imported only when it is loaded."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.encoder import Progress, by_length
from app.errors import Misconfigured

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

    Vectors = NDArray[np.float32]

BATCH = 16
# Texts per call of the model while indexing: long enough to fill batches, short enough to show progress.
STRIDE = 512

# So much of a file, at so many places, tells it from another.
SAMPLE, SAMPLES = 4_096, 256
# Texts with nothing in common; a model that finds them alike was read without its tokenizer or with broken weights.
UNLIKE = ("Bring two printed business cards.", "The invoice of March is overdue.", "Elephants sleep standing up.")
TOO_ALIKE = 0.98

OPTIONS: Any = {"convert_to_numpy": True, "normalize_embeddings": True, "show_progress_bar": False}


class FolderEmbedder:
    """`model` is a folder as sentence-transformers saves it. A question is encoded with `threads` threads."""

    def __init__(self, model: str, *, threads: int = 1) -> None:
        self.model = model
        self.threads = threads
        self._loaded: SentenceTransformer | None = None
        self._loading = threading.Lock()

    @property
    def identity(self) -> str:
        folder = Path(self.model)
        return f"{folder.resolve().name}@{_outline(folder)}" if folder.is_dir() else self.model

    @property
    def loaded(self) -> bool:
        return self._loaded is not None

    def load(self) -> None:
        self._model()

    def encode_query(self, text: str) -> Vectors:
        vector: Vectors = self._model().encode_query(text, **OPTIONS)
        return vector

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        import numpy as np
        import torch

        model = self._model()
        vectors = np.zeros((len(texts), model.get_embedding_dimension() or 0), dtype=np.float32)
        done = 0
        torch.set_num_threads(os.cpu_count() or 1)
        try:
            for rows in by_length(texts, STRIDE):
                vectors[rows] = model.encode_document([texts[row] for row in rows], batch_size=BATCH, **OPTIONS)
                done += len(rows)
                if progress:
                    progress(done, len(texts))
        finally:
            torch.set_num_threads(self.threads)
        return vectors

    def _model(self) -> SentenceTransformer:
        with self._loading:
            if self._loaded is None:
                self._loaded = _load(self.model, self.threads)
            return self._loaded


def _load(model: str, threads: int) -> SentenceTransformer:
    import torch
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(threads)
    try:
        loaded = SentenceTransformer(model, device="cpu", local_files_only=True)
        vectors = loaded.encode(list(UNLIKE), **OPTIONS)
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as fault:
        raise _unusable(model, "nothing usable is there") from fault
    if min(float(one @ other) for one, other in combinations(vectors, 2)) > TOO_ALIKE:
        raise _unusable(model, "it finds every text alike, so its tokenizer or weights are broken")
    return loaded


def _unusable(model: str, why: str) -> Misconfigured:
    return Misconfigured(
        f"The embedding model {model!r} (RAPPORT_EMBEDDING_MODEL) cannot be used: {why}.",
        "Give a folder with a sentence-transformers model, or leave the setting out for the built-in one.",
    )


def _outline(folder: Path) -> str:
    """A short hash of a model's files, the large ones by samples: further training changes weights everywhere."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(f"{path.relative_to(folder)}:{path.stat().st_size}\n".encode())
            for sample in _samples(path):
                digest.update(sample)
    return digest.hexdigest()[:12]


def _samples(path: Path) -> Iterator[bytes]:
    size = path.stat().st_size
    step = max(SAMPLE, size // SAMPLES)
    with path.open("rb") as file:
        for start in range(0, size, step):
            file.seek(start)
            yield file.read(SAMPLE)
