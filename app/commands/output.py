"""How commands read input and show results: text or JSON on stdout, everything beside it on stderr."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer
from pydantic import BaseModel
from rich.console import Console

from app.errors import BadInput, RapportError

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, in the form of the HTTP API.")]
PROBLEM, MISUSE = 1, 2

Style = Literal["bold", "dim", "red", "green", "yellow"]


def beside(text: str, style: Style | None = None) -> None:
    """What explains a result goes to stderr, so that stdout can be piped on."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(text, style=style, markup=False)


def said(words: list[str]) -> str:
    """The words of a command line as one text; bytes that are no UTF-8 become the sign for an unknown character."""
    return " ".join(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def result(text: str) -> None:
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    sys.stdout.flush()


def result_json(value: BaseModel | dict[str, object]) -> None:
    data = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    result(json.dumps(data, ensure_ascii=False, indent=2))


def show_fault(fault: RapportError) -> int:
    """Print an error for a person and return the exit code that goes with it."""
    beside(fault.message, "red")
    if fault.hint:
        beside(fault.hint)
    return MISUSE if 400 <= fault.status < 500 else PROBLEM


def read_text(path: Path | None, name: str) -> str:
    """A file, or stdin for `-` and for nothing."""
    if path is None or str(path) == "-":
        if sys.stdin.isatty():
            beside(f"Type or paste the {name}, then press Ctrl-D.", "dim")
        raw = sys.stdin.buffer.read()
    else:
        raw = _read_file(path)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadInput(f"The {name} is not UTF-8 text.", "Save it as UTF-8 and try again.", field=name) from fault


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise BadInput(f"{path}: {fault.strerror}.", "Name a text file, or '-' for stdin.", field=str(path)) from fault
