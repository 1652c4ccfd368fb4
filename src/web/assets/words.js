// Beside the box for words: says quietly when something was typed that may show who somebody is, and
// takes it out in one press. It stops nobody, keeps nothing and sends nothing. The service itself
// looks again, and more closely, once the words have come. It is written for the browsers of old
// phones, and without it the box is the same box. Lines like these are cut before it is served.
(function () {
  "use strict";
  var MOST = 5, PAUSE = 600;

  var MAIL = /[^\s@<>()\[\]{},;:"“”]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi;
  var NINO = /\b[abceghj-prstw-z][ .-]{0,2}[abceghj-nprstw-z](?:[ .-]{0,2}\d){6}[ .-]{0,2}[a-d]\b/gi;
  var POSTCODE = /\b[a-pr-uwyz][a-hk-y]?\d[a-z\d]?[ -]{0,2}\d[abd-hjlnp-uw-z]{2}\b/gi;
  // Small letters after a number that are a measure: "the M1 2nd exit".
  var MEASURE = /\d(?:st|nd|rd|th|hr|yr|ft|lb|wk|pt|ea)$/;
  var WORD_BEFORE = /(?:^|[^a-z0-9])(?:tel|telephone|phone|mob|mobile|no|number|on|call|ring|text)$/i;
  var GAP = /^[ ().\-\u2013_]{0,3}$/;

  function each(pattern, text, kept) {
    var found;
    pattern.lastIndex = 0;
    while ((found = pattern.exec(text))) kept(found.index, found.index + found[0].length);
  }

  // The check of an NHS number: weights 10 to 2, eleven less the rest modulo eleven.
  function isNhs(digits, shape, alone) {
    if (digits.length !== 10 || digits.charAt(0) === "0" || /^(.)\1*$/.test(digits)) return false;
    if (!alone && shape !== "10" && shape !== "3,3,4") return false;
    for (var sum = 0, at = 0; at < 9; at++) sum += digits.charAt(at) * (10 - at);
    return (11 - (sum % 11)) % 11 === +digits.charAt(9);
  }

  // A telephone number of the United Kingdom that may be somebody's own: no free lines, which are
  // help lines mostly.
  function isPhone(digits, before) {
    if (/[£$€#\/]\(?$|[a-z0-9][\-._]$/i.test(before) || (/[a-z0-9]$/i.test(before) && !WORD_BEFORE.test(before))) return false;
    var own = /\+\(?$/.test(before) ? /^440?/ : /^00440?|^44(?=7\d{9}$)|^0/;
    if (!own.test(digits)) return false;
    digits = digits.replace(own, "");
    return /^[12378]\d{8,9}$/.test(digits) && !/^80[08]|^30[03]/.test(digits);
  }

  // 01-02-2024 and the like: what follows a day is no part of it.
  function isDay(text, run, first) {
    if (first + 2 >= run.length) return false;
    return /^(?:0?[1-9]|[12]\d|3[01])\D+(?:0?[1-9]|1[0-2])\D+(?:19|20)\d\d$/.test(text.slice(run[first][0], run[first + 2][1]));
  }

  // Numbers are read in groups, as people write them: 07700 900 123.
  function numbers(text, kept) {
    var runs = [], latest = null;
    each(/\d+/g, text, function (start, end) {
      if (latest && GAP.test(text.slice(latest[latest.length - 1][1], start))) latest.push([start, end]);
      else runs.push((latest = [[start, end]]));
    });
    runs.forEach(function (run) {
      for (var first = 0; first < run.length; first++) {
        if (isDay(text, run, first)) {
          first += 2;
          continue;
        }
        var digits = "", shape = [], start = run[first][0], before = text.slice(0, start), last = -1;
        for (var next = first; next < run.length && digits.length < 15; next++) {
          digits += text.slice(run[next][0], run[next][1]);
          shape.push(run[next][1] - run[next][0]);
          var alone = first === 0 && next === run.length - 1;
          if (isNhs(digits, shape.join(), alone) || isPhone(digits, before)) last = next;
        }
        if (last >= 0) {
          var end = run[last][1], closes = text.slice(start, end).indexOf(")") >= 0;
          kept(before.replace(closes ? /\+?\(?\+?$/ : /\+$/, "").length, end);
          first = last;
        }
      }
    });
  }

  // What may show who somebody is, as pairs of places in the text, first to last.
  function look(text) {
    var found = [];
    function keep(start, end) {
      var free = found.every(function (one) { return end <= one[0] || start >= one[1]; });
      if (free) found.push([start, end]);
    }
    each(MAIL, text, keep);
    each(NINO, text, keep);
    numbers(text, keep);
    each(POSTCODE, text, function (start, end) {
      if (!MEASURE.test(text.slice(start, end))) keep(start, end);
    });
    return found.sort(function (one, other) { return one[0] - other[0]; });
  }

  // A test reads the same table with this and with the service's own eyes.
  if (typeof module === "object") {
    module.exports = look;
    return;
  }

  var box = document.getElementById("comment"), place = document.getElementById("seen");
  if (!box || !place) return;
  var says = function (name) { return place.getAttribute("data-" + name); };
  var told = place.querySelector("p"), left = {}, shown = "", timer, undo;

  function make(tag, text) {
    var node = document.createElement(tag);
    node.appendChild(document.createTextNode(text));
    return node;
  }

  function show(words) {
    var list = place.querySelector("ul");
    if (list) place.removeChild(list);
    list = document.createElement("ul");
    words.slice(0, MOST).forEach(function (word) {
      list.appendChild(row(word, says("take"), function () { take(word); }));
    });
    if (undo) list.appendChild(row(undo.word, says("back"), back));
    if (list.firstChild) place.appendChild(list);
    place.className = list.firstChild ? "seen" : "";
    var quiet = (undo ? says("taken") + " " : "") + (words.length ? says("found") + " " : "");
    while (told.firstChild) told.removeChild(told.firstChild);
    told.appendChild(document.createTextNode(quiet));
    // The words stand in the list for the eye; here they are for the ear.
    var heard = make("span", words.slice(0, MOST).join(", "));
    heard.className = "away";
    told.appendChild(heard);
  }

  function row(word, press, act) {
    var item = document.createElement("li"), button = make("button", press);
    button.type = "button";
    button.onclick = act;
    button.setAttribute("aria-label", press + ": " + word);
    item.appendChild(make("bdi", word));
    item.appendChild(document.createTextNode(" "));
    item.appendChild(button);
    return item;
  }

  function again() {
    var words = [], text = box.value;
    if (undo && text !== undo.after) undo = null;
    look(text).forEach(function (at) {
      var word = text.slice(at[0], at[1]);
      if (!left[word] && words.indexOf(word) < 0) words.push(word);
    });
    var now = words.join("\n") + (undo ? "\n" : "");
    // What has been said is not said again while somebody types on.
    if (now !== shown) show(words);
    shown = now;
  }

  // The last button undoes what was just done, if anything can.
  function press() {
    var buttons = place.querySelectorAll("button");
    (buttons[buttons.length - 1] || box).focus();
  }

  function take(word) {
    var before = box.value, after = before.split(word).join("").replace(/ {2,}/g, " ").replace(/ ([.,;:!?])/g, "$1");
    box.value = after;
    undo = { before: before, after: after, word: word };
    again();
    press();
  }

  function back() {
    // Whoever puts something back wants it there: it is not asked about again.
    left[undo.word] = true;
    box.value = undo.before;
    undo = null;
    again();
    press();
  }

  box.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(again, PAUSE);
  });
  again();
})();
