"""Reads the predicate of a clause: what it affirms or denies, and the words that two clauses may share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language.facts.lexicon import REFUSALS, acts_of, lemma_of, positive_of, states_of, stem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from app.language.facts.clause import Clause

_COMPLETING = frozenset("acomp attr oprd xcomp amod advmod nsubj nsubjpass dobj pobj conj acl pcomp".split())
_BEFORE_VERB = frozenset(
    "have need be go get want try plan hope intend aim expect seem appear tend use manage "
    "fail refuse forget decide agree like offer".split()
)
_LIGHT = frozenset(
    "be have do get make take let go come please can could will would may might must shall "
    "should need want like".split()
)
_LIGHT_VERBS = frozenset(
    "be have make give take do get find see contain show include seem appear look remain "
    "become stay need require want involve cause".split()
)
_NO_DENIAL = frozenset("doubt problem worries worry rush later more less fewer".split())
_DENIALS = frozenset(
    ("not", "n't", "n’t", "never", "neither", "nor", "none", "nobody", "nothing", "dunno", "hardly", "barely")
)
_KEPT = frozenset(("posted", "informed", "updated"))
_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "PROPN", "ADV", "NUM"))
_STOP = frozenset(
    """be have do get make take let go come please can could will would may might must shall should just also so
    then there here very really quite kindly
    more most well really thing way lot bit order side moment time point matter regard view kind hello hi dear hey
    thanks thank afraid unfortunately
    however currently possible possibly perhaps maybe appear seem likely probably able again yet
    still already now not n't never only too up out""".split()
)


def read_polarity(clause: Clause, tokens: list[Token]) -> None:
    doubled = [token for token in tokens if _doubled(token)]
    spans = [(before.idx, token.idx + len(token)) for token in doubled for before in (_denial_before(token),) if before]
    clause.negatives = [
        cue
        for cue in clause.cues
        if cue.kind == "negation" and not any(start <= cue.start < end for start, end in spans)
    ]
    parity = False
    for token in tokens:
        lower = token.lower_
        if any(start <= token.idx < end for start, end in spans):
            continue
        if token.dep_ == "neg" or lower in _DENIALS:
            parity = parity if _is_if_not(token) or _contrasts(token) else not parity
        elif (
            lower == "no" and token.dep_ == "det" and token.head.lower_ not in _NO_DENIAL and token.head.dep_ != "pobj"
        ) or lower == "unless":
            parity = not parity
    clause.denied = parity


def _doubled(token: Token) -> bool:
    """ "not impossible", "not be unwilling": the two negatives affirm."""
    return _denial_before(token) is not None and bool(positive_of(token.lower_, "ADJ") or token.lower_ == "unable")


def _denial_before(token: Token) -> Token | None:
    place = token.i - 1
    if place >= 0 and token.doc[place].lower_ == "be":
        place -= 1
    if place < 1 or token.doc[place].lower_ not in ("not", "n't", "n’t"):
        return None
    return None if token.doc[place - 1].lower_ in ("if", "or", ",", "but") else token.doc[place]


def _contrasts(token: Token) -> bool:
    """ "250, not 280", "never production": the word denies its rival and not the clause."""
    if token.i + 1 >= len(token.doc) or token.lower_ not in ("not", "never"):
        return (
            token.lower_ in ("no", "never")
            and token.dep_ == "neg"
            and token.i + 1 < len(token.doc)
            and token.nbor(1).lower_ in ("later", "more", "less", "fewer")
        )
    follows, before = token.nbor(1), token.nbor(-1) if token.i else None
    rival = follows.pos_ in ("NUM", "DET", "PRON", "NOUN", "PROPN", "ADP", "SYM") and follows.lower_ not in (
        "all",
        "any",
        "yet",
    )
    rival = rival or follows.lower_ == "even"
    return rival and before is not None and before.lower_ in (",", "and", "but", ";", "-", "(", ":")


