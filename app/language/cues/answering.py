"""Cues for refusals and promises: what the writer's side will not do, and what it will."""

from __future__ import annotations

from app.language.cues.patterns import cues

REFUSAL = (
    *cues("refusal", 9, "^ SORRY , no; not ~ possible/feasible/acceptable/negotiable/option &!asks &!if"),
    *cues(
        "refusal",
        7,
        """
        WE ~ REFUSE &we-main; must/to/will/have ~ REFUSE &!they-main-past; WE be ~ not ~ WILLING &!if
        unable/unwilling to &we; insurance ~ not ~ GRANT; can not be GRANT
        not/outside/beyond/out ~ of? OUR? scope/remit; not ~ in ~ position; not WILLING to &we-main-now
        YOUR ~ REQUESTED ~ not/REFUSE; not be/have GRANT &REQUESTED; RULE ~ FORBID
        answer ~ be/stay/remain ~ no/negative; ^ no , WE; no ROOM for/to/of/in &!our; WE have/see no ROOM
        RULE ~ not ~ GRANT &!main-past; RULE ~ have ~ REFUSE; would rather/prefer ~ keep/stay/stick/leave
        not OUR ~ TASK; against OUR/the ~ RULE; turn down &we; not WE ~ to GRANT &!DUE &!down
        not have the ~ authority/right/power/mandate/permission; &REFUSAL_PHRASE
        """,
    ),
    *cues(
        "refusal",
        6,
        """
        WE ~ CAN/will/would/shall/may not ~ GRANT &!if-ill &!DUE &!down
        WE ~ do not ~ GRANT &we-main-now &!DUE &!down
        """,
    ),
    *cues(
        "refusal",
        4,
        """
        WE ~ CAN not &we-main &!DUE &!down; CAN not be ~ DONE; will ~ not ~ GRANT &!DUE &!down; closed &budget
        not part of; ^ no ,; not WE
        """,
    ),
    *cues("refusal", 3, "&we-main-will-not &!DUE &!down; WE CAN not &we-main &!DUE &!down; no ~ NOUN can be DONE"),
    *cues("refusal", -5, "&cmd &!we; &asks; &we-main-past &!decide; no problem/worries"),
)

PROMISE = (
    *cues("promise", 11, "not let YOU down &will"),
    *cues(
        "promise",
        7,
        """
        leave it/that/this to/with US; on it $; YOU can/may ~ count/rely/depend/trust/bank
        WE ~ VOW &!not &!main-past; take ~ care of &!asks; let US VERB &!know
        YOU will ~ GET/find/see/be ~ &!if-ill &!LAW &!not &!PUNISH; WE be going to ~ &!if-ill; give US NUM/a/until
        WE ~ do OUR best/utmost; not ~ worry; WE be ~ GLAD to VERB; ^ will do; WE ~ look after; &PROMISE_PHRASE
        """,
    ),
    *cues("promise", 6, "&our-main-will; SOMEONE/OWNED ~ from/of/in our ~ will; &your-main-will &!if-ill"),
    *cues(
        "promise",
        5,
        """
        &we-will &!if-ill &!we-not &!or-else; WE will ~ VERB &!if-ill &!we-not &!or-else &!LAW; MEND ~ will &!not
        """,
    ),
    *cues(
        "promise",
        4,
        """
        follow on/tomorrow/shortly/by/DATE &dated &!asks; WE CAN ~ MEND/GRANT &!asks &!not &we-main; as soon as ~ WE
        will be MEND &!if-ill &!not; WE ~ aim/plan/intend/try/mean/expect to &we-main-now &!not
        """,
    ),
    *cues("promise", -4, "&asks; WE will ~ NEED/have/see &!YOU; not &you-not; ^ another/next/once ... PUNISH/RIVAL"),
    *cues("promise", -6, "WE will ~ PUNISH YOU/YOUR; RIVAL &look"),
)
