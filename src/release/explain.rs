//! Why each place is grouped: for the operator's dry run, and never in a file. A reader must not
//! know which place is small and which only shields one.

use super::Parameters;
use super::disclosure::Disclosure;
use super::tree::Tree;

/// An open place that a release does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouped {
    /// Where, by the names the files show.
    pub place: String,
    /// Its answers.
    pub answers: u64,
    /// Why it is not shown.
    pub why: Why,
}

/// Why a place is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has fewer than `k` answers, or none.
    Few,
    /// It has enough, and is told together with places that have few, so that they cannot be
    /// counted.
    Shields,
}

impl std::fmt::Display for Grouped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            place,
            answers,
            why,
        } = self;
        let why = match why {
            Why::Few => "too few",
            Why::Shields => "shields places that have too few",
        };
        write!(f, "{place}: {answers} answers, {why}")
    }
}

/// The grouped places nearest to the top; what is below one is grouped with it.
pub(super) fn explain(tree: &Tree, parameters: Parameters) -> Vec<Grouped> {
    let mut grouped = Vec::new();
    look(
        &Disclosure::of(&tree.root, parameters),
        parameters,
        &mut grouped,
    );
    grouped
}

fn look(told: &Disclosure<'_>, parameters: Parameters, grouped: &mut Vec<Grouped>) {
    match told {
        Disclosure::Stated(stated) => {
            for child in &stated.children {
                look(child, parameters, grouped);
            }
        }
        Disclosure::Silent(node) if node.open => {
            let answers = node.counts.total();
            let few = answers < parameters.k();
            grouped.push(Grouped {
                place: node.place.to_string(),
                answers,
                why: if few { Why::Few } else { Why::Shields },
            });
        }
        Disclosure::Silent(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Why, explain};
    use crate::release::Parameters;
    use crate::release::fixtures::tree_of_sizes;

    #[test]
    fn it_is_said_which_place_is_small_and_which_shields() {
        let told = explain(&tree_of_sizes(&[&[3, 12, 50]]), Parameters::STANDARD);
        let told: Vec<_> = told
            .iter()
            .map(|place| (place.answers, place.why))
            .collect();
        assert_eq!(told, [(3, Why::Few), (12, Why::Shields)]);
        assert_eq!(
            explain(&tree_of_sizes(&[&[20, 30]]), Parameters::STANDARD),
            []
        );
    }
}
