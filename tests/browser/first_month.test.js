// The first month of a small health board, by browser alone: from a name and one link to a printed
// sign, a counted tap, and a comment that somebody read. Clicks are counted; a Tab and a letter typed
// are none.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, visitor } from "./browser.js";
import { bare } from "./house.js";

let house, browser;

before(async () => {
  house = await bare();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await house?.stop();
});

const PASSWORD = "teapot-willow-harbour";
const SCREEN = { width: 1280, height: 800 };
/** The most clicks to a printed sign, and the most minutes. */
const CLICKS = 25;
const MINUTES = 10;

/** Somebody at a browser who counts their clicks. */
async function clicker() {
  const person = await visitor(browser, { origin: house.origin, ...SCREEN });
  const { page } = person;
  let clicks = 0;
  const click = async (selector) => {
    clicks += 1;
    await page.locator(selector).first().click();
    await page.waitForLoadState();
  };
  const fill = (field, text) => page.locator(`#${field}`).fill(text);
  /** Chooses a password by a link, and signs in with it. */
  const starts = async (link, mail) => {
    await page.goto(link);
    await fill("password", PASSWORD);
    await click("main button");
    await fill("email", mail);
    await fill("password", PASSWORD);
    await click("main button");
  };
  return { ...person, click, fill, starts, clicks: () => clicks };
}

/** The step of the list with these words. */
const step = (words) => `.steps a:text-is("${words}")`;

test("from a link to a printed sign, and on to a comment that somebody read", async (t) => {
  const ada = await clicker();
  const begun = Date.now();
  let code;
  await t.test("the first admin reaches a printed sign", async () => {
    await ada.starts(house.link, "ada@example.org");
    assert.ok(await ada.page.locator(".steps").isVisible());
    await ada.click(step("A name in every language"));
    await ada.fill("name-cy", "Bwrdd Iechyd Bach");
    await ada.fill("safeguarding-mail", "duty@example.org");
    await ada.fill("out-of-hours-phone", "01632 960 111");
    await ada.fill("complaints-phone", "01632 960 120");
    await ada.fill("data-protection-mail", "data@example.org");
    await ada.click("main form button.main");
    await ada.click(".brand");
    await ada.click(step("A first service"));
    await ada.fill("name_en", "Home care North");
    await ada.fill("name_cy", "Gofal cartref y Gogledd");
    await ada.click("[name=question_set][value=fft]");
    await ada.click("button[name=act][value=save]");
    await ada.click(".brand");
    await ada.click(step("A first sign"));
    await ada.page.locator("#service").selectOption({ index: 1 });
    await ada.page.locator("input[id^=name]").first().fill("After a home visit");
    await ada.click("[name=state][value=open]");
    await ada.click("main form button.main:not([name])");
    code = ada.page.url().match(/touchpoints\/(\w+)/)[1];
    const poster = await ada.page.locator("a[href*='poster.pdf']").first().getAttribute("href");
    // The browser would show the file; to look into it, it is asked for as the press of the link does.
    const sign = await ada.context.request.get(poster);
    const clicks = ada.clicks() + 1;
    assert.equal((await sign.body()).subarray(0, 5).toString(), "%PDF-");
    const minutes = (Date.now() - begun) / 60_000;
    t.diagnostic(`clicks to a printed sign: ${clicks} of ${CLICKS}; minutes a program needs: ${minutes.toFixed(1)}`);
    assert.ok(clicks <= CLICKS, `${clicks} clicks`);
    assert.ok(minutes < MINUTES);
  });

  await t.test("a citizen taps, and says why", async () => {
    const citizen = await visitor(browser, { origin: house.origin, width: 320, height: 640 });
    await citizen.page.goto(`/${code}`);
    await citizen.page.locator("button[name=score]").first().click();
    await citizen.page.waitForLoadState();
    await citizen.page.locator("textarea").fill("They were kind, and came on time.");
    await citizen.page.locator("main form button").first().click();
    await citizen.page.waitForLoadState();
    assert.deepEqual(citizen.surprises, []);
    await citizen.context.close();
  });

  await t.test("mail arrives", async () => {
    await ada.page.goto("/staff");
    await ada.click(step("Mail arrives"));
    await ada.click("#mail button");
    await ada.page.goto(await house.mails.link("ada@example.org", "/staff/test-mail/"));
    await ada.click("main form button");
    await ada.page.goto("/staff");
    assert.equal(await ada.page.locator(`.ready ${step("Mail arrives").slice(7)}`).count(), 1);
  });

  await t.test("a moderator is invited by mail, reads the comment, and passes it on", async () => {
    await ada.click(step("Somebody who reads comments"));
    await ada.fill("mail", "mo@example.org");
    await ada.fill("name", "Mo Reads");
    await ada.click("[name=role][value=moderator]");
    await ada.click("[name=reach][value=whole]");
    await ada.click("main form:has(#mail) button.main");
    const mo = await clicker();
    await mo.starts(await house.mails.link("mo@example.org", "/staff/link/"), "mo@example.org");
    await mo.page.goto("/staff/queue");
    await mo.click("tbody a");
    await mo.click("button[value=publish]");
    await mo.page.goto("/staff/queue/done");
    assert.ok(await mo.page.locator("main tbody tr").count() >= 1, "the decision stands");
    assert.deepEqual(mo.surprises, []);
    await mo.context.close();
  });

  await t.test("what is left is what only somebody else can do", async () => {
    await ada.page.goto("/staff");
    const left = await ada.page.locator(".steps li:not(.ready) > div > p:first-child").allTextContents();
    assert.deepEqual(left.map((one) => one.replace(/^To do: /, "").trim()), ["A public address", "A second admin"]);
    assert.deepEqual(ada.surprises, []);
    await ada.context.close();
  });
});
