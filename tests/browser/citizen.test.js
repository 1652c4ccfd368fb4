// Citizens' pages in a browser: every page, in a language of each kind, on a small phone and on a
// large screen, with scripts and without.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cost, isForEverybody, isOnTheFirstScreen, launch, leavesNoTrace, violations, visitor } from "./browser.js";
import { council, LANGUAGES } from "./house.js";

let house, browser, copyist;

before(async () => {
  house = await council();
  browser = await launch();
  copyist = await browser.newContext();
});

after(async () => {
  await browser?.close();
  await house?.stop();
});

/** Taps the answer that stands at `at` on a sign's page, and is at its receipt then. */
async function taps(page, lang, code = "HOME", at = 0) {
  await page.goto(`/${code}?lang=${lang}`);
  await page.locator(".answers button").nth(at).click();
  await page.waitForURL(/\/r\//);
}

/** Writes words at a receipt and sends them. */
async function writes(page, words) {
  await page.locator("textarea").fill(words);
  await page.locator("form[action*='/comment'] .act").click();
  await page.waitForLoadState();
}

/** Types a receipt by hand. */
async function types(page, lang, receipt) {
  await page.goto(`/r?lang=${lang}`);
  await page.locator(".typed").fill(receipt);
  await page.locator("main .act").click();
  await page.waitForLoadState();
}

/** Opens what is folded away around something, as a person does. */
async function unfolds(page, inside) {
  await page.locator(`details:has(${inside}) > summary`).click();
}

/** Sends a form with something in it that no page of ours offers. */
async function sendsWith(page, lang, selector, value) {
  await page.goto(`/HOME?lang=${lang}`);
  await page.locator(selector).first().evaluate((one, value) => one.setAttribute("value", value), value);
  await page.locator(".answers button").first().click();
  await page.waitForLoadState();
}

/** Every page, by the way that people come to it, and whether it asks: then each answer is on the first
 *  screen, or the one that is named. */
const PAGES = {
  question: { go: (page, lang) => page.goto(`/HOME?lang=${lang}`), asks: true },
  "the question of GOV.UK": { go: (page, lang) => page.goto(`/TAX?lang=${lang}`), asks: true },
  "the question with four faces": { go: (page, lang) => page.goto(`/LIB?lang=${lang}`), asks: true },
  "an answer chosen in a mail": { go: (page, lang) => page.goto(`/HOME?score=5&channel=email&lang=${lang}`), asks: true },
  "faces alone": { go: (page, lang) => page.goto(`/HOME?pictures&lang=${lang}`), asks: true },
  "a draft": { go: (page, lang) => page.goto(`/DRAFT?lang=${lang}`), asks: true },
  "the question after an error": { go: (page, lang) => sendsWith(page, lang, ".answers button", "99") },
  "the question of a page that was open for long": { go: (page, lang) => sendsWith(page, lang, "[name=key]", "old"), asks: ".answers .chosen" },
  thanks: { go: (page, lang) => taps(page, lang) },
  "thanks for a test": { go: (page, lang) => taps(page, lang, "DRAFT") },
  "words that are none": {
    go: async (page, lang) => {
      await taps(page, lang);
      await writes(page, "  ");
    },
  },
  "thanks for words": {
    go: async (page, lang) => {
      await taps(page, lang);
      await page.locator("#share").check();
      await writes(page, "The nurse was kind. The clinic is hard to find.");
    },
  },
  status: {
    go: async (page, lang) => {
      await taps(page, lang);
      const here = page.url();
      await writes(page, "The nurse was kind.");
      await page.goto(here);
    },
  },
  "the way to a receipt": { go: (page, lang) => page.goto(`/r?lang=${lang}`) },
  "a receipt with a slip": { go: (page, lang) => types(page, lang, "ABCD-EFGH-JKMN") },
  "a receipt that was typed": {
    go: async (page, lang) => {
      await taps(page, lang);
      const receipt = await page.locator(".receipt").textContent();
      await writes(page, "The nurse was kind.");
      await types(page, lang, receipt);
    },
  },
  "another answer": {
    go: async (page, lang) => {
      await taps(page, lang, "LIB");
      await unfolds(page, "form[action*='/score']");
      await page.locator("form[action*='/score'] button").last().click();
      await page.waitForLoadState();
    },
  },
  "an answer that was taken back": {
    go: async (page, lang) => {
      await taps(page, lang);
      await unfolds(page, "form[action*='/withdraw']");
      await page.locator(".danger").click();
      await page.waitForLoadState();
    },
  },
  "is this sign real": { go: (page, lang) => page.goto(`/HOME/about?lang=${lang}`) },
  privacy: { go: (page, lang) => page.goto(`/HOME/privacy?lang=${lang}`) },
  accessibility: { go: (page, lang) => page.goto(`/HOME/accessibility?lang=${lang}`) },
  "privacy of all": { go: (page, lang) => page.goto(`/privacy?lang=${lang}`) },
  "accessibility of all": { go: (page, lang) => page.goto(`/accessibility?lang=${lang}`) },
  paused: { go: (page, lang) => page.goto(`/PAUSED?lang=${lang}`) },
  retired: { go: (page, lang) => page.goto(`/GONE?lang=${lang}`) },
  "a code that nobody has": { go: (page, lang) => page.goto(`/NOBODY?lang=${lang}`) },
  "a problem": { go: (page, lang) => page.goto(`/nothing/is/here?lang=${lang}`) },
};

/** What is pressed with a thumb. */
const LARGE = ".answers button, .act";

const SIZES = [
  { width: 320, height: 480 },
  { width: 1280, height: 800 },
];

for (const lang of LANGUAGES) {
  for (const size of SIZES) {
    for (const scripts of [true, false]) {
      test(`every page in ${lang} at ${size.width} px, scripts ${scripts ? "on" : "off"}`, async (t) => {
        const person = await visitor(browser, { origin: house.origin, ...size, scripts });
        const { page } = person;
        for (const [name, { go, asks }] of Object.entries(PAGES)) {
          await t.test(name, async () => {
            await go(page, lang);
            assert.equal(await page.locator("html").getAttribute("lang"), lang);
            assert.equal(await page.locator("html").getAttribute("dir"), lang === "ar" ? "rtl" : "ltr");
            if (asks) await isOnTheFirstScreen(page, asks === true ? ".answers button" : asks);
            await isForEverybody(person, { scripts, copyist, large: LARGE });
          });
        }
        await t.test("nothing is left behind", () => leavesNoTrace(person));
        await person.context.close();
      });
    }
  }
}

test("Enter on an answer counts, and Tab alone does not", async () => {
  const { page, context } = await visitor(browser, { origin: house.origin, ...SIZES[0], scripts: false });
  await page.goto("/LIB?lang=en");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("name"));
  for (let step = 0; step < 10 && (await focused()) !== "score"; step += 1) await page.keyboard.press("Tab");
  assert.equal(new URL(page.url()).pathname, "/LIB");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/r\//);
  assert.match(await page.locator(".answered").textContent(), /Very happy/);
  await context.close();
});

