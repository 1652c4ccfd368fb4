//! How soon a gateway is answered: so many texts a second, each from a phone of its own, beside the
//! page of a sign at the same pace.
//!
//! The pace is kept whatever the answers do, and a wait is counted from when a text was due, so that
//! one slow answer is not hidden by those it held up.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use heard::domain::{Channel, Clock};
use heard::sms::Settings;
use heard::sms::gateway::{Imitated, Text};
use heard::store::Db;
use ureq::Agent;

use super::ground::{Backend, Ground};
use super::median::median;
use super::server::{self, Server};
use super::{council, hands};

/// What to measure.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Texts a second
    #[arg(long, default_value_t = 200)]
    pace: u32,
    /// Seconds of each database in each round
    #[arg(long, default_value_t = 10)]
    seconds: u32,
    /// Rounds; each figure is the median of them
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// One database alone
    #[arg(long, value_name = "NAME")]
    database: Option<Backend>,
    /// Lines of JSON
    #[arg(long)]
    json: bool,
}

/// Gateways that ask at once.
const HANDS: usize = 32;
/// 99 of 100 answers should come within so many milliseconds.
const GOAL: f64 = 50.0;

const SETTINGS: &str = "[[gateway]]\nkind = \"twilio\"\ntokens = \"bench\"\n\
    [[number]]\nnumber = \"+447700900123\"\ngateway = \"twilio\"\n";

/// The waits of one round, in milliseconds.
struct Waits {
    p50: f64,
    p99: f64,
    most: f64,
}

/// Measures, and prints what came of it.
pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    ensure!(
        options.rounds > 0 && options.seconds > 0 && options.pace > 0,
        "nothing to measure"
    );
    let backends = match options.database {
        Some(one) => vec![one],
        None => vec![Backend::Sqlite, Backend::Postgres],
    };
    let mut ground = Ground::new(&backends)?;
    if let Some(postgres) = &ground.postgres {
        postgres.move_to_measured_core()?;
    }
    for backend in backends {
        let mut texts = Vec::new();
        let mut pages = Vec::new();
        for round in 1..=options.rounds {
            let (text, page) = measure(&mut ground, backend, round, options)?;
            eprintln!(
                "round {round} of {}: {}: p99 {:.1} ms, a page {:.1} ms",
                options.rounds,
                backend.as_str(),
                text.p99,
                page.p99
            );
            texts.push(text);
            pages.push(page);
        }
        let middle = |waits: &[Waits], of: fn(&Waits) -> f64| median(waits.iter().map(of));
        let (p50, p99) = (middle(&texts, |w| w.p50), middle(&texts, |w| w.p99));
        let (most, beside) = (middle(&texts, |w| w.most), middle(&pages, |w| w.p99));
        let met = if p99 <= GOAL { "met" } else { "missed" };
        let name = backend.as_str();
        let a_second = options.pace;
        if options.json {
            println!(
                "{{\"row\":\"{name} texts\",\"pace\":{a_second},\"p50_ms\":{p50:.2},\"p99_ms\":{p99:.2},\
                 \"most_ms\":{most:.2},\"page_p99_ms\":{beside:.2},\"goal_ms\":{GOAL},\"goal\":\"{met}\"}}"
            );
        } else {
            println!(
                "{name}, {a_second} texts a second: half within {p50:.1} ms, 99 of 100 within {p99:.1} ms, \
                 all within {most:.1} ms; pages at that pace {beside:.1} ms. Goal {GOAL} ms: {met}"
            );
        }
    }
    Ok(())
}

