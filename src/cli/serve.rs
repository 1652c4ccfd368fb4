//! `heard serve`.

use std::net::TcpListener;

use anyhow::{Context, bail};
use clap::Args;

use crate::collect::Doors;
use crate::config::{ServeSettings, Settings};
use crate::domain::Clock;
use crate::jobs::Jobs;
use crate::moderate::Moderation;
use crate::notify::Post;
use crate::people::People;
use crate::sms::{self, Texts};
use crate::store::keys::Keys;
use crate::store::{Db, Pace, addresses};
use crate::web::{self, App, Listen, PublicUrl};

/// Serve citizens, staff and summaries
///
/// Serves until it is told to stop, by SIGTERM or Ctrl-C; requests in flight end first.
#[derive(Debug, Args)]
#[command(after_help = "\
Behind a reverse proxy that speaks https:
  heard serve --listen 127.0.0.1:8080 --public-url https://feedback.example.gov.uk \\
      --trusted-proxies 127.0.0.1")]
pub(super) struct Serve {
    #[command(flatten)]
    settings: ServeSettings,

    /// What deploy/bench measures Heard against
    #[cfg(feature = "bench")]
    #[arg(long, hide = true)]
    bench: Option<Bench>,
    /// Threads that store answers on PostgreSQL, to measure how many are best
    #[cfg(feature = "bench")]
    #[arg(long, hide = true)]
    bench_writers: Option<usize>,
}

/// Servers that are slower or emptier than Heard.
#[cfg(feature = "bench")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Bench {
    /// Reads an answer, checks it, thanks for it, and stores nothing.
    Ceiling,
    /// Stores every answer with a COMMIT of its own.
    Control,
}

#[cfg(feature = "bench")]
impl Bench {
    fn pace(self) -> Pace {
        match self {
            Self::Ceiling => Pace::default(),
            Self::Control => Pace {
                writers: 16,
                batch: 1,
            },
        }
    }
}

impl Serve {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let listener = listen(self.settings.listen)?;
        let staff = self.settings.staff_listen.map(listen).transpose()?;
        let public = match &settings.public_url {
            Some(url) => PublicUrl::read(url)?,
            None if self.settings.listen.ip().is_loopback() => {
                let own = format!("http://{}", listener.local_addr()?);
                PublicUrl::read(&own.parse()?)?
            }
            None => bail!(
                "set HEARD_PUBLIC_URL to the address people reach Heard by, such as \
                 https://feedback.example.gov.uk: signs and links are made from it"
            ),
        };
        let post = match (&self.settings.smtp_url, &self.settings.mail_from) {
            (Some(server), Some(from)) => {
                let trusted = self.settings.smtp_ca.as_ref().map(|file| {
                    std::fs::read(file)
                        .with_context(|| format!("HEARD_SMTP_CA: {}", file.display()))
                });
                let trusted = trusted.transpose()?;
                let (from, origin) = (from.clone(), public.origin.clone());
                let operator = self
                    .settings
                    .operator_mail
                    .as_ref()
                    .map(ToString::to_string);
                Some(Post::smtp(server, trusted.as_deref(), from, origin)?.telling(operator))
            }
            (Some(_), None) => bail!("set HEARD_MAIL_FROM, such as `Heard <feedback@example.org>`"),
            (None, _) => {
                tracing::warn!("no mail server is set (HEARD_SMTP_URL): mail waits in the outbox");
                None
            }
        };
        let keys = Keys::read(&settings.keys)?;
        let pace = Pace::default();
        #[cfg(feature = "bench")]
        let pace = {
            let pace = self.bench.map_or(pace, Bench::pace);
            let writers = self.bench_writers.unwrap_or(pace.writers);
            Pace { writers, ..pace }
        };
        let copy = self.settings.database_read_url.as_ref();
        let db = Db::open_as(&settings.database_url, copy, pace)?;
        // An address that was made up for this machine alone stands on no sign.
        if settings.public_url.is_some() {
            note_address(&db, &public)?;
        }
        let doors = Doors::new(db.clone(), keys.clone(), Clock::system());
        #[cfg(feature = "bench")]
        let doors = match self.bench {
            Some(Bench::Ceiling) => doors.storing_nothing(),
            _ => doors,
        };
        let texts = match &self.settings.sms.file {
            Some(file) => {
                let set = sms::Settings::read(file, &public.origin)?;
                let clock = Clock::system();
                let doors = doors.clone();
                let texts = Texts::start(set, doors, db.clone(), clock, &public.host)?;
                db.read_now(|connection| texts.warn_of_troubles(connection))?;
                Some(texts)
            }
            None => None,
        };
        let house = House {
            db,
            doors,
            texts,
            metrics_token: self.settings.metrics_token,
            keys,
            clock: Clock::system(),
            public,
            trusted_proxies: self.settings.trusted_proxies,
            post,
        };
        house.serve(
            Listen {
                public: listener,
                staff,
            },
            |_| Ok(()),
        )
    }
}

/// Remembers the public address, and warns when it is another one than before: signs that hang show
/// the old one.
fn note_address(db: &Db, public: &PublicUrl) -> anyhow::Result<()> {
    let (host, now) = (public.host.clone(), Clock::system().now());
    let before = db.write_now(move |connection| addresses::note(connection, &host, now))?;
    if let Some(before) = before {
        tracing::warn!(
            from = %before.host,
            to = %public.host,
            "the public address changed: keep the old one pointing here, or print signs anew; \
             /staff/touchpoints/address-change lists those that show it"
        );
    }
    Ok(())
}

fn listen(address: std::net::SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).with_context(|| {
        format!("cannot listen on {address}; is another program there? choose another address")
    })
}

/// Everything a running service is made of.
pub(super) struct House {
    pub(super) db: Db,
    pub(super) doors: Doors,
    pub(super) texts: Option<Texts>,
    pub(super) metrics_token: Option<String>,
    pub(super) keys: Keys,
    pub(super) clock: Clock,
    pub(super) public: PublicUrl,
    pub(super) trusted_proxies: Vec<ipnet::IpNet>,
    pub(super) post: Option<Post>,
}

impl House {
    /// Serves until it is told to stop. `ready` is called once answers can come.
    pub(super) fn serve(
        self,
        listen: Listen,
        ready: impl FnOnce(std::net::SocketAddr) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let Self {
            db,
            doors,
            texts,
            metrics_token,
            keys,
            clock,
            public,
            trusted_proxies,
            post,
        } = self;
        let people = People::new(db.clone(), clock.clone(), keys.forms)?;
        let jobs_doors = doors.clone();
        let app = App {
            doors,
            rendered: web::Rendered::default(),
            widget: web::Widget::new(&public),
            texts: texts.clone(),
            metrics_token,
            moderation: Moderation::new(db.clone(), clock.clone(), keys.sealed.clone()),
            people,
            clock: clock.clone(),
            public: public.clone(),
            deadline: web::DEADLINE,
            trusted_proxies,
            db: db.clone(),
        };
        let jobs = Jobs::start(&db, &clock, jobs_doors, post, texts, keys.sealed.clone())?;
        let workers = std::thread::available_parallelism().map_or(2, usize::from);
        let served = actix_web::rt::System::new().block_on(async move {
            let bound = web::bind(app, listen, workers)?;
            let address = bound.address;
            tracing::info!(listen = %address, public = %public.origin, "serving");
            ready(address)?;
            bound.run().await?;
            anyhow::Ok(())
        });
        jobs.stop();
        served
    }
}
