// The browser, and what is looked at on every page.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import axe from "axe-core";
import { chromium } from "playwright-core";

/** The rules that must find nothing. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Starts the system's Chromium. It has no sandbox where the tests run as root, in a container. */
export async function launch() {
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"]).toString().trim();
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

/** A person at a browser. It remembers what they must never meet: among it a request to anybody but
 *  `origin` and `others`. */
export async function visitor(browser, { origin, others = [], width, height, scripts = true, more = {} }) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    javaScriptEnabled: scripts,
    ...more,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const surprises = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && ![origin, ...others].includes(url.origin)) surprises.push(`a request to ${url.origin}`);
  });
  page.on("pageerror", (error) => surprises.push(`a script failed: ${error.message}`));
  page.on("console", (message) => {
    // That a page is not there is told of the page itself; it is no fault in it.
    const ofPage = message.text().startsWith("Failed to load resource") && message.location().url === page.url();
    if (!ofPage && ["error", "warning"].includes(message.type())) surprises.push(`the console: ${message.text()}`);
  });
  return { context, page, surprises };
}

/** Nothing is left behind in a citizen's browser, and nobody else was asked. */
export async function leavesNoTrace({ context, surprises }) {
  assert.deepEqual(surprises, []);
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  assert.deepEqual(cookies, [], "cookies");
  assert.deepEqual(origins, [], "storage");
  assert.deepEqual(context.serviceWorkers(), [], "service workers");
}

/** All elements in the order they are shown in, also those within a shadow root. */
function everything() {
  const below = (one) => {
    if (one.shadowRoot) return [...one.shadowRoot.children];
    const given = one.tagName === "SLOT" ? one.assignedElements() : [];
    return given.length ? given : [...one.children];
  };
  const walk = (one) => [one, ...below(one).flatMap(walk)];
  return walk(document.documentElement);
}

/** Asks something of all elements of a page. */
const ofAll = (page, question, more = null) => page.evaluate(`(${question})((${everything})(), ${JSON.stringify(more)})`);

/** What Chromium tells a screen reader: each thing with its role, its name and whether it has the focus. */
export async function told(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && role && !["none", "generic", "StaticText", "InlineTextBox"].includes(role.value))
    .map(({ role, name, properties = [] }) => ({
      role: role.value,
      name: name ? name.value : "",
      focused: properties.some((one) => one.name === "focused" && one.value.value === true),
    }));
}

/** What axe finds, each with the elements it is about. */
export async function violations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const result = await window.axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false });
    return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }, RULES);
}

/** Pages that were judged, so that one page is not judged twice. Two that differ in a receipt or in
 *  a form's key alone are one. */
const judged = new Set();

/** Anybody can see, reach and press all of it, also what opens: axe finds nothing, nobody scrolls
 *  sideways, all is large enough and the keyboard reaches it. Without scripts axe cannot run, so it is
 *  shown what that reader was shown, in a browser that can. */
export async function isForEverybody({ page }, { scripts, copyist, large }) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  const html = (await page.content()).replace(/<script[^>]*><\/script>/g, "");
  const { width } = page.viewportSize();
  const same = `${width} ${html}`
    .replace(/(name="(key|csrf)" value=")[^"]*/g, "$1")
    .replace(/\b(TEST-)?[0-9A-Z]{4}(-[0-9A-Z]{4}){2,}\b/g, "");
  if (judged.has(same)) return;
  if (scripts) {
    assert.deepEqual(await violations(page), []);
  } else {
    const copy = await copyist.newPage();
    await copy.setViewportSize(page.viewportSize());
    const address = new URL("/copy", page.url()).href;
    await copy.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await copy.goto(address);
    assert.deepEqual(await violations(copy), []);
    await copy.close();
  }
  await fits(page);
  await isLargeEnough(page, large);
  await walksByKeyboard(page);
  judged.add(same);
}

/** Nothing stands outside the window, so nobody scrolls sideways and nothing is cut off. What is put
 *  far to the left is meant to be out of sight. */
