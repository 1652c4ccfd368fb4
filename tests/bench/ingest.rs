//! The way of an answer, measured: rows in rounds, each against the ceiling of its own round.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, ensure};
use ureq::Agent;

use super::ground::{Backend, Ground};
use super::load::{self, Ask};
use super::median::median;
use super::rows::{self, Row, Work};
use super::server::{self, Server};
use super::table::{self, Line};
use super::{answers, council, hands, machine};

/// What to measure.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Seconds of each row in each round
    #[arg(long, default_value_t = 4)]
    seconds: u64,
    /// Rounds; each figure is the median of them
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// These rows alone, and those that their ratios are against
    #[arg(long, value_delimiter = ',', value_name = "ROW")]
    only: Vec<String>,
    /// How many connections at once
    #[arg(long, value_delimiter = ',', default_values_t = [64, 256])]
    connections: Vec<usize>,
    /// Lines of JSON
    #[arg(long)]
    json: bool,
    /// One round of two seconds with 256 connections
    #[arg(long)]
    quick: bool,
}

/// What one row gave in one round.
struct Measured {
    came: load::Came,
    rss_mb: f64,
    cpu: Duration,
    rows: u64,
    bytes: Option<usize>,
}

impl Measured {
    fn rps(&self) -> f64 {
        count(self.came.good) / self.came.took.as_secs_f64()
    }

    fn cpu_us(&self) -> f64 {
        self.cpu.as_secs_f64() * 1e6 / count(self.came.good.max(1))
    }
}

