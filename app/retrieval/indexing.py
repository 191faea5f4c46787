"""Builds the index: reads notes, embeds what is new, swaps the pointers. `ingest.py` and `rapport ingest` call it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from app.encoder import Progress
from app.errors import IndexBusy, IndexMissing
from app.models import Card, Note
from app.retrieval.embedding import Embedder
from app.retrieval.packing import content_version, pack, unpack
from app.retrieval.plans import Plan, known_vectors, part_of, plan_part, texts_to_embed
from app.retrieval.playbooks import Playbooks, files_fingerprint, read_playbooks
from app.retrieval.snapshot import index_version
from app.retrieval.store import VectorStore
from app.storage.conversations import DEFAULT_WORKSPACE
from app.storage.index_pointers import IndexPointer, IndexPointers

# There even when they are empty.
GENERAL, TEAM = "general", "playbooks"


class Knowledge(Protocol):
    """What the index takes from the library."""

    @property
    def notes(self) -> tuple[Note, ...]: ...

    @property
    def countries(self) -> Mapping[str, object]: ...

    def card(self, code_or_name: str) -> Card: ...


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What one run did, counted in notes. `problems` names the team's files that could not be read."""

    added: int
    changed: int
    removed: int
    unchanged: int
    embedded: int
    seconds: float
    index_version: str
    problems: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        counts = f"{self.added} added, {self.changed} changed, {self.removed} removed, {self.unchanged} unchanged"
        return f"{counts}. Index {self.index_version}. {self.seconds:.1f} s"


def build_index(
    library: Knowledge,
    *,
    store: VectorStore,
    embedder: Embedder,
    pointers: IndexPointers,
    lock_file: Path,
    playbooks_dir: Path | None = None,
    workspace: str = DEFAULT_WORKSPACE,
    progress: Progress | None = None,
) -> IngestReport:
    """Bring the index up to date. Without a `playbooks_dir` the team's shelf stays as it is."""
    started = time.monotonic()
    playbooks = read_playbooks(playbooks_dir, partial(_culture_code, library)) if playbooks_dir else None
    with _only_writer(lock_file):
        _drop_unused(store, pointers, workspace)
        old = pointers.all(workspace=workspace)
        plans = _plan(library, playbooks, old, embedder.identity, store)
        embedded = _write(plans, store, embedder, pointers, workspace, progress)
        planned = {plan.pointer.part: plan.pointer for plan in plans}
        emptied = {plan.pointer.part for plan in plans if _is_emptied(plan)}
        new = {part: pointer for part, pointer in (old | planned).items() if part not in emptied}
        if new != old:
            pointers.swap(old, new, workspace=workspace)
    return IngestReport(
        added=sum(plan.count("added") for plan in plans),
        changed=sum(plan.count("changed") for plan in plans),
        removed=sum(plan.count("removed") for plan in plans),
        unchanged=sum(plan.count("unchanged") for plan in plans),
        embedded=embedded,
        seconds=time.monotonic() - started,
        index_version=index_version(new),
        problems=playbooks.problems if playbooks else (),
    )


def index_is_current(
    library: Knowledge,
    *,
    store: VectorStore,
    model: str,
    pointers: IndexPointers,
    playbooks_dir: Path | None = None,
    workspace: str = DEFAULT_WORKSPACE,
) -> bool:
    """Whether a build would change nothing, told from hashes alone. `model` is the embedder's identity."""
    held = pointers.all(workspace=workspace)
    wanted = {part: _notes_fingerprint(notes, model) for part, notes in _parts(library).items()}
    if playbooks_dir:
        wanted[TEAM] = _files_fingerprint(files_fingerprint(playbooks_dir), model)
    found = {part: pointer.fingerprint for part, pointer in held.items() if playbooks_dir or part != TEAM}
    return found == wanted and all(pointer.model == model for pointer in held.values()) and store.has_data()


def _plan(
    library: Knowledge,
    playbooks: Playbooks | None,
    old: Mapping[str, IndexPointer],
    model: str,
    store: VectorStore,
) -> list[Plan]:
    plans = []
    gone: dict[str, list[Note]] = {part: [] for part in old if part != TEAM}
    for part, notes in (gone | _parts(library)).items():
        mark = _notes_fingerprint(notes, model)
        plans.append(plan_part(part, notes, fingerprint=mark, old=old.get(part), model=model, store=store))
    team = old.get(TEAM)
    if playbooks:
        mark = _files_fingerprint(playbooks.fingerprint, model)
        plans.append(plan_part(TEAM, playbooks.notes, fingerprint=mark, old=team, model=model, store=store))
    elif team and team.model != model:
        # The files are out of reach, the notes are not: they go over to the new model as they stand.
        notes = [unpack(record.payload) for record in store.read(team.collection).records]
        plans.append(plan_part(TEAM, notes, fingerprint="", old=team, model=model, store=store))
    return plans


def _write(
    plans: Sequence[Plan],
    store: VectorStore,
    embedder: Embedder,
    pointers: IndexPointers,
    workspace: str,
    progress: Progress | None,
) -> int:
    """Fill the new collections, and tell how many texts had to be embedded."""
    import numpy as np

    texts = texts_to_embed(plans)
    vectors = known_vectors(plans)
    if texts:
        vectors |= dict(zip(texts, embedder.encode(list(texts.values()), progress), strict=True))
    for plan in plans:
        if plan.is_built or _is_emptied(plan):
            continue
        rows = [vectors[record.mark] for record in plan.records]
        pointers.begin(plan.pointer.collection, workspace=workspace)
        store.write(plan.pointer.collection, plan.records, np.array(rows, dtype=np.float32))
        _verify(store, plan.pointer)
    return len(texts)


def _is_emptied(plan: Plan) -> bool:
    return not plan.records and plan.pointer.part not in (GENERAL, TEAM)


def _verify(store: VectorStore, pointer: IndexPointer) -> None:
    """Read a new collection back before anything points at it."""
    payloads = (record.payload for record in store.read(pointer.collection).records)
    if content_version(payloads, pointer.model) != pointer.version:
        raise IndexMissing(
            "The new index was not stored as it was written. The old one stays.", "Run: python ingest.py"
        )


def _drop_unused(store: VectorStore, pointers: IndexPointers, workspace: str) -> None:
    """Drop what earlier runs replaced or left unfinished. What this run replaces stays for those who read it now."""
    unused = pointers.unused(workspace=workspace)
    for collection in unused:
        store.drop(collection)
    if unused:
        pointers.forget(unused)
        store.free_space()


def _culture_code(library: Knowledge, name: str) -> str:
    """A team may write about a country for which there is no card yet."""
    code = name.upper()
    return code if code in library.countries else library.card(name).code


def _parts(library: Knowledge) -> dict[str, list[Note]]:
    parts: dict[str, list[Note]] = {GENERAL: []}
    for note in library.notes:
        parts.setdefault(part_of(note), []).append(note)
    return parts


def _notes_fingerprint(notes: Sequence[Note], model: str) -> str:
    return content_version((pack(note) for note in notes), model)


def _files_fingerprint(files: str, model: str) -> str:
    return content_version([files], model)


@contextmanager
def _only_writer(lock_file: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    lock_file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(lock_file, timeout=0)
    try:
        lock.acquire()
    except Timeout as fault:
        raise IndexBusy("Another process is writing the index.", "Wait until it is done, then try again.") from fault
    try:
        yield
    finally:
        lock.release()
