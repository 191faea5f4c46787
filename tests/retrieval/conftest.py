"""One loaded model for all tests of a worker, and a fresh index for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.retrieval.chroma import ChromaStore
from app.retrieval.embedding import Embedder, open_embedder
from tests.retrieval.library import Bench, CountingEmbedder


@pytest.fixture(scope="session")
def model() -> Embedder:
    embedder = open_embedder()
    embedder.load()
    return embedder


@pytest.fixture
def embedder(model: Embedder) -> CountingEmbedder:
    return CountingEmbedder(model)


@pytest.fixture
def bench(tmp_path: Path, embedder: CountingEmbedder) -> Iterator[Bench]:
    store = ChromaStore(folder=tmp_path / "chroma")
    made = Bench(tmp_path, store, embedder)
    yield made
    made.database.close()
    store.close()


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
