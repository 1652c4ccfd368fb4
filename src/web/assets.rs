//! The files that pages load, each at an address that changes with its bytes, so that a browser may
//! keep it for ever. Each is made smaller for the wire once, at its first use.

use std::io::{self, Write};
use std::sync::LazyLock;

use actix_web::http::header::{AcceptEncoding, Encoding, Header, VARY};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web as actix};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::problem::{Kind, Problem};
use super::widget;

/// A file of the product.
pub(super) struct Asset {
    /// Its address.
    pub(super) href: String,
    kind: &'static str,
    bytes: Bytes,
    /// The same, smaller; `None` when it could not be made.
    gzip: Option<Bytes>,
}

impl Asset {
    fn style(name: &str, text: &str) -> Self {
        Self::new(
            name,
            "css",
            "text/css; charset=utf-8",
            squeezed_style(text).into(),
        )
    }

    /// A script, without the lines that say why.
    fn script(name: &str, source: &str) -> Self {
        let said = source.lines().map(str::trim);
        let lines: Vec<&str> = said.filter(|line| !line.starts_with("//")).collect();
        let kind = "text/javascript; charset=utf-8";
        Self::new(name, "js", kind, lines.join("\n").into())
    }

    fn new(name: &str, ending: &str, kind: &'static str, bytes: Bytes) -> Self {
        let hash = hex::encode(&Sha256::digest(&bytes)[..6]);
        Self {
            href: format!("/assets/{name}-{hash}.{ending}"),
            kind,
            gzip: smaller(&bytes, Compression::best()).ok(),
            bytes,
        }
    }
}

/// A stylesheet without its comments and the space between things.
pub(super) fn squeezed_style(style: &str) -> String {
    let mut rest = style;
    let mut kept = String::with_capacity(style.len());
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let mut squeezed = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    for (loose, tight) in [
        (" { ", "{"),
        ("; }", "}"),
        (" } ", "}"),
        (" }", "}"),
        ("} ", "}"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
    ] {
        squeezed = squeezed.replace(loose, tight);
    }
    squeezed
}

/// Bytes made smaller.
pub(super) fn smaller(bytes: &[u8], how: Compression) -> io::Result<Bytes> {
    let mut gzip = GzEncoder::new(Vec::new(), how);
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?.into())
}

/// Whether the browser takes what is compressed.
pub(super) fn takes_gzip(request: &HttpRequest) -> bool {
    let known = [Encoding::gzip(), Encoding::identity()];
    AcceptEncoding::parse(request)
        .ok()
        .and_then(|accepted| accepted.negotiate(known.iter()))
        .is_some_and(|chosen| chosen == Encoding::gzip())
}

/// A page, made smaller where the browser takes that. For pages in which no words of a citizen stand
/// beside a secret.
pub(super) fn page(request: &HttpRequest, page: String) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response
        .content_type("text/html; charset=utf-8")
        .insert_header((VARY, "Accept-Encoding"));
    match takes_gzip(request).then(|| smaller(page.as_bytes(), Compression::default())) {
        Some(Ok(gzip)) => response
            .insert_header(("Content-Encoding", "gzip"))
            .body(gzip),
        _ => response.body(page),
    }
}

/// The stylesheet of citizens' pages.
pub(super) static CITIZEN: LazyLock<Asset> =
    LazyLock::new(|| Asset::style("citizen", include_str!("assets/citizen.css")));
/// The script beside the box for words. The page is whole without it.
pub(super) static WORDS: LazyLock<Asset> =
    LazyLock::new(|| Asset::script("words", include_str!("assets/words.js")));
/// The script of the desk: keys and selecting words. The page is whole without it.
pub(super) static DESK: LazyLock<Asset> =
    LazyLock::new(|| Asset::script("desk", include_str!("assets/desk.js")));
/// The stylesheet of the desk and of the summaries.
pub(super) static STAFF: LazyLock<Asset> =
    LazyLock::new(|| Asset::style("staff", include_str!("assets/staff.css")));

/// The stylesheet of the widget, for browsers that cannot take it from its script.
pub(super) static WIDGET: LazyLock<Asset> = LazyLock::new(|| Asset::style("widget", widget::STYLE));

/// `GET /assets/summary.schema.json`: what a `summary.json` may hold.
pub(super) async fn schema() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/schema+json")
        .insert_header(("Cache-Control", "public, max-age=86400"))
        .insert_header(("Access-Control-Allow-Origin", "*"))
        .body(crate::release::SCHEMA)
}

/// `GET /assets/{name}`.
pub(super) async fn asset(
    request: HttpRequest,
    name: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let href = format!("/assets/{name}");
    let found = [&*CITIZEN, &*WORDS, &*DESK, &*STAFF, &*WIDGET]
        .into_iter()
        .find(|asset| asset.href == href);
    let asset = found.ok_or(Kind::NotFound)?;
    let mut response = HttpResponse::Ok();
    response
        .content_type(asset.kind)
        .insert_header(("Cache-Control", "public, max-age=31536000, immutable"))
        // The widget's stands in pages of other sites.
        .insert_header(("Cross-Origin-Resource-Policy", "cross-origin"))
        .insert_header((VARY, "Accept-Encoding"));
    Ok(match &asset.gzip {
        Some(gzip) if takes_gzip(&request) => response
            .insert_header(("Content-Encoding", "gzip"))
            .body(gzip.clone()),
        _ => response.body(asset.bytes.clone()),
    })
}

#[cfg(test)]
mod tests {
    use super::squeezed_style;

    #[test]
    fn a_stylesheet_loses_its_comments_and_no_rule() {
        assert_eq!(
            squeezed_style(
                "/* why */\na, b { color: #fff; margin: 0 4px; }\n@media print { a { display: none; } }\n"
            ),
            "a,b{color:#fff;margin:0 4px}@media print{a{display:none}}"
        );
    }
}
