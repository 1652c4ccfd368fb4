//! The notation of phrases, which keeps the tables readable:
//!
//! - A phrase is words in lower case. It matches whole words.
//! - A space is white space or a hyphen: `self harm` also finds "self-harm".
//! - ` .. ` is up to four words in between, without a full stop: `took .. purse`.
//! - `{kin}` is any word of a group in [`GROUPS`].
//! - The rest is a regular expression over ASCII: `bruis\w*`, `don'?t`, `(?:her|him)`.

/// White space or a hyphen, between words.
const SPACE: &str = r"(?:[\s-]{1,3})";

/// Up to four words in between, as few as will do.
const GAP: &str = r"(?:[\s,-]{1,3}(?:[a-z0-9'_]|(?u:[à-ÿŵŷ]))+){0,4}?[\s,-]{1,3}";

/// Words that stand for each other in many phrases.
const GROUPS: &[(&str, &str)] = &[
    ("self", "(?:my|me|him|his|her|them) ?sel(?:f|ves)"),
    (
        "very",
        "(?:(?:so|very|really|actually|actively|quite|extremely|badly|still|always|often|\
         constantly|\
         repeatedly|just|almost|even|more|being|feeling|left|now|currently|also|sometimes) ){0,2}",
    ),
    ("my", "(?:my|our|his|her|their|the)"),
    (
        "whose",
        "(?:(?:my|our|his|her|their)(?: {kin}'?s)?|(?:mum|mam|dad|nan|gran)'?s|(?:a|the|one|\
         another|\
         old) {cared}'?s)",
    ),
    (
        "kin",
        "(?:mum|mam|mom|mother|dad|father|nan|nana|nain|taid|gran|granny|grandma|grandmother|\
         grandad|granddad|grandfather|wife|husband|partner|boyfriend|girlfriend|ex|son|daughter|\
         brother|sister|aunt|auntie|uncle|cousin|friend|neighbour|{child})",
    ),
    (
        "child",
        "(?:child|children|kids?|baby|babies|toddlers?|infant|grandsons?|granddaughters?|\
         grandchild(?:ren)?|little (?:one|ones|boy|girl|lad)|boys?|girls?|lads?|niece|nephew|\
         teenager|\
         pupils?|[0-9]{1,2} years? olds?)",
    ),
    (
        "cared",
        "(?:residents?|patients?|clients?|service users?|(?:old|elderly|older|poor) \
         (?:man|men|lady|ladies|woman|women|people|gentleman)|m[ae]n|wom[ae]n|lady|ladies|\
         gentleman|{child})",
    ),
    (
        "them",
        "(?:(?:my|our|his|her|their|your) (?:\\w+ )?{kin}|(?:the|a|an|one of the|some of the|\
         another|other|some) {cared}|residents|patients|mum|mam|dad|nan|gran|me|him|her|them|us|\
         each other|someone|somebody)",
    ),
    (
        "staff",
        "(?:staff|carers?|care ?workers?|support workers?|workers?|nurses?|hcas?|manager|helper|\
         assistants?|night staff|agency)",
    ),
    (
        "intimate",
        "(?:him|my (?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|step ?dad|\
         step ?father|mum|mother|son|daughter|brother|uncle|grandson|nephew|carers?)|\
         (?:her|his) (?:husband|wife|partner|boyfriend|girlfriend|son|daughter|dad|father|\
          carers?))",
    ),
    (
        "limb",
        "(?:(?:upper |inner |lower |left |right )?(?:arms?|wrists?|legs?|thighs?|neck|throat|\
         face|cheeks?|eyes?|head|back|ribs|chest|body|hands?|shoulders?|fingers?|ears?|hair))",
    ),
    (
        "while",
        "(?:all (?:the )?(?:\\w+ )?(?:day|night|morning|afternoon|evening|weekend)|overnight|\
         from \\w+ (?:to|till?|until) \\w+|(?:for|since|in) \
         (?:\\w+ ){0,3}(?:days?|nights?|weeks?|weekend|yesterday|breakfast|\
         (?:mon|tues|wednes|thurs|fri|\
         satur|sun)day))",
    ),
    (
        "hours",
        "(?:{while}|(?:for|in) (?:\\w+ ){0,3}(?:hours?|hrs))",
    ),
];

/// One pattern that finds any of the phrases.
pub(super) fn one_of(phrases: &[&str]) -> String {
    let alternatives: Vec<String> = phrases.iter().map(|phrase| source(phrase)).collect();
    format!(r"\b(?:{})\b", alternatives.join("|"))
}

fn source(phrase: &str) -> String {
    let mut source = phrase.replace(" .. ", GAP_SIGN);
    // Groups name other groups, none itself.
    while let Some((group, words)) = GROUPS
        .iter()
        .find(|(group, _)| source.contains(&format!("{{{group}}}")))
    {
        source = source.replace(&format!("{{{group}}}"), words);
    }
    source.replace(' ', SPACE).replace(GAP_SIGN, GAP)
}

/// Stands for a gap while single spaces are replaced.
const GAP_SIGN: &str = "\0";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::pattern::pattern;

    fn matches(phrase: &str, text: &str) -> bool {
        pattern(&one_of(&[phrase])).is_match(text)
    }

    #[test]
    fn words_are_whole() {
        assert!(matches("self harm", "i self-harm, sometimes"));
        assert!(matches("self harm", "self  harm"));
        assert!(!matches("self harm", "self harmony"));
        assert!(!matches("hit him", "white hit himalaya"));
    }

    #[test]
    fn a_gap_is_up_to_four_words_of_one_sentence() {
        for text in [
            "took purse",
            "took her purse",
            "took my tŷ gwyn's old purse",
        ] {
            assert!(matches("took .. purse", text), "{text}");
        }
        assert!(!matches(
            "took .. purse",
            "took one two three four five purse"
        ));
        assert!(!matches("took .. purse", "took it. purse"));
    }

    #[test]
    fn groups_are_replaced_by_their_words() {
        assert!(matches("hit {them}", "hit my own daughter"));
        assert!(matches("hurt {self}", "hurt my self"));
        assert!(matches("alone {while}", "alone for the whole weekend"));
    }
}
