//! What a sign says.

use crate::domain::{
    Channel, Code, Language, Organisation, QuestionSet, Touchpoint, TouchpointState,
};
use crate::locale::Texts;
use crate::print::printable;

/// A sign in words, before it is put on paper.
#[derive(Debug, Clone)]
pub struct Sign {
    /// The code of its place.
    pub code: Code,
    /// The whole address, which the square code holds.
    pub link: String,
    /// The address as people type it.
    pub(super) address: String,
    /// The same words in one language or two.
    pub(super) says: Vec<Says>,
}

/// What a sign says in one language.
#[derive(Debug, Clone)]
pub(super) struct Says {
    pub(super) language: Language,
    pub(super) organisation: String,
    pub(super) place: String,
    pub(super) question: String,
    pub(super) scan: String,
    pub(super) by_hand: String,
    pub(super) text_message: Option<String>,
    pub(super) promise: String,
    pub(super) real: String,
    pub(super) emergency: String,
    pub(super) test: Option<String>,
    /// What the square code is, for people who do not see it.
    pub(super) code: String,
}

impl Sign {
    /// The sign of a place. `origin` is the public address, and `host` the part of it that signs
    /// show.
    #[must_use]
    pub fn of(
        organisation: &Organisation,
        touchpoint: &Touchpoint,
        question_set: QuestionSet,
        (origin, host): (&str, &str),
        languages: &[Language],
    ) -> Self {
        let code = &touchpoint.code;
        let address = format!("{host}/{code}");
        let says = |language: &Language| {
            let texts = Texts::of(*language);
            let named = |name: &str, instead: &str| {
                let name = printable(name);
                if name.is_empty() {
                    instead.to_owned()
                } else {
                    name
                }
            };
            let by_text = touchpoint.channels.contains(&Channel::Sms);
            let texted = organisation.contacts.text_messages.number.as_deref();
            let text_message = texted.filter(|_| by_text).map(|number| {
                let line = texts.with(
                    "sign-text",
                    &[("keyword", code.as_str().into()), ("number", number.into())],
                );
                match organisation.contacts.text_messages.cost_in(*language) {
                    Some(cost) => {
                        format!(
                            "{line}. {}.",
                            texts.with("sign-cost", &[("cost", cost.into())])
                        )
                    }
                    None => format!("{line}."),
                }
            });
            Says {
                language: *language,
                organisation: named(organisation.name(*language), organisation.slug.as_str()),
                place: named(touchpoint.name(*language), code.as_str()),
                question: texts.get(question_set.question_key()),
                scan: texts.get("sign-scan"),
                by_hand: texts.get("sign-type"),
                text_message: text_message.map(|text| printable(&text)),
                promise: texts.get("sign-promise"),
                real: texts.with("sign-real", &[("host", host.into())]),
                emergency: texts.get("sign-emergency"),
                test: (touchpoint.state == TouchpointState::Draft).then(|| texts.get("sign-test")),
                code: texts.with("sign-alt", &[("address", address.as_str().into())]),
            }
        };
        Self {
            code: code.clone(),
            link: format!("{origin}/{code}"),
            address: address.clone(),
            says: languages.iter().take(2).map(says).collect(),
        }
    }

    /// Its name in a list of signs.
    #[must_use]
    pub fn name(&self) -> &str {
        self.says
            .first()
            .map_or(self.code.as_str(), |says| &says.place)
    }

    /// Its first language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.says
            .first()
            .map_or(Language::English, |says| says.language)
    }

    /// What the square code is, for people who do not see it.
    #[must_use]
    pub fn code_in_words(&self) -> &str {
        self.says.first().map_or("", |says| &says.code)
    }
}

/// The languages of a sign: those that were asked for, else the organisation's, two at the most.
/// Where Welsh is among them it comes first.
///
/// `None` when more than two were asked for, one twice, or one that is not offered.
#[must_use]
pub fn chosen_languages(offered: &[Language], asked: &[Language]) -> Option<Vec<Language>> {
    let mut chosen = if asked.is_empty() { offered } else { asked }.to_vec();
    let twice = chosen.len() == 2 && chosen[0] == chosen[1];
    let good = asked.len() <= 2 && !twice && chosen.iter().all(|one| offered.contains(one));
    chosen.sort_by_key(|language| *language != Language::Welsh);
    chosen.truncate(2);
    good.then_some(chosen)
}
