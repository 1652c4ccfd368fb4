//! In which language a comment is written.
//!
//! A comment has a dozen words, where statistics of letters guess wrongly; the small words that
//! every sentence needs do better, and cost a look each. Other scripts are told by their letters.
//! Where it is not clear, nothing is said: a reader is better off without a wrong label.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Words of a language that are no words of the others here.
const WORDS: &[(&str, &str)] = &[
    (
        "en",
        "the and was were is are with for that this they you my very not have had has of to it but \
         so when she he her his we me our been there good great thank thanks staff lovely nice be \
         would could what who by at from all too no never always waiting an as were than then did",
    ),
    (
        "cy",
        "yn yr mae maen oedd dw dwi rwy rwyn wedi ddim dim iawn diolch gan efo gyda hefyd ond neu am ar \
         roedd bod fy ein eich nhw hi fo nhad mam gwych da dda iawn fawr staff'n bydd fydd oes does \
         doedd cael gael mynd dod gweld achos pan sydd sy i'r a'r o'r i'n mae'r mae'n ma'r ma'n wrth ers \
         eisiau isio moyn rwan nawr heddiw bws ysgol meddyg lle ble ydi ydy yw hwn hon dyma pawb popeth \
         llawer bob gwasanaeth cymraeg croeso",
    ),
    (
        "pl",
        "jest nie się sie na że ze bardzo dla był była było były ale jak tak co są mam mnie moja mój \
         dziękuję dziekuje pani pan przez tylko żeby zeby czy już juz lekarz wszystko dobrze który ktora \
         kiedy jestem mi mój po przy oraz tego tym",
    ),
    (
        "ro",
        "este sunt foarte și si nu că pentru cu din mai la am fost dar mulțumesc multumesc mea meu care \
         când cand despre acest această aceasta ei noi lui pe ca sa să într au bine",
    ),
    (
        "so",
        "waa iyo aan ku ka waxaan waxay oo si aad u mahadsanid laakiin waxa maya haa ma kala wuu way \
         inaan uu ay loo soo lagu isku fiican",
    ),
    (
        "fr",
        "le les des est et une je nous vous très pas avec pour dans mais merci qui elle ils était sont \
         ce cette mon ma mes du au aux",
    ),
    (
        "es",
        "el los las es y una muy con por para pero gracias que me mi está fue son del como más todo \
         siempre",
    ),
    (
        "pt",
        "não muito obrigado obrigada uma com para mas foi são os as do da dos das minha meu ele ela \
         está mais",
    ),
    (
        "it",
        "il gli è sono molto con per ma grazie che di della mi mia mio non una questo stata stato anche",
    ),
    (
        "de",
        "der die das und ist ich nicht sehr mit für aber war danke ein eine wir sie mein auch auf zu",
    ),
    (
        "lt",
        "yra labai ir aš ne su bet buvo ačiū kad mano už jie nes kaip tik per",
    ),
];

/// The fewest small words that name a language.
const FEWEST: u16 = 2;

static DICTIONARY: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut dictionary: HashMap<_, Vec<usize>> = HashMap::new();
    for (index, (_, words)) in WORDS.iter().enumerate() {
        for word in words.split_whitespace() {
            let languages = dictionary.entry(word).or_default();
            if !languages.contains(&index) {
                languages.push(index);
            }
        }
    }
    dictionary
});

/// The language of a folded text, as a BCP 47 tag; none where it is not clear.
pub(super) fn of(text: &str) -> Option<&'static str> {
    if text.is_ascii() {
        return latin(text);
    }
    let mut latin_letters = 0;
    let mut others = 0;
    for character in text.chars().filter(|character| character.is_alphabetic()) {
        if character < '\u{250}' {
            latin_letters += 1;
        } else {
            others += 1;
        }
    }
    if others >= 5 && others > latin_letters {
        script(text)
    } else {
        latin(text)
    }
}

