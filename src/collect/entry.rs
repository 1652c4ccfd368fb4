//! Answers that came on paper or by telephone, entered a batch at a time by the people who work here.
//!
//! As with an import the answers have a day and no hour, and no citizen holds a receipt for them. The
//! words are new to everybody, so they stand in the queue from the hour in which they were entered,
//! and what may say that somebody is in danger starts every clock.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::derive::hours;
use super::{Doors, FormKey};
use crate::domain::{
    BatchRefused, Channel, Code, Comment, CommentId, Day, LocalTime, Month, QuestionSet, RETENTION,
    RatingId, Scope, Score, Sharing, TouchpointState, check_batch,
};
use crate::store::answers::{self, NewRating};
use crate::store::audit::{self, By};
use crate::store::comments::{self, NewComment};
use crate::store::entries::{self, NewBatch};
use crate::store::register::{self, Leaf};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, StoreError, optional, releases};

/// Where answers were given, how they came, and on which day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Where {
    /// The touchpoint's code.
    pub code: Code,
    /// On paper or by telephone.
    pub channel: Channel,
    /// The local day.
    pub day: Day,
}

/// What a batch is entered on: the place, what was asked there that month, and whether the month
/// takes it.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Where the answers were given.
    pub place: Arc<Place>,
    /// What was asked.
    pub question_set: QuestionSet,
    /// Why nothing can be entered, if so.
    pub shut: Option<Shut>,
}

/// Why nothing can be entered for a place and a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Shut {
    /// The day has not come there.
    #[error("the day is in the future")]
    Ahead,
    /// The month is released, or its answers had their time.
    #[error("{0} is closed; its figures never change")]
    Closed(Month),
    /// The register does not have the place by this channel in the month.
    #[error("the place was not open by this channel in {0}")]
    NotOpen(Month),
}

/// Words from a form or a call.
#[derive(Debug, Clone)]
pub struct BatchWords {
    /// The answer they stand beside.
    pub score: Score,
    /// The words.
    pub words: Comment,
    /// Who may read them, as the person said.
    pub sharing: Sharing,
}

/// A batch to enter.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Where, how and on which day.
    pub at: Where,
    /// The key of the form: the same form is the same batch.
    pub key: FormKey,
    /// How many of each score, n0 to n5.
    pub counts: [u16; 6],
    /// The words among them.
    pub words: Vec<BatchWords>,
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// It is stored, under this number.
    Stored(i64),
    /// The form was stored before, under this number.
    Known(i64),
}

/// Why a batch was not entered. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum EntryRefused {
    /// The place is not there, or not theirs.
    #[error("there is no such place")]
    NotFound,
    /// Nothing can be entered for that place and day.
    #[error(transparent)]
    Shut(#[from] Shut),
    /// The counts and the comments make no batch.
    #[error(transparent)]
    Batch(#[from] BatchRefused),
    /// The store did not take it.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for EntryRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            other => Self::Store(other),
        }
    }
}

impl Doors {
    /// What a batch of this place, channel and day is entered on.
    ///
    /// # Errors
    /// [`EntryRefused::NotFound`] when the place is not in the scope.
    pub async fn sheet(&self, scope: &Scope, at: &Where) -> Result<Sheet, EntryRefused> {
        let (scope, at, now) = (scope.clone(), at.clone(), self.clock.now());
        let read = move |connection: &mut AnyConnection| find(connection, &scope, &at, now);
        Ok(self.db.read(read).await?)
    }

    /// Enters a batch, once: answers, words and what is known of the batch in one transaction.
    ///
    /// # Errors
    /// When the place, the day or the counts will not do; then nothing was stored.
    pub async fn enter(&self, scope: &Scope, batch: Batch) -> Result<Entered, EntryRefused> {
        let (scope, clock) = (scope.clone(), self.clock.clone());
        self.db
            .write(move |connection| store(connection, &scope, &batch, clock.now()))
            .await
    }
}

fn find(
    connection: &mut AnyConnection,
    scope: &Scope,
    at: &Where,
    now: DateTime<Utc>,
) -> Result<Sheet, StoreError> {
    let place = touchpoints::place(connection, &at.code)?;
    if !scope.covers(place.organisation.id, place.service.id) {
        return Err(StoreError::NotFound);
    }
    let today = LocalTime::at(now, place.organisation.time_zone).day;
    let month = at.day.month();
    let asked = register::asked(connection, month, place.touchpoint.id, at.channel)?;
    let shut = if at.day > today {
        Some(Shut::Ahead)
    } else if is_closed(connection, &place, month, today)? {
        Some(Shut::Closed(month))
    } else if asked.is_none() && !opens_now(&place, at.channel, month, today) {
        Some(Shut::NotOpen(month))
    } else {
        None
    };
    Ok(Sheet {
        question_set: asked.unwrap_or_else(|| place.service.asks_in(month)),
        place: Arc::new(place),
        shut,
    })
}

