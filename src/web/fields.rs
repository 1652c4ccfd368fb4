//! The fields of a form, read strictly: UTF-8 or nothing, each field once unless it may repeat.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use percent_encoding::percent_decode_str;

use super::problem::{Kind, Problem};

/// Bytes of a form's body at the most.
pub(super) const BODY_LIMIT: usize = 16 * 1024;
/// Bytes of the body of a form that holds a pasted table, at the most.
const LONG_BODY_LIMIT: usize = 1024 * 1024;
/// Fields of a form at the most.
pub(super) const FIELDS: usize = 64;
/// Fields of a long form at the most: one may tick every service of a large organisation.
const LONG_FIELDS: usize = 2_048;

/// The fields of a form or of a query, in the order they came.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded` text.
    pub(super) fn parse(text: &str) -> Result<Self, Problem> {
        Self::parse_up_to(FIELDS, text)
    }

    fn parse_up_to(most: usize, text: &str) -> Result<Self, Problem> {
        let mut fields = Vec::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            if fields.len() == most {
                return Err(Problem::unreadable(format!("more than {most} fields")));
            }
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            fields.push((decode(name)?, decode(value)?));
        }
        Ok(Self(fields))
    }

    fn read(most: usize, body: &[u8]) -> Result<Self, Problem> {
        let text = std::str::from_utf8(body);
        let text = text.map_err(|_bad| Problem::unreadable("the form is not UTF-8"))?;
        Self::parse_up_to(most, text)
    }

    /// Fields that came in another way.
    pub(super) fn of(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// Reads a form that holds a pasted table or many rows, which may be far longer than others.
    pub(super) async fn long(body: actix_web::web::Payload) -> Result<Self, Problem> {
        match body.to_bytes_limited(LONG_BODY_LIMIT).await {
            Ok(Ok(body)) => Self::read(LONG_FIELDS, &body),
            Ok(Err(_broken)) => Err(Problem::unreadable("the body did not arrive whole")),
            Err(_longer) => Err(Kind::TooLarge.into()),
        }
    }

    /// The value of a field that may come once.
    ///
    /// # Errors
    /// When it came more than once: nobody can say which was meant.
    pub(super) fn one<'a>(&'a self, name: &'a str) -> Result<Option<&'a str>, Problem> {
        let mut values = self.all(name);
        let value = values.next();
        match values.next() {
            None => Ok(value),
            Some(_) => Err(Problem::unreadable(format!("`{name}` came more than once"))),
        }
    }

    /// The value of a field that may come once, empty when it did not come.
    pub(super) fn text<'a>(&'a self, name: &'a str) -> Result<&'a str, Problem> {
        Ok(self.one(name)?.unwrap_or_default())
    }

    /// Every value of a field.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }
}

fn decode(text: &str) -> Result<String, Problem> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8();
    let text = decoded.map_err(|_bad| Problem::unreadable("a field is not UTF-8"))?;
    Ok(text.into_owned())
}

impl FromRequest for Fields {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_form = request.content_type() == "application/x-www-form-urlencoded";
        let body = Bytes::from_request(request, payload);
        Box::pin(async move {
            if !is_form {
                return Err(Problem::unreadable("send a form"));
            }
            let body = body.await.map_err(|error| {
                match error.as_response_error().status_code().as_u16() {
                    413 => Problem::from(Kind::TooLarge),
                    _ => Problem::unreadable("the body did not arrive whole"),
                }
            })?;
            Self::read(FIELDS, &body)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn fields_are_read_strictly() {
        let fields = Fields::parse("score=4&comment=kind+%26+quick&cut=1-2&cut=3-4&x").unwrap();
        assert_eq!(fields.one("score").unwrap(), Some("4"));
        assert_eq!(fields.text("comment").unwrap(), "kind & quick");
        assert_eq!(fields.all("cut").collect::<Vec<_>>(), ["1-2", "3-4"]);
        assert!(fields.one("cut").is_err());
        assert_eq!(fields.one("x").unwrap(), Some(""));
        assert_eq!(fields.text("none").unwrap(), "");
        assert!(Fields::parse("a=%ff%fe").is_err());
        assert!(Fields::parse(&"a=1&".repeat(65)).is_err());
    }
}
