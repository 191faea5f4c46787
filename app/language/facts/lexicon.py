"""Word families of office English: which words name the same act or state, and which name its opposite.

A family is written "name: words / opposites". Both sides share the name, so "is wrong" and "is not correct" meet.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACTS = """
fix: fix correct repair resolve rectify solve remedy amend patch debug address sort mend adjust / break damage
send: send return deliver provide submit share forward transmit email mail ship dispatch supply hand pass issue get
    receive give let transfer release furnish / withhold hold
return: return
receive: receive get obtain arrive have reach come land
reply: reply respond answer revert reach back write feedback come get
tell: tell inform notify advise update let know brief post loop report say mention state explain communicate announce
    share
    indicate point note
check: check verify review inspect examine look validate confirm test audit see read assess evaluate investigate
    study analyse analyze go revise
confirm: confirm verify acknowledge approve agree validate reconfirm assure
approve: approve accept agree sign authorise authorize clear endorse consent permit allow okay ok grant support
    welcome acknowledge acceptance / reject refuse decline deny dispute oppose veto disagree object exclude block
    disapprove turn
pay: pay settle transfer reimburse remit fund cover bear payment / owe
charge: charge bill invoice cost
start: start begin launch commence initiate open kick resume proceed restart / stop end halt cease pause suspend
    interrupt terminate cancel close hold discontinue freeze
finish: finish complete finalise finalize conclude end close wrap deliver do ready done completion
cancel: cancel terminate revoke withdraw drop abort call annul void / keep maintain retain continue
delay: delay postpone push defer reschedule move slip shift late put adjourn delayed / advance bring
meet: meet talk speak discuss call join see chat touch sync connect meeting conversation discussion sit catch hop
use: use apply employ utilise utilize adopt follow rely
change: change modify alter update adjust revise edit amend adapt switch replace convert move vary
replace: replace exchange substitute swap change
add: add include attach insert append enclose incorporate put contain list / remove delete drop exclude omit strip
    erase take
remove: remove delete drop exclude omit erase eliminate take clear strip discard destroy / add keep retain
increase: increase raise grow rise extend expand up lift exceed go boost / decrease reduce cut lower shrink drop
    fall decline shorten down
reduce: reduce cut lower decrease shorten shrink drop discount
break: break damage fail crash broken fault / fix repair
revert: revert undo roll rollback restore back reverse withdraw
merge: merge integrate combine join
deploy: deploy release launch publish ship roll push install go put
test: test check try verify trial
build: build make create produce develop manufacture construct write prepare implement assemble set put draft design
prepare: prepare draft write create make ready produce compile put set draw
need: need require want expect depend take await necessary call must
want: want like wish prefer
ask: ask request demand require want seek invite query
wait: wait hold await stay pause stand remain
pass: pass succeed / fail
miss: miss lose skip overlook forget omit fail / meet reach make keep hit catch attend
lose: lose miss
keep: keep retain maintain hold preserve stay leave continue store stick / delete remove discard destroy erase
    dispose drop throw
buy: buy purchase order procure acquire
sell: sell offer market
give: give grant provide award hand offer
offer: offer propose suggest quote present give
suggest: suggest propose recommend advise
decide: decide choose determine select pick settle resolve decision
plan: plan schedule intend arrange organise organize aim book
schedule: schedule arrange plan book organise organize set fix
inspect: inspect check examine look audit
attend: attend join participate come
work: work function run operate
happen: happen occur arise take
promise: promise guarantee commit assure pledge ensure undertake agree
ensure: ensure guarantee make sure see assure secure
help: help assist support aid
hire: hire recruit employ appoint onboard / fire dismiss
leave: leave quit resign depart exit go / stay join
find: find discover identify detect notice see spot locate observe
cause: cause create lead produce trigger result make
forget: forget omit overlook miss neglect / remember
ignore: ignore overlook disregard skip neglect / consider answer reply respond
understand: understand see know grasp follow realise realize
think: think believe consider feel find suppose guess reckon assume view opinion
afford: afford manage
load: load pack / unload
install: install set mount fit deploy implement
visit: visit come travel go
escalate: escalate raise report bring involve
sign: sign countersign approve execute initial signature
return: return bring give ship send
refund: refund reimburse repay credit compensate / charge
extend: extend prolong lengthen renew expand more / shorten
stop: stop cease halt end quit avoid discontinue pause suspend refrain
upload: upload put post add submit place
copy: copy cc include loop
assign: assign allocate give delegate appoint
train: train teach instruct coach
disclose: disclose reveal share publish tell
contact: contact ping message reach call write email approach speak talk ring phone
finance: fund finance
store: store keep save hold
quote: quote offer price
block: block stop prevent stall hold hinder / unblock allow
"""

_STATES = """
correct: correct right accurate valid fine true proper / wrong incorrect error mistake inaccurate faulty fault bug
    issue problem discrepancy defect defective flaw invalid false mismatch inaccuracy typo
