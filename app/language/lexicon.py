"""Word lists that reading and scoring share: what a word does to the tone of a sentence. Lemmas, lower case."""

from __future__ import annotations

FAULT_ADJECTIVES = frozenset(
    "wrong incorrect inaccurate false late overdue delayed bad poor terrible awful horrible unacceptable "
    "insufficient inadequate incomplete missing broken faulty defective sloppy messy unclear confusing "
    "disappointing unsatisfactory inconsistent outdated useless weak substandard careless unprofessional unusable "
    "invalid buggy unreliable untested ridiculous pathetic worthless unfinished illegible misleading disorganised "
    "disorganized inferior".split()
)
FAULT_VERBS = frozenset(
    "break fail forget miss ignore neglect lose damage mess ruin delay overlook misread misunderstand botch "
    "corrupt crash skip omit mishandle violate breach disappoint screw mislabel miscalculate waste".split()
)
FAULT_NOUNS = frozenset(
    "mistake error fault defect bug failure problem issue mess disaster nonsense rubbish garbage typo discrepancy "
    "shortcoming flaw delay".split()
)
FAULTS = FAULT_ADJECTIVES | FAULT_VERBS | FAULT_NOUNS
PRAISE_WORDS = frozenset(
    "great good excellent wonderful fantastic impressive nice brilliant outstanding perfect helpful superb "
    "amazing awesome clear solid".split()
)
THANKS = frozenset("thank thanks appreciate grateful gratitude thankful obliged".split())
APOLOGY = frozenset("sorry apology apologise apologize apologies regret".split())
HEDGES = frozenset(
    "maybe perhaps possibly probably somewhat rather quite seem appear might could would may wonder guess suppose "
    "hopefully potentially presumably slightly roughly approximately sort kind bit little likely think feel "
    "believe".split()
)
INTENSIFIERS = frozenset(
    "very really totally completely absolutely extremely utterly so incredibly terribly awfully entirely "
    "ridiculously seriously honestly obviously clearly literally way super hugely massively".split()
)
WARM_WORDS = frozenset(
    "please thanks thank appreciate grateful glad happy pleased pleasure hope welcome kind kindly wonderful great "
    "lovely enjoy delighted congratulations sorry apologise apologize warm best together support help understand "
    "forward".split()
)
COLD_WORDS = frozenset(
    "must immediately asap now demand unacceptable wrong fail failure failed fault blame ridiculous stupid "
    "useless terrible never again otherwise escalate penalty disappointed nonsense".split()
)
INFORMAL_WORDS = frozenset(
    "hi hey yeah yep nope ok okay gonna wanna gotta kinda sorta thx pls plz btw fyi cool stuff guys folks cheers "
    "lol asap huge awesome super lots bunch cheerio hiya yup dunno lemme ya u ur tbh imo".split()
)
FORMAL_WORDS = frozenset(
    "dear sincerely regards sir madam mr mrs ms dr prof herr frau kindly regarding pursuant furthermore therefore "
    "however enclosed herewith request require inform assist appreciate grateful unfortunately apologise "
    "apologize respectfully hereby accordingly".split()
)
SHOUTED = frozenset(
    "again now never always must not late urgent immediately all every please stop today tomorrow very need still "
    "only wrong really once already before both any anyone everything nothing nobody everyone clearly extremely "
    "too just why this that yet cannot".split()
)
INSULTS = frozenset(
    "stupid idiot idiots idiotic moron dumb garbage rubbish crap crappy sucks bullshit shit wtf damn useless pathetic "
    "incompetent lazy clueless joke nonsense shut hell fool fools worthless".split()
)
