//! The rows of the table: what is asked of which server.

use super::council::TOUCHPOINTS;
use super::ground::Backend;

/// What a row asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// Taps, to so many touchpoints.
    Taps,
    /// The page of a sign.
    Page,
    /// A file of the program, the one nearest in size to the page.
    Static,
}

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its name.
    pub(crate) name: &'static str,
    /// How many touchpoints it goes to.
    pub(crate) touchpoints: usize,
    pub(crate) backend: Backend,
    pub(crate) work: Work,
    /// The mode of `heard serve --bench`; none is the product as it is.
    pub(crate) mode: Option<&'static str>,
    /// The row that its ratio is against.
    pub(crate) against: Option<&'static str>,
    /// The row of one COMMIT an answer on the same database.
    pub(crate) control: Option<&'static str>,
}

/// Taps are taken, checked and answered, and nothing is stored: the most there could be.
pub(crate) const CEILING: &str = "ceiling";

const TAPS: Row = Row {
    name: "sqlite ingest",
    touchpoints: 1,
    backend: Backend::Sqlite,
    work: Work::Taps,
    mode: None,
    against: Some(CEILING),
    control: Some("sqlite control"),
};

const POSTGRES_TAPS: Row = Row {
    name: "postgres ingest",
    backend: Backend::Postgres,
    control: Some("postgres control"),
    ..TAPS
};

/// All rows, in the order of the table and of the rounds.
pub(crate) const ROWS: &[Row] = &[
    Row {
        name: CEILING,
        mode: Some("ceiling"),
        against: None,
        control: None,
        ..TAPS
    },
    TAPS,
    Row {
        touchpoints: TOUCHPOINTS,
        ..TAPS
    },
    Row {
        name: "sqlite control",
        mode: Some("control"),
        control: None,
        ..TAPS
    },
    POSTGRES_TAPS,
    Row {
        touchpoints: TOUCHPOINTS,
        ..POSTGRES_TAPS
    },
    Row {
        name: "postgres control",
        mode: Some("control"),
        control: None,
        ..POSTGRES_TAPS
    },
    Row {
        name: "page",
        work: Work::Page,
        against: Some("static"),
        control: None,
        ..TAPS
    },
    Row {
        name: "static",
        work: Work::Static,
        control: None,
        ..TAPS
    },
];

impl Row {
    /// Whether its answers are stored.
    pub(crate) fn stores(&self) -> bool {
        self.work == Work::Taps && self.name != CEILING
    }

    /// How progress names it.
    pub(crate) fn title(&self) -> String {
        if self.stores() {
            let s = if self.touchpoints == 1 { "" } else { "s" };
            format!("{}, {} touchpoint{s}", self.name, self.touchpoints)
        } else {
            self.name.to_owned()
        }
    }
}

/// The rows with these names and those that their ratios are against; all when none is named.
pub(crate) fn chosen(names: &[String]) -> anyhow::Result<Vec<Row>> {
    // In a shell, `sqlite-ingest` is easier to type.
    let mut wanted: Vec<String> = names.iter().map(|name| name.replace('-', " ")).collect();
    for name in &wanted {
        anyhow::ensure!(
            ROWS.iter().any(|row| row.name == name),
            "there is no row `{name}`; see deploy/bench --help"
        );
    }
    if wanted.is_empty() {
        wanted.extend(ROWS.iter().map(|row| row.name.to_owned()));
    }
    // A ratio may be against a row that has a ratio itself.
    for _again in 0..2 {
        let against = ROWS
            .iter()
            .filter(|row| wanted.iter().any(|name| name == row.name));
        let against: Vec<&str> = against.filter_map(|row| row.against).collect();
        wanted.extend(against.into_iter().map(str::to_owned));
    }
    let chosen = ROWS
        .iter()
        .filter(|row| wanted.iter().any(|name| name == row.name));
    Ok(chosen.copied().collect())
}
