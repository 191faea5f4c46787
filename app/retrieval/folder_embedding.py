"""Any other embedding model, from a folder, through sentence-transformers. torch is imported only when it is loaded."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import Misconfigured
from app.retrieval.embedding import Progress, by_length

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

    Vectors = NDArray[np.float32]

BATCH = 16
# Texts per call of the model while indexing: long enough to fill batches, short enough to show progress.
STRIDE = 512

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
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(threads)
    try:
        return SentenceTransformer(model, device="cpu", local_files_only=True)
    except (OSError, ValueError) as fault:
        raise Misconfigured(
            f"The embedding model {model!r} (RAPPORT_EMBEDDING_MODEL) cannot be loaded: nothing usable is there.",
            "Give a folder with a sentence-transformers model, or leave the setting out for the built-in one.",
        ) from fault


def _outline(folder: Path) -> str:
    """A short hash of a model's configuration and file sizes: cheap, and different for any two models."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(f"{path.relative_to(folder)}:{path.stat().st_size}\n".encode())
            if path.suffix == ".json" and path.stat().st_size < 100_000:
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
