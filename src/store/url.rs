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

/// What libpq is told when the address says nothing of it. A server that vanished is given up
/// within some ten seconds, so that the next host is tried; libpq itself would wait for minutes.
const UNLESS_SAID: &[(&str, &str)] = &[
    ("application_name", "heard"),
    ("connect_timeout", "5"),
    ("keepalives_idle", "5"),
    ("keepalives_interval", "2"),
    ("keepalives_count", "3"),
    ("tcp_user_timeout", "10000"),
];

/// What is said of an address whose parts cannot be told apart.
const WRITE_AS: &str = "in the user name and the password of a database address write `/` as \
     `%2F`, `?` as `%3F`, `@` as `%40` and `%` as `%25`";

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

/// An address cut as libpq cuts it. Several hosts are no URL for a parser.
struct Parts<'a> {
    scheme: &'a str,
    /// The user and the password.
    who: &'a str,
    /// Hosts, ports and the database's name.
    place: &'a str,
    options: &'a str,
}

impl<'a> Parts<'a> {
    fn of(url: &'a str) -> Self {
        let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", ""));
        let (who, rest) = match rest.find(['@', '/']) {
            Some(at) if rest[at..].starts_with('@') => (&rest[..at], &rest[at + 1..]),
            _ => ("", rest),
        };
        let (place, options) = rest.split_once('?').unwrap_or((rest, ""));
        Self {
            scheme,
            who,
            place,
            options,
        }
    }

    /// Whether a part may hold a piece of the password that was cut in the wrong place. libpq would
    /// show it when it complains.
    fn is_doubtful(&self) -> bool {
        let broken = |text: &str| {
            text.match_indices('%').any(|(at, _)| {
                let digits = text.as_bytes().get(at + 1..at + 3);
                !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            })
        };
        self.place.contains('@')
            || self.who.contains('?')
            || broken(self.who)
            || broken(self.options)
    }
}

impl DatabaseUrl {
    /// The address as libpq is given it.
    ///
    /// # Errors
    /// When its parts cannot be told apart; the text says what to write, and shows no password.
    pub(super) fn for_libpq(url: &str) -> Result<String, &'static str> {
        let parts = Parts::of(url);
        if parts.is_doubtful() {
            return Err(WRITE_AS);
        }
        let said = |name: &str| {
            let mut options = parts.options.split('&');
            options.any(|option| option.split('=').next() == Some(name))
        };
        let mut all: Vec<String> = Vec::new();
        if !parts.options.is_empty() {
            all.push(parts.options.to_owned());
        }
        let missing = UNLESS_SAID.iter().filter(|(name, _)| !said(name));
        all.extend(missing.map(|(name, value)| format!("{name}={value}")));
        let bare = url.strip_suffix(parts.options).unwrap_or(url);
        Ok(format!("{}?{}", bare.trim_end_matches('?'), all.join("&")))
    }
}

/// The address without its password; options may hold one as well and are left out.
impl std::fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let parts = Parts::of(url);
                if parts.is_doubtful() {
                    return write!(f, "{}://…", parts.scheme);
                }
                let user = parts.who.split(':').next().unwrap_or_default();
                let at = if user.is_empty() { "" } else { "@" };
                write!(f, "{}://{user}{at}{}", parts.scheme, parts.place)
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
        for (text, shown) in [
            (
                "postgres://heard:secret@db1:5432,db2:5433/heard?target_session_attrs=read-write",
                "postgres://heard@db1:5432,db2:5433/heard",
            ),
            (
                "postgresql://heard@db/heard?password=secret",
                "postgresql://heard@db/heard",
            ),
            ("postgres://db/heard", "postgres://db/heard"),
            ("postgres://:secret@/heard", "postgres:///heard"),
            // A password that was not written as it should be.
            ("postgres://heard:sec/ret@db/heard", "postgres://…"),
            ("postgres://heard:sec?ret@db/heard", "postgres://…"),
            ("postgres://heard:sec@ret@db/heard", "postgres://…"),
            ("postgres://heard:secret%@db/heard", "postgres://…"),
        ] {
            let url: DatabaseUrl = text.parse().unwrap();
            assert_eq!(format!("{url}"), shown);
            assert_eq!(format!("{url:?}"), shown);
            let for_libpq = DatabaseUrl::for_libpq(text);
            assert_eq!(for_libpq.is_err(), shown == "postgres://…", "{text}");
        }
    }

    #[test]
    fn what_the_address_does_not_say_is_added() {
        let to = |text: &str| DatabaseUrl::for_libpq(text).unwrap();
        let added = "application_name=heard&connect_timeout=5&keepalives_idle=5\
                     &keepalives_interval=2&keepalives_count=3&tcp_user_timeout=10000";
        assert_eq!(
            to("postgres:///heard"),
            format!("postgres:///heard?{added}")
        );
        assert_eq!(to("postgres://db/h?"), format!("postgres://db/h?{added}"));
        assert_eq!(
            to("postgres://u:p@h1:1,h2:2/db?connect_timeout=9&target_session_attrs=read-write"),
            "postgres://u:p@h1:1,h2:2/db?connect_timeout=9&target_session_attrs=read-write\
             &application_name=heard&keepalives_idle=5&keepalives_interval=2&keepalives_count=3\
             &tcp_user_timeout=10000"
        );
    }
}
