//! Ten million ratings: how long the things take that people wait for, and where the bytes go.

mod desk;
mod fill;
mod sizes;

use std::time::Instant;

use heard::domain::{Channel, Clock, LocalTime, Month};
use heard::jobs;
use heard::store::{DatabaseUrl, Db, answers};
use serde_json::json;

use super::council::{self, SLUG};
use super::ground::{Backend, Ground};
use super::median::median;
use super::server::{self, Server};

/// Months that have ratings, up to the last one that is over.
const MONTHS: usize = 36;
/// Every figure is the median of so many, after one to warm up.
const TIMES: usize = 5;

/// What to load and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Ratings to load
    #[arg(long, default_value_t = 10_000_000)]
    ratings: usize,
    /// On this database alone
    #[arg(long)]
    database: Option<Backend>,
    /// Lines of JSON
    #[arg(long)]
    json: bool,
}

/// Loads and measures, on each database.
pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let both = [Backend::Sqlite, Backend::Postgres];
    let backends: Vec<Backend> = both
        .into_iter()
        .filter(|backend| options.database.is_none_or(|only| only == *backend))
        .collect();
    for &backend in &backends {
        // A ground of its own each, so that the first is gone before the second is made.
        let mut ground = Ground::new(&[backend])?;
        Scale::load(&mut ground, backend, options)?.measure(&ground)?;
    }
    Ok(())
}

/// A full database.
struct Scale {
    backend: Backend,
    url: DatabaseUrl,
    clock: Clock,
    months: Vec<Month>,
    loaded: fill::Loaded,
    json: bool,
}

impl Scale {
    fn load(ground: &mut Ground, backend: Backend, options: &Options) -> anyhow::Result<Self> {
        let url = ground.empty(backend, "scale")?;
        let (db, clock) = (Db::open(&url)?, Clock::system());
        let channels = [Channel::Qr, Channel::Sms, Channel::Kiosk, Channel::Paper];
        let council = council::set_up(&db, &clock, &channels)?;
        desk::invite(&db, &clock, &ground.keys()?, &council)?;
        let zone = council.organisation.time_zone;
        let this_month = LocalTime::at(clock.now(), zone).month();
        let mut months: Vec<Month> =
            std::iter::successors(Some(this_month.previous()), |month| Some(month.previous()))
                .take(MONTHS)
                .collect();
        months.reverse();
        let began = Instant::now();
        let loaded = fill::fill(&db, &clock, &council, &months, options.ratings)?;
        drop(db);
        let scale = Self {
            backend,
            url,
            clock,
            months,
            loaded,
            json: options.json,
        };
        scale.tell("load", began.elapsed().as_secs_f64() * 1e3, None);
        Ok(scale)
    }

    fn measure(&self, ground: &Ground) -> anyhow::Result<()> {
        let postgres = self.backend == Backend::Postgres;
        let db = Db::open(&self.url)?;
        // Now, so that a server that is started does not do it while it is measured.
        let began = Instant::now();
        jobs::purge(&db, &self.clock)?;
        self.tell("nightly purge", began.elapsed().as_secs_f64() * 1e3, None);

        let figures = |months: &[Month]| {
            db.read_now(|connection| {
                let of = months
                    .iter()
                    .map(|month| answers::month_tallies(connection, *month));
                of.map(|cells| Ok(cells?.len())).sum::<Result<usize, _>>()
            })
        };
        let last = self.months.len() - 1;
        let month = middle(|| Ok(figures(&self.months[last..])?))?;
        self.tell("month", month, Some(10.0));
        let all = middle(|| Ok(figures(&self.months)?))?;
        let goal = if postgres { 80.0 } else { 250.0 };
        self.tell("all months", all, Some(goal));
        drop(db);

        // A month is released once, so each time it is another one, and each is checked together
        // with those before.
        let keys = ground.key_folder();
        let mut months = self.months[self.months.len() - TIMES - 1..].iter();
        let release = middle(|| {
            let month = months.next().map(Month::to_string).unwrap_or_default();
            server::run(
                &self.url,
                &keys,
                &["release", &month, "--organisation", SLUG],
            )
        })?;
        self.tell("release of a month", release, None);

        let server = Server::start(server::program(), &self.url, &keys, &[])?;
        let desk = desk::Desk::sign_in(&server)?;
        let summary = format!("/summaries/{SLUG}/{}", self.months[last]);
        let page = middle(|| desk.get(&summary))?;
        self.tell("summary page", page, None);
        let page = middle(|| desk.get("/staff/queue"))?;
        self.tell("queue page", page, Some(50.0));
        let mut item = desk.link("/staff/queue", "main a[href^='/staff/queue/']")?;
        let decision = middle_of(|| {
            let (next, took) = desk.decide(&item)?;
            item = next;
            Ok(took)
        })?;
        self.tell("decision and next comment", decision, Some(50.0));
        server.stop()?;

        let began = Instant::now();
        let checked = server::run(&self.url, &keys, &["check"]);
        self.tell("check", began.elapsed().as_secs_f64() * 1e3, None);
        sizes::tell(&self.url, self.backend, self.loaded.ratings, self.json)?;
        checked
    }

    fn tell(&self, what: &str, ms: f64, goal: Option<f64>) {
        let database = self.backend.as_str();
        let reached = goal.map(|goal| ms <= goal);
        if self.json {
            let told = json!({
                "row": format!("scale {what}"),
                "database": database,
                "ratings": self.loaded.ratings,
                "waiting": self.loaded.waiting,
                "ms": ms,
                "goal_ms": goal,
                "reached": reached,
            });
            println!("{told}");
        } else {
            let goal = match (goal, reached) {
                (Some(goal), Some(true)) => format!("ok: <= {goal:.0} ms"),
                (Some(goal), _) => format!("missed: <= {goal:.0} ms"),
                (None, _) => String::new(),
            };
            println!("{database:9} {what:30} {ms:>12.1} ms  {goal}");
        }
    }
}

/// The median of what something takes, in milliseconds, once it is warm.
fn middle<T>(mut work: impl FnMut() -> anyhow::Result<T>) -> anyhow::Result<f64> {
    middle_of(|| {
        let began = Instant::now();
        work()?;
        Ok(began.elapsed().as_secs_f64() * 1e3)
    })
}

/// The median of what something says it took, once it is warm.
fn middle_of(mut work: impl FnMut() -> anyhow::Result<f64>) -> anyhow::Result<f64> {
    work()?;
    let took: anyhow::Result<Vec<f64>> = (0..TIMES).map(|_| work()).collect();
    Ok(median(took?))
}
