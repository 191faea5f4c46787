"""Cues for requests, questions and deadlines. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

REQUEST = (
    *cues("request", 6, "would be ~ helpful/welcome/useful &!if"),
    *cues(
        "request",
        8,
        """
        WE ~ need/want/require ~ &we-main-now &dated &!question &!not; until YOUR ~ VERB
        what WE ~ missing/need/lack ~ be
        """,
    ),
    *cues(
        "request",
        7,
        """
        would/do YOU mind; if YOU do not mind
        would be ~ great/good/nice/helpful/lovely/appreciated/ideal/wonderful/fantastic/kind ~ if/to
        would be GLAD/grateful/thankful/happy if/for &!your; WE would ~ appreciate; appreciate it if
        be ~ wondering if/whether; WE wonder if/whether YOU; be so good/kind; do US a/the favor/favour
        ask YOU a favor/favour; let US know; ^ kindly; would be GLAD/grateful/thankful/happy if YOU; drop US ~ line
        """,
    ),
    *cues(
        "request",
        6,
        """
        &ask-you; CAN/would/will YOU ~ &question &!wh
        CAN/would/will/may/might WE/YOU/someone/somebody/anyone/anybody/NAME ~ VERB &question &!wh
        CAN/would someone/somebody/anyone/anybody; CAN/may WE have/get/ask/borrow/see/request
        may WE ask/have/request; ask/invite/request/urge/beg/encourage YOU to
        YOU be ~ asked/requested/invited/urged/advised/encouraged to; need/want/require/expect YOU to &!question
        would like/love/prefer YOU to; like/need/want YOUR ~ by; would WE ask/request; any chance
        be ~ possible to/for/that/YOU &question; be there any/a chance/way/possibility; if there be any way/chance
        do YOU think YOU can; what/how about YOU DOING/VERB; how about YOU/WE; would be helped; if YOU could
        YOU could &!question &!we-main &!cmd; if YOU would; wish YOU would; be it too much; to ask if
        want to ask YOU; request that
        """,
    ),
    *cues(
        "request",
        5,
        """
        &cmd; YOU ~ must/should/ought/need/have to? VERB &you-main &!you-past &!question
        YOU need to &!not &!question; YOU be ~ to VERB &you-main
        WE ~ need/want/require/expect/await &we-main-now &!question &!not &!THANK
        WE would ~ like/love to have/get/see/receive/borrow/ask/request/order/book; WE could use
        WE would like/love/prefer a/an/the/one/two/some/your/NUM; would help US; would ~ help ~ a lot/greatly/much
        would solve/do; would be ~ help; be/still wait/waiting for YOUR/YOU/the/a; still need/miss/lack/await
        WE/US look/looking forward to YOUR/receiving/hearing; nobody ~ has/have ~ given/sent/shown/told US
        WE have ~ not ~ received/got/gotten/heard/seen; WE have yet to; it be time YOU; high time
        WE suggest/propose/recommend ~ YOU; YOUR ~ be ~ needed/required/awaited/outstanding/pending
        if/whether someone/somebody could; hope ~ YOU can; hoping ~ YOU can; trust ~ YOU will; count on YOU to
        rely on YOU to; should ~ be given/sent/added/changed/moved/replaced/fixed/removed/updated/checked
        should not ~ have &question; a word from you; would suffice; be appreciated &would
        would be ~ welcome/appreciated/useful; how/what about DOING; ask YOU not to; still ~ not have the/a/any/YOUR
        would ~ help if; YOU may/might want to; until YOUR ~ VERB; what WE ~ miss/need/be ~ be; whoever ~ , VERB
        not ~ have ~ YOUR/the ~ &we-main-now &still; one/some of YOU needs
        """,
    ),
    *cues("request", 4, "please; pls; plz; ^ kindly; YOU kindly"),
    *cues(
        "request",
        3,
        """
        WE ~ need/require/await/want &we-main-now &!question; missing from YOU/YOUR; open for/with YOU
        lacks/missing ~ so WE can not; feel free to; NOUN needed; wanted :; needs/need to be DONE
        has/have to be DONE; must be DONE; be to be DONE; a/an/any ~ would help
        someone/somebody ~ has/have/needs/must/should ~ VERB; all WE need/want/ask be
        form/document/contract ~ needs; WE could ~ use; perhaps/maybe YOU; WE be missing; still missing
        from YOUR side/end; have YOU ~ by now; why have YOU not; why do YOU not; be short of; hand with
        get back to US; asap; as soon as possible
        """,
    ),
    *cues(
        "request",
        -4,
        """
        not make US; please -; can YOU believe; &name-main-past say; &them-main-past; do not be surprised
        remember/consider that? WE/YOU; think twice; see YOU; rest assured; do not worry; let US VERB
        """,
    ),
    *cues(
        "request",
        -5,
        """
        give US ~ NUM/a/until/some/minutes/time ~ and? WE; let US worry/handle/take/see
        leave it/that/this to/with US/WE; YOU be welcome
        """,
    ),
    *cues(
        "request",
        -6,
        """
        enjoy; keep up the/it; excuse the/my/our; please accept/forgive; please understand; good luck; say hi/hello
        give ~ regards/love/hug
        """,
    ),
    *cues("request", -7, "not expect US to; not need to worry; want/like to THANK; want YOU to hear"),
)

QUESTION = (
    *cues(
        "question",
        9,
        "not ~ sure/certain/clear/know ~ whether/which/what/where/when/who; unsure whether/which/what/where/how",
    ),
    *cues(
        "question",
        6,
        """
        would like/love/want to know/understand/learn/ask/check whether/if/how/why/what/when/where/which/who
        like/love/want/curious/interested/keen to know/hear/understand/learn
        WE wonder/wondering whether/if/how/why/what/when/where/which/who &!you-main; not clear to US; unclear to US
        not ~ sure/certain/clear whether/if/how/which/what; WE have ~ question
        WE do not ~ know/understand whether/if/how/which/what; one/another/quick/short/last/small question
        question :; ask myself; asking myself; be curious; would interest US; WE be ~ right/correct in
        remain/remains unclear; open question; WE can not ~ tell/find ~ whether/if/which
        """,
    ),
    *cues("question", 4, "&question"),
    *cues("question", 1, "&question &wh; ^ do/did/is/are/was/were/has/have &question; ^ any &question; or &question"),
    *cues("question", -6, "the question ~ about/of/whether; &they-main-passive &!question"),
)

DEADLINE = (
    *cues("deadline", 3, "by/before/until/till ~ DATE &cmd; by/before/until/till ~ DATE &ask-you"),
    *cues(
        "deadline",
        6,
        """
        deadline; no later than; not later than; at the latest; cut-off/cutoff; cut - off
        latest ~ DATE/date &!question; be due &dated &!question; due ~ DATE/on/by/in/at
        last/final day/date/chance/call/opportunity/moment for/to
        target/due/closing/end/cutoff/final/delivery/submission/go-live/expiry/expiration/completion date ~ be
        only ~ NUM ~ UNIT ~ left/remain; NUM ~ UNIT ~ left/remain/remaining; be the limit; time limit; deadline be
        WE/YOU have until/till; have until/till; WE/YOU have NUM ~ UNIT left/to; YOU have NUM UNIT
        """,
    ),
    *cues(
        "deadline",
        5,
        """
        must/has/have ~ VERB ... by/before/until/till/within/latest ~ DATE/NUM/UNIT &!question
        need/needs/should/shall ~ VERB ... by/before/until/till/within/latest ~ DATE/NUM/UNIT &!question
        must/has/have/need/needs/should/shall ~ VERB ... on/in ~ DATE/UNIT &!question &!we-main
        be to be ... by/before/within/until/till/on/in ~ DATE/NUM/UNIT
        expire/shut/close/end/lapse/finish/elapse/run ~ at/on/in/by/DATE/NUM/next/end &dated &main-now &!question
        clock; expire; runs out/until/till &dated
        be expected/needed/required/wanted ... by/before/on/in/within/until/till/for ~ DATE/NUM/UNIT
        be requested/awaited/scheduled/planned/fixed ... by/before/on/in/within/until/till/for ~ DATE/NUM/UNIT
        be ~ accepted/considered/possible/open/valid/available/admitted until/till/after/before
        later than/arriving after ~ not; not ~ after ~ DATE; be set/fixed/scheduled/due for/to/on/by; latest
        needed/required/expected ... by ~ DATE/NUM; need ... by/before/until/till ~ DATE/NUM
        want ... by/before/until/till ~ DATE/NUM; stop/stops accepting/taking
        opens/open/valid/possible ~ until/till; by close of; by the end of; by end of
        NOUN/deadline/freeze be on/at/the/by ~ DATE/NUM &dated &main-now &!question
        submission/registration/enrolment/cutoff be on/at/the/by ~ DATE/NUM &dated &main-now &!question
        close/closes/end/ends/stop/stops ~ at/on/in/by ~ DATE/NUM &!question; time be up; committed to ~ by
        """,
    ),
    *cues(
        "deadline",
        4,
        """
        hold/holds/be ~ good for NUM UNIT; after ~ DATE no/not/nothing; can be ~ until/till/by; go/goes to print
        valid; after NUM ~ no
        """,
    ),
    *cues(
        "deadline",
        3,
        """
        by/before/until/till/within ~ DATE &!question &main-now &!if; due &!question
        by/before/until/till NUM &!question; must/has/have ... by/till/until/before
        """,
    ),
    *cues(
        "deadline",
        2,
        """
        by/before/until/till ~ DATE &!question; eod; cob; window for; end of ~ month/week/day/quarter/year
        no ~ extension
        """,
    ),
    *cues(
        "deadline",
        -4,
        """
        be ~ attended/used/read/written/run by; &we-main-past; &they-main-past KEPT; running/run ~ late
        was/were ~ DONE &!due; deadline &they-main-past; moved; &we-main-will; &they-main-past &!main-passive
        was/were; due to; &cmd; &ask-you; be out until/till
        """,
    ),
)
