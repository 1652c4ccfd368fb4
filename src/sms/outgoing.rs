//! Replies on their way out: from memory alone, a few threads, each reply tried a few times.
//!
//! A number is never at rest, so a reply that was not sent when the program ends is lost. What it
//! thanked for is on disk.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::gateway::{Gateway, Imitated, Outgoing, Sent};
use crate::domain::Clock;

/// Replies that wait at the most. One more is not sent.
const ROOM: usize = 1_000;
/// Threads that send.
const THREADS: usize = 4;
/// How long is waited after the first try, the second and the third.
const PAUSES: [Duration; 3] = [
    Duration::from_secs(2),
    Duration::from_secs(15),
    Duration::from_mins(1),
];
/// How long a request may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long replies may still be sent when the program ends.
const LAST_CALL: Duration = Duration::from_secs(5);
/// How much of an answer is read.
const ANSWER: u64 = 64 * 1024;

/// A reply.
pub(super) struct Reply {
    /// How it goes.
    pub(super) gateway: Arc<dyn Gateway>,
    /// The gateway's name, for the log.
    pub(super) name: String,
    /// Our number, as the gateway wrote it.
    pub(super) from: String,
    /// Whom it is for.
    pub(super) to: String,
    /// What it says.
    pub(super) words: String,
}

/// Sends replies until it is dropped.
#[derive(Debug, Clone)]
pub(super) struct Replies {
    shared: Arc<Shared>,
    _threads: Arc<Threads>,
}

#[derive(Debug)]
struct Shared {
    waiting: Mutex<Waiting>,
    news: Condvar,
    agent: ureq::Agent,
    clock: Clock,
}

#[derive(Default)]
struct Waiting {
    heap: BinaryHeap<Reverse<Due>>,
    ending: Option<Instant>,
}

/// Numbers and texts never stand in a log.
impl std::fmt::Debug for Waiting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Waiting({})", self.heap.len())
    }
}

struct Due {
    at: Instant,
    tries: usize,
    reply: Reply,
}

impl PartialEq for Due {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}
impl Eq for Due {}
impl PartialOrd for Due {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Due {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at)
    }
}

#[derive(Debug)]
struct Threads {
    shared: Arc<Shared>,
    handles: Vec<JoinHandle<()>>,
}

