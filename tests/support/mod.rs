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
mod operator;
mod page;
mod rows;
mod servers;
mod smtp;
mod texting;
mod vendor;

pub(crate) use app::{DEADLINE, NOW, OPERATOR, TestApp, at, until, wait};
pub(crate) use browser::{Browser, Desk};
pub(crate) use council::{Council, PASSWORD, Trust, mail_of};
pub(crate) use database::{Backend, Database, Hands, open_postgres, open_sqlite, setting};
pub(crate) use operator::{Operator, Said, Serving};
pub(crate) use page::{Form, Page};
pub(crate) use rows::{columns, lines, number, run, tables};
pub(crate) use servers::{Alone, Server, Servers};
pub(crate) use smtp::{Arrived, Smtp, USER as SMTP_USER};
pub(crate) use texting::{Gateway, OURS, TEXTS, THEIRS, Texting, part, reply, text};
pub(crate) use vendor::{Asked, Vendor};

/// Makes two tests of each function named: `name::sqlite` and `name::postgres`. The function is
/// given a Heard of its own, or the operator of one where the list begins with `Operator:`. Without
/// a PostgreSQL server the second says so and passes; where one is required, it fails.
macro_rules! on_both_databases {
    ($who:ident: $( $story:ident ),+ $(,)?) => { $(
        mod $story {
            #[test]
            fn sqlite() {
                $crate::support::$who::run($crate::support::Backend::Sqlite, |who| {
                    insta::allow_duplicates! { super::$story(who) }
                });
            }

            #[test]
            fn postgres() {
                $crate::support::$who::run($crate::support::Backend::Postgres, |who| {
                    insta::allow_duplicates! { super::$story(who) }
                });
            }
        }
    )+ };
    ($( $story:ident ),+ $(,)?) => {
        $crate::support::on_both_databases!(TestApp: $( $story ),+);
    };
}
pub(crate) use on_both_databases;
