"""What has been loaded so far. `wiring` fills it in the background; `/readyz` reads it."""

from __future__ import annotations

from app.errors import NotReady, RapportError

LOADING = "loading"
READY = "ready"


class Readiness:
    """One state per part: `loading`, `ready`, or what went wrong."""

    def __init__(self, *parts: str) -> None:
        self._states: dict[str, str] = dict.fromkeys(parts, LOADING)
        self._faults: dict[str, RapportError] = {}

    def loaded(self, part: str) -> None:
        self._states[part] = READY
        self._faults.pop(part, None)

    def failed(self, part: str, fault: RapportError) -> None:
        """Until `loaded` says that another try went well."""
        self._states[part] = fault.code
        self._faults[part] = fault

    def report(self) -> dict[str, str]:
        """The states, once all parts are loaded. Raises what went wrong, or NotReady."""
        for fault in self._faults.values():
            raise NotReady(fault.message, fault.hint)
        loading = [part for part, state in self._states.items() if state == LOADING]
        if loading:
            raise NotReady(f"Still loading: {', '.join(loading)}.", "Ask again in a few seconds.")
        return dict(self._states)
