//! Mail to the people who work here: the one place that renders and sends it.
//!
//! Whoever wants a mail writes a row to the outbox in the transaction of its act; [`Post::drain`]
//! sends what is due. A mail server that is away, slow or picky holds up nobody: the row waits,
//! longer each time. A try is claimed in the database before it is made, so no two nodes send one
//! mail. One that went out twice, because the program stopped between sending it and noting so, has
//! the same `Message-ID` both times and is shown as one.
//!
//! No mail holds a word of any comment, and the log holds no whole address.

mod letter;
mod mailer;

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use lettre::message::Mailbox;
use url::Url;

use crate::domain::Clock;
use crate::store::outbox::{self, DueMail, MailState};
use crate::store::{Db, StoreError};

pub use letter::Letter;
pub use mailer::{Mailer, NoMailServer};

use mailer::NotSent;

/// Mails tried in one go. The rest is due the next time.
const AT_ONCE: i64 = 100;
/// Tries after which a mail is put aside: some 14 hours.
pub const TRIES: i32 = 20;
/// After so long no further mail is tried in a go.
const LONGEST_GO: Duration = Duration::from_secs(30);
/// The longest wait between two tries.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(1);

/// What mail needs besides its row: a way out, a sender, and the address its links begin with.
#[derive(Debug, Clone)]
pub struct Post {
    mailer: Mailer,
    from: Mailbox,
    origin: String,
    operator: Option<String>,
}

/// What became of the mails that were due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Drained {
    /// The server took them.
    pub sent: usize,
    /// They are tried again later.
    pub put_off: usize,
    /// They are not tried again; somebody must look.
    pub parked: usize,
}

impl Post {
    /// Mail goes out by `mailer`, from `from`, with links that begin with `origin`: the scheme and
    /// the host people reach Heard by, such as `https://feedback.example.gov.uk`.
    #[must_use]
    pub fn new(mailer: Mailer, from: Mailbox, origin: String) -> Self {
        Self {
            mailer,
            from,
            origin,
            operator: None,
        }
    }

    /// The same, with the operator's own address.
    #[must_use]
    pub fn telling(self, operator: Option<String>) -> Self {
        Self { operator, ..self }
    }

    /// The operator's address, if there is one.
    #[must_use]
    pub fn operator(&self) -> Option<&str> {
        self.operator.as_deref()
    }

    /// As [`Post::new`], by the mail server at `server`, whose certificate the machine trusts or
    /// `trusted` vouches for.
    ///
    /// # Errors
    /// As [`Mailer::smtp`]. Nothing is sent yet.
    pub fn smtp(
        server: &Url,
        trusted: Option<&[u8]>,
        from: Mailbox,
        origin: String,
    ) -> Result<Self, NoMailServer> {
        Ok(Self::new(Mailer::smtp(server, trusted)?, from, origin))
    }

    /// Sends the mails that are due, a hundred at most. Stops at the first one when the server is
    /// away. Blocks, for as long as the server takes.
    ///
    /// # Errors
    /// When the outbox cannot be read or written. What was sent is noted, but for the last one.
    pub fn drain(&self, db: &Db, clock: &Clock) -> Result<Drained, StoreError> {
        let (now, begun) = (clock.now(), Instant::now());
        let mut drained = Drained::default();
        for mail in db.read_now(|connection| outbox::due(connection, now, AT_ONCE))? {
            if !claim(db, &mail, clock.now())? {
                continue;
            }
            let sent = Letter::of(&mail, &self.origin)
                .map_err(NotSent::Never)
                .and_then(|letter| self.mailer.send(&letter, &self.from, clock.now()));
            let away = matches!(sent, Err(NotSent::Away(_)));
            match note(db, &mail, sent, clock.now())? {
                MailState::Sent => drained.sent += 1,
                MailState::Waiting => drained.put_off += 1,
                MailState::Parked => drained.parked += 1,
            }
            // A server that is slow must not keep the other jobs waiting for long.
            if away || begun.elapsed() > LONGEST_GO {
                break;
            }
        }
        Ok(drained)
    }
}

/// Claims the next try of a mail; `false` when another node was faster.
fn claim(db: &Db, mail: &DueMail, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let (mail, next) = (mail.clone(), now + wait(mail.attempts + 1));
    db.write_now(move |connection| outbox::claim(connection, &mail, next))
}

