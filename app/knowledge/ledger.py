"""The ledger of note ids (`knowledge/ids.txt`): answers, feedback and links refer to an id, so one that was given out
stays with its note or is retired for good."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .problems import Problem, open_page, short_path

FILE = "ids.txt"
_RETIRED = "-"
_ACCEPT = "rapport knowledge accept"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Ids in use and ids that are retired; `kept` is False in a folder that keeps no ledger."""

    in_use: frozenset[str] = frozenset()
    retired: frozenset[str] = frozenset()
    kept: bool = False


def load_ledger(folder: Path, problems: list[Problem]) -> Ledger:
    path = folder / FILE
    page = open_page(path, folder, problems) if path.exists() else None
    if page is None:
        return Ledger()
    entries = page.text.split()
    return Ledger(
        frozenset(entry for entry in entries if not entry.startswith(_RETIRED)),
        frozenset(entry.removeprefix(_RETIRED) for entry in entries if entry.startswith(_RETIRED)),
        kept=True,
    )


def changes(ledger: Ledger, places: Mapping[str, tuple[str, int]], folder: Path) -> Iterator[Problem]:
    """`places` says where each id stands now."""
    if not ledger.kept:
        return
    for note_id, (path, line) in places.items():
        if note_id in ledger.retired:
            yield Problem(path, line, f"id '{note_id}' was another note's; choose a new one")
        elif note_id not in ledger.in_use:
            yield Problem(path, line, f"id '{note_id}' is new; record it with: {_ACCEPT}")
    for note_id in sorted(ledger.in_use - places.keys()):
        text = f"no note has the id '{note_id}' any more; give it back, or retire it with: {_ACCEPT}"
        yield Problem(short_path(folder / FILE, folder), 1, text)


def accept(folder: Path, ids: Collection[str]) -> tuple[int, int]:
    """Record the ids as they are; returns how many are new and how many were retired."""
    ledger = load_ledger(folder, [])
    retired = ledger.retired | (ledger.in_use - set(ids))
    entries = [*ids, *(f"{_RETIRED}{note_id}" for note_id in retired)]
    lines = sorted(entries, key=lambda entry: entry.removeprefix(_RETIRED))
    (folder / FILE).write_text("\n".join(lines) + "\n", "utf-8")
    return len(set(ids) - ledger.in_use), len(ledger.in_use - set(ids))
