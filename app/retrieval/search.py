"""Hybrid search: the embedding model and BM25 together, aware of cultures. Here, and only here, it meets threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import anyio
import anyio.to_thread

from app.errors import BadInput, EmptyText, IndexMissing, VectorsUnavailable
from app.models import Passage, SearchResult, Shelf
from app.retrieval.embedding import Embedder
from app.retrieval.snapshot import EXACT_LIMIT, Snapshot, load_snapshot
from app.retrieval.store import VectorStore
from app.storage.conversations import DEFAULT_WORKSPACE
from app.storage.index_pointers import IndexPointer, IndexPointers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]
    Mask = NDArray[np.bool_]

Found = TypeVar("Found")

MAX_PASSAGES = 50
# The model reads 256 word pieces; the rest of a long question would only cost time.
MAX_QUERY_CHARS = 4_000
# The model's part in the sum, and what a note gains that is meant: one of a culture that the question names or,
# where it names none, one that holds everywhere.
MODEL_WEIGHT = 0.5
CULTURE_BOOST, GENERAL_BOOST = 0.3, 0.2
# Scores are spread between the best and the hundredth: a note beyond that gets nothing from the model.
SPREAD = 100
# Encoding is one core's work: more threads than this only wait for each other.
WORKERS = 2


@dataclass(frozen=True, slots=True)
class _Scope:
    """Which notes may be found, which of them are meant, and what that is worth."""

    allowed: Mask
    meant: Mask
    boost: float


class Search:
    """Answers from whatever index the pointers name at the moment, so that a new one needs no restart."""

    def __init__(
        self,
        *,
        store: VectorStore,
        embedder: Embedder,
        pointers: IndexPointers,
        workers: int = WORKERS,
        exact_limit: int = EXACT_LIMIT,
    ) -> None:
        self.store = store
        self.embedder = embedder
        self.pointers = pointers
        self._exact_limit = exact_limit
        self._limiter = anyio.CapacityLimiter(workers)
        self._snapshots: dict[str, Snapshot] = {}
        self._loading = threading.Lock()

    async def find(
        self,
        query: str,
        *,
        k: int = 8,
        culture: str | None = None,
        cultures: Sequence[str] = (),
        shelf: Shelf | None = None,
        workspace: str = DEFAULT_WORKSPACE,
    ) -> SearchResult:
        """The k passages that fit best. `culture` admits its own notes alone; `cultures` are those the question names:
        theirs come first, other cultures' not at all, and what holds everywhere may still be found."""
        if not query.strip():
            raise EmptyText("q")
        if not 1 <= k <= MAX_PASSAGES:
            raise BadInput(f"'k' must be from 1 to {MAX_PASSAGES}, got {k}.", field="k")
        work = partial(self._find, query[:MAX_QUERY_CHARS], k, culture, tuple(cultures), shelf, workspace)
        return await anyio.to_thread.run_sync(work, limiter=self._limiter)

    def ready(self) -> bool:
        """Whether the next search has nothing to load."""
        return self.embedder.loaded and DEFAULT_WORKSPACE in self._snapshots

    def check(self) -> None:
        """Raises IndexMissing when the index in force cannot be searched with this model."""
        self._pointers(DEFAULT_WORKSPACE)

    def warm(self) -> None:
        """Load the model and the index: seconds of work, for a thread beside the server's."""
        self.embedder.load()
        self._on_current(DEFAULT_WORKSPACE, lambda snapshot: snapshot.version)

    def _find(
        self, query: str, k: int, culture: str | None, cultures: tuple[str, ...], shelf: Shelf | None, workspace: str
    ) -> SearchResult:
        vector = self.embedder.encode_query(query)

        def rank(snapshot: Snapshot) -> SearchResult:
            scope = _scope(snapshot, culture, cultures, shelf)
            similarities = snapshot.similarities(self.store, vector, scope.allowed)
            scores = _fuse(similarities, snapshot.keywords.scores(query), scope)
            rows = _distinct(snapshot, _ranking(scores, scope.allowed), k)
            passages = (Passage(snapshot.notes[row], float(scores[row]), float(similarities[row])) for row in rows)
            return SearchResult(tuple(passages), snapshot.version)

        return self._on_current(workspace, rank)

    def _on_current(self, workspace: str, work: Callable[[Snapshot], Found]) -> Found:
        """Work on the index in force. One that is replaced and dropped meanwhile is left for its successor."""
        for _ in range(2):
            pointers = self._pointers(workspace)
            try:
                return work(self._load(workspace, pointers))
            except (IndexMissing, VectorsUnavailable):
                if self._pointers(workspace) == pointers:
                    raise
        return work(self._load(workspace, self._pointers(workspace)))

    def _load(self, workspace: str, pointers: dict[str, IndexPointer]) -> Snapshot:
        held = self._snapshots.get(workspace)
        if held and held.pointers == pointers:
            return held
        with self._loading:
            held = self._snapshots.get(workspace)
            if not held or held.pointers != pointers:
                held = load_snapshot(self.store, pointers, known=held, exact=self._exact_limit)
                self._snapshots[workspace] = held
            return held

    def _pointers(self, workspace: str) -> dict[str, IndexPointer]:
        """The shared shelves with the workspace's own."""
        shared = self.pointers.all(workspace=DEFAULT_WORKSPACE)
        if workspace != DEFAULT_WORKSPACE:
            shared.pop("playbooks", None)
            shared |= self.pointers.all(workspace=workspace)
        if not shared:
            raise IndexMissing("Nothing has been indexed yet.", "Run: python ingest.py")
        for pointer in shared.values():
            if pointer.model != self.embedder.identity:
                raise IndexMissing(
                    f"The index was built with the embedding model {pointer.model!r}, "
                    f"and questions are now read with {self.embedder.identity!r}.",
                    "Run: python ingest.py",
                )
        return shared


