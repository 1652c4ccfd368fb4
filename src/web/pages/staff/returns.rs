//! Figures that are sent to a national body: which months are owed, one month, and the modes of
//! collection.

use std::collections::BTreeMap;

use askama::Template;

use super::desk::{Desk, Place};
use crate::domain::{
    Channel, Day, Duty, LocalTime, Mode, ModeList, Month, ServiceId, Slug, TimeZone,
};
use crate::locale::{Texts, key_part};
use crate::returns::{
    Asked, Change, Counts, Entry, NotNoted, Part, Place as Cell, Sheet, Standing,
};
use crate::store::returns::Sent;

/// What an organisation owes.
#[derive(Debug)]
pub(crate) struct ReturnsOf {
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Newest first.
    pub(crate) entries: Vec<Entry>,
}

impl ReturnsOf {
    /// Whether the Friends and Family Test is owed, which asks for modes.
    fn has_modes(&self) -> bool {
        self.entries.iter().any(|entry| entry.duty == Duty::Fft)
    }
}

/// `GET /staff/returns`.
#[derive(Debug, Template)]
#[template(path = "staff/returns.html", config = "src/web/askama.toml")]
pub(crate) struct ReturnsPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// One for each organisation of this admin.
    pub(crate) organisations: Vec<ReturnsOf>,
}

impl ReturnsPage {
    fn duty(&self, entry: &Entry) -> String {
        self.desk.t(&format!("returns-duty-{}", entry.duty))
    }

    fn standing(&self, entry: &Entry) -> String {
        let desk = &self.desk;
        match &entry.standing {
            Standing::Running => desk.t("returns-running"),
            Standing::Due { by, late } => due(desk, *by, *late),
            Standing::Sent { on, by, changed } => {
                let blanks = [("day", desk.day(on.0).into()), ("name", by.into())];
                let sent = desk.texts.with("returns-sent", &blanks);
                if *changed == 0 {
                    sent
                } else {
                    let changed = u64::try_from(*changed).unwrap_or_default();
                    format!("{sent} {}", desk.n("returns-changed", changed))
                }
            }
        }
    }

    fn is_running(entry: &Entry) -> bool {
        entry.standing == Standing::Running
    }
}

/// By when a month is to be sent.
fn due(desk: &Desk, by: Option<Day>, late: bool) -> String {
    match by {
        None => desk.t("returns-due-monthly"),
        Some(by) if late => desk.say("returns-late", "day", &desk.day(by.0)),
        Some(by) => desk.say("returns-due", "day", &desk.day(by.0)),
    }
}

/// A table in the order of the national form. It is shown and taken away as the same cells.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Table {
    /// What stands above it, as a key.
    pub(crate) caption: &'static str,
    /// What each column after the first holds.
    pub(crate) columns: Vec<String>,
    /// A service, or all of them, with its figures in plain digits; none: no data.
    pub(crate) rows: Vec<(String, Option<Vec<String>>)>,
}

impl Table {
    /// The tables of a part.
    pub(crate) fn of(part: &Part, texts: &Texts, names: &Names) -> Vec<Self> {
        let duty = part.figures.duty;
        let answers = duty.question_set().answers().iter();
        let answers: Vec<String> = answers.map(|answer| texts.get(answer.key)).collect();
        let plain = |numbers: &mut dyn Iterator<Item = u64>| -> Vec<String> {
            numbers.map(|n| n.to_string()).collect()
        };
        match duty {
            Duty::Fft => {
                let mut columns = answers;
                columns.push(texts.get("returns-total"));
                let modes = part.figures.lines.iter().find_map(|line| {
                    let counts = line.counts.as_ref()?;
                    Some(counts.modes.iter().map(|(mode, _)| *mode).collect())
                });
                let modes: Vec<Mode> = modes.unwrap_or_default();
                let by_mode = Self {
                    caption: "returns-by-mode",
                    columns: modes
                        .iter()
                        .map(|mode| mode_in_words(texts, *mode))
                        .collect(),
                    rows: rows(part, texts, names, |counts| {
                        plain(&mut counts.modes.iter().map(|(_, n)| *n))
                    }),
                };
                let by_answer = Self {
                    caption: "returns-by-answer",
                    columns,
                    rows: rows(part, texts, names, |counts| {
                        let all = counts.answers.iter().copied();
                        plain(&mut all.chain([counts.total()]))
                    }),
                };
                // Without any answer there is no mode to tell.
                let both = [Some(by_answer), (!modes.is_empty()).then_some(by_mode)];
                both.into_iter().flatten().collect()
            }
            Duty::Govuk => {
                let mut columns = answers;
                columns.push(texts.get("returns-users"));
                columns.push(texts.get("returns-score"));
                vec![Self {
                    caption: "returns-by-level",
                    columns,
                    rows: rows(part, texts, names, |counts| {
                        let all = counts.answers.iter().copied();
                        let mut cells = plain(&mut all.chain([counts.total()]));
                        cells.push(counts.score().map_or_else(String::new, hundredths));
                        cells
                    }),
                }]
            }
        }
    }
}

