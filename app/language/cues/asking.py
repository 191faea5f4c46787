"""Cues for requests, questions and deadlines. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

REQUEST = (
    *cues("request", 8, "WE ~ NEED &we-main-now &dated &!asks &!not"),
    *cues("request", 7, "would be GLAD if/for &!your; ^ kindly; would be ~ WELCOME ~ if/to; would/do YOU mind"),
    *cues(
        "request",
        6,
        """
        &ask-you; CAN/would/will/may/might WE/YOU/SOMEONE/NAME ~ VERB &asks &!wh; ASK YOU to &!asks; YOU be ~ ASK to
        any/a chance &asks; be ~ possible to/for/that &asks; what/how about YOU/WE/DOING; ASK that
        YOU could &!asks &!we-main &!cmd; do US a/the favor/favour; WE would ~ appreciate
        WE suggest/propose/recommend ~ YOU; should ~ be MEND
        """,
    ),
    *cues(
        "request",
        5,
        """
        &cmd; YOU ~ must/should/ought/need/have to? VERB &you-main &!you-past &!asks; YOU be ~ to VERB &you-main
        WE ~ NEED &we-main-now &!asks &!not &!THANK; WE would ~ NEED/like/love a/an/the/one/two/some/YOUR/NUM &!asks
        WE would ~ NEED/like/love to GET; still NEED/miss/lack
        YOUR ~ be ~ needed/required/awaited/outstanding/pending; &REQUEST_PHRASE
        """,
    ),
    *cues("request", 4, "please/pls/plz"),
    *cues(
        "request",
        3,
        """
        WE ~ NEED &we-main-now &!asks; be to be DONE; SOMEONE ~ must/should/need/have; feel free to
        from YOUR side/end; asap; must be DONE; have/need to be DONE
        """,
    ),
    *cues("request", -4, "not worry/surprised"),
    *cues("request", -6, "forgive/excuse/accept; leave it/that/this to/with US"),
)

QUESTION = (
    *cues("question", 9, "not ~ sure/certain/clear/know ~ WH &!WE; not ~ sure/certain/clear/know WH"),
    *cues(
        "question",
        7,
        """
        to know/hear/understand/learn/ask &would; WE ~ wonder/wondering WH &!you; question :
        curious/interested/keen &we; &QUESTION_PHRASE
        """,
    ),
    *cues("question", 4, "&asks"),
)

DEADLINE = (
    *cues(
        "deadline",
        6,
        """
        be due &dated &!asks; due ~ DATE/on/by; last/final/latest day/date ~ for/to/be; ENDING date ~ be
        NUM UNIT ~ left/remain; YOU have NUM UNIT; be to be ... BY/on ~ DATE/NUM; &DEADLINE_PHRASE
        """,
    ),
    *cues(
        "deadline",
        5,
        """
        must/have/need/should/shall ~ VERB ... BY ~ DATE/NUM/UNIT &!asks
        must/have/need/should/shall ~ VERB ... on/in ~ DATE/UNIT &!asks &!we-main; NEED ... BY ~ DATE/NUM
        expire/end/lapse/close/shut/finish ~ on/at/in/DATE &dated &main-now &!asks; be ~ OPEN BY/after
        after/before ~ DATE ~ no/not; ENDING be on/at/by &dated; end of ~ UNIT/DATE; latest &!asks
        """,
    ),
    *cues("deadline", 4, "can be ~ BY"),
    *cues("deadline", 3, "BY ~ DATE &cmd; BY ~ DATE &!asks &main-now &!if; BY NUM &!asks"),
    *cues("deadline", 2, "BY ~ DATE &!asks"),
    *cues(
        "deadline",
        -4,
        """
        was/were; &we-main-past; &we-main-will; &they-main-past &!main-passive; &cmd; &if &!must; &you-harm
        """,
    ),
)