def _scope(snapshot: Snapshot, culture: str | None, cultures: tuple[str, ...], shelf: Shelf | None) -> _Scope:
    allowed = snapshot.everything()
    meant = snapshot.of_cultures(*(cultures or ("",)))
    if culture:
        allowed &= snapshot.of_cultures(culture)
    elif cultures:
        allowed &= meant | snapshot.of_cultures("")
    if shelf:
        allowed &= snapshot.on_shelf(shelf)
    return _Scope(allowed, meant, CULTURE_BOOST if cultures else GENERAL_BOOST)


def _fuse(similarities: Scores, keywords: Scores, scope: _Scope) -> Scores:
    """A weighted sum of both, each spread over 0 to 1 among the notes that may be found."""
    import numpy as np

    if not scope.allowed.any():
        return np.zeros_like(similarities)
    best = np.sort(similarities[scope.allowed])[::-1]
    lowest = max(float(best[min(SPREAD, len(best)) - 1]), 0.0) if len(best) > 1 else 0.0
    by_model = _spread(similarities, lowest, float(best[0]))
    by_word = _spread(keywords, 0.0, float(keywords[scope.allowed].max()))
    fused = MODEL_WEIGHT * by_model + (1 - MODEL_WEIGHT) * by_word + scope.boost * scope.meant
    scores: Scores = fused / (1 + scope.boost * bool(scope.meant.any()))
    return scores


def _spread(scores: Scores, lowest: float, highest: float) -> Scores:
    if highest <= lowest:
        flat: Scores = (scores >= highest).astype(scores.dtype) * (highest > 0)
        return flat
    return ((scores - lowest) / (highest - lowest)).clip(0, 1)


def _ranking(scores: Scores, allowed: Mask) -> Iterable[int]:
    """Rows from the best down, with equal scores in a fixed order."""
    import numpy as np

    rows = np.flatnonzero(allowed)
    return (int(row) for row in rows[np.argsort(-scores[rows], kind="stable")])


def _distinct(snapshot: Snapshot, ranking: Iterable[int], k: int) -> list[int]:
    """The first k rows that do not repeat a better one."""
    kept: list[int] = []
    for row in ranking:
        if not any(snapshot.say_the_same(row, better) for better in kept):
            kept.append(row)
            if len(kept) == k:
                break
    return kept
