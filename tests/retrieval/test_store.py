"""The store contract, kept by Chroma in a folder, by a Chroma server, and by the stand-in that other tests use."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.errors import VectorsUnavailable
from app.retrieval.chroma import ChromaStore
from tests.contracts.memory_store import MemoryStore
from tests.contracts.store import NOTES, VECTORS, StoreContract, unit
from tests.retrieval.chroma_server import running_chroma


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> MemoryStore:
        return MemoryStore()


class TestChromaInFolder(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[ChromaStore]:
        store = ChromaStore(folder=tmp_path / "chroma")
        yield store
        store.close()

    def test_has_no_data_before_anything_is_written(self, store: ChromaStore) -> None:
        assert not store.has_data()

    def test_new_collection_of_another_process_is_found_at_once(self, store: ChromaStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        store.nearest("alpha", unit(1, 0, 0), 1)
        program = (
            "import sys; from pathlib import Path; from app.retrieval.chroma import ChromaStore\n"
            "from tests.contracts.store import NOTES, VECTORS\n"
            "ChromaStore(folder=Path(sys.argv[1])).write('beta', NOTES[:2], VECTORS[:2])"
        )
        root = Path(__file__).resolve().parents[2]
        subprocess.run([sys.executable, "-c", program, str(store.folder)], cwd=root, check=True)
        assert {hit.id for hit in store.nearest("beta", unit(1, 0, 0), 5)} == {"n0", "n1"}

    def test_space_of_dropped_collections_is_given_back(self, store: ChromaStore) -> None:
        many = np.random.default_rng(7).normal(size=(1_500, 64)).astype(np.float32)
        records = [type(NOTES[0])(f"m{i}", "word " * 50, "{}") for i in range(len(many))]
        store.write("alpha", records, many)
        store.nearest("alpha", many[0], 1)
        store.write("beta", NOTES, VECTORS)
        full = _size(store.folder)
        store.drop("alpha")
        store.free_space()
        assert _size(store.folder) < full / 3
        assert len(store.read("beta").records) == len(NOTES)

    def test_broken_folder_is_one_clear_error(self, tmp_path: Path) -> None:
        (tmp_path / "chroma").mkdir()
        (tmp_path / "chroma" / "chroma.sqlite3").write_bytes(b"no database" * 1000)
        with pytest.raises(VectorsUnavailable):
            ChromaStore(folder=tmp_path / "chroma").read("alpha")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaStore]:
    with running_chroma(tmp_path_factory.mktemp("server")) as url:
        yield ChromaStore(url=url)


class TestChromaServer(StoreContract):
    @pytest.fixture
    def store(self, server: ChromaStore) -> Iterator[ChromaStore]:
        yield server
        for collection in ("alpha", "beta"):
            server.drop(collection)


def test_absent_chroma_server_is_one_clear_error() -> None:
    with pytest.raises(VectorsUnavailable) as caught:
        ChromaStore(url="http://127.0.0.1:9").read("alpha")
    assert "RAPPORT_CHROMA_URL" in caught.value.hint


def _size(folder: Path | None) -> int:
    assert folder is not None
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
