//! Two people who edit one thing: whoever saves second is shown both, and nothing typed is lost.

use super::fields::Fields;
use super::problem::Problem;

/// A field in which what is stored now and what was typed differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clash {
    /// The key of the field's name.
    pub(crate) name: &'static str,
    /// What a colleague saved.
    pub(crate) theirs: String,
    /// What was typed.
    pub(crate) yours: String,
}

/// The version of the thing that a form was made from.
pub(super) fn version(fields: &Fields) -> Result<i64, Problem> {
    let version = fields.text("version")?.parse();
    version.map_err(|_bad| Problem::unreadable("`version` is a number"))
}

/// The fields that differ: their name, what is stored now, what was typed.
pub(super) fn clashes(fields: Vec<(&'static str, String, String)>) -> Vec<Clash> {
    let differ = fields
        .into_iter()
        .filter(|(_, theirs, yours)| theirs != yours);
    differ
        .map(|(name, theirs, yours)| Clash {
            name,
            theirs,
            yours,
        })
        .collect()
}
