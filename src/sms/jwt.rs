//! JSON web tokens of one kind: HS256, RFC 7515 and 7519. Two gateways use them and no other kind, so
//! nothing here can be talked into another algorithm.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Hmac;
use serde_json::Value;
use sha2::Sha256;

use super::gateway::{Secrets, mac, same};

/// The head of every token of ours.
const HEAD: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

/// Signs claims, which are written as JSON.
pub(super) fn sign(claims: &str, secret: &str) -> String {
    let signed = format!(
        "{}.{}",
        URL_SAFE_NO_PAD.encode(HEAD),
        URL_SAFE_NO_PAD.encode(claims)
    );
    let signature = mac::<Hmac<Sha256>>(secret, signed.as_bytes());
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// The claims of a token that one of the secrets signed.
pub(super) fn verify(token: &str, secrets: &Secrets) -> Option<Value> {
    let (signed, signature) = token.rsplit_once('.')?;
    let (head, claims) = signed.split_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    let fits =
        secrets.any(|secret| same(&mac::<Hmac<Sha256>>(secret, signed.as_bytes()), &signature));
    if !fits {
        return None;
    }
    let read = |part: &str| -> Option<Value> {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
    };
    (read(head)?["alg"] == "HS256").then(|| read(claims))?
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use hmac::Hmac;
    use sha2::Sha256;

    use super::{mac, sign, verify};
    use crate::sms::gateway::Secrets;

    fn secrets(secrets: &[&str]) -> Secrets {
        Secrets::of(secrets.iter().map(|s| (*s).to_owned()).collect()).unwrap()
    }

    #[test]
    fn what_was_signed_is_read_with_either_secret() {
        let token = sign(r#"{"iss":"me","iat":1}"#, "old");
        let claims = verify(&token, &secrets(&["new", "old"])).unwrap();
        assert_eq!(claims["iss"], "me");
        assert!(verify(&token, &secrets(&["old", "new"])).is_some());
        assert!(verify(&token, &secrets(&["new"])).is_none());
        for wrong in [
            "",
            ".",
            "..",
            "a.b.c",
            &token[..token.len() - 1],
            &token[1..],
            &format!("{token}.x"),
            &format!("x.{token}"),
            &format!("{token}="),
            &format!("{token} "),
            &format!("Bearer {token}"),
            &token.replace('.', ""),
        ] {
            assert!(verify(wrong, &secrets(&["old"])).is_none(), "{wrong}");
        }
    }

    #[test]
    fn another_algorithm_is_none() {
        for head in [r#"{"alg":"none"}"#, r#"{"alg":"HS512"}"#, "{}", "nonsense"] {
            let signed = format!(
                "{}.{}",
                URL_SAFE_NO_PAD.encode(head),
                URL_SAFE_NO_PAD.encode("{}")
            );
            let signature = mac::<Hmac<Sha256>>("key", signed.as_bytes());
            let token = format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature));
            assert!(verify(&token, &secrets(&["key"])).is_none(), "{head}");
            let unsigned = format!("{signed}.");
            assert!(verify(&unsigned, &secrets(&["key"])).is_none(), "{head}");
        }
    }
}
