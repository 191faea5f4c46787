"""The product behind every door: answer, rewrite, analyze, verify, search. Doors call it and know nothing below it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import TypeVar

import structlog

from app.coach.answering import Answering, Finder, Reply
from app.coach.asked_rewrites import draft_of, rewrite_reply
from app.coach.drafts import rewrite_request
from app.coach.guard import faults_of
from app.coach.memory import recall, turns_of
from app.coach.names import mend_places
from app.coach.norms import effective_norms
from app.coach.replies import unreliable
from app.coach.rewriting import Rewriter, in_english
from app.coach.topics import SCALES_OF
from app.coach.understanding import Understanding, understand
from app.errors import EmptyText, TooLong
from app.knowledge import Library
from app.language.analysis import analyze
from app.language.verify import verify
from app.models import (
    Analysis,
    Answer,
    Draft,
    EffectiveNorm,
    Partner,
    Question,
    Rewrite,
    SearchResult,
    Shelf,
    Verification,
)
from app.storage.conversations import Conversations, new_answer_id, new_conversation_id

Result = TypeVar("Result")
logger = structlog.get_logger(__name__)

# Parsing is one core's work: more at once only wait for each other.
LONGEST_QUESTION = 4_000  # characters
WORKERS = 2


class Coach:
    """`max_chars` bounds every text that comes in. Parsing and the database run in this coach's own threads."""

    def __init__(
        self,
        *,
        library: Library,
        search: Finder,
        rewriter: Rewriter,
        conversations: Conversations,
        max_chars: int,
        workers: int = WORKERS,
    ) -> None:
        self.library = library
        self._search = search
        self._rewriter = rewriter
        self._conversations = conversations
        self._max_chars = max_chars
        self._answering = Answering(library, search)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="coach")

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def answer(self, question: Question) -> Answer:
        """Stores the exchange when it is complete: a failure leaves no half of one behind."""
        self._check("message", question.message)
        await self._in_thread(lambda: _check_question(question.message))
        previous = await self._previous(question)
        culture = self._culture_of(question.partner)
        understood = await self._in_thread(
            lambda: understand(question.message, self.library, previous, partner_culture=culture)
        )
        answer = await self._answered(question, understood)
        await self._in_thread(lambda: self._keep(question, understood, answer))
        return answer

    async def rewrite(self, draft: Draft) -> Rewrite:
        self._check("text", draft.text)
        return await self._in_thread(lambda: self._rewriter.rewrite(draft))

    async def analyze(self, text: str) -> Analysis:
        self._check("text", text)
        return await self._in_thread(lambda: analyze(in_english("text", text)))

    async def verify(
        self, before: str, after: str, *, today: date | None = None, timezone: str | None = None
    ) -> Verification:
        self._check("before", before)
        self._check("after", after)
        return await self._in_thread(
            lambda: verify(in_english("before", before), in_english("after", after), today=today, timezone=timezone)
        )

    async def search(
        self,
        query: str,
        *,
        k: int = 8,
        culture: str | None = None,
        cultures: Sequence[str] = (),
        shelf: Shelf | None = None,
        workspace: str = "default",
    ) -> SearchResult:
        self._check("q", query)
        code = self.library.card(culture).code if culture else None
        query = mend_places(query, self.library)
        named = cultures or self.library.cultures_in(query)
        return await self._search.find(query, k=k, culture=code, cultures=named, shelf=shelf, workspace=workspace)

    def _check(self, field: str, text: str) -> None:
        if not text.strip():
            raise EmptyText(field)
        if len(text) > self._max_chars:
            raise TooLong(len(text), self._max_chars)

    def _culture_of(self, partner: Partner | None) -> str | None:
        return self.library.card(partner.culture).code if partner is not None and partner.culture else None

    async def _previous(self, question: Question) -> Understanding | None:
        if question.conversation_id is None:
            return None
        known, workspace = question.conversation_id, question.workspace
        conversation = await self._in_thread(lambda: self._conversations.get(known, workspace=workspace))
        return await self._in_thread(lambda: recall(conversation, self.library))

    async def _answered(self, question: Question, understood: Understanding) -> Answer:
        norms = self._norms(question.partner, understood)
        if understood.rewrite is not None:
            reply, rewrite = await self._rewritten(understood, question.partner)
        else:
            reply, rewrite = await self._answering.reply(understood, question.workspace, known=_known(norms)), None
        return self._guarded(
            Answer(
                answer_id=new_answer_id(),
                conversation_id=question.conversation_id or new_conversation_id(),
                kind=reply.kind,
                text=reply.text,
                citations=reply.citations,
                norms=rewrite.norms if rewrite else norms if reply.kind == "answer" else (),
                rewrite=rewrite,
                index_version=reply.index_version,
                warnings=rewrite.warnings if rewrite else (),
            )
        )

    async def _rewritten(self, understood: Understanding, partner: Partner | None) -> tuple[Reply, Rewrite | None]:
        draft = draft_of(understood, partner)
        if isinstance(draft, Reply):
            return draft, None
        rewrite = await self.rewrite(draft)
        return rewrite_reply(rewrite, draft, self.library), rewrite

    def _guarded(self, answer: Answer) -> Answer:
        faults = faults_of(answer, self.library) if answer.rewrite is None else ()
        if not faults:
            return answer
        logger.warning("answer_withheld", answer_id=answer.answer_id, faults=len(faults))
        return replace(answer, kind="refusal", text=unreliable(), citations=(), norms=())

    def _norms(self, partner: Partner | None, understood: Understanding) -> tuple[EffectiveNorm, ...]:
        """The norms that bear on the question, for one partner; a comparison has no single set."""
        if understood.is_comparison or not (understood.cultures or partner):
            return ()
        whose = replace(partner or Partner(), culture=understood.cultures[0] if understood.cultures else None)
        scales = {scale for heading in understood.headings for scale in SCALES_OF.get(heading, ())}
        return tuple(norm for norm in effective_norms(whose, self.library) if norm.scale in scales)

    def _keep(self, question: Question, understood: Understanding, answer: Answer) -> None:
        turns = turns_of(question, understood, answer)
        if question.conversation_id is None:
            self._conversations.create(*turns, conversation_id=answer.conversation_id, workspace=question.workspace)
        else:
            self._conversations.append(question.conversation_id, *turns, workspace=question.workspace)

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        """The one place where CPU work and the database leave the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)


def _known(norms: Sequence[EffectiveNorm]) -> str:
    """What is known of the person opens the answer: it beats what follows."""
    personal = [norm for norm in norms if norm.level == "person"]
    if not personal:
        return ""
    return (
        f"First, {personal[0].source} comes before what is said of a country ({', '.join(n.scale for n in personal)})."
    )


def _check_question(message: str) -> None:
    """A question is a few sentences; only a draft to rewrite may be long."""
    if len(message) > LONGEST_QUESTION and rewrite_request(message) is None:
        hint = "Ask in a few sentences. A draft may be longer: begin with 'Rewrite this for Japan:'."
        raise TooLong(len(message), LONGEST_QUESTION, hint)
