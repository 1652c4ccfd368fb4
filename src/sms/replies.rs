//! What a sender is told: a few sentences of their language, as many as fit into one message.

use super::gsm;
use crate::collect::Did;
use crate::domain::{Language, Organisation, QuestionSet, Score};
use crate::locale::Texts;

/// What replies tell of a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'a> {
    /// Who asks.
    pub(super) organisation: &'a Organisation,
    /// What is asked.
    pub(super) set: QuestionSet,
    /// Whether people were told that 1 is the best answer.
    pub(super) one_is_best: bool,
    /// Whether whoever gave an answer alone is asked why.
    pub(super) invites: bool,
    /// Where a receipt can be typed: `feedback.example.gov.uk/r`.
    pub(super) address: &'a str,
}

/// What is said of what a text did.
///
/// Every thanks for words has the same help line with it, whatever they say: a reply may be read by
/// somebody it is not for. Where a reply would not fit into one message it says less.
#[must_use]
pub(super) fn reply(did: &Did, language: Language, facts: Facts<'_>) -> String {
    let texts = Texts::of(language);
    let say = |key: &str| texts.get(key);
    let named = |key: &str| {
        let name = facts.organisation.name(language);
        texts.with(key, &[("organisation", name.into())])
    };
    let help = say("sms-help-line");
    let thanks = say("sms-thanks-words");
    let wordings = match did {
        Did::Answered { receipt, words } => {
            let receipt = receipt.to_string();
            let long = texts.with(
                "sms-receipt",
                &[
                    ("address", facts.address.into()),
                    ("receipt", receipt.as_str().into()),
                ],
            );
            let short = texts.with("sms-receipt-short", &[("receipt", receipt.as_str().into())]);
            let begins = match (words, facts.invites) {
                (true, _) => format!("{thanks} {help}"),
                (false, true) => say("sms-thanks-why"),
                (false, false) => say("sms-thanks"),
            };
            vec![format!("{begins} {long}"), format!("{begins} {short}")]
        }
        Did::Added => vec![format!("{thanks} {help}")],
        Did::Wrote => vec![
            format!("{thanks} {help} {}", ask_in_words(texts, facts)),
            format!("{thanks} {help} {}", ask(texts, facts)),
        ],
        Did::Nothing => vec![ask_in_words(texts, facts), ask(texts, facts)],
        Did::Test => vec![say("sms-test")],
        Did::Closed => vec![format!("{} {help}", say("sms-closed")), say("sms-closed")],
        Did::Stopped => vec![named("sms-stopped")],
        Did::Started => vec![named("sms-started")],
        Did::Helped => vec![named("sms-about")],
    };
    fitting(wordings)
}

/// The first wording that one message holds. Of those in letters beyond GSM 03.38, of which a message
/// holds 70, the first that two hold. Else the shortest, which stands last.
fn fitting(mut wordings: Vec<String>) -> String {
    let parts = |text: &String| gsm::parts(text);
    let fits = wordings
        .iter()
        .position(|text| parts(text) == 1 || (parts(text) == 2 && !gsm::is_gsm(text)));
    let at = fits.unwrap_or(wordings.len().saturating_sub(1));
    wordings.swap_remove(at)
}

/// The numbers that people may text, the lowest first; "don't know" has none.
fn scale(facts: Facts<'_>) -> impl DoubleEndedIterator<Item = Score> {
    let scores = facts.set.scores();
    let mut scores: Vec<Score> = scores.filter(|score| *score != Score::DONT_KNOW).collect();
    scores.sort_unstable();
    scores.into_iter()
}

fn ask(texts: &Texts, facts: Facts<'_>) -> String {
    let last = scale(facts).count().to_string();
    texts.with(
        "sms-ask",
        &[("first", "1".into()), ("last", last.as_str().into())],
    )
}

