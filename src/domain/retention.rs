//! How long things are kept. One table: the program deletes by it, the privacy page tells it, and
//! `heard facts` prints it.

use super::text_enum;

/// What is kept for how long. Words and cuts are counted from the day of storing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Months a rating is a row; then only the frozen releases know of it.
    pub rating_months: u32,
    /// Months words are kept. Words that may say somebody is in danger stay with safeguarding.
    pub words_months: u32,
    /// Days a receipt is kept after its month is over, or as long as its words if that is longer.
    pub receipt_days: u32,
    /// Days the words that were cut or withheld are kept sealed after the decision.
    pub sealed_days: u32,
    /// Days the words of a closed safeguarding record are kept after they were handed over.
    pub handover_days: u32,
    /// Years a line of the audit is kept. The database itself refuses to delete a younger one.
    pub audit_years: u32,
    /// Days a mail that was sent or given up is kept.
    pub mail_days: i64,
    /// Days a text message is known by what makes it one: longer than any gateway sends it again.
    pub text_days: u64,
    /// Hours for which it is known what a sender of texts said last. The hour in which it was said
    /// counts whole.
    pub talk_hours: i64,
    /// Minutes the parts of a long text wait for each other.
    pub part_minutes: u64,
    /// Minutes after which an unused session is over.
    pub idle_minutes: i64,
    /// Hours after which a session is over, used or not.
    pub session_hours: i64,
    /// Minutes a comment is somebody's at the desk, when they do nothing more.
    pub claim_minutes: i64,
    /// Seconds a decision can be undone before it takes effect.
    pub undo_seconds: i64,
    /// Runs that are remembered of each job of the timetable.
    pub job_runs: i64,
}

/// The schedule of an installation.
pub const RETENTION: Retention = Retention {
    rating_months: 24,
    words_months: 12,
    receipt_days: 35,
    sealed_days: 30,
    handover_days: 90,
    audit_years: 6,
    mail_days: 30,
    text_days: 8,
    talk_hours: 24,
    part_minutes: 3,
    idle_minutes: 60,
    session_hours: 12,
    claim_minutes: 10,
    undo_seconds: 30,
    job_runs: 100,
};

text_enum! {
    /// Why something that is kept goes, or stays. Every table and file of an installation names the
    /// rules it is under.
    pub enum Rule {
        /// The nightly purge deletes ratings of old months.
        Ratings = "ratings",
        /// The nightly purge deletes old comments with all that belongs to them.
        Words = "words",
        /// The nightly purge cuts the last tie between a citizen and a row.
        Receipts = "receipts",
        /// The nightly purge deletes sealed words.
        Sealed = "sealed",
        /// The nightly purge deletes the words of closed safeguarding records.
        Handover = "handover",
        /// The nightly purge deletes old lines of the audit.
        Audit = "audit",
        /// The nightly purge deletes mail that was sent or given up.
        Mail = "mail",
        /// The nightly purge forgets which text messages came.
        Texts = "texts",
        /// What a sender of texts said last is forgotten.
        Talks = "talks",
        /// Parts of a long text are put together or taken as they are.
        Parts = "parts",
        /// Sessions end.
        Sessions = "sessions",
        /// What somebody has in hand at the desk is let go.
        Claims = "claims",
        /// A decision takes effect and can no longer be undone.
        Undo = "undo",
        /// Only the newest runs of a job are remembered.
        JobRuns = "job_runs",
        /// The nightly purge forgets it once its month is released.
        Released = "released",
        /// It goes when the day is over.
        Day = "day",
        /// It is in memory alone and goes with the program.
        Restart = "restart",
        /// It is there until somebody changes it or takes it away.
        Changed = "changed",
        /// Nothing deletes it.
        ForGood = "for_good",
    }
}
