//! How long things are kept. One table: the purge deletes by it and the privacy page tells it.

/// What is kept for how long, counted from the day of storing.
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
}

/// The schedule of an installation.
pub const RETENTION: Retention = Retention {
    rating_months: 24,
    words_months: 12,
    receipt_days: 35,
    sealed_days: 30,
    handover_days: 90,
    audit_years: 6,
};
