"""The built-in rewriter: read the draft, choose rules by the partner's norms, edit, verify, explain.

When the verifier and a rule disagree, the verifier wins: edits of the sentences it names are taken back, and if that is
not enough the draft comes back as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.coach.choosing import choose_rules
from app.coach.degree import is_called_for, overshot
from app.coach.norms import effective_norms
from app.coach.notices import Notices, quoted
from app.errors import BadInput, WrongLanguage
from app.knowledge import Library
from app.language.edits import Edit, EditList, apply_edits
from app.language.english import looks_english
from app.language.facts import Reading as Facts
from app.language.facts import facts_of
from app.language.facts import read as read_facts
from app.language.matching import Match, RuleMatcher
from app.language.message_forms import Setting
from app.language.reading import Reading, read
from app.language.scores import Scored, score
from app.language.verify import verify
from app.models import Change, Draft, EffectiveNorm, Notice, Rewrite, Scores, Verification
from app.rules import Rule

# Rules that only tidy: they are used beside others, and do not touch a draft that suits.
_TIDYING = frozenset(("own-lines",))


class Rewriter:
    """Rewrites drafts with the rules of one library. Holds no state of a draft and serves several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._matcher = RuleMatcher(library.rules)
        self._notices = Notices(library)

    def rewrite(self, draft: Draft) -> Rewrite:
        """The draft moved to the near edge of the partner's norms, with every fact kept.

        Raises UnknownCulture, WrongLanguage, and BadInput when nothing says whom the draft is for.
        """
        _check(draft)
        norms = effective_norms(draft.partner, self._library)
        reading = read(draft.text)
        facts = read_facts(draft.text, reading.doc)
        rules = choose_rules(self._library.rules, norms, draft.medium, draft.adjust)
        stands = score(reading)
        found = [
            match
            for match in self._matcher.find(reading, rules, self._setting(draft))
            if is_called_for(match.rule, norms, draft.adjust, stands.text, _sentence_score(match, reading, stands))
        ]
        matches, dropped = _compatible(found), list[str]()
        while True:
            matches, after, verification, left = _verified(draft, reading, facts, matches)
            dropped += left
            reached = score(after, stands.known).text
            fewer = _less_far(matches, overshot(stands.text, reached, norms)) if draft.adjust is None else matches
            if len(fewer) == len(matches):
                break
            matches = fewer
        return Rewrite(
            text=after.text,
            changes=_explained(draft.text, matches, norms),
            facts=facts_of(facts),
            derived=verification.derived,
            verified=verification.ok,
            before=stands.text,
            after=reached,
            norms=norms,
            warnings=(*self._notices.find(draft, reading, norms), *_about_repair(dropped)),
        )

    def _setting(self, draft: Draft) -> Setting:
        suffix = self._library.card(draft.partner.culture).suffix if draft.partner.culture else ""
        return Setting(today=draft.today, suffix=suffix)


def in_english(field: str, text: str) -> str:
    """The text, or WrongLanguage: the built-in engine reads English only."""
    if not looks_english(text):
        raise WrongLanguage(field)
    return text


def _check(draft: Draft) -> None:
    in_english("text", draft.text)
    if not draft.partner.culture and not draft.partner.overrides:
        raise BadInput(
            "Nothing says whom this is for.",
            "Give the partner's culture (such as JP), or what you know of the person as overrides.",
            field="partner",
        )


def _compatible(found: Sequence[Match]) -> list[Match]:
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


def _verified(
    draft: Draft, reading: Reading, facts: Facts, matches: list[Match]
) -> tuple[list[Match], Reading, Verification, list[str]]:
    """The matches that stay after the verifier has spoken, and the text they make."""
    after, verification = _attempt(draft, reading, facts, matches)
    if verification.ok:
        return matches, after, verification, []
    kept = _without_named(matches, verification, reading)
    after, verification = _attempt(draft, reading, facts, kept)
    if verification.ok:
        return kept, after, verification, _sentences_without(matches, kept)
    after, verification = _attempt(draft, reading, facts, [])
    return [], after, verification, _sentences_without(matches, [])


def _sentences_without(matches: Sequence[Match], kept: Sequence[Match]) -> list[str]:
    """The sentences whose edits were all taken back, in order."""
    changed = {match.sentence.start for match in kept}
    left = {match.sentence.start: match.sentence.text for match in matches if match.sentence.start not in changed}
    return [left[start] for start in sorted(left)]


def _attempt(draft: Draft, reading: Reading, facts: Facts, matches: Sequence[Match]) -> tuple[Reading, Verification]:
    if not matches:
        return reading, Verification()
    after = read(apply_edits(draft.text, [edit for match in matches for edit in match.edits]))
    found = verify(
        draft.text, after.text, today=draft.today, timezone=draft.timezone, before_facts=facts, after_doc=after.doc
    )
    return after, found


def _without_named(matches: list[Match], found: Verification, reading: Reading) -> list[Match]:
    """Leaves out every edit of the sentences in which a fact was lost, changed or added."""
    places = [fact.start for fact in found.lost] + [change.before.start for change in found.changed]
    named = {sentence.start for place in places if (sentence := reading.sentence_at(place))}
    places_after = [fact.start for fact in found.added]
    if places_after:
        shifts = _origin_of(matches, places_after)
        named |= {sentence.start for place in shifts if (sentence := reading.sentence_at(place))}
    return [match for match in matches if match.sentence.start not in named]


def _origin_of(matches: Sequence[Match], places: Sequence[int]) -> list[int]:
    """Offsets in the draft for offsets in the rewrite."""
    edits = sorted(edit for match in matches for edit in match.edits)
    origins = []
    for place in places:
        shift = 0
        for edit in edits:
            if edit.start + shift > place:
                break
            if edit.start + shift + len(edit.text) > place:
                place = edit.start + shift
                break
            shift += len(edit.text) - (edit.end - edit.start)
        origins.append(max(place - shift, 0))
    return origins


def _less_far(matches: list[Match], scales: frozenset[str]) -> list[Match]:
    """Without the last half of the matches that moved the text too far on one of these scales."""
    far = [match for match in matches if match.rule.norm in scales]
    dropped = {id(match) for match in far[len(far) // 2 :]}
    return [match for match in matches if id(match) not in dropped]


def _sentence_score(match: Match, reading: Reading, stands: Scored) -> Scores | None:
    if match.sentence.block.kind not in ("body", "item"):
        return None
    return stands.sentences[reading.sentences.index(match.sentence)]


def _explained(text: str, matches: Sequence[Match], norms: Sequence[EffectiveNorm]) -> tuple[Change, ...]:
    held = {norm.scale: norm for norm in norms}
    changes = [
        Change(
            before=text[edit.start : edit.end],
            after=edit.text,
            start=edit.start,
            end=edit.end,
            rule=match.rule.id,
            reason=_reason(match.rule, held.get(match.rule.norm)),
            norm=None if match.rule.norm == "clarity" else match.rule.norm,
            sources=match.rule.sources,
        )
        for match in matches
        for edit in match.edits
    ]
    return tuple(sorted(changes, key=lambda change: (change.start, change.end)))


def _reason(rule: Rule, norm: EffectiveNorm | None) -> str:
    return f"{rule.reason} ({norm.scale}: {norm.source})" if norm else rule.reason


def _about_repair(dropped: Sequence[str]) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            "kept_as_written",
            f"{quoted(sentence)} is as you wrote it: the change might have touched a fact.",
            "Read this sentence once more yourself before you send the message.",
        )
        for sentence in dropped
    )
