//! Where a web page comes from, as browsers name it: scheme, host and port.

/// The origin of a web page that may send answers: `https://www.example.gov.uk`. Plain `http` is for
/// this machine alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin(String);

/// Why a text is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OriginRefused {
    /// Not the address of a web page.
    #[error("write it as a browser shows it, with its scheme: `https://www.example.gov.uk`")]
    NoAddress,
    /// Something else than `https`, away from this machine.
    #[error("a page must come by `https`; `http` is for this machine alone")]
    NotHttps,
    /// A path, a query or a password in it.
    #[error("only scheme, host and port, such as `https://www.example.gov.uk`; no path after it")]
    TooMuch,
}

impl Origin {
    /// How many a touchpoint has at the most.
    pub const MOST: usize = 20;

    /// Reads an origin and writes it as browsers do: lower case, no port that goes without saying.
    ///
    /// # Errors
    /// When it is no address of a web page, is not `https` away from loopback, or is more than an
    /// origin.
    pub fn parse(text: &str) -> Result<Self, OriginRefused> {
        let url = url::Url::parse(text.trim()).map_err(|_bad| OriginRefused::NoAddress)?;
        let host = url.host().ok_or(OriginRefused::NoAddress)?;
        let loopback = match &host {
            url::Host::Domain(name) => *name == "localhost",
            url::Host::Ipv4(address) => address.is_loopback(),
            url::Host::Ipv6(address) => address.is_loopback(),
        };
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            _ => return Err(OriginRefused::NotHttps),
        }
        let bare = matches!(url.path(), "" | "/")
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if !bare {
            return Err(OriginRefused::TooMuch);
        }
        Ok(Self(url.origin().ascii_serialization()))
    }

    /// As a browser sends it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl std::str::FromStr for Origin {
    type Err = OriginRefused;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, OriginRefused};

    #[test]
    fn an_origin_is_written_as_browsers_send_it() {
        for (typed, sent) in [
            ("https://www.example.gov.uk", "https://www.example.gov.uk"),
            (
                " HTTPS://WWW.Example.GOV.UK/ ",
                "https://www.example.gov.uk",
            ),
            ("https://example.gov.uk:443", "https://example.gov.uk"),
            ("https://example.gov.uk:8443", "https://example.gov.uk:8443"),
            ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
            ("https://tŷ.cymru", "https://xn--t-foa.cymru"),
        ] {
            assert_eq!(Origin::parse(typed).unwrap().as_str(), sent);
        }
        for (typed, why) in [
            ("", OriginRefused::NoAddress),
            ("*", OriginRefused::NoAddress),
            ("null", OriginRefused::NoAddress),
            ("www.example.gov.uk", OriginRefused::NoAddress),
            ("http://www.example.gov.uk", OriginRefused::NotHttps),
            ("ftp://www.example.gov.uk", OriginRefused::NotHttps),
            ("https://www.example.gov.uk/a", OriginRefused::TooMuch),
            ("https://www.example.gov.uk/?a", OriginRefused::TooMuch),
            ("https://ann:secret@example.gov.uk", OriginRefused::TooMuch),
        ] {
            assert_eq!(Origin::parse(typed), Err(why), "{typed}");
        }
    }
}
