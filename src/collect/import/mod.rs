//! Older feedback from a CSV file: all of it, or nothing.
//!
//! The file is read first ([`lines`]); all else happens in one transaction: every place of the file
//! is looked up, every line is checked against its place, and only when no line is bad is anything
//! made or stored.

mod check;
mod lines;
mod places;

use std::io::Read;

use crate::domain::{
    Clock, Code, CommentId, Day, LocalTime, Month, OrganisationId, QuestionSet, RatingId, Score,
    Sharing,
};
use crate::store::answers::{self, NewRating};
use crate::store::audit::{self, By};
use crate::store::comments::{self, NewComment};
use crate::store::keys::KeyRing;
use crate::store::{AnyConnection, Db, StoreError};

use lines::{File, Line};
use places::Place;

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
    #[error("the first line must be `{}`", lines::COLUMNS.join(","))]
    Header,
    /// Some lines cannot be taken.
    #[error("{} of the lines cannot be taken", .0.len())]
    BadLines(Vec<BadLine>),
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    File(#[from] csv::Error),
    /// The store did not take it.
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

/// A line that no earlier import brought, the mark that says so, and its score.
struct Taken<'a> {
    line: &'a Line,
    mark: [u8; 32],
    score: Score,
}

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
        let file = lines::read(file)?;
        let import = Import {
            keys: self.keys.clone(),
            clock: self.clock.clone(),
            create: self.create,
        };
        self.db
            .write_now(move |connection| import.store(connection, &file))
    }
}

/// An import inside its transaction.
struct Import {
    keys: KeyRing,
    clock: Clock,
    create: Option<QuestionSet>,
}

impl Import {
    fn store(
        &self,
        connection: &mut AnyConnection,
        file: &File,
    ) -> Result<Imported, ImportRefused> {
        let mut bad = file.bad.clone();
        let found = places::find(connection, file, self.create, &mut bad)?;
        let new = self.pass_over_known(connection, &file.lines)?;
        let known = file.lines.len() - new.len();
        let taken = check::check(connection, self, &found, new, &mut bad)?;
        if !bad.is_empty() {
            bad.sort_by_key(|bad| bad.line);
            return Err(ImportRefused::BadLines(bad));
        }
        let mut imported = Imported {
            known,
            ..Imported::default()
        };
        let places = places::make_missing(connection, file, found, self.create, &mut imported)?;
        let today = Day(self.today(None));
        insert(connection, &places, &taken, today, &mut imported)?;
        self.record(connection, &places, &imported)?;
        Ok(imported)
    }

    /// The lines that no earlier import brought, each with its mark. A second line with the same
    /// identifier is passed over too.
    fn pass_over_known<'a>(
        &self,
        connection: &mut AnyConnection,
        lines: &'a [Line],
    ) -> Result<Vec<(&'a Line, [u8; 32])>, StoreError> {
        let mut new: Vec<&Line> = lines.iter().collect();
        for key in self.keys.all() {
            let marks: Vec<[u8; 32]> = new.iter().map(|line| line.mark(key)).collect();
            let seen = answers::imported_before(connection, &marks)?;
            let mut marks = marks.iter();
            new.retain(|_| {
                marks
                    .next()
                    .is_some_and(|mark| !seen.contains(mark.as_slice()))
            });
        }
        let mut in_file = std::collections::HashSet::new();
        Ok(new
            .into_iter()
            .map(|line| (line, line.mark(self.keys.first())))
            .filter(|(_, mark)| in_file.insert(*mark))
            .collect())
    }

    fn record(
        &self,
        connection: &mut AnyConnection,
        places: &[Place],
        imported: &Imported,
    ) -> Result<(), StoreError> {
        if imported.answers == 0 {
            return Ok(());
        }
        let by = By {
            person: None,
            at: self.clock.now(),
        };
        let mut told: Vec<OrganisationId> =
            places.iter().map(|place| place.organisation.id).collect();
        told.sort();
        told.dedup();
        for organisation in told {
            audit::record(connection, by, Some(organisation), "answers.import", "file")?;
        }
        Ok(())
    }

    /// The last day an answer can have come on.
    fn today(&self, zone: Option<crate::domain::TimeZone>) -> chrono::NaiveDate {
        let now = self.clock.now();
        zone.map_or(now.date_naive(), |zone| LocalTime::at(now, zone).day.0)
    }
}

/// Stores what was taken.
fn insert(
    connection: &mut AnyConnection,
    places: &[Place],
    taken: &[Taken<'_>],
    today: Day,
    imported: &mut Imported,
) -> Result<(), StoreError> {
    let (mut ratings, mut words, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    for Taken { line, mark, score } in taken {
        let Place {
            organisation,
            service,
            touchpoint,
        } = places.get(line.place).ok_or(StoreError::NotFound)?;
        let month = line.day.month();
        let hours = line.day.hours();
        let id = RatingId::new(hours, rand::random());
        ratings.push(NewRating {
            id,
            touchpoint: touchpoint.id,
            channel: line.channel,
            score: *score,
            day: line.day,
            hour: None,
            import: true,
            burst: false,
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
                stored_on: today,
                honeypot: false,
                words: comment.clone(),
            });
        }
        marks.push((*mark, month));
    }
    let mut months: Vec<Month> = marks.iter().map(|(_, month)| *month).collect();
    months.sort();
    months.dedup();
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
