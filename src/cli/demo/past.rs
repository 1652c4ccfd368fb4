//! Lives through the council's past: what operators, citizens, the moderator and the timetable did
//! in two months and the days since, in the order they did it.
//!
//! It is the way of real life, on a clock that is turned forward: the same functions set up
//! services, choose passwords, screen and decide, and close months. Only the answers of the past
//! are stored together, because thousands of single ones would take a minute.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Context;
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone as _, Utc, Weekday};

use super::accounts::{self, ADMIN, MODERATOR, TEAM};
use super::answers::{Given, came, hours_before};
use super::council::{self, Life, MONTHS, SERVICES};
use super::words::{Decided, SAID_BACK, SAID_BACK_AT, Said, WAITING, Waits};
use crate::collect::{Doors, Tap};
use crate::domain::{
    Act, Action, Clock, Code, Comment, CommentId, Duty, Hanging, Language, LocalTime, Month,
    Nation, Organisation, Person, RatingId, SaidLines, Slug, TimeZone, TouchpointState,
};
use crate::moderate::said::Written;
use crate::moderate::{self, Choice, Moderation, batches};
use crate::people::People;
use crate::register;
use crate::register::touchpoints::NewTouchpoint;
use crate::release;
use crate::returns;
use crate::store;
use crate::store::answers::{self, NewRating};
use crate::store::audit::By;
use crate::store::comments::{self, Filter, NewComment};
use crate::store::keys::{KeyRing, Keys};
use crate::store::organisations::NewOrganisation;
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, Db, StoreError};

/// The time of day the council's people begin: hours on the wall.
const MORNING: u32 = 7;
/// The time of day a place closes for good.
const NIGHT: u32 = 23;
/// How soon the moderator decides.
const DECIDES_AFTER: TimeDelta = TimeDelta::hours(2);

/// A place by its code.
type Places = HashMap<&'static str, Place>;

/// The council while its past goes by.
struct Past<'a> {
    db: &'a Db,
    /// Stands where the past has got to.
    clock: Clock,
    /// Where the past ends.
    now: DateTime<Utc>,
    people: People,
    moderation: Moderation,
    seals: KeyRing,
    password: &'a str,
}

/// Lives through it all, up to `now`.
pub(super) async fn live(
    db: &Db,
    keys: &Keys,
    now: DateTime<Utc>,
    password: &str,
) -> anyhow::Result<()> {
    let zone: TimeZone = council::TIME_ZONE.parse().map_err(anyhow::Error::msg)?;
    let this_month = LocalTime::at(now, zone).month();
    let first = std::iter::successors(Some(this_month), |month| Some(month.previous()));
    let first = first.take(MONTHS).last().unwrap_or(this_month);

    let clock = Clock::set_to(on_the_wall(zone, first.first_day(), MORNING)?);
    let past = Past {
        db,
        now,
        people: People::new(db.clone(), clock.clone(), keys.forms.clone())?,
        moderation: Moderation::new(db.clone(), clock.clone(), keys.sealed.clone()),
        seals: keys.sealed.clone(),
        clock,
        password,
    };
    let (organisation, places) = past.set_up().await?;
    accounts::invite(db, &past.clock, &past.people, &organisation, password).await?;
    for (number, month) in first.through(this_month).enumerate() {
        let begins = on_the_wall(zone, month.first_day(), MORNING)?;
        past.mondays_until(&organisation, begins).await?;
        past.begin(&organisation, month).await?;
        if number > 0 {
            past.release(&organisation, month.previous()).await?;
        }
        // The month after that is left for whoever looks around.
        if number == 1 {
            past.send_return(&organisation, month.previous()).await?;
        }
        let words = past.collect(&places, number, month).await?;
        past.decide(&organisation, words).await?;
        if number == 0 {
            past.retire(&places, month).await?;
        }
    }
    past.mondays_until(&organisation, now).await?;
    past.say_back(&places).await?;
    past.fill_queue(keys, &places).await
}

