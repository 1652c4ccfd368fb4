//! Older feedback from a CSV file: all of it, or nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Read;

use chrono::NaiveDate;

use crate::domain::{
    Channel, Clock, Code, Comment, CommentId, Contacts, Day, Language, LocalTime, Month, Nation,
    Organisation, QuestionSet, RatingId, Score, Service, Sharing, Slug, Touchpoint,
    TouchpointState,
};
use crate::store::answers::{self, NewRating};
use crate::store::audit::{self, By};
use crate::store::comments::{self, NewComment};
use crate::store::keys::KeyRing;
use crate::store::organisations::NewOrganisation;
use crate::store::touchpoints::NewTouchpoint;
use crate::store::{
    AnyConnection, Db, StoreError, organisations, register, releases, services, touchpoints,
};

/// The header is the format.
const COLUMNS: [&str; 8] = [
    "external_id",
    "organisation",
    "service",
    "touchpoint",
    "channel",
    "received_on",
    "score",
    "comment",
];

/// Reads files of older feedback.
pub struct Importer {
    db: Db,
    keys: KeyRing,
    clock: Clock,
    /// What is asked by a service that the import makes; none when nothing may be made.
    create: Option<QuestionSet>,
}

/// A line that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the file, the header being 1.
    pub line: u64,
    /// Why.
    pub reason: String,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefused {
    /// The header is not ours.
    #[error("the first line must be `{}`", COLUMNS.join(","))]
    Header,
    /// Some lines cannot be taken; nothing was stored.
    #[error("{} of the lines cannot be taken; nothing was stored", .0.len())]
    BadLines(Vec<BadLine>),
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    File(#[from] csv::Error),
    /// The store did not take it; nothing was stored.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Answers added.
    pub answers: usize,
    /// Comments among them.
    pub comments: usize,
    /// Lines that an earlier import, or an earlier line, had brought already.
    pub known: usize,
    /// Organisations made, by name.
    pub organisations: Vec<String>,
    /// Services made, by name.
    pub services: Vec<String>,
    /// Touchpoints made: the code, the service and the name.
    pub touchpoints: Vec<(Code, String, String)>,
}

/// One line, its cells read as far as that needs no database.
#[derive(Debug, Clone)]
struct Line {
    number: u64,
    external_id: String,
    organisation: String,
    service: String,
    touchpoint: String,
    channel: Channel,
    day: Day,
    score: String,
    comment: Option<Comment>,
}

/// Where a line belongs: an organisation, a service and a touchpoint, by what the file calls them.
type PlaceName = (String, String, String);

impl Importer {
    /// An importer. `create` lets it make what is missing, asking that question set.
    #[must_use]
    pub fn new(db: Db, keys: KeyRing, clock: Clock, create: Option<QuestionSet>) -> Self {
        Self {
            db,
            keys,
            clock,
            create,
        }
    }

    /// Imports a file. Lines that were imported before are passed over.
    ///
    /// Imported words wait in the queue, start no clock and send no mail.
    ///
    /// # Errors
    /// When the header or any line cannot be taken; then nothing is stored, and every such line is
    /// told with its reason.
    pub fn import(&self, file: impl Read) -> Result<Imported, ImportRefused> {
        let (lines, mut bad) = read(file)?;
        let keys = self.keys.clone();
        let (clock, create) = (self.clock.clone(), self.create);
        let outcome = self.db.write_now(move |connection| {
            Import {
                keys: &keys,
                clock: &clock,
                create,
                lines: &lines,
            }
            .store(connection, &bad)
        });
        match outcome? {
            Ok(imported) => Ok(imported),
            Err(more) => {
                bad = more;
                bad.sort_by_key(|bad| bad.line);
                Err(ImportRefused::BadLines(bad))
            }
        }
    }
}

/// Reads the cells of every line. A bad one does not hide the next.
fn read(file: impl Read) -> Result<(Vec<Line>, Vec<BadLine>), ImportRefused> {
    let mut reader = csv::ReaderBuilder::new().from_reader(file);
    let header = reader.byte_headers()?;
    let header = header.iter().enumerate().map(|(index, name)| match index {
        // Spreadsheets put a byte order mark before the first column.
        0 => name.strip_prefix("\u{feff}".as_bytes()).unwrap_or(name),
        _ => name,
    });
    if !header.eq(COLUMNS.iter().map(|name| name.as_bytes())) {
        return Err(ImportRefused::Header);
    }
    let (mut lines, mut bad) = (Vec::new(), Vec::new());
    for record in reader.byte_records() {
        match record {
            Ok(record) => {
                let number = record.position().map_or(0, csv::Position::line);
                match read_line(number, &record) {
                    Ok(line) => lines.push(line),
                    Err(reason) => bad.push(BadLine {
                        line: number,
                        reason,
                    }),
                }
            }
            Err(error) => match error.kind() {
                csv::ErrorKind::UnequalLengths {
                    pos: Some(pos),
                    len,
                    ..
                } => {
                    let reason = format!("it has {len} cells; a line has {}", COLUMNS.len());
                    bad.push(BadLine {
                        line: pos.line(),
                        reason,
                    });
                }
                _ => return Err(error.into()),
            },
        }
    }
    Ok((lines, bad))
}

fn read_line(number: u64, record: &csv::ByteRecord) -> Result<Line, String> {
    let cell = |index: usize| {
        let bytes = record.get(index).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_bad| format!("`{}` is not UTF-8", COLUMNS[index]))
    };
    let name = |index: usize| {
        let text = cell(index)?.trim();
        match text.chars().count() {
            0 => Err(format!("`{}` is empty", COLUMNS[index])),
            1..=200 if !text.chars().any(char::is_control) => Ok(text.to_owned()),
            1..=200 => Err(format!("`{}` has a control character", COLUMNS[index])),
            _ => Err(format!("`{}` has more than 200 characters", COLUMNS[index])),
        }
    };
    let received_on = cell(5)?;
    let day = NaiveDate::parse_from_str(received_on, "%Y-%m-%d")
        .ok()
        .filter(|day| day.format("%Y-%m-%d").to_string() == received_on)
        .ok_or_else(|| format!("`{received_on}` is not a day; write it as 2026-11-24"))?;
    Ok(Line {
        number,
        external_id: name(0)?,
        organisation: name(1)?,
        service: name(2)?,
        touchpoint: name(3)?,
        channel: cell(4)?.parse()?,
        day: Day(day),
        score: cell(6)?.to_owned(),
        comment: Comment::parse_import(cell(7)?).map_err(|refused| refused.to_string())?,
    })
}

