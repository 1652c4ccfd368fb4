//! How long things are kept, from the one table of retention.

use super::page::Section;
use crate::domain::{RETENTION, Retention, Rule};

/// The rules of retention.
pub(super) fn rules() -> Section {
    Section::new("keeping", "How long things are kept")
        .says(
            "These are all the rules there are. The program deletes by them; they are the same for \
             every organisation, and no setting changes them. What they deleted is logged as \
             counts. \"Nightly\" is after two in the morning, universal time.",
        )
        .cards(
            "",
            ["rule", "what happens", "when"],
            Rule::ALL.iter().map(|rule| {
                let (what, when) = says(*rule);
                [rule.to_string(), what.to_owned(), when]
            }),
        )
        .says(
            "A hold, agreed by two people, stops the deletion of a comment until it is ended. A \
             citizen may take an answer back at any time before its receipt is deleted: rating and \
             words go at once. A month that is released stays as it was published; nobody can be \
             counted in it. Words that may say that somebody is in danger are kept for safeguarding \
             alone; the citizen is told so before, and everybody is told the same.",
        )
        .says(
            "Deleted words are gone from the row at once. After the nightly purge they are in no \
             file of the database: SQLite overwrites deleted bytes and empties its log of changes; \
             on PostgreSQL the table of words is rewritten, and the server's own log of changes \
             ages out by its settings (see deploy/postgresql.md). A backup holds what there was \
             when it was made: backups must age out, 35 days at the most.",
        )
}

/// What a rule does, and when.
fn says(rule: Rule) -> (&'static str, String) {
    // Taken apart by name, so that a new period cannot be forgotten here.
    let Retention {
        rating_months,
        words_months,
        receipt_days,
        sealed_days,
        handover_days,
        audit_years,
        mail_days,
        text_days,
        talk_hours,
        part_minutes,
        idle_minutes,
        session_hours,
        claim_minutes,
        undo_seconds,
        job_runs,
    } = RETENTION;
    match rule {
        Rule::Ratings => (
            "The nightly purge deletes ratings, and the tallies made of them, a whole month at a \
             time. The published releases stay. Imported ratings stay too: they have no day of \
             storing from which their time could count.",
            format!("{rating_months} months after the month they were given in"),
        ),
        Rule::Words => (
            "The nightly purge deletes a comment with its words, findings and decisions. The \
             rating beside it stays. Words that were taken back but may say that somebody is in \
             danger wait until a person has decided.",
            format!("{words_months} months after they were stored"),
        ),
        Rule::Receipts => (
            "The nightly purge deletes the hash of a receipt. That cuts the last tie between a \
             citizen and a row: from then on nobody can find whose answer it was, and nobody can \
             take it back.",
            format!(
                "{receipt_days} days after the month is over, or when its words are deleted, if \
                 that is later"
            ),
        ),
        Rule::Sealed => (
            "The nightly purge deletes words that a moderator cut or withheld.",
            format!("{sealed_days} days after the decision"),
        ),
        Rule::Handover => (
            "The nightly purge deletes the words of a safeguarding record that somebody closed by \
             saying whom they told, how and when. A record that is open keeps its words.",
            format!("{handover_days} days after the day on which somebody was told"),
        ),
        Rule::Audit => (
            "The nightly purge deletes old lines of the audit. The database itself refuses to \
             delete a younger one, or to change one.",
            format!("{audit_years} years after the act"),
        ),
        Rule::Mail => (
            "The nightly purge deletes mail that was sent, or that could not be sent.",
            format!("{mail_days} days after the last try"),
        ),
        Rule::Texts => (
            "The nightly purge forgets the hash of a text message.",
            format!("{text_days} days after it came"),
        ),
        Rule::Talks => (
            "Once an hour the program forgets what a sender of texts said last, and deletes the \
             keys of days before yesterday.",
            format!("{talk_hours} hours after the hour of the text"),
        ),
        Rule::Parts => (
            "Parts of a long text are put together, or taken as they are when the others do not \
             come.",
            format!("{part_minutes} minutes after the first came, or after a restart"),
        ),
        Rule::Sessions => (
            "A session ends, and the nightly purge deletes its row.",
            format!("{idle_minutes} minutes after its last use, {session_hours} hours at the most"),
        ),
        Rule::Claims => (
            "What somebody has in hand is let go, and the nightly purge deletes the row.",
            format!("{claim_minutes} minutes after they did something, or when they decide"),
        ),
        Rule::Undo => (
            "A decision takes effect and can no longer be undone.",
            format!("{undo_seconds} seconds after it was made"),
        ),
        Rule::JobRuns => (
            "The oldest run of a job is forgotten when a new one is noted.",
            format!("when there are more than {job_runs} of that job"),
        ),
        Rule::Released => (
            "The nightly purge forgets which comments came with a batch.",
            "once its month is released".to_owned(),
        ),
        Rule::Day => ("It goes with its day.", "when the day is over".to_owned()),
        Rule::Restart => (
            "It is in the memory of the running program and is never written to a disk.",
            "when the program ends".to_owned(),
        ),
        Rule::Changed => (
            "It stays until somebody changes it or takes it away: a role that is taken, a key that \
             is replaced, START after STOP, a new list.",
            "when somebody does so".to_owned(),
        ),
        Rule::ForGood => (
            "Nothing in the program deletes it. It holds no answer and no word of a citizen.",
            "never".to_owned(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::rules;
    use crate::domain::Rule;

    #[test]
    fn every_rule_is_told() {
        let section = rules();
        for rule in Rule::ALL {
            assert!(section.cells().contains(&rule.as_str()), "{rule}");
        }
    }
}
