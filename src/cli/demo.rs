//! `heard demo`.

mod accounts;
mod answers;
mod council;
mod folder;
mod past;
mod texts;
mod welcome;
mod words;

use std::future::Future;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::pin::pin;
use std::task::Poll;

use anyhow::{Context, bail};
use clap::Args;

use self::accounts::{ACCOUNTS, Account};
use self::folder::Folder;
use self::welcome::Ready;
use super::output;
use super::serve::House;
use crate::collect::Doors;
use crate::domain::Clock;
use crate::people::People;
use crate::sms::{self, Texts};
use crate::store::keys::Keys;
use crate::store::{self, Db};
use crate::web::{Listen, PublicUrl, StopSignal};

/// Where a demo listens unless it is told otherwise.
const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// Makes a believable council in a scratch folder and serves it on this machine alone. It takes the
/// ways of real life wherever it can, so it also shows how the rooms of the house are used.
#[derive(Debug, Args)]
#[command(after_help = "\
It needs no set-up and is gone when it is stopped (Ctrl-C): signs to tap, comments that wait to be
read, two released months, and an account of each role. It keeps away from real data: of the
settings above it takes those about logging alone.

Examples:
  heard demo
  heard demo --listen 127.0.0.1:0       on a free port
  heard demo --data heard-demo          keep it, and go on with it the next time
  heard demo --json                     one line for a program, once it can be used:

  {\"url\": ..., \"organisation\": ..., \"touchpoints\": [{\"code\", \"service\"}],
   \"accounts\": [{\"email\", \"role\", \"password\"}], \"months\": [\"2026-09\", \"2026-10\"]}")]
pub(super) struct Demo {
    /// The address to listen on, on this machine; port 0 takes a free one
    ///
    /// [default: 127.0.0.1:8080, or a free port when 8080 is taken]
    #[arg(long, value_name = "ADDRESS", value_parser = read_address)]
    listen: Option<SocketAddr>,

    /// Keep the demo in this folder, or go on with the one that is there
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,

    /// The password of every account: 12 characters at least
    #[arg(long, value_name = "PASSWORD", default_value = "teapot-willow-harbour")]
    password: String,

    /// Print one line of JSON when it is ready, and nothing else
    #[arg(long)]
    json: bool,
}

impl Demo {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let listener = listen(self.listen)?;
        let origin = format!("http://{}", listener.local_addr()?);
        let public = PublicUrl::read(&origin.parse()?)?;
        let folder = Folder::open(self.data)?;
        if !self.json && !folder.is_whole() {
            output::line("Making a council and three months of answers ...")?;
        }
        let (db, keys, accounts) = match make(&folder, &self.password) {
            Ok(Some(made)) => made,
            stopped_or_failed => {
                folder.clear();
                return stopped_or_failed.map(drop);
            }
        };
        let ready = db.read_now(|connection| {
            Ready::read(connection, &public.origin, &accounts, &self.password)
        })?;
        let text = if self.json {
            ready.line()?
        } else {
            ready.page(&folder)
        };
        let clock = Clock::system();
        let doors = Doors::new(db.clone(), keys.clone(), clock.clone());
        let set = sms::Settings::read(&texts::settings(folder.path())?, &public.origin)?;
        let texts = Texts::start(set, doors.clone(), db.clone(), clock.clone(), &public.host)?;
        let house = House {
            texts: Some(texts),
            metrics_token: None,
            doors,
            db,
            keys,
            clock,
            public,
            trusted_proxies: Vec::new(),
            post: None,
        };
        house.serve(
            Listen {
                public: listener,
                staff: None,
            },
            |_address| {
                // Said by a task, which has its turn after the server's: whoever reads the line may
                // send a signal at once, and the server must listen for it by then.
                actix_web::rt::spawn(async move {
                    tokio::task::yield_now().await;
                    if let Err(error) = output::line(&text) {
                        tracing::error!(%error, "nobody could be told that the demo is ready");
                    }
                });
                Ok(())
            },
        )
    }
}

/// Database, keys and accounts of a demo.
type Made = (Db, Keys, Vec<&'static Account>);

/// Makes the demo, or takes the one that is there; `None` when it was stopped on the way.
fn make(folder: &Folder, password: &str) -> anyhow::Result<Option<Made>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(unless_stopped(async {
        let (url, keys) = (folder.database(), folder.keys());
        store::migrate(&url)?;
        Keys::make_missing(&keys)?;
        let keys = Keys::read(&keys)?;
        let db = Db::open(&url)?;
        let clock = Clock::system();
        let accounts = if folder.is_whole() {
            let people = People::new(db.clone(), clock.clone(), keys.forms.clone())?;
            accounts::let_in_again(&db, &clock, &people, password).await?
        } else {
            past::live(&db, &keys, clock.now(), password).await?;
            folder.finish()?;
            ACCOUNTS.iter().collect()
        };
        Ok((db, keys, accounts))
    }))
}

/// Does `work` until somebody stops the program; `None` then.
async fn unless_stopped<T>(
    work: impl Future<Output = anyhow::Result<T>>,
) -> anyhow::Result<Option<T>> {
    let mut signal = StopSignal::listen()?;
    let mut stopped = pin!(signal.told());
    let mut work = pin!(work);
    std::future::poll_fn(|context| {
        if stopped.as_mut().poll(context).is_ready() {
            return Poll::Ready(Ok(None));
        }
        work.as_mut().poll(context).map(|done| done.map(Some))
    })
    .await
}

/// Listens on this machine, and nowhere else: the passwords of a demo are known to everybody.
fn listen(asked: Option<SocketAddr>) -> anyhow::Result<TcpListener> {
    let address = asked.unwrap_or(LISTEN);
    if !address.ip().is_loopback() {
        bail!(
            "a demo is for this machine alone, because everybody knows its passwords; listen on \
             127.0.0.1 or [::1]. `heard serve` is for others too"
        );
    }
    match TcpListener::bind(address) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => match asked {
            None => Ok(TcpListener::bind((address.ip(), 0))?),
            Some(_) => bail!(
                "another program listens on {address}; `--listen 127.0.0.1:0` takes a free port"
            ),
        },
        bound => bound.with_context(|| format!("cannot listen on {address}")),
    }
}

fn read_address(text: &str) -> Result<SocketAddr, String> {
    text.parse()
        .map_err(|_bad| "write an address and a port, as 127.0.0.1:8080".to_owned())
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::listen;

    #[test]
    fn a_demo_listens_on_this_machine_alone() {
        for address in ["0.0.0.0:0", "192.0.2.1:8080", "[::]:0", "[2001:db8::1]:80"] {
            let refused = listen(Some(address.parse().unwrap()))
                .unwrap_err()
                .to_string();
            assert!(refused.contains("this machine alone"), "{refused}");
        }
        assert!(listen(Some("127.0.0.1:0".parse().unwrap())).is_ok());
    }

    #[test]
    fn a_port_that_was_asked_for_is_not_changed() {
        let other = TcpListener::bind("127.0.0.1:0").unwrap();
        let refused = listen(Some(other.local_addr().unwrap()))
            .unwrap_err()
            .to_string();
        assert!(refused.contains("another program"), "{refused}");
    }
}
