"""`rapport eval`: measures the product on its own cases and prints every gate with its figure."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path
from typing import Annotated

import typer

from app.commands.output import PROBLEM, AsJson, beside, result, result_json
from app.config import load_settings

evaluate = typer.Typer(help="Measure the product on the cases of the repository.", no_args_is_help=True)

# Share that each gate of the rewriter must reach.
_GATES = {
    "facts kept": 1.0,
    "rewriting again changes nothing": 1.0,
    "no grammar fault added": 0.99,
    "no doubled politeness": 1.0,
    "at most 1.6 times as long": 1.0,
    "moved toward the range": 0.97,
    "not past the near edge": 1.0,
    "left unchanged where it suits": 0.95,
}
_PLANTED = 0.99


@evaluate.callback()
def _group() -> None:
    """Measure the product on the cases of the repository."""


@evaluate.command()
def rewrite(
    cases: Annotated[Path, typer.Option(help="Folder of drafts.")] = Path("tests/evals/cases/rewrites"),
    partner: Annotated[list[str] | None, typer.Option(help="A culture; may be given several times.")] = None,
    every: Annotated[int, typer.Option(help="Take only each n-th draft.", min=1)] = 1,
    processes: Annotated[int, typer.Option(help="Processes; as many as there are cores.", min=1)] = os.cpu_count() or 1,
    failures: Annotated[int, typer.Option(help="How many failures to name per gate.", min=0)] = 0,
    as_json: AsJson = False,
) -> None:
    """Rewrite each draft for each partner and print the gates; exit code 1 when one is missed."""
    from app.evals.cases import read_drafts
    from app.evals.gates import Tally, tally
    from app.evals.rewriting import PARTNERS, measure

    drafts = read_drafts(cases)[::every]
    partners = tuple(partner or PARTNERS)
    measured = measure(drafts, load_settings().knowledge_dir, partners, processes)
    gates = tally([one for each in measured for one in each.looked])
    planted: dict[str, Tally] = defaultdict(Tally)
    for kind, found, where in (error for each in measured for error in each.planted):
        for name in (f"planted {kind} found", "planted errors found"):
            planted[name].add(found, where)
    wanted = {**_GATES, "planted errors found": _PLANTED}
    everything = {**gates, **planted}
    if as_json:
        result_json(
            {
                name: {"asked": one.asked, "passed": one.passed, "wanted": wanted.get(name)}
                for name, one in everything.items()
            }
        )
    else:
        result(
            f"{len(drafts)} drafts ({sum(draft.dense for draft in drafts)} dense in facts) for {', '.join(partners)}"
        )
        for name, one in everything.items():
            _show(name, one.share, one.passed, one.asked, wanted.get(name))
            for failed in one.failed[:failures]:
                beside(f"    {failed}", "dim")
    if any(gates[name].share < least for name, least in wanted.items() if name in gates):
        raise typer.Exit(PROBLEM)


def _show(name: str, share: float, passed: int, asked: int, least: float | None) -> None:
    wanted = f"  wanted {least:.0%}" if least is not None else ""
    result(f"{name:34}{share:8.1%}  {passed} of {asked}{wanted}")