/// `7958` as `79.58`.
fn hundredths(score: u64) -> String {
    format!("{}.{:02}", score / 100, score % 100)
}

/// A row for each service and, where a body wants one form for several, for all of them.
fn rows(
    part: &Part,
    texts: &Texts,
    names: &Names,
    cells: impl Fn(&Counts) -> Vec<String>,
) -> Vec<(String, Option<Vec<String>>)> {
    let lines = &part.figures.lines;
    let mut rows: Vec<_> = lines
        .iter()
        .map(|line| (names.of(line.service), line.counts.as_ref().map(&cells)))
        .collect();
    if part.figures.duty == Duty::Fft && lines.len() > 1 {
        let sum = part.figures.sum();
        rows.push((texts.get("returns-all"), sum.as_ref().map(&cells)));
    }
    rows
}

fn mode_in_words(texts: &Texts, mode: Mode) -> String {
    texts.get(&format!(
        "returns-mode-{}",
        key_part(mode.as_str()).replace('_', "-")
    ))
}

/// What services are called.
#[derive(Debug, Default)]
pub(crate) struct Names(pub(crate) BTreeMap<ServiceId, String>);

impl Names {
    fn of(&self, service: ServiceId) -> String {
        let name = self.0.get(&service);
        name.cloned().unwrap_or_else(|| service.to_string())
    }
}

/// What was not noted, and what was typed.
#[derive(Debug)]
pub(crate) struct Refused {
    /// To which body.
    pub(crate) duty: Duty,
    /// Why.
    pub(crate) why: NotNoted,
    /// The reason that was typed.
    pub(crate) reason: String,
}

/// `GET /staff/returns/{month}`.
#[derive(Debug, Template)]
#[template(path = "staff/return.html", config = "src/web/askama.toml")]
pub(crate) struct ReturnPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisation's name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Its clock.
    pub(crate) zone: TimeZone,
    /// The month.
    pub(crate) sheet: Sheet,
    /// What services are called.
    pub(crate) names: Names,
    /// What was noted a moment ago.
    pub(crate) done: Option<Duty>,
    /// What was not.
    pub(crate) refused: Option<Refused>,
}

impl ReturnPage {
    fn duty(&self, part: &Part) -> String {
        self.desk.t(&format!("returns-duty-{}", part.figures.duty))
    }

    fn text(&self, part: &Part) -> String {
        self.desk.t(&format!("returns-text-{}", part.figures.duty))
    }

    fn due(&self, part: &Part) -> String {
        due(&self.desk, part.due, part.late)
    }

    fn tables(&self, part: &Part) -> Vec<Table> {
        Table::of(part, self.desk.texts, &self.names)
    }

    fn is_done(&self, part: &Part) -> bool {
        self.done == Some(part.figures.duty)
    }

    fn is_empty(part: &Part) -> bool {
        part.figures.sum().is_none()
    }

    fn lacks_some(part: &Part) -> bool {
        part.figures.lines.iter().any(|line| line.counts.is_none())
    }

    fn silent(&self, part: &Part) -> Vec<String> {
        let services = part.silent.iter();
        let say = |service: &ServiceId| {
            let name = self.names.of(*service);
            self.desk.say("returns-silent", "name", &name)
        };
        services.map(say).collect()
    }

    fn sent(&self, sent: &Sent) -> String {
        let day = LocalTime::at(sent.at, self.zone).day;
        let day = ("day", self.desk.day(day.0).into());
        let name = ("name", (&sent.by).into());
        match &sent.reason {
            None => self.desk.texts.with("returns-sent", &[day, name]),
            Some(reason) => {
                let reason = ("reason", reason.into());
                let blanks = [day, name, reason];
                self.desk.texts.with("returns-sent-again", &blanks)
            }
        }
    }

