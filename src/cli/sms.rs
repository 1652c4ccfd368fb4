//! `heard sms`: text messages.

use std::io::{BufRead, Write};

use anyhow::{Context, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{jsonl, output};
use crate::config::{Settings, SmsSettings};
use crate::domain::{Clock, QuestionSet, Score};
use crate::sms::gateway::Text;
use crate::sms::parse::{Command as Wish, Prompt, parse};
use crate::sms::{self, KINDS};
use crate::web::PublicUrl;

/// Read text messages as Heard reads them, and try gateways by hand
#[derive(Debug, clap::Args)]
pub(super) struct Sms {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Say what texts say: whose sign, which answer, which words, or a command
    Parse(Parse),
    /// Send a text to a running Heard as a gateway would
    Simulate(Simulate),
}

impl Sms {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        match self.command {
            Command::Parse(parse) => parse.run(),
            Command::Simulate(simulate) => simulate.run(settings),
        }
    }
}

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
        let mut out = std::io::BufWriter::new(output::standard());
        if !self.jsonl {
            let Some(text) = self.text else {
                bail!("give a text, or --jsonl and a file: `heard sms parse --help` shows both");
            };
            let told = said(&text, &self.codes, prompt);
            writeln!(out, "{told}")?;
            return Ok(out.flush()?);
        }
        lines(jsonl::input(self.text.as_deref())?, &mut out, prompt)?;
        Ok(out.flush()?)
    }
}

/// The most bytes of a line: a text of 1,600 characters and 200 codes fit well.
const LINE: u64 = 64 * 1024;

/// Reads lines and writes one for each.
fn lines(input: impl BufRead, out: &mut impl Write, prompt: Prompt) -> anyhow::Result<()> {
    let shape = "{\"id\": …, \"body\": \"…\", \"keywords\": […]}";
    jsonl::each(input, out, (LINE, shape), |Line { id, body, keywords }| {
        let mut told = said(&body, &keywords, prompt);
        told["id"] = id;
        told
    })
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

#[derive(Debug, clap::Args)]
#[command(after_help = "\
The request is made and signed as the gateway itself would, with the newest secret of the settings,
and sent to a Heard that runs. It is a text like any other: it is stored, it counts, and where replies
go by a request of ours one is sent to the number. To try without counting, name the code of a draft.

Examples:
  heard sms simulate --sms sms.toml \"LIB 5 lovely nurse\"
  heard sms simulate --sms sms.toml --gateway twilio --from 07700900456 \"stop\"
  heard sms simulate --sms sms.toml --gateway notify --server https://feedback.example.gov.uk \"4\"")]
struct Simulate {
    /// What the text says
    text: String,

    #[command(flatten)]
    sms: SmsSettings,

    /// The gateway it comes by, by its name in the settings; the only one when it is left out
    #[arg(long, value_name = "NAME")]
    gateway: Option<String>,

    /// The number it comes from; the default is one of those kept for films and trials
    #[arg(long, value_name = "NUMBER", default_value = "+447700900456")]
    from: String,

    /// The number it is sent to; the gateway's first when it is left out
    #[arg(long, value_name = "NUMBER")]
    to: Option<String>,

    /// What the gateway knows it by; the same id again is the same text. A new one when left out
    #[arg(long, value_name = "ID")]
    id: Option<String>,

    /// The Heard to send it to: the public address when it is left out
    #[arg(long, value_name = "URL")]
    server: Option<url::Url>,
}

impl Simulate {
    fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let Some(file) = &self.sms.file else {
            bail!(
                "set HEARD_SMS or --sms to the file of gateways; a [[gateway]] has a kind, one of {}",
                KINDS.join(", ")
            );
        };
        let local: url::Url = "http://127.0.0.1:8080".parse()?;
        let public = settings.public_url.as_ref().or(self.server.as_ref());
        let public = PublicUrl::read(public.unwrap_or(&local))?;
        let server = match &self.server {
            Some(server) => PublicUrl::read(server)?.origin,
            None => public.origin.clone(),
        };
        let set = sms::Settings::read(file, &public.origin)?;
        let known = || {
            let names: Vec<&str> = set
                .gateways
                .iter()
                .map(|named| named.name.as_str())
                .collect();
            names.join(", ")
        };
        let named = match (&self.gateway, set.gateways.as_slice()) {
            (Some(name), _) => set
                .gateway(name)
                .with_context(|| format!("there is no gateway `{name}`; there is {}", known()))?,
            (None, [only]) => only,
            (None, []) => bail!("`{}` has no [[gateway]]", file.display()),
            (None, _) => bail!("choose one by --gateway: {}", known()),
        };
        let first = set.routes.iter().find(|route| route.gateway == named.name);
        let to = self
            .to
            .or_else(|| first.map(|route| route.number.as_str().to_owned()));
        let id = self
            .id
            .unwrap_or_else(|| hex::encode(rand::random::<[u8; 16]>()));
        let now = Clock::system().now();
        let text = Text {
            id: Some(id),
            from: self.from,
            to,
            body: self.text,
            part: None,
            at: Some(now.format("%Y-%m-%d %H:%M:%S").to_string()),
        };
        let path = format!("/hooks/sms/{}", named.name);
        let made = named
            .gateway
            .imitate(&path, &text, now)
            .map_err(anyhow::Error::msg)?;
        let (status, answer) = sms::imitate(&server, &made)
            .map_err(anyhow::Error::msg)
            .with_context(|| format!("nothing was sent to {server}; does Heard run there?"))?;
        output::line(&format!("{} {server}{path}: {status}", made.method))?;
        let answer = String::from_utf8_lossy(&answer);
        if !answer.trim().is_empty() {
            output::line(answer.trim_end())?;
        }
        match status {
            200..=299 => Ok(()),
            403 => bail!(
                "it was refused: that Heard has other secrets, or another public address than {}",
                public.origin
            ),
            404 => bail!("that Heard has no gateway `{}`", named.name),
            _ => bail!("it was not taken"),
        }
    }
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
