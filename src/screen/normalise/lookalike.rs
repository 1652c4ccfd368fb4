//! Letters of other scripts that stand where a Latin letter should: `suісіdаl` with four Cyrillic
//! letters reads as plain English and matches nothing.

use super::Piece;

/// Writes look-alikes as the Latin letters they look like, where the writer meant Latin: in a
/// word that is mostly Latin, and, in a text that is mostly Latin, in any word without a letter
/// that is surely of another script.
pub(super) fn unmask(pieces: &mut [Piece]) {
    let text = Letters::count(pieces);
    if text.lookalike == 0 {
        return;
    }
    for word in pieces.chunk_by_mut(|one, next| {
        one.character.is_alphanumeric() == next.character.is_alphanumeric()
    }) {
        let letters = Letters::count(word);
        if letters.other == 0 && (letters.mostly_latin() || text.mostly_latin()) {
            for piece in word {
                piece.character = latin_twin(piece.character).unwrap_or(piece.character);
            }
        }
    }
}

/// How many letters of each sort a stretch holds.
#[derive(Default)]
struct Letters {
    latin: usize,
    lookalike: usize,
    other: usize,
}

impl Letters {
    fn count(pieces: &[Piece]) -> Self {
        let mut letters = Self::default();
        for &Piece { character, .. } in pieces {
            if is_latin(character) {
                letters.latin += 1;
            } else if latin_twin(character).is_some() {
                letters.lookalike += 1;
            } else if character.is_alphabetic() {
                letters.other += 1;
            }
        }
        letters
    }

    fn mostly_latin(&self) -> bool {
        self.latin > self.lookalike + self.other
    }
}

/// ASCII, and the Latin blocks that European languages use.
fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic()
        || matches!(character, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
            && character.is_alphabetic()
}

/// The Latin letter that a Cyrillic or Greek letter cannot be told from.
fn latin_twin(character: char) -> Option<char> {
    let twin = match character {
        'а' | 'α' => 'a',
        'с' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'һ' => 'h',
        'і' | 'ι' => 'i',
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'υ' => 'u',
        'ѵ' | 'ν' => 'v',
        'ԝ' => 'w',
        'х' => 'x',
        'у' => 'y',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ӏ' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ԛ' => 'Q',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Ԝ' => 'W',
        'Х' | 'Χ' => 'X',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        _ => return None,
    };
    Some(twin)
}