impl Past<'_> {
    /// Time goes on, and never past the present.
    fn turn_to(&self, to: DateTime<Utc>) {
        self.clock
            .turn_to(to.clamp(self.clock.now(), self.now.max(self.clock.now())));
    }

    /// Writes something, all of it or nothing.
    async fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut AnyConnection) -> Result<T, StoreError> + Send + 'static,
    ) -> anyhow::Result<T> {
        Ok(self.db.write(work).await?)
    }

    fn operator(&self) -> By {
        By {
            person: None,
            at: self.clock.now(),
        }
    }

    /// The operator sets up the organisation, its services and its touchpoints.
    async fn set_up(&self) -> anyhow::Result<(Organisation, Places)> {
        let by = self.operator();
        let new = NewOrganisation {
            slug: Slug::parse(council::SLUG)?,
            names: council::NAME.both(),
            nation: Nation::Wales,
            time_zone: council::TIME_ZONE.parse().map_err(anyhow::Error::msg)?,
            languages: Language::STAFF.to_vec(),
            contacts: council::contacts(),
        };
        self.write(move |connection| {
            let organisation = register::organisations::add(connection, by, &new)?;
            let mut places = Places::new();
            for service in SERVICES {
                let slug = Slug::parse(service.slug).map_err(refused)?;
                let names = service.name.both();
                let set = service.question_set;
                let stored =
                    { register::services::add }(connection, by, &organisation, &slug, &names, set)?;
                for place in service.places {
                    let new = NewTouchpoint {
                        code: Some(Code::choose(place.code).map_err(refused)?),
                        names: place.name.both(),
                        state: match place.life {
                            Life::Draft => TouchpointState::Draft,
                            Life::Open | Life::ClosesFor(_) => TouchpointState::Open,
                        },
                        channels: place.channels.iter().map(|(channel, _)| *channel).collect(),
                        shared_network: false,
                        origins: Vec::new(),
                        language: None,
                        opens_on: None,
                        sign: Hanging::default(),
                    };
                    let added =
                        register::touchpoints::add(connection, by, &organisation, &stored, &new)?;
                    places.insert(place.code, touchpoints::place_by_id(connection, added.id)?);
                }
            }
            Ok((organisation, places))
        })
        .await
    }

    /// The timetable begins a month.
    async fn begin(&self, organisation: &Organisation, month: Month) -> anyhow::Result<()> {
        self.turn_to(on_the_wall(
            organisation.time_zone,
            month.first_day(),
            MORNING,
        )?);
        let id = organisation.id;
        let rolled = self
            .db
            .write(move |connection| register::roll(connection, id, month));
        Ok(rolled.await?)
    }

    /// A month that is over is released.
    async fn release(&self, organisation: &Organisation, month: Month) -> anyhow::Result<()> {
        let (db, clock, slug) = (
            self.db.clone(),
            self.clock.clone(),
            organisation.slug.clone(),
        );
        let closing = tokio::task::spawn_blocking(move || {
            release::close_month(&db, &clock, &slug, month, release::Bursts::Count)
        });
        let released = closing
            .await?
            .with_context(|| format!("{month} was not released"))?;
        tracing::debug!(release = %released.release, "released");
        Ok(())
    }

    /// The admin sends what is owed for a month that is over, and says so.
    async fn send_return(&self, organisation: &Organisation, month: Month) -> anyhow::Result<()> {
        let (organisation, at) = (organisation.clone(), self.clock.now());
        self.write(move |connection| {
            let admin = store::people::by_mail(connection, ADMIN)?.id;
            let by = By {
                person: Some(admin),
                at,
            };
            let owed = returns::sheet(connection, &organisation, month, at)?;
            let shown = owed.parts.iter().map(|part| &part.figures);
            for figures in shown.filter(|figures| figures.duty == Duty::Fft) {
                let (of, shown) = ((month, figures.duty), figures.fingerprint());
                returns::note(connection, (admin, by), &organisation, of, &shown, "")?
                    .map_err(refused)?;
            }
            Ok(())
        })
        .await
    }

    /// Citizens answer for a month. What they wrote is screened, and handed back as it lies in the
    /// store.
    async fn collect(
        &self,
        places: &Places,
        number: usize,
        month: Month,
    ) -> anyhow::Result<Vec<(CommentId, DateTime<Utc>, &'static Said)>> {
        let zone = council::TIME_ZONE.parse().map_err(anyhow::Error::msg)?;
        let came = came(number, month, zone, self.now);
        let mut ratings = Vec::new();
        let mut written = Vec::new();
        let mut words = Vec::new();
        for given in &came.taps {
            let place = places
                .get(given.code)
                .context("a place that is not there")?;
            ratings.push(rating(place, given));
        }
        for (given, said) in &came.words {
            let place = places
                .get(given.code)
                .context("a place that is not there")?;
            let rating = rating(place, given);
            let id = CommentId::new(hours(given.at), given.random);
            words.push((id, given.at, *said));
            written.push(NewComment {
                id,
                organisation: place.organisation.id,
                service: place.service.id,
                touchpoint: rating.touchpoint,
                channel: rating.channel,
                rating: Some(rating.id),
                month,
                day: rating.day,
                hour: rating.hour,
                sharing: said.sharing,
                stored_on: rating.day,
                honeypot: false,
                words: comment(said.words)?,
            });
            ratings.push(rating);
        }
        self.write(move |connection| {
            answers::make_room(connection, month)?;
            answers::insert_many(connection, &ratings)?;
            comments::insert_many(connection, &written)
        })
        .await?;
        self.screen().await?;
        Ok(words)
    }

    /// The screening thread catches up.
    async fn screen(&self) -> anyhow::Result<()> {
        let (db, clock, seals) = (self.db.clone(), self.clock.clone(), self.seals.clone());
        let screening = tokio::task::spawn_blocking(move || {
            while moderate::screen_some(&db, &clock, &seals)?.comments > 0 {}
            Ok::<_, StoreError>(())
        });
        Ok(screening.await??)
    }

    /// The moderator signs in, reads what came, and decides.
    async fn decide(
        &self,
        organisation: &Organisation,
        words: Vec<(CommentId, DateTime<Utc>, &'static Said)>,
    ) -> anyhow::Result<()> {
        if words.is_empty() {
            return Ok(());
        }
        let session = self.people.sign_in(MODERATOR, self.password).await?;
        let person = self.people.session(&session).await?.person;
        for (id, at, said) in words {
            self.mondays_until(organisation, at + DECIDES_AFTER).await?;
            self.turn_to(at + DECIDES_AFTER);
            self.decide_one(&person, id, said.decided)
                .await
                .with_context(|| said.words)?;
        }
        self.carry_out().await?;
        Ok(self.people.sign_out(&session).await?)
    }

    /// What was decided takes effect.
    async fn carry_out(&self) -> anyhow::Result<()> {
        let (db, seals) = (self.db.clone(), self.seals.clone());
        let then = Clock::set_to(self.clock.now() + moderate::UNDO);
        let carried_out = tokio::task::spawn_blocking(move || {
            while moderate::carry_out(&db, &then, &seals)? > 0 {}
            Ok::<_, StoreError>(())
        });
        Ok(carried_out.await??)
    }

    /// Mondays go by: what was passed on comes together.
    async fn mondays_until(
        &self,
        organisation: &Organisation,
        until: DateTime<Utc>,
    ) -> anyhow::Result<()> {
        let zone = organisation.time_zone;
        let today = LocalTime::at(self.clock.now(), zone).day.0;
        let days = today.iter_days().take(62);
        for day in days.filter(|day| day.weekday() == Weekday::Mon) {
            let morning = on_the_wall(zone, day, MORNING)?;
            if morning <= self.clock.now() {
                continue;
            }
            if morning > until.min(self.now) {
                break;
            }
            self.turn_to(morning);
            self.carry_out().await?;
            let (db, organisation) = (self.db.clone(), organisation.clone());
            let making = tokio::task::spawn_blocking(move || {
                batches::make(&db, &organisation, morning, rand::random())
            });
            making.await??;
        }
        Ok(())
    }

    /// The team says what came of it.
    async fn say_back(&self, places: &Places) -> anyhow::Result<()> {
        let session = self.people.sign_in(TEAM, self.password).await?;
        let person = self.people.session(&session).await?.person;
        let place = places
            .get(SAID_BACK_AT)
            .context("a place that is not there")?;
        for (state, english, welsh) in SAID_BACK {
            let lines = [(Language::English, english), (Language::Welsh, welsh)];
            let lines = lines.map(|(language, (heard, did))| SaidLines {
                language,
                heard: (*heard).to_owned(),
                did: (*did).to_owned(),
            });
            let written = Written {
                lines: lines.to_vec(),
                state: *state,
                batch: None,
                no_person: false,
            };
            let service = place.service.id;
            self.moderation.say(&person, service, None, written).await?;
        }
        Ok(self.people.sign_out(&session).await?)
    }

    async fn decide_one(
        &self,
        person: &Person,
        id: CommentId,
        decided: Decided,
    ) -> anyhow::Result<()> {
        let scope = person
            .scope(Act::Decide)
            .context("the moderator may not decide")?;
        let opened = self
            .moderation
            .open(person, &scope, Filter::default(), id)
            .await?;
        let version = opened.item.comment.version;
        let plain = |action, reason| Choice {
            action,
            reason,
            because: String::new(),
            cut: Vec::new(),
            cut_words: Vec::new(),
            version,
        };
        let choice = match decided {
            Decided::Published => plain(Action::Publish, None),
            Decided::Withheld(reason) => plain(Action::Withhold, Some(reason)),
            Decided::Escalated => plain(Action::Escalate, None),
            Decided::Redacted(names) => {
                let found = opened.item.findings.iter();
                Choice {
                    cut: found
                        .filter(|it| it.kind.is_personal())
                        .map(|it| it.span)
                        .collect(),
                    cut_words: names.iter().map(|name| (*name).to_owned()).collect(),
                    ..plain(Action::Redact, None)
                }
            }
        };
        Ok(self.moderation.decide(person, &scope, id, choice).await?)
    }

    /// The places whose time is over close when a month ends.
    async fn retire(&self, places: &Places, month: Month) -> anyhow::Result<()> {
        let zone = council::TIME_ZONE.parse().map_err(anyhow::Error::msg)?;
        let last = month.next().first_day() - Days::new(1);
        self.turn_to(on_the_wall(zone, last, NIGHT)?);
        let by = self.operator();
        let closing: Vec<(Place, Place)> = council::places()
            .filter_map(|(_, place)| match place.life {
                Life::ClosesFor(successor) => Some((
                    places.get(place.code)?.clone(),
                    places.get(successor)?.clone(),
                )),
                _ => None,
            })
            .collect();
        self.write(move |connection| {
            closing.iter().try_for_each(|(place, successor)| {
                register::touchpoints::retire(connection, by, place, Some(successor))
            })
        })
        .await
    }

    /// The last days: answers come by the door that all answers come by, and wait to be read.
    async fn fill_queue(&self, keys: &Keys, places: &Places) -> anyhow::Result<()> {
        let doors = Doors::new(self.db.clone(), keys.clone(), self.clock.clone());
        let mut waiting: Vec<&Waits> = WAITING.iter().collect();
        waiting.sort_by_key(|waits| std::cmp::Reverse(waits.hours));
        for waits in waiting {
            let place = places.get(waits.at).context("a place that is not there")?;
            let zone = place.organisation.time_zone;
            self.clock
                .turn_to(hours_before(self.now, waits.hours, zone));
            let set = place.service.question_set;
            let tap = Tap {
                channel: place
                    .touchpoint
                    .channels
                    .first()
                    .copied()
                    .context("no channel")?,
                score: set
                    .score(waits.score)
                    .context("a score that the set does not offer")?,
                once: rand::random::<[u8; 16]>().to_vec(),
                comment: Some(comment(waits.words)?),
                sharing: waits.sharing,
                honeypot: waits.trap,
                begun: None,
                from: None,
            };
            doors.accept(&Arc::new(place.clone()), tap).await?;
        }
        self.clock.turn_to(self.now);
        self.screen().await
    }
}

