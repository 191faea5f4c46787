"""Cuts a parse into clauses and reads each one: predicate, polarity, duty, sureness, owner, condition, and what it
speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language.facts.asks import asked_tokens
from app.language.facts.clause import Clause
from app.language.facts.cues import SET_FRAME
from app.language.facts.lexicon import lemma_of, stem
from app.language.facts.owners import OWNERS, owner_of, read_owner
from app.language.facts.predicates import is_asked, is_let, read_keys, read_polarity, read_predicate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from app.language.facts.spans import Found

_RAISERS = frozenset("think believe expect feel suppose consider want seem appear guess assume".split())
# "hop" is what the small model makes of "hoping".
_COURTESY_HEADS = frozenset(
    "regard greeting sincerely hope hop thank thanks look appreciate wish trust apologise apologize regret welcome "
    "sorry hesitate wonder "
    "understand greet afraid note grateful glad happy write reach follow trouble bother disturb interrupt".split()
)
_PREFACES = frozenset("want check think like know see enquire inquire".split())
_ORDER = {
    "before": "before",
    "until": "before",
    "till": "before",
    "after": "after",
    "once": "after",
    "since": "after",
    "when": "",
    "following": "after",
}


def read_clauses(doc: Doc, text: str, facts: list[Found], cues: list[Found]) -> list[Clause]:
    """Clauses in text order. Each token, fact and cue belongs to exactly one."""
    asked, dress = asked_tokens(doc, text)
    heads = _heads(doc, asked)
    if not heads:
        return []
    clauses, home = _shells(doc, heads, len(text))
    _place(doc, home, clauses, facts, cues, dress)
    members: list[list[Token]] = [[] for _ in clauses]
    for token in doc:
        members[home[token.i]].append(token)
    names = {offset: found.value for found in facts if found.kind == "name" for offset in range(found.start, found.end)}
    dressed = {offset for start, end in dress for offset in range(start, end)}
    empty = {offset for match in SET_FRAME.finditer(text) for offset in range(*match.span())}
    for clause in clauses:
        tokens = members[clause.n]
        clause.ask = next((asked[token.i] for token in tokens if token.i in asked), "")
        _read(clause, doc, tokens, names)
        clause.courtesy = clause.courtesy or (not clause.ask and _prefaces(doc[clause.head], clause, dressed))
        if doc[clause.head].idx in empty:
            clause.courtesy, clause.denied, clause.condition, clause.negatives = True, False, "", []
    _settle(doc, clauses, home)
    return clauses


def _heads(doc: Doc, asked: dict[int, str]) -> list[int]:
    heads = []
    for token in doc:
        if token.dep_ == "ROOT" or (token.i in asked and asked[token.i] != "need"):
            heads.append(token.i)
        elif is_let(token.head) and token.dep_ in ("ccomp", "xcomp"):
            continue
        elif (
            token.pos_ in ("VERB", "AUX") and token.dep_ in ("advcl", "ccomp", "relcl", "parataxis", "csubj", "dep")
        ) or (
            token.dep_ == "conj"
            and (token.pos_ in ("VERB", "AUX"))
            and token.head.pos_ in ("VERB", "AUX", "NOUN", "PROPN", "ADJ")
        ):
            heads.append(token.i)
    return heads


def _shells(doc: Doc, heads: list[int], size: int) -> tuple[list[Clause], list[int]]:
    """Empty clauses, and for each token the number of its clause. `size` is the length of the text."""
    numbers = {head: n for n, head in enumerate(heads)}
    home = [-1] * len(doc)
    for token in doc:
        chain = []
        current = token
        while home[current.i] < 0 and current.i not in numbers and current.head.i != current.i:
            chain.append(current.i)
            current = current.head
        number = home[current.i] if home[current.i] >= 0 else numbers.get(current.i, 0)
        home[current.i] = number
        for index in chain:
            home[index] = number
    sentence_of = {token.i: n for n, sentence in enumerate(doc.sents) for token in sentence}
    clauses = []
    for n, head in enumerate(heads):
        token = doc[head]
        clauses.append(
            Clause(
                n, sentence_of[head], head, size, 0, lemma_of(token), token.dep_, token.idx, token.idx + len(token.text)
            )
        )
    for token in doc:
        clause = clauses[home[token.i]]
        if not token.is_punct and not token.is_space:
            clause.start, clause.end = min(clause.start, token.idx), max(clause.end, token.idx + len(token.text))
    for clause in clauses:
        token = doc[clause.head]
        clause.parent = home[token.head.i] if token.head.i != token.i else -1
    return clauses, home


def _place(
    doc: Doc,
    home: list[int],
    clauses: list[Clause],
    facts: list[Found],
    cues: list[Found],
    dress: list[tuple[int, int]],
) -> None:
    by_offset = [-1] * (len(doc.text) + 1)
    for token in doc:
        for offset in range(token.idx, min(token.idx + len(token.text_with_ws), len(by_offset))):
            by_offset[offset] = home[token.i]
    hidden = bytearray(len(doc.text) + 1)
    for start, end in dress:
        hidden[start:end] = b"\x01" * (end - start)
    for found in facts:
        if 0 <= found.start < len(by_offset) and by_offset[found.start] >= 0:
            clauses[by_offset[found.start]].facts.append(found)
    for cue in cues:
        if (
            cue.start < len(by_offset)
            and by_offset[cue.start] >= 0
            and not (hidden[cue.start] and cue.kind in ("sureness", "obligation", "condition"))
        ):
            clauses[by_offset[cue.start]].cues.append(cue)


def _read(clause: Clause, doc: Doc, tokens: list[Token], names: dict[int, str]) -> None:
    head = doc[clause.head]
    clause.inverted = bool(tokens) and tokens[0].lower_ == "should" and not is_asked(head)
    read_polarity(clause, tokens)
    for token in tokens:
        read_keys(clause, token)
        owner = owner_of(token, names)
        if owner:
            clause.mentions.add(owner)
        if token.dep_ == "poss" and token.lower_ in OWNERS:
            clause.possessions.add((OWNERS[token.lower_], stem(token.head.lemma_)))
        if (
            token.dep_ in ("mark", "prep", "advmod")
            and token.lower_ in _ORDER
            and (token.head.i == head.i or token.dep_ == "prep")
        ):
            clause.order = clause.order or _ORDER[token.lower_]
    if not clause.keys and head.pos_ in ("VERB", "AUX"):
        clause.keys["=" + stem(lemma_of(head))] = 1.0
    for found in clause.facts:
        clause.keys[f"{found.kind}:{found.value}"] = 2.0
    read_predicate(clause, head, tokens)
    read_owner(clause, head, names)
    _read_modality(clause)
    clause.past = head.tag_ in ("VBD", "VBN") or any(
        token.tag_ == "VBD" and token.dep_ in ("aux", "auxpass") for token in tokens
    )
    courteous = clause.word in _COURTESY_HEADS and clause.owner in ("", "i", "we")
    clause.courtesy = courteous or (not clause.facts and _wishes_well(head))
    if _asks_leave(head, clause):
        clause.courtesy, clause.ask, clause.denied, clause.negatives = True, "", False, []


def _asks_leave(head: Token, clause: Clause) -> bool:
    """ "You don't mind if I call?", "Would you mind if we start?": a way to ask, whatever it denies."""
    return (
        clause.word == "mind"
        and clause.owner == "you"
        and any(child.dep_ in ("advcl", "ccomp") and child.i > head.i for child in head.children)
        and is_asked(head)
    )


def _prefaces(head: Token, clause: Clause, dressed: set[int]) -> bool:
    """ "I wanted to see if you could", "you are requested to", "I feel bad for asking", "we would like to inform you
    that": what is asked or told follows."""
    said = {child.lower_ for child in head.children}
    if head.idx in dressed:
        passive = any(child.dep_ == "nsubjpass" and child.lower_ == "you" for child in head.children)
        return lemma_of(head) in _PREFACES or (passive and lemma_of(head) in ("ask", "request"))
    if clause.owner not in ("", "i", "we") or head.tag_ == "VBD":
        return False
    if lemma_of(head) == "feel":
        return bool(said & {"bad", "awkward", "guilty"})
    return lemma_of(head) in ("inform", "advise", "notify") and "you" in said and not said & {"will", "'ll", "have"}


