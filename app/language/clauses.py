"""Requests in a form that rules can change: commands and questions to the reader, found in a dependency parse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from app.language import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ClauseForm = Literal["imperative", "negative-imperative", "modal-question", "polite-question"]
_MODALS = frozenset(["can", "could", "will", "would"])
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_SUGGESTING = frozenset(("maybe", "perhaps", "possibly"))
_HELPERS = frozenset(("do", "don", "dont"))
PLEASE = frozenset(("please", "kindly", "pls", "plz"))
_BREAKS = frozenset((",", ":", ";", "-", "–", "—", "?", "!", "."))
_LEADS = frozenset(
    "please kindly pls plz just also then now so and but or first next finally again immediately simply always".split()
)
_FIXED = frozenset(
    "thank thanks sorry hope see welcome congratulations congrats note fyi let cheers bless look feel "
    "trust say imagine suppose assume worry hesitate mind forgive excuse wish want need".split()
)
# "Please be assured", "please accept my apologies": courtesy in the form of a command.
_COURTESIES = frozenset("assured advised informed aware patient accept allow bear consider regard extend".split())
_PREFERRING = frozenset("prefer like want mind have know think see agree".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A request of a form that rules know. Token indices are in the parse; `first` is where the request starts."""

    form: ClauseForm
    first: int
    verb: int
    please: int | None = None
    negation: int | None = None
    consequence: int | None = None
    joined: bool = False


def clauses_of(span: Span) -> tuple[Clause, ...]:
    """The requests of a sentence, first one first; a later one that is joined by "and" shares its question mark."""
    found: list[Clause] = []
    for token in span:
        if clause := (_imperative(token, span) or _modal_question(token, span)):
            found.append(replace(clause, joined=bool(found)))
    return tuple(found)


def _imperative(token: Token, span: Span) -> Clause | None:
    if not _commands(token, span):
        return None
    negation = next((child for child in token.lefts if child.dep_ == "neg" and _is_near(child, token)), None)
    helper = next((child for child in token.lefts if child.lower_ in _HELPERS and child.dep_.startswith("aux")), None)
    if negation is not None and helper is None:
        return None
    lead = token if helper is None else helper
    please = next((child.i for child in token.children if child.lower_ in PLEASE), None)
    if please is None and lead.i > span.start and span.doc[lead.i - 1].lower_ in PLEASE:
        please = lead.i - 1
    if token.dep_ == "intj" and token.head.lower_ == "please":
        please = token.head.i
    first = lead.i if please is None or please > lead.i else please
    form: ClauseForm = "imperative" if negation is None else "negative-imperative"
    return Clause(form, first, token.i, please, negation.i if negation else None, _consequence(token))


def _is_near(negation: Token, verb: Token) -> bool:
    """False for the "not" of an earlier part: "If you can't, tell me"."""
    return not any(token.is_punct for token in verb.doc[negation.i : verb.i])


def _commands(token: Token, span: Span) -> bool:
    """A base verb without a subject, at the head of a sentence or joined to one that is."""
    if token.lower_ in _FIXED or token.lower_ in lexicon.INFORMAL_WORDS:
        return False
    if _wishes(token) or _is_formula(token, span) or _is_condition(token):
        return False
    if _stands_alone(span) or _is_compounded(token):
        return False
    if token.lemma_ == "be" and token.lower_ != "be":
        return False
    if span[-1].text == "?" and token.lower_ in ("do", "have"):
        return False
    if token.tag_ not in ("VB", "VBP") and not _misread_command(token, span):
        return False
    if any(child.dep_ in _SUBJECTS and not _is_called(child) for child in token.lefts):
        return False
    if any(child.dep_ in ("aux", "auxpass") and child.lower_ not in _HELPERS for child in token.lefts):
        return False
    if any(child.lower_ == "to" and child.i == token.i - 1 for child in token.lefts):
        return False
    if token.dep_ == "conj" and token.head.i < token.i and span.doc[token.i - 1].lower_ not in PLEASE:
        return _commands(token.head, span) and _before_is_plain(token, token.head.i + 1, joined=True)
    if token.tag_ not in ("VB", "VBP"):
        return True
    if token.dep_ == "intj" and token.head.lower_ == "please":
        return token.i == span.start
    return token.dep_ in ("ROOT", "conj", "parataxis", "ccomp", "advcl", "dep") and _before_is_plain(
        token, span.start, joined=False
    )


