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

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", function (event) {
  var form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if ((form.method || "").toLowerCase() === "post") {
    form.dataset.sent = "1";
    setTimeout(function () { delete form.dataset.sent; }, 4000);
  }
});

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
