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
    bytes: &'static [u8],
    /// The same, smaller; `None` when it could not be made.
    gzip: Option<Bytes>,
}

impl Asset {
    fn new(name: &str, bytes: &'static [u8]) -> Self {
        let hash = hex::encode(&Sha256::digest(bytes)[..6]);
        Self {
            href: format!("/assets/{name}-{hash}.css"),
            bytes,
            gzip: smaller(bytes, Compression::best()).ok(),
        }
    }
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
    LazyLock::new(|| Asset::new("citizen", include_bytes!("assets/citizen.css")));
/// The stylesheet of the desk and of the summaries.
pub(super) static STAFF: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("staff", include_bytes!("assets/staff.css")));

/// The stylesheet of the widget, for browsers that cannot take it from its script.
pub(super) static WIDGET: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("widget", widget::STYLE.as_bytes()));

/// `GET /assets/{name}`.
pub(super) async fn asset(
    request: HttpRequest,
    name: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let href = format!("/assets/{name}");
    let found = [&*CITIZEN, &*STAFF, &*WIDGET]
        .into_iter()
        .find(|asset| asset.href == href);
    let asset = found.ok_or(Kind::NotFound)?;
    let mut response = HttpResponse::Ok();
    response
        .content_type("text/css; charset=utf-8")
        .insert_header(("Cache-Control", "public, max-age=31536000, immutable"))
        // The widget's stands in pages of other sites.
        .insert_header(("Cross-Origin-Resource-Policy", "cross-origin"))
        .insert_header((VARY, "Accept-Encoding"));
    Ok(match &asset.gzip {
        Some(gzip) if takes_gzip(&request) => response
            .insert_header(("Content-Encoding", "gzip"))
            .body(gzip.clone()),
        _ => response.body(asset.bytes),
    })
}
