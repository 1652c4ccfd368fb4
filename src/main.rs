//! The program: everything is in the library.

use std::process::ExitCode;

/// Answers are made on one thread and let go on another, which the system's allocator is slow at.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    heard::cli::run()
}
