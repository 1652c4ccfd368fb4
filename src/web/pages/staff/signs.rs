//! Signs to print.

use std::borrow::Borrow;

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use super::touchpoints::in_words;
use crate::domain::{Code, Language, LastAnswer, Slug, TouchpointId, TouchpointState};
use crate::sign::{Level, Size};

/// A place and its sign.
#[derive(Debug, Clone)]
pub(crate) struct SignRow {
    /// Its identifier.
    pub(crate) id: TouchpointId,
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Whether it takes answers.
    pub(crate) state: TouchpointState,
    /// The code to use instead, when retired.
    pub(crate) instead: Option<Code>,
    /// The day it opens.
    pub(crate) opens: Option<NaiveDate>,
    /// Where its sign hangs.
    pub(crate) place: Option<String>,
    /// The day somebody looked at it last.
    pub(crate) checked: Option<NaiveDate>,
    /// Whether this person may say that they looked at it.
    pub(crate) keeps: bool,
    /// When it had its last answer, for those who may know.
    pub(crate) last: Option<LastAnswer>,
}

/// A service and the signs of its places.
#[derive(Debug, Clone)]
pub(crate) struct SignService {
    /// Whose it is.
    pub(crate) organisation: String,
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// The files of all its signs: from which to which.
    pub(crate) parts: Vec<(usize, usize)>,
    /// Its places, in creation order.
    pub(crate) touchpoints: Vec<SignRow>,
    /// What was picked, for the address of each file.
    pub(crate) query: String,
}

/// `GET /staff/touchpoints`.
#[derive(Debug, Template)]
#[template(path = "staff/signs.html", config = "src/web/askama.toml")]
pub(crate) struct SignsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The services this person may see.
    pub(crate) services: Vec<SignService>,
    /// The languages that may be picked.
    pub(crate) offered: Vec<Language>,
    /// The one that was picked first.
    pub(crate) first: Option<Language>,
    /// The one that was picked second.
    pub(crate) second: Option<Language>,
    /// What was picked about dirt.
    pub(crate) level: Level,
    /// Whether this person may add touchpoints.
    pub(crate) keeps: bool,
    /// The one that was looked at a moment ago.
    pub(crate) checked: Option<Code>,
    /// The page, from 1 on.
    pub(crate) page: usize,
    /// How many pages there are.
    pub(crate) pages: usize,
    /// What was picked, for the address of another page.
    pub(crate) picked: String,
}

impl SignsPage {
    fn state(&self, row: &SignRow) -> String {
        in_words(&self.desk, row.state, row.opens, row.instead.as_ref())
    }

    fn part(&self, from: impl Borrow<usize>, to: impl Borrow<usize>) -> String {
        from_to(&self.desk, *from.borrow(), *to.borrow())
    }

    fn where_in_the_list(&self) -> String {
        let (page, pages) = (self.page.to_string(), self.pages.to_string());
        let blanks = [("page", page.into()), ("pages", pages.into())];
        self.desk.texts.with("signs-page", &blanks)
    }
}

fn from_to(desk: &Desk, from: usize, to: usize) -> String {
    let blanks = [
        ("from", from.to_string().into()),
        ("to", to.to_string().into()),
    ];
    desk.texts.with("signs-part", &blanks)
}

/// Instead of a file that does not hold all signs: the files that do.
#[derive(Debug, Template)]
#[template(path = "staff/sign_files.html", config = "src/web/askama.toml")]
pub(crate) struct SignFilesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The service's short name in addresses.
    pub(crate) slug: Slug,
    /// Its name.
    pub(crate) name: String,
    /// What was asked for, for the address of each file.
    pub(crate) query: String,
    /// The files: from which to which.
    pub(crate) files: Vec<(usize, usize)>,
}

impl SignFilesPage {
    fn part(&self, from: impl Borrow<usize>, to: impl Borrow<usize>) -> String {
        from_to(&self.desk, *from.borrow(), *to.borrow())
    }
}

/// Why there is no sign.
#[derive(Debug, Clone)]
pub(crate) enum NoSign {
    /// The place is retired; the code that took over, if any.
    Retired(Option<Code>),
    /// The service has no open place.
    NoPlace,
}

/// Instead of a file.
#[derive(Debug, Template)]
#[template(path = "staff/no_sign.html", config = "src/web/askama.toml")]
pub(crate) struct NoSignPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Why.
    pub(crate) why: NoSign,
    /// The name of the place or the service.
    pub(crate) name: String,
}