def _is_compounded(token: Token) -> bool:
    """ "Go-live" and "go/no-go" are names of things."""
    before, after = token.doc[max(token.i - 1, 0)], token.doc[min(token.i + 1, len(token.doc) - 1)]
    behind = before.text in ("-", "/") and not before.whitespace_
    return behind or (after.text in ("-", "/") and not token.whitespace_ and not after.whitespace_)


def _is_formula(token: Token, span: Span) -> bool:
    """ "Please find attached" asks for nothing; "if you need more, please tell us" offers; other set phrases."""
    following = [other.lower_ for other in span.doc[token.i + 1 : span.end]]
    if token.lower_ in _COURTESIES and ({"my", "our", "me", "us", "this", "with"} & set(following[:2])):
        return True
    if token.lower_ == "be" and _COURTESIES.intersection(following[:2]):
        return True
    if any(child.lower_ in PLEASE for child in token.children) and _asks_for_any(token):
        return True
    if token.lower_ == "find":
        return any(word in ("attached", "enclosed", "below") for word in following)
    if token.lower_ in ("tell", "contact", "ask", "call", "write"):
        opening = [other.lower_ for other in span if not other.is_punct][:3]
        return opening[:2] == ["if", "you"] and opening[2:] in (["need"], ["have"], ["want"], ["require"])
    if token.lower_ == "get":
        return following[:1] == ["well"]
    if token.lower_ == "keep":
        return following[:1] in (["up"], ["calm"])
    if token.lower_ in ("allow", "permit"):
        return following[:1] in (["me"], ["us"])
    if token.lower_ == "wish":
        return following[:1] in (["you"], ["your"])
    return token.lower_ == "do" and following[:2] == ["the", "needful"]


def _asks_for_any(token: Token) -> bool:
    """ "Please correct anything that we misunderstood" invites; it sets no task."""
    things = (child for child in token.rights if child.dep_ == "dobj")
    return any(thing.lower_ in ("anything", "anyone") for thing in things)


def _is_condition(token: Token) -> bool:
    """ "Send it twice and we get two refunds" says what follows from what."""
    results = (child for child in token.rights if child.dep_ == "conj")
    subjects = (grand for result in results for grand in result.lefts if grand.dep_ in _SUBJECTS)
    return any(subject.left_edge.nbor(-1).lower_ == "and" for subject in subjects)


def _stands_alone(span: Span) -> bool:
    """A word by itself may as well be a name or a heading: "Juraj", "Spend."."""
    return sum(not (other.is_punct or other.is_space) for other in span) == 1


def _wishes(token: Token) -> bool:
    """ "Have a good weekend" and "take care" ask for nothing."""
    if token.lower_ not in ("have", "enjoy", "take"):
        return False
    return (
        any(
            child.lower_ in ("care", "easy")
            or any(grand.lower_ in ("good", "great", "nice", "lovely", "wonderful") for grand in child.children)
            for child in token.rights
        )
        or token.lower_ == "enjoy"
    )


def _is_called(token: Token) -> bool:
    """ "Anna" in "Anna, please check." is called by name; the parser takes it for a subject."""
    return token.i + 1 < len(token.doc) and token.nbor(1).text == "," and token.pos_ == "PROPN"


def _before_is_plain(token: Token, start: int, *, joined: bool) -> bool:
    """Nothing that could be a subject stands before a command: only "please", an adverb, a clause with its comma."""
    doc = token.doc
    if joined:
        return doc[token.i - 1].lower_ in {*_LEADS, ",", ";", "do", "n't", "not"} or doc[token.i - 1].pos_ == "ADV"
    index = token.i - 1
    while index >= start:
        before = doc[index]
        if (
            before.lower_ in _LEADS
            or before.lower_ in ("do", "n't", "n’t", "not", "don")
            or (before.pos_ == "ADV" and before.lower_ not in _SUGGESTING)
            or before.is_space
        ):
            index -= 1
            continue
        return before.text in _BREAKS
    return True


