"""What a test may need beside Python, and what to say where it is missing."""

from __future__ import annotations

import os
import shutil
import socket
from urllib.parse import urlsplit

import pytest

POSTGRESQL_URL = os.environ.get("RAPPORT_TEST_POSTGRESQL_URL", "postgresql+psycopg://postgres@127.0.0.1:5432/test")
REDIS_URL = os.environ.get("RAPPORT_TEST_REDIS_URL", "redis://127.0.0.1:6379/15")
HOW_TO_GET = {
    "chromium": "Chromium and its driver are missing. Debian: apt-get install chromium chromium-driver",
    "postgresql": f"No PostgreSQL answers at {POSTGRESQL_URL}. Debian: apt-get install postgresql; see .ci/run",
    "redis": f"No Redis answers at {REDIS_URL}. Debian: apt-get install redis-server; see .ci/run",
}


def needs(what: str) -> None:
    """Skip unless the machine has it; with RAPPORT_TEST_ALL=1 every skip is a failure."""
    if not _has(what):
        pytest.skip(HOW_TO_GET[what])


def _has(what: str) -> bool:
    if what == "chromium":
        return bool(shutil.which("chromium") and shutil.which("chromedriver"))
    address = urlsplit({"postgresql": POSTGRESQL_URL, "redis": REDIS_URL}[what])
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((address.hostname or "127.0.0.1", address.port or 0)) == 0
