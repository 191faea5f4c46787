"""Keeps torch out of spaCy: its engine imports torch if it can, which takes seconds and 200 MB and serves no part of
the pipeline in use. `parse` loads spaCy inside of this."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import MetaPathFinder


class _TorchHider(MetaPathFinder):
    """Hides torch from one thread; others, which may be loading the search, go on seeing it."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:  # noqa: ARG002
        if name == "torch" and threading.get_ident() == self._thread:
            raise ModuleNotFoundError("hidden", name=name)


@contextmanager
def torch_hidden() -> Iterator[None]:
    hider = _TorchHider()
    sys.meta_path.insert(0, hider)
    try:
        yield
    finally:
        sys.meta_path.remove(hider)
