// What the script beside the box for words looks for, by the table that the service's own screening
// is tested with too: what a person is warned of, somebody who reads is shown as well.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

const look = createRequire(import.meta.url)("../../src/web/assets/words.js");
const table = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8"));

test("what may show who somebody is", () => {
  for (const sentence of table.finds) {
    const marked = [...sentence.matchAll(/‹(.*?)›/g)].map((mark) => mark[1]);
    const text = sentence.replace(/[‹›]/g, "");
    assert.ok(marked.length > 0, sentence);
    assert.deepEqual(look(text).map(([start, end]) => text.slice(start, end)), marked, sentence);
  }
});

test("what only looks like it", () => {
  for (const sentence of table.passes) assert.deepEqual(look(sentence), [], sentence);
});

test("old phones read the script", () => {
  const source = readFileSync(new URL("../../src/web/assets/words.js", import.meta.url), "utf8");
  const said = source.replace(/^\s*\/\/.*$/gm, "").replace(/"[^"\n]*"/g, '""');
  for (const newer of [/=>/, /\b(?:let|const|class|async|await)\b/, /`/, /\.\.\./, /\?\./, /\?\?/, /\.(?:includes|replaceAll|flatMap|closest|remove|append|replaceChildren)\(/, /\(\?<|\\p\{|\/[gim]*[suy][gim]*[,;.)]/]) {
    assert.doesNotMatch(said, newer);
  }
});

test("a long text takes no long time", () => {
  for (const text of ["0 ".repeat(500), "07700 900123 ".repeat(77), "a@".repeat(500), "a.".repeat(500), "LS1 4DY ".repeat(125), "ab12".repeat(250)]) {
    const began = performance.now();
    look(text);
    assert.ok(performance.now() - began < 1_000, text.slice(0, 9));
  }
});