fn measure(
    ground: &mut Ground,
    backend: Backend,
    round: usize,
    options: &Options,
) -> anyhow::Result<(Waits, Waits)> {
    let url = ground.empty(backend, &format!("texts{round}"))?;
    let db = Db::open(&url)?;
    council::set_up(&db, &Clock::system(), &[Channel::Qr, Channel::Sms])?;
    drop(db);
    let codes = council::codes();
    let organisation = council::SLUG;
    let settings = format!(
        "{SETTINGS}organisation = \"{organisation}\"\ntouchpoint = \"{}\"\n",
        codes[0]
    );
    let file = ground.path().join("sms.toml");
    std::fs::write(&file, &settings)?;
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    let keys = ground.key_folder();
    let file = file.to_str().context("the folder is not UTF-8")?;
    let server = Server::start(server::program_on_its_core(), &url, &keys, &["--sms", file])?;
    let origin = format!("http://{}", server.address);
    let set = Settings::parse(&settings, &origin).map_err(anyhow::Error::msg)?;
    let gateway = &set.gateway("twilio").context("no gateway")?.gateway;
    let count = usize::try_from(options.pace * options.seconds)?;
    let made: Result<Vec<Imitated>, &str> = (0..count)
        .map(|number| {
            let code = &codes[number % codes.len()];
            // One in five has words; every tenth explains itself with a second text.
            let words = if number % 5 == 0 {
                " the staff were kind"
            } else {
                ""
            };
            let score = number % 5 + 1;
            let body = match number % 10 {
                9 => "nobody told me how long it would take".to_owned(),
                _ => format!("{code} {score}{words}"),
            };
            let sender = if number % 10 == 9 { number - 1 } else { number };
            let text = Text {
                id: Some(format!("SM{round}-{number}")),
                from: format!("+4477{sender:08}"),
                to: Some("+447700900123".to_owned()),
                body,
                part: None,
                at: None,
            };
            gateway.imitate("/hooks/sms/twilio", &text, Clock::system().now())
        })
        .collect();
    let made = made.map_err(anyhow::Error::msg)?;
    let page = Imitated {
        method: "GET",
        target: format!("/{}", codes[0]),
        headers: Vec::new(),
        body: Vec::new(),
    };
    let pages = vec![page; count];
    let page = keep_pace(&origin, &pages, options.pace)?;
    let text = keep_pace(&origin, &made, options.pace)?;
    server.stop()?;
    let rows = usize::try_from(hands::ratings(&url)?)?;
    let answers = count - count / 10;
    ensure!(
        rows == answers,
        "{answers} answers were sent and {rows} are stored"
    );
    server::run(&url, &keys, &["check"])?;
    Ok((text, page))
}

/// Sends requests at a pace, and tells how long each waited from when it was due.
fn keep_pace(origin: &str, requests: &[Imitated], pace: u32) -> anyhow::Result<Waits> {
    let next = AtomicUsize::new(0);
    let begins = Instant::now() + Duration::from_millis(200);
    let every = Duration::from_secs(1) / pace;
    let hand = || -> anyhow::Result<Vec<f64>> {
        let agent: Agent = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .into();
        let mut waits = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = requests.get(at) else {
                return Ok(waits);
            };
            let due = begins + every * u32::try_from(at)?;
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            let url = format!("{origin}{}", request.target);
            let mut answer = if request.method == "GET" {
                agent.get(url).call()?
            } else {
                let headers = request.headers.iter();
                headers
                    .fold(agent.post(url), |asks, (name, value)| {
                        asks.header(name, value)
                    })
                    .send(request.body.as_slice())?
            };
            answer.body_mut().read_to_vec()?;
            waits.push(due.elapsed().as_secs_f64() * 1e3);
        }
    };
    let mut waits = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..HANDS).map(|_| scope.spawn(hand)).collect();
        let mut all = Vec::new();
        for hand in hands {
            let waits = hand.join();
            all.extend(waits.map_err(|_panic| anyhow::anyhow!("a hand panicked"))??);
        }
        anyhow::Ok(all)
    })?;
    waits.sort_by(f64::total_cmp);
    let part = |of_a_hundred: usize| waits[(waits.len() * of_a_hundred / 100).min(waits.len() - 1)];
    Ok(Waits {
        p50: part(50),
        p99: part(99),
        most: part(100),
    })
}
