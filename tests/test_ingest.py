"""`python ingest.py` as a person runs it: its lines, its exit codes, and what it leaves alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FOLDERS = ("cultures", "topics", "playbooks", "phrases", "questions")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A knowledge folder with the scales and one card with its topics left out, so that a run takes seconds."""
    knowledge = tmp_path / "knowledge"
    shutil.copytree(ROOT / "knowledge", knowledge, ignore=shutil.ignore_patterns(*FOLDERS))
    for name in FOLDERS:
        (knowledge / name).mkdir()
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "rules.md").write_text("# Rules\n\nLunch is at noon.")
    return tmp_path


def ingest(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"],
        "RAPPORT_DATA_DIR": str(place / "data"),
        "RAPPORT_KNOWLEDGE_DIR": str(place / "knowledge"),
    }
    command = [sys.executable, str(ROOT / "ingest.py"), *arguments]
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)


def test_run_prints_one_line_and_unreadable_files_and_exits_with_one(place: Path) -> None:
    (place / "team" / "latin.txt").write_bytes(b"caf\xe9")
    outcome = ingest(place, "--playbooks", str(place / "team"))
    assert outcome.stdout.startswith("1 added, 0 changed, 0 removed, 0 unchanged. Index ")
    assert outcome.stdout.count("\n") == 1
    assert "latin.txt: line 1 is not UTF-8. Save the file as UTF-8." in outcome.stderr
    assert outcome.returncode == 1

    (place / "team" / "latin.txt").unlink()
    again = ingest(place, "--playbooks", str(place / "team"), "--json")
    report = json.loads(again.stdout)
    assert (report["added"], report["unchanged"], report["embedded"], report["problems"]) == (0, 1, 0, [])
    assert again.returncode == 0, again.stderr


def test_bad_card_is_named_with_its_line_and_nothing_is_written(place: Path) -> None:
    card = (ROOT / "knowledge" / "cultures" / "jp.md").read_text()
    lines = [("reviewed_on: soon" if line.startswith("reviewed_on:") else line) for line in card.splitlines()]
    (place / "knowledge" / "cultures" / "jp.md").write_text("\n".join(lines))
    outcome = ingest(place)
    assert outcome.returncode == 1
    number = lines.index("reviewed_on: soon") + 1
    assert f"cultures/jp.md line {number}: 'reviewed_on' must be a date" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert not (place / "data").exists()
