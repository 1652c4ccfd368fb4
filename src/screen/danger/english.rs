//! Rules for comments in English.

use crate::domain::{FindingKind as Kind, Level};

use super::rule::Rule;

/// In the notation of [`phrase`](super::phrase). Situations stand beside alarm words, because most
/// people who tell of harm do not use its name.
pub(super) const RULES: &[Rule] = &[
    // Self-harm and suicide.
    Rule::act(
        "danger/intent-now",
        Kind::SelfHarm,
        Level::Urgent,
        &[
            "end(?:ing)? (?:it all|(?:my|his|her) (?:own )?life|things for good)",
            "(?:kill|kills|killed|killing|hang|hanged|hanging|drown|drowning|shoot|shooting|\
             unalive|unaliving) {self}",
            "tak(?:e|ing) (?:my|his|her|their) own li(?:fe|ves)|top(?:ping)? myself|do myself in",
            "(?:want|wants|wanted|wanting|wanna|wish|ready|rather|going|planning|\
             plan) (?:\\w+ )?(?:to )?(?:just )?(?:die|be dead|disappear forever)",
            "(?:wish|wishes|wished) (?:that )?(?:i|he|she|they)(?:'d)? (?:(?:was|were|\
             had) )?(?:dead|died|never been born|not been born)",
            "slit(?:ting)? my (?:wrists?|throat)|(?:suicide|goodbye) (?:notes?|letters?)",
            "(?:pills|tablets|rope|razor|blades?) (?:are |is |all )?(?:ready|hidden)",
            "jump(?:ing)? (?:off|from|in front of|under) (?:the|a|that) (?:\\w+ )?(?:bridge|roof|\
             car park|multi ?storey|balcony|cliff|building|train|bus|lorry|car|flyover)",
            "throw(?:ing)? {self} (?:off|under|in front|from|out|into)",
            "(?:take|taking|took|taken) (?:an?|another|my) overdose|overdos(?:e|ing) (?:on|\
             tonight)",
            "(?:take|taking|took|swallow|swallowed) (?:all|every one|loads|lots|a load|\
             enough) (?:of )?(?:(?:my|his|her|the|those|them) )?(?:tablets|pills|paracetamol|\
             insulin|meds)",
            "(?:saving up|saved up|stockpil(?:ed|ing)|hoarding) (?:(?:my|his|her|the|\
             all) ){0,2}(?:tablets|pills|paracetamol|insulin|meds)",
            "(?:thinking|thoughts?|think) (?:about|of|on) (?:suicide|ending (?:it|things|my life)|\
             dying)",
            "suicidal (?:thoughts?|feelings|ideation|plans?|intent)",
            "do(?:ing)? something (?:silly|stupid|drastic|bad) to {self}",
        ],
    ),
    Rule::state(
        "danger/intent-now",
        Kind::SelfHarm,
        Level::Urgent,
        &[
            "(?:don'?t|do not|doesn'?t|does not|didn'?t|no longer|not|never) (?:really )?(?:want|\
             wanna|wanting|wish) (?:to )?(?:be (?:here|alive|around|on this earth)(?: any ?more)?|\
             live(?: any ?more| like this)?|wake up(?: any ?more| again)?|exist|\
             carry on(?: living)?|go on(?: living)?)",
            "(?:wish|hope|pray|want)(?:s|es|ed)? .. (?:not|never|don'?t|doesn'?t|wouldn'?t|\
             didn'?t|won'?t) wake up",
            "(?:want|wants|wish) (?:it|my life|life|everything) to (?:be over|end)|\
             want it all to (?:end|stop)",
            "(?:be |is |am |'d be |i'm )?better off (?:dead|without me|if i (?:was|were) (?:dead|\
             gone|not here))",
            "no(?:thing)? (?:reason|point|left|will)(?: left)?(?: in| to| for)? \
             (?:me )?(?:to )?(?:live|living|going on|carrying on|being (?:here|alive)|live for)",
            "(?:no|(?:don'?t|doesn'?t|didn'?t|can'?t|cannot|not) see (?:the|any|a)|what'?s the|\
             what is the) (?:point|reason) (?:in |of |to )?(?:living|life|live|being (?:here|\
             alive)|going on|carrying on|me being here)",
            "(?:nothing|no reason) (?:left )?to live for|life (?:is ?n[o']t|is not|\
             isnt) worth (?:living|it)",
            "not worth living|(?:tired|sick|fed up) of (?:living|being alive|life|existing)",
            "(?:had enough of|given up on|giving up on) (?:life|living)|given up (?:on )?living",
            "(?:won'?t|will not|might not|may not) be (?:here|around|alive) (?:much longer|\
             tomorrow|next \\w+|by|for much longer)",
            "(?:i will|i'?ll|im going to|i'?m going to|i am going to) be dead|\
             goodbye (?:cruel )?world",
            "no ?(?:one|body) (?:would|will|'d|'ll) (?:even )?(?:miss|notice|care)(?: if)? (?:me|\
             i (?:died|was gone|am gone|was dead))|want out of (?:this|my) life",
            "(?:this is|here is) my (?:last )?goodbye|said (?:all )?my goodbyes",
        ],
    ),
    Rule::state(
        "danger/despair",
        Kind::SelfHarm,
        Level::Concern,
        &[
            "can(?:'?t|not| not) (?:go on|carry on|cope|take (?:it|this|much more)|do this|\
             keep going|live) (?:like this|any ?more|any longer|much longer)",
            "(?:at|reached|near) (?:breaking point|the end of my tether|rock bottom)|no way out",
            "(?:feel|feeling|felt|so|completely|utterly) (?:\\w+ )?(?:hopeless|worthless)|\
             lost the will to live",
            "no hope left|see no (?:future|way forward|point)|given up hope|(?:i )?hate my life",
        ],
    ),
    Rule::act(
        "danger/suicidal-now",
        Kind::SelfHarm,
        Level::Urgent,
        &[
            "(?:i |i'?ve |he |she )?(?:i'?m|i am|am|is|are|he'?s|she'?s|feel|feels|feeling|felt|\
             still|being|been|getting|become|becoming|made me|makes me|left me|leaves me|\
             leaving me) {very}suicidal",
        ],
    ),
    Rule::act(
        "danger/self-harm",
        Kind::SelfHarm,
        Level::Urgent,
        &[
            "self (?:harms|harmed|harming|injur(?:es|ed|ing))|(?:i|to|he|she|they) {very}self \
             (?:harm|injure)",
            "(?:harm|harms|harmed|harming) {self}|(?:hurting|cutting|burning|starving) {self}",
            "(?:want|wants|going|need|urges?|might|will|gonna|about|keep|keeps|scared i'?ll|\
             afraid i'?ll) (?:to )?(?:hurt|cut|burn) {self}",
            "(?:hurt|cut|burns?|burned|burnt) {self} (?:on purpose|again|with (?:a |my |\
             the )?(?:razor|knife|blade|scissors|glass)|to cope|because|every|most|when i feel)",
            "(?:i |i'?ve )?(?:been|started|back to|i'?m) cutting (?:again|every|most|when|because|\
             since|at night)",
            "cut(?:ting)? my (?:arms?|wrists?|legs?|thighs?)(?: again| open| to cope)?",
        ],
    ),
    Rule::name(
        "danger/suicide-named",
        Kind::SelfHarm,
        &[
            "self (?:harm|injury)|suicid(?:e|al|es)|suicide attempts?|commit(?:ted)? suicide|\
             took (?:his|her|their) own life",
            "tr(?:y|ied|ying) to (?:hang|drown|kill) {self}|overdos(?:e|ed|ing)|sewerslide",
        ],
    ),
    // Hitting, restraining, injuring.
    Rule::act(
        "danger/struck",
        Kind::Physical,
        Level::Urgent,
        &[
            "(?:hit|hits|hitting|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|\
             kicks|kicked|kicking|smack|smacks|smacked|smacking|beat|beats|beating|strangl(?:e|es|\
             ed|ing)|chok(?:e|es|ed|ing)|headbutt(?:s|ed)?|thump(?:s|ed|ing)?|whack(?:s|ed)?|\
             batter(?:s|ed|ing)|assault(?:s|ed|ing)?|attack(?:s|ed|ing)?|stab(?:s|bed|bing)?|\
             suffocat(?:e|es|ed|ing)|scald(?:s|ed)|throttled?|physically hurts?) (?:up )?{them}",
            "(?:was|were|been|being|got|get|gets|getting|is|be) {very}(?:hit|slapped|punched|\
             kicked|smacked|beaten|strangled|choked|headbutted|thumped|assaulted|attacked|stabbed|\
             manhandled|battered|tasered)",
            "(?:hurts|hurting) (?:me|her|him|us) (?:when|if|every|again|at)|(?:raised|lifts?|\
             raises) (?:his|her|a) (?:hand|fist)s? (?:to|at) {them}",
            "(?:hit|struck) {whose} {limb} (?:with|on purpose)|(?:slapp?|punch|smack|kick)(?:ed|\
             e?s|ing) {whose} {limb}",
        ],
    ),
    Rule::act(
        "danger/handled-roughly",
        Kind::Physical,
        Level::Urgent,
        &[
            "(?:push|shov)(?:e|ed|es|ing)? {them} (?:over|(?:back )?(?:in|on)to the (?:floor|wall|\
             ground|bed|chair|door)|down (?:the )?stairs?|to the (?:floor|ground)|against)",
            "drag(?:s|ged|ging)? {them} (?:by|across|along|out of|off|from|to|down|up|back)",
            "grab(?:s|bed|bing)? (?:{them} by|{whose} {limb})|(?:twist|squeez|bend|bent)(?:s|es|\
             ed|ing)? {whose} {limb}",
            "pull(?:s|ed|ing)? (?:{them} by|{whose} hair)|pin(?:s|ned|ning)? (?:{them} )?(?:down|\
             to|against) (?:the|a|his|her|my)?",
            "(?:threw|throws|thrown|throwing) {them} (?:on|onto|across|against|down|to|into)",
            "force ?f(?:ed|eed|eeds|eeding)|tied (?:{them} )?(?:down )?to (?:the|a|his|her|\
             my) \\w+",
            "(?:held|holds|holding) {them} down|sh(?:ook|akes|aking) {them} (?:hard|violently|by|\
             until)",
            "spat (?:at|on|in) {them}|sat on {them} to|put (?:a )?pillow over|hands? (?:round|\
             around) {whose} (?:neck|throat)",
            "strap(?:s|ped|ping)? {them} (?:in|into|to|down) .. (?:{while}|so (?:he|she|they))",
        ],
    ),
    Rule::act(
        "danger/handled-roughly",
        Kind::Physical,
        Level::Concern,
        &[
            "(?:too |so |very |really )rough(?:ly)? (?:with|when|while)|rough(?:ly)? (?:with \
             {them}|hand(?:ling|led))",
            "hand(?:led|les|ling) .. rough(?:ly)?|man ?handl(?:ed|ing|es)|yank(?:ed|s|ing)? {them}",
            "restrain(?:s|ed|ing) {them}|(?:was|were|been|being|got) {very}restrained|\
             violent (?:towards|to|with) {them}|handcuffed",
        ],
    ),
    Rule::state(
        "danger/injury-unexplained",
        Kind::Physical,
        Level::Urgent,
        &[
            "(?:unexplained|suspicious) (?:\\w+ )?(?:bruis\\w*|injur\\w*|marks?|cuts?|burns?|\
             fractures?)",
            "(?:bruis(?:e|es|ing|ed)|black eyes?|burns|marks|scratches|cut lip) .. (?:no ?one|\
             nobody|can'?t|cannot|could not|couldn'?t|won'?t|will not|doesn'?t|don'?t|didn'?t|\
             never|not) .. (?:explain\\w*|say|said|know|knows|account|tell|told|remember)",
            "(?:no ?one|nobody|won'?t|will not|can'?t|cannot|couldn'?t|don'?t|doesn'?t|\
             not) .. (?:explain|say|know|told) .. (?:bruis\\w*|black eye|injur(?:y|ies)|burns|\
             marks)",
            "(?:always|keeps? (?:\\w+ )?|new|more|fresh|covered (?:in|\
             with)) (?:\\w+ )?(?:bruis(?:e|es|ing)|black eyes?)|(?:bruises|bruising) (?:every \
             time|again|each time|all over)",
            "finger ?(?:tip)? ?(?:marks?|bruis\\w+)|hand ?(?:prints?|marks?) on|cigarette burns?|\
             grip marks?",
            "black eyes? .. (?:again|walked into|fell|fallen|said|says)",
            "(?:says?|said|told|tells) .. (?:fell|walked into|fallen|bumped) .. (?:again|but|\
             every)",
        ],
    ),
    Rule::act(
        "danger/injury-unexplained",
        Kind::Physical,
        Level::Concern,
        &[
            "(?:bruis(?:e|es|ing|ed)|burns|scratches) (?:\\w+ ){0,3}{limb}",
            "black eyes?",
        ],
    ),
    Rule::act(
        "danger/locked-in",
        Kind::Physical,
        Level::Urgent,
        &[
            "lock(?:s|ed|ing)? (?:{them} )?(?:in|inside|up in|away in) (?:{my} |\
             a )?(?:own )?(?:\\w+ )?(?:bed ?room|room|house|flat|cupboard|toilet|bathroom|garage|\
             shed|home)",
            "lock(?:s|ed|ing)? {them} (?:in|up|away)|locked (?:in|up) .. {hours}|\
             door locked from the outside",
            "(?:keeps?|kept|held|holding) (?:{them} )?(?:\\w+ )?(?:prisoner|captive|hostage)|\
             against (?:my|his|her) will",
        ],
    ),
    // Sexual abuse.
    Rule::act(
        "danger/sexual-act",
        Kind::Sexual,
        Level::Urgent,
        &[
            "rap(?:ed|ing|ist)|sexual(?:ly)? (?:assault\\w*|abus\\w*|harass\\w*|molest\\w*|\
             attack\\w*|exploit\\w*)|molest(?:s|ed|ing|er)|grop(?:e|es|ed|ing)",
            "touch(?:es|ed|ing)? {them} (?:inappropriately|sexually|down (?:there|below)|where|\
             under|up|in (?:a |an |the |places )?\\w+ (?:way|places?|area)|between|when (?:i|she|\
             he) (?:was|am|is) (?:asleep|in bed|washing|alone|in the bath))",
            "(?:touch|grab|feel|squeez|strok|fondl|rubb?)(?:s|es|ed|ing|t)? (?:my|her|\
             his) (?:breasts?|boobs?|bum|bottom|private\\w*|genitals|penis|vagina|groin|crotch|\
             thighs?|inner thigh|legs?|knees?|body|chest)",
            "(?:felt|feels|feeling) (?:me|her|him) up|(?:makes?|made|making|forc(?:e|es|ed|ing)|\
             wants?|asks?|asked) (?:me|her|him) (?:to )?(?:touch|undress|strip|have sex|do sexual)",
            "forc(?:ed|es|ing) (?:him|her)self (?:on|onto|upon)(?: {them})?|\
             do(?:ing)? (?:\\w+ )?(?:things|stuff) (?:to (?:me|him|her) )?(?:that )?(?:i|she|\
             he) (?:don'?t|didn'?t|doesn'?t|do not|did not) want",
            "(?:into|in) bed with (?:me|her|him|them|us|(?:the )?(?:residents|patients|ladies|\
             women|girls))|(?:at night|in the night) .. touch(?:es|ed|ing) (?:me|her|him)",
            "exposed (?:him|her)self|(?:got|gets|climb(?:s|ed)|comes|came) in(?:to)? (?:my|her|\
             his) bed(?: with)?(?: at night)?",
            "put(?:s|ting)? (?:his|her) hands? (?:up|down|under|in|inside|between) (?:my|her|\
             his) \\w+",
            "watch(?:es|ed|ing)? (?:me|her|him) (?:undress\\w*|shower|in the shower|\
             get(?:ting)? (?:changed|dressed|washed)|bath\\w*)",
            "(?:kiss(?:es|ed|ing)?|kiss) (?:me|her|him) (?:on the (?:lips|mouth|neck)|when i)|\
             tr(?:y|ied|ies) to kiss {them}",
            "(?:naked|nude|indecent|rude|dirty) (?:pictures?|photos?|pics?|videos?|images?) of|\
             nudes|sex(?:ual)? (?:with|acts?) .. (?:resident|patient|client|child|carer|staff)",
        ],
    ),
    Rule::act(
        "danger/sexual-unwanted",
        Kind::Sexual,
        Level::Concern,
        &[
            "(?:sexual|inappropriate|dirty|lewd|suggestive) (?:comments?|remarks?|jokes?|touching|\
             advances|messages?|behaviour)",
            "(?:comments?|remarks?) about (?:my|her) (?:body|breasts?|bum|figure|underwear)|\
             touched (?:me )?inappropriately",
            "(?:touches|touching) (?:me|her|him)|leer(?:s|ed|ing) at|(?:creepy|pervert\\w*|pervy)",
        ],
    ),
    Rule::name(
        "danger/sexual-named",
        Kind::Sexual,
        &["rape|incest|sexual (?:violence|abuse|assaults?|harassment|exploitation)|fgm"],
    ),
    // Left without care.
    Rule::state(
        "danger/left-soiled",
        Kind::Neglect,
        Level::Urgent,
        &[
            "(?:left|lying|laying|sitting|sat|laid|lay|lie|lies|kept|found|stuck|still) .. (?:in|\
             with|on) .. (?:wet|soiled|soaking|soaked|dirty|filthy|stinking) .. (?:bed|bedding|\
             beds?|sheets?|mattress|pads?|nappy|nappies|clothes|clothing|pyjamas|nightie|trousers|\
             chair)",
            "(?:left|lying|laying|sitting|sat|laid|lay) (?:\\w+ )?(?:wet|soiled|soaking wet|\
             soaked)",
            "(?:wet|soiled|dirty|filthy|soaking) (?:bed|bedding|sheets|pads?|nappy|clothes|\
             pyjamas) .. (?:{hours}|since|hours)",
            "in (?:his|her|my|their|own) (?:own )?(?:urine|faeces|feces|excrement|mess|filth|\
             waste|wee|pee|poo|vomit|sick)",
        ],
    ),
    Rule::state(
        "danger/left-without",
        Kind::Neglect,
        Level::Urgent,
        &[
            "no (?:\\w+ )?(?:food|meals?|water|drinks?|heating|heat|medication|meds|medicine|\
             tablets|insulin|care|carers?|electric\\w*|gas) (?:or (?:\\w+ )?\\w+ )?(?:in (?:the|\
             his|her) (?:house|flat|home) )?{while}",
            "(?:has ?n[o']?t|have ?n[o']?t|had ?n[o']?t|has not|have not|had not|not|never|\
             was ?n[o']?t|were ?n[o']?t) (?:been )?(?:\\w+ )?(?:eaten|fed|washed|changed|bathed|\
             turned|had (?:a|any|anything to|her|his|my) (?:\\w+ )?(?:food|drink|wash|eat|meals?|\
             bath|shower|medication|insulin|tablets)|given (?:any |a |her |his |\
             my )?(?:\\w+ )?(?:food|water|drinks?|meals?|medication|meds|insulin|tablets|\
             anything)) (?:or \\w+ )?{while}",
            "(?:nobody|no ?one) (?:\\w+ ){0,2}?(?:fed|changed|washed|bathed|gave|given|turned|\
             checked on) {them} .. {while}",
            "forg(?:ot|ets?|otten|etting) to (?:feed|change|wash|turn|give) {them} .. {while}",
            "(?:nothing|not a thing) to (?:eat|drink) {while}|(?:go|goes|went|going|gone|days|\
             left) without (?:\\w+ )?(?:food|water|eating|medication|heating|meals) {while}",
            "on (?:the|her|his|my) (?:\\w+ )?floor .. {while}",
            "(?:leav(?:e|es|ing)|left) {them} (?:without|with no|with nothing) (?:any )?(?:food|\
             water|drinks?|heating|medication|insulin|to (?:eat|drink)|means)",
            "(?:starve|starves|starved|starving) {them}|(?:was|being|been|were|\
             is) (?:being )?starved|skin and bones?|maggots|lice",
            "no (?:carer|one|body|nurse) (?:has |had )?(?:come|came|been|visited|\
             turned up) {while}",
            "withh(?:eld|olds?|olding) (?:his|her|my|their|the) (?:\\w+ )?(?:food|water|meals?|\
             medication|meds|insulin|tablets)",
            "(?:refus(?:e|es|ed|ing)|won'?t|den(?:y|ies|ied)|withh(?:eld|olds?|\
             olding)) .. (?:food|water|medication|insulin|his tablets|her tablets) (?:as|to|for|\
             until|because|if)",
            "(?:fridge|cupboards?) (?:is|are|was|were|always) (?:\\w+ )?empty|\
             no food in (?:the )?(?:house|fridge|cupboards?|flat)",
        ],
    ),
    Rule::act(
        "danger/left-waiting",
        Kind::Neglect,
        Level::Concern,
        &[
            "on the (?:\\w+ )?floor .. (?:hours?|hrs)|left (?:on (?:the|a) (?:toilet|commode|\
             floor|bedpan)|alone {hours})",
            "(?:got|has|have|had|developed|developing|getting|covered (?:in|\
             with)) (?:\\w+ ){0,3}(?:pressure (?:sores?|ulcers?)|bed ?sores)",
            "(?:severely |badly |was |very |become )dehydrated|soaked through|forg(?:ot|ets?|\
             otten) to (?:feed|change|wash) {them}|malnourish\\w*|(?:filthy|\
             squalid) (?:conditions|house|flat|home)",
            "ignor(?:e|ed|ing|es) .. (?:call ?bell|buzzer|bell|cries|calls for help|screams)|\
             (?:call ?bell|buzzer) .. (?:out of reach|ignored|taken|unplugged|not answered|\
             removed)",
            "(?:missed|forgot|forgotten|left without) (?:\\w+ ){0,3}(?:insulin|medication|meds|\
             tablets)|(?:wrong|double|someone else'?s) (?:medication|meds|tablets|dose|insulin)",
            "carers? (?:\\w+ ){0,3}(?:didn'?t|did not|never|not|don'?t|fail(?:ed|\
             s)? to) (?:turn(?:ed)?|show(?:ed|n)?|c[oa]me|arrived?|been)(?: up)?",
            "(?:nobody|no ?one) (?:\\w+ )?(?:came|comes|come|been|visited|checked|\
             turned up) (?:\\w+ ){0,3}{while}",
            "(?:no|not) (?:food|water|drinks?|eaten|fed|had (?:a drink|anything to eat)|\
             given (?:food|water|a drink)) (?:or \\w+ )?(?:for|in) (?:\\w+ ){0,3}(?:hours|hrs)",
        ],
    ),
    Rule::name(
        "danger/neglect-named",
        Kind::Neglect,
        &[
            "neglect(?:ed|ful|ing|s)?|self neglect\\w*|safeguarding (?:concerns?|issues?|alert|\
             referral)",
        ],
    ),
    // Money and property.
    Rule::act(
        "danger/money-taken",
        Kind::Financial,
        Level::Urgent,
        &[
            "(?:takes|taking|took|taken|steals|stealing|stole|stolen|nick(?:s|ed|ing)|pinch(?:es|\
             ed|ing)|robs|robbed|robbing|helps? (?:him|her|them)sel(?:f|ves) to|withdr(?:aws?|ew|\
             awing)|empt(?:ies|ied|ying)|spends|spending|uses|using|keeps|keeping|kept) (?:all |\
             of |some |from |out |with )*(?:my|his|her|their|mum'?s|mam'?s|dad'?s|nan'?s|gran'?s|\
             grandad'?s|mother'?s|father'?s|nain'?s|taid'?s|the (?:old (?:lady|man)|resident|\
             patient)'?s) (?:\\w+ )?(?:money|cash|purse|wallet|handbag|pension|savings|benefits?|\
             pip|allowance|wages|jewell?ery|(?:wedding |engagement )?rings?|(?:bank|debit|cash|\
             credit) ?cards?|pin|bank account|account)",
            "(?:stole|stolen|steals|stealing|nicked|pinched|robbed) .. (?:money|cash|purse|wallet|\
             pension|savings|jewell?ery|ring|bank card)",
            "(?:made|makes|making|forc(?:ed|es|ing)|pressur(?:ed|es|ing)|got|tricked|bull(?:ied|\
             ies|ying)) {them} (?:to |into )?(?:\\w+ )?(?:sign(?:ing)?|chang(?:e|ing) (?:the|his|\
             her|my) will|sign .. over|giv(?:e|ing) (?:him|her|them) .. (?:money|house|card)|lend|\
             transfer|hand over)",
            "(?:controls?|controlling|holds|looks after|won'?t (?:let me have|give me)|\
             doesn'?t let me have|never gives? me|not allowed) (?:all |any |of )*(?:my|her|his|\
             own) (?:own )?(?:money|bank ?card|finances|pension|benefits)",
            "(?:loans?|credit cards?|debts?|catalogue) (?:taken )?(?:out )?in (?:my|his|her|\
             mum'?s|dad'?s) name|(?:knows?|has|got|asked (?:me )?for|wanted)(?: had| got)? (?:my|\
             his|her|mum'?s|dad'?s|nan'?s) (?:pin(?: number)?|bank details|(?:bank|debit|cash|\
             credit) ?card)",
            "chang(?:e|ed|ing) (?:my|his|her|mum'?s|dad'?s|nan'?s) will|\
             power of attorney .. (?:spend|took|taking|sold|himself|herself)",
        ],
    ),
    Rule::state(
        "danger/money-missing",
        Kind::Financial,
        Level::Urgent,
        &[
            "(?:money|cash|purse|pension|jewell?ery|notes|savings|rings?|pounds|quid|belongings|\
             things) (?:\\w+ ){0,2}?(?:(?:go(?:es|ing)?|went) missing|(?:disappear|vanish)(?:s|es|\
             ed|ing)? (?:every|each|whenever|when|after|on|from))",
            "(?:every time|each time|whenever|when) .. (?:visits|visited|comes|came|calls|leaves|\
             left|been) .. (?:money|cash|pounds|quid|things|jewell?ery) .. (?:gone|missing)",
            "(?:missing|gone|short|disappeared) (?:every time|each time|whenever|when|\
             after) .. (?:visit|visits|visited|comes|came|been|calls|leaves|left|goes)",
        ],
    ),
    Rule::act(
        "danger/money-missing",
        Kind::Financial,
        Level::Concern,
        &[
            "(?:money|cash|purse|wallet|jewell?ery|(?:wedding |engagement )?ring|bank ?card|\
             belongings|watch|necklace) (?:\\w+ ){0,2}?(?:missing|stolen|disappeared|vanished)",
            "missing (?:money|cash|jewell?ery|bank card|purse)|can'?t account for the money|\
             cuckoo(?:ed|ing)|(?:savings|pension|all (?:my|her|his) money) (?:\\w+ ){0,2}gone",
            "(?:borrow(?:s|ed|ing)?|lent|lend) .. money .. (?:never|not|back|again)|asks? (?:me|\
             her|him|mum|residents) for money",
        ],
    ),
    Rule::name(
        "danger/financial-named",
        Kind::Financial,
        &["financial(?:ly)? (?:abus\\w+|exploit\\w+)|scamm(?:ed|ing|ers?)"],
    ),
    // Children.
    Rule::act(
        "danger/child-harmed",
        Kind::ChildAtRisk,
        Level::Urgent,
        &[
            "(?:hit|hits|hitting|slap|slaps|slapped|punch(?:es|ed)|kick(?:s|ed)|smack(?:s|ed|\
             ing)?|beat|beats|beating|hurt|hurts|hurting|shak(?:es|ing)|shook|shaken|burn(?:s|ed|\
             t)|chok(?:es|ed)|touch(?:es|ed|ing)|threw|throws|starv(?:es|ed|ing)|abus(?:es|ed|\
             ing)|shout(?:s|ed|ing)? at|scream(?:s|ed|ing)? at|threaten(?:s|ed|\
             ing)?) (?:at )?(?:my |our |his |her |their |the |a |those |these )?(?:\\w+ )?{child}",
            "{child} (?:\\w+ ){0,2}?(?:being|been|was|were|is|are|gets?|got|getting) {very}(?:hit|\
             slapped|beaten (?:by|with|up)|smacked|abused|shaken|touched|neglected|starved|\
             groomed|exploited|left (?:alone|on (?:his|her|their) own|home alone|in the car|\
             outside))",
            "(?:my )?(?:step ?dad|step ?father|step ?mum|mum'?s (?:boyfriend|partner)|\
             mam'?s boyfriend|dad'?s girlfriend|foster (?:carer|dad|mum|father|mother)|daddy|\
             mummy|dad|mum|uncle|teacher|coach) (?:\\w+ )?(?:hits?|slaps?|slapped|punche[sd]|\
             kick(?:s|ed)|beats?|hurts?|touch(?:es|ed)|lock(?:s|ed)|burn(?:s|ed)) (?:me|us|\
             my (?:little |big |baby )?(?:brother|sister))",
        ],
    ),
    Rule::state(
        "danger/child-unsafe",
        Kind::ChildAtRisk,
        Level::Urgent,
        &[
            "(?:left|leaves?|leaving) (?:\\w+ )?(?:my |our |his |her |their |\
             the )?(?:\\w+ )?{child} (?:\\w+ )?(?:alone|on (?:his|her|their) own|home alone|\
             unattended|with (?:a )?strangers?|with no)",
            "{child} .. (?:always|often|constantly|so|very|still|comes? to school|goes to (?:bed|\
             school)) hungry",
            "{child} (?:\\w+ ){0,2}?(?:is|are|was|were|always|looks?|comes? to school|\
             came to school|seems?) {very}(?:filthy|unwashed|covered in|bruised|scared of|\
             afraid of|frightened of|terrified of|not safe|unsafe|at risk|in danger|home alone)",
            "{child} (?:\\w+ ){0,6}?(?:out|playing|wandering|home|left) (?:alone|on (?:his|her|\
             their) own)",
            "{child} .. (?:bruis(?:es|ing|ed)|black eye|burn marks|cigarette burns|hand ?print|\
             not (?:been )?fed|no food|begs for food|stealing food|scared to go home|\
             afraid to go home|don'?t want to go home|doesn'?t want to go home)",
            "(?:bruis(?:es|ing)|black eye|burns|marks) (?:\\w+ ){0,4}(?:my |his |her |the |that |\
             a )(?:\\w+ )?(?:child(?:ren)?|kids?|baby|toddler|little (?:boy|girl|one))",
            "(?:older|grown) m[ae]n .. (?:messag\\w+|meet\\w*|gifts?|pick\\w* up|texts?|\
             send\\w*) .. (?:girls?|boys?|daughter|son|child|her|him|me|kids|pupils|\
             [0-9]{1,2} years? old)|asking {them} for (?:pictures|photos|pics|nudes)",
            "(?:i'?m|i am|im) (?:only )?(?:[5-9]|1[0-7]) (?:years? old )?(?:and|he|she|my|\
             they) .. (?:hits?|hurts?|scared|afraid|touch\\w*|alone|unsafe|beats?|hungry|shouts?)",
            "our (?:little )?secret|(?:not to tell|don'?t tell|never tell|\
             can'?t tell) (?:any ?one|any ?body|my mum|my mam|mum|dad|mam|teacher)",
        ],
    ),
    Rule::name(
        "danger/child-named",
        Kind::ChildAtRisk,
        &[
            "child (?:abuse|neglect|protection (?:concerns?|issue)|cruelty|sexual exploitation)|\
             grooming (?:\\w+ )?{child}|groomed|county lines|forced marriage",
        ],
    ),
    // Threats to others.
    Rule::act(
        "danger/threat",
        Kind::ThreatToOthers,
        Level::Urgent,
        &[
            "(?:i will|i'?ll|i'?m going to|i am going to|im gonna|i'?m gonna|gonna|i want to|\
             i wanna|i could|i swear|about to|i would|i'?d|planning to|plan to|we will|we'?ll|\
             they want to|he wants to|she wants to|(?:he|she) (?:will|is going to)|(?:he|\
             she)'?s going to) (?:\\w+ )?(?:kill|stab|shoot|murder|strangle|batter|burn|attack|\
             bomb|blow up|punch|beat|hurt|smash|slap|hit|knife|run over|poison) (?:up )?(?:{them}|\
             you|your|one of (?:you|them|the)|every ?(?:one|body)|people|that \\w+|those \\w+|\
             the (?:\\w+ )?(?:{staff}|doctor|receptionist|driver|teacher|place|building|centre|\
             office|man|woman)|this (?:place|building)|my (?:neighbour|landlord))",
            "(?:going to|gonna|will|'ll) (?:stab|shoot|murder|strangle|poison) (?:my|his|her|\
             their|your|the|that|this|a|an|some|one|all) \\w+|(?:going to|gonna|will|\
             'll) kill (?:my|his|her|your|their) \\w+",
            "(?:knife|gun|machete|weapon|hammer|axe|acid|blade) .. (?:use it|ready|for (?:him|her|\
             them|you))",
            "(?:thoughts?|thinking|urges?|feel like) (?:of|about|to)? ?(?:killing|stabbing|\
             hurting|harming|attacking|murdering|strangling) (?:{them}|people|others|some ?one|\
             some ?body|my \\w+|staff)",
            "(?:burn|blow|smash) (?:the|this|that|your|my|our|his|her) (?:\\w+ )?(?:place|\
             building|house|home|centre|office|surgery|clinic|library) (?:down|up)|burn it down",
            "(?:bring|bringing|brought|carr(?:y|ies|ying)|got|have|has|had|with|pull(?:s|ed)|\
             wav(?:es|ed|ing)|hold(?:s|ing)|keeps) (?:an?|his|my|the|her) (?:\\w+ )?(?:knife|gun|\
             machete|weapon|hammer|axe|acid|bomb|petrol bomb|blade|shotgun)",
            "(?:came|comes|went|goes|run|ran) at {them} with|(?:we|i) know where (?:you|they|she|\
             he) lives?|watch your backs?|you(?:'re| are|r) (?:all )?(?:a )?dead(?: man| meat)?",
            "kill (?:him|her|them|you|someone|somebody|everyone|people) (?:if|when|before|one day|\
             all)",
        ],
    ),
    Rule::act(
        "danger/threat",
        Kind::ThreatToOthers,
        Level::Concern,
        &[
            "(?:some ?one|some ?body|people|they|staff|you) (?:is|are|will|'ll|'s|re|\
             're)? ?(?:going to |gonna )?(?:get|be) (?:badly |seriously )?(?:hurt|killed)",
            "(?:won'?t|will not|not|cannot) be (?:held )?responsible for (?:my actions|what (?:i|\
             happens))|(?:you|they)(?: will|'ll) (?:pay|regret|be sorry)",
            "(?:a )?danger to (?:others|other people|people|residents|the public|staff)",
        ],
    ),
    // Frightened, humiliated, controlled.
    Rule::act(
        "danger/afraid",
        Kind::Psychological,
        Level::Urgent,
        &[
            "(?:scared|afraid|frightened|terrified|too scared|not safe|unsafe|don'?t feel safe) \
             (?:of |to |about |in |at )?(?:go|going|be|being|come|coming|return|returning|\
             my own) (?:back )?(?:to |at )?(?:my |his |her |the )?(?:own )?(?:home|house|\
             flat)(?: alone| with him| with her)?",
            "(?:scared|afraid|frightened|terrified|petrified) of {intimate}|(?:scared|afraid|\
             frightened|terrified) (?:of )?what (?:he|they|she) (?:will|might|'ll|would) do|\
             (?:scared|afraid|frightened|terrified) (?:he|she|they)(?: will|'ll| might|\
             's going to| is going to) (?:hurt|kill|hit|find|come|beat|take)",
            "(?:not|don'?t feel|doesn'?t feel|never feel|isn'?t|\
             unsafe) (?:\\w+ )?(?:safe )?(?:at home|in my own (?:home|house)) (?:with|because|\
             any ?more)|(?:don'?t|do not|doesn'?t) feel safe (?:at home|with (?:him|her|my \\w+)|\
             in my (?:own )?(?:home|house))",
            "(?:told|tells|warned|made|makes) (?:me|us|her|him|mum|residents) (?:not to|never to|\
             to keep|promise not to) (?:tell|say|speak|report|complain|talk|quiet|\
             it (?:a )?secret|promise)",
        ],
    ),
    Rule::act(
        "danger/threatened",
        Kind::Psychological,
        Level::Urgent,
        &[
            "threaten(?:s|ed|ing)? (?:to |with )(?:\\w+ )?(?:kill|hit|hurt|harm|stab|burn|beat|\
             shoot|smash|rape|a (?:knife|gun|weapon)|violence|a beating)(?: {them})?",
            "(?:said|says|saying|told {them}) (?:that )?(?:he|she|they)(?:'d| would| will|'ll|\
             're going to|'s going to)? (?:kill|hurt|hit|stab|burn|beat|put|throw|lock) {them}",
            "(?:killed|kill) me (?:one day|in the end)|going to kill me|he'?(?:ll| will) \
             kill (?:me|us|her)",
        ],
    ),
    Rule::act(
        "danger/controlled",
        Kind::Psychological,
        Level::Urgent,
        &[
            "(?:won'?t|doesn'?t|don'?t|wouldn'?t|never|will not|not) (?:ever )?(?:lets?|allow(?:s|\
             ed)?) (?:{them} )?(?:to )?(?:out (?:of (?:the|his|her|my) (?:house|room|flat|home|\
             sight)|alone|on (?:my|his|her) own)|leave (?:the (?:house|flat|home|building)|\
             my room|his room|her room)|go out|see (?:my|his|her) (?:family|friends|kids|children|\
             mum|daughter|son|doctor)|(?:speak|talk) to (?:any ?one|my|his|her)|use (?:the|a|my|\
             his|her) phone|have visitors|have (?:a|my|his|her) (?:own )?phone)",
            "(?:controls|controlling) (?:everything|me|my (?:whole )?life|what i|who i|where i|\
             every)|track(?:s|ed|ing) my phone|(?:takes|took|taken|checks|smashed|hides) my phone|\
             coercive control",
        ],
    ),
    Rule::act(
        "danger/humiliated",
        Kind::Psychological,
        Level::Concern,
        &[
            "(?:shout(?:s|ed|ing)?|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|swear(?:s|ing)?|swore|\
             sworn) (?:and \\w+ )?(?:at|in the face of) {them}",
            "humiliat(?:e|es|ed|ing)|belittl(?:e|es|ed|ing)|degrad(?:ed|ing)|taunt(?:s|ed|ing)?|\
             intimidat(?:e|es|ed|ing)|terroris(?:e|es|ed|ing)|bull(?:y|ies|ied|ying)",
            "(?:laugh(?:s|ed|ing)?|mock(?:s|ed|ing)?) (?:at )?(?:me|him|her|residents|patients|\
             my \\w+|when (?:i|she|he))|mak(?:es?|ing) fun of|made fun of",
            "call(?:s|ed|ing)? (?:me|him|her|mum|my \\w+|residents|\
             them) (?:an? )?(?:\\w+ )?(?:names|stupid|fat|thick|useless|ugly|smelly|retard\\w*|\
             disgusting|dirty|idiot|cow|bitch|liar|slag|whore|nuisance|burden|bastard|moron)",
            "(?:scared|afraid|frightened|terrified|petrified) of (?:one of |some of |the |that |\
             this |her |his |certain |a )*(?:\\w+ )?(?:{staff}|man|neighbour|resident|patient|\
             people next door)|walk(?:s|ing)? on egg ?shells",
            "(?:verbal(?:ly)?|emotional(?:ly)?|mental(?:ly)?) abus(?:e|ed|es|ing|ive)|\
             threaten(?:s|ed|ing)? (?:me|us|him|her|my|staff|residents|mum|dad|to)|\
             threats? (?:against|from)|harass(?:ed|es|ing)|stalk(?:s|ed|ing|er)",
            "(?:too )?(?:scared|afraid|frightened) to (?:complain|say (?:any ?thing|who)|\
             speak (?:up|out)|tell (?:any ?one|you)|ask|report|give my name)",
        ],
    ),
    Rule::act(
        "danger/abused",
        Kind::Psychological,
        Level::Urgent,
        &["(?:abus(?:e|es|ed|ing)) {them}|(?:is|was|were|been|being|getting) {very}abused"],
    ),
    Rule::name(
        "danger/abuse-named",
        Kind::Psychological,
        &[
            "(?:elder|domestic|physical|emotional|family|racial) (?:abuse|violence|abuser)|\
             abus(?:e|er|ers|ive)|modern slavery|traffick(?:ed|ing)|hate crimes?|\
             honou?r (?:based )?violence",
        ],
    ),
    Rule::act(
        "danger/told-to-leave-the-country",
        Kind::Discriminatory,
        Level::Urgent,
        &["go (?:back )?(?:home )?to (?:your|their|his|her) (?:own )?country"],
    ),
];
