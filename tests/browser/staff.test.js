// The pages of people who work here in a browser: every page in both of their languages, on a phone
// and on a large screen, with scripts and without, and one comment by keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isForEverybody, launch, visitor } from "./browser.js";
import { demo } from "./house.js";

let house, browser, copyist;

/** Words that know no end, that turn what stands around them, and with much in them that is found. */
const UNRULY = `${"Llanfairpwll".repeat(20)} \u202e 😀😀😀 ring 07700 900123 or write to ${"somebody.".repeat(6)}else@${"sub.".repeat(20)}example.org, LS1 4DY, I want to end it all`;

before(async () => {
  house = await demo();
  house.heard("touchpoint", "change", "LIB", "--channel", "qr", "--channel", "kiosk", "--channel", "api");
  const sent = await fetch(`${house.origin}/api/v1/touchpoints/LIB/ratings`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ score: 1, key: "00112233-4455-4677-8899-aabbccddeeff", comment: UNRULY, sharing: "share" }),
  });
  assert.equal(sent.status, 201);
  browser = await launch();
  copyist = await browser.newContext();
});

after(async () => {
  await browser?.close();
  await house?.stop();
});

const PASSWORD = "teapot-willow-harbour";
const PHONE = { width: 320, height: 640 };
const SCREEN = { width: 1280, height: 800 };

/** Somebody with every role whose pages are in `lang`: their address, and the link they were sent. */
function invited(lang, name) {
  const mail = `${name}.${lang}@example.org`;
  const said = ["moderator", "team", "commissioner", "admin"].map((role) =>
    house.heard("user", "add", "--mail", mail, "--name", "Llinos Evans", "--organisation", house.organisation, "--role", role, "--language", lang),
  );
  return { mail, link: said[0].match(/http\S+/)[0] };
}

/** Fills in the page to sign in, and sends it. */
async function signsIn(page, mail, password = PASSWORD) {
  await page.goto("/staff/login");
  await page.locator("#email").fill(mail);
  await page.locator("#password").fill(password);
  await page.locator("main button").click();
  await page.waitForLoadState();
}

/** Opens the first comment that waits and fits. */
async function opens(page, rows) {
  await page.goto("/staff/queue");
  await page.locator(`${rows} a`).first().click();
  await page.waitForLoadState();
}

/** Decides about the comment that is open. */
async function decides(page, action) {
  await page.locator(`button[value=${action}]`).click();
  await page.waitForLoadState();
}

/** Keys four answers from paper, with a comment, and how many there are in all. */
async function keys(page, total) {
  await page.goto(`/staff/entries/new?code=WILLOW&channel=paper&day=${new Date().toISOString().slice(0, 10)}`);
  await page.locator("#total").fill(total);
  await page.locator("#count-5").fill("4");
  await page.locator("#words-1").fill("A good lunch, says Rhian Evans.");
  await page.locator("#beside-1").selectOption("5");
  await page.locator("#count-5").press("Enter");
  await page.waitForLoadState();
}

/** Every page before somebody has signed in, by the way that people come to it. */
const OUTSIDE = {
  "to sign in": (page) => page.goto("/staff/login"),
  "to sign in for a page": (page) => page.goto("/staff/queue"),
  "signed out": (page) => page.goto("/staff/login?notice=signed-out"),
  "a wrong password": (page) => signsIn(page, "nobody@example.org", "not the password"),
  "a form that was open for too long": async (page) => {
    await page.goto("/staff/login");
    await page.locator("[name=csrf]").evaluate((one) => one.setAttribute("value", "old"));
    await page.locator("#email").fill("nobody@example.org");
    await page.locator("#password").fill("not the password");
    await page.locator("main button").click();
    await page.waitForLoadState();
  },
  "a forgotten password": (page) => page.goto("/staff/forgotten"),
  "a forgotten password of no address": async (page) => {
    await page.goto("/staff/forgotten");
    await page.locator("#email").evaluate((one) => one.setAttribute("type", "text"));
    await page.locator("#email").fill("nobody");
    await page.locator("main button").click();
    await page.waitForLoadState();
  },
  "a link that is on its way": (page) => page.goto("/staff/forgotten?sent=1"),
  "a link to choose a password": (page, { link }) => page.goto(link),
  "a password that is too common": async (page, { link }) => {
    await page.goto(link);
    await page.locator("#password").fill("aaaaaaaaaaaa");
    await page.locator("main button").click();
    await page.waitForLoadState();
  },
  "a link that is gone": (page) => page.goto("/staff/link/gone"),
  "the password is chosen": async (page, { link }) => {
    await page.goto(link);
    await page.locator("#password").fill(PASSWORD);
    await page.locator("main button").click();
    await page.waitForLoadState();
  },
};

