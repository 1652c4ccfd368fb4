//! Which answers came after many others from one network on one day. Such an answer is marked and
//! nothing else: it is stored, counted and thanked like any other.
//!
//! A network is known by a token alone: a keyed hash of the touchpoint and of the address without
//! its end. A telephone counts as a network of its own. Key and tokens are in memory only, and go
//! with the day.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;

use crate::domain::TouchpointId;
use crate::store::keys::Key;

/// Answers of one network at one touchpoint that a day takes without a mark.
pub const UNMARKED: u32 = 3;
/// Tokens of a day at the most. When there is room for no more, answers of other networks are not
/// marked.
const TOKENS: usize = 200_000;

/// Where an answer came from.
#[derive(Debug, Clone, Copy)]
pub enum Source {
    /// A network of computers: an address.
    Network(IpAddr),
    /// A telephone: a keyed hash of its number.
    Telephone([u8; 32]),
}

impl From<IpAddr> for Source {
    fn from(address: IpAddr) -> Self {
        Self::Network(address)
    }
}

/// A network at a touchpoint, on one day.
type Token = [u8; 8];

/// The answers of a day, counted by network.
#[derive(Default)]
pub(super) struct Bursts {
    today: Mutex<Option<Today>>,
}

/// What is known of one day (UTC). Each day has a key of its own.
struct Today {
    day: NaiveDate,
    key: Key,
    counts: HashMap<Token, u32>,
}

/// An answer that was counted.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    token: Token,
    /// Whether its network had sent its share before.
    pub(super) is_one_too_many: bool,
}

impl Bursts {
    /// Counts an answer. `None` when there is no room to count it.
    pub(super) fn count(
        &self,
        day: NaiveDate,
        touchpoint: TouchpointId,
        from: Source,
    ) -> Option<Counted> {
        let mut today = self.lock();
        let today = match &mut *today {
            Some(today) if today.day == day => today,
            other => other.insert(Today {
                day,
                key: Key::random(),
                counts: HashMap::new(),
            }),
        };
        let token = token(&today.key, touchpoint, from);
        if today.counts.len() >= TOKENS && !today.counts.contains_key(&token) {
            return None;
        }
        let count = today.counts.entry(token).or_default();
        *count = count.saturating_add(1);
        Some(Counted {
            token,
            is_one_too_many: *count > UNMARKED,
        })
    }

    /// Takes an answer back that was not stored after all: a second press, or one that must be sent
    /// again. On another day its token stands for nothing.
    pub(super) fn take_back(&self, counted: Counted) {
        let mut today = self.lock();
        let Some(today) = &mut *today else { return };
        if let Some(count) = today.counts.get_mut(&counted.token) {
            *count -= 1;
            if *count == 0 {
                today.counts.remove(&counted.token);
            }
        }
    }

