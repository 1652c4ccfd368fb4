//! How a comment is said: whether it insults somebody, shouts, or points elsewhere.
//!
//! An insult is no danger, and criticism in strong words is welcome. This only lets a page order
//! what is hard to read, and show it when asked.

use std::sync::LazyLock;

use regex::Regex;

use super::normalise::Normal;
use super::pattern::pattern;

/// How a comment is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tone {
    /// It insults somebody: staff, the reader, anybody.
    pub abusive: bool,
    /// Most of it is in capitals.
    pub shouting: bool,
    /// It has a link.
    pub links: bool,
}

impl Tone {
    /// As one number: 1 abusive, 2 shouting, 4 links.
    #[must_use]
    pub const fn bits(self) -> i16 {
        self.abusive as i16 | (self.shouting as i16) << 1 | (self.links as i16) << 2
    }

    /// From [`bits`](Self::bits).
    #[must_use]
    pub const fn from_bits(bits: i16) -> Self {
        Self {
            abusive: bits & 1 != 0,
            shouting: bits & 2 != 0,
            links: bits & 4 != 0,
        }
    }
}

/// The fewest letters that can shout: "NHS" and "A&E OK" do not.
const SHOUT: usize = 15;

/// Insults, in the spellings that are to get past a filter too. A strong word alone is an insult,
/// a mild one only where it is said of somebody; "bloody brilliant" is neither.
static ABUSE: LazyLock<Regex> = LazyLock::new(|| {
    let fuck = r"(?:f[u*@#v][c*#]?[k*]|ph?uck|feck)";
    let strong = [
        r"c[u*@]nts?|tw[a*@]ts?|w[a*@]nkers?|b[a*@]st[a*@]rds?|b[i*1!]tch(?:es)?|pricks?|d[i1*]ckheads?",
        r"ar[s*]eholes?|a[s*]{2}holes?|tossers?|knob ?heads?|bell ?ends?|fuckwits?|fuckers?|motherfuckers?",
        r"sh[i1*]t ?(?:heads?|bags?|houses?)|wh[o0*]res?|sl[a*]gs?|sluts?|scumbags?|scum|bumbaclarts?",
        r"n[i1*]gg(?:er|a)s?|p[a*]kis?|f[a*]gg?ots?|sp[a*]stics?|retards?|trann(?:y|ies)|ch[i1*]nks?|poofs?|gypp?os?|pikeys?",
        r"coc oen|y diawl(?:iaid)? (?:diog|twp|dwl)|twll d(?:i|y)n|ffwcars?|basdads?|bastads?|hwren|cachwrs?|pidlen",
    ]
    .join("|");
    let mild = "idiots?|morons?|imbeciles?|cretins?|clowns?|muppets?|cows?|pigs?|liars?|thieves|parasites?|\
                vermin|animals|scroungers|cowards?|bullies|dimwits?|halfwits?|numpt(?:y|ies)|jobsworths?|\
                wasters?|witch(?:es)?|hags?|rats?|snakes?|leeches|waste of (?:space|oxygen|skin|air)";
    let degree = "(?:a |an |the |such |all |just |absolute(?:ly)? |complete(?:ly)? |total(?:ly)? |utter(?:ly)? |\
                  fucking |f\\*+ing |bloody |lazy |stupid |fat |useless |thick |ignorant |miserable |old |\
                  bunch of |load of |lot of |bit of a |pack of |shower of |nothing but |incompetent |pathetic |rude |nasty )";
    let whom = "(?:you|you lot|you people|they|he|she|staff|nurses?|carers?|doctors?|receptionists?|managers?|\
                drivers?|teachers?|workers?|councillors?|council|all of them|the lot of (?:you|them))";
    let phrases = [
        strong,
        format!(
            "{fuck}(?:ing?)? (?:you|off|them|him|her|this lot|the lot|your)|{fuck} ?u|p[i*]ss off"
        ),
        "go to hell|rot in hell|drop dead|burn in hell|hope you (?:die|rot|choke|burn|get)"
            .to_owned(),
        "(?:fat|lazy|stupid|thick|dirty|ugly|useless|silly|nasty|miserable|old|moody) \
         (?:fat |old |lazy |fucking )?(?:cows?|pigs?|bitch|sods?|gits?|hags?|arses?|mare)"
            .to_owned(),
        format!("{whom}(?:'re| are| is|'s|re| were| was)? {degree}+(?:{mild})"),
        format!(
            "(?:you|they)(?:'re| are|re) {degree}*(?:{mild}|disgusting|evil|pathetic|vile|brain ?dead)"
        ),
        format!(
            "{fuck}(?:ing|in|en)? (?:{mild}|joke of a|useless|disgrace|evil|stupid|incompetent)"
        ),
    ];
    pattern(&format!(r"\b(?:{})\b", phrases.join("|")))
});

static LINK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"https?://|\bwww\.|(?:^|[\s(,:])[a-z0-9-]{2,}\.(?:com|org|net|info|biz|io|xyz|ru|co\.uk|org\.uk|gov\.uk|uk|wales|cymru|ly|gg)\b",
    )
});

/// Reads how a comment is said.
pub(super) fn of(normal: &Normal) -> Tone {
    let text = normal.folded();
    Tone {
        abusive: ABUSE.is_match(text),
        shouting: shouts(normal.text()),
        links: text.contains('.') && LINK.is_match(text) || text.contains("://"),
    }
}

fn shouts(text: &str) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for character in text.chars() {
        if character.is_uppercase() {
            upper += 1;
        } else if character.is_lowercase() {
            lower += 1;
        }
    }
    upper + lower >= SHOUT && upper > lower * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(text: &str) -> Tone {
        of(&Normal::of(text))
    }

    #[test]
    fn insults() {
        for text in [
            "You lot are a bunch of idiots",
            "fuck off the lot of you",
            "The manager is a complete liar",
            "stupid cow on the desk",
            "she is a c*nt",
            "what a bunch of wankers",
            "They're pathetic",
            "hope you rot",
        ] {
            assert!(tone(text).abusive, "{text}");
        }
        for text in [
            "Bloody awful coffee, bloody brilliant staff",
            "this is fucking brilliant",
            "The service was useless and the wait a disgrace",
            "I felt like an idiot",
            "We saw the cows on the farm",
            "what a shit day it was until the nurse came",
            "Scunthorpe clinic was fine",
        ] {
            assert!(!tone(text).abusive, "{text}");
        }
    }

    #[test]
    fn capitals() {
        assert!(tone("WHY DOES NOBODY ANSWER THE PHONE").shouting);
        assert!(!tone("NHS A&E OK").shouting);
        assert!(!tone("The NHS is GREAT, thank you all").shouting);
    }

    #[test]
    fn links() {
        for text in [
            "see https://example.org/x",
            "www.example.org",
            "look at cheap-pills.com",
        ] {
            assert!(tone(text).links, "{text}");
        }
        for text in ["Good.Thanks", "mail jane@example.org", "8.30am to 9.15"] {
            assert!(!tone(text).links, "{text}");
        }
    }
}
