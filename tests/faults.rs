//! Faults and hostile clients, against the program itself: it is shot, told to stop, left without
//! room, without rights, without its database; it is flooded, held up and fed nonsense. What was
//! thanked for is stored, once; nothing else is.
//!
//! Rounds are few here. `deploy/test --long` runs as many as a fault that is rare needs.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test stops at the first surprise, and says what it measured"
)]

mod support;

mod faults {
    mod account;
    mod crowd;
    mod endless;
    mod full_disk;
    mod full_queue;
    mod load;
    mod lost_postgres;
    mod nonsense;
    mod read_only;
    mod scene;
    mod shot;
    mod start;
    mod wire;
}