    /// A change as cells: service, cell, sent, now.
    fn change(&self, part: &Part, change: &Change) -> [String; 4] {
        let texts = self.desk.texts;
        let place = match change.place {
            Cell::Answer(at) => {
                let answers = part.figures.duty.question_set().answers();
                let key = answers.get(at).map_or("", |answer| answer.key);
                texts.get(key)
            }
            Cell::Total if part.figures.duty == Duty::Govuk => texts.get("returns-users"),
            Cell::Total => texts.get("returns-total"),
            Cell::Mode(mode) => mode_in_words(texts, mode),
        };
        let number = |n: Option<u64>| match n {
            Some(n) => n.to_string(),
            None => texts.get("returns-no-data"),
        };
        [
            self.names.of(change.service),
            place,
            number(change.sent),
            number(change.now),
        ]
    }

    fn changed(&self, part: &Part) -> Vec<[String; 4]> {
        let changes = part.changed.iter();
        changes.map(|change| self.change(part, change)).collect()
    }

    fn refused(&self, part: &Part) -> Option<&Refused> {
        let refused = self.refused.as_ref();
        refused.filter(|refused| refused.duty == part.figures.duty)
    }

    /// What is wrong, and the address of where to mend it.
    fn problem(&self) -> Option<(String, String)> {
        let refused = self.refused.as_ref()?;
        let (key, place) = match refused.why {
            NotNoted::NotOver => ("returns-error-not-over", "main".to_owned()),
            NotNoted::Moved => ("returns-error-moved", format!("part-{}", refused.duty)),
            NotNoted::Reason => ("returns-error-reason", format!("reason-{}", refused.duty)),
        };
        Some((self.desk.t(key), place))
    }

    fn reason_is_wrong(&self, part: &Part) -> bool {
        self.refused(part)
            .is_some_and(|refused| refused.why == NotNoted::Reason)
    }

    fn reason(&self, part: &Part) -> &str {
        self.refused(part)
            .map_or("", |refused| refused.reason.as_str())
    }

    fn month(&self) -> Month {
        self.sheet.month
    }
}

/// `GET /staff/returns/modes`.
#[derive(Debug, Template)]
#[template(path = "staff/modes.html", config = "src/web/askama.toml")]
pub(crate) struct ModesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The organisation's name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// Whose form is filled in.
    pub(crate) list: ModeList,
    /// Whether admins are reminded.
    pub(crate) reminded: bool,
    /// The touchpoints of this page.
    pub(crate) rows: Vec<Asked>,
    /// What services are called.
    pub(crate) names: Names,
    /// Which page this is, and how many there are.
    pub(crate) page: (usize, usize),
    /// Whether something was saved a moment ago.
    pub(crate) done: bool,
}

impl ModesPage {
    fn place(&self, one: &Asked) -> String {
        let name = one.touchpoint.name(self.desk.texts.language());
        format!("{name}, {}", self.names.of(one.touchpoint.service))
    }

    fn lists(&self) -> impl Iterator<Item = (&'static str, String, bool)> {
        ModeList::ALL.iter().map(|list| {
            let words = self.desk.t(&format!("returns-list-{list}"));
            (list.as_str(), words, *list == self.list)
        })
    }

    fn options(&self, one: &Asked) -> impl Iterator<Item = (&'static str, String, bool)> {
        let chosen = one.chosen;
        self.list.modes().iter().map(move |mode| {
            let words = mode_in_words(self.desk.texts, *mode);
            (mode.as_str(), words, chosen == Some(*mode))
        })
    }

    /// What each channel counts as.
    fn counts_as(&self, one: &Asked) -> String {
        let by = |channel: &Channel| {
            let mode = self.list.mode(*channel, one.chosen);
            let texts = self.desk.texts;
            let channel = texts.get(&format!("release-channel-{channel}"));
            let mode = mode_in_words(texts, mode);
            let blanks = [("channel", channel.into()), ("mode", mode.into())];
            texts.with("returns-counts-as", &blanks)
        };
        one.channels.iter().map(by).collect::<Vec<_>>().join("; ")
    }

    /// The address of another page, if there is one.
    fn other(&self, to: usize) -> Option<String> {
        let (_, pages) = self.page;
        let slug = &self.slug;
        (1..=pages)
            .contains(&to)
            .then(|| format!("/staff/returns/modes?organisation={slug}&page={to}"))
    }

    fn newer(&self) -> Option<String> {
        self.other(self.page.0.saturating_sub(1))
    }

    fn older(&self) -> Option<String> {
        self.other(self.page.0 + 1)
    }
}