/** Every page of somebody who holds all roles. */
const INSIDE = {
  home: (page, { mail }) => signsIn(page, mail),
  queue: (page) => page.goto("/staff/queue"),
  "an urgent comment": (page) => opens(page, ".is-urgent"),
  "a comment of one long word": (page) => opens(page, "tr:has-text('Llanfairpwll')"),
  "a comment of concern": (page) => opens(page, ".is-concern"),
  "a comment that shows who somebody is": (page) => opens(page, ".is-plain:has(.reason)"),
  "a comment for the team alone": (page) => opens(page, ".is-plain:has(.tag)"),
  "a decision without a reason": async (page) => {
    await opens(page, ".is-plain:not(:has(.in-hand))");
    await decides(page, "withhold");
  },
  "words to cut that are not there": async (page) => {
    await opens(page, ".is-plain:not(:has(.in-hand))");
    await page.locator("#cut_words").fill("no such words");
    await decides(page, "redact");
  },
  "the next comment after a decision": async (page, account) => {
    await opens(page, ".is-plain:not(:has(.in-hand))");
    account.decided = page.url();
    await decides(page, "publish");
  },
  "a comment that was decided already": (page, { decided }) => page.goto(decided),
  services: (page) => page.goto("/staff/services"),
  "a team's page": async (page) => {
    await page.goto("/staff/services/home-care");
    assert.ok(await page.locator(".comments .words").count() >= 5);
  },
  "a team that says too little": async (page) => {
    await page.goto("/staff/services/home-care?acted=1");
    await page.locator("#heard-en").fill("Ring Zadie on 07700 900123.");
    await page.locator("button[value=save]").click();
    await page.waitForLoadState();
  },
  "what was done to a service": (page) => page.goto("/staff/services?did=services&count=12"),
  "a new service": (page) => page.goto("/staff/services/new"),
  "a service without a name": async (page) => {
    await page.goto("/staff/services/new");
    await page.locator("main button[value=save]").click();
    await page.waitForLoadState();
  },
  "changing a service": (page) => page.goto("/staff/services/home-care/change"),
  "closing a service": (page) => page.goto("/staff/services/home-care/close"),
  "a table of services": (page) => page.goto("/staff/table/services"),
  "a table of touchpoints": (page) => page.goto("/staff/table/touchpoints"),
  "a table that will not do": async (page) => {
    await page.goto("/staff/table/services");
    await page.locator("#table").fill("name\tquestion_set\nDay centre\tstars\n\tfft");
    await page.locator("main form button").click();
    await page.waitForLoadState();
  },
  "what a table would make": async (page) => {
    await page.goto("/staff/table/services");
    await page.locator("#table").fill("name\tquestion_set\nDay centre\tfft\nNight team\tsmiley");
    await page.locator("main form button").click();
    await page.waitForLoadState();
  },
  "signs in two languages": (page) => page.goto("/staff/touchpoints?first=cy&second=en&level=q"),
  "a touchpoint": (page) => page.goto("/staff/touchpoints/LIB"),
  "a touchpoint that is looked at": async (page) => {
    await page.goto("/staff/touchpoints");
    await page.locator("#LIB form button").click();
    await page.waitForURL(/checked=LIB/);
  },
  "a new touchpoint": (page) => page.goto("/staff/touchpoints/new"),
  "a new touchpoint that will not do": async (page) => {
    await page.goto("/staff/touchpoints/new");
    await page.locator("#code").fill("NOV24");
    await page.locator("#put_up_on").fill("2999-01-01");
    await page.locator("#origins").fill("www.example.gov.uk");
    await page.locator("main form button.main").last().click();
    await page.waitForLoadState();
  },
  "no address that changed": (page) => page.goto("/staff/touchpoints/address-change"),
  "no sign for a closed place": (page) => page.goto("/staff/touchpoints/BRANCH/poster.pdf"),
  "answers from paper, none yet": (page) => page.goto("/staff/entries"),
  "where answers come from": (page) => page.goto("/staff/entries/new"),
  "answers of a day to come": (page) => page.goto("/staff/entries/new?code=WILLOW&channel=paper&day=2999-01-01"),
  "counts that do not add up": async (page) => {
    await keys(page, "3");
    await page.locator("#total-why").waitFor();
  },
  "counts keyed once more": async (page) => {
    await keys(page, "4");
    await page.locator("#again-5").waitFor();
  },
  "a batch that is stored": async (page) => {
    await keys(page, "4");
    await page.locator("#again-5").fill("4");
    // Enter goes on.
    await page.keyboard.press("Enter");
    await page.waitForURL(/stored=/);
  },
  "one batch": async (page) => {
    await page.locator("tbody a").first().click();
    await page.waitForURL(/entries\/\d+/);
  },
  "text messages": (page) => page.goto("/staff/texts"),
  "names of colleagues": (page) => page.goto("/staff/staff-list"),
  "names that are none": async (page) => {
    await page.goto("/staff/staff-list");
    await page.locator("textarea").first().fill("Siân Rees\n07700 900123");
    await page.locator("main form button").first().click();
    await page.waitForLoadState();
  },
  "a statement that says nothing": async (page) => {
    await page.goto("/staff/accessibility");
    await page.locator("button[value=confirm]").click();
    await page.waitForLoadState();
  },
  "a statement that is confirmed": async (page) => {
    await page.goto("/staff/accessibility");
    await page.locator("[value=partial]").check();
    await page.locator("[name=tested_on]").fill("2026-11-02");
    await page.locator("[name=tested_en]").fill("By Example Access Ltd, with two screen readers.");
    await page.locator("[name=faults_en]").fill("The chart of a month has no table.\nThe menu jumps at 400 %.");
    await page.locator("[name=answer_days]").fill("10");
    await page.locator("button[value=confirm]").click();
    await page.waitForURL(/done=confirm/);
  },
  "the statement as citizens read it": (page) => page.goto("/LIB/accessibility"),
  people: (page) => page.goto("/staff/people"),
  "an invitation without a role": async (page) => {
    await page.goto("/staff/people");
    await page.locator("#name").fill("Llanfairpwll".repeat(15));
    await page.locator("#mail").fill(`${"somebody.".repeat(6)}else@${"sub.".repeat(20)}example.org`);
    await page.locator("main form button.main").click();
    await page.waitForLoadState();
    assert.equal(await page.locator(".errors a").count(), 2);
  },
  "somebody who is invited": async (page, account) => {
    await page.locator("#mail").fill(account.mail.replace("@", ".new@"));
    await page.locator("#role-team").check();
    await page.locator("#reach-whole").check();
    await page.locator("main form button.main").click();
    await page.waitForURL(/invited=/);
    await page.locator("tbody tr", { hasText: account.mail.replace("@", ".new@") }).locator("a").click();
    await page.waitForURL(/people\/\d+$/);
  },
  "somebody who is let go": async (page) => {
    await page.locator("button[value=close]").click();
    await page.waitForURL(/done=closed/);
  },
  "oneself": async (page, { mail }) => {
    await page.goto("/staff/people");
    await page.locator("tbody tr", { has: page.getByText(mail, { exact: true }) }).locator("a").click();
    await page.waitForURL(/people\/\d+$/);
  },
  "one's own account": (page) => page.goto("/staff/account"),
  "a password that is another one": async (page) => {
    await page.goto("/staff/account");
    await page.locator("#old_password").fill("not the password");
    await page.locator("#new_password").fill("another four good words");
    await page.locator("form[action$=password] button").click();
    await page.waitForLoadState();
  },
  mail: (page) => page.goto("/staff/mail"),
  audit: (page) => page.goto("/staff/audit"),
  "some of the audit": async (page) => {
    await page.goto("/staff/audit");
    await page.locator("#act").selectOption("person.sign_in");
    await page.locator("#from").fill("2026-01-01");
    await page.locator("main form button").click();
    await page.waitForURL(/act=person.sign_in/);
    assert.ok(await page.locator("tbody tr").count() > 0);
  },
  "nothing of the audit": (page) => page.goto("/staff/audit?about=nothing-is-called-this"),
  returns: (page) => page.goto("/staff/returns"),
  "a return that was sent": (page) => page.goto(`/staff/returns/${house.months[0]}`),
  "a return that is due": (page) => page.goto(`/staff/returns/${house.months.at(-1)}`),
  "modes of collection": (page) => page.goto("/staff/returns/modes"),
  months: (page) => page.goto("/staff/months"),
  "a month that runs": (page) => page.goto(`/staff/months/${house.organisation}/${new Date().toISOString().slice(0, 7)}`),
  "a month that is released": (page) => page.goto(`/staff/months/${house.organisation}/${house.months.at(-1)}`),
  summaries: (page) => page.goto("/summaries"),
  "told by mail": async (page) => {
    await page.goto("/summaries");
    await page.locator("[name=tell]").first().click();
    await page.waitForLoadState();
  },
  corrections: (page) => page.goto(`/summaries/${house.organisation}/corrections`),
  "mails that stop": (page) => page.goto("/unsubscribe/nothing-of-ours"),
  "a month": (page) => page.goto(`/summaries/${house.organisation}/latest`),
  "a page that is not there": (page) => page.goto("/staff/nothing/is/here"),
};