export async function fits(page) {
  const over = await ofAll(page, (all) => {
    const room = document.documentElement.clientWidth;
    const isCut = (one) => {
      for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = all
      .filter((one) => !one.contains(document.body))
      .filter((one) => { const { left, right } = one.getBoundingClientRect(); return right > room + 1 || (left < -1 && right > 0); })
      .filter((one) => !isCut(one))
      .map((one) => `${one.outerHTML.slice(0, 120)} ${JSON.stringify(one.getBoundingClientRect())}`);
    const { scrollWidth } = document.documentElement;
    return scrollWidth > room ? [`the page is ${scrollWidth} px wide`, ...wide] : wide;
  });
  assert.deepEqual(over.slice(0, 9), [], "wider than the window");
}

/** All that is pressed is large enough for a finger, and what is `large` for a thumb. A link within a
 *  sentence is as high as its line. */
export async function isLargeEnough(page, large) {
  const small = await ofAll(page, (all, large) => {
    const within = (link) => link.tagName === "A" && link.closest("p") && link.closest("p").textContent.trim() !== link.textContent.trim();
    return all
      .filter((one) => one.matches("a, button, input:not([type=hidden]), textarea, select, summary"))
      .filter((one) => !one.closest("[aria-hidden=true], [hidden]") && !within(one))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .filter(({ one, box }) => {
        const least = one.matches(large) ? 44 : 24;
        return box.width < least || box.height < least;
      })
      .map(({ one, box }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`);
  }, large);
  assert.deepEqual(small.slice(0, 9), [], "too small to press");
}

/** Every answer is to be seen without a scroll. */
export async function isOnTheFirstScreen(page, selector) {
  const { height } = page.viewportSize();
  const below = await page.evaluate(
    ([selector, height]) =>
      [...document.querySelectorAll(selector)].map((one) => Math.ceil(one.getBoundingClientRect().bottom)).filter((bottom) => bottom > height),
    [selector, height],
  );
  assert.deepEqual(below, [], `below ${height} px`);
}

/** The Tab key reaches all that can be used, in the order of the page, and one sees where it is. What
 *  is folded away opens with Enter. */
export async function walksByKeyboard(page) {
  await page.evaluate(() => {
    document.querySelectorAll("details").forEach((one) => (one.open = false));
    // Where the walk begins: at the top, and not at what was focused before.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    window.scrollTo(0, 0);
  });
  const met = [];
  for (let step = 0; step < 250; step += 1) {
    await page.keyboard.press("Tab");
    const at = await ofAll(page, (all) => {
      let one = document.activeElement;
      while (one && one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement;
      if (!one || one === document.body) return null;
      const style = getComputedStyle(one);
      const { top, bottom } = one.getBoundingClientRect();
      const [part] = one.getClientRects();
      const over = one.getRootNode().elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
      return {
        index: all.indexOf(one),
        html: one.outerHTML.slice(0, 120),
        folded: one.tagName === "SUMMARY" && !one.parentElement.open,
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inSight: bottom > 0 && top < innerHeight,
        covered: over && !one.contains(over) && !over.contains(one) ? over.outerHTML.slice(0, 120) : "",
      };
    });
    if (!at || (met.length && at.index === met[0].index)) break;
    assert.ok(at.outlined, `no outline: ${at.html}`);
    assert.ok(at.inSight, `out of sight: ${at.html}`);
    assert.equal(at.covered, "", `covered: ${at.html}`);
    met.push(at);
    if (at.folded) await page.keyboard.press("Enter");
  }
  const missed = await ofAll(page, (all, met) => {
    const radios = new Set();
    return all
      .filter((one) => one.matches("a[href], button, input:not([type=hidden]), textarea, select, summary"))
      .filter((one) => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length > 0)
      // One Tab reaches a group of choices; its arrows do the rest.
      .filter((one) => one.type !== "radio" || (!radios.has(one.name) && radios.add(one.name)))
      .filter((one) => !met.includes(all.indexOf(one)) && one.type !== "radio")
      .map((one) => one.outerHTML.slice(0, 120));
  }, met.map(({ index }) => index));
  assert.deepEqual(missed, [], "not reached by the Tab key");
  const order = met.map(({ index }) => index);
  assert.deepEqual(order, [...order].sort((a, b) => a - b), "not in the order of the page");
  return met;
}

/** What a page costs on the wire with nothing kept: bytes with their headers, and requests. */
export async function cost(context, page, act) {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.clearBrowserCache");
  let bytes = 0;
  const urls = new Map();
  cdp.on("Network.responseReceived", ({ requestId, response }) => {
    if (!response.url.startsWith("data:")) urls.set(requestId, response.url);
  });
  const parts = [];
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!urls.has(requestId)) return;
    bytes += encodedDataLength;
    parts.push(`${new URL(urls.get(requestId)).pathname.replace(/^\/r\/.*/, "/r/...")} ${encodedDataLength}`);
  });
  await act();
  await page.waitForLoadState("networkidle");
  await cdp.detach();
  return { bytes, requests: parts.length, parts: parts.join(", ") };
}
