//! What a release is made of: one organisation's register of one month, with the counts.
//!
//! The register alone decides which places are in the tree. A place that was open and got no
//! answer is in it like every other; were it left out, its absence would be a figure.

use std::collections::{HashMap, HashSet};

use crate::domain::{Channel, Code, Month, QuestionSet, Score, Slug};

use super::figures::{Asked, Place, PlaceLevel};

/// How many answers gave each score: `n0` ("don't know") to `n5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Counts(pub [u64; 6]);

impl Counts {
    /// All answers together.
    pub fn total(self) -> u64 {
        self.0.iter().sum()
    }

    /// The answers of one score.
    pub fn of(self, score: Score) -> u64 {
        self.0.get(score.index()).copied().unwrap_or(0)
    }

    /// What each score has more than in `other`.
    pub(super) fn beyond(mut self, other: Self) -> Self {
        for (own, less) in self.0.iter_mut().zip(other.0) {
            *own = own.saturating_sub(less);
        }
        self
    }

    /// These without `other`, or nothing when there are not so many.
    pub(super) fn without(mut self, other: Self) -> Option<Self> {
        for (own, less) in self.0.iter_mut().zip(other.0) {
            *own = own.checked_sub(less)?;
        }
        Some(self)
    }

    /// The counts of both.
    pub(super) fn plus(mut self, other: Self) -> Self {
        for (own, more) in self.0.iter_mut().zip(other.0) {
            *own += more;
        }
        self
    }
}

/// The comments of the organisation in the month. They are counted for the whole only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Comments {
    /// Comments that came in.
    pub received: u64,
    /// Those of them that were passed on to others than the service's team.
    pub published: u64,
}

/// A service of the register, known in this month or an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceBranch {
    /// Its short name; it tells two services of one name apart.
    pub slug: Slug,
    /// Its name as the files show it.
    pub name: String,
    /// What it asked in the month.
    pub question_set: QuestionSet,
    /// Its touchpoints in the order they were made.
    pub touchpoints: Vec<TouchpointBranch>,
}

/// A touchpoint of the register, known in this month or an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchpointBranch {
    /// Its code; it tells two touchpoints of one name apart.
    pub code: Code,
    /// Its name as the files show it.
    pub name: String,
    /// Its channels, in any order: the tree puts them in the public one.
    pub channels: Vec<ChannelLeaf>,
}

/// One way answers come at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelLeaf {
    /// The way.
    pub channel: Channel,
    /// What came, or `None` when the register says that it was not open in the month. A touchpoint
    /// without an open channel was not open itself, nor a service without an open touchpoint.
    pub counts: Option<Counts>,
}

/// Why a register and its counts are no tree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TreeRefused {
    /// Two services with one slug, two touchpoints with one code, or a channel named twice.
    #[error("`{0}` is in the register twice")]
    Twice(String),
    /// An answer that the question set does not offer.
    #[error("`{place}` counts answers of {score}, which its question set does not offer")]
    NotOffered {
        /// The code of the touchpoint.
        place: Code,
        /// The score nobody can have given.
        score: usize,
    },
    /// More answers than the arithmetic of intervals is made for.
    #[error("more than {most} answers in one month", most = u32::MAX)]
    TooMany,
}

/// One organisation's month: organisation, services, touchpoints, channels, each in public order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    pub(super) organisation: Slug,
    pub(super) name: String,
    pub(super) month: Month,
    pub(super) comments: Comments,
    pub(super) left_out: u64,
    pub(super) root: Node,
}

/// A place in the tree, the same at each level so that the method is written once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) level: PlaceLevel,
    pub(super) place: Place,
    pub(super) asked: Asked,
    pub(super) open: bool,
    pub(super) counts: Counts,
    pub(super) children: Vec<Node>,
}