/** Addresses that pages lead to. */
const links = new Set();

async function collects(page) {
  const found = await page.locator("a[href]:not([href^=\"#\"])").evaluateAll((all) => all.map((one) => one.href.replace(/#.*/, "")));
  found.filter((one) => one.startsWith(house.origin)).forEach((one) => links.add(one));
}

/** What is pressed with a thumb. */
const LARGE = "button:not(.plain), .button, input:not([type=checkbox]):not([type=radio]), select, textarea";

for (const lang of ["en", "cy"]) {
  for (const [device, size] of Object.entries({ phone: PHONE, screen: SCREEN })) {
    // Side by side, so that both are shown the same and it is judged once.
    test(`every page in ${lang} at ${size.width} px, scripts on and off`, async (t) => {
      const people = [];
      for (const scripts of [true, false]) {
        const person = await visitor(browser, { origin: house.origin, ...size, scripts, more: { locale: lang } });
        people.push({ ...person, scripts, account: invited(lang, `${device}.${scripts ? "on" : "off"}`) });
      }
      for (const [name, go] of Object.entries({ ...OUTSIDE, ...INSIDE })) {
        await t.test(name, async () => {
          for (const { page, scripts, account } of people) {
            await go(page, account);
            assert.equal(await page.locator("html").getAttribute("lang"), lang);
            await isForEverybody({ page }, { scripts, copyist, large: LARGE });
          }
          await collects(people[0].page);
        });
      }
      await t.test("nobody else is asked, and the session's cookie is all that stays", async () => {
        for (const { page, context, surprises } of people) {
          assert.deepEqual(surprises, []);
          const { cookies, origins } = await context.storageState({ indexedDB: true });
          assert.deepEqual(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite]), [["heard", true, "Lax"]]);
          assert.deepEqual(origins, []);
          await page.goto("/staff");
          await page.locator("header button").click();
          await page.waitForURL(/notice=signed-out/);
          assert.deepEqual(await context.cookies(), []);
          await context.close();
        }
      });
    });
  }
}

test("every role's own first page", async (t) => {
  for (const { email, role } of house.accounts) {
    await t.test(role, async () => {
      const person = await visitor(browser, { origin: house.origin, ...PHONE });
      await signsIn(person.page, email);
      await isForEverybody(person, { scripts: true, copyist });
      await collects(person.page);
      await person.page.goto("/staff/nothing/is/here");
      await isForEverybody(person, { scripts: true, copyist });
      assert.deepEqual(person.surprises, []);
      await person.context.close();
    });
  }
});

test("every link leads somewhere", async () => {
  // Signs are made anew for each look: one of each kind will do.
  const kind = (address) => address.replace(/\/touchpoints\/\w+\//, "/touchpoints/.../").replace(/services\/[^/]+\/(signs|told-us)/, "$1").replace(/\?.*/, "");
  const kinds = new Map([...links].map((address) => [kind(address), address]));
  assert.ok(kinds.size > 20, [...kinds.keys()].join(" "));
  const { page, context } = await visitor(browser, { origin: house.origin, ...SCREEN });
  const all = invited("en", "links");
  await page.goto(all.link);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("main button").click();
  await signsIn(page, all.mail);
  for (const address of kinds.values()) {
    const answer = await context.request.get(address);
    // What was decided and what is retired say so.
    assert.ok(answer.ok() || [409, 410].includes(answer.status()), `${answer.status()}: ${address}`);
  }
  await context.close();
});

/** Presses Tab until something has the focus. */
async function tabsTo(page, selector) {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`the Tab key does not reach ${selector}`);
}

for (const [lang, size] of [["en", PHONE], ["cy", SCREEN]]) {
  test(`one comment by keyboard alone, in ${lang} at ${size.width} px`, async () => {
    // The journeys before have all others in hand.
    for (const comment of ["Easy to find, and open late.", "A good place to sit and read."]) {
      const sent = await fetch(`${house.origin}/api/v1/touchpoints/LIB/ratings`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ score: 4, key: crypto.randomUUID(), comment, sharing: "share" }),
      });
      assert.equal(sent.status, 201);
    }
    const { mail, link } = invited(lang, "keyboard");
    const { page, context, surprises } = await visitor(browser, { origin: house.origin, ...size, more: { locale: lang } });
    await page.goto(link);
    await tabsTo(page, "#password");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL(/login/);
    await tabsTo(page, "#email");
    await page.keyboard.type(mail);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL(/staff$/);
    // Past the links that stand on every page.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tabsTo(page, "main a[href='/staff/queue']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/queue$/);
    const before = await page.locator("tbody tr").count();
    await tabsTo(page, ".is-plain:not(:has(.in-hand)) a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#item$/);
    const here = page.url();
    assert.equal(await page.evaluate(() => document.activeElement.id), "item", "one begins to read at the comment");
    await tabsTo(page, "button[value=publish]");
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=publish&undo=\d+#item$/);
    assert.notEqual(page.url().replace(/\?.*/, ""), here.replace(/#.*/, ""), "the next one is there already");
    const told = await page.getByRole("status").textContent();
    assert.ok(told.length > 5, told);
    await page.goto("/staff/queue");
    assert.equal(await page.locator("tbody tr").count(), before - 1);
    assert.deepEqual(surprises, []);
    await context.close();
  });
}
