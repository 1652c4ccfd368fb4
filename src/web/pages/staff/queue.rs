//! The queue: how it stands, and one line for each comment that waits.

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use crate::domain::{Action, CommentId, FindingKind, Level, Sharing};

/// How the queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Comments nobody has decided about.
    pub(crate) waiting: u64,
    /// Those that should be decided today, or should have been.
    pub(crate) due: u64,
    /// Whole days since the oldest of them came.
    pub(crate) oldest_days: Option<u64>,
    /// Decisions of today, of everybody.
    pub(crate) done_today: u64,
}

/// What was decided a moment ago.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done {
    /// What.
    pub(crate) action: Action,
    /// About which comment, for who wants to take it back.
    pub(crate) undo: Option<CommentId>,
}

/// A filter as its form has it.
#[derive(Debug, Clone, Default)]
pub(crate) struct FilterForm {
    /// A service's number.
    pub(crate) service: String,
    /// A standing.
    pub(crate) level: String,
    /// A language's tag.
    pub(crate) language: String,
    /// Days since it came, at the least.
    pub(crate) age: String,
}

impl FilterForm {
    /// Its fields that are chosen.
    pub(super) fn fields(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("service", &self.service),
            ("level", &self.level),
            ("language", &self.language),
            ("age", &self.age),
        ];
        all.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.as_str()))
            .collect()
    }

    /// As the rest of an address that has a question already: `&level=urgent`.
    #[must_use]
    pub(crate) fn query(&self) -> String {
        let mut query = String::new();
        for (name, value) in self.fields() {
            let plain: String = value
                .chars()
                .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            query.extend(["&", name, "=", &plain]);
        }
        query
    }

    /// As the whole question of an address: `?level=urgent`.
    #[must_use]
    pub(crate) fn only(&self) -> String {
        self.query().replacen('&', "?", 1)
    }
}

/// How a comment stands, as a class and as the end of a key. What was not screened yet says so,
/// since nobody knows more.
pub(super) const fn standing(level: Level, screened: bool) -> &'static str {
    if screened {
        level.as_str()
    } else {
        "unscreened"
    }
}

/// Why a comment stands where it stands in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Why {
    /// What was seen.
    pub(crate) kind: FindingKind,
    /// The rule that fired.
    pub(crate) rule: String,
}

/// One comment in the queue.
#[derive(Debug, Clone)]
pub(crate) struct QueueRow {
    /// Which.
    pub(crate) id: CommentId,
    /// How soon a person should read it.
    pub(crate) level: Level,
    /// Whether the rules have seen it.
    pub(crate) screened: bool,
    /// What the rules saw.
    pub(crate) why: Vec<Why>,
    /// The day it came.
    pub(crate) day: NaiveDate,
    /// The service's name.
    pub(crate) service: String,
    /// Its first words, as [`first_words`] cuts them.
    pub(crate) first_words: String,
    /// Who may read it.
    pub(crate) sharing: Sharing,
    /// The language it seems to be written in, where it is not the reader's.
    pub(crate) language: Option<String>,
    /// Who else has it in hand.
    pub(crate) in_hand: Option<String>,
    /// Whether its words may distress, and the reader wants such words blurred.
    pub(crate) blurred: bool,
}

impl QueueRow {
    fn standing(&self) -> &'static str {
        standing(self.level, self.screened)
    }

    /// What was seen, each kind once.
    fn kinds(&self) -> Vec<&Why> {
        let mut kinds: Vec<&Why> = Vec::new();
        for why in &self.why {
            if !kinds.iter().any(|seen| seen.kind == why.kind) {
                kinds.push(why);
            }
        }
        kinds
    }
}

/// `GET /staff/queue`.
#[derive(Debug, Template)]
#[template(path = "staff/queue.html", config = "src/web/askama.toml")]
pub(crate) struct QueuePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// How the queue stands.
    pub(crate) counts: Counts,
    /// The first comments, riskiest first. Fifty keep the page light.
    pub(crate) rows: Vec<QueueRow>,
    /// What was decided a moment ago.
    pub(crate) done: Option<Done>,
    /// The services to choose from: number and name.
    pub(crate) services: Vec<(String, String)>,
    /// The languages to choose from, as tags.
    pub(crate) languages: Vec<String>,
    /// What is chosen.
    pub(crate) filter: FilterForm,
    /// How many there are that the filter lets through.
    pub(crate) all: u64,
    /// The page, from 1.
    pub(crate) page: u64,
    /// Comments on a page.
    pub(crate) on_a_page: u64,
}

/// Ages to choose from, in days.
const AGES: [u64; 4] = [1, 2, 5, 10];
/// Standings to choose from.
const STANDINGS: [&str; 4] = ["urgent", "unscreened", "concern", "plain"];

impl QueuePage {
    fn is_filtered(&self) -> bool {
        !self.filter.fields().is_empty()
    }

    /// The address of the page before.
    fn newer(&self) -> Option<String> {
        let before = self.page.checked_sub(1).filter(|page| *page > 0)?;
        Some(format!("/staff/queue?page={before}{}", self.filter.query()))
    }

    /// The address of the page after.
    fn older(&self) -> Option<String> {
        let more = self.page.saturating_mul(self.on_a_page) < self.all;
        let after = self.page + 1;
        more.then(|| format!("/staff/queue?page={after}{}", self.filter.query()))
    }

    fn ages(&self) -> Vec<(String, String)> {
        AGES.iter()
            .map(|days| (days.to_string(), self.desk.n("desk-age-days", *days)))
            .collect()
    }
}

/// The first words of a comment, for a line of the queue: at most 120 characters, whole words
/// where there are any, line breaks as spaces.
#[must_use]
pub(crate) fn first_words(text: &str) -> String {
    const MOST: usize = 120;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn first_words_are_whole() {
        assert_eq!(first_words("kind\n and  quick"), "kind and quick");
        let long = first_words(&"word ".repeat(60));
        assert!(long.ends_with("word…") && long.chars().count() <= 121);
        assert_eq!(first_words(&"ŵ".repeat(200)).chars().count(), 121);
    }
}