/// Notes in the outbox how a try ended, and tells where the mail stands now.
fn note(
    db: &Db,
    mail: &DueMail,
    sent: Result<(), NotSent>,
    now: DateTime<Utc>,
) -> Result<MailState, StoreError> {
    let id = mail.id;
    let Err(why) = sent else {
        db.write_now(move |connection| outbox::sent(connection, id, now))?;
        return Ok(MailState::Sent);
    };
    let tries = mail.attempts + 1;
    let error = without_addresses(&why.to_string());
    if tries >= TRIES || matches!(why, NotSent::Never(_)) {
        let to = masked(&mail.recipient);
        tracing::error!(mail.id = id, mail.to = to, error, "a mail is given up");
        db.write_now(move |connection| outbox::park(connection, id, now, &error))?;
        return Ok(MailState::Parked);
    }
    let (state, next) = (MailState::Waiting, now + wait(tries));
    db.write_now(move |connection| outbox::tried(connection, id, state, next, Some(&error)))?;
    Ok(state)
}

/// How long to wait after so many tries: a minute, doubling, up to an hour.
fn wait(tries: i32) -> TimeDelta {
    let doublings = tries.saturating_sub(1).clamp(0, 6);
    TimeDelta::minutes(1 << doublings).min(LONGEST_WAIT)
}

/// An address as a log and a page may have it: `a…@example.org`.
#[must_use]
pub fn masked(mail: &str) -> String {
    let (user, host) = mail.rsplit_once('@').unwrap_or((mail, ""));
    let first: String = user.chars().take(1).collect();
    format!("{first}…@{host}")
}

