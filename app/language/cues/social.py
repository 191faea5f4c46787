"""Cues for thanks, apologies and small talk. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

THANKS = (
    *cues(
        "thanks",
        6,
        """
        ^ THANK; THANK YOU; many/big/warm/kind/sincere/our/my THANK; GOOD/KIND of YOU/YOUR/everyone/NAME &!ask-you
        much/greatly/highly/really/very appreciated &!would; WE ~ appreciate/value/acknowledge &!would &!asks
        WE be ~ GLAD/indebted/touched for; without YOU/YOUR &not; mean ~ lot/much/everything to US
        YOUR THANKED ~ be/make/made/help/helped/saved; made ~ difference; YOU ~ not have to VERB; YOU be ~ HERO
        &THANKS_PHRASE
        """,
    ),
    *cues("thanks", 5, "THANK a/so/again/for/in/to &!they-main-past &!name-main-past; THANK $; to THANK"),
    *cues("thanks", 4, "lunch/dinner/beer/drinks/coffee be? on US"),
    *cues("thanks", -3, "&they-main-past; &they-main-passive"),
    *cues("thanks", -6, "would be GLAD if"),
)

APOLOGY = (
    *cues(
        "apology",
        7,
        """
        ^ SORRY; WE be ~ SORRY; so/very/really/truly/deeply/terribly SORRY; , SORRY; WE ~ SORRY; OUR/accept ~ SORRY
        WE ~ regret &we-main &!not; OUR/sincere ~ regret; owe YOU ~ SORRY/explanation; OUR ~ GUILT
        let YOU ~ down &!your; WE feel/felt ~ bad/terrible/awful/guilty/ashamed
        WE be ~ wrong/unfair/rude/careless/harsh; WE ~ take ~ blame/responsibility; BAD/careless/rude of US
        WE be ~ ashamed/embarrassed; hope ~ forgive; beg/pardon ~ US/our/for/the; &APOLOGY_PHRASE
        """,
    ),
    *cues("apology", 4, "&we-harm; SORRY $; SORRY for/about/that; WE ~ overlooked/forgot/misread/missed/mixed"),
    *cues(
        "apology",
        -5,
        """
        &they-main-past; &they-main-now; &they-main-passive; SORRY , but/no; not let YOU down &will
        """,
    ),
)

SMALL_TALK = (
    *cues(
        "small_talk",
        7,
        """
        ^ hope YOU/all/everything/everyone/this/WE
        WE ~ hope YOU/all/everything/this/everyone ~ WELL/GOOD/enjoy/find; how be/do/did/was YOUR/the ~ LEISURE
        have a/an/yourself? WISHED; enjoy YOUR/the/a &!they-main; happy/merry LEISURE/new/anniversary/DATE
        WELL_WISH; TRAVEL travel/trip; nice/lovely/great/good to ~ see/meet/hear ~ YOU/from; believe ~ already/DATE
        how do/did YOU ~ LEISURE; YOU ~ watch/see/catch ~ LEISURE &asks; &SMALL_TALK_PHRASE
        """,
    ),
    *cues("small_talk", 6, "the/that FOOD; OUR ~ FAMILY"),
    *cues("small_talk", 4, "wish YOU; traffic; weather; it be ~ WEATHER"),
    *cues("small_talk", 2.5, "LEISURE &!must &!because &!not"),
    *cues(
        "small_talk",
        1.5,
        """
        LEISURE &WE; LEISURE &YOU; LEISURE &OUR; LEISURE &YOUR; LEISURE &exclaimed; LEISURE &here; so/too WEATHER
        """,
    ),
    *cues("small_talk", -3, "&cmd; &they-main-passive"),
    *cues("small_talk", -6, "because; THANK"),
)
