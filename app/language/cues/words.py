"""Words by meaning, as the cues name them: `GOOD` in a pattern stands for any of these. Words or lemmas, lower case."""

from __future__ import annotations

from app.language import lexicon
from app.language.cues.phrases import PHRASES

_GOOD = """
great good excellent wonderful fantastic impressive nice brilliant outstanding perfect helpful superb amazing
awesome solid clean elegant neat precise punctual friendly skilled professional reliable thorough flawless
impeccable first-class top-notch exemplary remarkable exceptional terrific marvellous marvelous splendid smart
clever lovely delightful beautiful polished competent attentive courteous dependable pleasant tidy spotless fabulous
stellar top superior masterful ingenious admirable convincing outstandingly refreshing commendable diligent
dedicated creative inspiring
"""
_BAD = """
late overdue dirty ugly cheap shaky flimsy thin weak slow noisy cramped crooked blurry blurred unreadable unclear
vague shallow superficial inconsistent disappointing amateurish clumsy awkward ill-conceived half-baked half-hearted
rushed lazy chaotic cluttered confusing convoluted contradictory dull boring lousy mediocre meagre meager
questionable dubious unconvincing unhelpful unfriendly unpolished unstructured unacceptable unbearable intolerable
rude arrogant stale outdated obsolete rough lukewarm repetitive overloaded tedious cumbersome annoying frustrating
embarrassing laughable appalling dreadful abysmal subpar lacking defective patchy wobbly scratched crude thoughtless
illogical unusable incomprehensible negligent hopeless monotonous sluggish redundant untidy unprofessional
unfinished uneven bumpy bloated unreliable
"""
_FAULT = """
mistake error fault defect bug failure problem mess disaster nonsense rubbish garbage typo discrepancy shortcoming
flaw crack leak hole gap scratch stain dent inconsistency contradiction chaos confusion omission blunder weakness
deficiency jumble rust burr damage loss guesswork patchwork
"""
_HARM = """
break fail forget miss ignore neglect lose damage mess ruin delay overlook misread misunderstand botch corrupt skip
omit mishandle violate breach screw mislabel miscalculate waste destroy scratch drop spill smash wreck disable
delete erase overwrite misplace mix confuse swap leak bypass mislead deceive withhold hide conceal sabotage spoil
cause block jam bend crush misquote misinform mislay abandon overload flood burn cut drill ram hit dent mispack
miscount
"""
_FAIL = """
fail crash break collapse burst leak freeze stall sink fall explode burn rust jam stop shrink die drop worsen
malfunction derail overheat
"""
_SETBACK = """
delay postpone cancel reject withdraw suspend freeze steal destroy damage injure refuse abandon halt ground seize
flood lay scrap revoke deny shelve void interrupt hack block cut axe disqualify infect compromise contaminate
"""
_TROUBLE = """
accident flood fire strike theft outage breakdown shortage bankruptcy insolvency layoff earthquake storm virus
breach recall lockdown embargo bottleneck blackout burglary sickness illness injury hospital fever death shutdown
standstill leak crack crash malfunction backlog setback
"""
_GRANT = """
accept agree approve offer provide support commit do extend reduce pay grant sign take deliver allow give release
share ship sell disclose join attend participate waive refund lower discuss consider make hand send go come move
change drop work bear cover meet continue confirm permit lend let quote tolerate renegotiate add help invest book
authorise authorize entertain endorse host hire open replace exchange recommend
"""
_DAYS = """
monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight noon midnight midday morning
afternoon evening week weekend month quarter year january february march april may june july august september
october november december eod cob eow eom lunch lunchtime o'clock am pm date day days hour hours easter christmas
summer autumn spring winter year-end month-end breakfast dawn monday's friday's holidays 1st 2nd 3rd cet gmt utc
"""
_LEISURE = """
weekend holiday holidays vacation beach weather sun sunshine rain snow snowing raining birthday christmas easter
football soccer concert barbecue bbq kids daughter son wife husband grandma grandson family dog cat puppy garden
baby wedding honeymoon ski skiing hiking hike marathon mountains lake sea sauna sunset cake soup pizza wine beer
movie film museum carnival festival diwali ramadan eid thanksgiving jet-lagged jetlag heatwave sunburn heat fog
drizzle sunny rainy foggy cyclist bike guitar choir chess vineyard cherry blossom picnic playoffs tournament
olympics
"""
_LAW = """
lawyer lawyers attorney court police sue lawsuit litigation penalty penalties damages prosecutor solicitor regulator
ombudsman arbitration injunction
"""
_PUNISH = """
cancel terminate withhold escalate sue penalise penalize stop withdraw suspend deduct claim leave switch end halt
quit charge bill block revoke freeze publish blacklist invoke pull buy
"""
_OPINION = """
figure figures estimate argument claim reading interpretation view opinion conclusion assumption reasoning
calculation theory diagnosis assessment analysis comparison logic premise explanation version statement number
numbers approach judgement judgment
"""
_THANKED = """
help support patience effort efforts advice hint understanding time hospitality kindness cooperation assistance
flexibility tip reply answer feedback trust loyalty commitment generosity encouragement
"""
_HARD = "hard difficult impossible tough painful confusing exhausting tiring tricky"
_PRAISED = """
impress delight thrill exceed outdo amaze excel shine outperform love admire applaud praise congratulate commend
compliment surpass
"""
_GLAD = "glad grateful happy thankful pleased delighted obliged"
_WORK = """
work job effort performance presentation analysis design release report documentation idea catch thinking find
thought move solution talk speech demo layout summary drawing start progress recovery result piece teamwork service
craftsmanship
"""

