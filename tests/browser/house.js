// A running Heard for a browser to walk through: in a folder of its own, on a free port of this
// machine, made by the product's own commands, and gone at the end.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The binary under test. `deploy/test` builds it and says where it is. */
const HEARD = process.env.HEARD_TEST_BINARY;
if (!HEARD) throw new Error("set HEARD_TEST_BINARY to the heard to walk through: deploy/test --only browser");

/** How long a start may take before it counts as failed. */
const START = 60_000;

/** The languages the council offers: two equals and one from right to left. */
export const LANGUAGES = ["en", "cy", "ar"];

/** A folder that is removed when the process ends, whatever ends it. */
function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "heard-browser."));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a server and waits until `ready` finds what it looks for in a line that the server says. */
async function start(args, env, ready) {
  const child = spawn(HEARD, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  process.on("exit", () => child.kill("SIGKILL"));
  const gone = new Promise((done) => child.once("exit", done));
  const said = [];
  const found = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`heard did not start:\n${said.join("\n")}`)), START);
    const stop = (why) => {
      clearTimeout(timer);
      fail(new Error(`heard ended (${why}):\n${said.join("\n")}`));
    };
    child.once("error", stop);
    child.once("exit", stop);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        if (said.length < 200) said.push(line);
        const what = ready(line);
        if (what) {
          clearTimeout(timer);
          child.removeListener("exit", stop);
          done(what);
        }
      });
    }
  });
  const stop = async () => {
    child.kill("SIGTERM");
    const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await gone;
    clearTimeout(patience);
  };
  return { found, stop };
}

/** The product's command line for one house: what it prints. */
const command = (env) => (...args) => execFileSync(HEARD, args, { env, stdio: ["ignore", "pipe", "inherit"] }).toString();

/** A council that offers three languages, with a touchpoint in each state and for each question. */
export async function council() {
  const folder = scratch();
  const env = {
    PATH: process.env.PATH,
    HEARD_DATABASE_URL: `sqlite:${join(folder, "heard.db")}`,
    HEARD_KEYS: join(folder, "keys"),
  };
  const heard = command(env);
  heard("migrate");
  heard(
    "organisation", "add", "--name", "Example Council", "--name-cy", "Cyngor Enghraifft", "--nation", "wales",
    ...LANGUAGES.flatMap((language) => ["--language", language]),
    "--safeguarding-name", "Adult safeguarding team", "--safeguarding-mail", "safeguarding@example.gov.uk",
    "--out-of-hours-name", "Council emergency line", "--out-of-hours-phone", "01632 960111",
    "--complaints-name", "Complaints team", "--complaints-phone", "01632 960120",
    "--complaints-link", "https://www.example.gov.uk/complaints",
    "--data-protection-name", "Data protection officer", "--data-protection-mail", "data@example.gov.uk",
  );
  const there = ["--organisation", "example-council"];
  for (const [name, set] of [["Home care", "fft"], ["Council tax", "govuk"], ["Libraries", "smiley"]]) {
    heard("service", "add", ...there, "--name", name, "--question-set", set);
  }
  const touchpoint = (service, code, name, ...more) =>
    heard("touchpoint", "add", ...there, "--service", service, "--code", code, "--name", name, ...more);
  touchpoint("home-care", "HOME", "After a home visit", "--name-cy", "Ar ôl ymweliad cartref", "--channel", "qr", "--channel", "email");
  touchpoint("council-tax", "TAX", "Council tax counter at the Civic Centre");
  touchpoint("libraries", "LIB", "Library front desk");
  touchpoint("libraries", "DRAFT", "New reading room", "--draft");
  touchpoint("libraries", "PAUSED", "Library by the river");
  touchpoint("libraries", "GONE", "Old library");
  heard("touchpoint", "change", "PAUSED", "--state", "paused");
  heard("touchpoint", "close", "GONE", "--successor", "LIB");
  const { found, stop } = await start(["serve", "--listen", "127.0.0.1:0"], env, (line) => {
    const at = line.match(/http:\/\/127\.0\.0\.1:\d+/);
    return at && at[0];
  });
  return { origin: found, heard: (...args) => heard("--public-url", found, ...args), stop };
}

/** A mail server on this machine that keeps each letter as a file, and reads them out. */
async function mailbox(folder) {
  const port = await new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
  const box = join(folder, "letters");
  const child = spawn(
    "/usr/bin/python3",
    ["-m", "aiosmtpd", "-n", "-l", `127.0.0.1:${port}`, "-c", "aiosmtpd.handlers.Mailbox", box],
    { stdio: "ignore" },
  );
  process.on("exit", () => child.kill("SIGKILL"));
  /** The link of the first letter to `mail` that has one under `path`; it waits until that came. */
  const link = async (mail, path) => {
    for (let wait = 0; wait < 300; wait += 1) {
      for (const name of existsSync(join(box, "new")) ? readdirSync(join(box, "new")) : []) {
        const letter = readFileSync(join(box, "new", name), "utf8").replace(/=\r?\n/g, "").replace(/=3D/g, "=");
        const found = letter.includes(mail) && letter.match(new RegExp(`http\\S+${path}\\S+`));
        if (found) return found[0];
      }
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`no letter to ${mail} came`);
  };
  return { url: `smtp://127.0.0.1:${port}`, link, stop: () => child.kill("SIGTERM") };
}

/** An organisation of which there is a name and nothing else, and the first admin's link. */
export async function bare() {
  const folder = scratch();
  const env = {
    PATH: process.env.PATH,
    HEARD_DATABASE_URL: `sqlite:${join(folder, "heard.db")}`,
    HEARD_KEYS: join(folder, "keys"),
  };
  const heard = command(env);
  heard("migrate");
  heard("organisation", "add", "--name", "Small Health Board", "--nation", "wales", "--language", "en", "--language", "cy");
  const mails = await mailbox(folder);
  const serving = { ...env, HEARD_SMTP_URL: mails.url, HEARD_MAIL_FROM: "Heard <heard@example.org>" };
  const { found, stop } = await start(["serve", "--listen", "127.0.0.1:0"], serving, (line) => {
    const at = line.match(/http:\/\/127\.0\.0\.1:\d+/);
    return at && at[0];
  });
  const said = heard("--public-url", found, "user", "add", "--admin", "--mail", "ada@example.org", "--name", "Ada Price", "--organisation", "small-health-board");
  return {
    origin: found,
    link: said.match(/http\S+/)[0],
    mails,
    stop: async () => {
      await stop();
      mails.stop();
    },
  };
}

/** The council of `heard demo`, with comments that wait, released months and an account of each role. */
export async function demo() {
  const folder = join(scratch(), "demo");
  const { found, stop } = await start(
    ["demo", "--json", "--listen", "127.0.0.1:0", "--data", folder],
    { PATH: process.env.PATH },
    (line) => (line.startsWith("{") ? JSON.parse(line) : null),
  );
  const heard = command({
    PATH: process.env.PATH,
    HEARD_DATABASE_URL: `sqlite:${join(folder, "heard.db")}`,
    HEARD_KEYS: join(folder, "keys"),
    HEARD_PUBLIC_URL: found.url,
  });
  return { ...found, origin: found.url, heard, stop };
}
