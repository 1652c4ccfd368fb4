//! The address of the database, read before anything guesses.

use std::path::PathBuf;
use std::str::FromStr;

/// Where the answers are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file of the embedded database.
    Sqlite(PathBuf),
    /// A PostgreSQL server, as libpq takes it: several hosts and options included.
    Postgres(String),
}

impl FromStr for DatabaseUrl {
    type Err = String;

    /// The scheme decides. A path without one is refused: a mistyped `postgres` address must not
    /// become a file.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() || path == ":memory:" {
                return Err("name a file: sqlite:heard.db".to_owned());
            }
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err("a database address begins with `sqlite:` or `postgres://`".to_owned())
    }
}

/// The address without its password.
impl std::fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                // Several hosts are no URL for a parser, so the text is cut by hand; options may
                // hold a password as well and are left out.
                let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", ""));
                let rest = rest.split('?').next().unwrap_or("");
                let (user, place) = match rest.rsplit_once('@') {
                    Some((user, place)) => (user.split(':').next().unwrap_or(""), place),
                    None => ("", rest),
                };
                let at = if user.is_empty() { "" } else { "@" };
                write!(f, "{scheme}://{user}{at}{place}")
            }
        }
    }
}

/// A password never stands in a log.
impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::DatabaseUrl;

    #[test]
    fn the_scheme_decides() {
        let read = |text: &str| text.parse::<DatabaseUrl>();
        assert_eq!(
            read("sqlite:heard.db"),
            Ok(DatabaseUrl::Sqlite("heard.db".into()))
        );
        assert_eq!(
            read("sqlite:///srv/h.db"),
            Ok(DatabaseUrl::Sqlite("/srv/h.db".into()))
        );
        for wrong in [
            "",
            "heard.db",
            "postgre://x",
            "sqlite:",
            "sqlite::memory:",
            "mysql://x",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn passwords_are_not_shown() {
        for text in [
            "postgres://heard:secret@db1,db2:5433/heard?target_session_attrs=read-write",
            "postgresql://heard@db/heard?password=secret",
            "postgres://db/heard",
        ] {
            let url: DatabaseUrl = text.parse().unwrap();
            assert!(!format!("{url} {url:?}").contains("secret"), "{url}");
        }
    }
}
