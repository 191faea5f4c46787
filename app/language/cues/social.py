"""Cues for thanks, apologies and small talk. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

THANKS = (
    *cues("thanks", 7, "GOOD/kind/nice of NAME; made my/our ~ day/week; remember what YOU; THANK , ~ got"),
    *cues(
        "thanks",
        6,
        """
        ^ THANK; WE ~ THANK YOU; THANK YOU
        many/big/huge/special/warm/warmest/kind/sincere/heartfelt/deepest/our/my THANK
        ~ kind/nice/good/thoughtful/generous of YOU/YOUR/the/everyone &!ask-you
        ~ sweet/decent/considerate/great/lovely/gracious of YOU/YOUR/the/everyone &!ask-you
        much/greatly/highly/really appreciated &!would; WE ~ appreciate/value/acknowledge &we-main-now
        WE be ~ grateful/thankful/obliged/indebted/touched
        so/very/really/truly/deeply/eternally/most/ever grateful/thankful/obliged; in YOUR debt; much obliged
        can/could not have done/managed/made ~ without
        without YOU/YOUR ~ help/support/hint/advice/work/patience/effort; without YOU ~ WE
        if it had not been for YOU/YOUR; not know what/how WE would/could
        WE owe YOU ~ one/beer/dinner/lunch/drink/coffee/much/lot/big
        means/mean/meant ~ lot/much/everything/world to US
        YOU be ~ star/lifesaver/angel/legend/gem/hero/saviour/treasure/life-saver; YOU ~ not have to do/VERB
        will not forget ~ YOU/YOUR/this/that/what; bless YOU; my/our gratitude; gratitude; YOUR THANKED ~ be
        THANKED ~ made ~ difference; make/made all the difference; what/where would WE ~ do/be without
        YOUR THANKED ~ make/made/help/helped/mean/saved; save/saved US ~ hour/hours/day/days/lot/trip/time
        thank goodness; be a/an ~ help
        """,
    ),
    *cues(
        "thanks",
        5,
        """
        THANK a/so/again/for/in/to &!they-main-past &!name-main-past; thank - you to/for
        a ~ thank - you &!they-main-now; cheers for; ta for; THANK $; THANK !; OUR/my THANK; pass ~ THANK; to THANK
        make OUR ~ day/week/month/year; a great/big/huge/real help; good/kind/nice of NAME; remember what YOU did
        ever repay; repay YOU; get/got US through/out; drinks/beers/coffee be on US; more than WE could
        be thankful/grateful
        """,
    ),
    *cues(
        "thanks",
        4,
        """
        after/for all YOU ~ did/do/done; good/nice/great/reassuring to know that/WE; that YOU ~ WE value/appreciate
        WE enjoyed/loved YOUR ~ hospitality; lunch/dinner/beer/beers/drinks/coffee ~ on US
        """,
    ),
    *cues("thanks", -3, "&they-main-past; &they-main-passive; &them-main-past; &they-main-now page"),
    *cues("thanks", -4, "THANK ... but; &refuse"),
    *cues(
        "thanks",
        -6,
        "no thanks; THANK to YOUR/YOU ...; would be GLAD/grateful if; would ~ appreciate; appreciate it if",
    ),
)

APOLOGY = (
    *cues("apology", 12, "careless/rude/wrong/not right/not fair of US; be ~ BAD of US"),
    *cues("apology", 9, "BAD/careless/rude/wrong/not right/not fair of US; be not right/fair of US"),
    *cues(
        "apology",
        7,
        """
        ^ SORRY; ^ SORRY again; WE ~ be ~ SORRY; so/very/really/truly/deeply/terribly/awfully SORRY; , SORRY
        how sorry; WE ~ apologise/apologize; our/my/accept/offer ~ apology/apologies/apologize
        apology/apologies for; WE ~ regret &we-main &!not; our/my/sincere/deep/deepest ~ regrets/regret
        WE regret it; say ~ sorry; owe YOU ~ apology/explanation/sorry; beg ~ pardon; pardon ~ the/my/our/for
        WE feel/felt ~ bad/terrible/awful/horrible/guilty/ashamed/embarrassed/rotten/sorry
        WE be ~ ashamed/embarrassed/mortified; OUR ~ mistake/fault/bad/error/oversight/slip/blunder
        mistake/fault/error ~ be ~ mine/ours
        that/this be ~ careless/rude/thoughtless/stupid/silly/wrong/unfair of US; my bad
        WE be ~ wrong/unfair/rude/careless/too/harsh about/to/when/with; WE be ~ wrong/unfair/rude/harsh/impatient
        let YOU ~ down &!your; did not ~ mean/intend ~ to; be not ~ intended/meant; not OUR/the intention
        never meant/intended; YOU ~ every right; YOU deserve/deserved better/more
        expect/expected better/more from/of US; not live up &we; fall/fell short &we; mea culpa; no excuse
        inconvenience; forgive US/the/my/our; can/could/will forgive; hope ~ forgive; excuse ~ the/my/our/US
        make it up to YOU; full responsibility; WE ~ take/accept/bear ~ blame/responsibility
        """,
    ),
    *cues(
        "apology",
        5,
        """
        WE should have/not ~ DONE; WE should have; WE ought to have; WE should never; keep/kept/keeping YOU waiting
        take/took US ~ long; oops/whoops/ouch; that/this/it be on US; blame be ~ mine/ours/on; WE wish WE had
        not be/have been more; WE ~ hate/hated to/that ~ bother/trouble/let; shame on US
        WE could have VERB/DONE better; WE ~ not ~ good enough; guilty as charged; WE ~ lost OUR temper
        to bother/trouble/disturb YOU; for ~ bothering/troubling/disturbing; wish WE could undo/take
        not right/fair/nice of US; failed YOU; OUR doing; sign of our; ask ~ pardon/forgiveness
        should have listened; YOU be right and; ~ not what YOU deserve/deserved
        be ~ entirely/all/completely/my ours/mine/fault
        """,
    ),
    *cues("apology", 4, "&we-harm; SORRY $; WE ~ overlooked/forgot/misread/missed/mixed/failed; SORRY for/about/that"),
    *cues(
        "apology",
        -5,
        """
        SORRY , but; no SORRY; be not ~ SORRY; afraid; &they-main-past; &they-main-now; &they-main-passive
        &name-main-past; &them-main-past; be SORRY to hear/inform/tell/say
        """,
    ),
    *cues("apology", -6, "not let YOU down"),
)

SMALL_TALK = (
    *cues("small_talk", 9, "can YOU believe"),
    *cues(
        "small_talk",
        7,
        """
        ^ hope YOU/all/everything/everyone/this/that/WE/the ~ be/had/have/well/enjoy/enjoyed/find/finds/got
        WE ~ hope YOU/all/this/everyone ~ be/had/well/enjoyed/finds/enjoy/slept/got; finds YOU well
        how be YOU/things/life/YOUR/the ~ weekend/holiday/trip/vacation/family/weather/summer/kids/weekends
        how be YOU; how be things/life; how do/did YOU ~ spend/like/enjoy
        how was ~ weekend/trip/holiday/vacation/flight/journey/party/wedding/concert; have a/an/yourself? WISHED
        have fun; enjoy YOUR/the/a ~ &!they-main
        happy/merry ~ birthday/christmas/new/easter/holidays/anniversary/diwali/monday/friday/eid/thanksgiving
        welcome back/home; time flies/flew; long time no; get well; season 's
        congratulation/congratulations/congrats; greetings to/from
        regards/love/greetings/hello/hi to/from YOUR/the/all; safe travels/trip/journey/flight/drive
        nice/lovely/great/good to ~ see/meet/hear ~ YOU/from
        can not believe it/WE/how/that ~ already/soon/almost/december/friday; who would have thought
        haha/hahaha/lol/hihi; since WE ~ last/first ~ met/saw/spoke; good morning/evening/afternoon/night
        small world; say hi/hello; give ~ regards/love/hug; fingers crossed; sleep well; take care
        see YOU on/soon/tomorrow/there/then/later/next; bon appetit/voyage; cheers to; good luck
        WE miss/missed YOUR/the ~ coffee/jokes
        """,
    ),
    *cues(
        "small_talk",
        6,
        """
        my/our ~ kids/daughter/son/wife/husband/children/family
        did/have YOU ~ see/watch/catch/seen/watched ~ match/game/film/movie/show/final/news; can YOU believe
        still full; in bloom; that/the ~ dinner/soup/cake; cats and dogs; first snow
        """,
    ),
    *cues(
        "small_talk",
        4,
        """
        greetings/hello/hi from; exam/exams/school/kindergarten/party go; be fun to; feels like ages
        monday/friday again; bakery; ice cream; keeping well; got a flat; WE bet; WE finally; kittens/kitten
        weather; cold/hot/warm/freezing/raining/snowing outside
        it be ~ hot/cold/warm/raining/snowing/freezing/sunny; coffee ~ machine/break/corner; traffic; wish YOU
        jet lag; so YOU be/have/come/like/play; my ~ son/daughter/kids/wife/husband/dog/cat
        """,
    ),
    *cues("small_talk", 2.5, "LEISURE &!must &!because &!not &!shift"),
    *cues(
        "small_talk",
        1.5,
        """
        LEISURE &WE; LEISURE &YOU; LEISURE &OUR; LEISURE &YOUR; LEISURE &!; LEISURE &here; LEISURE even
        lovely/beautiful/awful/terrible/nice/great/gorgeous weather; degrees; so/too hot/cold/warm
        WE ~ dream/love/miss/remember/enjoyed; did/do YOU ~ watch/see/catch/know; too !; again $; here in; back from
        at home
        """,
    ),
    *cues("small_talk", -3, "due/by/before/until ~ DATE &must; &cmd; &ask-you; &they-main-passive"),
    *cues("small_talk", -6, "WE ~ value/appreciate; because; GOOD/kind/nice of YOU; THANK"),
)
