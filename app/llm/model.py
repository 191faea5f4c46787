"""What Rapport asks of a language model. The coach knows this protocol alone; `wiring` chooses who fulfils it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Message:
    role: Literal["system", "user", "assistant"]
    text: str


class ChatModel(Protocol):
    @property
    def name(self) -> str: ...

    async def complete(self, messages: Sequence[Message]) -> str:
        """The model's reply. Raises ModelUnavailable."""
        ...

    async def check(self) -> None:
        """Raises ModelUnavailable when the endpoint does not answer or does not know the model."""
        ...
