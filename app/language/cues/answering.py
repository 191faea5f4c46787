"""Cues for refusals and promises: what the writer's side will not do, and what it will."""

from __future__ import annotations

from app.language.cues.patterns import cues

REFUSAL = (
    *cues("refusal", 2, "&we-main-now-not"),
    *cues(
        "refusal",
        10,
        """
        decide not to; decide against; not expect US to; not foreseen
        RULE has/have ~ rejected/refused/declined/vetoed; not find US; but WE will pass
        """,
    ),
    *cues(
        "refusal",
        7,
        """
        WE ~ decline/refuse/reject/deny/veto &we-main; must/to/will ~ decline/refuse/reject/deny; ^ no , WE
        ^ no , that/this/it ~ not ~ possible/happen/work; out of the question
        not ~ possible/feasible/acceptable/negotiable/option &!question &!if; unacceptable
        WE be ~ not ~ able/willing/prepared/ready/allowed/authorised &!if
        WE be ~ not ~ authorized/permitted/interested/inclined/going/position/comfortable &!if; not in a position
        unable/unwilling to &we
        insurance/RULE ~ not ~ allow/permit/cover/agree/include/let/provide/foresee/accept/sign/approve/have
        RULE ~ forbid/forbids/prohibit/prohibits/prevent/prevents/rule ~ &!main-past
        RULE ~ rules/block/blocked/closed/say/says/said ~ &!main-past; prefer not; would rather not; rather not
        rather ~ not ~ have
        have/has to/must/need/going/afraid ~ pass/disappoint/decline/turn/say ~ no/on/YOU/down/this/that; must pass
        have to pass; pass on this/that/the; no room/scope/way/budget/capacity/intention for/to/of/in/left ~ &!our
        no possibility/appetite/desire/interest/plan/plans for/to/of/in/left ~ &!our
        WE see/have no ~ reason/room/way/possibility/scope/intention/capacity/time/interest
        find someone/somebody else/other; look for someone/another; ask someone/somebody else
        nobody/none/no one from/of/in our; will never
        can not be offered/accepted/granted/given/approved/allowed/met/honoured/considered/extended/agreed/waived
        can not be discussed/fulfilled/refunded/supported/accommodated/shortened
        can not be lowered/made/shared/tolerated/reimbursed/provided/taken; not on the table; not for sale
        not up for; not open to/for; count US out; no thanks; no , thank
        not OUR ~ job/task/responsibility/department/role/business; not going/gonna to? happen/work
        closed that/the door; answer be/remains/stays ~ no; no can do; say/saying no to; draw the line
        beyond/outside ~ scope/remit/powers/possibilities/means/authority; not ~ count on US
        against OUR/the ~ policy/rules/principles/code/law/regulations; turn/turned/turning ~ down &we
        not intend/plan/wish/want to &we-main-now; under no circumstances; no way; not ~ something WE
        YOUR ~ request/application/proposal/wish/offer/bid/claim ~ not/rejected/declined/denied/refused/turned
        WE would ~ rather/prefer ~ keep/stay/stick/leave/not; will/have/must ~ pass $; not an option; no way WE
        prepared to ~ &not; not ~ exist ~ contract; option ~ not exist; not ~ at that/this price
        not ~ without ~ &main-will; leave US out; ask/asking ~ too much; WE ~ stay/stick with/to
        no exception/exceptions; too ADJ for us
        """,
    ),
    *cues(
        "refusal",
        6,
        """
        not acceptable; unacceptable; WE ~ CAN/will/would/shall/may not ~ GRANT &!if-ill
        WE ~ do not ~ GRANT/give/sell/want/deal/make &we-main-now; not WE/GRANT ~ to GRANT; hand be tied
        not find US; insist on; answer ~ be ~ negative/no; not foreseen/provided/intended; be full/booked until
        not expect US to; decide not to; YOUR ~ can/could not be ~ GRANT/DONE ~ by; decided against
        something WE do not; against the ~ rules/rule/policy/regulations
        not have the ~ authority/right/power/mandate/permission; not with our/US; not ~ right partner
        no ~ further/more/other ~ can be; much as WE would; WE have to ~ keep/stay/insist; let ~ into ~ be against
        """,
    ),
    *cues(
        "refusal",
        4,
        """
        WE ~ CAN not &we-main; WE will not &we-main; ^ no ,; CAN not be ~ DONE ~ by/to/for; not part of
        not ~ included in; WE do not &we-main-now WORK; no capacity/time/budget &!if; not possible
        can ~ only ~ if/with/after; impossible for US; not WE; to YOU ~ not; WE be fully booked
        not ~ this time/year; will ~ not ~ approve/agree/accept/sign; will not be ~ DOING
        """,
    ),
    *cues(
        "refusal",
        3,
        """
        &we-main-will-not; WE CAN not &we-main; no ~ NOUN can be DONE
        not ~ be DONE ~ &they-main-will
        """,
    ),
    *cues(
        "refusal",
        -5,
        """
        no , ~ the/not ~ PAST; &cmd &!we; WE can not believe/recommend/thank/wait/complain/imagine/tell
        WE CAN not ~ follow/read/open/find/see/understand/see/use; &question; &we-main-past; would not call/say/go
        not ~ happier/better; not know; not think/believe; no problem/worries; afford
        """,
    ),
)

