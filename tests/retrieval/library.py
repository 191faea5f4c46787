"""A small library of made-up notes, and a bench that builds and searches an index of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.encoder import Progress
from app.errors import UnknownCulture
from app.models import Card, Note, Reference, SearchResult, Source
from app.retrieval.embedding import Embedder
from app.retrieval.indexing import IngestReport, build_index, index_is_current
from app.retrieval.search import Search
from app.retrieval.store import VectorStore
from app.storage.database import Database, migrate
from app.storage.index_pointers import IndexPointers

HANDBOOK = Source("handbook", "A handbook", "https://example.org/handbook", year=2020)


def note(key: str, text: str, *, culture: str | None = None, heading: str = "Meetings", document: str = "") -> Note:
    return Note(
        id=key,
        kind="do",
        text=text,
        shelf="cultures" if culture else "general",
        document=document or {"JP": "Japan", "DE": "Germany"}.get(culture or "", "First meetings"),
        heading=heading,
        topic=heading.lower(),
        references=(Reference(HANDBOOK, "ch. 2"),),
        culture=culture,
    )


CARDS_JP = note("jp-cards", "offer your business card with both hands and read the one you get", culture="JP")
GIFTS_JP = note("jp-gifts", "bring a small wrapped gift from your own town", culture="JP", heading="Gifts")
CARDS_DE = note("de-cards", "hand over a business card at the end of the meeting, if at all", culture="DE")
DECIDE_DE = note("de-decide", "ask who decides and who must be heard before", culture="DE", heading="Decisions")
AGENDA = note("meet-agenda", "send an agenda two days before a first meeting")
FEEDBACK = note("feedback-private", "give criticism in private and start from the shared goal", heading="Feedback")
NOTES = (CARDS_JP, GIFTS_JP, CARDS_DE, DECIDE_DE, AGENDA, FEEDBACK)


@dataclass(frozen=True)
class SmallLibrary:
    notes: tuple[Note, ...] = NOTES
    countries: dict[str, object] = field(default_factory=lambda: {"JP": "Japan", "DE": "Germany", "NO": "Norway"})

    def card(self, code_or_name: str) -> Card:
        raise UnknownCulture(code_or_name)


class CountingEmbedder:
    """The real model, shared, with a list of all texts it was asked to embed for the index."""

    def __init__(self, real: Embedder) -> None:
        self.real = real
        self.model = real.model
        self.identity = real.identity
        self.texts: list[str] = []

    def load(self) -> None:
        self.real.load()

    @property
    def loaded(self) -> bool:
        return self.real.loaded

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return self.real.encode_query(text)

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> NDArray[np.float32]:
        self.texts += texts
        return self.real.encode(texts, progress)


class Bench:
    """An index in a folder of its own."""

    def __init__(self, folder: Path, store: VectorStore, embedder: Embedder) -> None:
        self.folder = folder
        self.store = store
        self.embedder = embedder
        self.url = f"sqlite:///{folder / 'rapport.db'}"
        migrate(self.url)
        self.database = Database(self.url)
        self.pointers = IndexPointers(self.database)
        self.search = Search(store=store, embedder=embedder, pointers=self.pointers)

    @property
    def lock_file(self) -> Path:
        return self.folder / "index.lock"

    def build(self, *notes: Note, playbooks: Path | None = None, progress: Progress | None = None) -> IngestReport:
        return build_index(
            SmallLibrary(notes or NOTES),
            store=self.store,
            embedder=self.embedder,
            pointers=self.pointers,
            lock_file=self.lock_file,
            playbooks_dir=playbooks,
            progress=progress,
        )

    def is_current(self, *notes: Note, playbooks: Path | None = None) -> bool:
        return index_is_current(
            SmallLibrary(notes or NOTES),
            store=self.store,
            model=self.embedder.identity,
            pointers=self.pointers,
            playbooks_dir=playbooks,
        )


def ids(found: SearchResult) -> list[str]:
    return [passage.note.id for passage in found.passages]


def counts(report: IngestReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.removed, report.unchanged
