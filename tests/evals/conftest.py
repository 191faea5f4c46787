"""The real coach over the real index, for every file of questions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.coach.coach import Coach
from app.config import load_settings
from app.wiring import open_workshop


@pytest.fixture(scope="session")
def coach(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coach]:
    data = tmp_path_factory.mktemp("evals") / "data"
    shutil.copytree(built_data, data)
    with open_workshop(load_settings(_env_file=None, data_dir=data)) as workshop:
        yield workshop.coach
