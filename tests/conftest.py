"""What every test stands on: no connection but to loopback, no settings from outside, and no silent skip in CI."""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
from collections.abc import Generator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock

from app.config import PREFIX, Settings, load_settings, quiet_libraries
from app.wiring import open_workshop
from tests.machine import POSTGRESQL_URL, needs

quiet_libraries()

TEST_ALL = os.environ.get("RAPPORT_TEST_ALL") == "1"

# CI tries the same examples each time, so that a landing depends on the change alone; people's machines try new ones.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if TEST_ALL else "here")


def _is_loopback(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in ("", "localhost", "None"):
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_foreign_connections(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo" and not _is_loopback(args[0]):
        raise RuntimeError(f"A test looked up {args[0]!r}; only loopback is allowed.")
    if event in ("socket.connect", "socket.sendto"):
        connection, address = args
        is_internet = isinstance(connection, socket.socket) and connection.family != socket.AF_UNIX
        if is_internet and isinstance(address, tuple) and not _is_loopback(address[0]):
            raise RuntimeError(f"A test connected to {address[0]!r}; only loopback is allowed.")


# Below every library and in every thread: a fixture would only reach what uses Python's own socket class.
sys.addaudithook(_refuse_foreign_connections)


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if TEST_ALL and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"RAPPORT_TEST_ALL=1 allows no skip: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine, and no `.env` of the folder, reaches a test."""
    for name in list(os.environ):
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.setitem(Settings.model_config, "env_file", None)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(data_dir=tmp_path / "data", port=0)


@pytest.fixture(scope="session")
def postgresql_url() -> str:
    needs("postgresql")
    return POSTGRESQL_URL


@pytest.fixture(scope="session")
def built_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with tables and index, built once for all test processes; copy it before writing."""
    # The parent is shared by the processes of one test run.
    shared = tmp_path_factory.getbasetemp().parent / "built-data"
    with FileLock(f"{shared}.lock"):
        if not (shared / "done").exists():
            with open_workshop(load_settings(_env_file=None, data_dir=shared)) as workshop:
                workshop.bring_up_to_date(lambda done, total: None)
            (shared / "done").touch()
    return shared
