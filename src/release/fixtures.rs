//! Small registers for the tests of this stage.

use crate::domain::{Channel, Code, Day, Language, Month, QuestionSet, Slug};

use super::{
    ChannelLeaf, Comments, Counts, Edition, Licence, Parameters, Publication, ServiceBranch,
    Summary, TouchpointBranch, Tree, TreeRefused,
};

pub(super) const FIRST: Edition = Edition {
    version: 1,
    previous: None,
};

pub(super) fn month() -> Month {
    Month::new(2026, 5).unwrap()
}

pub(super) fn publication() -> Publication {
    Publication {
        released_on: Day(month().next().first_day()),
        reason: None,
        contact: Some("Insight team, insight@example.gov.uk".to_owned()),
        licence: Licence::Internal,
        language: Language::English,
    }
}

/// Everybody gave the best score but one, which every question set offers.
pub(super) fn leaf(channel: Channel, answers: u64) -> ChannelLeaf {
    ChannelLeaf {
        channel,
        counts: Some(Counts([0, 0, 0, 0, answers, 0])),
    }
}

pub(super) fn touchpoint(code: &str, channels: Vec<ChannelLeaf>) -> TouchpointBranch {
    TouchpointBranch {
        code: Code::parse(code).unwrap(),
        name: format!("Place {code}"),
        channels,
    }
}

pub(super) fn service(
    name: &str,
    question_set: QuestionSet,
    touchpoints: Vec<TouchpointBranch>,
) -> ServiceBranch {
    let slug = Slug::parse(&format!("s-{}", name.to_lowercase())).unwrap();
    ServiceBranch {
        slug,
        name: name.to_owned(),
        question_set,
        touchpoints,
    }
}

pub(super) fn tree(services: Vec<ServiceBranch>) -> Result<Tree, TreeRefused> {
    let slug = Slug::parse("council").unwrap();
    Tree::new(
        slug,
        "Council".to_owned(),
        month(),
        services,
        Comments::default(),
    )
}

/// One `fft` service for each list, with a touchpoint of one channel for each size.
pub(super) fn tree_of_sizes(shape: &[&[u64]]) -> Tree {
    let mut number = 100;
    let services = shape.iter().enumerate().map(|(index, sizes)| {
        let touchpoints = sizes.iter().map(|&size| {
            number += 1;
            touchpoint(&format!("T{number}"), vec![leaf(Channel::Qr, size)])
        });
        service(&format!("{index}"), QuestionSet::Fft, touchpoints.collect())
    });
    tree(services.collect()).unwrap()
}

/// One service with a touchpoint for each size.
pub(super) fn summary_of_sizes(sizes: &[u64]) -> Summary {
    Summary::of(&tree_of_sizes(&[sizes]), FIRST, Parameters::STANDARD)
}

/// A release with a touchpoint of this name.
pub(super) fn named_summary(name: &str) -> Summary {
    let mut touchpoint = touchpoint("AAA", vec![leaf(Channel::Qr, 60)]);
    touchpoint.name = name.to_owned();
    let tree = tree(vec![service("S", QuestionSet::Govuk, vec![touchpoint])]).unwrap();
    Summary::of(&tree, FIRST, Parameters::STANDARD)
}
