"""Finds the small words that carry meaning: sureness, duty, condition, quantity, urgency, negation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.language.facts.spans import Found

_SURENESS = (
    ("will", r"will|shall|'ll|wo(?=n't)|(?:am|is|are|'m|'re|'s) going to|(?:n't|not) going to|gonna"),
    (
        "probable",
        r"not unlikely|seems?|seemed|seemingly|appears?|appeared|apparently|probably|likely|presumably|supposedly"
        r"|looks? (?:like|as if|to be)|tends? to"
        r"|(?:I|we) (?:do not |don't )?(?:think|believe|assume|guess|suspect|suppose|reckon|imagine"
        r"|feel)(?! (?:about|of|free))|as far as (?:I|we) (?:know|can tell|understand)"
        r"|(?:to|in) (?:my|our) (?:understanding|impression|knowledge)|(?:my|our) impression|in all likelihood"
        r"|(?:fairly|pretty|quite|almost|reasonably|relatively|nearly) (?:sure|certain|confident)|reportedly|allegedly"
        r"|(?:I|we) have the (?:impression|feeling)|it looks|should be (?:able|possible|fine)",
    ),
    (
        "possible",
        r"may|might|maybe|perhaps|possibly|potentially|conceivably|could(?! not\b|n't| never)|not (?:entirely |quite "
        r"|completely )?(?:sure|certain)|uncertain|unsure"
        r"|(?:is|be|'s) (?:quite |well |also )?possible that|there is a (?:chance|risk|possibility)|in theory"
        r"|a chance that",
    ),
    ("intends", r"(?:will |shall )?(?:try|tries|trying|attempt|hope|hopes|hoping|plan|plans|planning|aim|aims"
        r"|aiming|expect|expects|expecting|intend|intends|intending|want|wish) to|do (?:my|our) best(?: to)?"
        r"|best effort|(?:consider(?:ing)?|contemplat(?:e|ing)|think(?:ing)? (?:about|of))(?= \w+ing\b)"),
    ("hypothetical", r"would|'d (?=need|have|be|want|take|require|do|make|pay|send|deliver)|were to"),
)  # fmt: skip
_DUTY = (
    ("must", r"must|(?:have|has|had|having|'ve|'s) (?:got )?to(?= \w)(?! date)|needs? to|needed to|need(?= be\b)"
        r"|(?:is|are|be|being|was|were)(?: \w+ly)? (?:required|obliged|obligated|bound)(?: to)?|required?"
        r"|requires|requirement"
     r"|mandatory|obligatory|compulsory|shall|imperative|(?:is|are) to be(?! (?:confirmed|decided|announced"
        r"|determined|defined|agreed|clarified|discussed))|(?:is|are) necessary|necessary to"
     r"|it is (?:essential|necessary|vital|crucial)|essential (?:that|to)|indispensable|non-negotiable"
     r"|has got to|gotta"),
    ("should", r"should|shouldn't|ought to|(?:am|is|are|was|were) (?:supposed|expected|meant) to|recommended?"
        r"|advisable|advised to|had better|'d better|better to|encouraged to"),
    ("may", r"may|(?:is|are|be)(?:n't| not)? (?:allowed|permitted|free|authori[sz]ed) to|feel free to|optional"
        r"|optionally"
        r"|voluntary"),
    ("can", r"can|ca(?=n't)|cannot|able to|capable of|in a position to|could|manage to|possible for (?:us|me|you"
        r"|them) to|unable to"),
)  # fmt: skip
_CONDITION = (
    ("if", r"if|provided(?: that)?|providing(?: that)?|as long as|so long as|on condition(?: that)?"
        r"|on the condition that|in case(?: of)?|assuming(?: that)?|in the event(?: that| of)?|depending on"
        r"|subject to|contingent on|whenever|once(?! (?:more|again|a|per|every|only)\b)|"
           r"(?:(?<=^)|(?<=[.!?\n] )|(?<=[.!?\n]))should (?=you|there|this|that|the|we|it|any)|only when|even if"
           r"|should (?=(?:this|that|the \w+|we|it|they) not\b)"),
    ("unless", r"unless|except if|failing that"),
    ("else", r"otherwise|or else|if not(?=,| then| we| I\b)|failing which|or(?= (?:we|I|you|they|he|she|it|the"
        r"|this|our|your|there|(?-i:[A-Z]\w+))(?: \w+)? ?(?:will|'ll|won't|can|cannot|can't|would|may|might|must"
        r"|shall|have to|lose|miss))"),
)  # fmt: skip
_QUANTITY = (
    ("all", r"(?<!at )all(?! the best| good| right| well|,)|every|everything|everyone|everybody|entire|entirely"
        r"|whole|complete set|fully|each|100 ?%|in full|without exception"),
    ("nth", r"(?:every|each) (?:second|other|third|fourth)"),
    ("both", r"both"),
    ("none", r"none|nobody|no one|nothing"),
    ("some", r"some of|several|a few|a couple of|a number of|partially|partly|in part"),
    ("most", r"most(?: of)?(?= (?:of|the|our|your|their|customers|items|people|parts|cases|files|units|tests"
        r"|users|teams?))|the majority|mostly|mainly"),
    ("only", r"only|solely|exclusively|nothing but|no(?:thing|body)? other than|merely|limited to|not .{1,30} except"),
    ("min", r"at least|at minimum|a minimum of|no less than|not less than|no fewer than|minimum"),
    ("max", r"at most|a maximum of|no more than|not more than|up to|maximum|at the most|not exceed(?:ing)?|max\."),
    ("over", r"more than|in excess of|exceed(?:s|ed|ing)?"),
    ("under", r"less than|fewer than"),
    ("twice", r"twice|two times|a second time|double(?:d|s)?"),
    ("once", r"(?<!at )(?<!for )(?<!all at )once(?= (?:a|per|every|only)\b)|only once|a single time|one time"),
    ("half", r"half(?! past| an?\b)"),
    ("small", r"small|minor|slight|slightly|little(?! bit)|tiny|marginal"),
    ("except", r"except(?! if)(?: for)?|apart from|other than|excluding|with the exception of"),
)  # fmt: skip
_URGENCY = (
    ("urgent", r"ASAP|A\.S\.A\.P\.|(?:as|so) soon as (?:possible|you can|you possibly can|practicable)|urgent"
        r"|urgently|urgency|at (?:the|your) earliest(?: convenience| opportunity| possible (?:moment|time))?"
        r"|as quickly as possible|as fast as possible|pressing|time[- ]critical|time[- ]sensitive|top priority"
        r"|high priority|without delay|promptly|at (?:the|your) first opportunity|quickly|soonest"),
    ("now", r"(?:right |straight )?now(?! that)|immediately|immediate|right away|straight away|straightaway"
        r"|at once|instantly|this (?:instant|minute|moment)|without delay|at this (?:moment|point|time|stage)"
        r"|currently|at present|with immediate effect"),
    ("again", r"again|once more|one more time|another time|repeatedly|a second time|the second time|the (?:third"
        r"|fourth|second|fifth) time|yet again|once again|repeat(?:ed)?|recurring|recurs?|not for the first time"
        r"|(?:keeps?|kept) \w+ing"),
    ("yet", r"yet(?! again)|still|so far|as yet|to date|until now|up to now|thus far|for the (?:moment"
        r"|time being)|for now|at this stage|already|currently|outstanding"),
    ("already", r"already"),
    ("still", r"still|continues? to"),
)  # fmt: skip
_NEGATION = (
    ("not", r"not|n't|(?<=am )against|(?<='m )against|(?<=are )against|(?<='re )against|(?<=is )against"
        r"|no-go|never|dunno|ain't|no(?= [a-z])(?! \d)(?! later\b)(?! doubt"
        r"| problem| worries| worry| later than| more than"
        r"| less than| fewer than| rush)|cannot|neither|nor|none|nobody|nothing|no one|nowhere|no longer|without"
        r"|hardly|barely|scarcely"
            r"|unable|refuse[sd]?|declined?|refrain(?:s|ed)?|hold (?:\w+ ){0,3}back|reject(?:s|ed)?|instead of"
            r"|rather than"),
)  # fmt: skip


def _compiled(kind: str, classes: Iterable[tuple[str, str]]) -> list[tuple[str, str, re.Pattern[str]]]:
    return [
        (
            kind,
            name,
            re.compile(
                rf"(?:(?<![\w'-])|(?=n't|'ll|'d |'m |'re |'s going))(?:{words})(?:(?=n't)"
                rf"|(?![\w-]))",
                re.IGNORECASE,
            ),
        )
        for name, words in classes
    ]


_ALL = [
    *_compiled("sureness", _SURENESS),
    *_compiled("obligation", _DUTY),
    *_compiled("condition", _CONDITION),
    *_compiled("quantity", _QUANTITY),
    *_compiled("urgency", _URGENCY),
    *_compiled("negation", _NEGATION),
]
SET_FRAME = re.compile(
    r"\b(?:(?:if|in case) (?:it|that|this)(?:'s| is| would| will)(?:n't| not)?(?: be)?(?: not)? too"
    r" (?:much|inconvenient)(?: of an?)?(?: (?:trouble|bother|work|to ask|for you|effort))*"
    r"|I (?:do not|don't) (?:want|mean|wish) to (?:be|sound|seem|bother|rush|push|disturb)[^.!?,\n]{0,30}(?=,? but\b)"
    r"|(?:I|we) (?:just )?want(?:ed)? to let you know|I (?:must|have to) (?:say|admit) that)\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\b(?:do(?: not|n't) hesitate|feel free|(?:no (?:worries|worry|problem|rush)|don't worry"
    r"|do not worry)[^.!?\n]*|not at all|(?:at|you|hi|hello|dear|hey) all|all (?:good|right|well)|thank(?:s"
    r"| you)[^.!?\n]{0,30}? again|thanks again|again,? thank(?:s| you)|once again,? (?:thank|thanks)"
    r"|if (?:you|there) (?:have|are|should have|need|would like|require)(?: \w+){0,2} (?:any|further|more"
    r"|questions?|queries|clarification|information|help)[^.!?\n]{0,60}"
    r"|should you (?:have|need|require)(?: any| further)[^.!?\n]{0,60}|if you (?:do not|don't|would not"
    r"|wouldn't) mind|if I may|if you (?:please|will)|all the best|above all|first of all|after all|all in all|not only"
    r"|(?:hope|hoping|trust|trusting)[^.!?\n]{0,12}? (?:you|your|this|that|all|everything)[^.!?\n]{0,60}"
    r"|look(?:ing)? forward[^.!?\n]{0,80}|I(?:'m| am) afraid(?: that)?|bear with (?:me|us)"
    r"|(?:would|might|could|can|may) (?:I|we)(?: kindly| please)? (?:ask|suggest|propose|recommend)|would (?:also "
    r"|really |just |kindly |very much )?(?:like|appreciate|prefer|love|welcome)|(?:we"
    r"|I)(?:'d| would) (?:like|love|prefer|suggest|recommend|propose|be (?:happy|glad|grateful|pleased|thankful)"
    r"|appreciate|welcome|value|ask|kindly|advise|say|really|much|very)"
    r"|it would (?:really |also )?(?:be (?:very |really |most |a )?(?:great|good|nice|kind|helpful|useful"
    r"|wonderful|appreciated"
    r"|best|ideal|lovely|better|big help|fantastic|of great help)|help|mean)|would be (?:very |much |greatly "
    r"|highly |really )?"
    r"(?:appreciated|grateful|helpful|great|welcome|happy|glad|delighted|pleased)"
    r"|would you(?: please| kindly| mind| be)?|(?:would|might|will) it"
    r"(?: perhaps| maybe| possibly)* be(?: at all)? (?:possible|ok|okay|all right"
    r"|alright|feasible)"
    r"|(?:sorry|apologies|apologi[sz]e)(?: once)? again"
    r"|(?:I|we) (?:must|have to|am writing to|are writing to) (?:inform|tell|advise) you"
    r"|(?:may|might)(?: perhaps| possibly| maybe)? not(?: perhaps| possibly)? be (?:entirely|fully|quite|completely"
    r"|altogether|really) (?:able|in a position)|could(?: not|n't) help (?:noticing|but notice)"
    r"|(?:do(?: not|n't) )?take (?:this|it) the wrong way"
    r"|with (?:all (?:due )?|every (?:sense of )?|the (?:greatest|utmost) )respect"
    r"|(?:it|you) might (?:be of (?:some )?interest to you|(?:like|want) to know)"
    r"|(?:little|tiny|small|quick) (?:look|think|chat|word|question|reminder|favou?r)"
    r"|do(?: not|n't) (?:want|wish|mean) to (?:be|bother|rush|disturb|push|press|sound|seem|bore|trouble)"
    r"|is (?:it|there) (?:any )?(?:possible|chance|way)[^.!?\n]{0,20}?(?:could|can|to)?|how (?:would|could"
    r"|should)|what would)\b",
    re.IGNORECASE,
)  # fmt: skip


def find_cues(text: str) -> list[Found]:
    """Every cue of every class, but those inside set phrases of courtesy. Spans of one class may overlap another's."""
    polite = [match.span() for pattern in (_COURTESY, SET_FRAME) for match in pattern.finditer(text)]
    mask = bytearray(len(text) + 1)
    for start, end in polite:
        mask[start:end] = b"\x01" * (end - start)
    found = []
    for kind, name, pattern in _ALL:
        for match in pattern.finditer(text):
            if not mask[match.start()] or (kind == "negation" and match[0].lower() == "unable"):
                found.append(Found(kind, name, match.start(), match.end()))
    return found


def courtesy_spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _COURTESY.finditer(text)]
