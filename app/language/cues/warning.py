"""Cues for threats and bad news: what ill comes, or will come unless the reader acts.

A condition alone threatens nobody ("If no offer comes, we take variant 2"): a threat names what harms the reader.
"""

from __future__ import annotations

from app.language.cues.patterns import cues

THREAT = (
    *cues(
        "threat",
        9,
        """
        &if-ill PUNISH &we-main-will &!cmd; &if-ill PUNISH &we-main-now &!cmd; or WE ~ PUNISH; &or-else PUNISH
        otherwise ... PUNISH/LAW/PRIVATE/RIVAL; ^ another/next/once ... PUNISH/RIVAL &will
        """,
    ),
    *cues(
        "threat",
        7,
        """
        &if-ill LAW; WE reserve ~ right; legal STEPS; look/turn/switch/move ~ RIVAL; will/shall ~ LAW &we-will
        lose ~ DEAL &you; no choice/option/alternative but &!they-main-past; will ~ be EARNED &!not &!free &!asks
        in/to court &we; to the/YOUR ~ PRIVATE/LAW &we-will; take/bring ~ up/this with/to ~ PRIVATE
        replace YOU/YOUR &we-will; &or-else RIVAL/LAW/PRIVATE; &if-ill RIVAL
        be/feel ~ forced/compelled to &we &!past; consequence &will; consequence &have; hear from ~ LAW
        &THREAT_PHRASE
        """,
    ),
    *cues("threat", 6, "WE will ~ EARNED &!not; WE will ~ have to ~ PUNISH; take/move OUR ~ DEAL &will"),
    *cues(
        "threat",
        4,
        """
        WE will ~ PUNISH; PUNISH DEAL &we-will; formal complaint; WE CAN/may ~ take ~ up with; unless ... PUNISH
        LAW &or-else
        """,
    ),
    *cues("threat", -4, "&they-main-past; &asks &!or-else; help; GLAD; &we-main-past; SORRY; if YOU NEED/like/have"),
)

BAD_NEWS = (
    *cues("bad_news", 8, "WE ~ not ~ make/meet/reach/hold/keep ~ DUE; unfortunately/afraid/sadly &they-main"),
    *cues(
        "bad_news",
        6,
        """
        WE ~ lose the/a/our/NAME/NUM &we-main; go ~ down/under/bankrupt/missing/wrong/offline &!asks
        BE ~ ILL &!asks; TROUBLE ~ have/was/hit/in/on/at &!we-main-will &!asks; due to ~ TROUBLE
        not ~ pass/survive/arrive/come/make/reach/get &!we-main-will &!you
        not ~ start/work/run/win/succeed/hold/last &!we-main-will &!you; be ~ SETBACK &!asks &!we-main-will
        be ~ closed/lost/stolen/stuck/stranded/down/delayed &!asks &!we-main-will
        have ~ SETBACK &!you-main &!we-main; PRICE ~ go/rise/rose/increase/double/exceed; handed/given in? ~ notice
        NUM UNIT late; arrive BAD/ILL_NEWS; fail the/to/in &!you &!your &they-main; to ~ RIVAL &they-main-past
        there be/have ~ TROUBLE; will ~ miss &!YOU; &our-setback; &it-setback; &name-setback; &our-main-past-not
        &BAD_NEWS_PHRASE
        """,
    ),
    *cues("bad_news", 5, "to inform YOU ~ that; &they-fail; &name-fail &!your; BAD/sad news"),
    *cues(
        "bad_news",
        3.5,
        """
        ILL_NEWS &they-past &!asks &!they-main-passive; &they-main-past-not &!asks
        none/nobody/nothing ~ &they-main-past; only NUM ~ PAST; be now NUM UNIT; &name-main-past-not
        ILL_NEWS &our-past; WE have to ~ SETBACK/close/cut/stop
        """,
    ),
    *cues("bad_news", 3, "SETBACK &they-main &main-passive; FAIL &they-main-past; FAULT &they-main-past"),
    *cues("bad_news", -4, "&them-main-past; &asks; &cmd; &if-ill; without; by YOUR; YOUR ~ cause; no problem"),
    *cues("bad_news", -5, "&they-main-passive KEPT"),
)
