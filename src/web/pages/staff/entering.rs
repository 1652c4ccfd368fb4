//! Entering a batch of answers: where and when, the counts and comments, the counts once more.

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use crate::domain::{Channel, Code, QuestionSet};
use crate::web::keyed::{Mistake, Row};

/// The touchpoints of a service.
#[derive(Debug, Clone)]
pub(crate) struct PlacesOf {
    /// The service.
    pub(crate) service: String,
    /// The code and the name of each.
    pub(crate) places: Vec<(Code, String)>,
}

/// What is wrong with a field, for any of these pages.
fn wrong<'a>(mistakes: &'a [Mistake], field: &str) -> Option<&'a str> {
    let mut of_field = mistakes.iter().filter(|mistake| mistake.field == field);
    of_field.next().map(|mistake| mistake.words.as_str())
}

/// `GET /staff/entries/new` before a place is chosen.
#[derive(Debug, Template)]
#[template(path = "staff/entry_place.html", config = "src/web/askama.toml")]
pub(crate) struct EntryPlacePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What there is to choose.
    pub(crate) places: Vec<PlacesOf>,
    /// The code that was chosen.
    pub(crate) code: String,
    /// The way that was chosen.
    pub(crate) channel: Option<Channel>,
    /// The day that was typed.
    pub(crate) day: String,
    /// The last day it can be.
    pub(crate) today: Option<NaiveDate>,
    /// What is wrong.
    pub(crate) mistakes: Vec<Mistake>,
    /// How an admin helps.
    pub(crate) help: Option<String>,
}

impl EntryPlacePage {
    fn wrong(&self, field: &str) -> Option<&str> {
        wrong(&self.mistakes, field)
    }

    fn is_chosen(&self, code: &Code) -> bool {
        code.as_str() == self.code
    }

    fn is_by(&self, channel: Channel) -> bool {
        self.channel == Some(channel)
    }
}

/// What a batch is entered on, as both pages say it and their forms carry it.
#[derive(Debug, Clone)]
pub(crate) struct SheetWords {
    /// The place.
    pub(crate) place: String,
    /// The service.
    pub(crate) service: String,
    /// The way and the day, in words.
    pub(crate) facts: String,
    /// What was asked.
    pub(crate) question: String,
    /// The code of the place.
    pub(crate) code: Code,
    /// The way.
    pub(crate) channel: Channel,
    /// The day, as it was typed.
    pub(crate) day: String,
    /// What was asked, as a fixed word.
    pub(crate) set: QuestionSet,
    /// The key of the form.
    pub(crate) key: String,
}

/// The count of one answer.
#[derive(Debug, Clone)]
pub(crate) struct CountField {
    /// Its score.
    pub(crate) score: u8,
    /// Its words.
    pub(crate) words: String,
    /// What was keyed.
    pub(crate) value: String,
}

/// The counts and the comments.
#[derive(Debug, Template)]
#[template(path = "staff/entry_counts.html", config = "src/web/askama.toml")]
pub(crate) struct EntryCountsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The place and the day.
    pub(crate) sheet: SheetWords,
    /// Whether the day must be typed anew.
    pub(crate) day_is_wrong: bool,
    /// How many there are in all, as it was keyed.
    pub(crate) total: String,
    /// How many of each answer.
    pub(crate) counts: Vec<CountField>,
    /// The comments.
    pub(crate) rows: Vec<Row>,
    /// What is wrong.
    pub(crate) mistakes: Vec<Mistake>,
    /// How an admin helps.
    pub(crate) help: Option<String>,
}

impl EntryCountsPage {
    fn wrong(&self, field: impl AsRef<str>) -> Option<&str> {
        wrong(&self.mistakes, field.as_ref())
    }

    fn is_beside(row: &Row, answer: &CountField) -> bool {
        row.beside == answer.score.to_string()
    }

    fn may_have_more(&self) -> bool {
        self.rows.len() < crate::domain::WORDS_OF_A_BATCH
    }
}

/// The counts once more.
#[derive(Debug, Template)]
#[template(path = "staff/entry_again.html", config = "src/web/askama.toml")]
pub(crate) struct EntryAgainPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The place and the day.
    pub(crate) sheet: SheetWords,
    /// How many of each answer, keyed the second time.
    pub(crate) counts: Vec<CountField>,
    /// How many of each answer, keyed the first time: carried, and not shown.
    pub(crate) first: Vec<CountField>,
    /// How many answers there are.
    pub(crate) answers: u64,
    /// How many comments go with them.
    pub(crate) comments: u64,
    /// How many there are in all, as it was keyed.
    pub(crate) total: String,
    /// The comments, carried.
    pub(crate) rows: Vec<Row>,
    /// The numbers of the comments that seem to show who somebody is.
    pub(crate) names: Vec<u64>,
    /// What is wrong.
    pub(crate) mistakes: Vec<Mistake>,
}

impl EntryAgainPage {
    fn wrong(&self, field: impl AsRef<str>) -> Option<&str> {
        wrong(&self.mistakes, field.as_ref())
    }

    fn names_in_words(&self) -> String {
        let numbers: Vec<String> = self.names.iter().map(ToString::to_string).collect();
        let count = u64::try_from(self.names.len()).unwrap_or_default();
        let told = [("n", count.into()), ("numbers", numbers.join(", ").into())];
        self.desk.texts.with("entry-again-names", &told)
    }
}
