//! The fields of a request: names and bytes, wherever they stand. A name in JSON or XML is the way
//! to it: `payload.from`, `InboundMessage.From`.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::{Map, Value, json};

/// Fields of one text at the most.
const FIELDS: usize = 300;
/// How deep JSON and XML may be.
const DEPTH: usize = 16;
/// Texts of one request at the most: more than a body holds that may be sent, if they say anything.
const TEXTS: usize = 1_000;

/// The fields of one text.
#[derive(Default)]
pub(super) struct Record(Vec<(String, Vec<u8>)>);

impl Record {
    /// The value of a field that stands there once. Of two nobody knows which was meant.
    pub(super) fn one(&self, name: &str) -> Option<&[u8]> {
        let mut found = self.0.iter().filter(|(field, _)| field == name);
        let (_, value) = found.next()?;
        found.next().is_none().then_some(value)
    }

    /// Whether a field is this one or lies in it.
    pub(super) fn begins_with(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| {
            field
                .strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    fn is_full(&self) -> bool {
        self.0.len() >= FIELDS
    }

    pub(super) fn put(&mut self, name: &str, value: &[u8]) {
        if !self.is_full() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
    }

    pub(super) fn as_form(&self) -> String {
        let fields = self.0.iter();
        let fields: Vec<(&str, String)> = fields
            .map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value).into_owned()))
            .collect();
        serde_urlencoded::to_string(fields).unwrap_or_default()
    }

    pub(super) fn as_json(&self, list: Option<&str>) -> String {
        let mut object = Value::Object(Map::new());
        for (name, value) in &self.0 {
            set(&mut object, name, json!(String::from_utf8_lossy(value)));
        }
        match list {
            Some(list) => {
                let mut outer = Value::Object(Map::new());
                set(&mut outer, list, json!([object]));
                outer.to_string()
            }
            None => object.to_string(),
        }
    }

    pub(super) fn as_xml(&self) -> String {
        let mut xml = String::new();
        let mut open: Vec<&str> = Vec::new();
        let close = |xml: &mut String, name: &str| {
            xml.push_str("</");
            xml.push_str(name);
            xml.push('>');
        };
        for (name, value) in &self.0 {
            let way: Vec<&str> = name.split('.').collect();
            let inside = &way[..way.len() - 1];
            while !inside.starts_with(&open) {
                if let Some(last) = open.pop() {
                    close(&mut xml, last);
                }
            }
            for name in &way[open.len()..] {
                xml.push('<');
                xml.push_str(name);
                xml.push('>');
            }
            open = inside.to_vec();
            xml.push_str(&quick_xml::escape::escape(&*String::from_utf8_lossy(value)));
            close(&mut xml, way.last().unwrap_or(&""));
        }
        for name in open.iter().rev() {
            close(&mut xml, name);
        }
        xml
    }
}

/// Sets a value at its way. What stands in the way gives way: no vendor has a field in a text.
fn set(object: &mut Value, way: &str, value: Value) {
    if !object.is_object() {
        *object = Value::Object(Map::new());
    }
    match way.split_once('.') {
        Some((first, rest)) => set(&mut object[first], rest, value),
        None => object[way] = value,
    }
}

/// The fields of a form or a query. The bytes stay as they are: a text may be in any encoding.
pub(super) fn of_form(form: &[u8]) -> Record {
    let mut record = Record::default();
    for pair in form
        .split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
    {
        let at = pair.iter().position(|byte| *byte == b'=');
        let (name, value) = match at {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        let name = decoded(name);
        record.put(&String::from_utf8_lossy(&name), &decoded(value));
    }
    record
}

fn decoded(part: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = part
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    percent_encoding::percent_decode(&spaced).collect()
}

/// The fields of JSON, of each text of a list where there is one.
pub(super) fn of_json(body: &[u8], list: Option<&str>) -> Result<Vec<Record>, &'static str> {
    let value: Value = serde_json::from_slice(body).map_err(|_unread| "it is no JSON")?;
    let Some(list) = list else {
        if !value.is_object() {
            return Err("it is no JSON object");
        }
        return Ok(vec![record_of(&value)]);
    };
    let mut inner = &value;
    for name in list.split('.') {
        inner = &inner[name];
    }
    let texts = inner.as_array().ok_or("it has no list of texts")?;
    if texts.len() > TEXTS {
        return Err("it has too many texts");
    }
    Ok(texts.iter().map(record_of).collect())
}

fn record_of(value: &Value) -> Record {
    fn collect(record: &mut Record, way: &str, value: &Value, depth: usize) {
        if record.is_full() {
            return;
        }
        match value {
            Value::Object(object) if depth < DEPTH => {
                for (name, value) in object {
                    if record.is_full() {
                        return;
                    }
                    let way = if way.is_empty() {
                        name.clone()
                    } else {
                        format!("{way}.{name}")
                    };
                    collect(record, &way, value, depth + 1);
                }
            }
            Value::String(text) => record.put(way, text.as_bytes()),
            Value::Number(number) => record.put(way, number.to_string().as_bytes()),
            Value::Bool(truth) => record.put(way, truth.to_string().as_bytes()),
            Value::Object(_) | Value::Array(_) | Value::Null => {}
        }
    }
    let mut record = Record::default();
    collect(&mut record, "", value, 0);
    record
}

/// The fields of XML: the text of each element that holds no other. A document with a definition of
/// its own is refused: what it could define would be read as if it had been sent.
pub(super) fn of_xml(body: &[u8]) -> Result<Record, &'static str> {
    const WRONG: &str = "it is no XML that can be read";
    let body = std::str::from_utf8(body).map_err(|_bad| "it is no UTF-8")?;
    let mut reader = Reader::from_str(body.trim_start_matches('\u{feff}'));
    let mut record = Record::default();
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    // Whether the element that is open has held nothing but text so far.
    let mut plain = false;
    loop {
        match reader.read_event().map_err(|_bad| WRONG)? {
            Event::DocType(_) => return Err("it has a document type, which is not read"),
            Event::Start(start) => {
                if open.len() >= DEPTH {
                    return Err("it is too deep");
                }
                open.push(start.local_name().as_ref().to_owned());
                text.clear();
                plain = true;
            }
            Event::Empty(_) if record.is_full() => plain = false,
            Event::Empty(start) => {
                let way = format!("{}.{}", open.join("."), start.local_name().as_ref());
                record.put(way.trim_start_matches('.'), b"");
                plain = false;
            }
            Event::Text(piece) => text.push_str(&piece),
            Event::CData(piece) => text.push_str(&piece),
            Event::GeneralRef(reference) => {
                if let Some(letter) = reference.resolve_char_ref().map_err(|_bad| WRONG)? {
                    text.push(letter);
                } else {
                    let known = quick_xml::escape::resolve_xml_entity(&reference);
                    text.push_str(known.ok_or("it has an entity that is not known")?);
                }
            }
            Event::End(_) => {
                if plain && !record.is_full() {
                    record.put(&open.join("."), text.as_bytes());
                }
                plain = false;
                if open.pop().is_none() {
                    return Err(WRONG);
                }
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if !open.is_empty() || record.0.is_empty() {
        return Err(WRONG);
    }
    Ok(record)
}
