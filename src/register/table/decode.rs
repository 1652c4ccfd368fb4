//! The bytes of a file as text, whatever a spreadsheet wrote them in.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Unreadable;

/// How a workbook begins: `.xlsx` and `.ods` are archives, `.xls` is an older kind.
const WORKBOOKS: &[&[u8]] = &[b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// The text of a file: UTF-8, UTF-16 where a mark at the start says so, else Windows-1252, which is
/// what a spreadsheet writes where nobody asks it for anything. Every end of a line becomes one
/// line feed.
///
/// # Errors
/// When it is a workbook, or no text.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return Err(Unreadable::Workbook);
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| {
        let plain = std::str::from_utf8(bytes).is_ok();
        (if plain { UTF_8 } else { WINDOWS_1252 }, 0)
    });
    debug_assert!([UTF_8, UTF_16LE, UTF_16BE, WINDOWS_1252].contains(&encoding));
    let rest = bytes.get(mark..).unwrap_or_default();
    let (text, broken) = encoding.decode_without_bom_handling(rest);
    if broken || text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::register::table::Unreadable;

    #[test]
    fn a_file_is_read_in_what_it_was_written_in() {
        let utf16 = |big: bool| {
            let mut bytes = Vec::new();
            for unit in "\u{feff}Tŷ\r\n".encode_utf16() {
                bytes.extend(if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                });
            }
            bytes
        };
        assert_eq!(decode("Tŷ\r\n".as_bytes()).unwrap(), "Tŷ\n");
        assert_eq!(decode("\u{feff}Tŷ\r".as_bytes()).unwrap(), "Tŷ\n");
        assert_eq!(decode(&utf16(true)).unwrap(), "Tŷ\n");
        assert_eq!(decode(&utf16(false)).unwrap(), "Tŷ\n");
        assert_eq!(decode(b"caf\xe9 \x96 \x80").unwrap(), "café – €");
        assert_eq!(decode(b"").unwrap(), "");
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(decode(b"PK\x03\x04..."), Err(Unreadable::Workbook));
        assert_eq!(decode(b"a\0b\0"), Err(Unreadable::NotText));
        assert_eq!(decode(b"\xff\xfea"), Err(Unreadable::NotText));
        assert_eq!(decode(b"\xef\xbb\xbfcaf\xe9"), Err(Unreadable::NotText));
    }
}
