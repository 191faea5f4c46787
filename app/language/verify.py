"""Checks that a rewrite keeps every fact of its draft. Run after every rewrite, whoever wrote it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.language.facts.date_order import date_order
from app.language.facts.reading import Reading, read
from app.language.verify_alignment import align
from app.language.verify_clauses import check_clauses
from app.language.verify_invented import check_invented
from app.language.verify_literals import Findings, check_literals
from app.language.verify_moment import Moment
from app.language.verify_swaps import check_swaps
from app.language.verify_whole import check_whole
from app.language.verify_words import check_words
from app.models import Verification

if TYPE_CHECKING:
    from spacy.tokens import Doc


def verify(
    before: str,
    after: str,
    *,
    today: date | None = None,
    timezone: str | None = None,
    before_facts: Reading | None = None,
    after_doc: Doc | None = None,
) -> Verification:
    """What became of the facts of `before` in `after`. `today` and `timezone` allow "Friday" to become a date.

    `before_facts` and `after_doc` spare work where the caller has read the draft or parsed the rewrite already.
    """
    if before == after:
        return Verification()
    draft, rewrite = before_facts or read(before), read(after, after_doc)
    moment = Moment(today, timezone, date_order(before))
    findings = Findings()
    check_literals(draft, rewrite, moment, findings)
    check_swaps(draft, rewrite, moment, findings)
    alignment = align(draft, rewrite)
    check_clauses(alignment, findings)
    check_words(alignment, findings)
    check_whole(alignment, findings)
    check_invented(alignment, findings)
    return Verification(tuple(findings.lost), tuple(findings.changed), tuple(findings.added), tuple(findings.derived))