fn ask_in_words(texts: &Texts, facts: Facts<'_>) -> String {
    let words = |score: Option<Score>| {
        let answer = score.and_then(|score| {
            let mut answers = facts.set.answers().iter();
            answers.find(|answer| answer.score == score)
        });
        answer.map_or_else(String::new, |answer| texts.get(answer.key))
    };
    let mut scores = scale(facts);
    let last = scale(facts).count().to_string();
    let (low, high) = (words(scores.next()), words(scores.next_back()));
    let (low, high) = if facts.one_is_best {
        (high, low)
    } else {
        (low, high)
    };
    texts.with(
        "sms-ask-in-words",
        &[
            ("first", "1".into()),
            ("low", low.as_str().into()),
            ("last", last.as_str().into()),
            ("high", high.as_str().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::{Facts, reply};
    use crate::collect::Did;
    use crate::domain::{
        Contacts, Language, Nation, Organisation, OrganisationId, QuestionSet, Receipt, Slug,
    };
    use crate::sms::gsm;

    fn council() -> Organisation {
        Organisation {
            id: OrganisationId(1),
            slug: Slug::parse("example-council").unwrap(),
            names: vec![
                (Language::English, "Example Council".to_owned()),
                (Language::Welsh, "Cyngor Enghraifft".to_owned()),
            ],
            nation: Nation::Wales,
            time_zone: "Europe/London".parse().unwrap(),
            languages: Language::ALL.to_vec(),
            contacts: Contacts::default(),
        }
    }

    fn facts<'a>(organisation: &'a Organisation, address: &'a str) -> Facts<'a> {
        Facts {
            organisation,
            set: QuestionSet::Fft,
            one_is_best: false,
            invites: true,
            address,
        }
    }

    fn all() -> Vec<Did> {
        let receipt = Receipt::from_hash(&[7; 32]).unwrap();
        let answered = |words| Did::Answered {
            receipt: receipt.clone(),
            words,
        };
        vec![
            answered(false),
            answered(true),
            Did::Added,
            Did::Wrote,
            Did::Nothing,
            Did::Test,
            Did::Closed,
            Did::Stopped,
            Did::Started,
            Did::Helped,
        ]
    }

    #[test]
    fn replies_read_like_this() {
        let council = council();
        let say = |language| {
            let facts = facts(&council, "heard.example.uk/r");
            let replies: Vec<String> = all()
                .iter()
                .map(|did| reply(did, language, facts))
                .collect();
            replies.join("\n")
        };
        insta::assert_snapshot!(say(Language::English), @"
        Thank you. Want to say why? Text back within 24 hours. To change or remove it: heard.example.uk/r, receipt 0W3G-E1R7-0W3G-E1RH
        Thank you. A person will read your words. In danger? Call 999. Need to talk? Samaritans 116 123. Receipt 0W3G-E1R7-0W3G-E1RH
        Thank you. A person will read your words. In danger? Call 999. Need to talk? Samaritans 116 123.
        Thank you. A person will read your words. In danger? Call 999. Need to talk? Samaritans 116 123. Please text a number from 1 (Very poor) to 5 (Very good).
        Please text a number from 1 (Very poor) to 5 (Very good).
        Test: not counted.
        No answers are taken here now. We did not keep your text. In danger? Call 999. Need to talk? Samaritans 116 123.
        You will get no more texts from Example Council. To get them again, text START.
        You will get texts from Example Council again. To end them, text STOP.
        Example Council asks how its services are. Text what you think, we do not keep your number. To end texts, text STOP.
        ");
        insta::assert_snapshot!(say(Language::Welsh), @"
        Diolch. Eisiau dweud pam? Tecstiwch eto o fewn 24 awr. I'w newid neu ei ddileu: heard.example.uk/r, derbynneb 0W3G-E1R7-0W3G-E1RH
        Diolch. Bydd person yn darllen eich geiriau. Mewn perygl? Ffoniwch 999. Angen siarad? Y Samariaid 116 123. Derbynneb 0W3G-E1R7-0W3G-E1RH
        Diolch. Bydd person yn darllen eich geiriau. Mewn perygl? Ffoniwch 999. Angen siarad? Y Samariaid 116 123.
        Diolch. Bydd person yn darllen eich geiriau. Mewn perygl? Ffoniwch 999. Angen siarad? Y Samariaid 116 123. Tecstiwch rif o 1 (Gwael iawn) i 5 (Da iawn).
        Tecstiwch rif o 1 (Gwael iawn) i 5 (Da iawn).
        Prawf: nid yw'n cael ei gyfrif.
        Nid ydym yn derbyn atebion yma nawr. Ni wnaethom gadw eich neges. Mewn perygl? Ffoniwch 999. Angen siarad? Y Samariaid 116 123.
        Ni chewch ragor o negeseuon gan Cyngor Enghraifft. I'w cael eto, tecstiwch DECHRAU.
        Fe gewch negeseuon gan Cyngor Enghraifft eto. I'w hatal, tecstiwch STOPIO.
        Mae Cyngor Enghraifft yn gofyn sut mae ei wasanaethau. Tecstiwch eich barn, nid ydym yn cadw eich rhif. I atal negeseuon, tecstiwch STOPIO.
        ");
    }

    #[test]
    fn one_message_holds_each_reply_in_english_and_welsh() {
        let council = council();
        let long = format!("{}/r", "a".repeat(60));
        for set in QuestionSet::ALL {
            for one_is_best in [false, true] {
                for address in ["heard.example.uk/r", &long] {
                    for language in [Language::English, Language::Welsh] {
                        for did in all() {
                            let facts = Facts {
                                set: *set,
                                one_is_best,
                                ..facts(&council, address)
                            };
                            let said = reply(&did, language, facts);
                            let septets = gsm::septets(&said);
                            assert!(septets.is_some_and(|septets| septets <= 160), "{said}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn other_languages_take_two_messages_at_the_most() {
        let council = council();
        for language in Language::ALL.iter().copied() {
            for did in all() {
                let said = reply(&did, language, facts(&council, "heard.example.uk/r"));
                let parts = gsm::parts(&said);
                assert!(parts <= 3, "{language}: {parts} {said}");
            }
        }
    }

    #[test]
    fn every_thanks_for_words_has_the_help_line() {
        let council = council();
        for language in Language::ALL.iter().copied() {
            for did in all() {
                let thanks = match &did {
                    Did::Answered { words, .. } => *words,
                    Did::Added | Did::Wrote => true,
                    _ => false,
                };
                let said = reply(&did, language, facts(&council, "heard.example.uk/r"));
                let helps = said.contains("999") && said.contains("116 123");
                assert!(!thanks || helps, "{said}");
            }
        }
    }

    #[test]
    fn the_numbers_are_told_as_the_sender_was_told_them() {
        let council = council();
        let facts = Facts {
            one_is_best: true,
            ..facts(&council, "heard.example.uk/r")
        };
        let said = reply(&Did::Nothing, Language::English, facts);
        insta::assert_snapshot!(said, @"Please text a number from 1 (Very good) to 5 (Very poor).");
    }
}
