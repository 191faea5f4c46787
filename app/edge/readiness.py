"""What has been loaded so far. `wiring` fills it in the background; `/readyz` reads it."""

from __future__ import annotations

from app.errors import NotReady, RapportError

LOADING = "loading"
READY = "ready"


class Readiness:
    """One state per part: `loading`, `ready`, or what went wrong."""

    def __init__(self, *parts: str) -> None:
        self._states: dict[str, str] = dict.fromkeys(parts, LOADING)
        self._fault: RapportError | None = None

    def loaded(self, part: str) -> None:
        self._states[part] = READY

    def failed(self, part: str, fault: RapportError) -> None:
        self._states[part] = fault.code
        self._fault = fault

    def report(self) -> dict[str, str]:
        """The states, once all parts are loaded. Raises what went wrong, or NotReady."""
        if self._fault is not None:
            raise NotReady(self._fault.message, self._fault.hint)
        loading = [part for part, state in self._states.items() if state == LOADING]
        if loading:
            raise NotReady(f"Still loading: {', '.join(loading)}.", "Ask again in a few seconds.")
        return dict(self._states)
