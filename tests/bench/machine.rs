//! The machine: which core a process runs on, and what it took of time and memory. Linux alone.

use std::fs;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, ensure};

/// The core of everything that is measured.
pub(crate) const MEASURED: &str = "0";
/// The core of what sends the load, so that it takes nothing from what is measured.
pub(crate) const LOAD: &str = "1";

/// Linux counts the time of processes in hundredths of a second, on every processor.
const TICK: Duration = Duration::from_millis(10);

/// A program that runs on one core, with all its threads.
pub(crate) fn on_core(core: &str, program: &str) -> Command {
    let mut command = Command::new("taskset");
    command.args(["-c", core, program]);
    command
}

/// Moves a running process to one core, with all its threads.
pub(crate) fn move_to_core(core: &str, process: u32) -> anyhow::Result<()> {
    let moved = Command::new("taskset")
        .args(["-a", "-c", "-p", core, &process.to_string()])
        .output()?;
    ensure!(
        moved.status.success(),
        "process {process} cannot be kept on core {core}: {}",
        String::from_utf8_lossy(&moved.stderr).trim()
    );
    Ok(())
}

/// The columns of `/proc/PROCESS/stat` after the name, which may hold anything.
fn columns(process: u32) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let (_, columns) = text.rsplit_once(')').context("no name in /proc/stat")?;
    Ok(columns.split_whitespace().map(str::to_owned).collect())
}

fn column<T: std::str::FromStr>(columns: &[String], number: usize) -> anyhow::Result<T> {
    let text = columns.get(number).context("a column is missing")?;
    text.parse()
        .ok()
        .with_context(|| format!("`{text}` in /proc"))
}

/// The process that began this one.
pub(crate) fn parent(process: u32) -> anyhow::Result<u32> {
    column(&columns(process)?, 1)
}

/// The processes that this one began and that still run.
pub(crate) fn children(process: u32) -> anyhow::Result<Vec<u32>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let number = name.to_str().and_then(|name| name.parse().ok());
        // One that ended in the meantime is none.
        if let Some(number) = number
            && parent(number).is_ok_and(|parent| parent == process)
        {
            found.push(number);
        }
    }
    Ok(found)
}

/// The time of the processor that a process took.
pub(crate) fn cpu(process: u32) -> anyhow::Result<Duration> {
    let columns = columns(process)?;
    let ticks: u32 = column::<u32>(&columns, 11)? + column::<u32>(&columns, 12)?;
    Ok(TICK * ticks)
}

/// The time that the ended children of a process took.
pub(crate) fn cpu_of_ended_children(process: u32) -> anyhow::Result<Duration> {
    let columns = columns(process)?;
    let ticks: u32 = column::<u32>(&columns, 13)? + column::<u32>(&columns, 14)?;
    Ok(TICK * ticks)
}

/// The most memory a process ever held, in MiB.
pub(crate) fn peak_memory(process: u32) -> anyhow::Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = peak.and_then(|peak| peak.trim().strip_suffix(" kB"));
    let kib: f64 = kib.context("no VmHWM in /proc")?.trim().parse()?;
    Ok(kib / 1024.0)
}

/// The kind of file system a path lies on.
pub(crate) fn file_system(path: &str) -> anyhow::Result<String> {
    let said = Command::new("stat")
        .args(["-f", "-L", "-c", "%T", path])
        .output()?;
    ensure!(said.status.success(), "stat -f {path} failed");
    Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
}