    /// Forgets the key and the counts of every day but this.
    pub(super) fn forget_before(&self, day: NaiveDate) {
        let mut today = self.lock();
        if today.as_ref().is_some_and(|today| today.day != day) {
            *today = None;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Today>> {
        self.today.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn token(key: &Key, touchpoint: TouchpointId, from: Source) -> Token {
    let hash = |begins: &[u8]| key.hash("burst", &[&touchpoint.0.to_be_bytes(), begins]);
    let hash = match from {
        Source::Telephone(number) => hash(&number),
        Source::Network(address) => match address.to_canonical() {
            IpAddr::V4(address) => hash(&(address.to_bits() >> 8).to_be_bytes()),
            IpAddr::V6(address) => hash(&(address.to_bits() >> 80).to_be_bytes()),
        },
    };
    let mut token = Token::default();
    token.iter_mut().zip(hash).for_each(|(to, byte)| *to = byte);
    token
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::{Bursts, Source, TOKENS};
    use crate::domain::TouchpointId;

    const DESK: TouchpointId = TouchpointId(1);
    const WARD: TouchpointId = TouchpointId(2);

    fn day(of_month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, of_month).unwrap()
    }

    fn network(address: &str) -> Source {
        Source::Network(address.parse().unwrap())
    }

    #[test]
    fn a_telephone_is_a_network_of_its_own() {
        let bursts = Bursts::default();
        let mark = |number: [u8; 32]| {
            let counted = bursts.count(day(24), DESK, Source::Telephone(number));
            counted.unwrap().is_one_too_many
        };
        let marks: Vec<bool> = (0..4).map(|_| mark([1; 32])).collect();
        assert_eq!(marks, [false, false, false, true]);
        assert!(!mark([2; 32]));
    }

    /// Whether an answer of the 24th is marked.
    fn is_marked(bursts: &Bursts, touchpoint: TouchpointId, from: &str) -> bool {
        let counted = bursts.count(day(24), touchpoint, network(from));
        counted.unwrap().is_one_too_many
    }

    #[test]
    fn the_fourth_is_marked_and_not_the_third() {
        let bursts = Bursts::default();
        let marks: Vec<bool> = (0..6)
            .map(|_| is_marked(&bursts, DESK, "192.0.2.1"))
            .collect();
        assert_eq!(marks, [false, false, false, true, true, true]);
    }

    #[test]
    fn another_touchpoint_and_another_network_are_apart() {
        let bursts = Bursts::default();
        for _ in 0..4 {
            is_marked(&bursts, DESK, "192.0.2.1");
            is_marked(&bursts, DESK, "2001:db8:1::1");
        }
        assert!(!is_marked(&bursts, WARD, "192.0.2.1"));
        assert!(!is_marked(&bursts, DESK, "192.0.3.1"));
        assert!(!is_marked(&bursts, DESK, "2001:db8:2::1"));
        assert!(is_marked(&bursts, DESK, "192.0.2.254"));
        assert!(is_marked(&bursts, DESK, "::ffff:192.0.2.7"));
        assert!(is_marked(&bursts, DESK, "2001:db8:1:ffff::9"));
    }

    #[test]
    fn a_new_day_forgets() {
        let bursts = Bursts::default();
        let from = network("192.0.2.1");
        let tokens: Vec<_> = [24, 24, 24, 24, 25, 24]
            .into_iter()
            .map(|of_month| bursts.count(day(of_month), DESK, from).unwrap())
            .map(|counted| (counted.token, counted.is_one_too_many))
            .collect();
        let marks: Vec<bool> = tokens.iter().map(|(_, marked)| *marked).collect();
        assert_eq!(marks, [false, false, false, true, false, false]);
        assert_eq!(tokens[0].0, tokens[3].0);
        assert_ne!(tokens[3].0, tokens[4].0, "each day has its own key");
        assert_ne!(tokens[3].0, tokens[5].0, "and none comes back");
    }

    #[test]
    fn a_day_is_forgotten_though_nobody_answers() {
        let bursts = Bursts::default();
        is_marked(&bursts, DESK, "192.0.2.1");
        bursts.forget_before(day(24));
        assert!(bursts.lock().is_some(), "the day is not over");
        bursts.forget_before(day(25));
        assert!(bursts.lock().is_none());
    }

    #[test]
    fn what_was_not_stored_is_not_counted() {
        let bursts = Bursts::default();
        let from = network("192.0.2.1");
        for _ in 0..9 {
            bursts.take_back(bursts.count(day(24), DESK, from).unwrap());
        }
        assert!(bursts.lock().as_ref().unwrap().counts.is_empty());
        // One of yesterday takes nothing from today.
        let yesterday = bursts.count(day(24), DESK, from).unwrap();
        for _ in 0..3 {
            bursts.count(day(25), DESK, from).unwrap();
        }
        bursts.take_back(yesterday);
        assert!(bursts.count(day(25), DESK, from).unwrap().is_one_too_many);
    }

    #[test]
    fn a_full_day_counts_on_for_the_networks_it_knows() {
        let bursts = Bursts::default();
        let known = "192.0.2.1";
        is_marked(&bursts, DESK, known);
        for touchpoint in 0..i64::try_from(TOKENS).unwrap() + 9 {
            let other = TouchpointId(1_000 + touchpoint);
            bursts.count(day(24), other, network(known));
        }
        assert_eq!(bursts.lock().as_ref().unwrap().counts.len(), TOKENS);
        let marks: Vec<bool> = (0..3).map(|_| is_marked(&bursts, DESK, known)).collect();
        assert_eq!(marks, [false, false, true]);
        let stranger = network("198.51.100.1");
        assert!((0..9).all(|_| bursts.count(day(24), DESK, stranger).is_none()));
    }

    proptest! {
        /// Two addresses are one network if and only if they begin alike: 24 bits or 48.
        #[test]
        fn a_network_is_how_an_address_begins(one: u128, flipped in 0_u32..128) {
            let together = |one: IpAddr, other: IpAddr| {
                let bursts = Bursts::default();
                let token = |from: IpAddr| bursts.count(day(24), DESK, from.into()).unwrap().token;
                token(one) == token(other)
            };
            // 2000::/4 holds no IPv4 address in another dress.
            let v6 = (one >> 4) | (0x2 << 124);
            let v6_other = v6 ^ (1 << (127 - flipped));
            prop_assert_eq!(
                together(
                    Ipv6Addr::from_bits(v6).into(),
                    Ipv6Addr::from_bits(v6_other).into()
                ),
                flipped >= 48
            );
            #[expect(clippy::cast_possible_truncation, reason = "any address will do")]
            let v4 = one as u32;
            let flipped = flipped % 32;
            prop_assert_eq!(
                together(
                    Ipv4Addr::from_bits(v4).into(),
                    Ipv4Addr::from_bits(v4 ^ (1 << (31 - flipped))).into()
                ),
                flipped >= 24
            );
        }
    }
}
