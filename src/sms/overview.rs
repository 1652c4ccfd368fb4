//! What is set up, what came, and what may be wrong: for whoever wonders why no text arrives.

use super::gateway::Replies;
use super::settings::{Named, Route};
use super::take::{News, Texts};
use crate::domain::{Channel, Code, Organisation, TouchpointState};
use crate::store::{AnyConnection, StoreError, optional, texts, touchpoints};

/// A gateway, as its organisation's admins see it.
#[derive(Debug, Clone)]
pub struct GatewaySeen {
    /// Its name.
    pub name: String,
    /// Its kind, which tells where its address is to be pasted.
    pub kind: String,
    /// The end of the address that the gateway sends to. Where a secret is part of it, `SECRET`
    /// stands for it.
    pub address: String,
    /// Our numbers at it.
    pub numbers: Vec<NumberSeen>,
    /// What came last of each kind, in hours since 1970.
    pub news: Vec<(News, i64)>,
    /// What may be wrong with the gateway as a whole, the worst first.
    pub troubles: Vec<Trouble>,
}

/// One of our numbers.
#[derive(Debug, Clone)]
pub struct NumberSeen {
    /// The number.
    pub number: String,
    /// What a text is about that names no code.
    pub touchpoint: Code,
    /// Whether people were told that 1 is best.
    pub one_is_best: bool,
    /// What is wrong with it.
    pub troubles: Vec<Trouble>,
}

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// No touchpoint has the code.
    NoTouchpoint,
    /// The touchpoint is another organisation's.
    NotTheirs,
    /// The touchpoint does not take texts.
    NoTexts,
    /// The touchpoint takes nothing now.
    NotOpen,
    /// Requests came whose proof was wrong, and none since that was right.
    Refused,
    /// Texts could not be stored, and none was since.
    Failed,
    /// Requests came that could not be read, and none since that could.
    Malformed,
    /// Texts came to a number that is not set up.
    Unmapped,
    /// Nothing ever came.
    Silent,
    /// No replies are set up.
    NoReplies,
}

impl Trouble {
    /// Its name for keys and logs.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NoTouchpoint => "no-touchpoint",
            Self::NotTheirs => "not-theirs",
            Self::NoTexts => "no-texts",
            Self::NotOpen => "not-open",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Malformed => "malformed",
            Self::Unmapped => "unmapped",
            Self::Silent => "silent",
            Self::NoReplies => "no-replies",
        }
    }
}

impl Texts {
    /// The gateways that have a number of one of these organisations, and those numbers alone.
    ///
    /// # Errors
    /// When the database is away.
    pub fn overview(
        &self,
        connection: &mut AnyConnection,
        organisations: &[Organisation],
    ) -> Result<Vec<GatewaySeen>, StoreError> {
        let news = texts::news(connection)?;
        let mut seen = Vec::new();
        for named in &self.inner.settings.gateways {
            let own = |route: &&Route| {
                let theirs = |one: &Organisation| one.slug == route.organisation;
                route.gateway == named.name && organisations.iter().any(theirs)
            };
            let mut numbers = Vec::new();
            for route in self.inner.settings.routes.iter().filter(own) {
                numbers.push(NumberSeen {
                    number: route.number.as_str().to_owned(),
                    touchpoint: route.touchpoint.clone(),
                    one_is_best: route.one_is_best,
                    troubles: number_troubles(connection, route)?,
                });
            }
            if numbers.is_empty() {
                continue;
            }
            let came: Vec<(News, i64)> = News::ALL
                .into_iter()
                .filter_map(|kind| {
                    let mut lines = news.iter();
                    let line = lines
                        .find(|(gateway, news, _)| *gateway == named.name && news == kind.as_str());
                    line.map(|(_, _, hour)| (kind, *hour))
                })
                .collect();
            seen.push(GatewaySeen {
                name: named.name.clone(),
                kind: named.kind.clone(),
                address: format!("/hooks/sms/{}{}", named.name, named.gateway.address_end()),
                numbers,
                troubles: gateway_troubles(named, &came),
                news: came,
            });
        }
        Ok(seen)
    }

    /// Logs what is wrong with the numbers that are set up.
    ///
    /// # Errors
    /// When the database is away.
    pub fn warn_of_troubles(&self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        for route in &self.inner.settings.routes {
            for trouble in number_troubles(connection, route)? {
                let (gateway, touchpoint) = (&route.gateway, route.touchpoint.as_str());
                let told = match trouble {
                    Trouble::NoTouchpoint => "no touchpoint has the code of the number",
                    Trouble::NotTheirs => "the touchpoint of the number is another organisation's",
                    Trouble::NoTexts => {
                        "the touchpoint takes no texts: heard touchpoint change CODE --channel sms"
                    }
                    _ => "the touchpoint of the number is not open",
                };
                tracing::warn!(gateway, touchpoint, "{told}");
            }
        }
        Ok(())
    }
}

fn number_troubles(
    connection: &mut AnyConnection,
    route: &Route,
) -> Result<Vec<Trouble>, StoreError> {
    let place = optional(touchpoints::place(connection, &route.touchpoint))?;
    let Some(place) = place else {
        return Ok(vec![Trouble::NoTouchpoint]);
    };
    if place.organisation.slug != route.organisation {
        return Ok(vec![Trouble::NotTheirs]);
    }
    let mut troubles = Vec::new();
    if !place.touchpoint.channels.contains(&Channel::Sms) {
        troubles.push(Trouble::NoTexts);
    }
    if place.touchpoint.state != TouchpointState::Open || place.service.closed {
        troubles.push(Trouble::NotOpen);
    }
    Ok(troubles)
}

fn gateway_troubles(named: &Named, came: &[(News, i64)]) -> Vec<Trouble> {
    let last = |kind: News| {
        came.iter()
            .find(|(news, _)| *news == kind)
            .map(|(_, hour)| *hour)
    };
    let taken = last(News::Taken).max(last(News::Again));
    let since = |kind: News| last(kind).is_some_and(|hour| taken.is_none_or(|taken| hour > taken));
    let mut troubles: Vec<Trouble> = [
        (News::Refused, Trouble::Refused),
        (News::Failed, Trouble::Failed),
        (News::Malformed, Trouble::Malformed),
        (News::Unmapped, Trouble::Unmapped),
    ]
    .into_iter()
    .filter(|(news, _)| since(*news))
    .map(|(_, trouble)| trouble)
    .collect();
    if came.is_empty() {
        troubles.push(Trouble::Silent);
    }
    if named.gateway.replies() == Replies::Never {
        troubles.push(Trouble::NoReplies);
    }
    troubles
}
