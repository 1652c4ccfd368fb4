//! A form that may carry a file.

use std::collections::HashMap;
use std::pin::Pin;

use actix_multipart::form::{Limits, MultipartCollect, MultipartForm, State};
use actix_multipart::{Field, MultipartError};
use actix_web::dev::Payload;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest};

use super::fields::{FIELDS, Fields};
use super::guard::{Own, OwnLongForm};
use super::problem::{Kind, Problem};
use crate::register::table::BYTES;

/// The name of a file's field.
const FILE: &str = "file";
/// The key under which the parts are kept while they come in.
const PARTS: &str = "parts";

/// The fields of a form that a page of this session sent, and a file if there was one. A form without
/// a place for a file will do too.
pub(super) struct OwnUpload {
    pub(super) fields: Fields,
    /// The file; empty when none was chosen.
    pub(super) file: Bytes,
    /// Whether the file or a field had more bytes than a table may have. What had too many is empty.
    pub(super) too_large: bool,
}

/// The parts of a body, as they came.
#[derive(Default)]
struct Parts {
    fields: Vec<(String, Bytes)>,
    too_large: bool,
}

impl MultipartCollect for Parts {
    fn limit(_name: &str) -> Option<usize> {
        None
    }

    fn handle_field<'t>(
        _request: &'t HttpRequest,
        mut field: Field,
        limits: &'t mut Limits,
        state: &'t mut State,
    ) -> Pin<Box<dyn Future<Output = Result<(), MultipartError>> + 't>> {
        Box::pin(async move {
            let name = field.name().unwrap_or_default().to_owned();
            // What is over the limit is read to its end and thrown away, within the time of a request.
            let bytes = field.bytes(BYTES.min(limits.memory_limit_remaining)).await;
            let kept = state
                .entry(PARTS.to_owned())
                .or_insert_with(|| Box::<Self>::default())
                .downcast_mut::<Self>();
            let Some(kept) = kept else {
                return Ok(());
            };
            if kept.fields.len() == FIELDS {
                return Err(MultipartError::UnknownField(name));
            }
            let bytes = match bytes {
                Ok(bytes) => bytes?,
                Err(_longer) => {
                    kept.too_large = true;
                    Bytes::new()
                }
            };
            limits.try_consume_limits(bytes.len() + name.len(), true)?;
            kept.fields.push((name, bytes));
            Ok(())
        })
    }

    fn from_state(State(mut state): State) -> Result<Self, MultipartError> {
        let kept = |state: &mut HashMap<String, _>| state.remove(PARTS);
        let parts = kept(&mut state).and_then(|parts: Box<dyn std::any::Any>| {
            parts.downcast::<Self>().ok().map(|parts| *parts)
        });
        Ok(parts.unwrap_or_default())
    }
}

impl FromRequest for OwnUpload {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if request.content_type() != "multipart/form-data" {
            let form = OwnLongForm::from_request(request, payload);
            return Box::pin(async move {
                let OwnLongForm(fields) = form.await?;
                Ok(Self {
                    fields,
                    file: Bytes::new(),
                    too_large: false,
                })
            });
        }
        let parts = MultipartForm::<Parts>::from_request(request, payload);
        let own = Own::of(request);
        Box::pin(async move {
            let parts = parts.await.map_err(|error| {
                match error.as_response_error().status_code().as_u16() {
                    413 => Problem::from(Kind::TooLarge),
                    _ => Problem::unreadable("the form did not arrive whole"),
                }
            })?;
            let MultipartForm(Parts { fields, too_large }) = parts;
            let mut file = Bytes::new();
            let mut texts = Vec::new();
            for (name, bytes) in fields {
                if name == FILE {
                    file = bytes;
                    continue;
                }
                let text = String::from_utf8(bytes.to_vec());
                let text = text.map_err(|_bad| Problem::unreadable("a field is not UTF-8"))?;
                texts.push((name, text));
            }
            Ok(Self {
                fields: own.form(Fields::of(texts))?,
                file,
                too_large,
            })
        })
    }
}
