"use strict";
// Comfort only: every page works without this script.

// What is typed into a form is kept on the server, so that nothing is lost to a dead battery.
(function () {
  var forms = document.querySelectorAll("form.stack");
  forms.forEach(function (form) {
    var token = form.querySelector("input[name=_token]");
    if (!token || form.enctype === "multipart/form-data") return;
    var timer = null, sent = false;
    form.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        if (sent) return;
        var body = new URLSearchParams();
        body.append("_token", token.value);
        body.append("form", form.getAttribute("action"));
        var kept = new URLSearchParams();
        new FormData(form).forEach(function (value, name) {
          if (name[0] !== "_" && typeof value === "string") kept.append(name, value);
        });
        body.append("body", kept.toString());
        fetch("/draft", { method: "POST", body: body, credentials: "same-origin" });
      }, 1500);
    });
    form.addEventListener("submit", function () { sent = true; clearTimeout(timer); });
  });
})();

// A line grows with what is written in it.
document.querySelectorAll("textarea[rows]").forEach(function (box) {
  if (!box.closest(".jot, .sent")) return;
  function grow() { box.style.height = "auto"; box.style.height = box.scrollHeight + 2 + "px"; }
  box.addEventListener("input", grow); grow();
});

// A note written where there is no network waits on the phone, and is sent once when there is one.
(function () {
  var jot = document.querySelector("form.jot");
  if (!jot || !window.localStorage || !window.fetch) return;
  // Whoever signs in here next has notes of their own.
  var box = "tashan.notes." + jot.dataset.owner, text = jot.elements.text, isSending = false;
  function fresh() { return Math.random().toString(36).slice(2) + Date.now().toString(36); }
  function waiting() { try { return JSON.parse(localStorage.getItem(box)) || []; } catch (e) { return []; } }
  function keep(notes) { if (notes.length) localStorage.setItem(box, JSON.stringify(notes)); else localStorage.removeItem(box); }
  function drop(key) { keep(waiting().filter(function (note) { return new URLSearchParams(note).get("_once") !== key; })); }
  function send(body) { return fetch(jot.action, { method: "POST", body: body, credentials: "same-origin" }); }
  function done() { isSending = false; delete jot.dataset.sent; }
  function later(body) {
    var day = new Date();
    // It is of the day on which it was written.
    body.set("day", new Date(day.getTime() - day.getTimezoneOffset() * 60000).toISOString().slice(0, 10));
    try { keep(waiting().concat(body.toString())); } catch (e) { return; }
    jot.querySelector("[data-kept]").hidden = false;
    text.value = ""; jot.elements._once.value = fresh();
  }
  function catchUp() {
    var note = waiting()[0];
    if (!note || isSending) return;
    isSending = true;
    var body = new URLSearchParams(note), key = body.get("_once"), token = jot.querySelector("input[name=_token]");
    if (token) body.set("_token", token.value); else body.delete("_token");
    send(body).then(function (answer) {
      isSending = false;
      // What is not taken as it is comes back to be mended, locked as it was.
      if (answer.status === 422 && !text.value) {
        text.value = body.get("text"); jot.elements.lock.checked = body.get("lock") === "yes"; jot.elements.sort.value = body.get("sort");
      } else if (!answer.ok) return;
      // It may stand in the box too, kept while it was typed.
      else if (text.value.trim() === body.get("text").trim()) text.value = "";
      drop(key); catchUp();
    }).catch(done);
  }
  jot.addEventListener("submit", function (event) {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    var body = new URLSearchParams(new FormData(jot));
    var noted = jot.querySelector("[data-noted]");
    if (noted) noted.hidden = true;
    send(body).then(function (answer) {
      if (answer.ok && noted) {
        noted.hidden = false; text.value = ""; text.style.height = "";
        jot.elements._once.value = fresh(); jot.elements.lock.checked = false; done();
      } else if (answer.ok) location.href = answer.url;
      else jot.submit();
    }).catch(function () { later(body); done(); });
  });
  window.addEventListener("online", catchUp); catchUp();
})();

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", function (event) {
  var form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if ((form.method || "").toLowerCase() === "post") {
    form.dataset.sent = "1";
    setTimeout(function () { delete form.dataset.sent; }, 4000);
  }
});

