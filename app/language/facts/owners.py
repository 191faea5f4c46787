"""Reads who acts in a clause: "you", "we", a name, a group of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language.facts.lexicon import lemma_of, stem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from app.language.facts.clause import Clause

OWNERS = {
    "i": "i",
    "me": "i",
    "my": "i",
    "mine": "i",
    "we": "we",
    "us": "we",
    "our": "we",
    "ours": "we",
    "you": "you",
    "your": "you",
    "yours": "you",
}
OWNERS |= {
    "he": "third",
    "she": "third",
    "they": "third",
    "him": "third",
    "her": "third",
    "them": "third",
    "his": "third",
    "their": "third",
}
_GROUPS = frozenset(
    """team client customer supplier vendor partner engineer developer manager director lawyer department office
    company colleague contractor side auditor
    accountant carrier forwarder driver plant factory warehouse landlord tenant patient doctor nurse buyer seller
    bank agency party lead board committee
    employee candidate recruiter tester designer operator group people staff management user
    someone somebody assistant secretary boss chief ceo cto cfo specialist technician consultant intern trainee trainer
    teacher student worker guard agent officer expert architect crew guy lab laboratory branch subsidiary owner
    administrator admin translator recruiter reviewer analyst attorney notary inspector mechanic electrician
    subcontractor installer courier shipper importer distributor reseller dealer broker insurer investor sponsor
    committee council ministry authority court police government union organisation
    organization headquarters hq""".split()
)


def owner_of(token: Token, names: dict[int, str]) -> str:
    if token.lower_ in OWNERS:
        return OWNERS[token.lower_]
    if token.idx in names:
        return "name:" + names[token.idx]
    lemma = lemma_of(token)
    if token.pos_ in ("NOUN", "PRON") and lemma in _GROUPS:
        whose = next(
            (OWNERS.get(child.lower_, "") for child in token.children if child.dep_ == "poss" or child.lower_ == "you"),
            "",
        )
        return whose if whose in ("you", "we", "i") else "group:" + lemma
    return ""


def read_owner(clause: Clause, head: Token, names: dict[int, str]) -> None:
    subject = _subject(head)
    if subject is None:
        return
    if subject.pos_ == "NOUN":
        clause.subject = stem(subject.text)
    clause.voice = "passive" if subject.dep_ == "nsubjpass" else "active"
    if clause.voice == "passive":
        agent = next((grand for child in head.children if child.dep_ == "agent" for grand in child.children), None)
        if agent is None:
            return
        subject = agent
    parts = [
        token
        for token in (subject, *subject.lefts, *subject.rights)
        if token.i == subject.i or token.dep_ in ("compound", "appos", "flat")
    ]
    owners = [owner for owner in (owner_of(token, names) for token in parts) if owner]
    owner = next((owner for owner in owners if owner.startswith("name:")), owners[0] if owners else "")
    if owner:
        clause.owner = owner
        clause.owner_at = (subject.idx, subject.idx + len(subject.text))


def _subject(head: Token) -> Token | None:
    """The subject of a verb, or that of the verb it is joined to."""
    current = head
    for _ in range(4):
        for child in current.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return child
        if current.dep_ not in ("conj", "xcomp") or current.head.i == current.i:
            return None
        current = current.head
    return None
