"""The index across processes: one writes while another searches; a killed writer leaves the old index in force."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.retrieval.chroma import ChromaStore
from tests.retrieval.builder import Numbers, notes
from tests.retrieval.library import Bench, counts, ids

ROOT = Path(__file__).resolve().parents[2]


def build_elsewhere(folder: Path, die_at: str, *texts: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.retrieval.builder", str(folder), die_at, *texts]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Bench]:
    """The same index as the other process builds, without a model."""
    store = ChromaStore(folder=tmp_path / "chroma")
    bench = Bench(tmp_path, store, Numbers("never"))
    yield bench
    bench.database.close()
    store.close()


@pytest.mark.parametrize("die_at", ["embed", "begin", "write", "swap"])
def test_killed_writer_leaves_the_old_index_in_force(here: Bench, die_at: str) -> None:
    here.build(*notes("one", "two"))
    before = here.pointers.all()
    assert build_elsewhere(here.folder, die_at, "one", "three").returncode == -signal.SIGKILL
    assert here.pointers.all() == before
    assert counts(here.build(*notes("one", "two"))) == (0, 0, 0, 2)
    assert here.pointers.unused() == (), "what the killed one began is dropped"
    assert counts(here.build(*notes("one", "three"))) == (0, 1, 0, 1)


def test_writer_killed_after_the_swap_has_done_its_work(here: Bench) -> None:
    here.build(*notes("one", "two"))
    assert build_elsewhere(here.folder, "swapped", "one", "three").returncode == -signal.SIGKILL
    assert counts(here.build(*notes("one", "three"))) == (0, 0, 0, 2)


@pytest.mark.anyio
async def test_running_search_sees_what_another_process_built(bench: Bench) -> None:
    first = build_elsewhere(bench.folder, "never", "bring a gift", "send an agenda")
    found = await bench.search.find("gift")
    assert (found.index_version, sorted(ids(found))) == (first.stdout, ["n0", "n1"])
    second = build_elsewhere(bench.folder, "never", "bring a gift", "send an agenda", "ask who decides")
    found = await bench.search.find("gift")
    assert (found.index_version, sorted(ids(found))) == (second.stdout, ["n0", "n1", "n2"])


@pytest.mark.anyio
async def test_search_goes_on_without_fault_while_another_process_builds(bench: Bench) -> None:
    bench.build(*notes("state 0", "same"))
    states = [[f"state {number}", "same"] for number in (1, 2, 3)]
    script = (
        "import sys; from pathlib import Path; from tests.retrieval.builder import main\n"
        f"for texts in {states!r}: main(Path(sys.argv[1]), 'never', texts)"
    )
    command = [sys.executable, "-c", script, str(bench.folder)]
    writer = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL)
    finished = asyncio.create_task(writer.wait())
    seen: list[str] = []
    while not finished.done():
        found = await bench.search.find("which state is it?")
        texts = {passage.note.text for passage in found.passages}
        assert len(texts) == 2
        assert "same" in texts
        seen.append(max(texts))
    assert await finished == 0
    assert seen == sorted(seen), "never back to an older state"
    found = await bench.search.find("which state is it?")
    assert "state 3" in {passage.note.text for passage in found.passages}
