"""What a text says between its lines: sarcasm, blame for many at once, and ways round a manager."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.language import lexicon
from app.language.facts.names import is_noun, is_word

if TYPE_CHECKING:
    from spacy.tokens import Token

    from app.language.reading import Sentence

_HUMAN = frozenset("forget ignore neglect overlook misread misunderstand botch mishandle".split())
_FAULTED = frozenset(("criticism", "blame", "bad_news", "threat"))
_STINGS = re.compile(
    r"\b(?:thanks|thank you)(?: (?:so|very) much| a lot)? for nothing\b|\bthanks a bunch\b|\bwhat a surprise\b"
    r"|\bsurprise,? surprise\b|\bbig surprise\b|\bwho would have (?:thought|guessed)\b|\bgood luck with that\b"
    r"|\b(?:(?:how|so|very) )?(?:nice|kind|good) of you to (?:finally|at last|bother)\b|\bresounding success\b"
    r"|\bdo you even\b|\bin case you (?:forgot|had not noticed)\b",
    re.IGNORECASE,
)
_PRAISED_WORK = re.compile(
    r"\b(?:great|good|nice|wonderful|brilliant|fantastic|excellent|amazing|superb) (?:job|work)\b|\bwell done\b"
    r"|\bcongratulations\b|\bbravo\b|\bthanks for (?=\w+ing\b)",
    re.IGNORECASE,
)
_PRAISE_ALONE = re.compile(
    r"(?:oh,? |well,? |just |how )?"
    r"(?:great|brilliant|wonderful|fantastic|perfect|lovely|marvellous|excellent|bravo"
    r"|(?:great|good|nice) (?:job|work)|well done|congratulations)"
    r"(?:,? (?:everyone|everybody|guys|team|as always))?[.!]+",
    re.IGNORECASE,
)
_AS_ALWAYS = re.compile(r"\bas (?:always|usual|ever)\b|\btypical(?:ly)?\b", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:you all|all of you|each of you|every one of you|none of you|you guys"
    r"|your (?:whole|entire) (?:team|department|company|office)|all your people|everybody|everyone"
    r"|nobody (?:in|on|from|of) your (?:team|side|department))\b",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:boss|manager|supervisor|superior|director|(?:team|project) lead|lead|head of \w+|management|VP|CEO|CTO|PM)"
    r"(?!'s)"
)
_SOMEBODY = rf"(?:(?:your|his|her|their|the) (?:\w+ )?{_ROLE}\b|(?-i:[A-Z][a-zà-ÿ]+))"
_ROUND = re.compile(
    rf"\b(?:don'?t|do not|no need to|not necessary to|need not|please never) (?:tell|inform|involve|go through"
    rf"|mention (?:this|it|that) to) {_SOMEBODY}"
    rf"|\b(?:don'?t|do not|no need to) (?:copy|cc) (?:in )?(?:your|his|her|their|the) (?:\w+ )?{_ROLE}\b"
    rf"|\bwithout (?:going through|telling|involving|asking|informing) {_SOMEBODY}"
    r"|\bkeep (?:this|it|that) (?:just |strictly )?between (?:us|you and me|ourselves)\b(?! and)"
    r"|\b(?:just|strictly) between (?:us|you and me|ourselves)\b(?! and)"
    rf"|\bgo(?:ing)? (?:over|behind) (?:(?:his|her|their|your {_ROLE}'s)|(?-i:[A-Z][a-zà-ÿ]+)'s) (?:head|back)\b",
    re.IGNORECASE,
)


def sarcasm(body: Sequence[Sentence]) -> Iterator[str]:
    """The words that sting."""
    for number, sentence in enumerate(body):
        beside = body[max(0, number - 1) : number + 2]
        if said := _sting(sentence, any(_is_fault(other) for other in beside if other is not sentence)):
            yield said


def many_blamed(body: Sequence[Sentence]) -> Iterator[str]:
    """Who is blamed, where it is more than one."""
    named: dict[str, None] = {}
    for sentence in body:
        for match in _MANY.finditer(sentence.text):
            if _blames(sentence, match.start(), match.end()):
                yield f"“{match.group()}”"
        named |= dict.fromkeys(_blamed_names(sentence))
        if len(named) > 1:
            yield " and ".join(list(named)[:2])


def ways_round(body: Sequence[Sentence]) -> Iterator[str]:
    """The words that ask to leave a manager or somebody named out."""
    for sentence in body:
        if match := _ROUND.search(sentence.text.replace("’", "'")):
            yield match.group()


def _sting(sentence: Sentence, fault_beside: bool) -> str:
    """The words that sting: set phrases, and praise or "as always" beside a fault."""
    text = sentence.text.replace("’", "'")
    if match := _STINGS.search(text):
        return match.group()
    if fault_beside and _PRAISE_ALONE.fullmatch(text.strip()):
        return text.strip()
    if (match := _PRAISED_WORK.search(text)) and _fault_follows(sentence, match.end()):
        return match.group().strip()
    if (match := _AS_ALWAYS.search(text)) and sentence.act in ("criticism", "blame") and _is_fault(sentence):
        return match.group()
    return ""


def _fault_follows(sentence: Sentence, offset: int) -> bool:
    """ "Great job breaking the build": what is praised is a fault."""
    following = [token for token in sentence.span if token.idx >= sentence.start + offset][:2]
    return any(token.tag_ == "VBG" and token.lemma_ in lexicon.FAULT_VERBS for token in following)


def _is_fault(sentence: Sentence) -> bool:
    lemmas = {token.lemma_.lower() for token in sentence.span}
    lasting = sentence.act in _FAULTED or bool(lemmas & {"again", "still"})
    return lasting and bool(lemmas & lexicon.FAULTS) and not lemmas & _MENDED


def _blames(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words at this place are the subject of a fault."""
    place = range(sentence.start + start, sentence.start + end)
    inside = [token for token in sentence.span if token.idx in place]
    return any(token.dep_ in ("nsubj", "nsubjpass") and _faulty(token.head, token) for token in inside)


def _blamed_names(sentence: Sentence) -> Iterator[str]:
    for token in sentence.span:
        if token.dep_ == "nsubj" and _is_person(token) and _faulty(token.head, token):
            yield from (other.text for other in (token, *token.conjuncts) if _is_name(other))


def _is_person(token: Token) -> bool:
    """A name that the parser takes for a person's, or one that did what only people do."""
    return _is_name(token) and (token.ent_type_ == "PERSON" or token.head.lemma_ in _HUMAN)


def _is_name(token: Token) -> bool:
    known = is_word(token.text) or is_noun(token.text)
    return token.text.istitle() and (token.pos_ == "PROPN" or not known)


def _faulty(verb: Token, subject: Token) -> bool:
    """A verb that names a fault, a quality that is one, or what a person "did not" do."""
    if verb.lemma_ in lexicon.FAULT_VERBS:
        return not any(child.dep_ == "neg" for child in verb.children)
    if any(child.dep_ in ("acomp", "attr") and child.lemma_ in lexicon.FAULTS for child in verb.children):
        return True
    denied = any(child.dep_ == "neg" for child in verb.children) or subject.lower_ in ("none", "nobody")
    past = verb.tag_ in ("VBD", "VBN") or any(child.lower_ in ("did", "has", "have") for child in verb.lefts)
    return denied and past and verb.lemma_ != "be"


_MENDED = frozenset("fix solve resolve repair correct find go no without".split())