def _wishes_well(head: Token) -> bool:
    """ "(I) trust that you are keeping well": said of the reader's health, not of the matter."""
    wished = any(above.lower_ in ("hope", "trust") for above in (head, *head.ancestors, head.sent[0]))
    said = {token.lower_ for token in head.subtree}
    return wished and bool(said & {"you", "your"}) and bool(said & {"well", "health", "spirits"})


def _read_modality(clause: Clause) -> None:
    ranks = {"must": 3, "should": 2, "may": 1, "can": 1}
    for cue in clause.cues:
        if cue.kind == "sureness":
            clause.levels.add(cue.value)
        elif cue.kind == "obligation" and cue.value == "should" and _inverted(cue, clause):
            clause.condition = "if"
        elif cue.kind == "obligation" and ranks[cue.value] > ranks.get(clause.duty, 0):
            clause.duty = cue.value
        elif cue.kind == "condition" and clause.condition != "else":
            clause.condition = cue.value


def _inverted(cue: Found, clause: Clause) -> bool:
    """ "Should the samples not arrive, ...": the verb first, and no question."""
    return cue.start == clause.start and clause.inverted


def _settle(doc: Doc, clauses: list[Clause], home: list[int]) -> None:
    """What needs the neighbours: raised negation, a condition word that stands in the clause before."""
    for clause in clauses:
        head = doc[clause.head]
        if clause.denied and clause.word in _RAISERS:
            inner = next(
                (home[child.i] for child in head.children if child.dep_ == "ccomp" and home[child.i] != clause.n), None
            )
            if inner is not None:
                _flip(clauses[inner])
                clauses[inner].negatives += clause.negatives
                clauses[inner].levels |= clause.levels
                clause.denied, clause.negatives = False, []
        if clause.denied and clause.word == "be" and (taken_back := _not_that(head, home, clauses)) is not None:
            _flip(taken_back)
            clause.denied, clause.negatives, taken_back.negatives = False, [], []
        if (
            clause.ask
            and head.dep_ in ("compound", "amod", "nmod", "npadvmod", "advmod", "nsubj")
            and 0 <= clause.parent != clause.n
        ):
            clause.keys = {**clauses[clause.parent].keys, **clause.keys}
        if (
            head.dep_ == "conj"
            and clause.parent >= 0
            and not any(child.dep_ in ("nsubj", "nsubjpass") for child in head.children)
            and head.tag_ in ("VB", "VBN")
        ):
            first = clauses[clause.parent]
            clause.duty = clause.duty or first.duty
            clause.levels |= first.levels
        if not clause.condition and _is_threat(head, clause, clauses):
            clause.condition = "else"
        if clause.condition == "else":
            _move_else(clause, clauses)


