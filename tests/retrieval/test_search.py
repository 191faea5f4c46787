"""What a search finds, for whom, and how it is scored; with the real model over a small library."""

from __future__ import annotations

from dataclasses import replace

import anyio
import pytest

from app.errors import BadInput, EmptyText
from app.models import SearchResult
from app.retrieval.search import MAX_PASSAGES, Search
from app.storage.database import Database
from app.storage.index_pointers import IndexPointers
from app.storage.tables import WorkspaceRow
from tests.retrieval.library import AGENDA, CARDS_DE, CARDS_JP, DECIDE_DE, NOTES, Bench, ids, note

pytestmark = pytest.mark.anyio


@pytest.fixture
def built(bench: Bench) -> Bench:
    bench.build()
    return bench


async def test_meaning_is_found_without_a_shared_word(built: Bench) -> None:
    assert ids(await built.search.find("a present for my host"))[0] == "jp-gifts"


async def test_rare_word_is_found_where_the_model_does_not_know_it(bench: Bench) -> None:
    bench.build(*NOTES, note("odd", "write a meishi holder on the list", heading="Lists"))
    assert ids(await bench.search.find("meishi"))[0] == "odd"


async def test_named_culture_comes_first_and_others_do_not_come(built: Bench) -> None:
    found = ids(await built.search.find("business cards", cultures=["DE"]))
    assert found[0] == CARDS_DE.id
    assert CARDS_JP.id not in found
    assert AGENDA.id in found, "what holds everywhere may be found"


async def test_two_named_cultures_are_both_found(built: Bench) -> None:
    assert set(ids(await built.search.find("business cards", cultures=["DE", "JP"]))[:2]) == {"de-cards", "jp-cards"}


async def test_culture_filter_admits_that_culture_alone(built: Bench) -> None:
    found = await built.search.find("business cards", culture="DE")
    assert {passage.note.culture for passage in found.passages} == {"DE"}
    assert ids(found) == [CARDS_DE.id, DECIDE_DE.id]


async def test_shelf_filter_admits_that_shelf_alone(built: Bench) -> None:
    found = await built.search.find("business cards", shelf="general")
    assert {passage.note.shelf for passage in found.passages} == {"general"}


async def test_culture_without_notes_finds_nothing(built: Bench) -> None:
    assert (await built.search.find("business cards", culture="BR")).passages == ()


async def test_shelf_without_notes_finds_nothing(built: Bench) -> None:
    assert (await built.search.find("business cards", shelf="playbooks")).passages == ()


async def test_scores_fall_from_at_most_one_and_similarity_is_the_cosine(built: Bench) -> None:
    found = await built.search.find("business card with both hands", cultures=["JP"])
    scores = [passage.score for passage in found.passages]
    assert scores == sorted(scores, reverse=True)
    assert 0 <= scores[-1] <= scores[0] <= 1
    vector = built.embedder.encode_query("business card with both hands")
    [exact] = built.embedder.encode([found.passages[0].note.embedding_text]) @ vector
    assert found.passages[0].similarity == pytest.approx(float(exact), abs=1e-4)


async def test_similarity_tells_a_question_out_of_place(built: Bench) -> None:
    fits = await built.search.find("who makes the decision?")
    foreign = await built.search.find("recipe for pancakes with blueberries")
    assert fits.passages[0].similarity > 0.4 > foreign.passages[0].similarity


async def test_note_that_repeats_a_better_one_is_left_out(bench: Bench) -> None:
    twin = replace(CARDS_JP, id="jp-cards-again", text=f"{CARDS_JP.text}!")
    elsewhere = replace(CARDS_JP, id="br-cards", culture="BR", document="Brazil")
    bench.build(*NOTES, twin, elsewhere)
    found = ids(await bench.search.find("business card with both hands"))
    assert len({"jp-cards", "jp-cards-again"} & set(found)) == 1
    assert "br-cards" in found, "the same advice for another culture is no repetition"


async def test_k_limits_the_passages(built: Bench) -> None:
    assert len((await built.search.find("meeting", k=2)).passages) == 2


@pytest.mark.parametrize("k", [0, -1, MAX_PASSAGES + 1])
async def test_k_out_of_bounds_is_refused(built: Bench, k: int) -> None:
    with pytest.raises(BadInput, match="'k' must be from 1 to 50") as caught:
        await built.search.find("meeting", k=k)
    assert caught.value.field == "k"


@pytest.mark.parametrize("query", ["", "  \n\t "])
async def test_empty_question_is_refused(built: Bench, query: str) -> None:
    with pytest.raises(EmptyText):
        await built.search.find(query)


@pytest.mark.parametrize("query", ["???", "名刺はどうする", "the of and", "x" * 100_000, "\u0000\u200b🙂", "a"])
async def test_odd_questions_are_searched_without_fault(built: Bench, query: str) -> None:
    assert len((await built.search.find(query, k=3)).passages) <= 3


async def test_large_shelf_is_asked_of_the_store_with_the_same_outcome(built: Bench) -> None:
    through_store = Search(store=built.store, embedder=built.embedder, pointers=built.pointers, exact_limit=0)
    for filters in ({}, {"cultures": ["DE"]}, {"culture": "JP"}, {"shelf": "general"}, {"culture": "BR"}):
        exact = await built.search.find("business cards", **filters)  # type: ignore[arg-type]
        asked = await through_store.find("business cards", **filters)  # type: ignore[arg-type]
        assert ids(asked) == ids(exact)
        assert [p.similarity for p in asked.passages] == pytest.approx([p.similarity for p in exact.passages], abs=1e-4)


async def test_many_questions_at_once_get_their_own_answers(built: Bench) -> None:
    asked = {"both hands business card": "jp-cards", "wrapped gift": "jp-gifts", "who decides": "de-decide"}
    found: dict[str, SearchResult] = {}

    async def ask(number: int, query: str) -> None:
        found[f"{query}{number}"] = await built.search.find(query, k=1)

    async with anyio.create_task_group() as tasks:
        for number in range(8):
            for query in asked:
                tasks.start_soon(ask, number, query)
    assert all(ids(found[f"{query}{number}"]) == [key] for query, key in asked.items() for number in range(8))


async def test_ready_once_model_and_index_are_loaded(built: Bench) -> None:
    assert not built.search.ready()
    built.search.warm()
    assert built.search.ready()


async def test_other_workspace_sees_the_shared_shelves_and_not_the_teams(built: Bench) -> None:
    folder = built.folder / "playbooks"
    folder.mkdir()
    (folder / "rules.md").write_text("# Rules\n\nName the release after a river.")
    built.build(playbooks=folder)
    _add_workspace(built.database, "other")
    assert "team:rules.md#rules-1" in ids(await built.search.find("name the release"))
    elsewhere = ids(await built.search.find("name the release", workspace="other"))
    assert elsewhere
    assert not any(key.startswith("team:") for key in elsewhere)
    assert IndexPointers(built.database).all(workspace="other") == {}


def _add_workspace(database: Database, name: str) -> None:
    from datetime import UTC, datetime

    with database.writing() as session:
        session.add(WorkspaceRow(id=name, name=name, created_at=datetime.now(UTC)))
