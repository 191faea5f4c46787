"""What turns texts into vectors: the seam that the index and the search see, and the choice of the part behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from app.encoder import DEFAULT_MODEL, Progress, encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """One embedding model, loaded at the first use or by `load`. Vectors are float32 and have length one."""

    @property
    def model(self) -> str:
        """The model as the setting names it."""

    @property
    def identity(self) -> str:
        """What the index remembers of the model: vectors of two identities cannot be compared. Reads no weights."""

    @property
    def loaded(self) -> bool: ...

    def load(self) -> None: ...

    def encode_query(self, text: str) -> Vectors:
        """One vector, shape (dimension,), made on one thread."""

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """One vector per text, in order, shape (texts, dimension), made on every core. `progress` gets done and all."""


def open_embedder(model: str = DEFAULT_MODEL) -> Embedder:
    """The built-in model through ONNX Runtime, any other through sentence-transformers. Loads nothing yet."""
    if model == DEFAULT_MODEL:
        return encoder()
    from app.retrieval.folder_embedding import FolderEmbedder

    return FolderEmbedder(model)
