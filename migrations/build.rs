//! Migrations are embedded at compile time; Cargo must notice a new folder.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
