"""The keys that open the server, and the tickets that a browser keeps instead of one."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Sequence

TICKET_SECONDS = 7 * 24 * 3600


class Keys:
    """Every key is compared each time, so that the time taken does not tell which one came close."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = [key.encode() for key in keys]

    def __bool__(self) -> bool:
        return bool(self._keys)

    def fit(self, given: str) -> bool:
        return self._is_any(_bytes(given.strip()), self._keys)

    def ticket(self, key: str) -> str:
        """Proof that this key was shown: good for a week, and only as long as the key is."""
        return _signed(_bytes(key.strip()), str(int(time.time()) + TICKET_SECONDS))

    def honour(self, ticket: str) -> bool:
        end = ticket.partition(".")[0]
        is_ours = self._is_any(_bytes(ticket), [_bytes(_signed(key, end)) for key in self._keys])
        return is_ours and int(end) > time.time()

    @staticmethod
    def _is_any(given: bytes, known: Sequence[bytes]) -> bool:
        matches = [hmac.compare_digest(given, one) for one in known]
        return any(matches)


def _signed(key: bytes, end: str) -> str:
    return f"{end}.{hmac.new(key, b'rapport ticket ' + _bytes(end), hashlib.sha256).hexdigest()}"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
