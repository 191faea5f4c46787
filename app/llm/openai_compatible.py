"""The client for endpoints that speak the OpenAI way (a cloud service, vLLM, llama.cpp, Ollama). The only place that
sees that library's errors: they leave here as ModelUnavailable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.errors import ModelUnavailable
from app.llm.model import Message

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from openai import AsyncOpenAI

SECONDS_TO_ANSWER = 30.0
SECONDS_TO_CHECK = 3.0
RETRIES = 2
NAMES_SHOWN = 5
# Servers without keys still get a header: the client refuses to start without one.
NO_KEY = "none"


class OpenAICompatible:
    def __init__(self, base_url: str, model: str, key: str = "") -> None:
        self._base_url = base_url
        self._model = model
        self._key = key or NO_KEY
        self._chat: BaseChatModel | None = None

    @property
    def name(self) -> str:
        return self._model

    async def complete(self, messages: Sequence[Message]) -> str:
        with _translated(self._base_url):
            reply = await self._open().ainvoke([(message.role, message.text) for message in messages])
        text = str(reply.text)
        if not text.strip():
            raise ModelUnavailable("The language model sent an empty reply.", "Please try again.")
        return text

    async def check(self) -> None:
        from openai import NotFoundError

        async with self._client() as client:
            with _translated(self._base_url):
                try:
                    known = [model.id async for model in client.models.list()]
                except NotFoundError:
                    # Some servers answer chats but list no models: they are there, and that is all this can tell.
                    return
        if known and self._model not in known:
            names = ", ".join(known[:NAMES_SHOWN])
            raise ModelUnavailable(
                f"The endpoint does not offer {self._model!r}. It has: {names}.", "Set RAPPORT_LLM_MODEL."
            )

    def _open(self) -> BaseChatModel:
        if self._chat is None:
            from langchain.chat_models import init_chat_model

            self._chat = init_chat_model(
                self._model,
                model_provider="openai",
                base_url=self._base_url,
                api_key=self._key,
                timeout=SECONDS_TO_ANSWER,
                max_retries=RETRIES,
            )
        return self._chat

    def _client(self) -> AsyncOpenAI:
        from openai import AsyncOpenAI

        return AsyncOpenAI(base_url=self._base_url, api_key=self._key, timeout=SECONDS_TO_CHECK, max_retries=0)


@contextmanager
def _translated(address: str) -> Iterator[None]:
    import openai

    try:
        yield
    except (openai.AuthenticationError, openai.PermissionDeniedError) as fault:
        raise ModelUnavailable(
            "The language model's endpoint refused the key.", "Check RAPPORT_LLM_API_KEY."
        ) from fault
    except openai.NotFoundError as fault:
        raise ModelUnavailable(
            f"There is no such model at {address}.",
            "Check RAPPORT_LLM_MODEL and RAPPORT_LLM_BASE_URL (often ends in /v1).",
        ) from fault
    except openai.RateLimitError as fault:
        raise ModelUnavailable("The language model is asked too often.", "Please try again in a minute.") from fault
    except openai.APITimeoutError as fault:
        raise ModelUnavailable(
            f"The language model at {address} did not answer in time.", "Please try again."
        ) from fault
    except openai.OpenAIError as fault:
        raise ModelUnavailable(
            f"The language model at {address} could not be reached or answered with an error.",
            "Check RAPPORT_LLM_BASE_URL.",
        ) from fault