_ILL_NEWS = """
mould mold dead death die died snap snapped shatter shattered sink sank burst wet soaked rot rotten rusty rust
spoilt spoiled stolen steal stole broke collapse collapsed vanish vanished disappear disappeared burn burnt burned
seized stranded stuck jam jammed blocked sunk drown flooded leaking leaked cracked torn ripped bent dented scrap
scrapped hacked infected corrupted lost missing ruined refused rejected declined denied revoked withdrawn withdrew
cancelled canceled postponed delayed suspended halted frozen grounded closed shut laid dismissed fired quit resign
resigned bankrupt insolvent ill sick injured wounded hurt hospital strike shortage outage breakdown fire flood frost
hail storm accident theft burglary damage loss losses decline drop fall worse worst short shortfall overrun
overspent exhausted empty dry broken failed failure defect defective crashed crash offline unavailable unusable
unreachable disconnected overbooked overloaded stalled deadlock terminated eliminated evacuated quarantined
contaminated recalled confiscated detained fined sued downgraded slashed shrunk turned-down frostbitten expired
lapsed invalid overheated tripped derailed capsized
"""
_POOR = """
rattle squeak creak wobble flicker clutter drag bore annoy irritate confuse mislead ignore repeat stink peel fade
crumble stutter freeze hang crash contradict overlook oversimplify omit lack neglect scatter tangle dead nineties
primitive childish ancient old-fashioned technical long-winded wordy endless complicated overcomplicated unnecessary
pointless meaningless arbitrary random empty hollow rigid fragile brittle loose noisy smelly sticky greasy murky
gloomy lengthy tiresome irrelevant beyond hardly barely scarcely waste guess clumsily badly poorly condescending
patronising patronizing nowhere guesswork hack workaround tangled rushed hasty mumbling garbled
"""
_FINE = """
artist artists genius wizard masterpiece textbook delight pleasure gem jewel magic magician hero heroes champion
champions gold godsend blessing marvel treat triumph beauty craftsmanship excellence elegance precision speedy
smoother smoothest finest nicest clearest cleanest fastest applause ovation standing trust trusted respected admired
loved love loves impressed impressive enjoy delighted stunned stunning wow elegant
"""

WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "WE": "i we",
        "US": "me us myself ourselves",
        "OUR": "my our mine ours",
        "YOU": "you",
        "YOUR": "your yours",
        "NOT": "not never",
        "NO": "no none nothing nobody neither hardly barely scarcely never not without",
        "BE": "be is are was were been being am seem look sound feel remain stay prove become appear",
        "CAN": "can could",
        "MUST": "must shall",
        "HAVE": "have has had",
        "SOMEONE": "someone somebody anyone anybody everyone",
        "DATE": _DAYS,
        "UNIT": "minute minutes hour hours day days week weeks month months year years",
        "GOOD": _GOOD,
        "WELL": "well perfectly smoothly flawlessly beautifully superbly brilliantly wonderfully impeccably fine "
        "nicely",
        "POORLY": "poorly badly sloppily carelessly wrongly incorrectly hastily lazily",
        "FIT": "good correct right complete enough clear ready accurate sufficient adequate useful convincing "
        "readable usable helpful consistent professional finished satisfactory reliable suitable great happy "
        "satisfied impressed",
        "BAD": f"{' '.join(lexicon.FAULT_ADJECTIVES)} {_BAD}",
        "FAULT": _FAULT,
        "HARM": f"{' '.join(lexicon.FAULT_VERBS)} {_HARM}",
        "FAIL": _FAIL,
        "SETBACK": _SETBACK,
        "TROUBLE": _TROUBLE,
        "ILL": "sick ill injured hospitalised hospitalized dead unwell absent bankrupt insolvent broke redundant "
        "unreachable",
        "GRANT": _GRANT,
        "LEISURE": _LEISURE,
        "LAW": f"{_LAW} authorities",
        "PUNISH": _PUNISH,
        "OPINION": _OPINION,
        "THANKED": _THANKED,
        "HARD": _HARD,
        "PRAISED": _PRAISED,
        "GLAD": _GLAD,
        "WORK": _WORK,
        "ILL_NEWS": _ILL_NEWS,
        "POOR": _POOR,
        "FINE": _FINE,
        "NEED": "need want require await expect",
        "ASK": "ask invite request urge beg encourage need want require expect advise instruct",
        "GET": "get got receive received have see hear heard receiving hearing borrow book order",
        "WH": "whether if how why what when where which who",
        "WELCOME": "great good nice helpful lovely appreciated ideal wonderful fantastic kind welcome useful",
        "USE": "use understand read maintain find follow open see hear work tell",
        "SERVE": "help work tell explain answer meet reach match fit show say mention cover address add check follow",
        "STANDARD": "standard standards expectation expectations par average level what",
        "BY": "by before until till within",
        "OPEN": "accepted considered possible open valid available admitted needed required expected wanted",
        "ENDING": "target due closing end final delivery submission completion freeze registration enrolment expiry",
        "GUILT": "fault doing blunder carelessness negligence failure mistake error oversight slip sloppiness",
        "PROMISED": "promised agreed said assured confirmed guaranteed",
        "TELLING": "asking telling informing warning consulting checking",
        "AGAIN": "again twice still once another next more repeatedly",
        "REFUSE": "decline refuse reject deny veto disapprove",
        "WILLING": "able willing prepared ready allowed authorised authorized permitted interested inclined "
        "comfortable intend plan wish going",
        "FORBID": "forbid prohibit prevent allowed permitted",
        "ROOM": "room scope way budget capacity intention possibility appetite desire interest plan plans time reason",
        "TASK": "job task responsibility department role business",
        "REQUESTED": "request application proposal wish offer bid claim order",
        "VOW": "guarantee promise pledge assure undertake vow swear commit",
        "LIKED": "love adore like enjoy",
        "TRUE": "true right correct accurate so serious fair how what why quite entirely",
        "SEE": "see view remember recall understand read look judge interpret saw",
        "DOUBT": "doubt question dispute contest challenge object contradict",
        "SHARE": "share buy follow accept support see",
        "EVIDENCE": "evidence data numbers figures logs log records facts meter contract",
        "KIND": "kind thoughtful generous sweet decent considerate gracious",
        "HERO": "star lifesaver angel legend gem hero saviour treasure",
        "WELL_WISH": "congratulation congratulations congrats greetings luck regards",
        "TRAVEL": "safe good pleasant",
        "FAMILY": "kid kids child children daughter son wife husband family dog cat",
        "FOOD": "dinner lunch soup cake bakery pizza restaurant",
        "WEATHER": "hot cold warm sunny raining snowing freezing rainy windy",
        "STEPS": "action steps proceedings consequences measures",
        "DEAL": "order orders contract account business customer deal agreement cooperation payment payments delivery "
        "deliveries",
        "DUE": "date deadline target schedule milestone",
        "PRICE": "price prices cost costs rate rates rent fee fees",
        "MEND": "fix repair replace refund help pay cover support deliver send exchange mend",
        "RULE": "policy policies rule rules contract law regulation regulations management board legal compliance "
        "budget finance statutes guidelines warranty procedures boss director",
        "RIVAL": "elsewhere competitor competitors competition rival rivals supplier vendor provider agency",
        "SORRY": "sorry apology apologies apologise apologize",
        "THANK": "thank thanks thx ty thankyou",
        "BETTER": "better clearer shorter faster more tidier cleaner simpler nicer earlier",
        "WISHED": "nice good great wonderful lovely pleasant safe relaxing fantastic happy merry restful sunny "
        "enjoyable quiet fun blessed",
        "OWNED": "side end team department office company warehouse colleague people staff part crew",
        "EARNED": "withhold sue penalise penalize terminate deduct fine charge bill blacklist escalate invoke revoke",
        "CALM": "calmly professionally quickly swiftly diligently patiently expertly skilfully skillfully gracefully "
        "elegantly promptly tirelessly thoroughly carefully politely",
        "IDEAL": "easier simpler faster better smoother clearer safer",
        "KEPT": "describe show list keep close store document explain record print file handle fix solve resolve "
        "discuss log replace repair archive mention answer cover report mark test",
        "PRIVATE": "boss manager director ceo supervisor superior superiors headquarters board",
    }.items()
} | {name: frozenset(phrases.split()) for name, phrases in PHRASES.items()}


def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in WORDS.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


MEANINGS: dict[str, frozenset[str]] = _by_word()


def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]:
    """Set phrases as rows of words, under the word they start with."""
    found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for phrase, names in MEANINGS.items():
        words = tuple(phrase.split("_"))
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, names))
    return found


PHRASES_FROM = _by_first_word()
