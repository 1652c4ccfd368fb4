//! The stylesheets, each at an address that changes with its bytes, so that a browser may keep
//! it for ever.

use std::sync::LazyLock;

use actix_web::{HttpResponse, web as actix};
use sha2::{Digest, Sha256};

use super::problem::{Kind, Problem};
use super::widget;

/// A file of the product.
pub(super) struct Asset {
    /// Its address.
    pub(super) href: String,
    bytes: &'static [u8],
}

impl Asset {
    fn new(name: &str, bytes: &'static [u8]) -> Self {
        let hash = hex::encode(&Sha256::digest(bytes)[..6]);
        Self {
            href: format!("/assets/{name}-{hash}.css"),
            bytes,
        }
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
pub(super) async fn asset(name: actix::Path<String>) -> Result<HttpResponse, Problem> {
    let href = format!("/assets/{name}");
    let found = [&*CITIZEN, &*STAFF, &*WIDGET]
        .into_iter()
        .find(|asset| asset.href == href);
    let asset = found.ok_or(Kind::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type("text/css; charset=utf-8")
        .insert_header(("Cache-Control", "public, max-age=31536000, immutable"))
        // The widget's stands in pages of other sites.
        .insert_header(("Cross-Origin-Resource-Policy", "cross-origin"))
        .body(asset.bytes))
}
