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
    /// Whole days since the oldest of them came.
    pub(crate) oldest_days: Option<u64>,
    /// Decisions of today, of everybody.
    pub(crate) done_today: u64,
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
    pub(crate) done: Option<Action>,
}

impl QueuePage {
    /// Whether more wait than the page shows.
    fn more(&self) -> bool {
        self.counts.waiting > self.rows.len() as u64
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
