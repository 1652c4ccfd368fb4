//! What the operator's commands share: the store, whose name acts are done in, and finding things
//! by what people call them.

use anyhow::Context;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::config::Settings;
use crate::domain::{Clock, Code, Language, Organisation, Service, Slug};
use crate::people::normal_mail;
use crate::store::audit::By;
use crate::store::people::{self, Account};
use crate::store::touchpoints::{self, Place};
use crate::store::{AnyConnection, Db, StoreError, organisations, services};

/// The operator at the command line: may do all, and is no person of any organisation.
pub(super) struct Operator {
    db: Db,
    by: By,
}

impl Operator {
    /// Opens the store.
    pub(super) fn new(settings: &Settings) -> anyhow::Result<Self> {
        Ok(Self {
            db: Db::open(&settings.database_url)?,
            by: By {
                person: None,
                at: Clock::system().now(),
            },
        })
    }

    /// Reads something.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, StoreError>,
    ) -> anyhow::Result<T> {
        Ok(self.db.read_now(work)?)
    }

    /// Does something, all of it or nothing.
    pub(super) fn write<T: Send + 'static>(
        &self,
        mut work: impl FnMut(&mut AnyConnection, By) -> Result<T, StoreError> + Send + 'static,
    ) -> anyhow::Result<T> {
        let by = self.by;
        let done: Result<T, StoreError> = self.db.write_now(move |connection| work(connection, by));
        Ok(done?)
    }

    /// When this command began.
    pub(super) fn by(&self) -> By {
        self.by
    }
}

/// Reads `yes` or `no`.
pub(super) fn yes_or_no() -> impl TypedValueParser<Value = bool> {
    PossibleValuesParser::new(["yes", "no"]).map(|word| word == "yes")
}

/// The names of something, one for each language.
#[derive(Debug, Clone, Args)]
pub(super) struct Names {
    /// Its name in English
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

    /// Its name in Welsh
    #[arg(long, value_name = "NAME")]
    name_cy: Option<String>,

    /// Its name in another language, such as `pl=Biblioteka`; once for each
    #[arg(long, value_name = "LANGUAGE=NAME", value_parser = name_in)]
    name_in: Vec<(Language, String)>,
}

impl Names {
    /// The names that were given.
    pub(super) fn given(self) -> Vec<(Language, String)> {
        let english = self.name.map(|name| (Language::English, name));
        let welsh = self.name_cy.map(|name| (Language::Welsh, name));
        english
            .into_iter()
            .chain(welsh)
            .chain(self.name_in)
            .collect()
    }
}

/// Reads a name with the language it is in.
fn name_in(text: &str) -> Result<(Language, String), String> {
    let (tag, name) = text
        .split_once('=')
        .ok_or("write the language before the name, such as `pl=Biblioteka`")?;
    Ok((tag.parse()?, name.to_owned()))
}

/// The short name that was chosen, or one made of the first name.
pub(super) fn slug(chosen: Option<Slug>, names: &[(Language, String)]) -> anyhow::Result<Slug> {
    if let Some(slug) = chosen {
        return Ok(slug);
    }
    let (_, name) = names
        .first()
        .context("give it a name: `--name` or `--name-cy`")?;
    Slug::from_name(name)
        .with_context(|| format!("no short name can be made of `{name}`; give one by `--slug`"))
}

/// The open organisation with this short name.
pub(super) fn organisation(
    connection: &mut AnyConnection,
    slug: &Slug,
) -> Result<Organisation, StoreError> {
    organisations::by_slug(connection, slug).map_err(unknown(|| {
        format!(
            "there is no organisation `{slug}`; `heard organisation list` names those there are"
        )
    }))
}

/// The service of an organisation with this short name.
pub(super) fn service(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    slug: &Slug,
) -> Result<Service, StoreError> {
    services::by_slug(connection, organisation.id, slug).map_err(unknown(|| {
        let of = &organisation.slug;
        format!(
            "there is no service `{slug}` in `{of}`; `heard service list --organisation {of}` \
             names those there are"
        )
    }))
}

/// The touchpoint with this code, and where it belongs.
pub(super) fn place(connection: &mut AnyConnection, code: &Code) -> Result<Place, StoreError> {
    touchpoints::place(connection, code).map_err(unknown(|| {
        format!("there is no touchpoint `{code}`; `heard touchpoint list` names those there are")
    }))
}

/// The account of an address.
pub(super) fn account(connection: &mut AnyConnection, mail: &str) -> Result<Account, StoreError> {
    let mail = normal_mail(mail);
    people::by_mail(connection, &mail).map_err(unknown(|| {
        format!("nobody has an account as `{mail}`; `heard user list` names those who have one")
    }))
}

/// Reads a code as it is typed.
pub(super) fn read_code(text: &str) -> Result<Code, String> {
    Code::parse(text).map_err(|refused| refused.to_string())
}

/// Says of what was not found what there is instead.
fn unknown(said: impl FnOnce() -> String) -> impl FnOnce(StoreError) -> StoreError {
    |error| match error {
        StoreError::NotFound => StoreError::Refused(said()),
        other => other,
    }
}
