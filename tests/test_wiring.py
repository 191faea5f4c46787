"""How the parts start together when the index is not there yet, or not any more."""

from __future__ import annotations

import asyncio
import gc
import time
from pathlib import Path

import pytest

from app import wiring
from app.config import load_settings
from app.errors import IndexMissing, NotReady
from app.wiring import open_workshop


@pytest.mark.anyio
async def test_server_becomes_ready_once_another_process_has_written_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiring, "SECONDS_TO_NEXT_TRY", 0.05)
    settings = load_settings(_env_file=None, data_dir=tmp_path / "data")
    with open_workshop(settings) as late, open_workshop(settings) as writer:
        late.migrate()
        warming = asyncio.create_task(late.warm())
        await asyncio.wait_for(asyncio.to_thread(_wait_for_a_fault, late), 60)
        assert gc.isenabled()
        await asyncio.to_thread(writer.ingest, None)
        await asyncio.wait_for(warming, 60)
        assert late.readiness.report() == {"database": "ready", "language": "ready", "index": "ready"}


def _wait_for_a_fault(workshop: wiring.Workshop) -> None:
    while True:
        with pytest.raises(NotReady) as fault:
            workshop.readiness.report()
        if "Nothing has been indexed yet" in str(fault.value):
            return
        time.sleep(0.05)


def test_index_that_another_model_replaced_is_noticed(tmp_path: Path) -> None:
    settings = load_settings(_env_file=None, data_dir=tmp_path / "data")
    with open_workshop(settings) as workshop:
        workshop.migrate()
        with pytest.raises(IndexMissing, match="Nothing has been indexed yet"):
            workshop.search.check()
        workshop.ingest(None)
        workshop.search.check()


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
