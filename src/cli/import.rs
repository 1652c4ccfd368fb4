//! `heard import`.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Args;

use super::output;
use crate::collect::{ImportRefused, Importer};
use crate::config::Settings;
use crate::domain::{Clock, QuestionSet};
use crate::store::Db;
use crate::store::keys::Keys;

/// Bad lines that are told one by one.
const TOLD: usize = 50;

/// Import older feedback from a CSV file
///
/// All of it comes in, or nothing. Lines that were imported before are passed over, so an import
/// can be repeated.
#[derive(Debug, Args)]
#[command(after_help = "\
The first line of the file is the format:
  external_id,organisation,service,touchpoint,channel,received_on,score,comment

  external_id   what makes the line one; a second one with the same is passed over
  organisation, service, touchpoint   by name; a touchpoint by its code as well
  channel       qr, sms, widget, email, kiosk, paper, phone or api
  received_on   a day, as 2026-11-24
  score         as the question set counts: 5 is best, 0 is \"don't know\"
  comment       at most 5,000 characters, or nothing

Imported comments wait in the queue; they start no clock and send no mail.")]
pub(super) struct Import {
    /// The file
    file: PathBuf,

    /// Make organisations, services and touchpoints that are missing
    #[arg(long)]
    create: bool,

    /// What services that are made ask: `fft`, `govuk` or `smiley`
    #[arg(long, default_value = "fft", value_name = "SET", requires = "create")]
    question_set: QuestionSet,
}

impl Import {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let path = self.file.display();
        let file = File::open(&self.file).with_context(|| format!("cannot open `{path}`"))?;
        let keys = Keys::read(&settings.keys)?;
        let db = Db::open(&settings.database_url)?;
        let create = self.create.then_some(self.question_set);
        let importer = Importer::new(db, keys.imports, Clock::system(), create);
        let done = match importer.import(BufReader::new(file)) {
            Ok(done) => done,
            Err(ImportRefused::BadLines(bad)) => {
                for bad in bad.iter().take(TOLD) {
                    output::complain_of(&format!("line {}: {}", bad.line, bad.reason));
                }
                if bad.len() > TOLD {
                    output::complain_of(&format!("and {} more", bad.len() - TOLD));
                }
                let lines = bad.len();
                bail!("{lines} of the lines of `{path}` cannot be taken; nothing was stored");
            }
            Err(other) => return Err(other).with_context(|| format!("`{path}`")),
        };
        for name in &done.organisations {
            output::line(&format!("made the organisation {name}"))?;
        }
        for name in &done.services {
            output::line(&format!("made the service {name}"))?;
        }
        for (code, service, name) in &done.touchpoints {
            output::line(&format!("made the touchpoint {code}  {service} / {name}"))?;
        }
        output::line(&format!(
            "added {} answers, {} of them with a comment; {} were there before",
            done.answers, done.comments, done.known
        ))
    }
}
