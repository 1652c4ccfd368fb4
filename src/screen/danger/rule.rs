//! What a rule of danger is, and how much it says in a given clause.

use crate::domain::{FindingKind, Level};

use super::clause::{Clause, Sense};

/// Phrases that mean the same to the person who reads the comment.
pub(super) struct Rule {
    /// Shown to moderators; it stays the same when phrases are added.
    pub(super) name: &'static str,
    pub(super) kind: FindingKind,
    /// The level where nothing in the clause weakens the phrase.
    level: Level,
    claim: Claim,
    /// In the notation of [`phrase`](super::phrase).
    pub(super) phrases: &'static [&'static str],
}

/// What a phrase says by itself, which decides what can weaken it.
#[derive(Clone, Copy)]
enum Claim {
    /// A state of things that often holds its own "not": "no food for days". Nothing weakens it.
    State,
    /// Somebody does something: "hits me". It can be denied, past, or somebody else's question.
    Act,
    /// The thing is only named: "domestic abuse". It can also be a subject of talk.
    Name,
}

impl Rule {
    /// A rule that finds a state of things.
    pub(super) const fn state(
        name: &'static str,
        kind: FindingKind,
        level: Level,
        phrases: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            kind,
            level,
            claim: Claim::State,
            phrases,
        }
    }

    /// A rule that finds an act or an intent.
    pub(super) const fn act(
        name: &'static str,
        kind: FindingKind,
        level: Level,
        phrases: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            kind,
            level,
            claim: Claim::Act,
            phrases,
        }
    }

    /// A rule that finds a word for something, which is at most a concern.
    pub(super) const fn name(
        name: &'static str,
        kind: FindingKind,
        phrases: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            kind,
            level: Level::Concern,
            claim: Claim::Name,
            phrases,
        }
    }

    /// The level where nothing weakens it.
    pub(super) fn highest(&self) -> Level {
        self.level
    }

    /// Whether a scene that was seen is told as not so.
    pub(super) fn is_denied(&self, clause: &Clause<'_>) -> bool {
        matches!(self.claim, Claim::Act) && clause.denies_itself()
    }

    /// The level of a hit in its clause; none if the clause takes it back.
    pub(super) fn level_in(&self, clause: &Clause<'_>) -> Option<Level> {
        let sense = match self.claim {
            Claim::State => Sense::Said,
            Claim::Act | Claim::Name => clause.sense(),
        };
        match (sense, self.claim) {
            (Sense::Said, _) => Some(self.level),
            (Sense::Denied, _) | (Sense::Topic, Claim::Name) => None,
            (Sense::Distant | Sense::Topic, _) => Some(self.level.min(Level::Concern)),
        }
    }
}
