"""What is wrong in a knowledge file and where. Readers collect these, so that one check names every fault at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path} line {self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Page:
    """One file that was read, under the short path by which people know it. `report` adds to the shared list."""

    path: str
    text: str
    problems: list[Problem]

    def report(self, line: int, text: str) -> None:
        self.problems.append(Problem(self.path, line, text))


def short_path(path: Path, folder: Path) -> str:
    """`knowledge/cultures/br.md`, wherever the knowledge folder lies."""
    return (Path(folder.name) / path.relative_to(folder)).as_posix()


def open_page(path: Path, folder: Path, problems: list[Problem]) -> Page | None:
    """The text of a file, or None after its fault was reported."""
    page = Page(short_path(path, folder), "", problems)
    try:
        raw = path.read_bytes()
    except OSError as fault:
        page.report(1, f"cannot be read: {fault.strerror or 'unknown reason'}")
        return None
    try:
        return Page(page.path, raw.decode("utf-8-sig").replace("\r\n", "\n"), problems)
    except UnicodeDecodeError as fault:
        page.report(raw[: fault.start].count(b"\n") + 1, "is not UTF-8 text; save it as UTF-8")
        return None
