//! The address people reach Heard by. Every link, sign and signature check is made from it, never
//! from what a request says of itself.

use crate::domain::{Origin, OriginRefused};

/// The public address, read once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// Scheme, host and port: what a browser calls the origin.
    pub origin: String,
    /// Host and port alone, as signs show it.
    pub host: String,
}

/// Why an address cannot be the public one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PublicUrlRefused {
    /// Something else than `https`, away from this machine.
    #[error("the public address must begin with `https://`, unless it is on this machine alone")]
    NotHttps,
    /// A path, a query or a password in it.
    #[error("the public address is a scheme and a host, such as `https://feedback.example.gov.uk`")]
    NotAnOrigin,
}

impl PublicUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// When it is not `https` (plain `http` is for loopback only), or is more than an origin.
    pub fn read(url: &url::Url) -> Result<Self, PublicUrlRefused> {
        let origin = Origin::parse(url.as_str()).map_err(|refused| match refused {
            OriginRefused::NotHttps => PublicUrlRefused::NotHttps,
            OriginRefused::NoAddress | OriginRefused::TooMuch => PublicUrlRefused::NotAnOrigin,
        })?;
        let origin = origin.as_str().to_owned();
        let (_, host) = origin
            .split_once("://")
            .ok_or(PublicUrlRefused::NotAnOrigin)?;
        Ok(Self {
            host: host.to_owned(),
            origin,
        })
    }

    /// An address here.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Whether the way to us is encrypted.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https:")
    }

    /// The name of the session's cookie. `__Host-` makes browsers hold it to this host and to
    /// https; on plain loopback they would refuse it.
    pub(super) fn cookie_name(&self) -> &'static str {
        if self.is_https() {
            "__Host-heard"
        } else {
            "heard"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PublicUrl, PublicUrlRefused};

    #[test]
    fn the_public_address_is_an_origin() {
        let read = |text: &str| PublicUrl::read(&text.parse().unwrap());
        assert_eq!(
            read("https://feedback.example.org/").unwrap().host,
            "feedback.example.org"
        );
        assert_eq!(
            read("http://127.0.0.1:8080").unwrap().origin,
            "http://127.0.0.1:8080"
        );
        assert_eq!(
            read("http://feedback.example.org"),
            Err(PublicUrlRefused::NotHttps)
        );
        assert_eq!(read("ftp://127.0.0.1"), Err(PublicUrlRefused::NotHttps));
        for wrong in ["https://a.org/b", "https://a.org/?c", "https://u:p@a.org"] {
            assert_eq!(read(wrong), Err(PublicUrlRefused::NotAnOrigin), "{wrong}");
        }
    }
}
