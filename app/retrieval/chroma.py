"""The vector store over Chroma, embedded in a folder or at an address: the one border where its errors become ours."""

from __future__ import annotations

import re
import shutil
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from app.errors import IndexMissing, VectorsUnavailable
from app.retrieval.store import Contents, Hit, Record

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateCollectionConfiguration
    from langchain_chroma import Chroma
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

# Chroma refuses more records at once than SQLite takes variables (5,461 at the least).
WRITE_BATCH = 1_000
READ_BATCH = 5_000
# The search asks for a hundred at most; a wider beam than that finds them all in collections of this size.
CONFIGURATION: CreateCollectionConfiguration = {"hnsw": {"space": "cosine", "ef_search": 200, "ef_construction": 200}}
DATABASE_FILE = "chroma.sqlite3"
BUSY_SECONDS = 5
_SEGMENT = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class ChromaStore:
    """Give it a `folder` for the embedded Chroma, or the `url` of a Chroma server. Connects at the first use."""

    def __init__(self, *, folder: Path | None = None, url: str = "") -> None:
        if bool(folder) == bool(url):
            raise ValueError("either a folder or an address")
        self.folder = folder
        self.url = url
        self._client: Client | None = None
        self._connecting = threading.Lock()

    def has_data(self) -> bool:
        return self.folder is None or (self.folder / DATABASE_FILE).is_file()

    def exists(self, collection: str) -> bool:
        with _translated():
            return collection in {known.name for known in self._connect().list_collections()}

    def write(self, collection: str, records: Sequence[Record], vectors: Vectors) -> None:
        with _translated():
            for start in range(0, len(records), WRITE_BATCH):
                part = records[start : start + WRITE_BATCH]
                self._open(collection, _Given(vectors[start : start + WRITE_BATCH])).add_texts(
                    # Chroma indexes documents word by word; a digest costs it half the time that the whole text does.
                    [record.mark for record in part],
                    metadatas=[{"note": record.payload} for record in part],
                    ids=[record.id for record in part],
                )
            if not records:
                self._open(collection, _Given(vectors))

    def read(self, collection: str) -> Contents:
        import numpy as np

        with _translated():
            opened = self._open(collection)
            records: list[Record] = []
            vectors: list[Vectors] = []
            while len(records) == READ_BATCH * len(vectors):
                page = _page(opened, len(records))
                records += page.records
                vectors.append(page.vectors)
        return Contents(tuple(records), np.vstack(vectors) if records else np.zeros((0, 0), dtype=np.float32))

    def nearest(self, collection: str, vector: Vectors, k: int, *, among: Sequence[str] | None = None) -> list[Hit]:
        with _translated():
            # LangChain's own query fetches every document too, which takes more than twice as long.
            found = (
                self._connect()
                .get_collection(collection, embedding_function=None)
                .query(query_embeddings=[vector.tolist()], n_results=k, ids=_or_none(among), include=["distances"])
            )
        distances = found["distances"] or [[]]
        return [Hit(key, 1.0 - distance) for key, distance in zip(found["ids"][0], distances[0], strict=True)]

    def drop(self, collection: str) -> None:
        from chromadb.errors import NotFoundError

        with _translated():
            try:
                self._connect().delete_collection(collection)
            except NotFoundError:
                return

    def free_space(self) -> None:
        """Only for the one process that may write. Chroma itself keeps the files of dropped collections for ever."""
        if self.folder is None or not self.has_data():
            return
        try:
            with closing(sqlite3.connect(self.folder / DATABASE_FILE, timeout=BUSY_SECONDS)) as database:
                _remove_orphans(self.folder, {row[0] for row in database.execute("SELECT id FROM segments")})
                _shrink(database)
        except sqlite3.OperationalError:  # somebody reads just now; the next ingest tries again
            return

    def close(self) -> None:
        """Give back files and connections; the next use opens them again."""
        with self._connecting:
            if self._client is not None:
                self._client.close()
                self._client = None

    def _connect(self) -> Client:
        with self._connecting:
            if self._client is None:
                self._client = _connect(self.folder, self.url)
            return self._client

    def _open(self, collection: str, vectors: _Given | None = None) -> Chroma:
        from langchain_chroma import Chroma

        return Chroma(
            client=self._connect(),
            collection_name=collection,
            collection_configuration=CONFIGURATION,
            embedding_function=cast("None", vectors),
            create_collection_if_not_exists=vectors is not None,
        )


@dataclass(frozen=True, slots=True)
class _Given:
    """LangChain's embedding interface over vectors that are there already: copied ones are not embedded again."""

    vectors: Vectors

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        if len(texts) != len(self.vectors):
            raise ValueError("one vector per text")
        return cast("list[list[float]]", list(self.vectors))


def _page(opened: Chroma, offset: int) -> Contents:
    import numpy as np

    found = opened.get(limit=READ_BATCH, offset=offset, include=["documents", "metadatas", "embeddings"])
    rows = zip(found["ids"], found["documents"], found["metadatas"], strict=True)
    return Contents(
        tuple(Record(key, mark, str(metadata["note"])) for key, mark, metadata in rows),
        np.asarray(found["embeddings"], dtype=np.float32),
    )


def _connect(folder: Path | None, url: str) -> Client:
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        return cast("Client", chromadb.PersistentClient(path=str(folder.resolve()), settings=settings))
    address = urlsplit(url)
    secure = address.scheme == "https"
    port = address.port or (443 if secure else 8000)
    client = chromadb.HttpClient(host=address.hostname or "localhost", port=port, ssl=secure, settings=settings)
    return cast("Client", client)


def _remove_orphans(folder: Path, segments: set[str]) -> None:
    """Delete the vector files of collections that are gone: https://github.com/chroma-core/chroma/issues/5259."""
    for entry in folder.iterdir():
        if entry.is_dir() and _SEGMENT.fullmatch(entry.name) and entry.name not in segments:
            shutil.rmtree(entry, ignore_errors=True)


def _shrink(database: sqlite3.Connection) -> None:
    [free] = database.execute("PRAGMA freelist_count").fetchone()
    [pages] = database.execute("PRAGMA page_count").fetchone()
    if 3 * free > pages:
        database.execute("VACUUM")


def _or_none(ids: Sequence[str] | None) -> list[str] | None:
    return None if ids is None else list(ids)


@contextmanager
def _translated() -> Iterator[None]:
    import httpx
    from chromadb.errors import ChromaError, NotFoundError

    try:
        yield
    except NotFoundError as fault:
        raise IndexMissing("The search index is not there.", "Run: python ingest.py") from fault
    except (ChromaError, httpx.HTTPError, OSError) as fault:
        raise VectorsUnavailable from fault
    except ValueError as fault:
        # How Chroma's client says that nobody answers.
        if "Could not connect" not in str(fault):
            raise
        raise VectorsUnavailable from fault
