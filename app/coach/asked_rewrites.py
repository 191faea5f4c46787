"""A rewrite that was asked for in the chat: its setting is read from the request, its result is told in the chat."""

from __future__ import annotations

from app.coach import replies
from app.coach.answering import Reply
from app.coach.understanding import Understanding
from app.knowledge import Library
from app.models import Draft, Partner, Rewrite

_MOST_REASONS = 6


def draft_of(understood: Understanding, partner: Partner | None) -> Draft | Reply:
    """The draft with its setting, or the question that must be settled first."""
    request = understood.rewrite
    if request is None or not request.draft:
        return Reply("clarify", replies.which_draft())
    if understood.not_covered and not understood.cultures:
        return Reply("refusal", replies.no_card_for(understood.not_covered))
    known = partner or Partner(side=request.side)
    if understood.cultures and known.culture not in understood.cultures:
        known = Partner(culture=understood.cultures[0], side=known.side)
    if known.culture is None and not known.overrides:
        return Reply("clarify", replies.draft_for_whom())
    return Draft(request.draft, known, medium=request.medium, public=request.public, adjust=request.adjust)


def rewrite_reply(rewrite: Rewrite, draft: Draft, library: Library) -> Reply:
    place = f" for {library.card(draft.partner.culture).name}" if draft.partner.culture else ""
    quoted = "\n".join(f"> {line}".rstrip() for line in rewrite.text.split("\n"))
    parts = [f"Your text{place}:" if rewrite.changes else f"Your text suits{place} as it is:", quoted]
    reasons = list(dict.fromkeys(change.reason for change in rewrite.changes))[:_MOST_REASONS]
    if reasons:
        parts.append("\n".join(["**What changed, and why**", *(f"- {reason}" for reason in reasons)]))
    if rewrite.warnings:
        notices = [f"- {notice.text} {notice.suggestion}".rstrip() for notice in rewrite.warnings]
        parts.append("\n".join(["**Before you send it**", *notices]))
    return Reply("rewrite", "\n\n".join(parts))
