"""Finds where a rule holds in a reading and what it would edit there. Patterns are those of spaCy's matchers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.language import lexicon
from app.language.edits import Edit
from app.language.message_forms import Setting, find_form
from app.language.order_lists import listed_orders
from app.language.parse import model
from app.language.realising import NoPlace, Parts, of_clause, of_match, of_phrase, of_tree, realise
from app.language.runs import Runs
from app.rules import MESSAGE_FORMS, Case, Rule

if TYPE_CHECKING:
    from spacy.matcher import DependencyMatcher, Matcher, PhraseMatcher
    from spacy.tokens import Doc, Token

    from app.language.reading import Reading, Sentence

_NO_SETTING = Setting()
_CLAUSE_OPENERS = frozenset("but so and or also then therefore however hello hi".split())


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a rule holds: all its edits are made, or none."""

    rule: Rule
    sentence: Sentence
    edits: tuple[Edit, ...]


class RuleMatcher:
    """All cases of all rules, compiled once; `find` is safe to call from several threads."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)

    @cached_property
    def _cases(self) -> dict[str, tuple[Rule, Case]]:
        return {f"{rule.id}#{number}": (rule, case) for rule in self._rules for number, case in enumerate(rule.cases)}

    @cached_property
    def _runs(self) -> tuple[Runs, frozenset[str]]:
        """The cases that are plain runs of words, and their keys."""
        runs = Runs()
        return runs, frozenset(
            key for key, (_, case) in self._cases.items() if case.tokens and runs.add(key, case.tokens)
        )

    @cached_property
    def _tokens(self) -> Matcher:
        from spacy.matcher import Matcher

        matcher = Matcher(model().vocab)
        for key, (_, case) in self._cases.items():
            if case.tokens and key not in self._runs[1]:
                matcher.add(key, [list(case.tokens)], greedy="LONGEST")
        return matcher

    @cached_property
    def _trees(self) -> DependencyMatcher:
        from spacy.matcher import DependencyMatcher

        matcher = DependencyMatcher(model().vocab)
        for key, (_, case) in self._cases.items():
            if case.tree:
                matcher.add(key, [list(case.tree)])
        return matcher

    @cached_property
    def _phrases(self) -> PhraseMatcher:
        from spacy.matcher import PhraseMatcher

        matcher = PhraseMatcher(model().vocab, attr="LOWER")
        for key, (_, case) in self._cases.items():
            if case.phrases:
                spelt = {spelling for phrase in case.phrases for spelling in (phrase, phrase.replace("'", "’"))}
                matcher.add(key, [model().make_doc(phrase) for phrase in sorted(spelt)])
        return matcher

    @cached_property
    def _next(self) -> Matcher:
        from spacy.matcher import Matcher

        matcher = Matcher(model().vocab, validate=False)
        for key, (_, case) in self._cases.items():
            if case.not_followed_by:
                matcher.add(key, [[dict(case.not_followed_by)]])
        return matcher

    def find(self, reading: Reading, rules: Sequence[Rule], setting: Setting = _NO_SETTING) -> list[Match]:
        """Every place where one of these rules holds, in order of the rules and then of the text."""
        wanted = {rule.id: place for place, rule in enumerate(rules)}
        found = list(self._all(reading, wanted))
        for rule in rules:
            for case in rule.cases:
                if case.form in MESSAGE_FORMS:
                    found += [
                        Match(rule, sentence, edits) for sentence, edits in find_form(case.form, reading, setting)
                    ]
        found = _decent(found)
        found.sort(key=lambda match: (wanted[match.rule.id], match.edits[0].start))
        return found

    def _all(self, reading: Reading, wanted: dict[str, int]) -> Iterator[Match]:
        used: dict[str, int] = {}
        asked: set[int] = set()
        before = _requests_before(reading)
        left = sum(sentence.block.kind in ("body", "item") for sentence in reading.sentences)
        found = sorted(self._candidates(reading, wanted), key=lambda item: (item[1].start, -item[1].end))
        for key, parts, sentence in found:
            rule, case = self._cases[key]
            if (
                not _fits(rule, sentence, reading)
                or _lacks_fail(case, parts)
                or not _is_tight(case, parts)
                or not _may_ask(case, parts, sentence)
                or self._next_refused(key, parts)
                or (rule.spaced and case.form == "imperative" and _is_polite(before.get(sentence.start), asked))
            ):
                continue
            try:
                edits = realise(case, parts, sentence, turn=used.get(rule.id, 0))
            except NoPlace:
                continue
            left -= (drops := any(edit.part == "sentence" for edit in case.edits))
            if edits and (left > 0 or not drops):  # a message is never emptied
                used[rule.id] = used.get(rule.id, 0) + 1
                if rule.spaced:
                    asked.add(sentence.start)
                yield Match(rule, sentence, edits)

    def _candidates(self, reading: Reading, wanted: dict[str, int]) -> Iterator[tuple[str, Parts, Sentence]]:
        listed = listed_orders(reading) if self._knows_lists(wanted) else frozenset()
        for sentence in reading.sentences:
            if sentence.start in listed:
                continue
            for clause in sentence.clauses:
                for key, (rule, case) in self._cases.items():
                    if case.form == clause.form and rule.id in wanted and not clause.joined:
                        yield key, of_clause(reading.doc, reading.text, clause, sentence), sentence
        yield from self._pattern_candidates(reading, wanted)

    def _knows_lists(self, wanted: dict[str, int]) -> bool:
        return any(case.form == "list-of-orders" and rule.id in wanted for rule, case in self._cases.values())

    def _pattern_candidates(self, reading: Reading, wanted: dict[str, int]) -> Iterator[tuple[str, Parts, Sentence]]:
        doc: Doc = reading.doc
        strings = doc.vocab.strings
        runs = self._runs[0].find(doc)
        for key, start, end in (*runs, *((strings[name], start, end) for name, start, end in self._tokens(doc))):
            if (home := self._home(reading, key, wanted, start, end - 1)) is not None:
                yield key, of_match(doc, reading.text, start, end), home
        for name, start, end in self._phrases(doc):
            key = strings[name]
            if (home := self._home(reading, key, wanted, start, end - 1)) is not None:
                yield key, of_phrase(doc, reading.text, start, end, self._cases[key][1]), home
        for name, indices in self._trees(doc):
            key = strings[name]
            if (home := self._home(reading, key, wanted, min(indices), max(indices))) is not None:
                names = [str(node["RIGHT_ID"]) for node in self._cases[key][1].tree]
                yield key, of_tree(doc, reading.text, dict(zip(names, indices, strict=True))), home

    def _home(self, reading: Reading, key: str, wanted: dict[str, int], first: int, last: int) -> Sentence | None:
        """The sentence that holds a match, when its rule is wanted."""
        if self._cases[key][0].id not in wanted:
            return None
        home = reading.sentence_at(reading.doc[first].idx)
        return home if home is not None and last < home.span.end else None

    def _next_refused(self, key: str, parts: Parts) -> bool:
        following = parts.doc[parts.end : parts.end + 1]
        return any(parts.doc.vocab.strings[name] == key for name, _, _ in self._next(following))


def _fits(rule: Rule, sentence: Sentence, reading: Reading) -> bool:
    if rule.acts and not set(rule.acts).intersection((sentence.act, *sentence.acts)):
        return False
    if sentence.block.kind == "greeting" and sentence.start != sentence.block.start:
        return False
    if rule.first_only and sentence is not next((s for s in reading.sentences if s.block.kind == "body"), None):
        return False
    return sentence.block.kind in (rule.blocks or ("body", "item"))


def _decent(found: Sequence[Match]) -> list[Match]:
    """Without a polite frame around an insult, which mocks (the writer is warned). A rule may replace the insult."""
    edits: dict[int, list[Edit]] = defaultdict(list)
    for match in found:
        edits[match.sentence.start] += match.edits
    rude = {match.sentence.start for match in found if _insults(match.sentence, edits[match.sentence.start])}
    return [match for match in found if match.rule.norm == "clarity" or match.sentence.start not in rude]


def _insults(sentence: Sentence, edits: Sequence[Edit]) -> bool:
    """Whether a word stays that insults."""
    words = (token for token in sentence.span if token.lower_ in lexicon.INSULTS)
    return any(not any(_replaces(edit, word) for edit in edits) for word in words)


def _replaces(edit: Edit, word: Token) -> bool:
    return edit.start <= word.idx < edit.end and word.lower_ not in edit.text.casefold()


def _requests_before(reading: Reading) -> dict[int, Sentence]:
    """For the start of a sentence, the last request before it in its paragraph."""
    before: dict[int, Sentence] = {}
    last: Sentence | None = None
    for sentence in reading.sentences:
        if last is not None and last.block is sentence.block:
            before[sentence.start] = last
        if any(clause.form != "negative-imperative" for clause in sentence.clauses):
            last = sentence
    return before


def _is_polite(request: Sentence | None, asked: set[int]) -> bool:
    """Whether a request is a polite question, in the draft or by a rule."""
    if request is None:
        return False
    return request.start in asked or any(clause.form == "polite-question" for clause in request.clauses)


def _lacks_fail(case: Case, parts: Parts) -> bool:
    return any(
        child.dep_ in dependencies for name, dependencies in case.lacks.items() for child in parts.token(name).children
    )


def _may_ask(case: Case, parts: Parts, sentence: Sentence) -> bool:
    """A match that becomes a question of its own opens a clause: "I think it would be good if you could" does not."""
    asks = case.tokens and any(
        edit.part == "match" and edit.texts[0].startswith(("could ", "please ")) for edit in case.edits
    )
    before = parts.doc[parts.start - 1] if parts.start else None
    if not asks or before is None or parts.doc[parts.start].idx <= sentence.start:
        return True
    return before.is_punct or before.is_space or before.lower_ in _CLAUSE_OPENERS


def _is_tight(case: Case, parts: Parts) -> bool:
    """No word stands in the stretch beside those that the case names, so that replacing it loses none."""
    if not case.tight:
        return True
    start, end = parts.span(case.tight)
    named = set(parts.tokens.values())
    for name in re.findall(r"(\w+)\*", case.tight):
        named |= {token.i for token in parts.token(name).subtree}
    return all(token.i in named for token in parts.doc if start <= token.idx < end and not token.is_space)
