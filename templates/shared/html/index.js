// The page over many reports: sorted by any column, and a search box that leaves out what does not match.
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  var table = document.querySelector("table.reports");
  if (!form || !table) { return; }
  var body = table.tBodies[0], heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var rows = Array.prototype.slice.call(body.rows);

  // Numbers and days say what they are sorted by; words are sorted as words.
  function key(cell) {
    return cell.hasAttribute("data-sort")
      ? parseFloat(cell.getAttribute("data-sort")) : cell.textContent.trim().toLowerCase();
  }
  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var down = head.getAttribute("aria-sort") !== "descending";
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.slice().sort(function (a, b) {
        var left = key(a.cells[column]), right = key(b.cells[column]);
        var order = left < right ? -1 : left > right ? 1 : 0;
        return down ? -order : order;
      }).forEach(function (row) { body.appendChild(row); });
    });
  });

  var field = form.querySelector("input"), found = form.querySelector(".found");
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
