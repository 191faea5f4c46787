"""The page behind the real layers, reached without a network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.main import create_app
from tests.web.server import open_page

URL = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def page_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    with open_page(tmp_path_factory.mktemp("page")) as workshop:
        yield create_app(workshop.settings, workshop)


@pytest.fixture(scope="module")
def locked_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    with open_page(tmp_path_factory.mktemp("locked"), keys="first-key second-key") as workshop:
        yield create_app(workshop.settings, workshop)


@pytest.fixture
def client(page_app: FastAPI) -> TestClient:
    return TestClient(page_app, base_url=URL)


@pytest.fixture
def locked(locked_app: FastAPI) -> TestClient:
    """The same behind a key, with no cookie yet."""
    return TestClient(locked_app, base_url=URL)
