"""`rapport ask` and `rapport search`."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from app.commands.output import AsJson, beside, result, result_json, said
from app.config import load_settings
from app.models import Answer, Partner, Question, SearchResult, Shelf, Source
from app.wiring import Workshop, open_workshop

Culture = Annotated[str | None, typer.Option("--for", help="The partner's culture: a code or a name.")]


def ask(
    question: Annotated[list[str], typer.Argument(help="What you want to know.")],
    for_: Culture = None,
    conversation: Annotated[str | None, typer.Option(help="Id of a conversation to go on with.")] = None,
    as_json: AsJson = False,
) -> None:
    """Ask the coach about etiquette, meetings, feedback and more."""
    with open_workshop(load_settings()) as workshop:
        partner = Partner(culture=workshop.library.card(for_).code) if for_ else None
        answer = asyncio.run(_answer(workshop, Question(said(question), conversation, partner)))
    if as_json:
        from app.api.chat import ChatReply

        result_json(ChatReply.of(answer))
    else:
        _show(answer)


async def _answer(workshop: Workshop, question: Question) -> Answer:
    workshop.migrate()
    return await workshop.coach.answer(question)


def _show(answer: Answer) -> None:
    result(answer.text)
    if answer.citations:
        result("\nSources")
    for citation in answer.citations:
        result(f"[{citation.n}] {citation.note.title}")
        for reference in citation.note.references:
            result(f"    {_named(reference.source)}")
    for notice in answer.warnings:
        beside(f"Note: {notice.text} {notice.suggestion}".rstrip(), "yellow")
    beside(f'Go on with: rapport ask --conversation {answer.conversation_id} "..."', "dim")


def _named(source: Source) -> str:
    known = ", ".join(str(part) for part in (source.author, source.title, source.year) if part)
    return f"{known}. {source.url}"


def search(
    query: Annotated[list[str], typer.Argument(help="What to look for.")],
    k: Annotated[int, typer.Option("-k", min=1, max=50, help="How many passages.")] = 8,
    culture: Annotated[str | None, typer.Option(help="Only this culture: a code or a name.")] = None,
    shelf: Annotated[Shelf | None, typer.Option(help="Only this shelf.")] = None,
    as_json: AsJson = False,
) -> None:
    """Search the notes."""
    with open_workshop(load_settings()) as workshop:
        code = workshop.library.card(culture).code if culture else None
        workshop.migrate()
        found = asyncio.run(workshop.coach.search(said(query), k=k, culture=code, shelf=shelf))
    if as_json:
        from app.api.search import SearchReply

        result_json(SearchReply.of(found))
    else:
        _show_passages(found)


def _show_passages(found: SearchResult) -> None:
    for passage in found.passages:
        result(f"{passage.score:.2f}  {passage.note.title}  [{passage.note.id}]\n      {passage.note.text}")
    if not found.passages:
        beside("Nothing fits this query.")