PROMISE = (
    *cues("promise", 11, "will not let YOU down"),
    *cues(
        "promise",
        7,
        """
        leave it/that/this/the ~ to/with US; WE be on it/that; on it $; ^ will do; rest assured
        be/rest/feel assured; YOU can/may ~ count/rely/depend/trust/bank; YOU have OUR ~ word; OUR word
        consider it ~ done/sorted/settled; consider it $; no need to worry; not ~ need to worry; not worry
        WE ~ guarantee/promise/pledge/assure/undertake/vow/swear/commit &!not &!main-past; WE ~ be committed
        give US NUM/a/until/till/some ~ and? ~ WE; take ~ care of that/this/it/the/everything/personally
        WE see to it/that; WE ~ look after; let US VERB/handle/check/look/find/see/take/get &!know
        WE ~ do OUR best/utmost/everything; do ~ everything in OUR; WE be ~ happy/glad to VERB; count US in
        YOU will ~ have/get/receive/hear/find/see/be ~ &!if-ill &!LAW &!not; not happen again
        WE be going to ~ &!if-ill; on OUR to-do/list/desk; first thing ~ tomorrow/monday/in; WE have YOU covered
        have ~ got YOU/this; in good/safe hands; WE ~ stand by; get/getting it done; get right on; personally see
        will be taken care; as good as done; no matter what; at no ~ cost; free of charge
        """,
    ),
    *cues(
        "promise",
        6,
        """
        &our-main-will; &your-main-will &!if-ill; YOUR ~ will be DONE
        someone/somebody/colleague/technician/engineer ~ from/of/in our ~ will
        WE ~ fix/replace/repair/refund ~ for free; count on US; WE will be there; committed to
        will not let YOU down; not need to worry
        """,
    ),
    *cues("promise", 5, "&we-will &!if-ill &!we-not &!or-else; WE will ~ VERB ~ &!if-ill &!we-not &!or-else &!LAW"),
    *cues(
        "promise",
        4,
        """
        YOU can have; WE give YOU; follow/follows on/tomorrow/shortly/by ~ &dated &!question; nothing will be
        within the hour; will not let YOU; warranty on; of course WE; sure , WE; safe with; refunded
        will be DONE &!if-ill &!LAW &!not &!dated &main-passive
        WE can/could ~ take/do/send/help/cover/handle &!question &!not &we-main
        WE can/could ~ prepare/bring/offer/join/drive/arrange &!question &!not &we-main
        WE ~ replace/refund/repair/cover/deliver ~ &if &!if-ill &!main-past
        WE ~ aim/plan/intend/try/mean/expect to &we-main-now &!not; not ~ be charged; WE ~ take over/on/care
        ~ gets/get tested/done/fixed/checked/replaced; the moment/minute; as soon as ~ WE; from now on
        at OUR ~ cost/expense
        """,
    ),
    *cues(
        "promise",
        -4,
        """
        be forced; LAW; PUNISH ~ &if; not ~ &we-main-not; RIVAL; will be years/NUM; &or-else; &question
        WE will ~ need/require/have to; WE will see; WE will be forced; not &you-not
        """,
    ),
    *cues(
        "promise",
        -6,
        """
        WE will ~ EARNED/inform/tell/involve ~ YOU/YOUR/legal/our; WE will ~ have to
        WE will ~ withhold/terminate/sue/escalate/deduct/charge/penalise/penalize
        """,
    ),
)
