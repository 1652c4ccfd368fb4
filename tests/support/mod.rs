//! What the stories stand on: a whole Heard of its own for each test, on both databases, and people
//! who use it as people do: with a browser, one page after the other.

#![allow(
    dead_code,
    unused_imports,
    reason = "each test program is built with all of it and uses a part"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says what it left out"
)]

mod app;
mod browser;
mod council;
mod database;
mod page;
mod rows;
mod servers;

pub(crate) use app::{DEADLINE, NOW, TestApp, at, until, wait};
pub(crate) use browser::{Browser, Desk};
pub(crate) use council::{Council, PASSWORD, Trust, mail_of};
pub(crate) use database::{Backend, Database, Hands, open_postgres, open_sqlite};
pub(crate) use page::{Form, Page};
pub(crate) use rows::{columns, lines, tables};
pub(crate) use servers::{Server, Servers};

/// Makes two tests of each function named: `name::sqlite` and `name::postgres`. The function is
/// given a Heard of its own. Without a PostgreSQL server the second says so and passes; where one
/// is required, it fails.
macro_rules! on_both_databases {
    ($( $story:ident ),+ $(,)?) => { $(
        mod $story {
            #[test]
            fn sqlite() {
                $crate::support::TestApp::run($crate::support::Backend::Sqlite, |app| {
                    insta::allow_duplicates! { super::$story(app) }
                });
            }

            #[test]
            fn postgres() {
                $crate::support::TestApp::run($crate::support::Backend::Postgres, |app| {
                    insta::allow_duplicates! { super::$story(app) }
                });
            }
        }
    )+ };
}
pub(crate) use on_both_databases;
