//! `heard touchpoint snippet`.

use anyhow::{Context, bail};
use clap::Args;

use super::operator::{self, Operator};
use super::output;
use crate::config::Settings;
use crate::domain::{Channel, Clock, Code, Language, LocalTime};
use crate::web::{PublicUrl, Snippet, Widget};

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command"
)]
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  heard touchpoint snippet LIB                  all of it, in the touchpoint's language
  heard touchpoint snippet LIB --email          links for a mail: opening one counts nothing, one press
                                                on the page does
  heard touchpoint snippet LIB --widget --language cy

A link works everywhere. A form asks for one more press on our page. The widget sends at one tap, from
pages whose origin the touchpoint has: heard touchpoint change LIB --origin https://www.example.gov.uk")]
pub(super) struct Make {
    /// The touchpoint's code
    #[arg(value_parser = operator::read_code)]
    code: Code,

    /// The language; the touchpoint's own when left out
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,

    /// A link to the question
    #[arg(long)]
    link: bool,

    /// A form without a script
    #[arg(long)]
    form: bool,

    /// The widget, at the address that stays and pinned to its bytes
    #[arg(long)]
    widget: bool,

    /// Links for a mail, as HTML and as text
    #[arg(long)]
    email: bool,
}

impl Make {
    pub(super) fn run(self, operator: &Operator, settings: &Settings) -> anyhow::Result<()> {
        let url = settings.public_url.as_ref().context(
            "every link is made from the public address; give it by --public-url or HEARD_PUBLIC_URL",
        )?;
        let public = PublicUrl::read(url)?;
        let place = operator.read(|connection| operator::place(connection, &self.code))?;
        let offered = &place.organisation.languages;
        let own = place
            .touchpoint
            .language
            .filter(|own| offered.contains(own));
        let language = match self.language {
            Some(language) if !offered.contains(&language) => bail!(
                "`{}` does not offer `{language}`; `heard organisation change {} --language` switches it on",
                place.organisation.slug,
                place.organisation.slug
            ),
            Some(language) => language,
            None => own.unwrap_or_else(|| place.organisation.default_language()),
        };
        let now = LocalTime::at(Clock::system().now(), place.organisation.time_zone);
        let widget = Widget::new(&public);
        let set = place.service.asks_in(now.month());
        let code = &place.touchpoint.code;
        let snippet = Snippet::new(&public, widget.script(language), code, set, language);
        let all = !(self.link || self.form || self.widget || self.email);
        let has = |channel| place.touchpoint.channels.contains(&channel);
        let piece = |heading: &str, text: &str| {
            output::line(&format!("{heading}\n\n{}\n", text.trim_end()))
        };
        if all || self.link {
            piece("# A link", &snippet.link()?)?;
        }
        if all || self.form {
            piece("# A form without a script", &snippet.form()?)?;
        }
        if all || self.widget {
            piece("# The widget, always the newest", &snippet.widget()?)?;
            piece(
                "# The widget, these bytes and no others (copy it anew after an update)",
                &snippet.pinned()?,
            )?;
        }
        if all || self.email {
            piece("# For a mail, the HTML part", &snippet.email()?)?;
            piece("# For a mail, the text part", &snippet.email_text())?;
        }
        let wants_widget = all || self.link || self.form || self.widget;
        for (wanted, channel) in [
            (wants_widget, Channel::Widget),
            (all || self.email, Channel::Email),
        ] {
            if wanted && !has(channel) {
                output::line(&format!(
                    "{code} has no channel `{channel}` yet, so these answers would count for another one; \
                     `heard touchpoint change {code} --channel` gives it all its channels together"
                ))?;
            }
        }
        if (all || self.widget) && place.touchpoint.origins.is_empty() {
            output::line(&format!(
                "no page may carry the widget of {code} yet; \
                 `heard touchpoint change {code} --origin https://...` names one"
            ))?;
        }
        Ok(())
    }
}
