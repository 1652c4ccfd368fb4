// The widget in a browser, on a page of somebody else's: with the strictest policy and with styles
// that mean no good, in a language of each kind, on a small phone and on a large screen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fits, isLargeEnough, launch, leavesNoTrace, told, violations, visitor, walksByKeyboard } from "./browser.js";
import { council, LANGUAGES } from "./house.js";
import { pieces, site } from "./site.js";

let house, host, browser;

/** What `heard touchpoint snippet` prints for a touchpoint in a language. */
const snippets = (code, lang = "en") => pieces(house.heard("touchpoint", "snippet", code, "--language", lang));

before(async () => {
  house = await council();
  host = await site(house.origin);
  const channels = ["--channel", "qr", "--channel", "email", "--channel", "widget"];
  for (const code of ["HOME", "TAX", "LIB", "PAUSED"]) {
    house.heard("touchpoint", "change", code, ...channels, "--origin", host.allowed);
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await host?.stop();
  await house?.stop();
});

const PHONE = { width: 320, height: 480 };
const SCREEN = { width: 1280, height: 800 };

/** Text as HTML has it. */
const read = (html) => html.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(number));

/** A person at the site, and what they sent to the house and heard of it. */
async function reader(more = {}) {
  const person = await visitor(browser, { origin: host.allowed, others: [house.origin], ...SCREEN, ...more });
  const sent = [];
  const asked = [];
  person.context.on("request", (request) => {
    const url = new URL(request.url());
    asked.push(`${request.method()} ${url.origin === house.origin ? url.pathname.replace(/[0-9A-Z]{4}-[-0-9A-Z]*/, "...").replace(/w\.[0-9a-f]+/, "w") : "page"}`);
    if (url.pathname.startsWith("/api/")) sent.push(JSON.parse(request.postData()));
  });
  return { ...person, sent, asked };
}

const widget = (page, at = 0) => page.locator("heard-feedback").nth(at);
const answers = (page, at = 0) => widget(page, at).locator("fieldset button");
const heading = (page, at = 0) => widget(page, at).locator("h2");
const receipt = (page, at = 0) => widget(page, at).locator("b").textContent();

/** Presses an answer and waits for the thanks. */
async function presses(page, { at = 0, answer = 0 } = {}) {
  await answers(page, at).nth(answer).click();
  await heading(page, at).waitFor();
  return receipt(page, at);
}

/** The answer that stands at a receipt, as its holder reads it there. */
async function stands(context, receipt) {
  const page = await context.request.get(`${house.origin}/r/${receipt}?lang=en`);
  assert.equal(page.status(), 200);
  return (await page.text()).match(/class="answered"[^>]*>([\s\S]*?)<\/p>/)[1];
}

/** Nothing is left behind, nobody else was asked, and the site's policy had nothing to report. */
async function isClean(person) {
  assert.deepEqual(host.reports, []);
  await leavesNoTrace(person);
  const kept = await person.page.evaluate(async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys()), ...(await indexedDB.databases()),
  ]);
  assert.deepEqual(kept, []);
}

/** Anybody can see, reach and press it. */
async function anybodyCanUse(page) {
  assert.deepEqual(await violations(page), []);
  await fits(page);
  await isLargeEnough(page, "button");
  return walksByKeyboard(page);
}

/** What has the focus, as a screen reader is told, and whether it is in sight, with an edge around it. */
async function focus(page) {
  const seen = await widget(page).evaluate((one) => {
    const at = one.shadowRoot.activeElement;
    if (!at) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { top, bottom } = at.getBoundingClientRect();
    return { edge: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, inSight: bottom > 0 && top < innerHeight };
  });
  assert.ok(seen, "the focus is within the widget");
  assert.ok(seen.edge, "there is an edge around it");
  assert.ok(seen.inSight, "it is in sight");
  return (await told(page)).filter((one) => one.focused).map(({ role, name }) => `${role}: ${name}`).pop();
}