def _not_that(head: Token, home: list[int], clauses: list[Clause]) -> Clause | None:
    """ "It is not that we cannot": the denied clause that the first denial takes back."""
    inner = (clauses[home[child.i]] for child in head.children if child.dep_ == "ccomp" and child.i > head.i)
    return next((clause for clause in inner if clause.denied and clause.head != head.i), None)


def _is_threat(head: Token, own: Clause, clauses: list[Clause]) -> bool:
    """ "Get it done or the site gets shut down": an order, "or", and what follows with a subject of its own."""
    if head.dep_ != "conj" or not any(child.dep_ in ("nsubj", "nsubjpass") for child in head.children):
        return False
    joined = any(token.lower_ == "or" and token.dep_ == "cc" for token in head.head.children if token.i < head.i)
    return joined and any(
        other.ask or other.duty == "must"
        for other in clauses
        if other.sentence == own.sentence and other.text_start < own.text_start
    )


def _flip(clause: Clause) -> None:
    clause.denied = not clause.denied
    clause.signs = {name: -sign for name, sign in clause.signs.items()}


def _move_else(clause: Clause, clauses: list[Clause]) -> None:
    """ "or" hangs on the first verb in the parse; the condition belongs to the second."""
    cue = next((cue for cue in clause.cues if cue.kind == "condition" and cue.value == "else"), None)
    if cue is None or cue.end - cue.start != len("or"):
        return
    later = [other for other in clauses if other.sentence == clause.sentence and other.text_start > cue.start]
    if later and later[0].n != clause.n and clause.text_start < cue.start:
        later[0].condition = "else"
        clause.condition = next(
            (other.value for other in clause.cues if other.kind == "condition" and other.value != "else"), ""
        )
