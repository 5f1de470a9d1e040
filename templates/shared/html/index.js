// The page over many reports: a search box that leaves out what does not match.
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  var table = document.querySelector("table.reports");
  if (!form || !table) { return; }
  var field = form.querySelector("input"), found = form.querySelector(".found");
  var rows = Array.prototype.slice.call(table.tBodies[0].rows);
  function show() {
    var parts = field.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase();
      row.hidden = !parts.every(function (part) { return text.indexOf(part) >= 0; });
      if (!row.hidden) { shown += 1; }
    });
    found.textContent = parts.length === 0 ? "" : shown + " / " + rows.length;
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.addEventListener("input", show);
  field.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { field.value = ""; show(); }
  });
  form.hidden = false;
}());
