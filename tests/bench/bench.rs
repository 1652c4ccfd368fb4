//! The benchmark: how many answers a second Heard takes, and how it holds ten million of them.
//! `deploy/bench --help` teaches it.
//!
//! Everything is measured on a real `heard serve`, built as it is released, with a database of its
//! own. What is stated are ratios of the same minutes on the same machine: a number of answers a
//! second alone says more about the machine than about Heard.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for a terminal"
)]

mod answers;
mod council;
mod goals;
mod ground;
mod hands;
mod ingest;
mod load;
mod machine;
mod median;
mod postgres;
mod rows;
mod scale;
mod server;
mod table;
mod texts;
mod words;

use clap::Parser;

/// What to measure; `deploy/bench --help` tells more.
#[derive(Debug, Parser)]
#[command(name = "deploy/bench", args_conflicts_with_subcommands = true)]
struct Line {
    #[command(subcommand)]
    other: Option<Other>,
    #[command(flatten)]
    ingest: ingest::Options,
}

#[derive(Debug, clap::Subcommand)]
enum Other {
    /// How Heard holds ten million ratings
    Scale(scale::Options),
    /// How soon a gateway of text messages is answered
    Texts(texts::Options),
}

fn main() -> anyhow::Result<()> {
    // cargo puts `--bench` behind whatever it is given.
    let words = std::env::args().filter(|word| word != "--bench");
    match Line::parse_from(words) {
        Line {
            other: Some(Other::Scale(options)),
            ..
        } => scale::run(&options),
        Line {
            other: Some(Other::Texts(options)),
            ..
        } => texts::run(&options),
        Line { ingest, .. } => ingest::run(&ingest),
    }
}
