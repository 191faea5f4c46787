"""The command line as people use it: text on stdout, reasons on stderr, exit codes, and no traceback."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli import main

ROOT = Path(__file__).resolve().parent.parent
DRAFT = "Hi Tanaka, the numbers in section 3 are wrong. Fix it by Friday 5pm CET. Thanks, Bob"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.setenv("RAPPORT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "200")

    def run_command(*words: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["rapport", *words])
        with pytest.raises(SystemExit) as stop:
            main()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Outcome(int(stop.value.code or 0), out, err)

    return run_command


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT)
    return str(path)


def test_rewrite_prints_the_text_on_stdout_and_the_reasons_on_stderr(run: Run, draft: str) -> None:
    outcome = run("rewrite", draft, "--for", "JP", "--today", "2026-03-09", "--timezone", "Europe/Berlin")
    assert outcome.code == 0
    assert "section 3" in outcome.out
    assert "13 March" in outcome.out
    assert "every fact kept" in outcome.err
    assert "a tendency in Japan" in outcome.err
    assert "a tendency" not in outcome.out


def test_rewrite_as_json_has_the_form_of_the_api(run: Run, draft: str) -> None:
    rewrite = json.loads(run("rewrite", draft, "--for", "Japan", "--json").out)
    assert {"text", "changes", "facts", "verified", "scores", "norms", "warnings", "engine"} <= set(rewrite)


def test_analyze_lists_scores_acts_and_facts(run: Run, draft: str) -> None:
    outcome = run("analyze", draft)
    assert outcome.out.startswith("directness 0.")
    assert "fact: name" in outcome.out
    assert set(json.loads(run("analyze", draft, "--json").out)) == {"scores", "acts", "facts"}


def test_verify_fails_with_code_1_when_a_fact_changed(run: Run, draft: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(DRAFT.replace("section 3", "section 4"))
    same = run("verify", draft, draft)
    assert (same.code, same.out) == (0, "Every fact is kept and nothing was added.\n")
    changed = run("verify", draft, str(other))
    assert changed.code == 1
    assert "3" in changed.out
    assert json.loads(run("verify", draft, str(other), "--json").out)["ok"] is False


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("rewrite", "nowhere.txt", "--for", "JP"), "nowhere.txt: No such file or directory."),
        (("rewrite", "{draft}", "--for", "Jpan"), "There is no culture card for 'Jpan'."),
        (("rewrite", "{draft}", "--for", "JP", "--today", "soon"), "'soon' is no date."),
        (("rewrite", "{draft}", "--for", "JP", "--timezone", "Mars"), "'Mars' is no IANA time zone."),
        (("rewrite", "{empty}", "--for", "JP"), "There is no text in 'text'."),
        (("rewrite", "{latin}", "--for", "JP"), "The draft is not UTF-8 text."),
        (("rewrite", "{draft}"), "Missing option '--for'"),
        (("rewrite", "{draft}", "--for", "JP", "--medium", "fax"), "fax"),
        (("dance",), "dance"),
    ],
)
def test_misuse_is_explained_with_code_2(
    run: Run, draft: str, tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "latin.txt").write_bytes("café".encode("latin-1"))
    places = {"draft": draft, "empty": str(tmp_path / "empty.txt"), "latin": str(tmp_path / "latin.txt")}
    outcome = run(*(word.format(**places) for word in words))
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_search_before_ingest_says_what_to_run(run: Run) -> None:
    outcome = run("search", "business", "cards")
    assert outcome.code == 1
    assert "Run: python ingest.py" in outcome.err


def test_knowledge_check_names_file_and_line(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("knowledge", "check").code == 0
    monkeypatch.setenv("RAPPORT_KNOWLEDGE_DIR", str(tmp_path / "nowhere"))
    outcome = run("knowledge", "check")
    assert outcome.code == 1
    assert "nowhere line 1: is not a folder" in outcome.err
    assert json.loads(run("knowledge", "check", "--json").out)["ok"] is False


def test_doctor_hides_secrets_and_names_what_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_API_KEYS", "sk-SECRET")
    monkeypatch.setenv("RAPPORT_API_KEY", "sk-SECRET")
    outcome = run("doctor")
    assert outcome.code == 1
    assert "The index is missing or older than the knowledge. Run: python ingest.py" in outcome.out
    assert "RAPPORT_API_KEY is not a setting of Rapport. Did you mean RAPPORT_API_KEYS?" in outcome.err
    assert "sk-SECRET" not in outcome.out + outcome.err


def test_wrong_settings_stop_every_command(run: Run, draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_PORT", "eighty")
    outcome = run("rewrite", draft, "--for", "JP")
    assert outcome.code == 1
    assert "RAPPORT_PORT: input should be a valid integer" in outcome.err


def test_serve_refuses_an_open_door(run: Run) -> None:
    outcome = run("serve", "--host", "0.0.0.0")
    assert outcome.code == 1
    assert "Set RAPPORT_API_KEYS to one or more long random keys" in outcome.err


def test_serve_says_when_the_port_is_taken(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        outcome = run("serve", "--port", str(taken.getsockname()[1]))
    assert outcome.code == 1
    assert "Address already in use" in outcome.err


def test_words_that_are_no_utf8_are_asked_all_the_same(run: Run) -> None:
    assert "Nothing has been indexed yet" in run("search", "business \udcff\udcfe cards").err


def _environment(tmp_path: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "RAPPORT_DATA_DIR": str(tmp_path / "data")}


def test_rewrite_loads_neither_torch_nor_chroma(draft: str, tmp_path: Path) -> None:
    program = (
        f"import sys\nsys.argv = ['rapport', 'rewrite', {draft!r}, '--for', 'JP']\n"
        "from app.cli import main\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    assert not stop.code\n"
        "print([name for name in ('torch', 'chromadb', 'langchain', 'sentence_transformers') if name in sys.modules])"
    )
    command = [sys.executable, "-c", program]
    outcome = subprocess.run(
        command, capture_output=True, text=True, env=_environment(tmp_path), cwd=tmp_path, check=True
    )
    assert outcome.stdout.splitlines()[-1] == "[]"
    assert not (tmp_path / "data").exists()


def test_reader_that_stops_early_causes_no_traceback(draft: str, tmp_path: Path) -> None:
    command = f"{sys.executable} -m app.cli analyze {draft} --json | true"
    outcome = subprocess.run(
        command, shell=True, capture_output=True, text=True, env=_environment(tmp_path), cwd=tmp_path, check=False
    )
    assert outcome.stderr == ""


def test_serve_prints_its_address_and_is_alive_before_models_are_loaded(built_data: Path, tmp_path: Path) -> None:
    environment = _environment(tmp_path) | {"RAPPORT_DATA_DIR": str(built_data)}
    command = [sys.executable, "-m", "app.cli", "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=tmp_path
    ) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        address = line.split()[3]
        assert line == f"Rapport is on {address}  (stop with Ctrl-C)\n"
        assert _status(f"{address}/healthz") == 200
        end = time.monotonic() + 60
        while (status := _status(f"{address}/readyz")) != 200 and time.monotonic() < end:
            time.sleep(0.2)
        server.terminate()
        _, log = server.communicate(timeout=30)
    assert status == 200, log


def _status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=10) as reply:
            return int(reply.status)
    except urllib.error.HTTPError as fault:
        with fault:
            return fault.code
