//! Turns of phrase that use a word of danger for something harmless. They are taken out before any
//! rule is tried.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::screen::pattern::pattern;

use super::phrase::one_of;

/// Stands where an idiom was. It counts as a letter, so that the idiom is one word of its clause.
const FILLER: &str = "_";

static IDIOM: LazyLock<Regex> = LazyLock::new(|| pattern(&one_of(IDIOMS)));

/// A folded text with every idiom blanked. Offsets stay what they were.
pub(super) fn taken_out(text: &str) -> Cow<'_, str> {
    IDIOM.replace_all(text, |idiom: &regex::Captures<'_>| {
        FILLER.repeat(idiom[0].len())
    })
}

/// In the notation of [`phrase`](super::phrase).
const IDIOMS: &[&str] = &[
    // The body and the mood.
    "kill(?:s|ed|ing)? (?:time|an? hour|the (?:time|weeds?|ants|germs|mood|pain|bugs|slugs|\
     engine))",
    "(?:is|are|was|were|'s|been|be) (?:\\w+ )?killing (?:me|him|her|us)",
    "kill(?:s|ed|ing)? (?:me|us|him|her) (?:to (?:say|see|admit)|with kindness|laughing)",
    "(?:will|would|'ll|'d|gonna|going to) kill me (?:for|over|(?:if|when) (?:i'?m|i am|i was|\
     i forget|i forgot|i lose|i lost|i miss))",
    "kill(?:ed|ing)? two birds|kill for an?|dressed to kill|killed it",
    "d(?:ying|ied?) (?:to (?:see|meet|know|hear|try|go|get|tell|find|visit)|for an?)|to die for",
    "d(?:ie|ied|ying) (?:of|from|with) (?:embarrassment|shame|boredom|laughter|laughing|thirst)",
    "(?:bored|scared|frightened|worried|tickled|sick|thrilled) to death|die laughing",
    "(?:could|would|'d) (?:\\w+ )?(?:murder|kill) (?:for )?(?:an?|some|the)",
    "blue murder|(?:got|get|gets) away with murder|murder on (?:my|the) (?:feet|knees|back|dance)",
    "(?:career|social|political|financial) suicide|suicide (?:mission|squad|note for)",
    "kick(?:ed|ing)? (?:myself|himself|herself)|cut (?:myself|himself|herself) (?:off|some|\
     shaving)",
    "(?:beat|beating|hate|hating) (?:myself|himself|herself) up",
    "starv(?:ed|ing) of|(?:i|we|kids|children) (?:was|were|am|are) (?:\\w+ )?starving",
    "drown(?:ed|ing)? (?:in (?:paper\\w*|forms|emails|debt|work)|my sorrows)",
    "shooting pains?|stabbing pains?|splitting headache|burning (?:pain|feeling|sensation)",
    "end it all (?:off|with)|(?:at|in) the end it all",
    // Hitting things that do not feel it.
    "hit (?:the|a) (?:nail|road|sack|spot|gym|shops?|wall|brick wall|buffers|ground|target|mark|\
     roof|button|bottle|jackpot|right note)",
    "hit (?:and|or|&|n) miss|hits? home|hit it off|hitting (?:her|his|my|their|our) (?:targets?|\
     goals|stride)",
    "(?:it|that|this|which|what|reality|grief|news|costs?|bills?|prices?|pandemic|covid|lockdown|\
     cuts|heat|smell|age|menopause) (?:\\w+ )?hits? (?:me|us|him|her|them|people|residents|\
     patients)",
    "hit (?:me|us|him|her|them) (?:that|like|how|all at once)",
    "(?:hit|hits|hitting|bang|banged|bump|bumped|knocked) (?:my|his|her|their|the) {limb}",
    "hit (?:hard )?by (?:the|a|an|some) (?:\\w+ )?(?:bus|car|van|bike|ball|costs?|bills?|cuts|\
     pandemic|virus|bug|flu|strikes?|closures?|charges?|fees?|prices?|rise|rises)",
    "hit hard by|(?:been|was|were|are) hit (?:hard|hardest)",
    "beat(?:en|s|ing)? (?:me|him|her|them|us|the staff|the carers) (?:to|at|in|by|hands)",
    "(?:can'?t|cannot|can not|couldn'?t|hard to|to) (?:be )?beat(?:en)?(?: (?:it|them|him|her))?",
    "beaten (?:[0-9]|on|in the|by a goal)|(?:got|were|was) beaten (?:again )?(?:[0-9]|in|at)",
    "beat(?:s|ing|en)? (?:the|my|his|her|this) (?:queue|traffic|heat|cancer|illness|addiction|\
     virus|covid)",
    "kick(?:ed|ing|s)? (?:me |him |her |them |us )?(?:in|off|out|up|back|start\\w*|into touch)",
    "kick(?:ed|ing)? the (?:habit|bucket|ball)|kick up the|kick in the teeth",
    "slap(?:ped|s)? (?:on|in|up|with)|slap(?:ped)? (?:me|him|her|us) on the (?:back|wrist)",
    "punch(?:ed|es|ing)? (?:in|above|the (?:air|numbers?|code))|punch line",
    "push(?:ed|es|ing)? (?:me|him|her|them|us) (?:to (?:do|be|try|get|keep|walk|go|work|achieve|\
     improve|stay)|on|forward|further|harder|hard|around|along|round|out in)",
    "push(?:ed|es|ing)? .. wheel ?chair|pushed (?:my|his|her|our) (?:luck|buttons)",
    "chok(?:ed|ing) (?:me |him |her |us )?up|chok(?:ed|ing) (?:on|with)|bit(?:e|ing) the bullet",
    "pull(?:ed|ing)? (?:my|his|her|our) (?:hair out|leg|weight|socks up)|tear(?:ing)? my hair",
    "grab(?:bed)? (?:me|us|him|her|them) an?|(?:panic|heart|asthma|anxiety) attacks?",
    "shake?n? (?:my|his|her) hands?|shook (?:me|him|her|us) (?:up|by the hand)|shaken up",
    "threw (?:me|him|her|us|them) (?:a|an|off|in at)",
    "cut(?:s|ting)? (?:my|his|her|their) (?:hair|nails|toe ?nails|finger ?nails|food|dinner|\
     legs off)",
    "attacked by (?:a |an |the )?(?:midges?|wasps?|bees?|seagulls?|gulls?|insects|mosquitoe?s|\
     virus|bug)",
    // Weapons.
    "shoot (?:me|us|you|them|him|her|over) (?:over )?(?:an?|the|your) (?:e ?mails?|texts?|\
     messages?|line|note)",
    "(?:a|take a|have a|had a) stab (?:at|in)|gun to my head|top gun|knife and fork|butter knife",
    "(?:cost|costs|went like|bath|photo|seed) (?:a )?bombs?|bombard\\w*|bomb scare",
    "go(?:es|ing)? under the knife|under the knife",
    // Taking and touching.
    "daylight robbery|robbed of|(?:stole|steals?|stealing) (?:the show|my heart|our hearts|\
     a march|the limelight)",
    "waste of (?:\\w+ ){0,2}money|(?:value|worth|took|takes) .. (?:contactless|payments?)",
    "(?:takes?|took|taking) (?:my|our|your) (?:money|cash|card) (?:for|payments?|details|over)",
    "touch(?:ed|es|ing)? (?:me|us|him|her|them) (?:deeply|so|very|to|by|that|how|all)",
    "(?:really|deeply|truly|so) touched|touched (?:my|our) hearts?|touch(?:ed|ing)? base",
    "(?:drug|drugs|alcohol|substance|solvent|steroid) (?:ab|mis)use",
    "abus(?:e|ed|ing) (?:of )?(?:the|this|their|your|its|my) (?:system|service|power|privilege|\
     trust|position|parking|permit|badge|bays?|blue badge)",
    "abus(?:e|ed|ing) (?:their|his|her|the|my) (?:medications?|meds|drugs|alcohol)",
    "abuse of (?:power|process|trust|position|blue|parking|disabled)",
    // Marks with a known cause.
    "bruis\\w+ (?:\\w+ ){0,6}(?:blood tests?|bloods|needles?|cannulas?|canulas?|injections?|jabs?|\
     drip|operation|op|surgery|procedure|vaccin\\w+)",
    "(?:blood tests?|bloods|needles?|cannulas?|canulas?|injections?|jabs?|drip|operation|surgery|\
     procedure|vaccin\\w+) .. bruis\\w+",
    "bruised (?:ego|pride|fruit)|black eye peas?",
    "(?:locked|lock) (?:out|in (?:traffic|battle|talks|conversation))|locked (?:my|his|her|\
     our) (?:bike|car|door|keys)",
    // People who would rather be somewhere else than at work.
    "(?:they|staff|nurses|carers|workers|receptionists?) (?:clearly |really |just )?(?:didn'?t|\
     did not|don'?t|do not) (?:seem to )?want to be (?:here|there)",
    "want to be here (?:for|all|when|until|at|in|on|with|while)",
    "threaten(?:s|ed|ing)? (?:me|us|him|her) with (?:a (?:ticket|fine|bill|letter|penalty)|court)",
    // Talk that is larger than what happened.
    "abus(?:e|es|ed|ing) (?:\\w+ ){0,3}(?:systems?|appointments?|spaces?|bays?|goodwill|hospitality)",
    "neglect(?:s|ed|ing)? (?:this|the|our|that) (?:\\w+ )?(?:park|garden|building|estate|area|road|\
     street|grounds|village|town|paths?|benches|library|stairwell)",
    "child (?:abuse|cruelty|labour) (?:lol|haha|ha)|(?:crime|slavery) (?:to|against) \\w+",
    "(?:took|take|gave (?:me|him|us)) a (?:beating|hammering|thrashing) at",
    "(?:knees?|back|feet|legs?|hips?|bones|ears|joints|toes|bunions|head) (?:\\w+ )?(?:scream\\w*|kill\\w*|\
     shout\\w*|burn\\w*)(?: at (?:me|him|her))?",
    "worked (?:my|him|her|your) ?sel(?:f|ves) up|for nothing",
    "(?:like|as if|as though|felt like) (?:i|i'd|i've|i had|he|she)(?:'d)? (?:been )?(?:been )?(?:kicked|hit|\
     punched|beaten|run over|run down|stabbed|mugged)(?: by (?:a|an) \\w+)?",
    "cut the (?:tension|atmosphere|air)(?: with a knife)?|(?:like|with) a knife through butter",
    "(?:knife|gun|gang) crime|knife skills|penknife|knife sharpen\\w*",
    "(?:cat|dog|bike|car|bag|coat) (?:got |was |were )?(?:locked|shut|trapped) in",
    "(?:prisoner|hostage|slave)s? (?:of|to) (?:the|that|my|this)",
    "nurse (?:\\w+ )?(?:patched|bandaged|dressed|cleaned|looked at) (?:my|his|her) \\w+",
    "scream(?:ed|ing|s)? (?:bloody|blue) murder|(?:i'?ll|i could|could) scream|murderous",
    "(?:death|the end) of (?:me|us)|at death's door|death trap|(?:to the|on) death (?:row)?",
    "(?:highway|daylight) robbery|rob(?:bed)? (?:me |us )?blind|bled? (?:us |me )?dry|ripp?(?:ed|ing) off",
    "shot in the arm|killer (?:\\w+)|a bit of a killer|stabbed? (?:at )?the (?:potatoes|canvas|button|meat)",
    "strangl(?:e|ed|ing) a (?:laugh|yawn|giggle)|(?:would|did) it kill (?:you|them|him|her) to",
    "beat(?:s|ing|en)? (?:the|us|them|me|him|her) (?:\\w+ ){0,2}(?:at|in) (?:boccia|chess|cards|bingo|darts|\
     bowls|scrabble|dominoes|pool|tennis|football|snooker|the quiz)",
    "box(?:ing|er)? (?:\\w+ )?(?:club|class|gym|pads|bags)|karate|judo|self ?defen[cs]e",
    "shoot me now|shoot (?:some )?(?:hoops|pool)|kick ?about|kick a ball",
    // The same in Welsh.
    "(?:lladd|ladd) (?:amser|ar (?:neb|y|ei|eu)|'?n? ?amynedd|y gwasanaeth|y bws)|paid (?:a|â) lladd",
    "(?:'?n )?lladd (?:fi|i) (?:ar (?:ô|o)l|wedi|efo|gyda)|(?:traed|nhraed|nghefn|mhen|cefn) (?:\\w+ )?(?:'?n )?(?:i'n )?lladd",
    "(?:marw|farw|farwodd) (?:o|eisiau|isio|moyn) (?:gywilydd|chwerthin|embaras|paned|gwbod|gwybod|syched|eisiau)",
    "(?:lladrad|lladron) (?:pen ffordd|noeth|golau dydd)|curo (?:\\w+ )?(?:wnaethon|yn y cwis|tim|tîm|dwylo)",
    "(?:taro|tharo|nharo|daro) i (?:lawr|fewn|mewn)|taro (?:golwg|heibio|deuddeg|'r hoelen)",
    "does neb erioed|wnaeth neb|(?:g(?:waedu|odro)) ni'n sych|crime novel",
    // Fear of ordinary things.
    "scared of (?:needles?|heights|dentists?|hospitals?|doctors|injections?|falling|spiders|dogs|\
     the (?:dentist|dark|needle))",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_idiom_is_blanked_and_offsets_stay() {
        assert_eq!(
            taken_out("just killing time here"),
            "just ____________ here"
        );
        assert_eq!(taken_out("nothing to see").as_ref(), "nothing to see");
    }

    #[test]
    fn what_is_meant_stays() {
        for text in [
            "he is going to kill me",
            "i want to kill myself",
            "she hit me with a shoe",
            "kicked my mum",
            "beat me up",
            "touched me under my clothes",
            "i want to end it all",
        ] {
            assert_eq!(taken_out(text).as_ref(), text);
        }
    }
}
