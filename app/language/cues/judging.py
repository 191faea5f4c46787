"""Cues for praise and disagreement. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

PRAISE = (
    *cues(
        "praise",
        7,
        """
        GOOD WORK; PRAISED WE/US/SOMEONE/all/the/our; be ~ impressed/amazed/delighted/thrilled/proud
        best ~ WE/of/in/that; LIKED/love the/how/YOUR/this/it; ^ ~ WELL DONE; WELL DONE &!asks
        no/zero FAULT/complaint; went/worked/works/runs ~ WELL &!asks &!if; deserve ~ praise/credit/recognition
        not/without ~ one/any/single FAULT/complaint; PRAISED/beat ~ expectation; above/beyond ~ expectation/call
        never ~ seen/had/met ~ such/so/better/before/MORE; could/can not ~ be/have ~ BETTER/happier/asked/wished
        BETTER than ~ expected/ever/before/any; learn ~ lot from; &PRAISE_PHRASE
        """,
    ),
    *cues(
        "praise",
        5,
        """
        BE ~ GOOD &!not &!asks &!if &!we-main-will; GOOD ~ WORK &!not &!asks &!would; &exclaimed GOOD
        &you-main-well; never/rarely/seldom ~ seen; ^ how/what GOOD; &you-past CALM; &your-main-well
        """,
    ),
    *cues("praise", 4, "early and; under budget; &you-past ~ in a/an/NUM UNIT"),
    *cues("praise", 2.5, "FINE &!not &!asks &!cmd &!if &!we-main-will &!ask-you"),
    *cues("praise", 2, "GOOD &!not &!asks &!cmd &!if &!we-main-will; WELL &your &!not &!asks; very ADJ; BETTER than"),
    *cues("praise", 1.5, "FINE &YOU &!not; FINE &it-main &!not"),
    *cues("praise", -3, "GOOD/kind of; &we-main-will; &if"),
    *cues("praise", -5, "would/could be/have; have a; good/nice/lovely/great to; hope"),
)

DISAGREEMENT = (
    *cues(
        "disagreement",
        7,
        """
        WE ~ not ~ agree &!will &!CAN; SEE ~ differently/otherwise; can/could not ~ be ~ TRUE
        WE ~ not think/believe &we-main-now; WE ~ DOUBT &!no; be not ~ convinced/persuaded/sure ~ &we-main-now
        not SHARE ~ OPINION; different/another/other/opposite OPINION/impression; with ~ respect
        YOU be ~ wrong/mistaken/incorrect; WE would ~ argue/object/DOUBT
        EVIDENCE ~ show/say/tell/suggest &!asks &not; EVIDENCE ~ otherwise/different/opposite
        have ~ doubts/reservations/objections; BE not ~ TRUE &!we
        YOUR OPINION ~ not/too/ignore/overlook/wrong/miss/forget/assume
        not what WE ~ agreed/said/discussed/signed/remember/meant; hardly TRUE
        would be ~ mistake/error/wrong/risky/premature to; as YOU ~ claim/say/state/write/assume; wrong OPINION
        not ~ support/match/fit/confirm ~ YOUR; the way WE SEE; &DISAGREEMENT_PHRASE
        """,
    ),
    *cues(
        "disagreement",
        6,
        """
        BE ~ MORE than YOU; WE see/have/find no ~ evidence/proof/reason
        from/in/to OUR ~ view/opinion/eyes/perspective; YOUR OPINION leave out
        """,
    ),
    *cues("disagreement", 5, "not ~ but ~ &it-main-now; ^ no , the/it/that/this/YOU &not"),
    *cues("disagreement", 4, "SORRY , but; not ~ BETTER/MORE &!asks; , not NUM/MORE"),
    *cues("disagreement", -4, "&cmd; &we-main-past &!but"),
)
