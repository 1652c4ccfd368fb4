//! Touchpoints that a table wishes for.

use std::collections::{HashMap, HashSet};

use super::column::{self, Column};
use super::{Faults, Kind, TableRefused, Why, grid, names, odd_cells, short};
use crate::domain::{
    Channel, Code, CodeRefused, Language, Service, ServiceId, Touchpoint, TouchpointState,
};

/// A touchpoint that a line wishes for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishedTouchpoint {
    /// The line's number.
    pub line: usize,
    /// The service it asks for.
    pub service: ServiceId,
    /// Its names, the organisation's first language first.
    pub names: Vec<(Language, String)>,
    /// Its code; one is made where the line says none.
    pub code: Option<Code>,
    /// The ways answers come.
    pub channels: Vec<Channel>,
    /// A draft, or open at once.
    pub state: TouchpointState,
    /// The language of its pages, if not the organisation's first.
    pub language: Option<Language>,
}

/// What is there already.
#[derive(Debug, Default)]
pub struct Standing {
    /// The services that may have touchpoints, closed ones too.
    pub services: Vec<Service>,
    /// Their touchpoints.
    pub touchpoints: Vec<Touchpoint>,
    /// Which of the table's codes were given out before, by anybody.
    pub taken: HashSet<Code>,
}

/// The codes that a table chooses: what to look up before [`touchpoints`].
#[must_use]
pub fn codes(text: &str, languages: &[Language]) -> Vec<Code> {
    let Ok(grid) = grid::read(Kind::Touchpoints, text, languages) else {
        return Vec::new();
    };
    let chosen = |line| Code::choose(grid.cell(line, Column::Code)).ok();
    grid.lines.iter().filter_map(chosen).collect()
}

/// The touchpoints that a table wishes for. `languages` are the organisation's.
///
/// # Errors
/// Why the table cannot be read, or every line that will not do.
pub fn touchpoints(
    text: &str,
    languages: &[Language],
    standing: &Standing,
) -> Result<Vec<WishedTouchpoint>, TableRefused> {
    let grid = grid::read(Kind::Touchpoints, text, languages)?;
    let first = languages.first().copied().unwrap_or(Language::English);
    let mut faults = Faults::default();
    let mut wishes = Vec::new();
    let mut chosen: HashMap<Code, usize> = HashMap::new();
    let mut in_use = Named::there(standing, first);
    let services = Services::of(&standing.services);
    for line in &grid.lines {
        let number = line.number;
        odd_cells(&mut faults, &grid, line);
        let service = services.find(grid.cell(line, Column::Service));
        let service = faults.take(number, "service", service);
        let names = names(&mut faults, &grid, line, languages);
        let free = in_use.take(number, service, names.first());
        faults.take(number, "name", free);
        let code = code(grid.cell(line, Column::Code), &standing.taken).and_then(|code| match code
            .as_ref()
            .and_then(|code| chosen.get(code))
        {
            Some(line) => Err(Why::TwiceHere {
                given: code.map(|code| code.to_string()).unwrap_or_default(),
                line: *line,
            }),
            None => Ok(code),
        });
        let code = faults.take(number, "code", code);
        if let Some(Some(code)) = &code {
            chosen.insert(code.clone(), number);
        }
        let channels = channels(grid.cell(line, Column::Channels));
        let channels = faults.take(number, "channels", channels);
        let state = faults.take(number, "state", state(grid.cell(line, Column::State)));
        let language = language(grid.cell(line, Column::Language), languages);
        let language = faults.take(number, "language", language);
        if let (Some(service), Some(code), Some(channels), Some(state), Some(language)) =
            (service, code, channels, state, language)
        {
            wishes.push(WishedTouchpoint {
                line: number,
                service,
                names,
                code,
                channels,
                state,
                language,
            });
        }
    }
    faults.or(wishes)
}

/// Services by what a line may call them.
struct Services<'a> {
    by_slug: HashMap<&'a str, &'a Service>,
    by_name: HashMap<String, Vec<&'a Service>>,
}

impl<'a> Services<'a> {
    fn of(services: &'a [Service]) -> Self {
        let mut by_name: HashMap<String, Vec<&Service>> = HashMap::new();
        for service in services {
            let mut names: Vec<String> = service.names.iter().map(|(_, name)| same(name)).collect();
            names.sort_unstable();
            names.dedup();
            for name in names {
                by_name.entry(name).or_default().push(service);
            }
        }
        Self {
            by_slug: services
                .iter()
                .map(|one| (one.slug.as_str(), one))
                .collect(),
            by_name,
        }
    }

