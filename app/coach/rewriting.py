"""The built-in rewriter: read the draft, choose rules by the partner's norms, edit, verify, explain.

When the verifier and a rule disagree, the verifier wins: edits of the sentences it names are taken back, and if that is
not enough the draft comes back as it was.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from app.coach.choosing import choose_rules
from app.coach.compatible import compatible
from app.coach.degree import is_called_for, overshot, past_edges
from app.coach.norms import effective_norms
from app.coach.notices import Notices, negative_questions, quoted
from app.errors import BadInput, WrongLanguage
from app.knowledge import Library
from app.language.edits import apply_edits
from app.language.english import holds_english, looks_english
from app.language.facts import Reading as Facts
from app.language.facts import facts_of
from app.language.facts import read as read_facts
from app.language.matching import Match, RuleMatcher
from app.language.message_forms import Setting
from app.language.reading import Reading, read
from app.language.scores import WEIGHTY, Scored, score
from app.language.verify import verify
from app.models import Change, Draft, EffectiveNorm, Notice, Rewrite, Scores, Verification
from app.rules import MESSAGE_FORMS, Rule

_ROUNDS = 4  # of leaving out what the verifier names, before the draft comes back as it was


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
            if is_called_for(match.rule, norms, draft.adjust, *_standing(match, stands))
        ]
        matches, after, verification, reached, dropped = self._nearest(draft, reading, facts, norms, stands, found)
        return Rewrite(
            text=after.text,
            changes=_explained(draft.text, matches, norms),
            facts=facts_of(facts),
            derived=verification.derived,
            verified=verification.ok,
            before=stands.text,
            after=reached,
            norms=norms,
            warnings=(
                *self._notices.find(draft, reading, norms),
                *negative_questions(after),
                *_about_repair(dropped),
            ),
        )

    def _nearest(
        self,
        draft: Draft,
        reading: Reading,
        facts: Facts,
        norms: Sequence[EffectiveNorm],
        stands: Scored,
        found: Sequence[Match],
    ) -> tuple[list[Match], Reading, Verification, Scores, list[str]]:
        """The verified rewrite that comes nearest to the near edges: with all matches, or without the last of them
        where they go too far."""
        matches = compatible(found)
        best: tuple[list[Match], Reading, Verification, Scores, list[str]] | None = None
        nearest, scales = math.inf, {match.rule.norm for match in matches}
        while True:
            matches, after, verification, dropped = _verified(draft, reading, facts, matches)
            reached = score(after, stands.known).text
            past = past_edges(stands.text, reached, norms)
            far = sum(abs(past.get(scale, 0.0)) for scale in scales)
            if best is None or far < nearest:
                best, nearest = (matches, after, verification, reached, dropped), far
            fewer = _less_far(matches, overshot(past)) if draft.adjust is None else matches
            if len(fewer) == len(matches):
                return best
            matches = fewer

    def _setting(self, draft: Draft) -> Setting:
        suffix = self._library.card(draft.partner.culture).suffix if draft.partner.culture else ""
        return Setting(today=draft.today, suffix=suffix, timezone=draft.timezone or draft.sender.timezone)


def in_english(field: str, text: str) -> str:
    """The text, or WrongLanguage: the built-in engine reads English only, and the English part of a mixed text."""
    if not looks_english(text) and not holds_english(text):
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


def _verified(
    draft: Draft, reading: Reading, facts: Facts, matches: list[Match]
) -> tuple[list[Match], Reading, Verification, list[str]]:
    """The matches that stay after the verifier has spoken, and the text they make.

    Leaving one sentence alone can show a fault in another, so that this takes a few rounds.
    """
    kept = matches
    for _ in range(_ROUNDS):
        after, verification = _attempt(draft, reading, facts, kept)
        if verification.ok:
            return kept, after, verification, _sentences_without(matches, kept)
        fewer = _without_named(kept, verification, reading)
        if len(fewer) == len(kept):
            break
        kept = fewer
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
        draft.text,
        after.text,
        today=draft.today,
        timezone=draft.timezone or draft.sender.timezone,
        before_facts=facts,
        after_doc=after.doc,
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
    """Without the last half of the matches that moved the text too far on one of these scales; a single one stays.

    Greeting and closing stay as well: where they stand is their own affair.
    """
    body = (match for match in matches if match.sentence.block.kind not in ("greeting", "closing"))
    far = [match for match in body if match.rule.norm in scales]
    dropped = {id(match) for match in far[(len(far) + 1) // 2 :]}
    return [match for match in matches if id(match) not in dropped]


def _standing(match: Match, stands: Scored) -> tuple[Scores, Scores | None]:
    """The scores that decide on a match: of the greeting or closing, or of the text and, where it asks, criticises or
    refuses, of the sentence."""
    sentence = match.sentence
    if sentence.block.kind in stands.frame:
        return replace(stands.text, formality=stands.frame[sentence.block.kind]), None
    whole = any(case.form in MESSAGE_FORMS for case in match.rule.cases)
    if whole or sentence.block.kind not in ("body", "item") or sentence.act not in WEIGHTY:
        return stands.text, None
    return stands.text, stands.of(sentence)


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
