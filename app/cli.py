"""The command line: `rapport <command>`, also `python -m app.cli`. Errors become one plain message and an exit code."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from app import __version__
from app.commands import answer, evaluate, knowledge, server, text
from app.commands.output import PROBLEM, beside, show_fault
from app.config import quiet_libraries
from app.errors import RapportError
from app.logs import describe_crash, set_up_logs

app = typer.Typer(
    name="rapport",
    help="A coach for people who work across cultures.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(server.serve)
app.command()(answer.ask)
app.command()(text.rewrite)
app.command()(text.analyze)
app.command()(text.verify)
app.command()(answer.search)
app.command()(knowledge.ingest)
app.add_typer(knowledge.knowledge, name="knowledge")
app.add_typer(evaluate.evaluate, name="eval")
app.command()(server.doctor)


@app.callback()
def _start(
    version: Annotated[bool, typer.Option("--version", is_eager=True, help="Show the version.")] = False,
) -> None:
    if version:
        typer.echo(f"rapport {__version__}")
        raise typer.Exit()


def main(command: typer.Typer = app) -> None:
    quiet_libraries()
    set_up_logs("WARNING")
    try:
        command()
    except RapportError as fault:
        sys.exit(show_fault(fault))
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not complain while it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(PROBLEM)
    except Exception as crash:  # noqa: BLE001 - the process edge: a bug is told by kind and place, not by its text
        place = describe_crash(crash)
        beside(f"Something broke inside Rapport: {place['kind']}. Please report it with these lines:", "red")
        beside("\n".join(place["at"]))
        sys.exit(PROBLEM)


if __name__ == "__main__":
    main()