    /// A service by its short name, or by its name in any language.
    fn find(&self, given: &str) -> Result<ServiceId, Why> {
        if given.is_empty() {
            return Err(Why::Empty);
        }
        let by_slug = self.by_slug.get(given.to_lowercase().as_str()).copied();
        let named = self
            .by_name
            .get(&same(given))
            .map_or(&[][..], Vec::as_slice);
        let open: Vec<&Service> = named.iter().copied().filter(|one| !one.closed).collect();
        let found = match (by_slug, open.as_slice()) {
            (Some(service), _) => service,
            (None, [service]) => service,
            (None, [_, _, ..]) => return Err(Why::TwoServices(short(given))),
            (None, []) if named.is_empty() => return Err(Why::NoService(short(given))),
            (None, []) => return Err(Why::ServiceClosed(short(given))),
        };
        if found.closed {
            Err(Why::ServiceClosed(short(given)))
        } else {
            Ok(found.id)
        }
    }
}

/// Which names a service's touchpoints have: the line that said so, or none where it was there before.
struct Named(HashMap<(ServiceId, String), Option<usize>>);

impl Named {
    fn there(standing: &Standing, first: Language) -> Self {
        let in_use = standing.touchpoints.iter();
        let in_use = in_use.filter(|one| one.state != TouchpointState::Retired);
        Self(
            in_use
                .map(|one| ((one.service, same(one.name(first))), None))
                .collect(),
        )
    }

    fn take(
        &mut self,
        line: usize,
        service: Option<ServiceId>,
        name: Option<&(Language, String)>,
    ) -> Result<(), Why> {
        let (Some(service), Some((_, name))) = (service, name) else {
            return Ok(());
        };
        match self.0.get(&(service, same(name))) {
            Some(Some(line)) => Err(Why::TwiceHere {
                given: short(name),
                line: *line,
            }),
            Some(None) => Err(Why::NameTaken(short(name))),
            None => {
                self.0.insert((service, same(name)), Some(line));
                Ok(())
            }
        }
    }
}

/// A name as it is compared: in small letters, with single spaces.
fn same(name: &str) -> String {
    let small = name.to_lowercase();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn code(given: &str, taken: &HashSet<Code>) -> Result<Option<Code>, Why> {
    if given.is_empty() {
        return Ok(None);
    }
    let said = short(given);
    match Code::choose(given) {
        Ok(code) if taken.contains(&code) => Err(Why::CodeTaken(said)),
        Ok(code) => Ok(Some(code)),
        Err(CodeRefused::Spreadsheet) => Err(Why::CodeSpoiled(said)),
        Err(CodeRefused::Reserved) => Err(Why::CodeReserved(said)),
        Err(CodeRefused::Shape) if looks_spoiled(given) => Err(Why::CodeSpoiled(said)),
        Err(CodeRefused::Shape) => Err(Why::Code(said)),
    }
}

/// Whether a text looks like what a spreadsheet makes of a code: `7` of 007, `1.00E+05` of 1E5,
/// `12-Mar` of MAR12, `2026-03-12`.
fn looks_spoiled(given: &str) -> bool {
    const MONTHS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let small = given.to_lowercase();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let month = |part: &str| part.len() >= 3 && MONTHS.iter().any(|month| month.starts_with(part));
    let part = |part: &str| {
        digits(part)
            || month(part)
            || part
                .split_once('e')
                .is_some_and(|(a, b)| digits(a) && digits(b))
    };
    let mut parts = small.split(|letter: char| !letter.is_alphanumeric());
    small.bytes().any(|byte| byte.is_ascii_digit()) && parts.all(part)
}

fn channels(given: &str) -> Result<Vec<Channel>, Why> {
    let small = given.to_lowercase();
    let between = |letter: char| letter.is_whitespace() || ",;/+&|".contains(letter);
    let mut channels = Vec::new();
    for word in small.split(between).filter(|word| !word.is_empty()) {
        channels.push(word.parse::<Channel>().map_err(|_unknown| {
            let all: Vec<&str> = Channel::ALL.iter().map(|one| one.as_str()).collect();
            Why::NoneOf {
                given: short(word),
                of: all.join(", "),
            }
        })?);
    }
    channels.sort_unstable();
    channels.dedup();
    if channels.is_empty() {
        channels.push(Channel::Qr);
    }
    Ok(channels)
}

fn state(given: &str) -> Result<TouchpointState, Why> {
    match given.to_lowercase().as_str() {
        "" | "draft" | "drafft" => Ok(TouchpointState::Draft),
        "open" | "agored" | "ar agor" => Ok(TouchpointState::Open),
        _ => Err(Why::NoneOf {
            given: short(given),
            of: "draft, open".to_owned(),
        }),
    }
}

fn language(given: &str, offered: &[Language]) -> Result<Option<Language>, Why> {
    if given.is_empty() {
        return Ok(None);
    }
    match column::language(given) {
        Some(language) if offered.contains(&language) => Ok(Some(language)),
        _ => {
            let tags: Vec<&str> = offered.iter().map(|one| one.as_str()).collect();
            Err(Why::NoneOf {
                given: short(given),
                of: tags.join(", "),
            })
        }
    }
}
