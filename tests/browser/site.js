// A web page of somebody else's, on another origin, which carries what `heard touchpoint snippet`
// prints. Its policy lets in nothing that it does not name, and its styles mean no good.

import { createServer } from "node:http";

/** What a page's own scripts and styles are told apart by. */
const NONCE = "bm9uY2Ugb2YgdGhlIHBhZ2U=";

/** What a page may do to what stands on it. A widget has to be the same all the same. */
const HOSTILE = `
  body { direction: rtl; color: #00c; font: 700 40px/1 cursive; letter-spacing: .3em; text-transform: uppercase; text-align: right; }
  body * { all: unset !important; }
  heard-feedback, heard-feedback *, button, input, textarea { position: fixed !important; left: -999px !important; opacity: 0 !important; display: none !important; }
  *:focus { outline: 0 !important; }
`;

/** The pieces that `heard touchpoint snippet` printed, by the first words of their headings. */
export function pieces(printed) {
  const parts = printed.split(/^# /m).slice(1).map((part) => part.split("\n\n"));
  const of = (words) => {
    const found = parts.find(([heading]) => heading.startsWith(words));
    if (!found) throw new Error(`no piece "${words}" in:\n${printed}`);
    return found[1].trim();
  };
  return {
    link: of("A link"),
    form: of("A form"),
    floating: of("The widget, always the newest"),
    pinned: of("The widget, these bytes"),
  };
}

/** Starts the site. `allowed` is the origin that a touchpoint is told, `elsewhere` one that it is not. */
export async function site(house) {
  const pages = new Map();
  const reports = [];
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      let report = "";
      request.on("data", (some) => (report += some));
      request.on("end", () => reports.push(report) && response.writeHead(204).end());
      return;
    }
    const page = pages.get(request.url);
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": page.policy });
    response.end(page.html);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();

  /** Puts a page there and gives its path. */
  const add = (inside, { lang = "en", style = "", hostile = false, nonce = NONCE, head = "", sheets = "" } = {}) => {
    const path = `/${pages.size + 1}`;
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${NONCE}'`,
      `style-src 'nonce-${NONCE}' ${sheets}`,
      `connect-src ${house}`,
      `form-action ${house}`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
      "report-uri /reports",
    ].join("; ");
    const styles = (hostile ? HOSTILE : "body { font: 16px/1.5 sans-serif; }") + style;
    const html = `<!DOCTYPE html>
<html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Library</title>
<style nonce="${NONCE}">${styles}</style>
${head}
</head>
<body>
<main>
<h1>Library</h1>
${inside}
</main>
</body>
</html>`.replace(/<script /g, `<script nonce="${nonce}" `);
    pages.set(path, { html, policy });
    return path;
  };
  const stop = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
  return { allowed: `http://127.0.0.1:${port}`, elsewhere: `http://localhost:${port}`, add, reports, stop };
}