on time: time punctual early prompt schedule / late overdue delay delayed behind tardy slow lateness past
complete: complete finished ready done whole / incomplete unfinished missing partial lack lacking absent gap
    pending open outstanding
work: working operational functional up stable / broken down failed failing failure outage crash unavailable
    unstable fault breakdown
accept: acceptable satisfactory adequate sufficient good enough fit suitable appropriate possible fine agreeable
    workable / unacceptable unsatisfactory inadequate insufficient poor bad unsuitable inappropriate impossible
    difficult unfit disappointing substandard short below unworkable intolerable
well: well smoothly successfully / badly poorly
clear: clear plain understandable obvious / unclear confusing vague ambiguous
happy: happy satisfied pleased content glad delighted / unhappy dissatisfied disappointed disappointing
    disappointment upset concerned frustrated angry displeased annoyed complain complaint dissatisfaction
available: available free reachable / unavailable busy absent away
approved: approved accepted agreed signed / rejected refused declined unapproved unsigned
paid: paid settled / unpaid outstanding overdue
allowed: allowed permitted authorised authorized / forbidden prohibited unauthorised unauthorized banned
safe: safe secure / unsafe dangerous risky insecure
able: able capable possible can / unable incapable impossible
known: known / unknown
same: same equal identical consistent / different inconsistent
cheap: cheap affordable low / expensive costly high
easy: easy simple / difficult hard complex
urgent: urgent critical pressing
"""

_REFUSALS = (
    "refuse decline deny avoid refrain stop cease prevent fail forget omit neglect forbid prohibit unable impossible"
)
REFUSALS = frozenset(_REFUSALS.split())


@lru_cache(maxsize=1)
def _acts() -> dict[str, dict[str, int]]:
    return _read(_ACTS)


@lru_cache(maxsize=1)
def _states() -> dict[str, dict[str, int]]:
    return _read(_STATES)


def _read(table: str) -> dict[str, dict[str, int]]:
    families: dict[str, dict[str, int]] = {}
    for line in table.replace("\n    ", " ").strip().splitlines():
        name, _, words = line.partition(":")
        same, _, opposite = words.partition("/")
        for word in same.split():
            families.setdefault(word, {})[name] = 1
        for word in opposite.split():
            families.setdefault(word, {}).setdefault(name, -1)
    return families


def acts_of(lemma: str) -> dict[str, int]:
    """The act families of a verb, each with +1, or -1 where the verb is its opposite."""
    return _acts().get(lemma, {})


def states_of(lemma: str) -> dict[str, int]:
    """The state families of an adjective or noun, signed as for verbs."""
    return _states().get(lemma, {})


_UNPREFIXED = frozenset(
    "understand under underlie until unit unite unify uniform unique union universal "
    "university unless upset invoice include inform install".split()
)


def positive_of(lemma: str, part: str) -> str:
    """The word that a negative prefix denies: "readable" of "unreadable"; empty where there is none."""
    from app.language.facts.names import is_word

    prefixes = ("un", "non-", "non") if part == "VERB" else ("un", "non-", "non", "in", "im", "ir", "il", "dis")
    if part not in ("ADJ", "VERB", "ADV") or lemma in _UNPREFIXED or lemma.startswith("under"):
        return ""
    for prefix in prefixes:
        rest = lemma[len(prefix) :]
        if lemma.startswith(prefix) and len(rest) >= 4 and is_word(rest):
            return rest
    return ""


# Forms that the small model's lemmatizer leaves as they are.
_IRREGULAR = dict(
    pair.split(":")
    for pair in "forgot:forget forgotten:forget wo:will ca:can sha:shall 'd:would 'll:will n't:not".split()
)


def lemma_of(token: Token) -> str:
    if token.lower_ in (
        "missing",
        "pending",
        "outstanding",
        "lacking",
        "broken",
        "delayed",
        "overdue",
        "unpaid",
        "rejected",
        "approved",
    ):
        return token.lower_
    lemma = token.lemma_.lower()
    return _IRREGULAR.get(lemma, lemma)


_ENDINGS: tuple[str, ...] = (
    "ization",
    "isation",
    "ations",
    "ation",
    "ments",
    "ment",
    "ances",
    "ance",
    "ences",
    "ence",
    "ables",
    "able",
    "ible",
    "ingly",
    "ings",
)
_ENDINGS += (
    "ing",
    "tions",
    "sions",
    "tion",
    "sion",
    "ness",
    "ities",
    "ity",
    "ally",
    "ily",
    "edly",
    "ies",
    "ied",
    "ves",
    "als",
    "al",
    "ers",
    "er",
)
_ENDINGS += ("ors", "or", "ed", "es", "ly", "ic", "s", "e", "y")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A crude stem, so that "accept", "acceptable" and "acceptance" meet, and "deliver" and "delivery"."""
    word = word.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
