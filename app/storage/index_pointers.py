"""Which collection answers for which part of the index. Swapping the pointers puts a new one in force everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.errors import IndexBusy
from app.storage.conversations import DEFAULT_WORKSPACE
from app.storage.database import Database
from app.storage.tables import IndexCollectionRow, IndexPointerRow


@dataclass(frozen=True, slots=True)
class IndexPointer:
    """`part` is a shelf or a share of one, `version` a hash of the notes in the collection, `fingerprint` one of the
    files they were made from."""

    part: str
    collection: str
    version: str
    fingerprint: str
    model: str


@dataclass(frozen=True, slots=True)
class IndexPointers:
    database: Database

    def get(self, part: str, *, workspace: str = DEFAULT_WORKSPACE) -> IndexPointer | None:
        return self.all(workspace=workspace).get(part)

    def all(self, *, workspace: str = DEFAULT_WORKSPACE) -> dict[str, IndexPointer]:
        with self.database.reading() as session:
            return _pointers(session, workspace)

    def swap(
        self,
        expected: Mapping[str, IndexPointer],
        new: Mapping[str, IndexPointer],
        *,
        workspace: str = DEFAULT_WORKSPACE,
    ) -> None:
        """Put the new pointers in the place of the expected ones, all at once; refused when somebody has swapped since
        those were read."""
        now = datetime.now(UTC)
        try:
            with self.database.writing() as session:
                if _pointers(session, workspace, lock=True) != dict(expected):
                    raise _overtaken()
                gone = select(IndexPointerRow).where(
                    IndexPointerRow.workspace_id == workspace, IndexPointerRow.shelf.not_in(list(new))
                )
                for row in session.scalars(gone):
                    session.delete(row)
                for pointer in new.values():
                    session.merge(_row(pointer, workspace, now))
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


def _row(pointer: IndexPointer, workspace: str, now: datetime) -> IndexPointerRow:
    return IndexPointerRow(
        workspace_id=workspace,
        shelf=pointer.part,
        collection=pointer.collection,
        version=pointer.version,
        fingerprint=pointer.fingerprint,
        model=pointer.model,
        built_at=now,
    )


def _pointers(session: Session, workspace: str, *, lock: bool = False) -> dict[str, IndexPointer]:
    query = select(IndexPointerRow).where(IndexPointerRow.workspace_id == workspace)
    rows = session.scalars(query.with_for_update() if lock else query)
    return {row.shelf: IndexPointer(row.shelf, row.collection, row.version, row.fingerprint, row.model) for row in rows}
