"""Cues for threats and bad news: what ill comes, or will come unless the reader acts."""

from __future__ import annotations

from app.language.cues.patterns import cues

THREAT = (
    *cues("threat", 8, "not make US VERB; either ... or WE/YOU/the/our; mention this"),
    *cues(
        "threat",
        7,
        """
        &if-ill &we-main-will ~ RIVAL; &if-ill PUNISH &!cmd &!MEND; &or-else; otherwise ~ WE/YOU/the/our/NAME
        or else; &if-ill LAW; WE reserve; OUR right to
        legal action/steps/department/proceedings/means/consequences/counsel/measures/options/route
        will/shall/to ~ LAW &!they-main-past; buy/go/look/shop/order/turn/take ~ elsewhere
        last/final warning/chance/reminder/notice; lose US
        lose ~ the/this/our/your ~ order/contract/account/business/customer/deal
        another/one more/next ~ and/, WE/YOU/the/OUR; be/see/feel ~ forced/compelled to ~ &!they-main-past
        no choice/option/alternative but/left/than; OUR patience; patience ~ end/limit/over/thin/out
        consequence/consequences; not be surprised
        stay/stays/remain/remains ~ unpaid/closed/blocked/frozen/unsigned; either ~ or; pull the plug
        will/to ~ be billed/charged/deducted/invoiced/penalised/penalized ~ &!not &!free
        will/to ~ be fined/withheld/terminated/cancelled/sued/revoked/called ~ &!not &!free; think twice; watch out
        will ~ regret; in court; to court
        to the/YOUR ~ PRIVATE/press/newspaper/newspapers/lawyer/lawyers/police/authorities/regulator/court/board
        go public; make ~ public; public review/page
        other/another ~ vendor/vendors/supplier/suppliers/provider/providers/agency/firms
        to/with/by YOUR/a/the ~ competitor/competitors/competition/rival
        if YOU/YOUR/this ~ not/again/still ... WE will/shall/go/stop/take/must; unless ... WE/YOUR/OUR/the ... will
        at YOUR own risk/expense/peril/cost; will ~ pay for; dearly; hear ~ from OUR/the ~ LAW/legal
        not ~ hesitate to ~ PUNISH/take/go/VERB &we; end of OUR ~ cooperation/partnership/relationship
        will have to ~ explain/answer; WE ~ drop YOU; days/contract ~ numbered
        or WE ~ will/shall/go/stop/cancel/have/take/bring/send/keep/call
        """,
    ),
    *cues(
        "threat",
        6,
        """
        WE will ~ EARNED; WE will ~ have to ~ inform/tell/involve/escalate/report/look/cancel/stop/claim; lined up
        moving/move/take/taking/give/giving OUR ~ business/order/orders/account; deal be off
        close to ~ moving/leaving/cancelling; should ~ not ~ , ~ will; if-ill ~ blocked
        """,
    ),
    *cues("threat", 5, "&if-ill &we-main-will &!your-now &!MEND"),
    *cues(
        "threat",
        4,
        """
        &if-ill &we-main-now &!MEND; rethink ~ OUR/this/the; WE CAN/could/may/might ~ take ~ up with
        keep ~ and YOU will; deduct; formal complaint; LAW ~ informed; not make US; either ~ or ~; leave US no
        forget the/about; be history; fail/late again and; mention this; be ~ the last time
        WE ~ talking to ~ competitor; if ... , YOU can forget; with/to YOUR PRIVATE; fail again; off the project
        LAW &!they-main-now &!they-main-past &!they-main-passive &!it-main-past &!question
        without ~ , the/WE/our/no ... will/stay/stays/be; in case of/no; remember/mind ~ that? WE can/could/may
        will/be ~ PUNISH &!not &we-main-will; or the/our/your/NAME ~ will/be/go; bear in mind; keep in mind that
        if ~ slip/slips/slipped/fails/miss; every further/more/additional/extra; WE will ~ PUNISH; escalate
        WE be ~ consider/considering ~ other/cancelling/leaving/switching; the next ~ go/goes/will; afford to lose
        """,
    ),
    *cues(
        "threat",
        -4,
        """
        &they-main-past; &question &!or-else; help; happy/glad; without ~ delay; no further questions
        if YOU need/have/want/like; WE/US ~ praise; &we-main-past; SORRY
        """,
    ),
)

