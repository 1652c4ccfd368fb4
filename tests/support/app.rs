//! A whole Heard: a database, a clock that stands still, mail in memory, and a server on a port of
//! its own that is stopped when the test ends.

use std::future::Future;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use actix_web::dev::ServerHandle;
use chrono::{DateTime, Utc};
use heard::collect::{Accepted, Doors, Source, Tap};
use heard::domain::{
    Channel, Clock, Code, Comment, Month, QuestionSet, Receipt, Sharing, Slug, TouchpointState,
};
use heard::jobs::{self, Timetable};
use heard::moderate::{self, Moderation, Screened};
use heard::notify::{Letter, Mailer, Post};
use heard::people::People;
use heard::register;
use heard::release::{self, ReleaseRefused, Released};
use heard::sms::{Settings, Texts};
use heard::store::audit::By;
use heard::store::keys::Keys;
use heard::store::touchpoints::Place;
use heard::store::{
    AnyConnection, DatabaseUrl, Db, StoreError, answers, organisations, touchpoints,
};
use heard::web::{self, App, Listen, PublicUrl, Rendered, Widget};

use super::{Backend, Browser, Database, Desk};

/// When every story begins: a Tuesday morning in November, at a minute and a second that are easily
/// found again where they should not be.
pub(crate) const NOW: &str = "2026-11-24T10:17:42.123456Z";

/// Where the operator reads mail.
pub(crate) const OPERATOR: &str = "operator@example.org";

/// How long a request may take here: long enough for a machine with other things to do, short
/// enough to wait for.
pub(crate) const DEADLINE: std::time::Duration = std::time::Duration::from_secs(8);

/// A moment, as `2026-12-01T09:00:00Z`.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Waits for something that is done elsewhere.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    runtime.block_on(work)
}

