// Tables: sorted by any column, downloaded as CSV.
(function () {
  "use strict";
  var words = report.words;

  // A number as a computer writes it: without groups, with a point.
  function plain(digits) {
    return digits.split(words.group).join("").replace(words.decimal, ".");
  }

  // A cell's number, whatever sign, unit or abbreviation it carries; names sort as text.
  var number = new RegExp("\\d[\\d" + words.group.replace(".", "\\.") + "]*(?:\\" + words.decimal + "\\d+)?");
  function key(cell) {
    if (cell.hasAttribute("data-sort")) { return parseFloat(cell.getAttribute("data-sort")); }
    var text = cell.textContent.trim(), match = number.exec(text);
    if (!match || cell.tagName === "TH") { return text; }
    var rest = text.slice(match.index + match[0].length).trim(), scale = 1;
    Object.keys(words.scales).forEach(function (short) {
      if (rest.indexOf(short) === 0) { scale = words.scales[short]; }
    });
    var value = parseFloat(plain(match[0])) * scale;
    return /^[<>\s]*[\u2212-]/.test(text) ? -value : value;
  }
  // Numbers before words, so that a dash for what is not known ends up last or first, never between.
  function order(left, right) {
    if (typeof left === "string" && typeof right === "string") { return left.localeCompare(right); }
    if (typeof left === "string") { return -1; }
    if (typeof right === "string") { return 1; }
    return left - right;
  }
  document.querySelectorAll("table.sortable").forEach(function (table) {
    var body = table.tBodies[0];
    if (!body || body.rows.length < 3) { return; }
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") !== "descending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) {
          other.removeAttribute("aria-sort");
        });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var rows = Array.prototype.slice.call(body.rows);
        var totals = rows.filter(function (row) { return row.className === "total"; });
        rows = rows.filter(function (row) { return row.className !== "total"; });
        rows.sort(function (a, b) {
          var found = order(key(a.cells[column]), key(b.cells[column]));
          return down ? -found : found;
        });
        rows.concat(totals).forEach(function (row) { body.appendChild(row); });
      });
    });
  });

  // A chart's table as a file: numbers as a spreadsheet reads them; cells that it would run as
  // formulas get an apostrophe.
  function quoted(text) {
    var found = new RegExp("^([+\u2212]?)(" + number.source + ")\\s?(%?)$").exec(text);
    if (found) { return (found[1] === "\u2212" ? "-" : "") + plain(found[2]) + found[3]; }
    var safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? "'" + text : text;
    return /[",\n;]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
  }
  document.querySelectorAll("button.csv").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var rows = button.closest("details.data, .table-block").querySelectorAll("tr");
      var text = Array.prototype.map.call(rows, function (row) {
        return Array.prototype.map.call(row.cells, function (cell) {
          return quoted(cell.textContent);
        }).join(",");
      }).join("\n") + "\n";
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff" + text], { type: "text/csv" }));
      link.download = button.getAttribute("data-file");
      link.click();
      URL.revokeObjectURL(link.href);
    });
  });
}());