for (const lang of LANGUAGES) {
  for (const size of [PHONE, SCREEN]) {
    test(`a hostile page in ${lang} at ${size.width} px, by keyboard alone`, async () => {
      const { form, floating } = snippets("HOME", lang);
      const words = [...form.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, words]) => read(words));
      const question = read(form.match(/<p>(.*?)<\/p>/)[1]);
      const person = await reader(size);
      const { page, sent } = person;
      await page.goto(host.add(floating, { lang, hostile: true }));
      await answers(page).first().waitFor();
      assert.deepEqual(person.surprises, []);

      const box = widget(page).locator("div");
      assert.equal(await box.getAttribute("lang"), lang);
      assert.equal(await box.getAttribute("dir"), lang === "ar" ? "rtl" : "ltr");
      const things = await told(page);
      assert.equal(things.find(({ role }) => role === "group").name, question);
      assert.deepEqual(things.filter(({ role }) => role === "button").map(({ name }) => name), words);
      const stops = await anybodyCanUse(page);
      assert.equal(stops.length, words.length, "the link inside gave way");

      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press(size === PHONE ? "Enter" : "Space");
      await heading(page).waitFor();
      assert.equal(await focus(page), `heading: ${await heading(page).textContent()}`);
      assert.equal(sent.length, 1);
      assert.deepEqual({ ...sent[0], key: "" }, { score: 4, key: "", asked: "fft", channel: "widget" });
      await anybodyCanUse(page);
      const words_box = await told(page);
      const named = (role) => words_box.filter((one) => one.role === role).map(({ name }) => name);
      for (const name of [...named("textbox"), ...named("radio"), ...named("button"), ...named("link")]) assert.ok(name, "it has a name");
      assert.deepEqual([named("textbox").length, named("radio").length, named("button").length], [1, 2, 1]);

      const typed = "The nurse was kind.";
      await widget(page).locator("textarea").focus();
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      const choice = await focus(page);
      assert.match(choice, /^radio: /);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await widget(page).locator("form").waitFor({ state: "detached" });
      assert.equal(await focus(page), `heading: ${await heading(page).textContent()}`);
      assert.deepEqual(sent.slice(1), [{ comment: typed, sharing: "share" }]);
      await anybodyCanUse(page);
      assert.match(await stands(person.context, await receipt(page)), /Good/);
      assert.deepEqual(person.asked, [
        "GET page", "GET /w.js", "POST /api/v1/touchpoints/HOME/ratings", "POST /api/v1/ratings/.../comment",
      ]);
      await isClean(person);
      await person.context.close();
    });
  }
}

