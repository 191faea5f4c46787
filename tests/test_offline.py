"""The whole product runs without trying to reach anything: no look-up and no connection, not even to loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Runs in a process of its own, so that everything is imported and loaded under the hook.
PROGRAM = """
import json, sys

tried = []

def remember(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"):
        tried.append([event, repr(args[-1] if event == "socket.connect" else args[:2])])

sys.addaudithook(remember)

from pathlib import Path

from fastapi.testclient import TestClient

from app.config import load_settings
from app.main import create_app
from app.wiring import open_workshop

settings = load_settings(_env_file=None, data_dir=Path(sys.argv[1]))
workshop = open_workshop(settings)
workshop.bring_up_to_date(lambda done, total: None)
with TestClient(create_app(settings, workshop), base_url="http://127.0.0.1") as client:
    replies = [
        client.get("/api/search", params={"q": "business cards"}),
        client.post("/api/rewrite", json={"text": "Send the report by Friday.", "partner": "JP"}),
        client.post("/api/chat", json={"message": "How do I greet a client in Japan?"}),
        client.get("/openapi.json"),
    ]
print(json.dumps({"tried": tried, "statuses": [reply.status_code for reply in replies]}))
"""


def test_ingest_search_rewrite_and_chat_try_no_connection(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RAPPORT_")}
    # What would make libraries talk, if the product let them.
    environment |= {"LANGSMITH_TRACING": "true", "LANGSMITH_API_KEY": "x", "ANONYMIZED_TELEMETRY": "True"}
    environment |= {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9", "FASTAPI_OTEL_AUTO_CONFIGURE": "true"}
    outcome = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment | {"PYTHONPATH": str(ROOT)},
        check=False,
        timeout=240,
    )
    assert outcome.returncode == 0, outcome.stderr[-3000:]
    report = json.loads(outcome.stdout.splitlines()[-1])
    assert report == {"tried": [], "statuses": [200, 200, 200, 200]}
