// The widget: one tap and a few words, inside a page of the organisation's own. It keeps nothing on
// the device, asks for nothing before somebody presses, and leaves the link that stands inside it
// alone when anything is missing. Lines like this one are cut before it is served.
(() => {
  const base = BASE, says = TEXTS, sheet = SHEET, css = CSS;
  const send = fetch, open = new WeakMap(), d = document, first = says.en ? "en" : Object.keys(says)[0];

  // What is not given is left out.
  const fill = (node, attributes, inside) => {
    for (const name in attributes) if (attributes[name]) node.setAttribute(name, attributes[name]);
    node.append(...inside);
    return node;
  };
  const make = (tag, attributes, ...inside) => fill(d.createElement(tag), attributes, inside);
  const draw = (tag, attributes, ...inside) => fill(d.createElementNS("http://www.w3.org/2000/svg", tag), attributes, inside);

  // The drawing of an answer: 1 worst to 5 best, 0 for none.
  const face = (n) => draw("svg", { viewBox: "0 0 48 48", "aria-hidden": "true" },
    draw("circle", { cx: 24, cy: 24, r: 20, fill: ["#fff", "#f4a582", "#fddbc7", "#f4f4f2", "#d1e5f0", "#92c5de"][n] }),
    draw("path", { d: (n ? "M17 18v2M31 18v2M" : "M") + ["18 19q0-6 6-6t6 5.5q0 3.5-3.5 5.5t-2.5 4v1M24 34v1", "13 36q11-14 22 0M12 14l7 3M36 14l-7 3", "14 34q10-9 20 0", "15 31h18", "14 29q10 9 20 0", "13 27q11 15 22 0z"][n] }));

  // A key that makes this answer one, however often it is sent.
  const key = () => Array.from(crypto.getRandomValues(new Uint16Array(8)), (n, at) =>
    (at > 1 && at < 6 ? "-" : "") + (n + 65536).toString(16).slice(1)).join("");

  class Feedback extends HTMLElement {
    connectedCallback() {
      // Put back after it was taken out, it goes on where it was.
      if (open.has(this)) return;
      const root = this.attachShadow({ mode: "open" });
      open.set(this, root);
      try {
        const style = new CSSStyleSheet();
        style.replaceSync(css);
        root.adoptedStyleSheets = [style];
      } catch (old) {
        root.append(make("link", { rel: "stylesheet", href: base + sheet }));
      }
      const near = this.closest("[lang]");
      const asked = near ? near.lang.slice(0, 2).toLowerCase() : "";
      const lang = says[asked] ? asked : first;
      const t = says[lang], code = this.getAttribute("touchpoint"), once = key();
      const box = make("div", { lang, dir: t.dir });
      root.append(box);
      let busy, set = this.getAttribute("set");
      if (!t.sets[set]) set = "fft";

      const heading = (text) => make("h2", { tabindex: -1 }, text);
      const show = (...inside) => {
        box.replaceChildren(...inside);
        inside[0].focus();
      };
      // One thing at a time, and as plain text, which needs no asking first; what did not get through may be sent again.
      const post = async (path, body, done, refused) => {
        if (busy) return;
        busy = true;
        for (const old of box.querySelectorAll("[role=alert],slot")) old.remove();
        try {
          const answer = await send(base + "/api/v1/" + path, {
            method: "POST",
            body: JSON.stringify(body),
            credentials: "omit",
            referrerPolicy: "no-referrer",
            keepalive: true
          });
          const told = await answer.json();
          busy = false;
          if (answer.ok) return done(told);
          if (answer.status === 410) return show(heading(t.closed), make("slot"));
          if (told.asks && told.asks !== set && t.sets[told.asks]) {
            set = told.asks;
            return ask(true);
          }
          console.warn("Heard: " + told.detail);
        } catch (gone) {
          console.warn("Heard: no answer. Is this page let in? heard touchpoint change " + code + " --origin " + location.origin);
        }
        busy = false;
        const failed = make("p", { role: "alert" }, t.failed);
        box.append(failed, refused());
        failed.scrollIntoView({ block: "nearest" });
      };

      const ask = (again) => {
        const set_of = t.sets[set];
        const fields = make("fieldset", { tabindex: -1 }, make("legend", {}, set_of[0]));
        const best = set === "smiley" ? 4 : 5;
        set_of.slice(1).forEach((words, at) => {
          const score = best - at;
          const press = make("button", {}, face(best < 5 && score > 2 ? score + 1 : score), make("span", {}, words));
          press.onclick = () => post("touchpoints/" + code + "/ratings", { score, key: once, asked: set, channel: "widget" }, thank, () => make("slot"));
          fields.append(press);
        });
        box.replaceChildren(fields, make("p", {}, t.promise));
        if (again) fields.focus();
      };

      const thank = ({ receipt, known, test }) => {
        const page = base + "/r/" + receipt + "?lang=" + lang;
        const link = (text) => make("a", { href: page, rel: "noreferrer" }, text);
        const keep = make("p", {}, t.keep, " ", make("b", { dir: "ltr" }, receipt), " ", link(t.help));
        const words = make("textarea", { id: "w", rows: 3, maxlength: 1000, dir: "auto", "aria-describedby": "o" });
        const choice = (value, text) => make("label", { class: "c" }, make("input", { type: "radio", name: "s", value }), make("span", {}, text));
        const form = make("form", {},
          make("label", { for: "w" }, t.why), make("p", { id: "o" }, t.out), words,
          make("fieldset", {}, make("legend", {}, t.who), choice("share", t.share), choice("team_only", t.team)), make("p", {}, t.unset),
          make("button", { class: "go" }, t.send));
        form.onsubmit = (event) => {
          event.preventDefault();
          const chosen = form.querySelector(":checked");
          if (words.value.trim()) {
            post("ratings/" + receipt + "/comment", { comment: words.value, sharing: chosen ? chosen.value : "" },
              () => show(heading(t.got), keep), () => link(t.page));
          } else words.focus();
        };
        show(heading(test ? t.test : known ? t.known : t.thanks), form, make("p", {}, t.not), keep);
      };
      ask();
    }
  }

  try {
    if (!customElements.get("heard-feedback")) customElements.define("heard-feedback", Feedback);
    // A script alone makes its own place, after itself.
    for (const script of d.querySelectorAll("script[data-touchpoint]:not([data-done])")) {
      const { touchpoint, set, lang } = script.dataset;
      script.dataset.done = "";
      script.after(make("heard-feedback", { touchpoint, set, lang },
        make("a", { href: base + "/" + touchpoint + "?channel=widget" + (says[lang] ? "&lang=" + lang : "") }, says[says[lang] ? lang : first].page)));
    }
  } catch (old) {
    console.warn(old);
  }
})();
