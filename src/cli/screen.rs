//! `heard screen`: what screening sees, for whoever wants to measure it.

use std::io::{BufRead, Write};

use anyhow::bail;
use serde::Deserialize;
use serde_json::{Value, json};

use super::jsonl;
use super::measure::Figures;
use super::output;
use crate::domain::{FindingKind, Level};
use crate::screen::{Screened, screen, weigh};

/// See what screening sees in texts; nothing is stored
#[derive(Debug, clap::Args)]
pub(super) struct Screen {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Say what shows who somebody is, and what says that somebody may be in danger
    Run(Run),
    /// Show what each word of a text says of danger
    Weigh(Weigh),
    /// Measure screening on comments that somebody has labelled
    Eval(Eval),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each line is a comment with its labels, those for personal data, those for danger, or both:
  {\"text\": \"Ring me on 01632 960101\", \"group\": \"plain\",
   \"spans\": [{\"start\": 11, \"end\": 23, \"type\": \"PHONE\"}]}
  {\"text\": \"He hits me.\", \"group\": \"core\", \"category\": \"physical\", \"urgent\": true}

A label counts as found when a finding of its kind overlaps it. Groups are yours to name; figures are
told for each.

Example:
  heard screen eval comments.jsonl")]
struct Eval {
    /// A file of lines (standard input when it is left out)
    file: Option<String>,
}

impl Screen {
    pub(super) fn run(self) -> anyhow::Result<()> {
        match self.command {
            Command::Run(run) => run.run(),
            Command::Weigh(weigh) => weigh.run(),
            Command::Eval(eval) => {
                let figures = Figures::of(jsonl::input(eval.file.as_deref())?)?;
                Ok(figures.write(&mut output::standard())?)
            }
        }
    }
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each line in: {\"id\": \"1\", \"text\": \"Ring me on 01632 960101, he hit me\"}
Each line out: {\"id\": \"1\", \"spans\": [{\"start\": 11, \"end\": 23, \"type\": \"PHONE\"}], \"urgent\": true,
                \"category\": \"physical\"}

Spans are in characters of the text as given, the end not included, and never overlap. `category` is
what a reader should look at first: physical, domestic, sexual, psychological, financial,
modern_slavery, discriminatory, organisational, neglect, self_neglect, self_harm_suicide,
child_at_risk, threat_to_others or none; `urgent` says that it should be today.
Screening orders the queue and marks words. It decides nothing.

Examples:
  heard screen run --jsonl < comments.jsonl
  heard screen run --jsonl comments.jsonl
  heard screen run \"Ring me on 01632 960101\"")]
struct Run {
    /// One text; with --jsonl, a file of lines (standard input when it is left out)
    text: Option<String>,

    /// Read lines of JSON, and write a line for each
    #[arg(long)]
    jsonl: bool,
}

#[derive(Deserialize)]
struct Line {
    id: Value,
    text: String,
}

impl Run {
    fn run(self) -> anyhow::Result<()> {
        let mut out = std::io::BufWriter::new(output::standard());
        match (self.jsonl, self.text) {
            (false, Some(text)) => writeln!(out, "{}", said(&text))?,
            (false, None) => {
                bail!("give a text, or --jsonl and a file: `heard screen run --help` shows both")
            }
            (true, file) => lines(jsonl::input(file.as_deref())?, &mut out)?,
        }
        Ok(out.flush()?)
    }
}

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each word of a comment has a weight, learned from comments that somebody labelled. What the words
come to together, the less each the longer the comment, is how like it is to comments that tell of
danger: above 0.3 it should be read today, but for comments of thanks, which must come to 1. A sentence
alone is weighed as well as the whole. Rules for set wordings come on top: `heard screen run`.

With --jsonl a line comes out for each line that goes in, with its words, their stems and the parts
by which unknown words are weighed: from these deploy/learn-danger makes the weights.

Example:
  heard screen weigh \"she keeps her sleeves down since he moved in\"")]
struct Weigh {
    /// One text; with --jsonl, a file of lines (standard input when it is left out)
    text: Option<String>,

    /// Read lines of JSON, and write a line for each
    #[arg(long)]
    jsonl: bool,
}

impl Weigh {
    fn run(self) -> anyhow::Result<()> {
        let mut out = std::io::BufWriter::new(output::standard());
        match (self.jsonl, self.text) {
            (false, Some(text)) => {
                let (words, together) = weigh(&text);
                for word in &words {
                    let shown = &word.word;
                    writeln!(out, "{:+6.2} {:+6.2}  {shown}", word.alone, word.pair)?;
                }
                writeln!(out, "{together:+6.2}         together")?;
            }
            (false, None) => {
                bail!("give a text, or --jsonl and a file: `heard screen weigh --help` shows both")
            }
            (true, file) => {
                let shape = (LINE, SHAPE);
                jsonl::each(jsonl::input(file.as_deref())?, &mut out, shape, |line| {
                    let Line { id, text } = line;
                    let (words, together) = weigh(&text);
                    let words = words
                        .into_iter()
                        .map(|word| json!([word.sentence, word.word, word.stem, word.parts]));
                    json!({
                        "id": id,
                        "together": together,
                        "words": words.collect::<Vec<_>>(),
                    })
                })?;
            }
        }
        Ok(out.flush()?)
    }
}

/// The shape of a line that goes in.
const SHAPE: &str = "{\"id\": …, \"text\": \"…\"}";

/// The most bytes of a line: an imported comment of 5,000 characters fits well.
const LINE: u64 = 256 * 1024;

/// Reads lines and writes one for each.
fn lines(input: impl BufRead, out: &mut impl Write) -> anyhow::Result<()> {
    jsonl::each(input, out, (LINE, SHAPE), |Line { id, text }| {
        let mut told = said(&text);
        told["id"] = id;
        told
    })
}

fn said(text: &str) -> Value {
    let seen = screen(text);
    let personal = seen.findings.iter().filter(|one| one.kind.is_personal());
    let spans: Vec<Value> = personal
        .map(|one| {
            json!({
                "start": one.span.start,
                "end": one.span.end,
                "type": one.kind.as_str(),
            })
        })
        .collect();
    json!({
        "spans": spans,
        "urgent": seen.level == Level::Urgent,
        "category": category(&seen).map_or("none", FindingKind::as_str),
    })
}

/// The kind of the most urgent finding of danger, and of several the first in the text.
fn category(seen: &Screened) -> Option<FindingKind> {
    let danger = seen.findings.iter().filter(|one| !one.kind.is_personal());
    danger
        .max_by_key(|one| (one.level, std::cmp::Reverse(one.span)))
        .map(|one| one.kind)
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn told(input: &str) -> anyhow::Result<String> {
        let mut out = Vec::new();
        lines(input.as_bytes(), &mut out)?;
        Ok(String::from_utf8(out)?)
    }

    #[test]
    fn a_line_for_a_line() {
        let input = r#"{"id":"a","text":"Ring me on 01632 960101, ŷ he hit me"}

{"id":2,"text":"All good, thank you."}"#;
        insta::assert_snapshot!(told(input).unwrap(), @r#"
        {"category":"physical","id":"a","spans":[{"end":23,"start":11,"type":"PHONE"}],"urgent":true}
        {"category":"none","id":2,"spans":[],"urgent":false}
        "#);
    }

    #[test]
    fn a_line_that_is_none_is_told_by_its_number() {
        for (input, said) in [
            ("{\"id\":1,\"text\":\"5\"}\nhello", "line 2 is not {"),
            ("{\"text\":\"5\"}", "line 1 is not {"),
            ("[]", "line 1 is not {"),
        ] {
            let refused = told(input).unwrap_err().to_string();
            assert!(refused.contains(said), "{refused}");
        }
    }
}
