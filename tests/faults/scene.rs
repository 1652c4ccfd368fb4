//! Where every fault strikes: a council with one sign, and a service on a free port.

use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::support::{Operator, setting};

/// The sign.
pub(crate) const SIGN: &str = "DESK";

/// How a service is started.
pub(crate) const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

/// Makes the council.
pub(crate) fn council(operator: &Operator) {
    operator.runs(&["migrate"]);
    let council = "organisation add --nation england --name Example-Council";
    let service = "service add --organisation example-council --name Libraries";
    let sign = "touchpoint add --organisation example-council --service libraries --name Desk \
                --code DESK";
    for command in [council, service, sign] {
        operator.runs(&command.split_whitespace().collect::<Vec<_>>());
    }
}

/// How many: a few, or as many as `deploy/test --long` runs.
pub(crate) fn long_or<T>(short: T, long: T) -> T {
    if setting("HEARD_TEST_LONG").is_some() {
        long
    } else {
        short
    }
}

/// Chance that can be had again: it says its seed, and takes one from `HEARD_TEST_SEED`.
pub(crate) fn dice() -> StdRng {
    let seed = setting("HEARD_TEST_SEED").map_or_else(rand::random, |seed| seed.parse().unwrap());
    println!("HEARD_TEST_SEED={seed}");
    StdRng::seed_from_u64(seed)
}