/// Whether a month takes no more answers: it is released, or the purge would delete them tonight.
fn is_closed(
    connection: &mut AnyConnection,
    place: &Place,
    month: Month,
    today: Day,
) -> Result<bool, StoreError> {
    let kept = chrono::Months::new(RETENTION.rating_months);
    let kept_from = today.0.checked_sub_months(kept).map(Month::of);
    let too_old = kept_from.is_some_and(|from| month < from);
    Ok(too_old || releases::is_released(connection, place.organisation.id, month)?)
}

/// Whether a place is open though this month's register does not have it yet: the month is too young
/// for the timetable to have begun it.
fn opens_now(place: &Place, channel: Channel, month: Month, today: Day) -> bool {
    month == today.month()
        && place.touchpoint.state == TouchpointState::Open
        && !place.service.closed
        && place.touchpoint.channels.contains(&channel)
}

fn store(
    connection: &mut AnyConnection,
    scope: &Scope,
    batch: &Batch,
    now: DateTime<Utc>,
) -> Result<Entered, EntryRefused> {
    let at = &batch.at;
    let sheet = find(connection, scope, at, now)?;
    let mut form_key = [0; 16];
    form_key.copy_from_slice(batch.key.bytes());
    if let Some(id) = optional(entries::by_form(connection, &form_key))? {
        return Ok(Entered::Known(id));
    }
    if let Some(shut) = sheet.shut {
        return Err(shut.into());
    }
    if !matches!(at.channel, Channel::Paper | Channel::Phone) {
        return Err(Shut::NotOpen(at.day.month()).into());
    }
    let beside: Vec<Score> = batch.words.iter().map(|words| words.score).collect();
    check_batch(sheet.question_set, &batch.counts, &beside)?;
    let Place {
        touchpoint,
        service,
        organisation,
    } = &*sheet.place;
    let leaf = Leaf {
        service: service.id,
        touchpoint: touchpoint.id,
        channel: at.channel,
        question_set: sheet.question_set,
    };
    register::open(connection, at.day.month(), &leaf)?;
    answers::make_room(connection, at.day.month())?;
    let ratings = ratings(&sheet, batch);
    let words = words(&sheet, batch, &ratings, now);
    answers::insert_many(connection, &ratings)?;
    comments::insert_many(connection, &words)?;
    let new = NewBatch {
        form_key,
        organisation: organisation.id,
        service: service.id,
        touchpoint: touchpoint.id,
        channel: at.channel,
        day: at.day,
        question_set: sheet.question_set,
        counts: batch.counts.map(i64::from),
        comments: words.iter().map(|words| words.id).collect(),
        by: scope.person(),
    };
    let id = entries::add(connection, &new, now)?;
    // A release waits for answers that are being stored. One that came first is seen here.
    if releases::is_released(connection, organisation.id, at.day.month())? {
        return Err(Shut::Closed(at.day.month()).into());
    }
    let by = By {
        person: Some(scope.person()),
        at: now,
    };
    let subject = format!("{} {id}", touchpoint.code);
    audit::record(connection, by, Some(organisation.id), "entry.add", &subject)?;
    Ok(Entered::Stored(id))
}

/// The answers of a batch. Their identifiers tell the day alone, as those of imported ones do.
fn ratings(sheet: &Sheet, batch: &Batch) -> Vec<NewRating> {
    let day = batch.at.day;
    let one = |score| NewRating {
        id: RatingId::new(day.hours(), rand::random()),
        touchpoint: sheet.place.touchpoint.id,
        channel: batch.at.channel,
        score,
        day,
        hour: None,
        import: false,
        burst: false,
    };
    let counts = batch.counts;
    let of = |score: Score| counts.get(score.index()).copied().unwrap_or_default();
    sheet
        .question_set
        .scores()
        .flat_map(|score| std::iter::repeat_n(score, usize::from(of(score))))
        .map(one)
        .collect()
}

/// The words of a batch, each beside an answer of its own.
fn words(
    sheet: &Sheet,
    batch: &Batch,
    ratings: &[NewRating],
    now: DateTime<Utc>,
) -> Vec<NewComment> {
    let Place {
        touchpoint,
        service,
        organisation,
    } = &*sheet.place;
    // Nobody here could read them before: their time runs from now, and not from the day on the form.
    let came = LocalTime::at(now, organisation.time_zone);
    let mut free: Vec<&NewRating> = ratings.iter().collect();
    let mut new = Vec::with_capacity(batch.words.len());
    for words in &batch.words {
        let Some(at) = free.iter().position(|rating| rating.score == words.score) else {
            continue;
        };
        new.push(NewComment {
            id: CommentId::new(hours(now), rand::random()),
            organisation: organisation.id,
            service: service.id,
            touchpoint: touchpoint.id,
            channel: batch.at.channel,
            rating: Some(free.swap_remove(at).id),
            month: batch.at.day.month(),
            day: came.day,
            hour: Some(came.hour),
            sharing: words.sharing,
            stored_on: came.day,
            honeypot: false,
            words: words.words.clone(),
        });
    }
    new
}