def _is_if_not(token: Token) -> bool:
    """ "If not, ..." says "otherwise"; "whether or not" denies nothing."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    return (before == "if" and after == ",") or before == "or"


def read_keys(clause: Clause, token: Token) -> None:
    lemma = lemma_of(token)
    if token.pos_ not in _CONTENT or lemma in _STOP or token.is_punct or not any(mark.isalnum() for mark in lemma):
        return
    clause.keys["=" + stem(lemma)] = 1.5 if token.pos_ in ("NOUN", "PROPN") else 1.0
    positive = positive_of(lemma, token.pos_)
    if positive:
        clause.keys["=" + stem(positive)] = 1.0
    families = acts_of(lemma) if token.pos_ in ("VERB", "NOUN") or token.i == clause.head else {}
    for family in families:
        clause.keys.setdefault("act:" + family, 0.8 if token.pos_ == "VERB" else 0.4)
    for family in states_of(lemma):
        clause.keys.setdefault("state:" + family, 0.8)


def read_predicate(clause: Clause, head: Token, tokens: list[Token]) -> None:
    """Signs of the words that say something: the verb, what it leads to, and the adjective or noun that completes
    it."""
    words = _predicate_words(head, tokens)
    refused = {token.i for token in words if lemma_of(token) in REFUSALS}
    for word in words:
        flip = -1 if clause.denied != _doubled(word) else 1
        if word.head.i in refused and word.dep_ in ("xcomp", "pcomp"):
            flip = -flip
            clause.denied = True
        _sign_word(clause, word, flip)
    leading = [word for word in words[1:] if word.dep_ in ("xcomp", "acomp", "attr", "pcomp") or is_let(word.head)]
    for word in words[:1] + leading:
        lemma = lemma_of(word)
        clause.heads.update(
            {"=" + stem(lemma)} | {"act:" + f for f in acts_of(lemma)} | {"state:" + f for f in states_of(lemma)}
        )
        clause.heads.add("=" + stem(word.lemma_.lower()))
        positive = positive_of(lemma, word.pos_)
        if positive:
            clause.heads.add("=" + stem(positive))
    clause.heads -= {"=" + stem(light) for light in _LIGHT}
    verbs = [lemma_of(word) for word in leading if word.dep_ == "xcomp" and word.pos_ == "VERB"]
    if verbs and clause.word in _BEFORE_VERB:
        clause.word = verbs[0]


def is_let(token: Token) -> bool:
    """ "let us know", "keep us posted": the second verb says what is done."""
    lemma = lemma_of(token)
    return lemma == "let" or (lemma == "keep" and any(child.lower_ in _KEPT for child in token.children))


def _predicate_words(head: Token, tokens: list[Token]) -> list[Token]:
    words = [head]
    light = lemma_of(head) in _LIGHT_VERBS or head.pos_ == "AUX"
    for token in tokens:
        let = is_let(token.head) and token.dep_ == "ccomp"
        if token.i == head.i or (token.dep_ not in _COMPLETING and not let):
            continue
        leads = token.dep_ in ("acomp", "attr", "oprd", "xcomp", "pcomp") or let
        if leads or (token.head in words and (light or token.dep_ not in ("nsubj", "nsubjpass", "pobj"))):
            words.append(token)
    return words


def _sign_word(clause: Clause, word: Token, flip: int) -> None:
    lemma = lemma_of(word)
    if (word.pos_ == "VERB" or (word.i == clause.head and clause.ask)) and lemma not in _LIGHT - {"get", "give"}:
        for family, sign in acts_of(lemma).items():
            _sign(clause, "act:" + family, sign * flip)
    for family, sign in states_of(lemma).items():
        _sign(clause, "state:" + family, sign * flip)
    if lemma not in _STOP and (word.pos_ in ("VERB", "ADJ") or (word.i == clause.head and clause.ask)):
        _sign(clause, "=" + stem(lemma), flip)
    positive = positive_of(lemma, word.pos_)
    if positive:
        _sign(clause, "=" + stem(positive), -flip)
        for family, sign in states_of(positive).items():
            _sign(clause, "state:" + family, -sign * flip)


def _sign(clause: Clause, name: str, sign: int) -> None:
    clause.signs.setdefault(name, sign)


def is_asked(head: Token) -> bool:
    """Whether the sentence ends in a question mark."""
    token = head
    while token.i + 1 < len(token.doc) and not token.nbor(1).is_sent_start:
        token = token.nbor(1)
        if token.text == "?":
            return True
    return False