fn latin(text: &str) -> Option<&'static str> {
    let mut counts = [0_u16; WORDS.len()];
    let words = text.split(|character: char| !(character.is_alphabetic() || character == '\''));
    for word in words.filter(|word| !word.is_empty()) {
        for &language in DICTIONARY.get(word).into_iter().flatten() {
            counts[language] = counts[language].saturating_add(1);
        }
    }
    if !text.is_ascii() {
        // Letters that only one of these languages has.
        for character in text.chars() {
            let tag = match character {
                'ŵ' | 'ŷ' => "cy",
                'ł' | 'ż' | 'ź' | 'ś' | 'ć' | 'ą' | 'ę' => "pl",
                'ț' | 'ș' | 'ă' => "ro",
                'ñ' | '¿' | '¡' => "es",
                'ã' | 'õ' => "pt",
                'ß' => "de",
                _ => continue,
            };
            if let Some(language) = WORDS.iter().position(|(other, _)| *other == tag) {
                counts[language] = counts[language].saturating_add(1);
            }
        }
    }
    let best =
        (0..counts.len()).max_by_key(|&language| (counts[language], usize::MAX - language))?;
    let second = (0..counts.len())
        .filter(|&language| language != best)
        .map(|language| counts[language])
        .max()?;
    (counts[best] >= FEWEST && counts[best] > second).then_some(WORDS[best].0)
}

/// The language of a text in another script, by the letters that one language has alone.
fn script(text: &str) -> Option<&'static str> {
    const SCRIPTS: &[(std::ops::RangeInclusive<char>, &str)] = &[
        ('\u{a00}'..='\u{a7f}', "pa"),
        ('\u{980}'..='\u{9ff}', "bn"),
        ('\u{900}'..='\u{97f}', "hi"),
        ('\u{a80}'..='\u{aff}', "gu"),
        ('\u{b80}'..='\u{bff}', "ta"),
        ('\u{370}'..='\u{3ff}', "el"),
        ('\u{590}'..='\u{5ff}', "he"),
        ('\u{1200}'..='\u{137f}', "am"),
        ('\u{e00}'..='\u{e7f}', "th"),
        ('\u{3040}'..='\u{30ff}', "ja"),
        ('\u{ac00}'..='\u{d7af}', "ko"),
        ('\u{4e00}'..='\u{9fff}', "zh"),
    ];
    let has = |letters: &str| text.chars().any(|character| letters.contains(character));
    let any = |range: &std::ops::RangeInclusive<char>| {
        text.chars().any(|character| range.contains(&character))
    };
    if any(&('\u{400}'..='\u{4ff}')) {
        return if has("іїєґ") {
            Some("uk")
        } else if has("ыэё") {
            Some("ru")
        } else {
            None
        };
    }
    if any(&('\u{600}'..='\u{6ff}')) {
        return if has("ښځڅړږ") {
            Some("ps")
        } else if has("ٹڈڑںےھ") {
            Some("ur")
        } else if has("ێۆڵڕ") {
            Some("ckb")
        } else if has("پچژگ") {
            Some("fa")
        } else {
            Some("ar")
        };
    }
    SCRIPTS
        .iter()
        .find(|(range, _)| any(range))
        .map(|(_, tag)| *tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named() {
        for (tag, text) in [
            ("en", "the staff were lovely and i was seen on time"),
            ("cy", "mae'r staff yn wych, diolch yn fawr"),
            ("cy", "dwi isio diolch i'r nyrs"),
            ("pl", "pani doktor była bardzo miła, dziękuję"),
            ("ro", "personalul a fost foarte amabil, mulțumesc"),
            ("so", "waxaan aad ugu mahadsanid shaqaalaha iyo dhakhtarka"),
            ("uk", "дуже дякую лікарні за допомогу"),
            ("ur", "عملہ بہت اچھا تھا، شکریہ ہے"),
            ("ar", "شكرا جزيلا للموظفين"),
            ("pa", "ਸਟਾਫ ਬਹੁਤ ਚੰਗਾ ਸੀ"),
            ("bn", "কর্মীরা খুব ভালো ছিল"),
        ] {
            assert_eq!(of(text), Some(tag), "{text}");
        }
    }

    #[test]
    fn what_is_not_clear_is_left_open() {
        for text in ["", "ok", "👍", "12345", "bws", "asdf qwer"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
