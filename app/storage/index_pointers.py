"""Which collection answers for which shelf. Swapping the pointers is what makes a new index take effect everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import cast

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.errors import IndexBusy
from app.models import Shelf
from app.storage.conversations import DEFAULT_WORKSPACE
from app.storage.database import Database
from app.storage.tables import IndexCollectionRow, IndexPointerRow


@dataclass(frozen=True, slots=True)
class IndexPointer:
    """`version` is a hash of the notes in the collection, `fingerprint` one of the files they were made from."""

    shelf: Shelf
    collection: str
    version: str
    fingerprint: str
    model: str


@dataclass(frozen=True, slots=True)
class IndexPointers:
    database: Database

    def get(self, shelf: Shelf, *, workspace: str = DEFAULT_WORKSPACE) -> IndexPointer | None:
        return self.all(workspace=workspace).get(shelf)

    def all(self, *, workspace: str = DEFAULT_WORKSPACE) -> dict[Shelf, IndexPointer]:
        with self.database.reading() as session:
            return _pointers(session, workspace)

    def swap(
        self,
        expected: Mapping[Shelf, IndexPointer],
        new: Mapping[Shelf, IndexPointer],
        *,
        workspace: str = DEFAULT_WORKSPACE,
    ) -> None:
        """Point at the new collections, all at once; refused when somebody has swapped since `expected` was read."""
        now = datetime.now(UTC)
        try:
            with self.database.writing() as session:
                if _pointers(session, workspace, lock=True) != dict(expected):
                    raise _overtaken()
                for pointer in new.values():
                    session.merge(IndexPointerRow(workspace_id=workspace, built_at=now, **asdict(pointer)))
        except IntegrityError as fault:  # both were the first
            raise _overtaken() from fault

    def begin(self, collection: str, *, workspace: str = DEFAULT_WORKSPACE) -> None:
        """Note a collection down before it is created, so that one left by a crash can be found and dropped."""
        with self.database.writing() as session:
            session.add(IndexCollectionRow(name=collection, workspace_id=workspace, created_at=datetime.now(UTC)))

    def unused(self, *, workspace: str = DEFAULT_WORKSPACE) -> tuple[str, ...]:
        """Collections that no pointer names: replaced ones, and those of a build that did not finish."""
        pointed = select(IndexPointerRow.collection)
        query = select(IndexCollectionRow.name).where(
            IndexCollectionRow.workspace_id == workspace, IndexCollectionRow.name.not_in(pointed)
        )
        with self.database.reading() as session:
            return tuple(session.scalars(query.order_by(IndexCollectionRow.created_at)))

    def forget(self, collections: Iterable[str]) -> None:
        """Strike out collections that were dropped."""
        with self.database.writing() as session:
            session.execute(delete(IndexCollectionRow).where(IndexCollectionRow.name.in_(list(collections))))


def _overtaken() -> IndexBusy:
    return IndexBusy("Another process has changed the index meanwhile.", "Run: python ingest.py")


def _pointers(session: Session, workspace: str, *, lock: bool = False) -> dict[Shelf, IndexPointer]:
    query = select(IndexPointerRow).where(IndexPointerRow.workspace_id == workspace)
    rows = session.scalars(query.with_for_update() if lock else query)
    return {
        (shelf := cast("Shelf", row.shelf)): IndexPointer(
            shelf, row.collection, row.version, row.fingerprint, row.model
        )
        for row in rows
    }
