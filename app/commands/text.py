"""`rapport rewrite`, `analyze` and `verify`: work on texts, without search or its models."""

from __future__ import annotations

import asyncio
from datetime import date, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.commands.output import PROBLEM, AsJson, beside, read_text, result, result_json
from app.config import load_settings, local_zone
from app.errors import BadInput
from app.models import Adjust, Draft, Fact, Medium, Partner, Relation, Rewrite, Sender, Verification
from app.wiring import open_workshop

File = Annotated[Path | None, typer.Argument(help="A text file; without one, or with '-', stdin is read.")]
Today = Annotated[str | None, typer.Option(help="The day that 'Friday' counts from, such as 2026-03-09.")]
Zone = Annotated[str | None, typer.Option(help="Your time zone, such as Europe/Berlin.")]


def rewrite(
    file: File = None,
    for_: Annotated[str, typer.Option("--for", help="The partner's culture: a code or a name.")] = ...,  # type: ignore[assignment]
    relation: Annotated[Relation | None, typer.Option(help="What the partner is to you.")] = None,
    sender: Annotated[str | None, typer.Option(help="Your name.")] = None,
    medium: Annotated[Medium, typer.Option(help="Where it will be sent.")] = "email",
    public: Annotated[bool, typer.Option("--public", help="Others read along.")] = False,
    adjust: Annotated[Adjust | None, typer.Option(help="Push the result one way.")] = None,
    today: Today = None,
    timezone: Zone = None,
    as_json: AsJson = False,
) -> None:
    """Rewrite a draft so that it suits the partner. The text goes to stdout, the reasons to stderr."""
    zone = _zone(timezone)
    text = read_text(file, "draft")
    with open_workshop(load_settings()) as workshop:
        draft = Draft(
            text=text,
            partner=Partner(culture=workshop.library.card(for_).code, relation=relation),
            sender=Sender(name=sender, timezone=zone),
            medium=medium,
            public=public,
            today=_day(today, zone),
            timezone=zone,
            adjust=adjust,
        )
        outcome = asyncio.run(workshop.coach.rewrite(draft))
    if as_json:
        from app.api.rewrite import RewriteReply

        result_json(RewriteReply.of(outcome))
    else:
        _show_rewrite(outcome)


def _show_rewrite(outcome: Rewrite) -> None:
    result(outcome.text)
    kept = "every fact kept" if outcome.verified else "NOT verified: compare it with your draft"
    beside(f"\n{len(outcome.facts)} facts found, {kept}.", "green" if outcome.verified else "red")
    for reason, edits in _by_reason(outcome).items():
        beside(f"- {'; '.join(dict.fromkeys(edits))}")
        beside(f"  {reason}", "dim")
    if not outcome.changes:
        beside("It already suits; nothing was changed.")
    for notice in outcome.warnings:
        beside(f"Note: {notice.text} {notice.suggestion}".rstrip(), "yellow")


def _by_reason(outcome: Rewrite) -> dict[str, list[str]]:
    """One rule may have made several edits: its reason is told once."""
    grouped: dict[str, list[str]] = {}
    for change in outcome.changes:
        before, after = _short(change.before), _short(change.after)
        edit = f"{before} -> {after or '(left out)'}" if before else f"added: {after}" if after else "line breaks"
        grouped.setdefault(change.reason, []).append(edit)
    return grouped


def analyze(file: File = None, as_json: AsJson = False) -> None:
    """Show scores, speech acts and facts of a text."""
    text = read_text(file, "text")
    with open_workshop(load_settings()) as workshop:
        analysis = asyncio.run(workshop.coach.analyze(text))
    if as_json:
        from app.api.analyze import AnalyzeReply

        result_json(AnalyzeReply.model_validate(analysis))
        return
    scores = analysis.scores
    result(
        f"directness {scores.directness:.2f}  formality {scores.formality:.2f}  "
        f"warmth {scores.warmth:.2f}  clarity {scores.clarity:.2f}"
    )
    for act in analysis.acts:
        result(f"{act.act:<14} {_short(act.sentence)}")
    for fact in analysis.facts:
        result(f"fact: {fact.kind:<8} {_short(fact.text)}")


def verify(
    before: Annotated[Path, typer.Argument(help="The draft.")],
    after: Annotated[Path, typer.Argument(help="The rewrite.")],
    today: Today = None,
    timezone: Zone = None,
    as_json: AsJson = False,
) -> None:
    """Compare a draft with its rewrite; exit code 1 when a fact was lost, changed or added."""
    zone = _zone(timezone)
    texts = read_text(before, "draft"), read_text(after, "rewrite")
    with open_workshop(load_settings()) as workshop:
        found = asyncio.run(workshop.coach.verify(*texts, today=_day(today, zone), timezone=zone))
    if as_json:
        from app.api.verify import VerifyReply

        result_json(VerifyReply.model_validate(found))
    else:
        _show_verification(found)
    if not found.ok:
        raise typer.Exit(PROBLEM)


def _show_verification(found: Verification) -> None:
    result("Every fact is kept and nothing was added." if found.ok else "The rewrite does not say the same:")
    for kind, facts in (("lost", found.lost), ("added", found.added)):
        for fact in facts:
            result(f"  {kind}: {_named(fact)}")
    for change in found.changed:
        result(f"  changed: {_named(change.before)} -> {_short(change.after.text)}")
    for derived in found.derived:
        result(f"  made explicit: {_short(derived.origin)} -> {_short(derived.text)}")


def _named(fact: Fact) -> str:
    return f"{_short(fact.text)} ({fact.kind})"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:89]}…"


def _zone(name: str | None) -> str:
    if name is None:
        return local_zone()
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError) as fault:
        raise BadInput(f"{name!r} is no IANA time zone.", "Example: Europe/Berlin", field="timezone") from fault


def _day(text: str | None, zone: str) -> date:
    if text is None:
        return datetime.now(ZoneInfo(zone)).date()
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise BadInput(f"{text!r} is no date.", "Example: 2026-03-09", field="today") from fault
