"""Which of the matches of all rules can be made together: edits that want the same words give way, or join."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.language.edits import Edit, EditList
from app.language.matching import Match

# Rules that only tidy: they are used beside others, and do not touch a draft that suits.
_TIDYING = frozenset(("own-lines",))


def compatible(found: Sequence[Match]) -> list[Match]:
    """The matches whose edits do not get in each other's way; tidying alone is no reason to touch a draft."""
    edits = EditList()
    kept: list[Match] = []
    for found_match in found:
        match = _behind_padding(kept, found_match)
        opened = _opened_by(kept, match)
        if opened is not None:
            kept[opened] = _capitalised(kept[opened], match.edits[0].start)
        elif (gap := _gap_at(kept, match)) is not None:
            kept = _capital_behind(kept, gap, edits)
        elif edits.take(match.edits):
            kept.append(match)
        else:
            kept = _behind_gap(kept, match, edits) or _joined(kept, match, edits)
    return kept if any(match.rule.id not in _TIDYING for match in kept) else []


def _opened_by(kept: Sequence[Match], tidying: Match) -> int | None:
    """Which match already puts its own words where a new line asks for a capital letter."""
    wanted = tidying.edits[0]
    if tidying.rule.id not in _TIDYING or wanted.end - wanted.start != 1 or not wanted.text.isalpha():
        return None
    places = (n for n, match in enumerate(kept) if any(e.start == wanted.start and e.text for e in match.edits))
    return next(places, None)


def _gap_at(kept: Sequence[Match], tidying: Match) -> Edit | None:
    """The edit that took words away just where a new line asks for a capital letter."""
    wanted = tidying.edits[0]
    if tidying.rule.id not in _TIDYING or wanted.end - wanted.start != 1 or not wanted.text.isalpha():
        return None
    return next((e for match in kept for e in match.edits if e.start == wanted.start < e.end and not e.text), None)


def _capital_behind(kept: Sequence[Match], gap: Edit, edits: EditList) -> list[Match]:
    """The word behind the gap gets the capital, by the rule that writes it or by the edit of the gap."""
    shown: list[Match] = []
    written = any(edit.start == gap.end and edit.text for match in kept for edit in match.edits)
    for match in kept:
        letter = match.sentence.text[gap.end - match.sentence.start :][:1]
        if written and any(edit.start == gap.end and edit.text for edit in match.edits):
            match = _capitalised(match, gap.end)
        elif not written and gap in match.edits and letter:
            wider = replace(gap, end=gap.end + 1, text=letter.upper())
            if edits.replace(gap, wider):
                match = replace(match, edits=tuple(wider if edit is gap else edit for edit in match.edits))
        shown.append(match)
    return shown


def _behind_padding(kept: Sequence[Match], late: Match) -> Match:
    """A match right behind words that were taken from the start of a sentence now opens it."""
    start = late.edits[0].start
    opens = any(
        edit.end == start and not edit.text and edit.start == match.sentence.start and match.sentence.text[:1].isupper()
        for match in kept
        for edit in match.edits
        if edit.start < edit.end
    )
    return _capitalised(late, start) if opens and late.sentence.start < start else late


def _behind_gap(kept: Sequence[Match], late: Match, edits: EditList) -> list[Match] | None:
    """Padding went and its edit gave the next word a capital: a rule that wants that word gives the capital itself."""
    first = late.edits[0]
    for place, match in enumerate(kept):
        for edit in match.edits:
            gap = edit.end - len(edit.text)
            if not edit.text.isalpha() or not edit.start < gap == first.start or not first.text:
                continue
            shorter = replace(edit, end=gap, text="")
            if not edits.replace(edit, shorter):
                return None
            opened = _capitalised(late, first.start)
            if not edits.take(opened.edits):
                edits.replace(shorter, edit)
                return None
            shown = tuple(shorter if e is edit else e for e in match.edits)
            return [*kept[:place], replace(match, edits=shown), *kept[place + 1 :], opened]
    return None


def _joined(kept: list[Match], late: Match, edits: EditList) -> list[Match]:
    """ "Sharpen your pencil" as a request and as an idiom: the words of the second go behind those of the first."""
    if len(late.edits) != 1:
        return kept
    (wanted,) = late.edits
    for place, match in enumerate(kept):
        for edit in match.edits:
            lead, _, word = edit.text.rpartition(" ")
            shares_start = edit.start == wanted.start and edit.end < wanted.end and lead
            shares_end = lead and edit.end - len(word) == wanted.start < edit.end < wanted.end
            start = edit.start if shares_end else wanted.start
            both = replace(wanted, start=start, text=f"{lead} {wanted.text[:1].lower()}{wanted.text[1:]}")
            if (shares_start or shares_end) and word.isalpha() and edits.replace(edit, both):
                joined = tuple(both if e is edit else e for e in match.edits)
                return [*kept[:place], replace(match, edits=joined), *kept[place + 1 :]]
    return kept


def _capitalised(match: Match, start: int) -> Match:
    edits = (replace(e, text=e.text[:1].upper() + e.text[1:]) if e.start == start else e for e in match.edits)
    return replace(match, edits=tuple(edits))