impl Tree {
    /// Builds the tree of an organisation's month from its services in the order they were made.
    ///
    /// The counts must be those of the register's month, without answers left out as a flood.
    ///
    /// # Errors
    /// When the register names something twice, or the counts cannot be of its question sets.
    pub fn new(
        organisation: Slug,
        name: String,
        month: Month,
        services: Vec<ServiceBranch>,
        comments: Comments,
    ) -> Result<Self, TreeRefused> {
        refuse_twice(services.iter().map(|service| service.slug.as_str()))?;
        refuse_twice(
            services
                .iter()
                .flat_map(|s| &s.touchpoints)
                .map(|t| t.code.as_str()),
        )?;
        let names = told_apart(services.iter().map(|s| (s.name.as_str(), s.slug.as_str())));
        let services = services
            .into_iter()
            .zip(names)
            .map(|(service, name)| service.into_node(name))
            .collect::<Result<_, _>>()?;
        let root = Node::above(PlaceLevel::Organisation, Place::default(), services);
        if u32::try_from(root.counts.total()).is_err() {
            return Err(TreeRefused::TooMany);
        }
        Ok(Self {
            organisation,
            name,
            month,
            comments,
            left_out: 0,
            root,
        })
    }

    /// The same month, of which so many answers were left out as a flood.
    #[must_use]
    pub fn leaving_out(self, left_out: u64) -> Self {
        Self { left_out, ..self }
    }

    /// The month of the tree.
    pub fn month(&self) -> Month {
        self.month
    }

    /// The organisation's short name.
    pub fn organisation(&self) -> &Slug {
        &self.organisation
    }
}

impl ServiceBranch {
    fn into_node(self, name: String) -> Result<Node, TreeRefused> {
        let place = Place {
            service: Some(name),
            ..Place::default()
        };
        let names = told_apart(
            self.touchpoints
                .iter()
                .map(|t| (t.name.as_str(), t.code.as_str())),
        );
        let touchpoints = self
            .touchpoints
            .into_iter()
            .zip(names)
            .map(|(touchpoint, name)| {
                let place = Place {
                    touchpoint: Some(name),
                    ..place.clone()
                };
                touchpoint.into_node(place, self.question_set)
            })
            .collect::<Result<_, _>>()?;
        let mut node = Node::above(PlaceLevel::Service, place, touchpoints);
        node.asked = Asked::One(self.question_set);
        Ok(node)
    }
}

impl TouchpointBranch {
    fn into_node(mut self, place: Place, set: QuestionSet) -> Result<Node, TreeRefused> {
        self.channels.sort_by_key(|leaf| leaf.channel);
        refuse_twice(self.channels.iter().map(|leaf| leaf.channel.as_str()))?;
        let mut leaves = Vec::with_capacity(self.channels.len());
        for leaf in self.channels {
            let counts = leaf.counts.unwrap_or_default();
            let offered = |score| set.scores().any(|offered| offered.index() == score);
            for (score, &count) in counts.0.iter().enumerate() {
                if count > 0 && !offered(score) {
                    return Err(TreeRefused::NotOffered {
                        place: self.code,
                        score,
                    });
                }
            }
            leaves.push(Node {
                level: PlaceLevel::Channel,
                place: Place {
                    channel: Some(leaf.channel),
                    ..place.clone()
                },
                asked: Asked::One(set),
                open: leaf.counts.is_some(),
                counts,
                children: Vec::new(),
            });
        }
        let mut node = Node::above(PlaceLevel::Touchpoint, place, leaves);
        node.asked = Asked::One(set);
        Ok(node)
    }
}

impl Node {
    /// The node over `children`: open when one of them is, with the answers of all of them.
    fn above(level: PlaceLevel, place: Place, children: Vec<Self>) -> Self {
        let open = children.iter().any(|child| child.open);
        let asked = Asked::together(children.iter().filter(|child| child.open).map(|c| c.asked));
        let counts = children
            .iter()
            .fold(Counts::default(), |sum, c| sum.plus(c.counts));
        Self {
            level,
            place,
            asked,
            open,
            counts,
            children,
        }
    }
}

fn refuse_twice<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), TreeRefused> {
    let mut seen = HashSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(TreeRefused::Twice(name.to_owned()));
        }
    }
    Ok(())
}