/// Of one row and number of connections, all rounds.
type Rounds = HashMap<(&'static str, usize, usize), Vec<Measured>>;

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
fn count(n: u64) -> f64 {
    n as f64
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Measures, and prints what came of it.
pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let rows = rows::chosen(&options.only)?;
    let (rounds, seconds, connections) = if options.quick {
        (1, 2, vec![256])
    } else {
        (options.rounds, options.seconds, options.connections.clone())
    };
    ensure!(rounds > 0 && seconds > 0, "nothing to measure");
    let mut bench = Bench::new(&rows, seconds)?;
    let mut all = Rounds::new();
    for round in 1..=rounds {
        for &connections in &connections {
            for row in &rows {
                let measured = bench
                    .measure(row, connections)
                    .with_context(|| format!("{} with {connections} connections", row.title()))?;
                eprintln!(
                    "round {round} of {rounds}: {}, {connections} connections: {:.0} a second",
                    row.title(),
                    measured.rps()
                );
                all.entry((row.name, row.touchpoints, connections))
                    .or_default()
                    .push(measured);
            }
        }
    }
    let lines: Vec<Line> = connections
        .iter()
        .flat_map(|&connections| rows.iter().map(move |row| (row, connections)))
        .filter_map(|(row, connections)| line(row, connections, &all))
        .collect();
    if options.json {
        table::print_json(&lines);
    } else {
        table::print(&lines);
    }
    Ok(())
}

/// The medians of a row. A ratio is made in each round, of two figures of that round.
fn line(row: &Row, connections: usize, all: &Rounds) -> Option<Line> {
    let of = |name, touchpoints| all.get(&(name, touchpoints, connections));
    let own = of(row.name, row.touchpoints)?;
    let against = of(row.against.unwrap_or(row.name), 1)?;
    let ratios = own
        .iter()
        .zip(against)
        .map(|(own, other)| own.rps() / other.rps());
    let middle = |figure: fn(&Measured) -> f64| median(own.iter().map(figure));
    let sum = |figure: fn(&Measured) -> u64| own.iter().map(figure).sum();
    Some(Line {
        row: *row,
        connections,
        ratio: if row.against.is_some() {
            median(ratios)
        } else {
            1.0
        },
        rps: middle(Measured::rps),
        p50_ms: middle(|measured| milliseconds(measured.came.p50)),
        p99_ms: middle(|measured| milliseconds(measured.came.p99)),
        rss_mb: middle(|measured| measured.rss_mb),
        cpu_us: middle(Measured::cpu_us),
        acks: sum(|measured| measured.came.good),
        rows: sum(|measured| measured.rows),
        refused: sum(|measured| measured.came.refused),
        lost: sum(|measured| measured.came.lost),
        bytes: own.first().and_then(|measured| measured.bytes),
    })
}

/// Everything a row needs.
struct Bench {
    ground: Ground,
    seconds: u64,
    /// Answers to one touchpoint, and to all.
    one: PathBuf,
    many: PathBuf,
}

impl Bench {
    fn new(rows: &[Row], seconds: u64) -> anyhow::Result<Self> {
        let backends: Vec<Backend> = rows.iter().map(|row| row.backend).collect();
        let mut ground = Ground::new(&backends)?;
        // The ceiling is on SQLite, and every row is against it in the end.
        let doors = ground.template(Backend::Sqlite)?;
        if ground.postgres.is_some() {
            ground.template(Backend::Postgres)?;
        }
        if let Some(postgres) = &ground.postgres {
            postgres.move_to_measured_core()?;
        }
        let codes = council::codes();
        let write = |name, codes| answers::write(ground.path(), name, &doors, codes, seconds);
        let (one, many) = (write("one", &codes[..1])?, write("many", &codes[..])?);
        Ok(Self {
            ground,
            seconds,
            one,
            many,
        })
    }

    /// Measures a row once, on a database of its own.
    fn measure(&mut self, row: &Row, connections: usize) -> anyhow::Result<Measured> {
        let url = self.ground.fresh(row.backend)?;
        // What earlier rows left to be written must not be written now.
        std::process::Command::new("sync").status()?;
        let keys = self.ground.key_folder();
        let more: Vec<&str> = row.mode.map_or(vec![], |mode| vec!["--bench", mode]);
        let server = Server::start(server::program_on_its_core(), &url, &keys, &more)?;
        let (ask, bytes) = self.ask(row, &server)?;
        let before = self.cpu(row, &server)?;
        let came = load::send(
            self.ground.path(),
            server.address,
            &ask,
            connections,
            self.seconds,
        )?;
        let cpu = self.cpu(row, &server)?.saturating_sub(before);
        let rss_mb = machine::peak_memory(server.process())?;
        server.stop()?;
        let rows = u64::try_from(hands::ratings(&url)?)?;
        check(row, &came, rows, connections)?;
        server::run(&url, &keys, &["check"])?;
        Ok(Measured {
            came,
            rss_mb,
            cpu,
            rows,
            bytes,
        })
    }

    /// The time of the processor that Heard and its database took.
    fn cpu(&self, row: &Row, server: &Server) -> anyhow::Result<Duration> {
        let own = machine::cpu(server.process())?;
        match &self.ground.postgres {
            Some(postgres) if row.backend == Backend::Postgres => Ok(own + postgres.cpu()?),
            _ => Ok(own),
        }
    }

    /// What a row asks for, and the size of the answer of a page or a file.
    fn ask(&self, row: &Row, server: &Server) -> anyhow::Result<(Ask, Option<usize>)> {
        if row.work == Work::Taps {
            let file = if row.touchpoints == 1 {
                &self.one
            } else {
                &self.many
            };
            return Ok((Ask::Post(file.clone()), None));
        }
        let page = format!("/{}", council::codes()[0]);
        let text = get(server, &page)?;
        if row.work == Work::Page {
            return Ok((Ask::Get(page), Some(text.len())));
        }
        // The stylesheets are the only files; the sign-in page links the other one.
        let login = get(server, "/staff/login")?;
        let mut nearest: Option<(usize, String, usize)> = None;
        for page in [&text, &login] {
            let path = stylesheet(page).context("the page links no stylesheet")?;
            let bytes = get(server, path)?.len();
            let away = bytes.abs_diff(text.len());
            if nearest.as_ref().is_none_or(|(least, ..)| away < *least) {
                nearest = Some((away, path.to_owned(), bytes));
            }
        }
        let (_, path, bytes) = nearest.context("no file")?;
        Ok((Ask::Get(path), Some(bytes)))
    }
}

fn get(server: &Server, path: &str) -> anyhow::Result<String> {
    let url = format!("http://{}{path}", server.address);
    Ok(Agent::new_with_defaults()
        .get(url)
        .call()?
        .body_mut()
        .read_to_string()?)
}

/// The stylesheet that a page links.
fn stylesheet(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("rel=\"stylesheet\" href=\"")?;
    rest.split('"').next()
}

/// Thanked means stored; and nothing else is: a page counts nothing, and neither does the ceiling.
fn check(row: &Row, came: &load::Came, rows: u64, connections: usize) -> anyhow::Result<()> {
    ensure!(came.good > 0, "nothing was answered");
    let (least, most) = if row.stores() {
        // Those that were in flight when the load ended may be stored without a thank-you.
        (
            came.good,
            came.good + u64::try_from(connections)? + came.lost,
        )
    } else {
        (0, 0)
    };
    ensure!(
        (least..=most).contains(&rows),
        "{} answers were thanked for and {rows} are stored",
        came.good
    );
    Ok(())
}
