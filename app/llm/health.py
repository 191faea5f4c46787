"""Whether the configured model answers, asked at most once a minute; `/readyz` and `rapport doctor` show it."""

from __future__ import annotations

import time

from app.errors import ModelUnavailable
from app.llm.model import ChatModel

SECONDS_FRESH = 60.0


class ModelHealth:
    def __init__(self, model: ChatModel | None) -> None:
        self._model = model
        self._state = ""
        self._asked_at = float("-inf")

    async def state(self) -> str:
        """`built-in` without a model, else `llm:<name>`, with the trouble if there is any."""
        if self._model is None:
            return "built-in"
        if time.monotonic() - self._asked_at > SECONDS_FRESH:
            self._asked_at = time.monotonic()
            self._state = await self._ask(self._model)
        return self._state or f"llm:{self._model.name}: not asked yet"

    @staticmethod
    async def _ask(model: ChatModel) -> str:
        try:
            await model.check()
        except ModelUnavailable as fault:
            return f"llm:{model.name}: {fault.message} Built-in parts answer instead."
        return f"llm:{model.name}"