/// A time that clocks at a place show.
fn on_the_wall(zone: TimeZone, day: NaiveDate, hour: u32) -> anyhow::Result<DateTime<Utc>> {
    let wall = day.and_hms_opt(hour, 0, 0);
    let at = wall.and_then(|wall| zone.get().from_local_datetime(&wall).earliest());
    Ok(at
        .with_context(|| format!("{day} has no {hour} o'clock in {zone}"))?
        .to_utc())
}

/// Hours since 1970: all that an identifier tells of a time.
fn hours(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(3_600)
}

fn rating(place: &Place, given: &Given) -> NewRating {
    let local = LocalTime::at(given.at, place.organisation.time_zone);
    NewRating {
        id: RatingId::new(hours(given.at), given.random),
        touchpoint: place.touchpoint.id,
        channel: given.channel,
        score: given.score,
        day: local.day,
        hour: Some(local.hour),
        import: false,
        burst: false,
    }
}

fn comment(words: &str) -> anyhow::Result<Comment> {
    Comment::parse(words)?.context("no words")
}

fn refused(error: impl std::fmt::Display) -> StoreError {
    StoreError::Refused(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::live;
    use crate::cli::demo::council;
    use crate::cli::demo::words::{SAID_BACK, WAITING};
    use crate::domain::{CommentState, Level, LocalTime, Month, Slug};
    use crate::store::keys::Keys;
    use crate::store::{self, DatabaseUrl, Db};
    use crate::store::{comments, organisations, releases, said, services};

    /// Days on which something is about to begin, end or change.
    #[test]
    fn a_council_can_be_made_on_any_day() {
        for now in [
            "2027-01-01T00:10:00Z",
            "2028-03-26T00:59:59Z",
            "2026-11-24T12:34:56Z",
        ] {
            made_at(now);
        }
    }

    fn made_at(now: &str) {
        let now = now.parse().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
        store::migrate(&url).unwrap();
        Keys::make_missing(folder.path()).unwrap();
        let keys = Keys::read(folder.path()).unwrap();
        let db = Db::open(&url).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime
            .block_on(live(&db, &keys, now, "four unrelated words"))
            .unwrap();

        let slug = Slug::parse(council::SLUG).unwrap();
        let council = db
            .read_now(|connection| organisations::by_slug(connection, &slug))
            .unwrap();
        let month = LocalTime::at(now, council.time_zone).month();
        let released = db
            .read_now(|connection| releases::months(connection, council.id))
            .unwrap();
        let before = month.previous();
        assert_eq!(released, [before.previous(), before]);

        let (waiting, published) = db
            .read_now(|connection| {
                let moderator = crate::store::people::by_mail(connection, super::MODERATOR)?;
                let grants = crate::store::people::grants_of(connection, moderator.id)?;
                let person = crate::domain::Person {
                    id: moderator.id,
                    name: moderator.name,
                    mail: moderator.mail,
                    grants,
                };
                let scope = person.scope(crate::domain::Act::ReadQueue).unwrap();
                let waiting =
                    comments::waiting(connection, &scope, &comments::Filter::default(), 0, 99)?;
                let counts = |month: Month| comments::count_of_month(connection, council.id, month);
                let counts: Vec<_> = [before.previous(), before]
                    .map(counts)
                    .into_iter()
                    .collect();
                Ok((waiting, counts))
            })
            .unwrap();
        let said = db.read_now(|connection| {
            let home_care = Slug::parse("home-care").unwrap();
            let service = services::by_slug(connection, council.id, &home_care)?;
            let batch = store::batches::newest(connection, service.id)?;
            Ok::<_, store::StoreError>((batch, said::of_service(connection, service.id, 9)?))
        });
        let (batch, said) = said.unwrap();
        assert!(batch.is_some(), "comments came together");
        assert_eq!(said.len(), SAID_BACK.len());
        assert_eq!(waiting.len(), WAITING.len());
        for found in &waiting {
            assert_eq!(found.comment.state, CommentState::Waiting);
            assert_eq!(found.comment.month, month);
            assert!(found.comment.level.is_some(), "all of it is screened");
        }
        assert_eq!(waiting.iter().filter(|it| it.comment.honeypot).count(), 1);
        assert_eq!(waiting[0].comment.level, Some(Level::Urgent));
        for counted in published {
            let (received, passed_on) = counted.unwrap();
            assert!(passed_on >= 10 && passed_on < received);
        }
    }
}