/// What a server said, on one line, short, and without the addresses it repeats.
fn without_addresses(said: &str) -> String {
    let words = said.split_whitespace().take(50);
    let words: Vec<&str> = words
        .map(|word| if word.contains('@') { "…" } else { word })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;
    use std::sync::{Arc, Mutex};

    use chrono::TimeDelta;

    use super::{
        Drained, LONGEST_WAIT, Letter, Mailer, Post, TRIES, masked, wait, without_addresses,
    };
    use crate::domain::{Clock, Language};
    use crate::store::outbox::{self, DueMail, MailKind, NewMail};
    use crate::store::{DatabaseUrl, Db};

    struct House {
        db: Db,
        clock: Clock,
        _folder: tempfile::TempDir,
    }

    impl House {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let url = DatabaseUrl::Sqlite(folder.path().join("heard.db"));
            crate::store::migrate(&url).unwrap();
            Self {
                db: Db::open(&url).unwrap(),
                clock: Clock::set_to("2026-11-24T12:00:00Z".parse().unwrap()),
                _folder: folder,
            }
        }

        fn put(&self, once_key: &str, kind: MailKind) {
            let mail = NewMail {
                once_key: once_key.to_owned(),
                kind,
                recipient: "ann@example.org".to_owned(),
                language: Language::English,
                facts: r#"{"name":"Ann","organisation":"Example Council","token":"T","hours":72}"#
                    .to_owned(),
                organisation: None,
            };
            let now = self.clock.now();
            self.db
                .write_now(move |connection| outbox::put(connection, &mail, now))
                .unwrap();
        }

        fn drain(&self, mailer: &Mailer) -> (usize, usize, usize) {
            let from = "Heard <feedback@example.gov.uk>".parse().unwrap();
            let origin = "https://feedback.example.gov.uk".to_owned();
            let post = Post::new(mailer.clone(), from, origin);
            let Drained {
                sent,
                put_off,
                parked,
            } = post.drain(&self.db, &self.clock).unwrap();
            (sent, put_off, parked)
        }

        fn later(&self, by: TimeDelta) {
            self.clock.turn_to(self.clock.now() + by);
        }

        /// What will be due some day.
        fn waiting(&self) -> Vec<DueMail> {
            let far = self.clock.now() + TimeDelta::days(365);
            self.db
                .read_now(|connection| outbox::due(connection, far, 99))
                .unwrap()
        }
    }

    fn in_memory() -> (Mailer, Arc<Mutex<Vec<Letter>>>) {
        let letters = Arc::default();
        (Mailer::Memory(Arc::clone(&letters)), letters)
    }

    /// A mail server that greets and then gives every recipient the same answer.
    fn server(answer: &'static str) -> (Mailer, std::thread::JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let heard = std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            let mut heard = Vec::new();
            let mut out = stream.try_clone().unwrap();
            let mut say = |text: &str| out.write_all(format!("{text}\r\n").as_bytes()).unwrap();
            say("220 mail.example.org");
            let mut in_letter = false;
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                let verb = line.get(..4).unwrap_or("").to_owned();
                heard.push(line.clone());
                match verb.as_str() {
                    _ if in_letter && line != "." => {}
                    "RCPT" => say(answer),
                    "DATA" => {
                        in_letter = true;
                        say("354 go on");
                    }
                    "QUIT" => say("221 bye"),
                    _ => {
                        in_letter = false;
                        say("250 good");
                    }
                }
            }
            heard
        });
        (Mailer::smtp(&url.parse().unwrap(), None).unwrap(), heard)
    }

    #[test]
    fn what_is_due_is_sent_once() {
        let house = House::new();
        house.put("one", MailKind::Invitation);
        house.put("two", MailKind::Invitation);
        let (mailer, letters) = in_memory();
        assert_eq!(house.drain(&mailer), (2, 0, 0));
        assert_eq!(house.drain(&mailer), (0, 0, 0));
        let letters = letters.lock().unwrap();
        assert_eq!(letters[0].to, "ann@example.org");
        assert!(
            letters[0]
                .body
                .contains("https://feedback.example.gov.uk/staff/link/T\n")
        );
        assert_ne!(letters[0].message_id, letters[1].message_id);
    }

    #[test]
    fn a_mail_that_cannot_be_written_is_put_aside_at_once_and_holds_up_nobody() {
        let house = House::new();
        house.put("one", MailKind::Digest);
        house.put("two", MailKind::Invitation);
        assert_eq!(house.drain(&in_memory().0), (1, 0, 1));
        assert!(house.waiting().is_empty());
    }

    #[test]
    fn a_server_takes_the_mail() {
        let house = House::new();
        house.put("one", MailKind::Invitation);
        let (mailer, heard) = server("250 good");
        assert_eq!(house.drain(&mailer), (1, 0, 0));
        drop(mailer);
        let heard = heard.join().unwrap().join("\n");
        for line in [
            "MAIL FROM:<feedback@example.gov.uk>",
            "RCPT TO:<ann@example.org>",
            "Auto-Submitted: auto-generated",
            "Date: Tue, 24 Nov 2026 12:00:00 +0000",
            "Content-Type: text/plain; charset=utf-8",
        ] {
            assert!(heard.contains(line), "{line} is missing in\n{heard}");
        }
    }

    #[test]
    fn a_refused_recipient_is_put_aside_and_a_full_mailbox_tried_again() {
        let house = House::new();
        house.put("one", MailKind::Invitation);
        house.put("two", MailKind::Invitation);
        let (mailer, _heard) = server("550 5.1.1 <ann@example.org>: nobody here");
        // Its second mail meets a server that has gone.
        assert_eq!(house.drain(&mailer), (0, 1, 1));
        house.later(TimeDelta::minutes(1));
        let (mailer, _heard) = server("452 4.2.2 mailbox full");
        assert_eq!(house.drain(&mailer), (0, 1, 0));
        assert_eq!(house.waiting()[0].attempts, 2);
    }

    #[test]
    fn a_server_that_is_away_is_asked_once_a_go_and_given_up_after_twenty_tries() {
        let house = House::new();
        house.put("one", MailKind::Invitation);
        house.put("two", MailKind::Invitation);
        let closed = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let away = format!("smtp://127.0.0.1:{closed}").parse().unwrap();
        let away = Mailer::smtp(&away, None).unwrap();
        assert_eq!(
            house.drain(&away),
            (0, 1, 0),
            "the second mail was not tried"
        );
        assert_eq!(house.drain(&away), (0, 1, 0), "now it was");
        assert_eq!(house.drain(&away), (0, 0, 0), "both wait a minute");
        let mut parked = 0;
        for _ in 0..2 * TRIES {
            parked += house.drain(&away).2;
            parked += house.drain(&away).2;
            house.later(LONGEST_WAIT);
        }
        assert_eq!(parked, 2);
        assert!(house.waiting().is_empty());
    }

    #[test]
    fn waits_double_up_to_an_hour() {
        let minutes = [1, 2, 3, 6, 7, TRIES].map(|tries| wait(tries).num_minutes());
        assert_eq!(minutes, [1, 2, 4, 32, 60, 60]);
    }

    #[test]
    fn no_whole_address_is_logged() {
        assert_eq!(masked("ann@example.org"), "a…@example.org");
        assert_eq!(
            without_addresses("550 5.1.1\r\n<ann@example.org>: nobody"),
            "550 5.1.1 … nobody"
        );
    }
}