for (const lang of LANGUAGES) {
  test(`what shows who somebody is may be taken out, in ${lang}`, async () => {
    const person = await visitor(browser, { origin: house.origin, ...SIZES[0] });
    const { page, context } = person;
    await taps(page, lang);
    const box = page.locator("#comment");
    const seen = page.locator("#seen");
    await box.fill("Ring me on 07700 900123, at LS1 4DY.");
    await seen.locator("button").nth(1).waitFor();
    assert.match(await seen.getByRole("status").textContent(), /07700 900123, LS1 4DY$/);
    await isForEverybody(person, { scripts: true, copyist, large: LARGE });

    // By keyboard: the way on from the box leads to it, and one press does it.
    await box.focus();
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /: 07700 900123$/);
    await page.keyboard.press("Enter");
    assert.equal(await box.inputValue(), "Ring me on, at LS1 4DY.");
    assert.deepEqual(await seen.locator("bdi").allTextContents(), ["LS1 4DY", "07700 900123"]);
    assert.deepEqual(await violations(page), []);

    // What is put back is wanted there: it is not asked about again. The rest still is.
    await page.keyboard.press("Enter");
    assert.equal(await box.inputValue(), "Ring me on 07700 900123, at LS1 4DY.");
    assert.deepEqual(await seen.locator("bdi").allTextContents(), ["LS1 4DY"]);

    // It stops nobody.
    await writes(page, "Ring me on 07700 900123, at LS1 4DY.");
    assert.match(await page.locator("blockquote").textContent(), /07700 900123/);
    await leavesNoTrace(person);
    await context.close();
  });
}

/** What a page may cost with nothing kept from before, in bytes with their headers, and requests. */
const COSTS = {
  "the question": { path: "/HOME", bytes: 12_000 },
  "the question with four faces": { path: "/LIB", bytes: 12_000 },
  "faces alone": { path: "/HOME?pictures", bytes: 12_000 },
  thanks: { path: null, bytes: 10_000 },
};

for (const [name, { path, bytes }] of Object.entries(COSTS)) {
  test(`what ${name} costs`, async (t) => {
    for (const lang of LANGUAGES) {
      const { page, context } = await visitor(browser, { origin: house.origin, ...SIZES[0] });
      let to = path;
      if (!to) {
        await taps(page, lang);
        to = new URL(page.url()).pathname;
      }
      to += `${to.includes("?") ? "&" : "?"}lang=${lang}`;
      await page.goto("about:blank");
      const spent = await cost(context, page, () => page.goto(to));
      t.diagnostic(`${name} in ${lang}: ${spent.bytes} bytes, ${spent.requests} requests (${spent.parts})`);
      assert.ok(spent.bytes > 1_000, "it was measured");
      assert.ok(spent.bytes <= bytes, `${lang}: ${spent.bytes} bytes: ${spent.parts}`);
      if (path) assert.ok(spent.requests <= 2, `${lang}: ${spent.parts}`);
      await context.close();
    }
  });
}

// A figure and no bound: how fast this machine is belongs to no test.
test("how long a slow line takes", async (t) => {
  for (const lang of LANGUAGES) {
    const { page, context } = await visitor(browser, { origin: house.origin, ...SIZES[0] });
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    const bytes = (250 * 1_000) / 8;
    await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: 300, downloadThroughput: bytes, uploadThroughput: bytes });
    await page.goto(`/HOME?lang=${lang}`);
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    const ready = await page.evaluate(() => {
      const [painted] = performance.getEntriesByName("first-contentful-paint");
      const [walk] = performance.getEntriesByType("navigation");
      return Math.max(painted.startTime, walk.domInteractive);
    });
    t.diagnostic(`ready to tap in ${lang} on 250 kbit/s with 300 ms: ${(ready / 1_000).toFixed(2)} s`);
    await context.close();
  }
});
