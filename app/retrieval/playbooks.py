"""Reads a team's own Markdown and text files into notes for the `playbooks` shelf. What cannot be read is named."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from app.errors import Misconfigured, UnknownCulture
from app.models import Note, Reference, Source
from app.retrieval.splitting import Section, pieces, sections

SUFFIXES = (".md", ".markdown", ".txt")
KEYS = ("title", "owner", "topic", "culture")
MAX_BYTES = 2_000_000
DEFAULT_OWNER = "your team"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

CultureCode = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Playbooks:
    """The notes of a folder, and one line for each file that could not be read."""

    notes: tuple[Note, ...]
    problems: tuple[str, ...]
    fingerprint: str


class Unreadable(Exception):
    """Why one file is left out, in words for whoever can mend it."""


def read_playbooks(folder: Path, culture_code: CultureCode) -> Playbooks:
    """Read every file. `culture_code` turns what a file gives as its culture into a code, or raises."""
    notes: list[Note] = []
    problems: list[str] = []
    # Taken first: a file that changes while it is read makes the next run read it again.
    fingerprint = files_fingerprint(folder)
    for path in playbook_files(folder):
        name = _name(path, folder)
        try:
            notes += _read_file(path, name, culture_code)
        except Unreadable as reason:
            problems.append(f"{name}: {reason}")
    return Playbooks(tuple(notes), tuple(problems), fingerprint)


def playbook_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise Misconfigured(
            f"There is no playbooks folder {str(folder)!r}.",
            "Create it, or correct --playbooks (RAPPORT_PLAYBOOKS_DIR). Nothing was changed.",
        )
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and _is_shown(path, folder))


def files_fingerprint(folder: Path) -> str:
    """A hash of all names and contents: cheap to compare, with nothing parsed."""
    joined = hashlib.sha256()
    for path in playbook_files(folder):
        joined.update(f"{_name(path, folder)}\0".encode())
        try:
            size = path.stat().st_size
            joined.update(hashlib.sha256(path.read_bytes()).digest() if size <= MAX_BYTES else b"%d" % size)
        except OSError:
            joined.update(b"unreadable")
    return joined.hexdigest()[:16]


def _is_shown(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    # A link that leads nowhere is named as unreadable; pipes and devices are nobody's playbook.
    return not hidden and (path.is_file() or path.is_symlink())


def _name(path: Path, folder: Path) -> str:
    """Its path in the folder, also where the file system holds a name that is no UTF-8."""
    return path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read_file(path: Path, name: str, culture_code: CultureCode) -> Iterator[Note]:
    front, body = _front_matter(_read_text(path))
    found = [Section("", body.strip())] if path.suffix.lower() == ".txt" else list(sections(body))
    title = front.get("title") or next((part.heading for part in found if part.heading), "") or _spoken(path.stem)
    source = Source(key=name, title=title, url=f"file:{name}")
    culture = _culture(front.get("culture", ""), culture_code)
    counts = Counter[str]()
    for section in found:
        heading = section.heading or title
        for piece in pieces(section.text):
            slug = _slug(section.heading)
            counts[slug] += 1
            yield Note(
                id=f"team:{name}#{slug}-{counts[slug]}",
                kind="know",
                text=piece,
                shelf="playbooks",
                document=title,
                heading=heading,
                topic=front.get("topic") or heading.lower(),
                references=(Reference(source, section.heading or None),),
                culture=culture,
                owner=front.get("owner") or DEFAULT_OWNER,
            )


def _read_text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Unreadable(f"is too big ({size:,} bytes; the limit is {MAX_BYTES:,}). Split it.")
        data = path.read_bytes()
    except OSError as fault:
        raise Unreadable(f"cannot be opened ({fault.strerror}).") from fault
    if b"\0" in data[:8192] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("is not a text file.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise Unreadable(f"line {line} is not UTF-8. Save the file as UTF-8.") from fault


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    try:
        # The base loader keeps every value as it is written: `culture: NO` is Norway, not false.
        values = yaml.load(found[1], Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.MarkedYAMLError as fault:
        line = (fault.problem_mark.line if fault.problem_mark else 0) + 2
        raise Unreadable(f"line {line}: the front matter is not valid YAML ({fault.problem}).") from fault
    except yaml.YAMLError as fault:
        raise Unreadable("the front matter is not valid YAML.") from fault
    if values and not isinstance(values, dict):
        raise Unreadable("the front matter between the two '---' must be lines like 'title: Vendor handbook'.")
    return {key: _one_value(key, value) for key, value in (values or {}).items() if key in KEYS}, text[found.end() :]


def _one_value(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise Unreadable(f"'{key}' in the front matter must be a single value.")
    return " ".join(value.split())


def _culture(given: str, culture_code: CultureCode) -> str | None:
    if not given:
        return None
    try:
        return culture_code(given)
    except UnknownCulture as fault:
        raise Unreadable(f"'culture' in the front matter: {fault.message} {fault.hint}") from fault


def _spoken(stem: str) -> str:
    words = re.sub(r"[-_]+", " ", stem).strip()
    return words[:1].upper() + words[1:]


def _slug(heading: str) -> str:
    plain = unicodedata.normalize("NFKC", heading).lower()
    return re.sub(r"[\W_]+", "-", plain).strip("-")[:60] or "start"
