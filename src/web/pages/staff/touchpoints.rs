//! Touchpoints: the form, the page of one, and signs that show an address that is no more.

use std::borrow::Borrow;

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use crate::domain::{Channel, Code, Language, LastAnswer, TouchpointState};
use crate::sign::Size;
use crate::web::edits::Clash;

/// What stands in the form of a touchpoint, as it was typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct TouchpointForm {
    /// The organisation's and the service's short names, with a stroke between.
    pub(crate) service: String,
    /// Its name in each language.
    pub(crate) names: Vec<(Language, String)>,
    /// Its code.
    pub(crate) code: String,
    /// The words of its channels.
    pub(crate) channels: Vec<String>,
    /// `draft`, `open` or `opens`.
    pub(crate) state: String,
    /// The day it opens.
    pub(crate) opens_on: String,
    /// The language of its pages.
    pub(crate) language: String,
    /// Whether many people share its network.
    pub(crate) shared: bool,
    /// The web pages of its widget, a line each.
    pub(crate) origins: String,
    /// Where its sign hangs.
    pub(crate) place: String,
    /// The day it was put up.
    pub(crate) put_up_on: String,
    /// The version it was made from.
    pub(crate) version: i64,
}

/// A touchpoint that is there.
#[derive(Debug)]
pub(crate) struct TouchpointHere {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Its service and whose that is.
    pub(crate) of: String,
    /// Its address.
    pub(crate) address: String,
    /// Whether it takes answers.
    pub(crate) state: TouchpointState,
    /// The day it opens.
    pub(crate) opens: Option<NaiveDate>,
    /// The code to use instead.
    pub(crate) instead: Option<Code>,
    /// Its channels.
    pub(crate) channels: Vec<Channel>,
    /// Where its sign hangs.
    pub(crate) place: Option<String>,
    /// The day its sign was put up.
    pub(crate) put_up: Option<NaiveDate>,
    /// The day somebody looked at it last.
    pub(crate) checked: Option<NaiveDate>,
    /// When it had its last answer, for those who may know.
    pub(crate) last: Option<LastAnswer>,
    /// What may take its place: code and name.
    pub(crate) successors: Vec<(Code, String)>,
}

/// `GET /staff/touchpoints/new` and `GET /staff/touchpoints/{code}`.
#[derive(Debug, Template)]
#[template(path = "staff/touchpoint.html", config = "src/web/askama.toml")]
pub(crate) struct TouchpointPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The touchpoint; none for a new one.
    pub(crate) here: Option<TouchpointHere>,
    /// The form, for those who may change it.
    pub(crate) form: Option<TouchpointForm>,
    /// What will not do: the field and why.
    pub(crate) wrong: Vec<(String, String)>,
    /// What a colleague saved meanwhile.
    pub(crate) clash: Option<Vec<Clash>>,
    /// The services it may belong to: value and words.
    pub(crate) services: Vec<(String, String)>,
    /// The languages its pages may be in.
    pub(crate) offered: Vec<Language>,
    /// What was done a moment ago: the key of its text.
    pub(crate) done: Option<&'static str>,
}

impl TouchpointPage {
    /// Why a field will not do.
    fn why(&self, field: &str) -> Option<&str> {
        let mut wrong = self.wrong.iter().filter(|(at, _)| at == field);
        wrong.next().map(|(_, words)| words.as_str())
    }

    fn ticked(&self, channel: impl Borrow<Channel>) -> bool {
        let channel = channel.borrow();
        let form = self.form.as_ref();
        form.is_some_and(|form| form.channels.iter().any(|word| word == channel.as_str()))
    }

    /// The mark of the state that was picked for a new one.
    fn chosen(&self, state: &str) -> &'static str {
        let form = self.form.as_ref();
        if form.is_some_and(|form| form.state == state) {
            " checked"
        } else {
            ""
        }
    }

    fn state(&self, here: &TouchpointHere) -> String {
        in_words(&self.desk, here.state, here.opens, here.instead.as_ref())
    }

    fn channels(&self, here: &TouchpointHere) -> String {
        let words = here.channels.iter();
        let words = words.map(|channel| self.desk.t(&format!("signs-channel-{channel}")));
        words.collect::<Vec<_>>().join("; ")
    }
}

/// The state of a touchpoint in words.
pub(super) fn in_words(
    desk: &Desk,
    state: TouchpointState,
    opens: Option<NaiveDate>,
    instead: Option<&Code>,
) -> String {
    let word = desk.t(&format!("staff-state-{state}"));
    if let Some(day) = opens {
        return format!("{word}. {}", desk.say("signs-opens", "day", &desk.day(day)));
    }
    match instead {
        Some(code) => format!(
            "{word} {}",
            desk.say("staff-state-instead", "code", code.as_str())
        ),
        None => word,
    }
}

/// A sign that shows an address that is no more.
#[derive(Debug)]
pub(crate) struct OutdatedRow {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Its service.
    pub(crate) service: String,
    /// Where it hangs.
    pub(crate) place: Option<String>,
    /// The day it was put up.
    pub(crate) put_up: Option<NaiveDate>,
    /// The host it shows.
    pub(crate) shows: String,
}

/// The address changed.
#[derive(Debug, Clone)]
pub(crate) struct AddressChange {
    /// The host before.
    pub(crate) from: String,
    /// The host now.
    pub(crate) to: String,
    /// The day.
    pub(crate) on: NaiveDate,
    /// How many signs are behind.
    pub(crate) signs: u64,
}

impl AddressChange {
    /// It in two sentences.
    pub(super) fn words(&self, desk: &Desk) -> String {
        let day = desk.day(self.on);
        let blanks = [
            ("from", (&self.from).into()),
            ("to", (&self.to).into()),
            ("day", day.into()),
            ("n", self.signs.into()),
        ];
        desk.texts.with("signs-moved", &blanks)
    }
}

/// `GET /staff/touchpoints/address-change`.
#[derive(Debug, Template)]
#[template(path = "staff/address_change.html", config = "src/web/askama.toml")]
pub(crate) struct AddressChangePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What changed; none when no sign is behind.
    pub(crate) change: Option<AddressChange>,
    /// The first signs that are behind.
    pub(crate) rows: Vec<OutdatedRow>,
    /// The day that stands in the field.
    pub(crate) put_up_on: String,
    /// What will not do: the field and why.
    pub(crate) wrong: Option<(&'static str, String)>,
    /// Whether some were marked a moment ago.
    pub(crate) done: bool,
}

impl AddressChangePage {
    fn words(&self, change: &AddressChange) -> String {
        change.words(&self.desk)
    }
}
