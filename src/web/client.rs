//! Where a request comes from. It is used for two things: to slow down whoever guesses passwords,
//! and to mark answers that come after many others from one network. It is never stored or logged.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::HttpRequest;
use ipnet::IpNet;

/// The address of the client, as far as it can be believed: the last hop that is no proxy of ours.
/// `None` when the connection has no address.
pub(super) fn address(request: &HttpRequest, trusted: &[IpNet]) -> Option<IpAddr> {
    let peer = request.peer_addr()?.ip();
    let mut forwarded = Vec::new();
    for header in request.headers().get_all("x-forwarded-for") {
        forwarded.extend(header.to_str().unwrap_or_default().split(','));
    }
    let forwarded = forwarded.iter().map(|hop| hop.trim());
    Some(network(last_stranger(peer, forwarded, trusted)))
}

/// Walks from the peer outwards, past proxies that are ours. A hop that cannot be read ends the
/// walk: what a stranger wrote before it is worth nothing.
fn last_stranger<'a>(
    peer: IpAddr,
    forwarded: impl DoubleEndedIterator<Item = &'a str>,
    trusted: &[IpNet],
) -> IpAddr {
    let ours = |address: &IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut at = peer;
    for hop in forwarded.rev() {
        if !ours(&at) {
            break;
        }
        match hop.parse() {
            Ok(address) => at = address,
            Err(_) => break,
        }
    }
    at
}

/// An IPv6 client holds a whole network of addresses; they count as one.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => IpAddr::V4(v4),
            None => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        },
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::{last_stranger, network};

    #[test]
    fn only_our_own_proxies_are_believed() {
        let trusted = [
            "127.0.0.0/8".parse().unwrap(),
            "10.0.0.0/8".parse().unwrap(),
        ];
        let walk = |peer: &str, forwarded: &[&str]| {
            let forwarded = forwarded.iter().copied();
            last_stranger(peer.parse().unwrap(), forwarded, &trusted).to_string()
        };
        assert_eq!(
            walk("192.0.2.9", &["198.51.100.1"]),
            "192.0.2.9",
            "a stranger's word"
        );
        assert_eq!(walk("127.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(
            walk("127.0.0.1", &["203.0.113.5", "198.51.100.1"]),
            "198.51.100.1"
        );
        assert_eq!(
            walk("127.0.0.1", &["198.51.100.1", "10.1.2.3"]),
            "198.51.100.1"
        );
        assert_eq!(
            walk("127.0.0.1", &["198.51.100.1", "nonsense"]),
            "127.0.0.1"
        );
        assert_eq!(walk("127.0.0.1", &[]), "127.0.0.1");
    }

    #[test]
    fn a_network_of_one_client_is_one_address() {
        let cut = |address: &str| network(address.parse().unwrap()).to_string();
        assert_eq!(cut("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(cut("::ffff:192.0.2.1"), "192.0.2.1");
        assert_eq!(cut("192.0.2.1"), "192.0.2.1");
    }
}
