//! The load: `wrk` on a core of its own, told by a script what to send.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::machine;

/// Sends the lines of a file of answers, each once, and tells what came of it.
const SCRIPT: &str = r#"
local requests, count, at = {}, 0, 0
local threads = {}
ran_out = 0

function setup(thread) table.insert(threads, thread) end

function init(args)
  local file, host = args[1], args[2]
  if file == nil then return end
  for line in io.lines(file) do
    local code, body = line:match("^(%S+) (.*)$")
    count = count + 1
    requests[count] = "POST /" .. code .. " HTTP/1.1\r\nHost: " .. host
      .. "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " .. #body
      .. "\r\n\r\n" .. body
  end
end

if POST then
  function request()
    at = at + 1
    if at > count then at, ran_out = 1, 1 end
    return requests[at]
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, threads[1]:get("ran_out")))
end
"#;

/// What is asked of the server.
#[derive(Debug, Clone)]
pub(crate) enum Ask {
    /// The answers of a file, posted.
    Post(PathBuf),
    /// One address, over and over.
    Get(String),
}

/// What came of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Came {
    /// Requests that were answered well: a page, or a 303.
    pub(crate) good: u64,
    /// Requests that were refused: 503, or any other error.
    pub(crate) refused: u64,
    /// Connections that broke, and answers that took more than two seconds.
    pub(crate) lost: u64,
    /// How long it took.
    pub(crate) took: Duration,
    /// Half the answers came within this.
    pub(crate) p50: Duration,
    /// 99 of 100 answers came within this.
    pub(crate) p99: Duration,
}

/// Sends for so many seconds over so many connections.
pub(crate) fn send(
    folder: &Path,
    to: SocketAddr,
    ask: &Ask,
    connections: usize,
    seconds: u64,
) -> anyhow::Result<Came> {
    let script = folder.join("load.lua");
    let posts = matches!(ask, Ask::Post(_));
    std::fs::write(&script, format!("POST = {posts}\n{SCRIPT}"))?;
    let mut wrk = machine::on_core(machine::LOAD, "wrk");
    wrk.arg("-t1")
        .arg(format!("-c{connections}"))
        .arg(format!("-d{seconds}s"))
        .args(["--latency", "-s"])
        .arg(&script);
    match ask {
        Ask::Post(file) => wrk
            .arg(format!("http://{to}/"))
            .arg("--")
            .arg(file)
            .arg(to.to_string()),
        Ask::Get(path) => wrk.arg(format!("http://{to}{path}")),
    };
    let said = wrk.output().context("wrk cannot be started")?;
    let text = String::from_utf8_lossy(&said.stdout);
    let told = text.lines().find_map(|line| line.strip_prefix("RESULT "));
    let Some(told) = told.filter(|_| said.status.success()) else {
        bail!(
            "wrk failed:\n{text}{}",
            String::from_utf8_lossy(&said.stderr)
        );
    };
    let figures: Vec<u64> = told
        .split(' ')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .with_context(|| format!("wrk said: {told}"))?;
    let &[all, took, p50, p99, refused, lost, ran_out] = figures.as_slice() else {
        bail!("wrk said: {told}");
    };
    ensure!(
        ran_out == 0,
        "the answers made ahead of time ran out: raise A_SECOND in tests/bench/answers.rs"
    );
    Ok(Came {
        good: all - refused,
        refused,
        lost,
        took: Duration::from_micros(took),
        p50: Duration::from_micros(p50),
        p99: Duration::from_micros(p99),
    })
}
