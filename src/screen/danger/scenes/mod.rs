//! The scenes of each kind of danger, English and Welsh side by side: the question to the reader
//! is the same.

mod child;
mod discrimination;
mod domestic;
mod financial;
mod neglect;
mod organisation;
mod physical;
mod psychological;
mod self_harm;
mod self_neglect;
mod sexual;
mod slavery;
mod threat;

use super::rule::Rule;

/// All scenes.
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    [
        self_harm::SCENES,
        physical::SCENES,
        domestic::SCENES,
        sexual::SCENES,
        psychological::SCENES,
        financial::SCENES,
        slavery::SCENES,
        discrimination::SCENES,
        organisation::SCENES,
        neglect::SCENES,
        self_neglect::SCENES,
        child::SCENES,
        threat::SCENES,
    ]
    .into_iter()
    .flatten()
}