/// The names of siblings, made different: those of one name get their slug or code in brackets.
///
/// Should a bracketed name be another sibling's plain name, all siblings get their brackets.
fn told_apart<'a>(siblings: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Vec<String> {
    let mut plain: HashMap<&str, u32> = HashMap::new();
    for (name, _) in siblings.clone() {
        *plain.entry(name).or_default() += 1;
    }
    let bracketed = |(name, mark): (&str, &str)| format!("{name} ({mark})");
    let names: Vec<String> = siblings
        .clone()
        .map(|(name, mark)| match plain.get(name) {
            Some(1) => name.to_owned(),
            _ => bracketed((name, mark)),
        })
        .collect();
    let different = names.iter().collect::<HashSet<_>>().len() == names.len();
    if different {
        names
    } else {
        siblings.map(bracketed).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{leaf, service, touchpoint, tree};
    use super::{Counts, TreeRefused, told_apart};
    use crate::domain::{Channel, QuestionSet};

    #[test]
    fn siblings_have_names_of_their_own() {
        let named = |names: &[&str]| told_apart(names.iter().copied().zip(["AAA", "BBB", "CCC"]));
        assert_eq!(named(&["Desk", "Hall"]), ["Desk", "Hall"]);
        assert_eq!(
            named(&["Desk", "Hall", "Desk"]),
            ["Desk (AAA)", "Hall", "Desk (CCC)"]
        );
        assert_eq!(
            named(&["Desk", "Desk", "Desk (AAA)"]),
            ["Desk (AAA)", "Desk (BBB)", "Desk (AAA) (CCC)"]
        );
    }

    #[test]
    fn channels_stand_in_the_public_order() {
        let leaves = vec![
            leaf(Channel::Paper, 1),
            leaf(Channel::Qr, 2),
            leaf(Channel::Sms, 3),
        ];
        let tree = tree(vec![service(
            "S",
            QuestionSet::Fft,
            vec![touchpoint("AAA", leaves)],
        )]);
        let channels = &tree.unwrap().root.children[0].children[0].children;
        let order: Vec<_> = channels
            .iter()
            .map(|node| node.place.channel.unwrap())
            .collect();
        assert_eq!(order, [Channel::Qr, Channel::Sms, Channel::Paper]);
    }

    #[test]
    fn a_register_that_cannot_be_is_refused() {
        let twice = vec![leaf(Channel::Qr, 1), leaf(Channel::Qr, 2)];
        assert_eq!(
            tree(vec![service(
                "S",
                QuestionSet::Fft,
                vec![touchpoint("AAA", twice)]
            )]),
            Err(TreeRefused::Twice("qr".to_owned()))
        );
        let one = |counts: [u64; 6], set| {
            let mut leaf = leaf(Channel::Qr, 0);
            leaf.counts = Some(Counts(counts));
            tree(vec![service("S", set, vec![touchpoint("AAA", vec![leaf])])])
        };
        assert!(one([3, 0, 0, 0, 0, 1], QuestionSet::Fft).is_ok());
        assert!(matches!(
            one([3, 0, 0, 0, 0, 1], QuestionSet::Govuk),
            Err(TreeRefused::NotOffered { score: 0, .. })
        ));
        assert!(matches!(
            one([0, 0, 0, 0, 0, 1], QuestionSet::Smiley),
            Err(TreeRefused::NotOffered { score: 5, .. })
        ));
        assert_eq!(
            one([1 << 33, 0, 0, 0, 0, 0], QuestionSet::Fft),
            Err(TreeRefused::TooMany)
        );
    }

    #[test]
    fn a_place_without_an_open_channel_was_not_open() {
        let mut closed = leaf(Channel::Qr, 0);
        closed.counts = None;
        let services = vec![
            service("S", QuestionSet::Fft, vec![touchpoint("AAA", vec![closed])]),
            service(
                "T",
                QuestionSet::Govuk,
                vec![touchpoint("BBB", vec![leaf(Channel::Qr, 0)])],
            ),
        ];
        let root = tree(services).unwrap().root;
        assert_eq!(
            root.children.iter().map(|s| s.open).collect::<Vec<_>>(),
            [false, true]
        );
        // A closed service does not make the organisation's question sets mixed.
        assert_eq!(root.asked, super::Asked::One(QuestionSet::Govuk));
    }
}
