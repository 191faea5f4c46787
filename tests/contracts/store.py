"""What every vector store must do: the tests of a store inherit `StoreContract` and give the fixture `store`."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from app.errors import IndexMissing
from app.retrieval.store import Record, VectorStore

NOTES = [Record(f"n{i}", f"text {i}", f'{{"id": "n{i}"}}') for i in range(5)]


def unit(*values: float) -> NDArray[np.float32]:
    vector = np.array(values, dtype=np.float32)
    return vector / np.linalg.norm(vector)


VECTORS = np.stack([unit(1, 0, 0), unit(0.8, 0.6, 0), unit(0, 1, 0), unit(0, 0, 1), unit(-1, 0, 0)])


class StoreContract:
    def test_write_then_nearest_finds_the_best_first(self, store: VectorStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        hits = store.nearest("alpha", unit(1, 0, 0), 3)
        assert [hit.id for hit in hits[:2]] == ["n0", "n1"]
        assert [hit.similarity for hit in hits] == pytest.approx([1.0, 0.8, 0.0], abs=1e-5)

    def test_nearest_stays_among_the_given_ids(self, store: VectorStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        assert [hit.id for hit in store.nearest("alpha", unit(1, 0, 0), 5, among=["n4", "n2"])] == ["n2", "n4"]

    def test_nearest_gives_what_there_is_when_asked_for_more(self, store: VectorStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        assert len(store.nearest("alpha", unit(1, 0, 0), 50)) == len(NOTES)

    def test_read_gives_back_every_record_with_its_vector(self, store: VectorStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        contents = store.read("alpha")
        found = dict(zip(contents.records, contents.vectors, strict=True))
        assert found.keys() == set(NOTES)
        for record, vector in zip(NOTES, VECTORS, strict=True):
            assert found[record] == pytest.approx(vector, abs=1e-6)

    def test_same_id_twice_keeps_the_later_one(self, store: VectorStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        store.write("alpha", [Record("n0", "other", "{}")], VECTORS[2:3])
        records = {record.id: record for record in store.read("alpha").records}
        assert len(records) == len(NOTES)
        assert records["n0"].mark == "other"

    def test_empty_collection_answers_with_nothing(self, store: VectorStore) -> None:
        store.write("alpha", [], VECTORS[:0])
        assert store.exists("alpha")
        assert store.nearest("alpha", unit(1, 0, 0), 3) == []
        assert store.read("alpha").records == ()

    def test_more_records_than_one_batch_are_all_kept(self, store: VectorStore) -> None:
        many = [Record(f"m{i}", f"text {i}", "{}") for i in range(1_203)]
        store.write("alpha", many, np.random.default_rng(7).normal(size=(len(many), 3)).astype(np.float32))
        assert {record.id for record in store.read("alpha").records} == {record.id for record in many}

    def test_any_writing_system_survives(self, store: VectorStore) -> None:
        record = Record("team:Händler/手册.md#start-1", "Zoë › 名刺 \u200d 👩‍💻 \n- a", '{"text": "“quoted” \\u0000"}')
        store.write("alpha", [record], VECTORS[:1])
        assert store.read("alpha").records == (record,)

    def test_collections_do_not_see_each_other(self, store: VectorStore) -> None:
        store.write("alpha", NOTES[:2], VECTORS[:2])
        store.write("beta", NOTES[2:], VECTORS[2:])
        assert {hit.id for hit in store.nearest("alpha", unit(0, 1, 0), 5)} == {"n0", "n1"}

    def test_dropped_collection_is_gone(self, store: VectorStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        store.drop("alpha")
        store.free_space()
        assert not store.exists("alpha")
        with pytest.raises(IndexMissing, match="not there"):
            store.read("alpha")
        with pytest.raises(IndexMissing, match="not there"):
            store.nearest("alpha", unit(1, 0, 0), 1)

    def test_dropping_what_is_not_there_is_fine(self, store: VectorStore) -> None:
        store.drop("alpha")

    def test_has_data_once_something_is_written(self, store: VectorStore) -> None:
        store.write("alpha", NOTES, VECTORS)
        assert store.has_data()
