//! The way out: a mail server, or a list in memory for tests.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::response::{Category, Severity};
use lettre::{Address, SmtpTransport, Transport};
use url::Url;

use super::letter::Letter;

/// How long the server may take for one step.
const PATIENCE: Duration = Duration::from_secs(10);

/// Takes letters.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// A mail server.
    Smtp(SmtpTransport),
    /// Nobody: the letters gather here.
    Memory(Arc<Mutex<Vec<Letter>>>),
}

/// Why an address is not the one of a mail server.
#[derive(Debug, thiserror::Error)]
pub enum NoMailServer {
    /// It cannot be read.
    #[error(
        "the mail server's address cannot be used: {0}; write it as `smtps://USER:PASSWORD@HOST` or \
         `smtp://USER:PASSWORD@HOST:PORT?tls=required`"
    )]
    Address(#[source] SmtpError),
    /// A password would go over the wire for all to read.
    #[error(
        "the mail server's address has a password and does not ask for TLS; write it as \
         `smtps://USER:PASSWORD@HOST` or `smtp://USER:PASSWORD@HOST:PORT?tls=required`"
    )]
    PasswordInTheClear,
    /// The certificates to trust cannot be read.
    #[error("the certificates to trust the mail server by cannot be used: {0}")]
    Certificates(#[source] SmtpError),
    /// The file of certificates has none.
    #[error(
        "the file of certificates to trust the mail server by has none; it is a PEM file with \
         `-----BEGIN CERTIFICATE-----` in it"
    )]
    NoCertificate,
    /// There are certificates to trust, and nothing to trust them for.
    #[error(
        "there are certificates to trust the mail server by, and its address does not ask for TLS"
    )]
    NoTls,
}

/// Why a letter did not go out.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotSent {
    /// The server will not take this letter, now or later.
    #[error("{0}")]
    Never(String),
    /// The server will not take this letter now.
    #[error("{0}")]
    NotNow(String),
    /// The server takes no letter now, from us at least.
    #[error("{0}")]
    Away(String),
}

impl Mailer {
    /// A mailer for the server at an address such as `smtps://USER:PASSWORD@HOST`. Its certificate
    /// is one that the machine trusts, or that `trusted` vouches for: certificates in PEM form.
    ///
    /// # Errors
    /// When the address is not one of a mail server, would send a password in the clear, or the
    /// certificates cannot be read. Nothing is connected yet.
    pub fn smtp(server: &Url, trusted: Option<&[u8]>) -> Result<Self, NoMailServer> {
        let mut builder =
            SmtpTransport::from_url(server.as_str()).map_err(NoMailServer::Address)?;
        let wrapped = server.scheme() == "smtps";
        let required = server
            .query_pairs()
            .any(|(name, value)| name == "tls" && value == "required");
        if server.password().is_some() && !wrapped && !required {
            return Err(NoMailServer::PasswordInTheClear);
        }
        if let Some(pem) = trusted {
            if !wrapped && !required {
                return Err(NoMailServer::NoTls);
            }
            // Without this, a file of something else would be taken for no certificates at all.
            let begins = b"-----BEGIN CERTIFICATE-----";
            if !pem.windows(begins.len()).any(|part| part == begins) {
                return Err(NoMailServer::NoCertificate);
            }
            let own = Certificate::from_pem(pem).map_err(NoMailServer::Certificates)?;
            let host = server.host_str().unwrap_or_default().to_owned();
            let tls = TlsParameters::builder(host).add_root_certificate(own);
            let tls = tls.build().map_err(NoMailServer::Certificates)?;
            builder = builder.tls(if wrapped {
                Tls::Wrapper(tls)
            } else {
                Tls::Required(tls)
            });
        }
        Ok(Self::Smtp(builder.timeout(Some(PATIENCE)).build()))
    }

    /// Sends a letter, dated `now`.
    pub(super) fn send(
        &self,
        letter: &Letter,
        from: &Mailbox,
        now: DateTime<Utc>,
    ) -> Result<(), NotSent> {
        match self {
            Self::Smtp(server) => {
                let message = message(letter, from, now).map_err(NotSent::Never)?;
                server
                    .send(&message)
                    .map(|_taken| ())
                    .map_err(|error| NotSent::by(&error))
            }
            Self::Memory(letters) => {
                let mut letters = letters.lock().unwrap_or_else(PoisonError::into_inner);
                letters.push(letter.clone());
                Ok(())
            }
        }
    }
}

