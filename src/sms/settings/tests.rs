use super::{KINDS, Settings};

const ORIGIN: &str = "https://feedback.example.gov.uk";

fn with(gateway: &str) -> Result<Settings, String> {
    let number = "[[number]]\nnumber = \"07700900123\"\ngateway = \"g\"\n\
                  organisation = \"example-council\"\ntouchpoint = \"LIB\"\n";
    let text = format!("[[gateway]]\nname = \"g\"\n{gateway}\n{number}");
    Settings::parse(&text, ORIGIN)
}

#[test]
fn every_kind_is_set_up_in_a_few_lines() {
    let tables = [
        "kind = \"notify\"\nbearer = \"a-long-token\"",
        "kind = \"twilio\"\ntokens = [\"new\", \"old\"]",
        "kind = \"vonage\"\nsecrets = \"s\"\napi_key = \"abcd1234\"",
        "kind = \"android\"\nkeys = \"k\"",
        "kind = \"firetext\"\nuser = \"u\"\nsecrets = \"s\"",
        "kind = \"esendex\"\nsecrets = \"s\"\nrequire = { \"InboundMessage.AccountId\" = \"a\" }",
        "kind = \"kannel\"\nsecrets = \"s\"",
        "kind = \"jasmin\"\nsecrets = \"s\"\nsend = { user = \"u\", secrets = \"p\" }",
        "kind = \"generic\"\nform = \"json\"\nfrom = \"a.b\"\ntext = \"c\"\nproof = \"bearer\"\n\
         secrets = \"s\"",
    ];
    assert_eq!(tables.len(), KINDS.len());
    for (kind, table) in KINDS.iter().zip(tables) {
        assert!(table.starts_with(&format!("kind = \"{kind}\"")));
        let settings = with(table).unwrap_or_else(|why| panic!("{kind}: {why}"));
        assert_eq!(settings.gateways[0].kind, *kind);
    }
}

#[test]
fn what_is_wrong_is_told_without_a_secret() {
    for (table, told) in [
        ("", "a [[gateway]] has no `kind`"),
        (
            "kind = \"pigeon\"",
            "there is no kind `pigeon`; it is one of notify, twilio",
        ),
        ("kind = \"twilio\"", "set `tokens`"),
        (
            "kind = \"twilio\"\ntoken = \"hush\"",
            "unknown field `token`, expected one of `tokens`",
        ),
        (
            "kind = \"twilio\"\ntokens = [\"hush\", \"\"]",
            "a secret is blank",
        ),
        ("kind = \"twilio\"\ntokens = \"hush", "line 4: "),
        (
            "kind = \"twilio\"\ntokens = \"hush\"\naccount = \"AC1\"",
            "`account` and `password`",
        ),
        (
            "kind = \"notify\"\nbearer = \"hush\"",
            "at least 10 characters",
        ),
        (
            "kind = \"notify\"\nbearer = \"hush-hush-hush\"\napi_key = \"hush\"\ntemplate = \"t\"",
            "two UUIDs",
        ),
        (
            "kind = \"notify\"\nbearer = \"hush-hush-hush\"\ntemplate = \"t\"",
            "`api_key` and `template`",
        ),
        (
            "kind = \"vonage\"\nsecrets = \"hush\"\napi_key = \"a\"\nsignature = \"crc\"",
            "md5hash",
        ),
        (
            "kind = \"vonage\"\nsecrets = \"hush\"",
            "missing field `api_key`",
        ),
        (
            "kind = \"android\"\nkeys = \"hush\"\nurl = \"http://a\"",
            "`url`, `user` and `password`",
        ),
        ("kind = \"firetext\"\nsecrets = \"hush\"", "set `user`"),
        ("kind = \"kannel\"", "set `secrets`"),
        ("kind = \"generic\"\nsecrets = \"hush\"", "set `proof`"),
        (
            "kind = \"generic\"\nproof = \"hush\"",
            "unknown variant `hush`",
        ),
        (
            "kind = \"esendex\"\nsecrets = \"hush\"\n[gateway.send]\nuser = \"u\"\nsecrets = \"hush\"",
            "set `send.account`",
        ),
        (
            "kind = \"jasmin\"\nsecrets = \"hush\"\n[gateway.send]\nurl = \"ftp://a\"\nsecrets = \"hush\"",
            "`send.url`",
        ),
    ] {
        let why = with(table).unwrap_err();
        assert!(why.contains(told), "{table}: {why}");
        assert!(told.contains("hush") || !why.contains("hush"), "{why}");
    }
}

#[test]
fn a_secret_without_quotes_is_not_repeated() {
    for odd in ["123456", "[\"a\", 123456]", "123456.5", "true"] {
        let why = with(&format!("kind = \"twilio\"\ntokens = {odd}")).unwrap_err();
        assert!(why.contains("in quotes"), "{odd}: {why}");
        assert!(!why.contains("123456"), "{why}");
    }
}

#[test]
fn numbers_are_checked_too() {
    let twilio = "[[gateway]]\nkind = \"twilio\"\ntokens = \"t\"\n";
    let number = |more: &str| {
        format!("{twilio}[[number]]\ngateway = \"twilio\"\norganisation = \"a\"\n{more}")
    };
    for (text, told) in [
        (twilio.to_owned(), "the gateway `twilio` has no number"),
        (
            format!("{twilio}{twilio}"),
            "two gateways are called `twilio`",
        ),
        (
            number("number = \"Vodafone\"\ntouchpoint = \"LIB\""),
            "is no telephone number",
        ),
        (
            number("number = \"60777\"\ntouchpoint = \"L\""),
            "`touchpoint`: a code has 3 to 8",
        ),
        (number("number = \"60777\""), "missing field `touchpoint`"),
        (
            number("number = \"60777\"\ntouchpoint = \"LIB\"").replace("= \"a\"", "= \"A b\""),
            "`organisation`: use 1 to 60",
        ),
        (
            number("number = \"60777\"\ntouchpoint = \"LIB\"")
                .replace("gateway = \"twilio\"", "gateway = \"g\""),
            "there is no gateway `g`",
        ),
        ("country = \"GB\"".to_owned(), "`country` is a calling code"),
        (
            "gateways = 5".to_owned(),
            "line 1: unknown field `gateways`",
        ),
    ] {
        let why = Settings::parse(&text, ORIGIN).unwrap_err();
        assert!(why.contains(told), "{text}: {why}");
    }
    let twice = number("number = \"07700900123\"\ntouchpoint = \"LIB\"");
    let again = "[[number]]\nnumber = \"+447700900123\"\ngateway = \"twilio\"\n\
                 organisation = \"a\"\ntouchpoint = \"LIB\"";
    let why = Settings::parse(&format!("{twice}\n{again}"), ORIGIN).unwrap_err();
    assert!(why.contains("stands twice"), "{why}");
}

#[test]
#[cfg(unix)]
fn a_file_that_others_may_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sms.toml");
    let why = Settings::read(&file, ORIGIN).unwrap_err().to_string();
    assert!(why.starts_with("cannot read"), "{why}");
    std::fs::write(&file, "").unwrap();
    let mode = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode));
    mode(0o640).unwrap();
    let why = Settings::read(&file, ORIGIN).unwrap_err().to_string();
    assert!(why.contains("chmod 600"), "{why}");
    mode(0o600).unwrap();
    assert!(Settings::read(&file, ORIGIN).unwrap().gateways.is_empty());
}
