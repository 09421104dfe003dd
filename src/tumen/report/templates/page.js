// Sorting and filtering the table of claims. Without this script the table is whole and in order.
(function () {
  "use strict";
  var table = document.querySelector("table.claims");
  if (!table) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var panel = document.querySelector(".filters");
  var status = panel.querySelector("[role=status]");
  var order = null;
  var texts = new Map();

  // The words are the page's, in its language: "{seen} of {all} claims shown".
  function fill(template, values) {
    return template.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function say() {
    var seen = rows.filter(function (row) { return !row.hidden; }).length;
    var shown = fill(status.dataset.shown, { seen: seen, all: rows.length });
    status.textContent = order
      ? fill(order.up ? status.dataset.sorted : status.dataset.downwards, { shown: shown, column: order.column })
      : shown;
  }

  function filter() {
    var wanted = {};
    panel.querySelectorAll("[data-filter]").forEach(function (control) {
      wanted[control.dataset.filter] = control.value;
    });
    var text = wanted.text.trim().toLowerCase();
    rows.forEach(function (row) {
      if (text && !texts.has(row)) texts.set(row, row.textContent.toLowerCase());
      row.hidden =
        (wanted.country && row.dataset.country.split("|").indexOf(wanted.country) < 0) ||
        (wanted.kind && row.dataset.kind !== wanted.kind) ||
        (wanted.year && row.dataset.year !== wanted.year) ||
        (text && texts.get(row).indexOf(text) < 0);
    });
    say();
  }

  function compare(key) {
    return function (a, b) {
      var x = a.dataset[key], y = b.dataset[key];
      if (key === "number" || key === "amount") return x - y;
      return x < y ? -1 : x > y ? 1 : a.dataset.number - b.dataset.number;
    };
  }

  // The button stays where it is, so that focus is kept; only rows move.
  function sortable(head) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var up = head.getAttribute("aria-sort") !== "ascending";
      table.querySelectorAll("[aria-sort]").forEach(function (other) {
        other.removeAttribute("aria-sort");
      });
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      rows.sort(compare(head.dataset.sort));
      if (!up) rows.reverse();
      rows.forEach(function (row) { body.appendChild(row); });
      order = { column: button.textContent.toLowerCase(), up: up };
      say();
    });
  }

  // A footnote to a row that a filter hides, or into a closed part, opens the way to it.
  function reveal() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (var part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
      if (part.tagName === "TR") part.hidden = false;
    }
    target.scrollIntoView();
  }

  table.querySelectorAll("[data-sort]").forEach(sortable);
  panel.addEventListener("input", filter);
  panel.hidden = false;
  say();
  window.addEventListener("hashchange", reveal);
  reveal();
})();