impl Replies {
    /// Starts the threads.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub(super) fn start(clock: Clock) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            waiting: Mutex::default(),
            news: Condvar::new(),
            agent: agent(),
            clock,
        });
        let handles: std::io::Result<Vec<_>> = (0..THREADS)
            .map(|_| {
                let shared = Arc::clone(&shared);
                std::thread::Builder::new()
                    .name("replies".to_owned())
                    .spawn(move || shared.send_until_ended())
            })
            .collect();
        let threads = Threads {
            shared: Arc::clone(&shared),
            handles: handles?,
        };
        Ok(Self {
            shared,
            _threads: Arc::new(threads),
        })
    }

    /// Sends a reply soon. Whether there was room for it.
    pub(super) fn send(&self, reply: Reply) -> bool {
        let mut waiting = self.shared.lock();
        if waiting.heap.len() >= ROOM {
            return false;
        }
        waiting.heap.push(Reverse(Due {
            at: Instant::now(),
            tries: 0,
            reply,
        }));
        drop(waiting);
        self.shared.news.notify_one();
        true
    }

    /// Asks a gateway something now, on this thread: the status and the body of its answer.
    ///
    /// # Errors
    /// When there was no answer, in words without an address.
    pub(super) fn ask(&self, outgoing: &Outgoing) -> Result<(u16, Vec<u8>), String> {
        carry(&self.shared.agent, outgoing)
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.shared.lock().ending = Some(Instant::now() + LAST_CALL);
        self.shared.news.notify_all();
        for handle in self.handles.drain(..) {
            if handle.join().is_err() {
                tracing::error!("a thread that sends replies ended badly");
            }
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send_until_ended(&self) {
        while let Some(due) = self.next() {
            self.send_one(due);
        }
    }

    /// The next reply that is due. When the program ends, those that were tried before are let go.
    fn next(&self) -> Option<Due> {
        let mut waiting = self.lock();
        loop {
            let now = Instant::now();
            let first = waiting.heap.peek().map(|Reverse(due)| due.at);
            match (first, waiting.ending) {
                (None, Some(_)) => return None,
                (Some(at), Some(end)) if at > now || now > end => return None,
                (Some(at), _) if at <= now => {
                    return waiting.heap.pop().map(|Reverse(due)| due);
                }
                (Some(at), _) => {
                    let woken = self.news.wait_timeout(waiting, at - now);
                    waiting = woken.unwrap_or_else(PoisonError::into_inner).0;
                }
                (None, None) => {
                    let woken = self.news.wait(waiting);
                    waiting = woken.unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }

    fn send_one(&self, due: Due) {
        let Due { reply, tries, .. } = due;
        let Reply {
            gateway,
            name,
            from,
            to,
            words,
        } = &reply;
        // Made anew for each try: some proofs are good for half a minute.
        let Some(outgoing) = gateway.reply(from, to, words, self.clock.now()) else {
            return;
        };
        let sent = match carry(&self.agent, &outgoing) {
            Ok((status, body)) => match gateway.became(status, &body) {
                Sent::Taken => return,
                other => (other, format!("it answered {status}")),
            },
            Err(why) => (Sent::Later, why),
        };
        match (sent, PAUSES.get(tries)) {
            ((Sent::Later, _), Some(pause)) => {
                self.lock().heap.push(Reverse(Due {
                    at: Instant::now() + *pause,
                    tries: tries + 1,
                    reply,
                }));
                self.news.notify_one();
            }
            ((_, why), _) => {
                tracing::warn!(gateway = name, %why, "a reply was not sent");
            }
        }
    }
}

/// Sends what a gateway would, to a Heard at this address: the status and the body of its answer.
///
/// # Errors
/// When there was no answer, in words without an address.
pub fn imitate(origin: &str, made: &Imitated) -> Result<(u16, Vec<u8>), String> {
    let headers = made.headers.iter();
    let headers = headers.map(|(name, value)| (name.as_str(), value.as_str()));
    let url = format!("{origin}{}", made.target);
    ask(&agent(), made.method, &url, headers, &made.body)
}

fn agent() -> ureq::Agent {
    let tls = ureq::tls::TlsConfig::builder()
        // The certificates of the machine: a gateway in the house may have one of its own.
        .root_certs(ureq::tls::RootCerts::PlatformVerifier)
        .build();
    ureq::Agent::config_builder()
        .tls_config(tls)
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(concat!("heard/", env!("CARGO_PKG_VERSION")))
        .build()
        .into()
}

fn carry(agent: &ureq::Agent, outgoing: &Outgoing) -> Result<(u16, Vec<u8>), String> {
    let headers = outgoing.headers.iter();
    let headers = headers.map(|(name, value)| (*name, value.as_str()));
    ask(
        agent,
        outgoing.method,
        &outgoing.url,
        headers,
        &outgoing.body,
    )
}

fn ask<'a>(
    agent: &ureq::Agent,
    method: &str,
    url: &str,
    headers: impl Iterator<Item = (&'a str, &'a str)>,
    body: &[u8],
) -> Result<(u16, Vec<u8>), String> {
    let request = headers.fold(
        ureq::http::Request::builder().method(method).uri(url),
        |request, (name, value)| request.header(name, value),
    );
    // What a library says of an address could repeat a secret in it.
    let unusable = |_bad| "its address or a header cannot be used".to_owned();
    let answer = if method == "GET" {
        agent.run(request.body(()).map_err(unusable)?)
    } else {
        agent.run(request.body(body).map_err(unusable)?)
    };
    let mut answer = answer.map_err(|error| told(&error))?;
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(ANSWER).read_to_vec();
    Ok((status, body.unwrap_or_default()))
}

/// What went wrong, without the address.
fn told(error: &ureq::Error) -> String {
    match error {
        ureq::Error::Timeout(_) => "it did not answer in time".to_owned(),
        ureq::Error::Io(error) => format!("it cannot be reached: {}", error.kind()),
        ureq::Error::HostNotFound => "its host is not known".to_owned(),
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) => "its certificate is not trusted".to_owned(),
        _ => "it cannot be asked".to_owned(),
    }
}