// Notes while people speak: by keys alone. An Enter that ends a word of the input method is none.
(function () {
  var pen = document.querySelector("form.pen");
  if (!pen) return;
  var text = pen.elements.text, speaker = pen.elements.speaker, sorts = pen.elements.sort;
  var failed = pen.querySelector("[role=alert]"), tried = { words: "", key: "" };
  function changed(control) { control.dispatchEvent(new Event("input", { bubbles: true })); }

  // The page stays as it is, so that whoever types on loses no letter of the next point.
  function note() {
    var words = text.value, body = new URLSearchParams(new FormData(pen));
    var label = speaker.options[speaker.selectedIndex].text, sort = pen.querySelector("input[name=sort]:checked");
    if (speaker.value === "guest") label = pen.elements.guest.value;
    // The same words again are the same note: the first time may have come through, and only its answer not.
    body.delete("_once");
    if (tried.words !== body.toString()) tried = { words: body.toString(), key: Math.random().toString(36).slice(2) + Date.now().toString(36) };
    body.set("_once", tried.key);
    var notice = pen.querySelector(".notice");
    if (notice) notice.remove();
    text.value = ""; failed.hidden = true; changed(text);
    fetch(pen.action, { method: "POST", body: body, headers: { Accept: "application/json" }, credentials: "same-origin" })
      .then(function (answer) { if (!answer.ok) throw answer; return answer.json(); })
      .then(function (kept) { tried = { words: "", key: "" }; shown(kept.id, words, label, sort.value, sort.nextElementSibling.textContent); })
      .catch(function () {
        // Back it comes, before what was typed meanwhile; the button says what is in the way.
        text.value = words + (text.value ? "\n" + text.value : ""); failed.hidden = false; changed(text);
      });
  }
  function shown(id, words, label, sort, title) {
    var line = document.createElement("div"), mark = document.createElement("span"), body = document.createElement("div");
    line.className = "say"; mark.className = "sort " + sort; mark.textContent = title;
    words.split("\n").forEach(function (part) {
      var p = document.createElement("p"); p.textContent = part; body.append(p);
    });
    var by = document.createElement("small"), way = document.createElement("a");
    way.href = "/speaking_point/" + id; way.textContent = failed.dataset.change;
    by.append(label + "　", way); body.append(by); line.append(mark, body);
    var before = pen.previousElementSibling;
    if (before && before.classList.contains("empty")) before.remove();
    pen.before(line); pen.scrollIntoView({ block: "nearest" });
  }
  function turn() {
    document.querySelectorAll(".seat").forEach(function (seat) {
      if (new URL(seat.href).searchParams.get("speaker") === speaker.value) seat.setAttribute("aria-current", "true");
      else seat.removeAttribute("aria-current");
    });
  }
  speaker.addEventListener("change", turn);
  // Who speaks is chosen from the names too, and what is being written stays.
  document.querySelectorAll(".seat").forEach(function (seat) {
    seat.addEventListener("click", function (event) {
      event.preventDefault();
      speaker.value = new URL(seat.href).searchParams.get("speaker"); changed(speaker); turn(); text.focus();
    });
  });
  pen.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    var digit = /^Digit([1-4])$/.exec(event.code);
    if (event.altKey && digit) {
      sorts[digit[1] - 1].checked = true; changed(sorts[digit[1] - 1]); text.focus();
    } else if (event.altKey && step) {
      var place = speaker.selectedIndex + step;
      if (place >= 0 && place < speaker.options.length) { speaker.selectedIndex = place; changed(speaker); turn(); }
    } else if (event.target === text && event.key === "Enter" && !event.shiftKey) {
      if (text.value.trim()) note();
    } else return;
    event.preventDefault();
  });
})();

// Lists filter as soon as a choice is made.
document.addEventListener("change", function (event) {
  var form = event.target.form;
  if (form && form.classList.contains("filters") && event.target.tagName === "SELECT") form.submit();
});

