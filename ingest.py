"""Brings the index up to date with the knowledge and your files: `python ingest.py [--playbooks DIR] [--json]`."""

from __future__ import annotations

import typer

from app.cli import main
from app.commands.knowledge import ingest

command = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
command.command()(ingest)

if __name__ == "__main__":
    main(command)