def _misread_command(token: Token, span: Span) -> bool:
    """True for "Revert 3f2a9c1 now.", a noun to the tagger: a known verb opens a sentence that has no subject."""
    if token.i != span.start or token.tag_ not in ("NNP", "NN", "JJ", "NNS", "UH") or token.is_upper:
        return False
    if any(other.tag_ in _FINITE or other.dep_ in _SUBJECTS for other in span):
        return False
    if token.dep_ == "compound" and token.head.tag_ == "NNS" and token.head.i == token.i + 1:
        return False  # "Commit messages", "Test results"
    return token.lower_ in COMMAND_VERBS and sum(not (t.is_punct or t.is_space) for t in span) > 1


COMMAND_VERBS = frozenset(
    "revert send fix check review update deploy merge ship call email test confirm rewrite change add remove "
    "delete restart stop start cancel schedule book order pay sign forward attach upload download install approve "
    "reject resend escalate move run rebuild roll push pull commit document write read print copy invite tell ask "
    "give show bring get make take put set use open close finish complete submit deliver return replace repair "
    "correct explain clarify provide prepare share answer reply respond wait hold drop mark list notify inform "
    "contact ensure verify validate redo refund reduce cut raise increase reschedule translate train hire assign "
    "resolve investigate reproduce rename refactor patch release build clean keep leave follow join help let "
    "talk".split()
)


def _consequence(token: Token) -> int | None:
    """The "or" in "fix it or we will miss the date", "fix it or else we cancel"."""
    for mark in token.doc[token.i + 1 : token.sent.end]:
        if mark.lower_ == "or" and mark.i + 2 < token.sent.end and (mark.nbor(1).lower_ == "else" or _tells(mark)):
            return mark.i
    return None


def _tells(mark: Token) -> bool:
    """Whether a clause with its own subject stands behind an "or"."""
    subject = next((other for other in mark.doc[mark.i + 1 : mark.sent.end] if other.dep_ in _SUBJECTS), None)
    if subject is None or subject.left_edge.i != mark.i + 1 or subject.tag_ in ("WP", "WDT"):
        return False
    return subject.head.tag_ in _FINITE or any(child.dep_ == "aux" for child in subject.head.lefts)


def _modal_question(token: Token, span: Span) -> Clause | None:
    """ "Can you send it?": a modal before its subject "you"."""
    if token.tag_ != "VB":
        return None
    subject = next((child for child in token.lefts if child.dep_ == "nsubj" and child.lower_ == "you"), None)
    modal = next((child for child in token.lefts if child.dep_ == "aux" and child.lower_ in _MODALS), None)
    if subject is None or modal is None or modal.i > subject.i or subject.i - modal.i > 2:
        return None
    before = span.doc[modal.i - 1] if modal.i > span.start else None
    if before is not None and not (before.is_punct or before.lower_ in _LEADS or before.is_space):
        return None
    please = next((child.i for child in token.children if child.lower_ == "please"), None)
    negation = next((child.i for child in token.lefts if child.dep_ == "neg"), None)
    if negation is not None:
        return None
    if _asks_for_liking(token, modal, subject):
        return None
    polite = (please is not None and modal.lower_ in ("could", "would")) or subject.nbor(1).lower_ in (
        "maybe",
        "perhaps",
        "possibly",
    )
    return Clause("polite-question" if polite else "modal-question", modal.i, token.i, please)


def _asks_for_liking(verb: Token, modal: Token, subject: Token) -> bool:
    """ "Would you prefer", "would you rather" and "would you be able to" ask no service."""
    if verb.lower_ == "be":
        return any(child.lower_ == "able" for child in verb.rights)
    return (modal.lower_ == "would" and verb.lower_ in _PREFERRING) or subject.nbor(1).lower_ == "rather"
