//! `heard sms`: text messages.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;

use anyhow::{Context, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::domain::{QuestionSet, Score};
use crate::sms::parse::{Command as Wish, Prompt, parse};

/// Read text messages as Heard reads them
#[derive(Debug, clap::Args)]
pub(super) struct Sms {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Say what texts say: whose sign, which answer, which words, or a command
    Parse(Parse),
}

impl Sms {
    pub(super) fn run(self) -> anyhow::Result<()> {
        match self.command {
            Command::Parse(parse) => parse.run(),
        }
    }
}

/// The most bytes of a line: a text of 1,600 characters and 200 codes fit well.
const LINE: u64 = 64 * 1024;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each line in: {\"id\": \"1\", \"body\": \"LIB 4 lovely nurse\", \"keywords\": [\"LIB\", \"HOME\"]}
Each line out: {\"id\": \"1\", \"touchpoint\": \"LIB\", \"score\": 4, \"comment\": \"lovely nurse\", \"command\": \"none\"}

5 is best in what comes out. What cannot be read as one answer is kept as a comment, and the score
is null: nothing is guessed from \"3-4\", \"10/10\" or \"5 minutes late\". `command` is stop, start, help
or none. Nothing is stored and nothing is sent.

Examples:
  heard sms parse --jsonl < texts.jsonl
  heard sms parse --jsonl texts.jsonl --one-is-best
  heard sms parse \"LIB 4 lovely nurse\" --code LIB")]
struct Parse {
    /// One text; with --jsonl, a file of lines (standard input when it is left out)
    text: Option<String>,

    /// Read lines of JSON, and write a line for each
    #[arg(long)]
    jsonl: bool,

    /// A code that the text may name; may be given several times
    #[arg(long = "code", value_name = "CODE", conflicts_with = "jsonl")]
    codes: Vec<String>,

    /// What is asked, which gives the scale
    #[arg(long, value_name = "SET", default_value = "govuk")]
    question_set: QuestionSet,

    /// The texts were asked for with 1 as the best answer
    #[arg(long)]
    one_is_best: bool,
}

/// A text as a line gives it.
#[derive(Deserialize)]
struct Line {
    id: Value,
    body: String,
    #[serde(default)]
    keywords: Vec<String>,
}

impl Parse {
    fn run(self) -> anyhow::Result<()> {
        let prompt = Prompt {
            set: self.question_set,
            one_is_best: self.one_is_best,
        };
        let out = std::io::stdout();
        let mut out = std::io::BufWriter::new(out.lock());
        if !self.jsonl {
            let Some(text) = self.text else {
                bail!("give a text, or --jsonl and a file: `heard sms parse --help` shows both");
            };
            let told = said(&text, &self.codes, prompt);
            writeln!(out, "{told}")?;
            return Ok(out.flush()?);
        }
        match self
            .text
            .map(PathBuf::from)
            .filter(|path| path.as_os_str() != "-")
        {
            Some(path) => {
                let file = std::fs::File::open(&path)
                    .with_context(|| format!("cannot read {}", path.display()))?;
                lines(BufReader::new(file), &mut out, prompt)?;
            }
            None => lines(std::io::stdin().lock(), &mut out, prompt)?,
        }
        Ok(out.flush()?)
    }
}

/// Reads lines and writes one for each.
fn lines(mut input: impl BufRead, out: &mut impl Write, prompt: Prompt) -> anyhow::Result<()> {
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        let read = std::io::Read::take(&mut input, LINE).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        if read as u64 == LINE && !line.ends_with(b"\n") {
            bail!("line {number} is longer than {LINE} bytes");
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let Line { id, body, keywords } = serde_json::from_slice(&line).with_context(|| {
            format!("line {number} is not {{\"id\": …, \"body\": \"…\", \"keywords\": […]}}")
        })?;
        let mut told = said(&body, &keywords, prompt);
        told["id"] = id;
        writeln!(out, "{told}")?;
    }
    Ok(())
}

fn said(body: &str, codes: &[String], prompt: Prompt) -> Value {
    let said = parse(body, codes, prompt);
    json!({
        "touchpoint": said.code,
        "score": said.score.map(Score::get),
        "comment": said.words,
        "command": said.command.map_or("none", Wish::as_str),
    })
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::domain::QuestionSet;
    use crate::sms::parse::Prompt;

    fn told(input: &str) -> anyhow::Result<String> {
        let mut out = Vec::new();
        let prompt = Prompt {
            set: QuestionSet::Govuk,
            one_is_best: false,
        };
        lines(input.as_bytes(), &mut out, prompt)?;
        Ok(String::from_utf8(out)?)
    }

    #[test]
    fn a_line_for_a_line() {
        let input = r#"{"id":"a","body":"LIB 4 lovely nurse","keywords":["LIB"]}

{"id":2,"body":"stop"}
{"id":"c","body":"3-4","keywords":[]}"#;
        insta::assert_snapshot!(told(input).unwrap(), @r#"
        {"command":"none","comment":"lovely nurse","id":"a","score":4,"touchpoint":"LIB"}
        {"command":"stop","comment":null,"id":2,"score":null,"touchpoint":null}
        {"command":"none","comment":"3-4","id":"c","score":null,"touchpoint":null}
        "#);
    }

    #[test]
    fn a_line_that_is_none_is_told_by_its_number() {
        for (input, said) in [
            ("{\"id\":1,\"body\":\"5\"}\nhello", "line 2 is not {"),
            ("{\"body\":\"5\"}", "line 1 is not {"),
            ("[]", "line 1 is not {"),
        ] {
            let error = told(input).unwrap_err().to_string();
            assert!(error.starts_with(said), "{error}");
        }
        let long = format!("{{\"id\":1,\"body\":\"{}\"}}", "a".repeat(70_000));
        assert_eq!(
            told(&long).unwrap_err().to_string(),
            "line 1 is longer than 65536 bytes"
        );
    }
}
