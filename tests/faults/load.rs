//! Many citizens at once, who keep a record of what they were told.

use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::wire::{Answer, Wire, tap};

/// One tap, and what became of it.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) key: String,
    pub(crate) score: u8,
    /// When the last byte of it was on its way.
    pub(crate) at: Instant,
    /// How long the answer took.
    pub(crate) took: Duration,
    pub(crate) outcome: Outcome,
}

/// What somebody who tapped was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Thanked: the address of the receipt.
    Thanked(String),
    /// Told to come back, or refused: the status, and what `Retry-After` said.
    Refused(u16, Option<String>),
    /// Nothing: the connection ended first. Nobody knows.
    Unknown(ErrorKind),
}

impl Sent {
    pub(crate) fn receipt(&self) -> Option<&str> {
        match &self.outcome {
            Outcome::Thanked(receipt) => Some(receipt),
            _ => None,
        }
    }

    pub(crate) fn status(&self) -> Option<u16> {
        match &self.outcome {
            Outcome::Thanked(_) => Some(303),
            Outcome::Refused(status, _) => Some(*status),
            Outcome::Unknown(_) => None,
        }
    }
}

/// Sends one tap and waits for what comes.
pub(crate) fn send(wire: &mut Wire, code: &str, key: &str, score: u8, headers: &str) -> Sent {
    let begun = wire.send(&tap(code, key, score, headers));
    let sent = Instant::now();
    let answer = begun.and_then(|()| wire.answer());
    Sent {
        key: key.to_owned(),
        score,
        at: sent,
        took: sent.elapsed(),
        outcome: match answer {
            Ok(answer) => outcome(&answer),
            Err(error) => Outcome::Unknown(error.kind()),
        },
    }
}

fn outcome(answer: &Answer) -> Outcome {
    if answer.status == 303 {
        return Outcome::Thanked(answer.header("location").unwrap().to_owned());
    }
    let again = answer.header("retry-after").map(ToOwned::to_owned);
    Outcome::Refused(answer.status, again)
}

/// Keys of forms, as many as there will be taps, each from a page of its own.
pub(crate) fn keys(origin: &str, code: &str, how_many: usize) -> Vec<String> {
    let page = format!("/{code}");
    in_parallel(8, &vec![(); how_many], |_| {
        let mut wire = Wire::to(origin).unwrap();
        let page = page.clone();
        move |()| wire.get(&page).unwrap().key().to_owned()
    })
}

/// Does something for each of many, with so many hands. The answers come in any order.
pub(crate) fn in_parallel<T, R, F>(hands: usize, of: &[T], hand: impl Fn(usize) -> F) -> Vec<R>
where
    T: Sync + Clone,
    R: Send,
    F: FnMut(T) -> R + Send,
{
    if of.is_empty() {
        return Vec::new();
    }
    let share = of.len().div_ceil(hands);
    std::thread::scope(|scope| {
        let working: Vec<_> = of
            .chunks(share)
            .enumerate()
            .map(|(number, share)| {
                let mut hand = hand(number);
                scope.spawn(move || share.iter().cloned().map(&mut hand).collect::<Vec<_>>())
            })
            .collect();
        working
            .into_iter()
            .flat_map(|one| one.join().unwrap())
            .collect()
    })
}

/// Citizens who tap, one tap after the other, until they are told to stop.
pub(crate) struct Load {
    enough: Arc<AtomicBool>,
    citizens: Vec<JoinHandle<Vec<Sent>>>,
}

impl Load {
    pub(crate) fn begin(origin: &str, code: &str, citizens: usize) -> Self {
        let enough = Arc::new(AtomicBool::new(false));
        let citizens = (0..citizens)
            .map(|number| {
                let (origin, code, enough) =
                    (origin.to_owned(), code.to_owned(), Arc::clone(&enough));
                std::thread::spawn(move || tap_until(&origin, &code, number, &enough))
            })
            .collect();
        Self { enough, citizens }
    }

    /// Tells them to stop, and takes their records.
    pub(crate) fn end(self) -> Vec<Sent> {
        self.enough.store(true, Ordering::Relaxed);
        self.citizens
            .into_iter()
            .flat_map(|citizen| citizen.join().unwrap())
            .collect()
    }
}

fn tap_until(origin: &str, code: &str, number: usize, enough: &AtomicBool) -> Vec<Sent> {
    let mut record = Vec::new();
    let mut line: Option<Wire> = None;
    while !enough.load(Ordering::Relaxed) {
        let page = line
            .take()
            .map_or_else(|| Wire::to(origin), Ok)
            .and_then(|mut wire| Ok((wire.get(&format!("/{code}"))?, wire)));
        let (page, mut wire) = match page {
            Ok((page, wire)) if page.status == 200 => (page, wire),
            _ => {
                // Nobody is there, or nobody has time: a person would wait longer.
                std::thread::sleep(Duration::from_millis(20));
                continue;
            }
        };
        let score = u8::try_from((number + record.len()) % 6).unwrap();
        let sent = send(&mut wire, code, page.key(), score, "");
        if sent.status().is_some() {
            line = Some(wire);
        }
        if sent.receipt().is_none() {
            std::thread::sleep(Duration::from_millis(5));
        }
        record.push(sent);
    }
    record
}
