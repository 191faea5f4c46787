"""`rapport knowledge check`: every problem of a knowledge folder, in its form and in what its notes say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from . import ledger, partnership
from .cards import CardFile
from .copies import check_copies
from .library import Contents, read_folder
from .problems import Problem, short_path
from .prose import check_claims
from .readability import check_readability
from .symmetry import check_symmetry


def check(folder: Path) -> list[Problem]:
    """In order of file and line; empty when the knowledge is sound."""
    contents = read_folder(folder)
    _check_claims(contents)
    _check_wording(contents)
    contents.problems.extend(_across(folder, contents))
    return sorted(set(contents.problems))


def grave_faults(contents: Contents) -> list[Problem]:
    """What must not reach an index: broken form, and claims that leave a people no exception."""
    _check_claims(contents)
    return sorted(set(contents.problems))


def accept(folder: Path) -> tuple[int, int]:
    """Record the note ids as they stand; returns how many are new and how many are retired."""
    return ledger.accept(folder, _places(read_folder(folder)))


def _check_claims(contents: Contents) -> None:
    for file in contents.files:
        check_claims(file.page, file.notes, contents.library.claims)


def _check_wording(contents: Contents) -> None:
    for file in contents.files:
        check_readability(file.page, [note for note, _ in file.notes])
        if isinstance(file, CardFile):
            check_symmetry(file.page, file.card)
    check_copies((file.page, file.notes) for file in contents.files)


def _across(folder: Path, contents: Contents) -> Iterator[Problem]:
    path = short_path(folder / partnership.FILE, folder)
    yield from partnership.uncovered(contents.lines, contents.library.notes, path)
    known = ledger.load_ledger(folder, contents.problems)
    yield from ledger.changes(known, _places(contents), folder)


def _places(contents: Contents) -> dict[str, tuple[str, int]]:
    return {note.id: (file.page.path, line) for file in contents.files for note, line in file.notes}
