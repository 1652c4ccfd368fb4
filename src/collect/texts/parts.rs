//! Long texts that come in parts: kept until all are there, or until nobody waits any more.

use crate::collect::{CollectError, Doors, derive};
use crate::domain::Day;
use crate::store::StoreError;
use crate::store::texts::{self, Hash, StoredPart};

use super::{Sender, first_time, kept_until};

/// Texts whose parts are looked at together.
const WAITING: i64 = 1_000;

/// One part of a long text.
#[derive(Clone)]
pub struct TextPart {
    /// What makes it one, as of a text.
    pub once: Vec<u8>,
    /// The gateway it came by.
    pub gateway: String,
    /// Our number.
    pub ours: String,
    /// The number it came from.
    pub from: String,
    /// What the parts of the text share.
    pub reference: String,
    /// Which one, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
    /// Its words.
    pub text: String,
}

/// A text put together.
#[derive(Clone)]
pub struct Whole {
    /// The hash its parts share.
    pub parts: Vec<u8>,
    /// What makes it one: which parts of which text it is made of.
    pub once: Vec<u8>,
    /// All its words.
    pub text: String,
}

impl Doors {
    /// Keeps a part of a long text. The text, when all its parts are there; it stays until it is
    /// taken.
    ///
    /// # Errors
    /// When it could not be stored.
    pub async fn take_part(&self, part: TextPart) -> Result<Option<Whole>, CollectError> {
        let sender = self.sender(&part.ours, &part.from).await;
        let keys = self.keys.texts.all();
        let seen: Vec<Hash> = keys
            .map(|key| key.hash("sms seen", &[&part.once]))
            .collect();
        let hash = self.keys.texts.first().hash(
            "sms parts",
            &[
                part.gateway.as_bytes(),
                part.ours.as_bytes(),
                part.from.as_bytes(),
                part.reference.as_bytes(),
                &[part.of],
            ],
        );
        let now = self.clock.now();
        let stored = StoredPart {
            hash: hash.to_vec(),
            number: i16::from(part.number),
            parts: i16::from(part.of),
            gateway: part.gateway,
            ours: part.ours,
            talk: sender.talks.first().map(|talk| talk.to_vec()),
            hour: derive::hours(now),
            text: part.text,
        };
        let keep = kept_until(Day(now.date_naive()));
        let parts = self.db.write(move |connection| {
            if first_time(connection, &seen, keep)? {
                texts::keep_part(connection, &stored)?;
            }
            texts::parts(connection, &hash)
        });
        let parts: Vec<StoredPart> = parts.await.map_err(CollectError::Store)?;
        let whole = parts.len() == usize::from(part.of);
        Ok(whole.then(|| put_together(&parts)))
    }

    /// Which texts have parts that wait for others.
    ///
    /// # Errors
    /// When the database is away.
    pub fn waiting_parts(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        self.db
            .read_now(|connection| texts::waiting_parts(connection, WAITING))
    }

    /// What of a text is there, its gateway, our number, and its sender as far as they are known.
    ///
    /// # Errors
    /// When the database is away.
    pub fn parts(&self, hash: &[u8]) -> Result<Option<(StoredPart, Whole, Sender)>, StoreError> {
        let parts = self
            .db
            .read_now(|connection| texts::parts(connection, hash))?;
        let Some(first) = parts.first() else {
            return Ok(None);
        };
        let talk = first.talk.as_deref().and_then(|talk| talk.try_into().ok());
        let sender = Sender {
            talks: talk.into_iter().collect(),
            stops: Vec::new(),
        };
        Ok(Some((first.clone(), put_together(&parts), sender)))
    }
}

/// Parts in their order; where one is missing, an ellipsis stands for it.
fn put_together(parts: &[StoredPart]) -> Whole {
    let mut text = String::new();
    let mut next = 1;
    for part in parts {
        if part.number > next {
            text.push_str(" … ");
        }
        text.push_str(&part.text);
        next = part.number + 1;
    }
    let hash = parts.first().map(|part| part.hash.clone());
    let hash = hash.unwrap_or_default();
    let numbers = parts.iter().flat_map(|part| part.number.to_be_bytes());
    let once = b"parts".iter().copied().chain(hash.clone()).chain(numbers);
    Whole {
        once: once.collect(),
        parts: hash,
        text,
    }
}
