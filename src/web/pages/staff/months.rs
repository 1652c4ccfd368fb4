//! Months on their way to a release.

use askama::Template;
use chrono::{DateTime, Utc};

use super::desk::{Desk, Place};
use crate::domain::{Day, Month, Slug, TimeZone};
use crate::release::Reading;
use crate::release::left::Left;
use crate::release::months::{Standing, WishRefused};

/// The months of an organisation.
#[derive(Debug)]
pub(crate) struct MonthsOf {
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Its clock.
    pub(crate) zone: TimeZone,
    /// Newest first.
    pub(crate) months: Vec<(Month, Standing)>,
}

/// `GET /staff/months`.
#[derive(Debug, Template)]
#[template(path = "staff/months.html", config = "src/web/askama.toml")]
pub(crate) struct MonthsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// One for each organisation of this admin.
    pub(crate) organisations: Vec<MonthsOf>,
}

impl MonthsPage {
    fn standing(&self, standing: &Standing, organisation: &MonthsOf) -> String {
        in_words(&self.desk, standing, organisation.zone)
    }
}

/// What a month would say.
#[derive(Debug)]
pub(crate) struct Preview {
    /// Its figures in words.
    pub(crate) reading: Reading,
    /// How many releases the safety check read together.
    pub(crate) releases: u64,
    /// What it found; nothing when the month is safe.
    pub(crate) findings: Vec<String>,
    /// Groups of answers that came for the most part in bursts.
    pub(crate) bursts: Vec<String>,
}

/// `GET /staff/months/{organisation}/{month}`.
#[derive(Debug, Template)]
#[template(path = "staff/month.html", config = "src/web/askama.toml")]
pub(crate) struct MonthPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisation's name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Its clock.
    pub(crate) zone: TimeZone,
    /// The month.
    pub(crate) month: Month,
    /// The day it is there.
    pub(crate) today: Day,
    /// The last day it may be held until.
    pub(crate) last_day: Day,
    /// Where it stands.
    pub(crate) standing: Standing,
    /// What is left to look at.
    pub(crate) left: Left,
    /// What it would say, when it is over and not released.
    pub(crate) preview: Option<Preview>,
    /// Whether a wish was met a moment ago.
    pub(crate) done: bool,
    /// Why a wish was not met.
    pub(crate) why: Option<WishRefused>,
    /// The day that was typed.
    pub(crate) until: String,
    /// The reason that was typed.
    pub(crate) reason: String,
}

impl MonthPage {
    fn stands(&self) -> String {
        in_words(&self.desk, &self.standing, self.zone)
    }

    fn problem(&self) -> Option<String> {
        Some(match self.why.as_ref()? {
            WishRefused::NotOver => self.desk.t("months-error-not-over"),
            WishRefused::Released => self.desk.t("months-error-released"),
            WishRefused::Reason => self.desk.t("months-error-reason"),
            WishRefused::Nothing => self.desk.t("months-error-nothing"),
            WishRefused::Day { last } => {
                let last = self.desk.day(last.0);
                self.desk.say("months-error-day", "day", &last)
            }
        })
    }

    fn is_quiet(&self) -> bool {
        let Left {
            floods,
            asked,
            loud,
            urgent,
            entered,
            quiet,
        } = &self.left;
        floods.is_empty()
            && *asked == 0
            && loud.is_empty()
            && *urgent == 0
            && *entered == 0
            && quiet.is_empty()
    }

    /// Everything that is left to look at, in sentences.
    fn lines(&self) -> Vec<String> {
        let desk = &self.desk;
        let mut lines = Vec::new();
        if self.left.asked > 0 {
            let asked = u64::try_from(self.left.asked).unwrap_or_default();
            lines.push(desk.n("months-asked", asked));
        }
        if self.left.urgent > 0 {
            lines.push(desk.n("months-urgent", self.left.urgent));
        }
        if self.left.entered > 0 {
            lines.push(desk.n("months-entered", self.left.entered));
        }
        for loud in &self.left.loud {
            let day = desk.day(loud.day.0);
            lines.push(desk.texts.with(
                "months-loud",
                &[
                    ("name", (&loud.name).into()),
                    ("day", day.into()),
                    ("hour", loud.hour.to_string().into()),
                    ("n", loud.count.into()),
                    ("of", loud.of.into()),
                ],
            ));
        }
        for quiet in &self.left.quiet {
            lines.push(desk.texts.with(
                "months-quiet",
                &[
                    ("name", (&quiet.name).into()),
                    ("code", quiet.code.to_string().into()),
                    ("n", quiet.before.into()),
                ],
            ));
        }
        lines
    }

    /// Whether it can still be released, held or called off.
    fn is_open(&self) -> bool {
        !matches!(
            self.standing,
            Standing::Running { .. } | Standing::Released { .. }
        )
    }

    /// Whether a hold makes sense: the month would close by itself, and its last day is to come.
    fn can_be_held(&self) -> bool {
        self.today <= self.last_day && !matches!(self.standing, Standing::Waits)
    }

    fn is_releasing(&self) -> bool {
        matches!(self.standing, Standing::Releasing { .. })
    }

    fn is_held(&self) -> bool {
        matches!(self.standing, Standing::Held(_))
    }

    fn waits_for_bursts(&self) -> bool {
        matches!(self.standing, Standing::Bursts(_))
    }
}

/// Where a month stands, in a sentence.
fn in_words(desk: &Desk, standing: &Standing, zone: TimeZone) -> String {
    let day = |key: &str, day: Day| desk.say(key, "day", &desk.day(day.0));
    match standing {
        Standing::Running { closes_on } => day("months-running", *closes_on),
        Standing::Closes { on } => day("months-closes", *on),
        Standing::Held(held) => {
            let until = desk.day(held.until.0);
            desk.texts.with(
                "months-held",
                &[("day", until.into()), ("reason", (&held.reason).into())],
            )
        }
        Standing::Releasing { at } => desk.say("months-releasing", "time", &clock(*at, zone)),
        Standing::Bursts(_) => desk.t("months-bursts"),
        Standing::Refused(_) => desk.t("months-refused"),
        Standing::Waits => desk.t("months-waits"),
        Standing::Released { version, on } if *version > 1 => {
            let on = desk.day(on.0);
            desk.texts.with(
                "months-corrected",
                &[("day", on.into()), ("version", version.to_string().into())],
            )
        }
        Standing::Released { on, .. } => day("months-released", *on),
    }
}

/// A moment by the clock on the wall there.
fn clock(at: DateTime<Utc>, zone: TimeZone) -> String {
    at.with_timezone(&zone.get()).format("%H:%M").to_string()
}
