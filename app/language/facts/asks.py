"""Says which words of a text are asked of the reader, however the asking is dressed: command, question, wish, need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.language.facts.lexicon import acts_of
from app.language.facts.names import is_noun, is_verb, is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_YOU = r"(?:you|someone|somebody|anyone|your team|you and your team|you guys|you both|you all|one of you)"
_PAD = (
    r"(?:\s+(?:also|then|perhaps|maybe|possibly|kindly|please|just|both|all|again|still|be so kind as to"
    r"|be kind enough to|be able to|be willing to"
    r"|(?:possibly )?(?:have|find|get) (?:a |the |some )?(?:chance|time|opportunity|moment|minute) to"
    r"|find (?:a )?time to|manage to|at some point|for (?:me|us)|help (?:me|us)(?: to)?(?= \w+ )|make sure (?:to"
    r"|that you)|ensure (?:that )?you"
    r"|consider|try to|see to it that you|arrange to|be in a position to|go ahead and|instead))*"
)
_BE = r"(?: ?'m| am| are| ?'re| was| were|'d be| would be)?"
_WRAPPERS = re.compile(
    "|".join(
        [
            rf"\b(?:could|can|would|will|might) {_YOU}{_PAD}(?: mind)?",
            rf"\b(?:would|will|might) it (?:perhaps )?be (?:possible|ok|okay|feasible|all right"
            rf"|alright)(?: for {_YOU})?,? (?:to|if you (?:could|would|can)?)(?: please| kindly)?",
            rf"\bis it possible (?:for {_YOU} )?to|\bis there (?:any|a) (?:chance|way)(?: that)?(?: you (?:could"
            rf"|can)| to)|\bdo you think (?:that )?you (?:could|can|would be able to)|\b(?:are"
            rf"|would) you (?:be )?able to",
            rf"\bwonder(?:ing)? (?:if|whether)(?: maybe| perhaps)?(?: at some point)? (?:it (?:would"
            rf"|might) be possible (?:for you )?to|{_YOU} (?:could|can|might|would|may)?{_PAD}{_PAD})(?: be able to)?",
            rf"\b(?:I|we){_BE}(?: really| very much| greatly| much| would|'d)* (?:appreciate"
            rf"|be (?:\w+ )?(?:grateful|thankful|glad|happy|obliged|pleased)|grateful|thankful"
            rf"|love)(?: it)?(?: very much| a lot| greatly)? if (?:{_YOU} )(?:could|would|can|were able to"
            rf"|were to)?{_PAD}",
            rf"\bit(?: would|'d| will) (?:really |also |greatly |very much )?(?:be (?:\w+ ){{0,2}}?(?:great|good"
            rf"|nice|kind|helpful|useful|wonderful|appreciated|best|ideal|lovely|better|fantastic|help)|help"
            rf"|mean a lot|help (?:us|me)(?: a lot| greatly)?|be of great help)(?: to (?:us"
            rf"|me))? if {_YOU} (?:could|would|can|were to|were able to)?{_PAD}",
            rf"\b(?:would|'d) (?:kindly |really |also )?(?:like|ask|request|want|need|invite"
            rf"|prefer)(?: to (?:kindly )?(?:ask|request|invite))?(?: for)? {_YOU} to(?: please| kindly)?",
            rf"\b(?:ask|asking|request|urge|invite|need|want|expect|require|beg|advise|remind|count on|rely on"
            rf"|trust) {_YOU} to(?: please| kindly)?",
            rf"\bmay (?:I|we) (?:kindly |please |also )?(?:ask|request|suggest"
            rf"|invite)(?: that)?(?: {_YOU})?(?: to)?(?: please| kindly)?",
            rf"\b(?:I|we) (?:would |'d )?(?:kindly )?(?:request|ask|suggest|propose|recommend) that {_YOU}",
            rf"\b(?:asked|told|requested|reminded)(?: {_YOU})?(?: \w+){{0,2}} (?:to|that {_YOU}(?: should)?)",
            rf"\b(?:I|we)(?: (?:was|am|were|are|would|had|been|just|only|wanted|want|like|to|writing|thought))*"
            r"(?: ask| see| check| know| hoping| hoped| enquire| inquire)(?: in| and| see| if| whether| that)*"
            rf" {_YOU} (?:could|would|might){_PAD}",
            r"\bif (?:you|your team) (?:could|would|can)(?: please| kindly| possibly| just)?"
            r" (?!have(?! an? (?:quick |short )?(?:look|word|chat)\b)|like|need|mind)",
            r"\b(?:please|kindly|pls|plz)(?: (?:also|then|kindly|just|make sure (?:to|that you|you)"
            r"|ensure (?:that )?you|be sure to|try to|remember to))*(?=,? )",
            r"\b(?:maybe|perhaps|possibly),? you (?:could|can|might)",
            r"\b(?:you|your team) (?:may want to|might want to)",
        ]
    ),
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:I|we)(?: would|'d|'ll| will| do| really| still| also| just| urgently| now| kindly"
    r"| very much| highly| greatly)*(?: ?(?:need"
    r"|require|request|want|(?:would |'d )?(?:like to (?:kindly )?(?:ask|request)(?: you)?(?: for)?|ask you for"
    r"|like|appreciate|be (?:\w+ )?(?:grateful|thankful) for|ask for|love)|look(?:ing)? forward to|(?:am|are|'m"
    r"|'re) (?:waiting|looking) for|await|expect))"
    r"(?= (?:the|a|an|your|all|this|that|these|those|it|them|to (?:have|get|receive|see)|both|some|more|another"
    r"|any|\d|(?-i:[A-Z])|confirmation|receiving|getting|having|feedback|two|three|four|five|at least|only))"
    r"|\b(?:could|can|may|might|shall) (?:I|we)(?: please| kindly| perhaps| possibly)? (?:have|get|see|receive"
    r"|ask for|request)\b",
    re.IGNORECASE,
)
_THANKING = re.compile(
    r"(?:appreciate|thank|grateful)\w*\s+(?:for )?(?:your|all|the)\s+(?:\w+\s+)?(?:time|help"
    r"|effort|efforts|work|support|patience|understanding|quick|prompt|feedback|hard|cooperation|attention|trust"
    r"|interest|kindness|message|reply|e-?mail|update)",
    re.I,
)
_AWAITED = re.compile(r"(?:would|should|'d) [^.!?\n]{0,30}\byour (?:\w+ )?(?:feedback|reply|update|comments?)\b", re.I)
_WELCOMED = re.compile(
    r"\b(?:updates?|feedback|confirmation|comments|reply|response|answer|information)\b[^.!?\n]{0,60}?"
    r"\bwould be (?:\w+ )?(?P<verb>appreciated)\b",
    re.I,
)
_PROPOSALS = re.compile(
    r"\b(?:(?:could|can|shall|should|may|might) (?:we|I)\b|let's\b|let us\b(?! (?:know"
    r"|have))|(?:maybe|perhaps|possibly),? (?:we|I) (?:could|can|might|should)\b|(?:we|I) (?:could"
    r"|might) (?:maybe|perhaps|possibly)\b|(?:we|I)(?: would|'d| kindly)? (?:suggest|propose"
    r"|recommend)(?: that we| to)?\b(?! that you)|(?:we|I) (?:should|need to|must|have to|ought to)(?= (?:talk"
    r"|speak|meet|discuss|catch|sync)\b)|(?:we|I)(?: would|'d) like to(?= (?:talk|speak|discuss|meet|arrange"
    r"|schedule|set|invite)\b)|how about\b|what about\b|why (?:don't|do not) we\b"
    r"|it(?: would|'d) (?:really )?be (?:\w+ ){1,2}if (?:we|I) (?:could|can)\b"
    r"|it (?:would|might|could|may)(?: perhaps| possibly| maybe| also| well)* be(?: \w+)? worth(?: your| you| just)?"
    r"(?: (?:having|taking) (?:a|another|one)(?: \w+){0,2}(?= look))?\b"
    r"|would (?:\w+ ){0,6}?(?:work|suit|be possible|be convenient)\b)",
    re.I,
)
_MISREAD = frozenset("NN NNP JJ VBP VBZ RB UH VBN VBD IN NNS".split())
_NO_COMMANDS = frozenset(
    """long short good bad great best better more less
    there here all no this that our your once still regarding concerning following if as""".split()
)
_OBJECTS = frozenset("the a an me us it them your our my this these that all him her both every no".split())
_MODALS = frozenset(("can", "could", "will", "would"))
_OTHERS = frozenset("he she they someone somebody anyone team colleague colleagues manager engineer".split())
_PASTS = frozenset("got had went sent made took saw met found heard told lost spoke left came gave".split())
_NO_PLEAS = frozenset("please thank thanks hope trust wish regard sorry welcome".split())
_BEFORE_COMMANDS = frozenset(
    "do n't not please kindly just also never always simply now immediately urgently again".split()
)
_EMPTY_ASKS = frozenset(
    "asap note find accept excuse forgive bear feel see hesitate advise apologise apologize refer be".split()
)


def asked_tokens(doc: Doc, text: str) -> tuple[dict[int, str], list[tuple[int, int]]]:
    """Each asked verb with how it is asked ("ask", "need", "proposal"), and the spans that only dress the asking."""
    asked: dict[int, str] = {}
    dress: list[tuple[int, int]] = []
    at = {token.idx: token.i for token in doc}
    for match in _WRAPPERS.finditer(text):
        dress.append(match.span())
        verb = _verb_after(doc, at, text, match.end())
        if verb is not None and verb.lemma_.lower() not in _EMPTY_ASKS and not _is_set_plea(verb):
            asked[verb.i] = "ask"
    for match in _WISHES.finditer(text):
        thanking = _THANKING.search(text, match.start(), match.end() + 60)
        if not thanking or _AWAITED.search(text, match.start(), match.end() + 40):
            index = _index_at(at, text, match.end())
            if index is not None:
                asked.setdefault(doc[index - 1].i, "need")
    for match in _WELCOMED.finditer(text):
        asked.setdefault(at[match.start("verb")], "need")
    for match in _PROPOSALS.finditer(text):
        verb = _verb_after(doc, at, text, match.end())
        if verb is not None:
            asked.setdefault(verb.i, "proposal")
            dress += [match.span()] if " if " in match[0] else []
    for token in doc:
        if token.i not in asked and (_asked_of_another(token) or (is_command(token) and not _is_set_plea(token))):
            asked[token.i] = "ask"
    _spread(doc, asked)
    return asked, dress


def _is_set_plea(verb: Token) -> bool:
    """ "Please be informed", "this is to kindly inform you", "please don't take this the wrong way"."""
    before = [token.lower_ for token in verb.doc[max(verb.i - 3, 0) : verb.i]]
    framed = verb.lemma_ in ("inform", "advise", "notify", "assure", "remind", "ask", "request") and (
        verb.tag_ == "VBN" or before[:2] == ["is", "to"] or {"i", "we"} & {*before}
    )
    following = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 5]]
    return bool(framed) or (verb.lower_ == "take" and following[1:] == ["the", "wrong", "way"])


def _asked_of_another(token: Token) -> bool:
    """ "Could Laura give the demo?": a question to the reader, an ask to somebody else."""
    modal = next((child for child in token.children if child.lower_ in _MODALS and child.i < token.i), None)
    if modal is None or not (modal.is_sent_start or modal.i == 0 or modal.nbor(-1).text in ",:;-"):
        return False
    return any(
        child.dep_ == "nsubj" and child.i > modal.i and (child.pos_ == "PROPN" or child.lower_ in _OTHERS)
        for child in token.children
    )


def _spread(doc: Doc, asked: dict[int, str]) -> None:
    """What is joined to an asked verb by "and" is asked as well, unless it has a subject of its own."""
    for token in doc:
        how = asked.get(token.head.i, "need") if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") else "need"
        alone = not any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children)
        if how != "need" and alone and token.tag_ in ("VB", "VBP", "VBD", "VBN", "NN", token.head.tag_):
            asked.setdefault(token.i, how)


def _index_at(at: dict[int, int], text: str, offset: int) -> int | None:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return at.get(offset)


def _verb_after(doc: Doc, at: dict[int, int], text: str, offset: int) -> Token | None:
    """The verb that the dressing leads to, at most a few words on."""
    while offset < len(text) and (text[offset].isspace() or text[offset] == ","):
        offset += 1
    start = at.get(offset)
    if start is None:
        return None
    end = next((token.i for token in doc[start + 1 : start + 7] if token.is_sent_start), min(start + 7, len(doc)))
    for token in doc[start:end]:
        if token.lower_ == "do" and token.i + 1 < end and token.nbor(1).lower_ in _OBJECTS | {"so"}:
            return token
        if (
            token.lower_
            in ("not", "n't", "to", "please", "kindly", "also", "do", "then", "just", "so", "be", "that", "you")
            and token.i + 1 < end
        ):
            if token.lower_ == "be" and doc[token.i + 1].tag_ not in ("RB", "VBN", "VB", "TO"):
                return token
            continue
        if token.tag_ in ("VB", "VBP", "VBG", "VBD", "VBN", "VBZ") or (
            is_word(token.lower_) and token.tag_ in ("NN", "NNP", "JJ")
        ):
            return token
        if token.pos_ not in ("ADV", "PRON", "PART", "PUNCT", "SPACE"):
            return None
    return None


def is_command(token: Token) -> bool:
    """A bare verb that opens its clause with nobody as its subject."""
    if (token.lemma_.lower() in _EMPTY_ASKS and token.lower_ != "advise") or token.lower_ in _NO_PLEAS:
        return False
    if token.lower_ in _PASTS:
        return False
    if token.lower_ == "let" and not any(child.lower_ in ("know", "have", "see") for child in token.children):
        return False
    if (
        token.tag_ in ("VB", "VBP")
        and token.pos_ in ("VERB", "AUX")
        and (
            token.dep_ in ("ROOT", "conj", "ccomp", "parataxis", "dep") or token.head.lower_ == "please" or _bare(token)
        )
    ):
        if (
            token.dep_ == "conj"
            and token.nbor(-1).lower_ in ("and", "not", "n't")
            and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.head.children)
        ):
            return False
        return _has_no_subject(token) and (
            _opens_clause(token) or (token.dep_ == "conj" and token.head.tag_ == "VB" and is_command(token.head))
        )
    return _misread_command(token)


def _bare(token: Token) -> bool:
    """A bare verb right at the start is a command, whatever the parser hangs it on ("Call me, it is about ...")."""
    first = token.is_sent_start or token.i == 0
    return (
        first
        and token.tag_ == "VB"
        and token.pos_ == "VERB"
        and not any(child.dep_ == "mark" for child in token.children)
    )


def _has_no_subject(token: Token) -> bool:
    for child in token.children:
        if (child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") and child.lower_ not in ("you",)) or (
            child.dep_ == "nsubj" and child.i < token.i
        ):
            return False
        if child.dep_ == "aux" and child.lower_ not in ("do", "don't", "let"):
            return False
    return True


def _opens_clause(token: Token) -> bool:
    """Only "do", "not", "please", adverbs and a name spoken to may stand before a command."""
    before = token
    while not before.is_sent_start and before.i:
        before = before.nbor(-1)
        if (
            before.is_punct
            or before.is_space
            or before.text[-1] in ".!?"
            or before.lower_ in ("and", "so", "then", "or", "but")
        ):
            return True
        if before.lower_ not in _BEFORE_COMMANDS:
            return bool(before.is_sent_start or before.i == 0) and before.pos_ in ("PROPN", "INTJ", "ADV")
    return True


def _misread_command(token: Token) -> bool:
    """ "Email me", "Revert 3f2a9c1": the tagger takes a verb at the start for a noun or name."""
    lower = token.lower_
    if token.tag_ not in _MISREAD or token.i + 1 >= len(token.doc) or lower in _NO_COMMANDS or not is_verb(lower):
        return False
    if not _stands_first(token):
        return False
    follows = token.nbor(1)
    if follows.pos_ == "NUM" and acts_of(lower) and token.i + 2 < len(token.doc):
        return token.nbor(2).pos_ in ("NOUN", "ADJ")
    if follows.pos_ == "PROPN" and acts_of(lower):
        return True
    return follows.lower_ in _OBJECTS or (not is_noun(lower) and follows.pos_ in ("NUM", "PROPN", "NOUN"))


def _stands_first(token: Token) -> bool:
    if token.is_sent_start or token.i == 0 or token.nbor(-1).is_space:
        return True
    return token.nbor(-1).text in "-*•:" and token.i > 1 and token.nbor(-2).is_space
