"""`rapport knowledge check`: every problem of a knowledge folder, without loading anything else."""

from __future__ import annotations

from pathlib import Path

from .library import read_library
from .problems import Problem


def check(folder: Path) -> list[Problem]:
    """In order of file and line; empty when the knowledge is sound."""
    return read_library(folder)[1]