test("text twice as large, forced colours and reduced motion", async () => {
  for (const size of [PHONE, SCREEN]) {
    const person = await reader({ ...size, more: { forcedColors: "active", reducedMotion: "reduce" } });
    const { page } = person;
    await page.goto(host.add(snippets("HOME", "cy").floating, { lang: "cy", style: "html { font-size: 200%; }" }));
    await answers(page).first().waitFor();
    await anybodyCanUse(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await heading(page).waitFor();
    await focus(page);
    await anybodyCanUse(page);
    await isClean(person);
    await person.context.close();
  }
});

test("a browser that makes no stylesheets of its own loads ours", async () => {
  const person = await reader(PHONE);
  const { page } = person;
  await page.addInitScript(() => { window.CSSStyleSheet = undefined; });
  await page.goto(host.add(snippets("HOME").floating, { hostile: true, sheets: house.origin }));
  await answers(page).first().waitFor();
  await page.waitForLoadState("networkidle");
  await anybodyCanUse(page);
  assert.match(person.asked.join("\n"), /GET \/assets\/widget-/);
  await isClean(person);
  // Where the site's policy lets in no stylesheet of ours it is plain, and works.
  await page.goto(host.add(snippets("HOME").floating));
  await presses(page);
  host.reports.length = 0;
  await person.context.close();
});

test("several on one page are each its own", async () => {
  const person = await reader();
  const { page, sent } = person;
  await page.goto(host.add(snippets("HOME").floating + snippets("TAX").floating + snippets("LIB").floating));
  await answers(page, 2).first().waitFor();
  const first = await presses(page, { at: 0, answer: 0 });
  const last = await presses(page, { at: 2, answer: 3 });
  const middle = await presses(page, { at: 1, answer: 1 });
  assert.equal(new Set([first, middle, last]).size, 3);
  assert.equal(new Set(sent.map(({ key }) => key)).size, 3);
  assert.match(await stands(person.context, first), /Very good/);
  assert.match(await stands(person.context, middle), /Satisfied/);
  assert.match(await stands(person.context, last), /Very unhappy/);
  // A script that stands three times is loaded once.
  assert.equal(person.asked.filter((one) => one === "GET /w.js").length, 1);
  assert.deepEqual(await violations(page), []);
  await isClean(person);
  await person.context.close();
});

test("taken out, put back and moved, it goes on where it was and rates once", async () => {
  const person = await reader();
  const { page, sent } = person;
  await page.goto(host.add(`${snippets("HOME").floating}<aside id="away" aria-label="Away"></aside>`));
  await answers(page).first().waitFor();
  const moves = () => page.evaluate(() => {
    const one = document.querySelector("heard-feedback");
    const home = one.parentElement;
    one.remove();
    home.append(one);
    document.getElementById("away").append(one);
    one.replaceWith(one);
  });
  await moves();
  assert.equal(await answers(page).count(), 6);
  // The answer is stored, and the network goes before the widget hears of it.
  let unheard;
  await page.route("**/ratings", async (route) => {
    unheard = await (await route.fetch()).json();
    await route.abort();
  }, { times: 1 });
  await answers(page).first().click();
  await widget(page).getByRole("alert").waitFor();
  await moves();
  assert.equal(await presses(page), unheard.receipt, "the second press is the first answer");
  await moves();
  assert.equal(await receipt(page), unheard.receipt);
  await widget(page).locator("textarea").fill("The nurse was kind.");
  await moves();
  assert.equal(await widget(page).locator("textarea").inputValue(), "The nurse was kind.");
  assert.equal(sent.length, 2);
  assert.equal(sent[0].key, sent[1].key);
  // Another one of the same place, made by the page, is another answer.
  await page.evaluate(() => {
    const other = document.createElement("heard-feedback");
    other.setAttribute("touchpoint", "HOME");
    document.querySelector("main").append(other);
  });
  await answers(page, 1).first().waitFor();
  assert.notEqual(await presses(page, { at: 1 }), unheard.receipt);
  // The console tells of the answer that was not heard, and of nothing else.
  assert.deepEqual(person.surprises.filter((one) => !/Heard: no answer|net::ERR_FAILED/.test(one)), []);
  await person.context.close();
});

test("the script comes late, twice, or before what it is for", async () => {
  const person = await reader();
  const { page, sent } = person;
  const { floating, pinned, link } = snippets("HOME");
  const [element, script] = floating.split("\n");
  let arrives;
  const late = new Promise((done) => (arrives = done));
  await page.route("**/w.js", async (route) => { await late; await route.continue(); });
  await page.goto(host.add(`${element}\n${script}\n${script}\n${pinned}`), { waitUntil: "commit" });
  // The pinned one is there first, and the one at the address that stays finds its work done.
  await answers(page, 1).first().waitFor();
  arrives();
  await page.waitForLoadState();
  assert.deepEqual(await page.locator("heard-feedback").evaluateAll((all) => all.map((one) => one.shadowRoot.querySelectorAll("button").length)), [6, 6]);
  await presses(page);
  assert.equal(sent.length, 1);
  await page.unroute("**/w.js");

  // Until it is there, and when it never comes, there is the link.
  await page.route("**/w.js", (route) => route.abort());
  await page.goto(host.add(floating), { waitUntil: "domcontentloaded" });
  assert.equal(await page.getByRole("link").evaluate((one) => one.outerHTML), link.replace(/ lang="en"/, "").replace(/&#38;/g, "&amp;"));
  assert.equal(await page.getByRole("link").isVisible(), true);
  await page.unroute("**/w.js");
  person.surprises.length = 0;

  // A script in the head, and an element that comes after it.
  await page.goto(host.add(element, { head: script }));
  await answers(page).first().waitFor();
  await isClean(person);
  await person.context.close();
});

test("two quick presses are one answer", async () => {
  const person = await reader();
  const { page, sent } = person;
  // The house has answered, and its answer is read slowly.
  await page.addInitScript(() => {
    const { json } = Response.prototype;
    Response.prototype.json = async function slowly() {
      await new Promise((done) => setTimeout(done, 300));
      return json.call(this);
    };
  });
  await page.goto(host.add(snippets("HOME").floating));
  const stored = page.waitForResponse("**/ratings");
  await answers(page).first().dblclick();
  await stored;
  await answers(page).last().click();
  await heading(page).waitFor();
  assert.match(await stands(person.context, await receipt(page)), /Very good/);
  const words = widget(page).locator("form button");
  await widget(page).locator("textarea").fill("The nurse was kind.");
  await words.dblclick();
  await widget(page).locator("form").waitFor({ state: "detached" });
  assert.equal(sent.length, 2);
  await isClean(person);
  await person.context.close();
});

test("what did not get through is told, and sent again once", async () => {
  const person = await reader(PHONE);
  const { page, sent } = person;
  await page.goto(host.add(snippets("HOME").floating));
  const failure = widget(page).getByRole("alert");
  const tellsAndLeads = async () => {
    await failure.waitFor();
    const { top, bottom } = await failure.evaluate((one) => one.getBoundingClientRect());
    assert.ok(top >= 0 && bottom <= PHONE.height, "it is in sight");
    const alerts = (await told(page)).filter(({ role }) => role === "alert");
    assert.equal(alerts.length, 1, "a screen reader is told once");
    assert.deepEqual(await violations(page), []);
  };
  for (const broken of [
    (route) => route.abort("internetdisconnected"),
    (route) => route.fulfill({ status: 503, headers: { "Access-Control-Allow-Origin": host.allowed, "Retry-After": "1" }, contentType: "application/problem+json", body: '{"status":503,"detail":"too many answers wait; try again"}' }),
    (route) => route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }),
  ]) {
    await page.route("**/ratings", broken, { times: 1 });
    await answers(page).nth(1).click();
    await tellsAndLeads();
    assert.equal(await page.getByRole("link").isVisible(), true, "there is the link meanwhile");
  }
  await presses(page, { answer: 1 });
  assert.equal(await failure.count(), 0);
  assert.equal(new Set(sent.map(({ key }) => key)).size, 1);
  const kept = await receipt(page);
  await widget(page).locator("textarea").fill("The nurse was kind.");
  await page.route("**/comment", (route) => route.abort(), { times: 1 });
  await widget(page).locator("form button").click();
  await tellsAndLeads();
  assert.equal(await widget(page).locator("textarea").inputValue(), "The nurse was kind.", "no word is lost");
  await widget(page).locator("form button").click();
  await widget(page).locator("form").waitFor({ state: "detached" });
  assert.equal(await receipt(page), kept);
  assert.deepEqual(sent.slice(-1), [{ comment: "The nurse was kind.", sharing: "" }]);
  // The console says what went wrong, for whoever made the page.
  assert.ok(person.surprises.some((one) => one.includes("Heard: too many answers wait; try again")), person.surprises.join("\n"));
  await person.context.close();
});

test("a place that is closed says so, and one that asks something else asks again", async () => {
  const person = await reader();
  const { page, sent } = person;
  await page.goto(host.add(snippets("PAUSED").floating));
  await answers(page).first().click();
  await heading(page).waitFor();
  assert.equal(await heading(page).textContent(), "No answers are taken here now");
  assert.deepEqual(await violations(page), []);
  assert.equal(await answers(page).count(), 0);
  assert.equal(await page.getByRole("link").isVisible(), true, "our page may know another place");

  sent.length = 0;
  await page.goto(host.add(snippets("LIB").floating.replace('set="smiley"', 'set="fft"')));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await widget(page).getByText("Very happy").waitFor();
  assert.match(await focus(page), /^group: How happy are you/);
  await presses(page, { answer: 1 });
  assert.deepEqual(sent.map(({ asked, score }) => `${asked} ${score}`), ["fft 5", "smiley 3"]);
  await person.context.close();
});

test("a page that was not named is told why, and its link works", async () => {
  const person = await reader();
  const { page } = person;
  await page.goto(host.elsewhere + host.add(snippets("HOME").floating));
  await answers(page).first().click();
  await widget(page).getByRole("alert").waitFor();
  const said = person.surprises.filter((one) => one.includes("Heard:"));
  assert.deepEqual(said.length, 1);
  assert.ok(said[0].includes(`heard touchpoint change HOME --origin ${host.elsewhere}`), said[0]);
  await page.getByRole("link").click();
  await page.waitForURL(`${house.origin}/HOME?channel=widget&lang=en`);
  await page.locator(".answers button").first().click();
  await page.waitForURL(/\/r\//);
  await person.context.close();
});

/** The link that stands inside leads to the question. */
async function linkLeads(person, inside, more) {
  const { page } = person;
  await page.goto(host.add(inside, more));
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator("heard-feedback button").count(), 0);
  await page.getByRole("link").click();
  await page.waitForURL(/HOME\?channel=widget&lang=en/);
  assert.equal(await page.locator(".answers button").count(), 6);
}

test("without the script there is the link", async () => {
  const { floating, pinned } = snippets("HOME");
  const none = await reader({ scripts: false });
  await linkLeads(none, floating);
  await isCleanWithoutScripts(none);
  await none.context.close();

  const person = await reader();
  // The site's policy does not know the script; the bytes are other ones than were pinned; an older
  // version's address is not there any more.
  await linkLeads(person, floating, { nonce: "none" });
  assert.match(person.surprises.join("\n"), /Content Security Policy/);
  await linkLeads(person, pinned.replace(/sha384-..../, "sha384-AAAA"));
  assert.match(person.surprises.join("\n"), /integrity/);
  await linkLeads(person, pinned.replace(/w\.[0-9a-f]+\.js/, "w.000000000000.js"));
  host.reports.length = 0;
  await person.context.close();
});

/** As `isClean`, where nothing can be asked of the page but by the browser itself. */
async function isCleanWithoutScripts(person) {
  assert.deepEqual(host.reports, []);
  await leavesNoTrace(person);
}

test("each level works as the command prints it", async () => {
  const { link, form, floating, pinned } = snippets("TAX", "cy");
  const levels = {
    link: async (page) => {
      await page.getByRole("link").click();
      await page.locator(".answers button").nth(1).click();
    },
    form: async (page) => {
      await page.locator("button").nth(1).click();
      await page.locator(".answers .chosen").click();
    },
  };
  for (const [name, act] of Object.entries(levels)) {
    const person = await reader({ ...PHONE, scripts: false });
    const { page } = person;
    await page.goto(host.add(name === "link" ? link : form, { lang: "cy" }));
    await act(page);
    await page.waitForURL(/\/r\/.*lang=cy/);
    assert.match(await page.locator(".answered").textContent(), /Bodlon/, name);
    await isCleanWithoutScripts(person);
    await person.context.close();
  }
  const scripts = {
    floating,
    pinned,
    // WordPress makes paragraphs and breaks of lines.
    paragraphs: `<p>${floating.replace("\n", "<br />\n")}</p>`,
    // The script alone makes its own place.
    alone: floating.split("\n")[1].replace("<script ", '<script data-touchpoint="TAX" data-set="govuk" data-lang="cy" '),
  };
  for (const [name, inside] of Object.entries(scripts)) {
    const person = await reader();
    await person.page.goto(host.add(inside, { lang: name === "alone" ? "en" : "cy" }));
    const kept = await presses(person.page, { answer: 1 });
    assert.equal(await heading(person.page).textContent(), "Diolch. Mae eich ateb yn cyfrif.", name);
    assert.match(await stands(person.context, kept), /Satisfied/, name);
    assert.equal(await widget(person.page).evaluate((one) => one.querySelector("a").href), `${house.origin}/TAX?channel=widget&lang=cy`);
    await isClean(person);
    await person.context.close();
  }
  // A page in a language that the widget has not, and one that says none, is spoken to in English.
  const other = await reader();
  await other.page.goto(host.add(floating.replace(' lang="cy"', ""), { lang: "fr" }));
  assert.equal(await widget(other.page).locator("div").getAttribute("lang"), "en");
  await other.context.close();
  // An editor that cuts scripts and elements it does not know leaves the link.
  const person = await reader();
  const { page } = person;
  await page.goto(host.add(floating.replace(/<\/?(heard-feedback|script)[^>]*>/g, "")));
  await page.getByRole("link").click();
  await page.waitForURL(/TAX\?channel=widget&lang=cy/);
  await person.context.close();
});

test("words arrive with the choice that was made", async () => {
  const invitation = house.heard("user", "add", "--mail", "mo@example.org", "--name", "Mo Price", "--organisation", "example-council", "--role", "moderator");
  const person = await reader();
  const { page } = person;
  for (const [words, choice] of [["Shared with all", "share"], ["For the team alone", "team_only"], ["Nothing was chosen", ""]]) {
    await page.goto(host.add(snippets("HOME").floating));
    await presses(page);
    await widget(page).locator("textarea").fill(words);
    if (choice) await widget(page).locator(`label:has([value=${choice}])`).click();
    await widget(page).locator("form button").click();
    await widget(page).locator("form").waitFor({ state: "detached" });
  }
  await isClean(person);
  await person.context.close();

  const { page: desk, context } = await visitor(browser, { origin: house.origin, ...SCREEN });
  await desk.goto(invitation.match(/http\S+/)[0]);
  await desk.locator("#password").fill("teapot-willow-harbour");
  await desk.locator("main button").click();
  await desk.locator("#email").fill("mo@example.org");
  await desk.locator("#password").fill("teapot-willow-harbour");
  await desk.locator("main button").click();
  await desk.goto("/staff/queue");
  const row = async (words) => (await desk.locator(`tr:has-text("${words}") .tag`).count()) === 1;
  assert.equal(await row("Shared with all"), false);
  assert.equal(await row("For the team alone"), true);
  assert.equal(await row("Nothing was chosen"), true);
  await context.close();
});

test("what the widget costs", async (t) => {
  for (const lang of LANGUAGES) {
    const { page, context } = await reader();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    const scripts = new Map();
    cdp.on("Network.responseReceived", ({ requestId, response }) => {
      if (new URL(response.url).pathname.startsWith("/w.")) scripts.set(requestId, { headers: response.encodedDataLength });
    });
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scripts.get(requestId).all = encodedDataLength;
    });
    await page.goto(host.add(snippets("HOME", lang).floating, { lang }));
    await answers(page).first().waitFor();
    const [{ headers, all }, ...others] = [...scripts.values()];
    assert.deepEqual(others, []);
    t.diagnostic(`the widget in ${lang}: ${all - headers} bytes and ${headers} of headers, 1 request`);
    assert.ok(all - headers > 1_000, "it was measured");
    assert.ok(all - headers <= 4_096, `${all - headers} bytes`);
    await context.close();
  }
});
