"""A real server on loopback and a real Chromium that looks at it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

from app.main import create_app
from tests.machine import needs
from tests.web.server import open_page

SECONDS_TO_START = 20


@contextmanager
def serving(folder: Path, *, keys: str = "") -> Iterator[str]:
    """The page on a free port, for as long as the block runs; gives its address."""
    with open_page(folder, keys=keys) as workshop, socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        app = create_app(workshop.settings, workshop)
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            _wait_for(server)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def _wait_for(server: uvicorn.Server) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while not server.started:
        assert time.monotonic() < end, "the server did not start"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    needs("chromium")
    with serving(tmp_path_factory.mktemp("page")) as url:
        yield url


@pytest.fixture(scope="module")
def locked_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    needs("chromium")
    with serving(tmp_path_factory.mktemp("locked"), keys="first-key") as url:
        yield url


# Per module: while it is open, it holds this thread's event loop, which other tests need.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    needs("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()
