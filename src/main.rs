//! The program: everything is in the library.

/// Answers are made on one thread and let go on another, which the system's allocator is slow at.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

use std::process::ExitCode;

fn main() -> ExitCode {
    heard::cli::run()
}
