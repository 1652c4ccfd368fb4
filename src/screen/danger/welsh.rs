//! Rules for comments in Welsh, with the spellings and the mutations that people use.

use crate::domain::{FindingKind as Kind, Level};

use super::rule::Rule;

/// In the notation of [`phrase`](super::phrase). The names are those of the English rules, because
/// the reader's question is the same.
pub(super) const RULES: &[Rule] = &[
    Rule::act(
        "danger/intent-now",
        Kind::SelfHarm,
        Level::Urgent,
        &[
            "lladd (?:fy|fi|ei|eu) h(?:u|û)n(?:an|ain)?",
            "(?:eisiau|isio|isie|moyn|am) marw",
            "rhoi diwedd (?:ar|i) (?:y cyfan|bopeth|fy mywyd|mywyd)|diweddu fy mywyd",
            "cymryd (?:gorddos|fy mywyd)",
        ],
    ),
    Rule::state(
        "danger/intent-now",
        Kind::SelfHarm,
        Level::Urgent,
        &[
            "(?:ddim|dim) (?:yn )?(?:eisiau|isio|isie|moyn) (?:byw|bod yma|deffro)",
            "gwell (?:byd|pawb) hebdd?a i|well i bawb hebdd?a i",
        ],
    ),
    Rule::act(
        "danger/self-harm",
        Kind::SelfHarm,
        Level::Urgent,
        &["(?:brifo|niweidio|anafu|torri|losgi) (?:fy|fi|ei) h(?:u|û)n(?:an)?"],
    ),
    Rule::name(
        "danger/suicide-named",
        Kind::SelfHarm,
        &["hunan ?laddiad(?:ol)?", "hunan ?niwe?idio", "gorddos"],
    ),
    Rule::act(
        "danger/struck",
        Kind::Physical,
        Level::Urgent,
        &[
            "(?:ei|eu|fy|fi'n cael fy) (?:daro|dharo|tharo|taro|nharo|churo|guro|nghuro|fwrw|bwrw|\
             mwrw|gicio|chicio|nghicio|slapio|dyrnu)(?:'n \\w+)?",
            "(?:taro|tarodd|bwrw|bwrodd|curo|curodd|cicio|slapio) (?:fi|hi|ef|fe|fo|mam|dad|nain|\
             taid|y plentyn|y plant)",
            "(?:cael|gael|chael) (?:ei|fy|eu) (?:g|ch|ngh)?am ?drin",
        ],
    ),
    Rule::state(
        "danger/injury-unexplained",
        Kind::Physical,
        Level::Concern,
        &[
            "cleisiau",
            "clais .. (?:wyneb|braich|fraich|llygad)",
            "llygad ddu",
        ],
    ),
    Rule::act(
        "danger/locked-in",
        Kind::Physical,
        Level::Urgent,
        &[
            "(?:cloi|clodd) (?:fi|hi|ef|fe|fo|mam|dad|nain|taid)",
            "(?:ei|fy) (?:gloi|chloi|nghloi)",
        ],
    ),
    Rule::act(
        "danger/sexual-act",
        Kind::Sexual,
        Level::Urgent,
        &[
            "treisi(?:o|odd|wyd)|treisio",
            "cam ?drin(?:iaeth)? rhywiol|trais rhywiol",
        ],
    ),
    Rule::state(
        "danger/left-without",
        Kind::Neglect,
        Level::Urgent,
        &[
            "(?:heb|dim) (?:fwyd|bwyd|dd(?:w|ŵ)r|d(?:w|ŵ)r|feddyginiaeth|moddion|gofal) (?:ers|am|\
             drwy|trwy)",
            "(?:gwely|clytiau|dillad) (?:gwlyb|budr|brwnt) (?:drwy|trwy|ers|am|dros)",
        ],
    ),
    Rule::name(
        "danger/neglect-named",
        Kind::Neglect,
        &["esgeulus\\w*", "briwiau pwysau"],
    ),
    Rule::act(
        "danger/money-taken",
        Kind::Financial,
        Level::Urgent,
        &[
            "(?:dwyn|dwgyd|dygodd|cymryd) (?:fy|ei|eu|oddi) (?:arian|mhensiwn|phensiwn|bensiwn|\
             pwrs|phwrs|bwrs|ngherdyn)",
            "dwyn arian",
        ],
    ),
    Rule::state(
        "danger/money-missing",
        Kind::Financial,
        Level::Concern,
        &["arian .. (?:ar goll|diflannu)"],
    ),
    Rule::act(
        "danger/afraid",
        Kind::Psychological,
        Level::Urgent,
        &["ofn (?:mynd|dod|bod) (?:adre|adref|gartre|gartref|n(?:ô|o)l|yn (?:ô|o)l)"],
    ),
    Rule::act(
        "danger/threatened",
        Kind::Psychological,
        Level::Concern,
        &[
            "bygwth|bygythiodd|fygwth|mygwth",
            "gweiddi ar(?:naf| y| mam| dad| nain)",
            "cam ?drin",
        ],
    ),
];
