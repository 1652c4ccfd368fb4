//! Heard collects micro-feedback for public services: one tap after a visit, and a short comment if
//! somebody wants to say more. Social care teams read the comments; service teams and commissioners
//! get monthly summaries that nobody can pry a person out of.
//!
//! This page is the map of the house: the way of one answer, the words, and the promises.
//!
//! # The way of one answer
//!
//! 1. `POST /LIB` comes to [`web`], which reads the form and nothing else.
//! 2. `collect::Doors::accept` takes it: the one function every door ends in.
//! 3. `store::Db::write` puts it in the queue of the one writing thread.
//! 4. The writer begins a transaction and does it together with its neighbours.
//! 5. Rating, tallies, receipt and words are inserted; the writer commits.
//! 6. The citizen is sent to the receipt's page. Thanked means stored.
//!
//! Later, without the citizen: [`screen`] reads the words within seconds and orders the queue,
//! somebody at the desk decides ([`moderate`]), and when the month is over [`release`] counts it,
//! groups what is too small to show, and freezes the files that commissioners download.
//!
//! # The rooms
//!
//! | room | what it owns |
//! |---|---|
//! | [`domain`] | the words below as types; pure |
//! | [`locale`] | the texts of every language |
//! | [`store`] | tables, both databases, the key folder |
//! | [`screen`] | text in, findings out; pure |
//! | [`mod@print`] | letters and lines: fonts, shaping, tagged paper; pure |
//! | [`sign`] | what hangs at a door: its words, its code, its files; pure |
//! | [`people`] | sign-in, sessions, roles, one-time links |
//! | [`register`] | what there is to answer about, month by month |
//! | [`collect`] | every door: forms, receipts, imports |
//! | [`sms`] | text messages: gateways, what a text says, what its sender is told |
//! | [`moderate`] | comments from written to passed on |
//! | [`release`] | a month from counts to frozen files, and the attacker that checks them |
//! | [`returns`] | the figures that are owed to a national body each month: small numbers, for admins |
//! | [`notify`] | mail, from the outbox |
//! | [`jobs`] | the timetable |
//! | [`web`] | one table of routes, the gate, the pages |
//! | [`cli`] | one file a subcommand |
//!
//! Arrows go one way: `domain` <- `locale`, `store`, `screen` <- the stages (`people register
//! collect sms moderate release returns notify`) <- `jobs`, `web` <- `cli` <- `main`. Stages do not import each
//! other, but `sms` calls `collect`; [`telemetry`] may be used by all; [`config`] by `cli` alone, which hands each stage the
//! settings it needs. [`sign`] knows `domain`, `locale` and `print`, and `web` alone uses it; `release`
//! prints its summary with [`mod@print`], which knows `domain` alone.
//!
//! # The words
//!
//! An **organisation** has **services**; a service asks its **question set** at **touchpoints**,
//! each with a **code** on its sign. An answer comes by a **channel**. The tap is a **rating**;
//! the words beside it are a **comment**. A citizen holds a **receipt**. Screening leaves
//! **findings**; a moderator takes a **decision**. The **register** says what was open in which
//! **month**; a **release** is one month of one organisation, made of **atoms**, the smallest sets
//! of ratings it states a figure for.
//!
//! # The promises
//!
//! Each is a test in `tests/`.
//!
//! 1. Thanked means stored: no success before COMMIT.
//! 2. A GET of a page never counts.
//! 3. Once: a double tap or a retry is one rating; a withdrawn one does not come back.
//! 4. Nothing on the citizen's device, nobody in the database: no cookie, no address, no phone
//!    number, no time finer than the hour.
//! 5. Hold the words, never the count: no act of a moderator changes what was tapped.
//! 6. Redaction deletes: cut words are at once in no row, and after the nightly purge in no file of
//!    the database.
//! 7. A release never changes.
//! 8. No group under k = 10 can be counted, from all releases together, by somebody who knows the
//!    method. A built-in attacker checks before each release, and refuses.
//! 9. Your services only: one gate takes person, service and act.
//! 10. Screening orders the queue; people decide.

pub mod cli;
pub mod collect;
pub mod config;
pub mod domain;
pub mod jobs;
pub mod locale;
pub mod moderate;
pub mod notify;
pub mod people;
pub mod print;
pub mod register;
pub mod release;
pub mod returns;
pub mod screen;
pub mod sign;
pub mod sms;
pub mod store;
pub mod telemetry;
pub mod web;