/// Waits until something is so, and looks again often. It fails when it is never so.
pub(crate) fn until(what: &str, mut so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !so() {
        assert!(
            begun.elapsed() < Duration::from_mins(1),
            "waited for long: {what}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// How a Heard is reached.
#[derive(Debug, Clone, Copy, Default)]
struct Reached {
    /// Staff has an address of its own.
    staff_apart: bool,
    /// Whoever connects is a reverse proxy, whose word about addresses is believed.
    by_a_proxy: bool,
    /// Settings of text messages, as a file has them; `{origin}` stands for its own address.
    texts: Option<&'static str>,
}

/// A running Heard.
pub(crate) struct TestApp {
    pub(crate) backend: Backend,
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) keys: Keys,
    /// The doors, for answers that no test needs to see coming in.
    pub(crate) doors: Doors,
    /// Where it is served: `http://127.0.0.1:PORT`.
    pub(crate) origin: String,
    /// Where staff is served; the same address, unless it has one of its own.
    pub(crate) staff_origin: String,
    /// Text messages, where they are set up.
    pub(crate) texts: Option<Texts>,
    /// Their settings, as they were written.
    pub(crate) written_texts: Option<&'static str>,
    post: Post,
    letters: Arc<Mutex<Vec<Letter>>>,
    server: Option<(Vec<ServerHandle>, JoinHandle<()>)>,
    /// The key folder.
    pub(crate) folder: Arc<tempfile::TempDir>,
    /// Last, so that it goes when nobody uses it any more.
    pub(crate) database: Arc<Database>,
}

impl TestApp {
    /// Runs a story on a database, if that database is there.
    pub(crate) fn run(backend: Backend, story: impl FnOnce(&Self)) {
        if backend.is_there() {
            story(&Self::on(backend));
        }
    }

    /// A new Heard that nobody has set up.
    pub(crate) fn on(backend: Backend) -> Self {
        Self::listening(backend, Reached::default())
    }

    /// One that serves staff on an address of its own.
    pub(crate) fn with_an_address_for_staff(backend: Backend) -> Self {
        let staff_apart = true;
        Self::listening(
            backend,
            Reached {
                staff_apart,
                ..Reached::default()
            },
        )
    }

    /// One that takes text messages by these settings.
    pub(crate) fn texting(backend: Backend, texts: &'static str) -> Self {
        let texts = Some(texts);
        Self::listening(
            backend,
            Reached {
                texts,
                ..Reached::default()
            },
        )
    }

    /// One on a database of PostgreSQL that is there and empty.
    pub(crate) fn at(url: DatabaseUrl) -> Self {
        heard::store::migrate(&url).unwrap();
        Self::over(Backend::Postgres, Database::at(url), Reached::default())
    }

    fn listening(backend: Backend, reached: Reached) -> Self {
        Self::over(backend, Database::migrated(backend), reached)
    }

    fn over(backend: Backend, database: Database, reached: Reached) -> Self {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        Keys::make_missing(folder.path()).unwrap();
        let keys = Keys::read(folder.path()).unwrap();
        let clock = Clock::set_to(at(NOW));
        let database = Arc::new(database);
        let db = Db::open(&database.url).unwrap();
        let letters = Arc::default();
        Self::node(
            backend,
            database,
            db,
            (folder, keys),
            clock,
            letters,
            reached,
        )
    }

    fn node(
        backend: Backend,
        database: Arc<Database>,
        db: Db,
        (folder, keys): (Arc<tempfile::TempDir>, Keys),
        clock: Clock,
        letters: Arc<Mutex<Vec<Letter>>>,
        reached: Reached,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let staff = reached
            .staff_apart
            .then(|| TcpListener::bind("127.0.0.1:0").unwrap());
        let staff_origin = match &staff {
            Some(staff) => format!("http://{}", staff.local_addr().unwrap()),
            None => origin.clone(),
        };
        let public = PublicUrl::read(&origin.parse().unwrap()).unwrap();
        let mailer = Mailer::Memory(Arc::clone(&letters));
        let from = "Heard <heard@example.org>".parse().unwrap();
        let post = Post::new(mailer, from, origin.clone()).telling(Some(OPERATOR.to_owned()));
        let doors = Doors::new(db.clone(), keys.clone(), clock.clone());
        let texts = reached.texts.map(|written| {
            let settings = Settings::parse(&written.replace("{origin}", &origin), &origin).unwrap();
            let (doors, db) = (doors.clone(), db.clone());
            Texts::start(settings, doors, db, clock.clone(), &public.host).unwrap()
        });
        let app = App {
            texts: texts.clone(),
            metrics_token: Some("metrics-token".to_owned()),
            db: db.clone(),
            doors: doors.clone(),
            rendered: Rendered::default(),
            widget: Widget::new(&public),
            moderation: Moderation::new(db.clone(), clock.clone(), keys.sealed.clone()),
            people: People::new(db.clone(), clock.clone(), keys.forms.clone()).unwrap(),
            clock: clock.clone(),
            public,
            deadline: DEADLINE,
            trusted_proxies: if reached.by_a_proxy {
                vec!["127.0.0.0/8".parse().unwrap()]
            } else {
                Vec::new()
            },
        };
        let server = Some(serve(
            app,
            Listen {
                public: listener,
                staff,
            },
        ));
        Self {
            backend,
            db,
            clock,
            keys,
            doors,
            origin,
            staff_origin,
            texts,
            written_texts: reached.texts,
            post,
            letters,
            server,
            folder,
            database,
        }
    }

    /// Another one beside this, on the same kind of database.
    pub(crate) fn another(&self) -> Self {
        Self::on(self.backend)
    }

    /// Another one, behind a reverse proxy: a browser says by `X-Forwarded-For` what address it has.
    pub(crate) fn another_behind_a_proxy(&self) -> Self {
        let by_a_proxy = true;
        Self::listening(
            self.backend,
            Reached {
                by_a_proxy,
                ..Reached::default()
            },
        )
    }

    /// Another node of this Heard: the same database, keys, clock and mailbox, and all else its own.
    pub(crate) fn another_node(&self) -> Self {
        self.another_with(Db::open(&self.database.url).unwrap())
    }

    /// Another node, which reaches the database in its own way.
    pub(crate) fn another_with(&self, db: Db) -> Self {
        Self::node(
            self.backend,
            Arc::clone(&self.database),
            db,
            (Arc::clone(&self.folder), self.keys.clone()),
            self.clock.clone(),
            Arc::clone(&self.letters),
            Reached {
                texts: self.written_texts,
                ..Reached::default()
            },
        )
    }

    /// A citizen with a browser.
    pub(crate) fn citizen(&self) -> Browser {
        Browser::new(&self.origin)
    }

    /// Somebody at a desk who is not signed in.
    pub(crate) fn stranger(&self) -> Desk {
        Desk::new(&self.staff_origin)
    }

    /// Turns the clock.
    pub(crate) fn turn_to(&self, moment: &str) {
        self.clock.turn_to(at(moment));
    }

    /// Screens all that waits, as the screening thread does.
    pub(crate) fn screen(&self) -> Screened {
        let mut all = Screened::default();
        loop {
            let some = moderate::screen_some(&self.db, &self.clock, &self.keys.sealed).unwrap();
            all.comments += some.comments;
            all.urgent += some.urgent;
            if some.comments == 0 {
                return all;
            }
        }
    }

    /// What was decided takes effect, as if half a minute had gone by.
    pub(crate) fn carry_out(&self) {
        let then = Clock::set_to(self.clock.now() + moderate::UNDO);
        while moderate::carry_out(&self.db, &then, &self.keys.sealed).unwrap() > 0 {}
    }

    /// Sends what mail is due and hands over all that was sent so far.
    pub(crate) fn mail(&self) -> Vec<Letter> {
        self.post.drain(&self.db, &self.clock).unwrap();
        self.letters()
    }

    /// Does what is done every night.
    pub(crate) fn purge(&self) {
        jobs::purge(&self.db, &self.clock).unwrap();
    }

    /// The timetable, with everything due on it.
    pub(crate) fn timetable(&self) -> Timetable {
        Timetable::new(
            self.db.clone(),
            self.clock.clone(),
            self.doors.clone(),
            Some(self.post.clone()),
            self.keys.sealed.clone(),
        )
    }

    /// The mail that was sent so far.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.letters
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Begins a month in every organisation, as the timetable does.
    pub(crate) fn begin_month(&self, month: &str) {
        let month: Month = month.parse().unwrap();
        self.act(move |connection, _by| {
            answers::make_room(connection, month)?;
            for organisation in organisations::list(connection)? {
                register::roll(connection, organisation.id, month)?;
            }
            Ok(())
        });
    }

    /// Releases a month of the council, or says why not.
    pub(crate) fn release(&self, month: &str) -> Result<Released, ReleaseRefused> {
        let slug = Slug::parse("example-council").unwrap();
        release::close_month(
            &self.db,
            &self.clock,
            &slug,
            month.parse().unwrap(),
            release::Bursts::Count,
        )
    }

    /// The operator acts, and it works.
    pub(crate) fn act<T: Send + 'static>(
        &self,
        mut act: impl FnMut(&mut AnyConnection, By) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        let by = By {
            person: None,
            at: self.clock.now(),
        };
        self.db
            .write_now(move |connection| act(connection, by))
            .unwrap()
    }

    /// What a code stands for.
    pub(crate) fn place(&self, code: &str) -> Place {
        let code = Code::parse(code).unwrap();
        self.db
            .read_now(|connection| touchpoints::place(connection, &code))
            .unwrap()
    }

    /// Changes the state of a touchpoint that is not retired by it.
    pub(crate) fn set_state(&self, code: &str, state: TouchpointState) {
        let place = self.place(code);
        let change = register::touchpoints::Change {
            state: Some(state),
            ..Default::default()
        };
        self.act(move |connection, by| {
            register::touchpoints::change(connection, by, &place, &change)
        });
    }

    /// Retires a touchpoint, with the sign that hangs there now.
    pub(crate) fn retire(&self, code: &str, successor: Option<&str>) {
        let (place, next) = (self.place(code), successor.map(|code| self.place(code)));
        self.act(move |connection, by| {
            register::touchpoints::retire(connection, by, &place, next.as_ref())
        });
    }

    /// So many people tap this score at the sign. Their receipts.
    pub(crate) fn taps(&self, code: &str, score: &str, people: usize) -> Vec<Receipt> {
        self.answers(code, &vec![(score, None); people])
    }

    /// Somebody taps and writes, and others may read it.
    pub(crate) fn words(&self, code: &str, score: &str, words: &str) -> Receipt {
        self.answers(code, &[(score, Some(words))]).remove(0)
    }

    /// Somebody at the desk reads these words and passes them on as they stand; their number.
    pub(crate) fn pass_on(&self, desk: &Desk, words: &str) -> i64 {
        let id = self.comment_id(words);
        let page = desk.get(&format!("/staff/queue/{id}")).is(200);
        let form = page.form("action").press("action", "publish");
        desk.submit(&form).is(303);
        id
    }

    /// Others answer at a sign: so many write, and what they write is passed on.
    pub(crate) fn company(&self, desk: &Desk, code: &str, writers: usize, people: usize) {
        let words: Vec<String> = (1..=writers)
            .map(|number| format!("All went well at {code}, number {number}."))
            .collect();
        let answers: Vec<_> = words.iter().map(|words| ("4", Some(&**words))).collect();
        self.answers(code, &answers);
        self.taps(code, "4", people - writers);
        self.screen();
        for words in &words {
            self.pass_on(desk, words);
        }
        self.carry_out();
    }

    /// The timetable looks at a moment whether comments come together; how many batches were made.
    pub(crate) fn come_together(&self, moment: &str) -> usize {
        self.turn_to(moment);
        let now = self.clock.now();
        let all = self.db.read_now(organisations::list).unwrap();
        let make =
            |organisation| moderate::batches::make(&self.db, organisation, now, [7; 32]).unwrap();
        all.iter().map(make).sum()
    }

    /// So many answers from one network: from the fourth on they are marked.
    pub(crate) fn burst(&self, code: &str, score: &str, taps: usize) {
        let address: std::net::IpAddr = "192.0.2.17".parse().unwrap();
        for _ in 0..taps {
            self.answers_from(code, &[(score, None)], Some(Source::Network(address)));
        }
    }

    /// So many people tap and write something of their own, as screened.
    pub(crate) fn council_answers_with_words(&self, people: usize) {
        let words: Vec<String> = (0..people)
            .map(|number| format!("It was number {number} again."))
            .collect();
        let answers: Vec<(&str, Option<&str>)> =
            words.iter().map(|words| ("3", Some(&**words))).collect();
        self.answers("LIB", &answers);
        self.screen();
    }

    /// The desk, past the pages.
    pub(crate) fn moderation(&self) -> Moderation {
        Moderation::new(
            self.db.clone(),
            self.clock.clone(),
            self.keys.sealed.clone(),
        )
    }

    /// Answers at a sign, all at the same time.
    pub(crate) fn answers(&self, code: &str, answers: &[(&str, Option<&str>)]) -> Vec<Receipt> {
        self.answers_from(code, answers, None)
    }

    fn answers_from(
        &self,
        code: &str,
        answers: &[(&str, Option<&str>)],
        from: Option<Source>,
    ) -> Vec<Receipt> {
        let place = Arc::new(self.place(code));
        let set: QuestionSet = place.service.question_set;
        let taps: Vec<Tap> = answers
            .iter()
            .map(|(score, words)| Tap {
                channel: Channel::Qr,
                score: set.parse(score).unwrap(),
                once: rand::random::<[u8; 16]>().to_vec(),
                comment: words.and_then(|words| Comment::parse(words).unwrap()),
                sharing: Sharing::Share,
                honeypot: false,
                begun: None,
                from,
            })
            .collect();
        wait(async {
            let accepting: Vec<_> = taps
                .into_iter()
                .map(|tap| {
                    let (doors, place) = (self.doors.clone(), Arc::clone(&place));
                    tokio::spawn(async move { doors.accept(&place, tap).await })
                })
                .collect();
            let mut receipts = Vec::new();
            for accepted in accepting {
                match accepted.await.unwrap().unwrap() {
                    Accepted::Stored(receipt) => receipts.push(receipt),
                    other => panic!("{other:?}"),
                }
            }
            receipts
        })
    }
}

/// The server is stopped before the database goes.
impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some((handles, thread)) = self.server.take() {
            // Every answer has come: nothing is in flight.
            for handle in handles {
                drop(handle.stop(false));
            }
            let ended = thread.join();
            assert!(
                ended.is_ok() || std::thread::panicking(),
                "the server ended badly"
            );
        }
    }
}

fn serve(app: App, listen: Listen) -> (Vec<ServerHandle>, JoinHandle<()>) {
    let (tell, told) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let bound = web::bind(app, listen, 2).unwrap();
            tell.send(bound.handles()).unwrap();
            bound.run().await.unwrap();
        });
    });
    (told.recv().unwrap(), thread)
}