BAD_NEWS = (
    *cues("bad_news", 9, "WE ~ not ~ make/meet/reach/hold/keep the ~ date/deadline/target/schedule"),
    *cues(
        "bad_news",
        6,
        """
        WE ~ lost/lose the/a/our/two/NAME/NUM/one &we-main
        go/goes/went/gone down/under/bankrupt/missing/wrong/bust/up/dark/offline/off/south ~ &!question
        BE ~ ILL &!question; in hospital; in intensive; there be/has/have ~ been? ~ TROUBLE
        TROUBLE ~ has/have/was/hit/in/on/at &!we-main-will &!question; due to ~ TROUBLE; by the TROUBLE
        can not be ~ recovered/saved/repaired/restored/delivered/used/shipped/finished/fixed
        can not be ~ held/found/met/reached/opened/read/kept/completed/started/moved
        no ~ stock/parts/budget/money/spare/power/heating/water/internet/seats/rooms/tickets ~ left? &!we-main-not
        run/ran/runs/running out of; have/has no ~ left; out of stock/order/service/action/business/operation
        turn/turns/turned out that; it seems/appears that; has/have ~ a FAULT; not ~ go/gone/went well/smoothly/plan
        not ~ pass/survive/arrive/come/make/reach/get &!we-main-will &!you
        not ~ start/work/run/win/succeed/hold/suffice/last &!we-main-will &!you
        nothing/no/none ~ leave/leaves/work/works/run/runs/move/moves/arrived; behind schedule/plan; over budget
        to the other party; to a/another/the ~ competitor/bidder/rival/party/company/vendor
        same FAULT/problem/error/defect; resign/resigned/quit/quits/retired/laid/died/deceased
        leave/leaves/leaving/left the company/us/team/firm/project; pass/passed away
        price/prices/cost/costs/rate/rates/rent/fees ~ rise/rose/risen/went/up/increased/doubled/tripled; no longer
        until further; not ~ in time; beyond repair; write/written off; late by
        later than ~ planned/expected/promised
        be ~ delayed/postponed/cancelled/canceled/frozen ~ &!question &!we-main-will
        be ~ closed/lost/stolen/stuck/blocked ~ &!question &!we-main-will
        be ~ damaged/suspended/rejected/injured/stranded/held/hacked/cut/down/destroyed ~ &!question &!we-main-will
        cancelled/canceled on us; fall/fell/falling through/apart/behind/ill; break/broke down
        not been ~ running/working/paid/approved; brick/bricks; impossible to hold/keep/meet/finish
        need/needs/take/takes/cost/costs ~ longer/more/twice than; not ~ enough ~ to/for
        fewer/less ~ than ~ expected/planned/hoped; drop/dropped/fell by
        not ~ be ~ ready/there/back/finished/available/done ~ &!cmd &!question &!we-main-will; will ~ miss
        slip/slipped/slips; stay/stays closed; fail/failed/fails the/to/in/at/during &!you &!your &they-main
        sold out; discontinued; has/have been ~ no; NAME/NOUN has/have ~ SETBACK &!you-main; handed in ~ notice
        gave notice; under water; run/running ~ late/behind; be ~ down with; there be no ~ for/on/in
        weeks/days/hours late; fall/fell off; broke on; arrive/arrived damaged/broken/late/incomplete; out of order
        WE ~ not ~ make/meet/reach/hold/finish/keep ~ date/deadline/target/schedule/it/milestone/NAME
        """,
    ),
    *cues(
        "bad_news",
        5,
        """
        unfortunately; regrettably; sadly; WE be afraid; alas
        bad/sad/unpleasant/terrible/difficult/tough/unwelcome/not ~ news; SORRY to ~ inform/tell/say/report/announce
        to inform YOU ~ that; have/has to ~ tell/inform/report/announce/break; it hurts; WE hate to; &they-fail
        &they-setback; &our-fail; &our-setback; &it-setback; &name-setback; &name-fail &!your; &we-setback
        """,
    ),
    *cues(
        "bad_news",
        3.5,
        """
        ILL_NEWS &they-past &!question &!they-main-passive; ILL_NEWS &they-main-passive &!you
        &they-main-past-not &!question; &our-main-past-not; &name-main-past-not; ILL_NEWS &our-past
        none/nobody/not/nothing ~ &they-main-past; there be ~ ILL_NEWS; let ~ people/staff/NUM ~ go; turned down our
        only NUM ~ PAST; will not be DONE &they-main-will; now NUM weeks/months; broke into; turned/turn down
        WE have to ~ let/close/cut/stop/postpone/cancel; everything/all be ~ wet/gone/lost; DONE ~ died
        """,
    ),
    *cues(
        "bad_news",
        3,
        """
        SETBACK &they-main &main-passive; until NUM/june/DATE ~ out; makes/make ~ impossible
        no ~ truck/train/one ~ be DOING; FAIL PAST &they-main-past; FAULT &they-main-past
        was granted/given/awarded to; every ~ older/device; during the night; last night; still down
        WE ~ not ~ manage/make/get/find/finish &we-main
        """,
    ),
    *cues(
        "bad_news",
        -4,
        """
        &them-main-past; &name-main-past say; &question; &cmd; &ask-you; &we-main-will; SORRY; &if-ill; &you-harm
        &your-harm; in NUM the/a; was/were ~ fixed/solved/closed/resolved/described/shown; no problem; without
        as agreed; on schedule; THANK; deadline; latest
        """,
    ),
    *cues("bad_news", -5, "&they-main-passive KEPT; &main-now ~ when; &name-main-passive KEPT"),
)
