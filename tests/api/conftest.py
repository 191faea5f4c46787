"""The real server over a real index."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.config import load_settings
from app.main import create_app


@pytest.fixture(scope="session")
def client(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data = tmp_path_factory.mktemp("api") / "data"
    shutil.copytree(built_data, data)
    settings = load_settings(_env_file=None, data_dir=data, max_draft_chars=20_000)
    with TestClient(create_app(settings), base_url="http://127.0.0.1", raise_server_exceptions=False) as running:
        yield running
