"""Turns an understood question into an answer: search, judge whether anything fits, choose, compose."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from app.coach import replies
from app.coach.checking import questions_to_ask
from app.coach.composing import Composed, compose, compose_comparison, compose_reasons
from app.coach.relevance import Found, something_fits
from app.coach.selecting import rank
from app.coach.telling import Telling
from app.coach.understanding import Understanding
from app.knowledge import Library
from app.models import AnswerKind, Citation, SearchResult, Shelf

_DEPTH = 24
_RULES_DEPTH = 4
_MOST_COMPARED = 3


class Finder(Protocol):
    """The search, as the coach uses it."""

    async def find(
        self,
        query: str,
        *,
        k: int = 8,
        culture: str | None = None,
        cultures: Sequence[str] = (),
        shelf: Shelf | None = None,
        workspace: str = "default",
    ) -> SearchResult: ...


@dataclass(frozen=True, slots=True)
class Reply:
    kind: AnswerKind
    text: str
    citations: tuple[Citation, ...] = ()
    index_version: str = ""


class Answering:
    """The built-in coach for questions."""

    def __init__(self, library: Library, search: Finder) -> None:
        self._library = library
        self._search = search
        self._telling = Telling(library)

    async def reply(self, question: Understanding, workspace: str, *, known: str = "") -> Reply:
        """`known` says what is known of this partner in person; it opens the answer."""
        if question.decline is not None:
            return Reply("refusal", replies.declined(question.decline))
        if question.only_greets:
            return Reply("clarify", replies.greeting())
        if question.not_covered and not question.cultures:
            return Reply("refusal", _not_covered(question))
        if question.needs_a_culture:
            return Reply("clarify", replies.which_culture())
        if question.is_comparison and question.wish == "advice":
            return await self._compared(question, workspace)
        return await self._advised(question, workspace, known)

    async def _advised(self, question: Understanding, workspace: str, known: str) -> Reply:
        found = await self._find(question, question.cultures, workspace)
        ranked = rank(found.passages, question, self._telling)
        if not question.cultures and (
            question.asks_for_a_term or not something_fits(question, found, ranked, self._telling)
        ):
            question, found = await self._by_a_term(question, found, workspace)
            ranked = rank(found.passages, question, self._telling)
        if not something_fits(question, found, ranked, self._telling):
            text = replies.not_in_the_notes(self._names(question.cultures))
            return Reply("refusal", text, index_version=found.index_version)
        opening = " ".join(part for part in (known, self._caveat(question)) if part)
        if question.wish == "reasons":
            composed = compose_reasons(ranked, opening=opening)
        else:
            offer = "" if question.cultures or not question.names_a_partner else replies.general_offer()
            checks = questions_to_ask(ranked, question, self._library)
            composed = compose(ranked, checks, opening=opening, offer=offer, wants_template=question.wants_a_template)
        return _answer(composed, found.index_version)

    async def _compared(self, question: Understanding, workspace: str) -> Reply:
        cultures = question.cultures[:_MOST_COMPARED]
        found = await asyncio.gather(*(self._find(question, (code,), workspace) for code in cultures))
        version = found[0].index_version
        sides, fits = [], False
        for code, each in zip(cultures, found, strict=True):
            ranked = rank(each.passages, question, self._telling)
            fits = fits or something_fits(question, each, ranked, self._telling)
            of_there = [entry for entry in ranked if entry.note.culture == code]
            if of_there:
                sides.append((self._library.cards[code].name, of_there))
        if not fits:
            return Reply("refusal", replies.not_in_the_notes(self._names(cultures)), index_version=version)
        return _answer(compose_comparison(sides, opening=self._caveat(question)), version)

    async def _find(self, question: Understanding, cultures: tuple[str, ...], workspace: str) -> Found:
        """Without a culture only general notes and the team's own may speak: one country's habit is no general rule."""
        named = (*cultures, *question.own)
        query = question.query_for(self._names(cultures))
        if named:
            result = await self._search.find(query, k=_DEPTH, cultures=named, workspace=workspace)
            return Found(result.passages, result.index_version)
        general = await self._search.find(query, k=_DEPTH, shelf="general", workspace=workspace)
        rules = await self._search.find(query, k=_RULES_DEPTH, shelf="playbooks", workspace=workspace)
        return Found((*general.passages, *rules.passages), general.index_version)

    async def _by_a_term(self, question: Understanding, found: Found, workspace: str) -> tuple[Understanding, Found]:
        """ "What is nemawashi?" names no culture, and still only one card speaks of it."""
        home = self._telling.home_of(question.core)
        if home is None or len(question.core.split()) == 1:
            return question, found
        named = replace(question, cultures=(home,))
        return named, await self._find(named, named.cultures, workspace)

    def _caveat(self, question: Understanding) -> str:
        missing = replies.partly_covered(question.not_covered) if question.not_covered else ""
        short = [self._library.cards[code].name for code in question.cultures if self._library.cards[code].short]
        return " ".join(part for part in (missing, *map(replies.short_card, short)) if part)

    def _names(self, cultures: Sequence[str]) -> tuple[str, ...]:
        return tuple(self._library.cards[code].name for code in cultures if code in self._library.cards)


def _not_covered(question: Understanding) -> str:
    if question.names_a_country:
        return replies.no_card_for(question.not_covered)
    return replies.unknown_place(question.not_covered) if question.in_the_field else replies.not_in_the_notes()


def _answer(composed: Composed, version: str) -> Reply:
    if not composed.citations:
        return Reply("refusal", replies.unreliable(), index_version=version)
    return Reply("answer", composed.text, composed.citations, version)
