//! A receipt's page: thanks, the box for words, where they are, help, and what can be changed.

use askama::Template;

use super::contact::{HelpLine, Reach, dial, help_lines};
use super::frame::{Frame, Named};
use super::words::{Mistake, WordsBox, WordsError};
use crate::domain::{
    CommentState, Contact, Nation, QuestionSet, RETENTION, SaidBack, SaidState, Score, Sharing,
};
use crate::locale::Texts;
use crate::web::pages::faces::{Choice, choices};

/// What just happened, which chooses the heading of a receipt's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// The page was opened: after the tap, or later from its address.
    Opened,
    /// The same key came again with another score; the stored one stands.
    Again,
    /// The receipt was typed.
    Found,
    /// The score was changed.
    ScoreChanged,
    /// Words were stored.
    WordsStored,
    /// Something sent to this page could not be taken; `ReceiptWords::error` says what.
    Refused,
}

/// Where the words are, as their writer is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Nobody has opened them.
    Received,
    /// Somebody has.
    BeingRead,
    /// Passed to the service's team.
    Passed,
    /// Shared with others.
    Shared,
    /// Not passed on.
    NotShared,
}

impl Status {
    /// What is told of a comment's state.
    ///
    /// Words handed to the safeguarding contact are told as being read: the phone may be in the
    /// hands of the person they are about.
    pub(crate) fn of(state: CommentState, sharing: Sharing, opened: bool) -> Self {
        match (state, sharing) {
            (CommentState::Waiting, _) if !opened => Self::Received,
            (CommentState::Waiting | CommentState::Escalated, _) => Self::BeingRead,
            (CommentState::Published | CommentState::Redacted, Sharing::Share) => Self::Shared,
            (CommentState::Published | CommentState::Redacted, Sharing::TeamOnly) => Self::Passed,
            (CommentState::Withheld, _) => Self::NotShared,
        }
    }

    /// Its word for programs.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::BeingRead => "being_read",
            Self::Passed => "passed",
            Self::Shared => "shared",
            Self::NotShared => "not_shared",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Received => "status-received",
            Self::BeingRead => "status-being-read",
            Self::Passed => "status-passed",
            Self::Shared => "status-shared",
            Self::NotShared => "status-not-shared",
        }
    }
}

/// The words that belong to a receipt, as its page shows them.
#[derive(Default)]
pub(crate) struct ReceiptWords<'a> {
    /// Where they are; `None` when none were sent.
    pub(crate) status: Option<Status>,
    /// The words: as just stored, as found by typing the receipt, or as typed when they were
    /// refused. A GET gives none, because a shared phone has a history.
    pub(crate) text: Option<&'a str>,
    /// The sharing choice that goes with `text`.
    pub(crate) sharing: Option<Sharing>,
    /// Whether a box is offered: to write them, or to change them.
    pub(crate) open: bool,
    /// Why they were not taken.
    pub(crate) error: Option<WordsError>,
}

/// Thanks, the box for words, status, help lines, the receipt: `GET /r/{receipt}`, and the answer
/// to `POST /r` and to the forms of this page.
pub(crate) struct ReceiptPage<'a> {
    /// Around it.
    pub(crate) frame: Frame<'a>,
    /// The receipt as people read it.
    pub(crate) receipt: &'a str,
    /// What just happened.
    pub(crate) moment: Moment,
    /// Whether it came from a draft touchpoint.
    pub(crate) draft: bool,
    /// What was asked.
    pub(crate) set: QuestionSet,
    /// The score, where the page may say it.
    pub(crate) answered: Option<Score>,
    /// Whether the score may still be changed.
    pub(crate) may_change_score: bool,
    /// The words.
    pub(crate) words: ReceiptWords<'a>,
    /// Where a complaint goes.
    pub(crate) complaints: &'a Contact,
    /// Whose help lines.
    pub(crate) nation: Nation,
    /// A line of the organisation itself for people who need help.
    pub(crate) own_line: Option<&'a Contact>,
    /// What the service's team says back to everybody who answers.
    pub(crate) told: Option<&'a SaidBack>,
    /// Host and port of the public address, without a scheme.
    pub(crate) host: &'a str,
}

impl ReceiptPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let texts = self.frame.texts;
        let heading = texts.get(match self.moment {
            _ if self.draft => "receipt-thanks-test",
            Moment::Opened | Moment::Refused => "receipt-thanks",
            Moment::Again => "receipt-again",
            Moment::Found => "receipt-found",
            Moment::ScoreChanged => "receipt-score-changed",
            Moment::WordsStored => "receipt-words-thanks",
        });
        let words = &self.words;
        let mistake = words.error.map(|error| error.mistake(texts));
        let answered = self.answered.and_then(|score| self.set.answer(score));
        let mut help = help_lines(texts, self.nation);
        if let Some((contact, phone)) = self
            .own_line
            .and_then(|contact| Some((contact, contact.phone.as_deref()?)))
        {
            help.push(HelpLine {
                words: contact
                    .name
                    .clone()
                    .unwrap_or_else(|| self.frame.with_organisation("help-own")),
                number: phone.to_owned(),
                dial: dial(phone),
            });
        }
        ReceiptTemplate {
            frame: &self.frame,
            title: if mistake.is_some() {
                self.frame.error_title(&heading)
            } else {
                heading.clone()
            },
            heading,
            receipt: self.receipt,
            draft: self.draft,
            answered: answered.map(|answer| texts.get(answer.key)),
            choices: if self.may_change_score {
                choices(texts, self.set, self.answered)
            } else {
                Vec::new()
            },
            again: self.moment == Moment::Again,
            status: words.status.map(|status| texts.get(status.key())),
            shown: words
                .text
                .filter(|_| words.status.is_some() && words.error.is_none()),
            hidden: words.status.is_some() && words.text.is_none(),
            words: words.open.then(|| WordsBox {
                text: words.text.unwrap_or_default(),
                sharing: words.sharing,
                mistake: words.error.map(|error| error.mistake(texts)),
            }),
            kept: texts.with("words-kept", &[("months", RETENTION.words_months.into())]),
            mistake,
            complaints: Reach::of(self.complaints),
            help,
            told: self.told.and_then(|said| Told::of(said, texts)),
            keep_how: self.frame.around("receipt-keep-how", "address"),
            host: self.host,
        }
        .render()
    }
}

/// What people said before, and what came of it.
struct Told<'a> {
    heard: Named<'a>,
    /// What stands before what was done, or will be.
    lead: String,
    did: Named<'a>,
}

impl<'a> Told<'a> {
    fn of(said: &'a SaidBack, texts: &Texts) -> Option<Self> {
        let lines = said.lines(texts.language())?;
        let named = |text| Named {
            text,
            language: lines.language,
        };
        Some(Self {
            heard: named(&lines.heard),
            lead: texts.get(match said.state {
                SaidState::Done => "told-done",
                SaidState::Planned => "told-planned",
            }),
            did: named(&lines.did),
        })
    }
}

#[derive(Template)]
#[template(path = "citizen/receipt.html", config = "src/web/askama.toml")]
struct ReceiptTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    heading: String,
    receipt: &'a str,
    draft: bool,
    answered: Option<String>,
    choices: Vec<Choice>,
    again: bool,
    status: Option<String>,
    shown: Option<&'a str>,
    hidden: bool,
    words: Option<WordsBox<'a>>,
    /// How long words are kept.
    kept: String,
    mistake: Option<Mistake>,
    complaints: Option<Reach<'a>>,
    help: Vec<HelpLine>,
    told: Option<Told<'a>>,
    keep_how: (String, String),
    host: &'a str,
}
