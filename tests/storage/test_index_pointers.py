"""Swapping the index pointers on both kinds of database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.errors import IndexBusy
from app.storage.database import Database
from app.storage.index_pointers import IndexPointer, IndexPointers

GENERAL = IndexPointer("general", "rapport-general-1", "v1", "f1", "all-MiniLM-L6-v2")
CULTURES = replace(GENERAL, part="cultures", collection="rapport-cultures-1")


@pytest.fixture
def pointers(database: Database) -> IndexPointers:
    return IndexPointers(database)


def test_nothing_is_pointed_at_in_the_beginning(pointers: IndexPointers) -> None:
    assert pointers.all() == {}
    assert pointers.get("general") is None


def test_swap_takes_effect_for_all_shelves_at_once(pointers: IndexPointers) -> None:
    both = {"general": GENERAL, "cultures": CULTURES}
    pointers.swap({}, both)
    assert pointers.all() == both
    newer = {"general": replace(GENERAL, collection="rapport-general-2", version="v2")}
    pointers.swap(both, newer)
    assert pointers.all() == newer, "a part that the new index has not is gone"


def test_swap_is_refused_when_somebody_was_faster(pointers: IndexPointers) -> None:
    pointers.swap({}, {"general": GENERAL})
    with pytest.raises(IndexBusy, match="Another process has changed the index meanwhile"):
        pointers.swap({}, {"general": replace(GENERAL, version="v2")})
    assert pointers.get("general") == GENERAL


def test_collections_without_a_pointer_are_unused(pointers: IndexPointers) -> None:
    for name in (GENERAL.collection, "rapport-general-0", "rapport-general-crashed"):
        pointers.begin(name)
    pointers.swap({}, {"general": GENERAL})
    assert sorted(pointers.unused()) == ["rapport-general-0", "rapport-general-crashed"]
    pointers.forget(["rapport-general-0"])
    assert pointers.unused() == ("rapport-general-crashed",)
