// Comfort only: the page is complete without it.
(function () {
  "use strict";
  var root = document.documentElement;

  // Light or dark: the reader's choice wins over the system's.
  var toggle = document.getElementById("theme");
  function isDark() {
    var chosen = root.getAttribute("data-theme");
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function label() { toggle.textContent = isDark() ? "Light" : "Dark"; }
  toggle.hidden = false;
  label();
  toggle.addEventListener("click", function () {
    root.setAttribute("data-theme", isDark() ? "light" : "dark");
    label();
  });

  // The section in view is marked in the navigation.
  var links = Array.prototype.slice.call(document.querySelectorAll(".bar nav a"));
  if ("IntersectionObserver" in window) {
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) { return; }
        links.forEach(function (link) {
          if (link.getAttribute("href") === "#" + entry.target.id) {
            link.setAttribute("aria-current", "true");
          } else {
            link.removeAttribute("aria-current");
          }
        });
      });
    }, { rootMargin: "-20% 0px -70% 0px" });
    document.querySelectorAll("section.page").forEach(function (page) { observer.observe(page); });
  }

  // A cell's number, whatever sign, unit or abbreviation it carries; text and names sort as text.
  function key(cell) {
    var text = cell.textContent.trim().replace(/\u2212/g, "-");
    var match = /-?[<>$€£¥\s]*([\d][\d.,]*)\s*([KMBT]?)/.exec(text);
    if (!match || cell.tagName === "TH") { return text.toLowerCase(); }
    var scale = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 }[match[2]] || 1;
    var value = parseFloat(match[1].replace(/,/g, "")) * scale;
    return text.indexOf("-") === 0 ? -value : value;
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
          var left = key(a.cells[column]), right = key(b.cells[column]);
          var order = left < right ? -1 : left > right ? 1 : 0;
          return down ? -order : order;
        });
        rows.concat(totals).forEach(function (row) { body.appendChild(row); });
      });
    });
  });

  // A chart's table as a file: numbers as a spreadsheet reads them; cells that it would run as
  // formulas get an apostrophe.
  function quoted(text) {
    var number = /^([+\u2212]?)([\d,]*\.?\d+%?)$/.exec(text);
    if (number) { return (number[1] === "\u2212" ? "-" : "") + number[2].replace(/,/g, ""); }
    var safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? "'" + text : text;
    return /[",\n;]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
  }
  document.querySelectorAll("button.csv").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var rows = button.parentNode.querySelectorAll("tr");
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
