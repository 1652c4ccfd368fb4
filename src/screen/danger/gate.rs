//! Which wordings are worth a search in a text.
//!
//! Most comments have no word that any wording of a kind of danger is about. One look at the
//! beginnings of words saves the search for each wording by itself. A wording whose words are not
//! here is never found, so a test asks that every example of the wordings passes its gate.

use crate::domain::FindingKind as Kind;

/// Beginnings of words, one of which every wording of a kind has. A kind that is not named here is
/// always searched for.
pub(super) const GATES: &[(Kind, &str)] = &[
    (
        Kind::SelfHarm,
        "kill|die|dead|dying|suicid|self|myself|himself|herself|themsel|life|live|living|alive|harm|\
         hurt|cut|burn|overdos|pills|tablets|paracetamol|insulin|meds|wak|worth|point|goodbye|better|\
         be here|be around|jump|throw|wrist|throat|rope|razor|blade|end|miss me|notice|hope|tether|\
         breaking|rock|cope|go on|carry|take it|take this|no way|exist|hang|drown|sewer|unaliv|reason|\
         disappear|over|born|tired|sick of|fed up|keep going|do this|lad|hun|marw|farw|byw|rhoi|\
         diwedd|cymryd|gorddos|gwell|well i|brifo|niw|anafu|torri|losgi",
    ),
    (
        Kind::Physical,
        "hit|slap|punch|kick|smack|beat|strang|chok|headbutt|thump|whack|batter|assault|attack|stab|\
         suffoc|scald|throttl|physical|hurt|rais|lift|struck|push|shov|drag|grab|twist|squeez|bend|\
         bent|pull|pin|threw|throw|forc|tied|held|hold|shook|shak|spat|sat on|pillow|hand|strap|rough|\
         man|yank|restrain|violent|bruis|unexplain|suspicious|marks|burn|scratch|black eye|finger|grip|\
         cigarette|injur|fell|fallen|walked|bump|lock|prison|captive|hostage|against|keep|kept|taser|\
         taro|daro|tharo|nharo|churo|guro|nghuro|fwrw|bwrw|mwrw|gicio|chicio|nghicio|slapio|dyrnu|\
         cam|gam|ngham|cham|cl|llygad|cloi|gloi|chloi|nghloi|tarod|curo|cicio",
    ),
    (
        Kind::Sexual,
        "rap|sex|molest|grop|touch|grab|feel|felt|squeez|strok|fondl|rub|mak|made|forc|want|ask|do|\
         into bed|in bed|at night|in the night|expos|got in|gets in|climb|comes in|came in|put|watch|\
         kiss|tr(?:y|ied|ies) to kiss|naked|nude|indecent|rude|dirty|inappropriate|lewd|suggestive|\
         comment|remark|leer|creep|perv|incest|fgm|treis|dreis|cam|trais",
    ),
    (
        Kind::Neglect,
        "wet|soil|soak|dirty|filth|stink|urine|faeces|feces|excrement|mess|waste|wee|pee|poo|vomit|\
         sick|no|not|never|has|have|had|was|were|nobody|forg|nothing|without|floor|leav|left|starv|\
         skin|maggots|lice|withh|refus|won|den|fridge|cupboard|pressure|bed ?sore|dehydrat|malnour|\
         squalid|ignor|call|buzzer|missed|wrong|double|someone else|carer|neglect|safeguard|heb|dim|\
         gwely|clyt|dillad|esgeulus|briwiau",
    ),
    (
        Kind::Financial,
        "tak|took|st[eo]l|nick|pinch|rob|help|withdr|empt|spen|us|keep|kept|mak|made|forc|pressur|got|\
         trick|bull|control|hold|looks|won|doesn|never give|not allowed|loan|credit|debt|catalogue|\
         know|has|ask|wanted|chang|power of|money|cash|purse|wallet|pension|jewel|notes|savings|ring|\
         pounds|quid|belong|things|whenever|when|every time|each time|missing|gone|short|disappear|\
         bank|watch|necklace|can'?t account|cuckoo|all my|all her|all his|borrow|lent|lend|financ|scam|\
         dwyn|dwg|dyg|cymryd|arian",
    ),
    (
        Kind::ChildAtRisk,
        "child|kid|bab|toddler|infant|grand|little|boy|girl|lad|niece|nephew|teen|pupil|[0-9]|step|mum|\
         mam|dad|mummy|foster|uncle|teacher|coach|older|grown|asking|i'?m|i am|our|not to tell|don'?t \
         tell|never tell|can'?t tell|groom|county|forced",
    ),
    (
        Kind::ThreatToOthers,
        "kill|stab|shoot|murder|strangl|batter|burn|attack|bomb|blow|punch|beat|hurt|smash|slap|hit|\
         knife|run over|poison|gun|machete|weapon|hammer|axe|acid|blade|petrol|shotgun|harm|came at|\
         comes at|went at|goes at|runs? at|ran at|know where|watch your|dead|respons|pay|regret|be \
         sorry|a danger|danger to",
    ),
    (
        Kind::Psychological,
        "scar|afraid|fright|terrif|petrif|safe|unsafe|told|tells|warn|mak|made|threat|said|says|saying|\
         kill|won|does|don|would|never|will|not|control|track|tak|took|check|smash|hid|coerc|shout|\
         scream|yell|swear|swor|humil|belitt|degrad|taunt|intimid|terror|bull|laugh|mock|call|walk|\
         verbal|emotion|mental|harass|stalk|abus|elder|domestic|physical|family|racial|modern|traffick|\
         hate|hono|ofn|byg|fyg|myg|gweiddi|cam",
    ),
];
