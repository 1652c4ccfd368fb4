//! Gateways of text messages.

use askama::Template;
use chrono::NaiveDateTime;

use super::desk::{Desk, Place};
use crate::domain::Code;

/// A gateway.
#[derive(Debug, Clone)]
pub(crate) struct GatewayRow {
    /// Its name.
    pub(crate) name: String,
    /// Its kind: the middle of keys.
    pub(crate) kind: String,
    /// The address to paste.
    pub(crate) address: String,
    /// The hour in which the last text was taken: its beginning and its end, on the clock here.
    pub(crate) last: Option<(NaiveDateTime, NaiveDateTime)>,
    /// The hour in which a request was refused last.
    pub(crate) refused: Option<(NaiveDateTime, NaiveDateTime)>,
    /// What may be wrong: the ends of keys.
    pub(crate) troubles: Vec<&'static str>,
    /// Its numbers.
    pub(crate) numbers: Vec<NumberRow>,
}

/// A number.
#[derive(Debug, Clone)]
pub(crate) struct NumberRow {
    /// The number.
    pub(crate) number: String,
    /// What a text is about that names no code.
    pub(crate) touchpoint: Code,
    /// Whether people were told that 1 is best.
    pub(crate) one_is_best: bool,
    /// What may be wrong: the ends of keys.
    pub(crate) troubles: Vec<&'static str>,
}

/// `GET /staff/texts`.
#[derive(Debug, Template)]
#[template(path = "staff/texts.html", config = "src/web/askama.toml")]
pub(crate) struct TextsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Whether the public address is not one that gateways take.
    pub(crate) not_https: bool,
    /// Whether any gateway is set up, whoever's.
    pub(crate) set_up: bool,
    /// The gateways.
    pub(crate) gateways: Vec<GatewayRow>,
}

impl TextsPage {
    /// An hour in words: 24 Nov 2026, between 10:00 and 11:00.
    fn hour(&self, (begins, ends): &(NaiveDateTime, NaiveDateTime)) -> String {
        self.desk.texts.with(
            "staff-texts-hour",
            &[
                ("day", self.desk.day(begins.date()).into()),
                ("from", begins.format("%H:%M").to_string().into()),
                ("to", ends.format("%H:%M").to_string().into()),
            ],
        )
    }

    fn trouble(&self, end: &str, number: Option<&NumberRow>) -> String {
        let code = number.map_or("", |number| number.touchpoint.as_str());
        let key = format!("staff-texts-trouble-{end}");
        self.desk.texts.with(&key, &[("code", code.into())])
    }
}
