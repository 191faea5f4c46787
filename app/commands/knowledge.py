"""`rapport ingest` and `rapport knowledge check`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from app.commands.output import PROBLEM, AsJson, beside, result, result_json
from app.commands.progress import progress_bar
from app.config import load_settings
from app.knowledge import accept as accept_ids
from app.knowledge import balance, load_library
from app.knowledge import check as check_knowledge
from app.wiring import open_workshop

knowledge = typer.Typer(help="Work on the knowledge folder.", no_args_is_help=True)


@knowledge.command()
def check(as_json: AsJson = False) -> None:
    """Name file and line of everything that breaks the rules of the knowledge folder."""
    settings = load_settings()
    problems = check_knowledge(settings.knowledge_dir)
    if as_json:
        listed = [{"path": str(found.path), "line": found.line, "text": found.text} for found in problems]
        result_json({"ok": not problems, "problems": listed})
    elif not problems:
        result(f"{settings.knowledge_dir}: nothing to mend.")
    for found in () if as_json else problems:
        beside(str(found), "red")
    if problems:
        raise typer.Exit(PROBLEM)


@knowledge.command()
def accept(as_json: AsJson = False) -> None:
    """Record the ids of new notes, and retire those whose notes are gone."""
    new, retired = accept_ids(load_settings().knowledge_dir)
    if as_json:
        result_json({"new": new, "retired": retired})
    else:
        result(f"{new} new ids recorded, {retired} retired.")


@knowledge.command()
def symmetry(as_json: AsJson = False) -> None:
    """Show, culture by culture, how much is advised and warned of, how surely and in which words."""
    rows = [balance(card) for card in load_library(load_settings().knowledge_dir).cards.values()]
    if as_json:
        result_json({"cards": [asdict(row) for row in rows]})
        return
    result("     notes  do  avoid  know  negative  high  low  from there  sources  grade")
    for row in rows:
        result(
            f"{row.code:<4} {row.notes:>5} {row.do:>4.0%} {row.avoid:>5.0%} {row.know:>5.0%} {row.negative:>8.1f} "
            f"{row.high:>6.0%} {row.low:>4.0%} {row.from_there:>10.0%} {row.sources:>8} {row.grade:>7.1f}"
        )


def ingest(
    playbooks: Annotated[
        Path | None, typer.Option(help="Folder of your team's own playbooks.", exists=True, file_okay=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Bring the index up to date with the knowledge and your team's playbooks."""
    with open_workshop(load_settings()) as workshop, progress_bar() as progress:
        report = workshop.ingest(progress, playbooks_dir=playbooks)
    if as_json:
        result_json(asdict(report))
    else:
        result(report.summary)
    for problem in report.problems:
        beside(problem, "red")
    if report.problems:
        raise typer.Exit(PROBLEM)