impl NotSent {
    /// Reads what the server said. Only 55x is about the letter itself; 53x is about our password
    /// and must not cost every letter that waits.
    fn by(error: &SmtpError) -> Self {
        let said = error.to_string();
        match error.status() {
            Some(code) => match (code.severity, code.category) {
                (Severity::PermanentNegativeCompletion, Category::MailSystem) => Self::Never(said),
                (_, Category::Connections | Category::Unspecified3) => Self::Away(said),
                _ => Self::NotNow(said),
            },
            None if error.is_client() => Self::NotNow(said),
            None => Self::Away(said),
        }
    }
}

/// The letter as it goes over the wire.
fn message(letter: &Letter, from: &Mailbox, now: DateTime<Utc>) -> Result<Message, String> {
    let to: Address = letter
        .to
        .parse()
        .map_err(|_bad| "the recipient is no address".to_owned())?;
    let message_id = format!("<{}@{}>", letter.message_id, from.email.domain());
    // Answering machines leave such mail alone.
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    let mut builder = Message::builder();
    if let Some(link) = &letter.unsubscribe {
        let name = HeaderName::new_from_ascii_str("List-Unsubscribe");
        let how = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");
        builder = builder
            .raw_header(HeaderValue::new(name, format!("<{link}>")))
            .raw_header(HeaderValue::new(
                how,
                "List-Unsubscribe=One-Click".to_owned(),
            ));
    }
    builder
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(&letter.subject)
        .date(SystemTime::from(now))
        .message_id(Some(message_id))
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .header(ContentType::TEXT_PLAIN)
        .body(letter.body.clone())
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Letter, Mailer, NoMailServer, message};

    #[test]
    fn the_address_of_a_server_is_checked() {
        for good in [
            "smtps://user:secret@mail.example.org",
            "smtp://mail.example.org?tls=required",
        ] {
            assert!(Mailer::smtp(&good.parse().unwrap(), None).is_ok(), "{good}");
        }
        for clear in [
            "smtp://user:secret@mail.example.org",
            "smtp://user:secret@mail.example.org?tls=opportunistic",
        ] {
            let refused = Mailer::smtp(&clear.parse().unwrap(), None).unwrap_err();
            assert!(
                matches!(refused, NoMailServer::PasswordInTheClear),
                "{clear}"
            );
            assert!(!refused.to_string().contains("secret"), "{refused}");
        }
        let server = "smtps://mail.example.org".parse().unwrap();
        let refused = Mailer::smtp(&server, Some(b"no certificate")).unwrap_err();
        assert!(matches!(refused, NoMailServer::NoCertificate), "{refused}");
        let broken = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assert!(Mailer::smtp(&server, Some(broken)).is_err());
        let plain = "smtp://mail.example.org".parse().unwrap();
        let refused = Mailer::smtp(&plain, Some(broken)).unwrap_err();
        assert!(matches!(refused, NoMailServer::NoTls), "{refused}");
        let refused = Mailer::smtp(
            &"https://user:secret@mail.example.org".parse().unwrap(),
            None,
        );
        let refused = refused.unwrap_err().to_string();
        assert!(
            refused.contains("smtps://") && !refused.contains("secret"),
            "{refused}"
        );
    }

    #[test]
    fn a_letter_says_who_wrote_it_and_which_it_is() {
        let letter = Letter {
            to: "ann@example.org".to_owned(),
            subject: "Sylw brys am ofal cartref — Tŷ Hapus".to_owned(),
            body: "Dyma'r ddolen:\nhttps://feedback.example.gov.uk/staff/queue/7".to_owned(),
            message_id: "0123456789abcdef".to_owned(),
            unsubscribe: Some("https://feedback.example.gov.uk/unsubscribe/abc".to_owned()),
        };
        let from = "Heard <feedback@example.gov.uk>".parse().unwrap();
        let noon = "2026-11-24T12:00:00Z".parse().unwrap();
        let sent = message(&letter, &from, noon).unwrap().formatted();
        let sent = String::from_utf8(sent).unwrap();
        for line in [
            "From: Heard <feedback@example.gov.uk>\r\n",
            "To: ann@example.org\r\n",
            "Message-ID: <0123456789abcdef@example.gov.uk>\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "List-Unsubscribe: <https://feedback.example.gov.uk/unsubscribe/abc>\r\n",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
            "Subject: Sylw brys am ofal cartref =?utf-8?b?",
        ] {
            assert!(sent.contains(line), "{line} is missing in\n{sent}");
        }
        assert!(sent.is_ascii());
        let nobody = Letter {
            to: "ann@example.org\r\nBcc: all@example.org".to_owned(),
            ..letter
        };
        assert!(message(&nobody, &from, noon).is_err());
    }
}
