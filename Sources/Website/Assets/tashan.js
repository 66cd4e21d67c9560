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

// `/` goes to the search box, as people who find things expect.
document.addEventListener("keydown", function (event) {
  if (event.key !== "/" || /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) return;
  var box = document.querySelector(".find input");
  if (box) { box.focus(); event.preventDefault(); }
});