/// An import inside its transaction.
struct Import<'a> {
    keys: &'a KeyRing,
    clock: &'a Clock,
    create: Option<QuestionSet>,
    lines: &'a [Line],
}

/// A place of the file that is there, or that would be made.
struct Found {
    organisation: Option<Organisation>,
    service: Option<Service>,
    touchpoint: Option<Touchpoint>,
}

impl Import<'_> {
    /// Stores everything, or tells what cannot be taken.
    fn store(
        &self,
        connection: &mut AnyConnection,
        unread: &[BadLine],
    ) -> Result<Result<Imported, Vec<BadLine>>, StoreError> {
        let mut bad = unread.to_vec();
        let places = self.find_places(connection, &mut bad)?;
        let (new, known) = self.pass_over_known(connection)?;
        let scores = self.check(connection, &places, &new, &mut bad)?;
        if !bad.is_empty() {
            return Ok(Err(bad));
        }
        let mut imported = Imported {
            known,
            ..Imported::default()
        };
        let places = self.make_missing(connection, places, &mut imported)?;
        self.insert(connection, &places, &new, &scores, &mut imported)?;
        self.record(connection, &places, &imported)?;
        Ok(Ok(imported))
    }

    /// Looks every place of the file up, in order of first appearance.
    fn find_places(
        &self,
        connection: &mut AnyConnection,
        bad: &mut Vec<BadLine>,
    ) -> Result<Vec<(PlaceName, Found)>, StoreError> {
        let mut places: Vec<(PlaceName, Found)> = Vec::new();
        let mut seen = HashSet::new();
        for line in self.lines {
            let name = line.place();
            if !seen.insert(name.clone()) {
                continue;
            }
            match self.find_place(connection, &name)? {
                Ok(found) => places.push((name, found)),
                Err(reason) => {
                    let same = self.lines.iter().filter(|other| other.place() == name);
                    bad.extend(same.map(|other| BadLine {
                        line: other.number,
                        reason: reason.clone(),
                    }));
                }
            }
        }
        Ok(places)
    }

    fn find_place(
        &self,
        connection: &mut AnyConnection,
        (organisation, service, touchpoint): &PlaceName,
    ) -> Result<Result<Found, String>, StoreError> {
        let missing = |what: &str, name: &str| {
            format!("there is no {what} `{name}`; add it first, or import with --create")
        };
        let mut found = Found {
            organisation: None,
            service: None,
            touchpoint: None,
        };
        let slug = match Slug::from_name(organisation) {
            Ok(slug) => slug,
            Err(refused) => return Ok(Err(format!("`{organisation}`: {refused}"))),
        };
        found.organisation = there(organisations::by_slug(connection, &slug))?;
        let Some(owner) = &found.organisation else {
            return Ok(self.may_make(found, || missing("organisation", organisation)));
        };
        let slug = match Slug::from_name(service) {
            Ok(slug) => slug,
            Err(refused) => return Ok(Err(format!("`{service}`: {refused}"))),
        };
        found.service = there(services::by_slug(connection, owner.id, &slug))?;
        let Some(owner) = &found.service else {
            return Ok(self.may_make(found, || missing("service", service)));
        };
        let same = |candidate: &Touchpoint| {
            let named = candidate.names.iter().any(|(_, name)| name == touchpoint);
            named || candidate.code.as_str().eq_ignore_ascii_case(touchpoint)
        };
        let mut candidates: Vec<Touchpoint> = touchpoints::of_services(connection, &[owner.id])?
            .into_iter()
            .filter(same)
            .collect();
        found.touchpoint = candidates.pop();
        if !candidates.is_empty() {
            let reason =
                format!("`{service}` has several touchpoints `{touchpoint}`; use the code");
            return Ok(Err(reason));
        }
        if found.touchpoint.is_none() {
            return Ok(self.may_make(found, || missing("touchpoint", touchpoint)));
        }
        Ok(Ok(found))
    }

    fn may_make(&self, found: Found, reason: impl Fn() -> String) -> Result<Found, String> {
        if self.create.is_some() {
            Ok(found)
        } else {
            Err(reason())
        }
    }

    /// The lines that no earlier import brought, with the hash that marks each, and how many others
    /// there are. A second line with the same identifier is passed over too.
    fn pass_over_known(
        &self,
        connection: &mut AnyConnection,
    ) -> Result<(Vec<(&Line, [u8; 32])>, usize), StoreError> {
        let mut before = HashSet::new();
        for key in self.keys.all() {
            let hashes: Vec<[u8; 32]> = self.lines.iter().map(|line| line.mark(key)).collect();
            let seen = answers::imported_before(connection, &hashes)?;
            for (line, hash) in self.lines.iter().zip(&hashes) {
                if seen.contains(hash.as_slice()) {
                    before.insert(line.number);
                }
            }
        }
        let mut in_file = HashSet::new();
        let new: Vec<(&Line, [u8; 32])> = self
            .lines
            .iter()
            .filter(|line| !before.contains(&line.number))
            .map(|line| (line, line.mark(self.keys.first())))
            .filter(|(_, mark)| in_file.insert(*mark))
            .collect();
        let known = self.lines.len() - new.len();
        Ok((new, known))
    }

    /// Checks what a new line says against the place it belongs to.
    fn check(
        &self,
        connection: &mut AnyConnection,
        places: &[(PlaceName, Found)],
        new: &[(&Line, [u8; 32])],
        bad: &mut Vec<BadLine>,
    ) -> Result<HashMap<u64, Score>, StoreError> {
        let by_name: HashMap<&PlaceName, &Found> =
            places.iter().map(|(name, found)| (name, found)).collect();
        let mut released = HashMap::new();
        let mut open = HashMap::new();
        let mut scores = HashMap::new();
        for (line, _) in new {
            // A line without a place was told already.
            let Some(found) = by_name.get(&line.place()) else {
                continue;
            };
            let month = line.day.month();
            let zone = found
                .organisation
                .as_ref()
                .map(|organisation| organisation.time_zone);
            let today = zone.map_or(Day(self.clock.now().date_naive()), |zone| {
                LocalTime::at(self.clock.now(), zone).day
            });
            let mut refuse = |reason: String| {
                bad.push(BadLine {
                    line: line.number,
                    reason,
                })
            };
            if line.day > today {
                refuse(format!("{} is in the future", line.day.0));
                continue;
            }
            if let Some(organisation) = &found.organisation {
                let months = match released.entry(organisation.id) {
                    std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                    std::collections::hash_map::Entry::Vacant(entry) => {
                        entry.insert(releases::months(connection, organisation.id)?)
                    }
                };
                if months.contains(&month) {
                    refuse(format!("{month} is released; a release never changes"));
                    continue;
                }
            }
            if let (None, Some(touchpoint)) = (self.create, &found.touchpoint) {
                let leaf = (month, touchpoint.id, line.channel);
                let is_open = match open.get(&leaf) {
                    Some(is_open) => *is_open,
                    None => {
                        let (month, touchpoint, channel) = leaf;
                        register::is_open(connection, month, touchpoint, channel)?
                    }
                };
                open.insert(leaf, is_open);
                if !is_open {
                    let code = &touchpoint.code;
                    refuse(format!(
                        "`{code}` was not open by {} in {month}",
                        line.channel
                    ));
                    continue;
                }
            }
            let set = found
                .service
                .as_ref()
                .map(|service| service.asks_in(month))
                .or(self.create);
            match set.and_then(|set| set.parse(&line.score)) {
                Some(score) => {
                    scores.insert(line.number, score);
                }
                None => refuse(format!("`{}` is not a score of this service", line.score)),
            }
        }
        Ok(scores)
    }

    /// Makes organisations, services and touchpoints that are missing, in order of first
    /// appearance, and opens every place on the register in every month of the file.
    fn make_missing(
        &self,
        connection: &mut AnyConnection,
        places: Vec<(PlaceName, Found)>,
        imported: &mut Imported,
    ) -> Result<HashMap<PlaceName, (Organisation, Service, Touchpoint)>, StoreError> {
        let mut ready = HashMap::new();
        for (name, found) in places {
            let place = match (found.organisation, found.service, found.touchpoint) {
                (Some(organisation), Some(service), Some(touchpoint)) => {
                    (organisation, service, touchpoint)
                }
                _ => self.make_place(connection, &name, imported)?,
            };
            ready.insert(name, place);
        }
        if self.create.is_some() {
            self.open_register(connection, &ready)?;
        }
        Ok(ready)
    }

    fn make_place(
        &self,
        connection: &mut AnyConnection,
        (organisation, service, touchpoint): &PlaceName,
        imported: &mut Imported,
    ) -> Result<(Organisation, Service, Touchpoint), StoreError> {
        let refused =
            |refused: crate::domain::SlugRefused| StoreError::Refused(refused.to_string());
        let named = |name: &String| vec![(Language::English, name.clone())];
        let slug = Slug::from_name(organisation).map_err(refused)?;
        let owner = match there(organisations::by_slug(connection, &slug))? {
            Some(there) => there,
            None => {
                let new = NewOrganisation {
                    slug: slug.clone(),
                    names: named(organisation),
                    nation: Nation::England,
                    time_zone: "Europe/London".parse().map_err(StoreError::Refused)?,
                    languages: vec![Language::English],
                    contacts: Contacts::default(),
                };
                organisations::add(connection, &new)?;
                imported.organisations.push(organisation.clone());
                organisations::by_slug(connection, &slug)?
            }
        };
        let slug = Slug::from_name(service).map_err(refused)?;
        let asks = match there(services::by_slug(connection, owner.id, &slug))? {
            Some(there) => there,
            None => {
                let set = self.create.unwrap_or(QuestionSet::Fft);
                let id = services::add(connection, owner.id, &slug, &named(service), set)?;
                imported.services.push(service.clone());
                services::by_id(connection, id)?
            }
        };
        let channels: Vec<Channel> = Channel::ALL
            .iter()
            .copied()
            .filter(|channel| {
                self.lines.iter().any(|line| {
                    line.channel == *channel
                        && line.touchpoint == *touchpoint
                        && line.service == *service
                        && line.organisation == *organisation
                })
            })
            .collect();
        let code = touchpoints::free_code(connection)?;
        let new = NewTouchpoint {
            service: asks.id,
            code: code.clone(),
            names: named(touchpoint),
            state: TouchpointState::Open,
            channels,
        };
        touchpoints::add(connection, &new)?;
        imported
            .touchpoints
            .push((code.clone(), service.clone(), touchpoint.clone()));
        let place = touchpoints::place(connection, &code)?;
        Ok((owner, asks, place.touchpoint))
    }

    fn open_register(
        &self,
        connection: &mut AnyConnection,
        places: &HashMap<PlaceName, (Organisation, Service, Touchpoint)>,
    ) -> Result<(), StoreError> {
        let days = self.lines.iter().map(|line| line.day);
        let (Some(first), Some(last)) = (days.clone().min(), days.max()) else {
            return Ok(());
        };
        let mut leaves = BTreeMap::new();
        for line in self.lines {
            if let Some((organisation, service, touchpoint)) = places.get(&line.place()) {
                leaves.insert((touchpoint.id, line.channel), (organisation, service));
            }
        }
        let mut released = HashMap::new();
        for ((touchpoint, channel), (organisation, service)) in leaves {
            let months = match released.entry(organisation.id) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::hash_map::Entry::Vacant(entry) => {
                    entry.insert(releases::months(connection, organisation.id)?)
                }
            };
            for month in first.month().through(last.month()) {
                // The tree of a released month is frozen with it.
                if months.contains(&month) {
                    continue;
                }
                let leaf = register::Leaf {
                    service: service.id,
                    touchpoint,
                    channel,
                    question_set: service.asks_in(month),
                };
                register::open(connection, month, &leaf)?;
            }
        }
        Ok(())
    }

    fn insert(
        &self,
        connection: &mut AnyConnection,
        places: &HashMap<PlaceName, (Organisation, Service, Touchpoint)>,
        new: &[(&Line, [u8; 32])],
        scores: &HashMap<u64, Score>,
        imported: &mut Imported,
    ) -> Result<(), StoreError> {
        let (mut ratings, mut words, mut marks) = (Vec::new(), Vec::new(), Vec::new());
        for (line, mark) in new {
            let Some((organisation, service, touchpoint)) = places.get(&line.place()) else {
                return Err(StoreError::NotFound);
            };
            let Some(score) = scores.get(&line.number) else {
                return Err(StoreError::NotFound);
            };
            let month = line.day.month();
            let hours = line
                .day
                .0
                .and_time(chrono::NaiveTime::MIN)
                .and_utc()
                .timestamp()
                / 3_600;
            let id = RatingId::new(hours, rand::random());
            ratings.push(NewRating {
                id,
                touchpoint: touchpoint.id,
                channel: line.channel,
                score: *score,
                day: line.day,
                hour: None,
            });
            if let Some(comment) = &line.comment {
                words.push(NewComment {
                    id: CommentId::new(hours, rand::random()),
                    organisation: organisation.id,
                    service: service.id,
                    touchpoint: touchpoint.id,
                    channel: line.channel,
                    rating: Some(id),
                    month,
                    day: line.day,
                    hour: None,
                    sharing: Sharing::TeamOnly,
                    honeypot: false,
                    words: comment.clone(),
                });
            }
            marks.push((*mark, month));
        }
        let months: HashSet<Month> = ratings.iter().map(|rating| rating.day.month()).collect();
        for month in months {
            answers::make_room(connection, month)?;
        }
        answers::mark_imported(connection, &marks)?;
        answers::insert_many(connection, &ratings)?;
        comments::insert_many(connection, &words)?;
        imported.answers = ratings.len();
        imported.comments = words.len();
        Ok(())
    }

    fn record(
        &self,
        connection: &mut AnyConnection,
        places: &HashMap<PlaceName, (Organisation, Service, Touchpoint)>,
        imported: &Imported,
    ) -> Result<(), StoreError> {
        if imported.answers == 0 {
            return Ok(());
        }
        let by = By {
            person: None,
            at: self.clock.now(),
        };
        let organisations: HashSet<_> = places.values().map(|(owner, ..)| owner.id).collect();
        for organisation in organisations {
            audit::record(connection, by, Some(organisation), "answers.import", "file")?;
        }
        Ok(())
    }
}

impl Line {
    fn place(&self) -> PlaceName {
        (
            self.organisation.clone(),
            self.service.clone(),
            self.touchpoint.clone(),
        )
    }

    /// What marks a line as imported: a keyed hash of the organisation and the line's identifier.
    fn mark(&self, key: &crate::store::keys::Key) -> [u8; 32] {
        key.hash(
            "import",
            &[self.organisation.as_bytes(), self.external_id.as_bytes()],
        )
    }
}

/// `None` for what is not there.
fn there<T>(found: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