// What a form leads to is chosen while it is typed; the button that opens a page for it is not needed then.
document.querySelectorAll(".chooser").forEach(function (box) {
  var words = box.querySelector("input[type=search]"), kept = box.querySelector("input[type=hidden]");
  var chosen = box.querySelector(".chosen"), list = document.createElement("ul");
  var timer = null, turn = 0, at = -1, items = [];
  box.querySelector("button").remove();
  list.className = "offers"; list.id = words.id + "-offers"; list.hidden = true;
  list.setAttribute("role", "listbox");
  words.setAttribute("role", "combobox");
  words.setAttribute("aria-autocomplete", "list");
  words.setAttribute("aria-controls", list.id);
  box.appendChild(list);

  function line(into, option) {
    var name = document.createElement("b"), more = document.createElement("small");
    name.textContent = option.label; more.textContent = " " + option.detail;
    into.append(name, more);
  }
  function close() {
    list.hidden = true; at = -1; words.setAttribute("aria-expanded", "false");
    words.removeAttribute("aria-activedescendant");
  }
  function mark(place) {
    at = place;
    Array.prototype.forEach.call(list.children, function (item, i) { item.setAttribute("aria-selected", String(i === at)); });
    if (list.children[at]) {
      words.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  }
  function pick(option) {
    kept.value = option.id; words.value = ""; chosen.hidden = false; chosen.textContent = "";
    line(chosen, option); close();
    kept.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function show() {
    list.textContent = "";
    items.forEach(function (option, i) {
      var item = document.createElement("li");
      item.id = list.id + "-" + i; item.setAttribute("role", "option");
      line(item, option);
      item.addEventListener("mousedown", function (event) { event.preventDefault(); pick(option); });
      list.appendChild(item);
    });
    list.hidden = items.length === 0; words.setAttribute("aria-expanded", String(!list.hidden));
    mark(items.length ? 0 : -1);
  }
  words.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () {
      var mine = ++turn;
      fetch(box.dataset.choose + "&words=" + encodeURIComponent(words.value),
        { headers: { Accept: "application/json" }, credentials: "same-origin" })
        .then(function (answer) { return answer.ok ? answer.json() : { items: [] }; })
        .then(function (found) { if (mine === turn) { items = found.items; show(); } })
        .catch(close);
    }, 150);
  });
  words.addEventListener("keydown", function (event) {
    if (list.hidden) return;
    if (event.key === "ArrowDown") mark((at + 1) % items.length);
    else if (event.key === "ArrowUp") mark((at + items.length - 1) % items.length);
    else if (event.key === "Enter" && at >= 0) pick(items[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  words.addEventListener("blur", close);
});

// `/` goes to the search box, as people who find things expect.
document.addEventListener("keydown", function (event) {
  if (event.key !== "/" || /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) return;
  var box = document.querySelector(".find input");
  if (box) { box.focus(); event.preventDefault(); }
});

// A card is carried to another lane by hand, where one of its moves leads there.
document.querySelectorAll(".lanes").forEach(function (lanes) {
  var form = lanes.parentElement.nextElementSibling, held = null;
  function fits(lane) { return held && held.dataset.moves.split(" ").indexOf(lane.dataset.move) >= 0; }
  lanes.addEventListener("dragend", function () { held = null; });
  lanes.addEventListener("dragstart", function (event) { held = event.target.closest(".in-lane"); });
  lanes.querySelectorAll(".lane").forEach(function (lane) {
    lane.addEventListener("dragover", function (event) { if (fits(lane)) { event.preventDefault(); lane.classList.add("over"); } });
    lane.addEventListener("dragleave", function () { lane.classList.remove("over"); });
    lane.addEventListener("drop", function (event) {
      if (!fits(lane)) return;
      event.preventDefault();
      form.action = held.dataset.path + "/moves"; form.elements.move.value = lane.dataset.move;
      form.elements.version.value = held.dataset.version; form.submit();
    });
  });
});
