//! Tables of gateways that public bodies use, as an operator would write them.

/// The names of the presets.
pub const NAMES: &[&str] = &["firetext", "esendex", "kannel", "jasmin"];

/// The table of a preset.
pub(super) fn table(name: &str) -> Option<&'static str> {
    match name {
        "firetext" => Some(FIRETEXT),
        "esendex" => Some(ESENDEX),
        "kannel" => Some(KANNEL),
        "jasmin" => Some(JASMIN),
        _ => None,
    }
}

/// <https://www.firetext.co.uk/docs>. A text has no id, so its content tells whether it came before.
const FIRETEXT: &str = r#"
method = "post"
form = "form"
from = "source"
to = "destination"
text = "message"
time = "time"
proof = "basic"

[send]
url = "https://www.firetext.co.uk/api/sendsms"
form = "form"
plain_numbers = true
taken = "0:"
[send.fields]
apiKey = "{secret}"
to = "{to}"
from = "{from}"
message = "{text}"
"#;

/// <https://developers.esendex.com>, push notifications: 200 and nothing else, or it comes again for
/// three days. Other notifications may come to the same address: every reply that we send makes one.
const ESENDEX: &str = r#"
method = "post"
form = "xml"
id = "InboundMessage.MessageId"
from = "InboundMessage.From"
to = "InboundMessage.To"
text = "InboundMessage.MessageText"
ignore = ["OptOut", "MessageDelivered", "MessageFailed"]
proof = "path"

[send]
url = "https://api.esendex.com/v1.0/messagedispatcher"
form = "json"
basic = true
plain_numbers = true
[send.fields]
accountreference = "{account}"
"messages.0.to" = "{to}"
"messages.0.from" = "{from}"
"messages.0.body" = "{text}"
characterset = "Auto"
"#;

/// The user's guide of Kannel, sms-service: 200 and nothing else, or it comes again when it was told
/// so; what is answered is what the citizen reads.
const KANNEL: &str = r#"
method = "get"
form = "query"
id = "id"
from = "from"
to = "to"
text = "text"
charset = "charset"
proof = "query"
parameter = "token"
status = 200
content_type = "text/plain; charset=utf-8"
reply = "answer"
coding_header = "X-Kannel-Coding"
address_end = "&from=%q&to=%Q&text=%a&id=%I&charset=%C"
"#;

/// Jasmin's HTTP API: 200 and `ACK/Jasmin`, or it comes again. By GET it puts its fields behind a
/// second question mark, so there the secret must stand in the path: `proof = "path"`.
const JASMIN: &str = r#"
method = "post"
form = "form"
id = "id"
from = "from"
to = "to"
text = "content"
binary = "binary"
coding = "coding"
proof = "query"
parameter = "token"
status = 200
body = "ACK/Jasmin"

[send]
url = "http://127.0.0.1:1401/send"
form = "form"
only_ascii = true
plain_numbers = true
taken = "Success"
[send.fields]
username = "{user}"
password = "{secret}"
to = "{to}"
from = "{from}"
content = "{text}"
[send.beyond]
content = ""
coding = "8"
"hex-content" = "{hex}"
"#;
