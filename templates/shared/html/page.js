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
    if (cell.hasAttribute("data-sort")) { return parseFloat(cell.getAttribute("data-sort")); }
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

// What if the money were split otherwise? Recomputed from the draws in the page.
(function () {
  "use strict";

  // Slopes that keep a curve through points from overshooting (Fritsch and Carlson, 1980).
  function slopes(x, y) {
    var rise = [], result = [], last = x.length - 1;
    for (var i = 0; i < last; i += 1) { rise.push((y[i + 1] - y[i]) / (x[i + 1] - x[i])); }
    for (var k = 0; k <= last; k += 1) {
      if (k === 0 || k === last) { result.push(rise[k === 0 ? 0 : last - 1]); continue; }
      var before = rise[k - 1], after = rise[k];
      var left = x[k] - x[k - 1], right = x[k + 1] - x[k];
      var first = 2 * right + left, second = right + 2 * left;
      result.push(before * after <= 0 ? 0
        : (first + second) / (first / before + second / after));
    }
    return result;
  }
  function curve(x, y) {
    var m = slopes(x, y);
    return function (at) {
      var i = 0;
      while (i < x.length - 2 && at > x[i + 1]) { i += 1; }
      var h = x[i + 1] - x[i], t = (at - x[i]) / h;
      if (t > 1) { return y[i + 1] + m[i + 1] * (at - x[i + 1]); }
      var u = 1 - t;
      return y[i] * (1 + 2 * t) * u * u + h * m[i] * t * u * u
        + y[i + 1] * t * t * (3 - 2 * t) - h * m[i + 1] * t * t * u;
    };
  }
  function quantile(sorted, share) {
    var place = share * (sorted.length - 1), low = Math.floor(place);
    var high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }

  document.querySelectorAll(".what-if").forEach(function (box) {
    var data = JSON.parse(box.querySelector("script").textContent);
    if (!data) { return; }
    function written(value, unit, signed) {
      var text = Math.abs(value / unit.divisor).toFixed(unit.places).split(".");
      text[0] = text[0].replace(/\B(?=(\d{3})+$)/g, data.group);
      var size = text.join(data.decimal);
      var sign = /[1-9]/.test(size) ? (value < 0 ? "\u2212" : signed ? "+" : "") : "";
      return sign + size;
    }
    function budget(spend) {
      return "Budget" + (data.spend.label ? ", " + data.spend.label : "") + ": "
        + written(spend, data.spend);
    }
    function percent(share, signed) {
      var size = Math.abs(share * 100).toFixed(0);
      return (size === "0" ? "" : share < 0 ? "\u2212" : signed ? "+" : "") + size + "%";
    }
    var rows = data.rows.map(function (row, index) {
      var element = box.querySelectorAll("tbody tr")[index];
      var draws = row.d[0].map(function (none, draw) {
        return curve(row.x, row.d.map(function (node) { return node[draw] * data.unit; }));
      });
      return {
        row: row, spend: row.plan, mean: curve(row.x, row.y), draws: draws,
        slider: element.querySelector("input[type=range]"),
        field: element.querySelector("input[type=number]"),
        share: element.querySelector(".share"), effect: element.querySelector(".effect")
      };
    });
    var foot = box.querySelector("tfoot"), result = box.querySelector(".what-if-result");
    var buttons = Array.prototype.slice.call(box.querySelectorAll(".presets button"));

    function tone(element, value) {
      element.classList.toggle("better", value > 0);
      element.classList.toggle("worse", value < 0);
    }
    function draw(totals) {
      var picture = result.querySelector(".histogram"), bins = 20;
      while (picture.firstChild) { picture.removeChild(picture.firstChild); }
      var low = Math.min(0, totals[0]), high = Math.max(0, totals[totals.length - 1]);
      if (!(high > low)) { return; }
      var counts = [], width = (high - low) / bins;
      for (var i = 0; i < bins; i += 1) { counts.push(0); }
      totals.forEach(function (value) {
        counts[Math.min(bins - 1, Math.floor((value - low) / width))] += 1;
      });
      var most = Math.max.apply(null, counts);
      function add(name, attributes) {
        var mark = document.createElementNS("http://www.w3.org/2000/svg", name);
        Object.keys(attributes).forEach(function (key) { mark.setAttribute(key, attributes[key]); });
        picture.appendChild(mark);
      }
      counts.forEach(function (count, bin) {
        var height = 58 * count / most;
        add("rect", {
          x: bin * 10 + 0.5, y: 62 - height, width: 9, height: height,
          "class": low + (bin + 0.5) * width < 0 ? "loss" : "gain"
        });
      });
      var zero = 200 * (0 - low) / (high - low);
      add("line", { x1: zero, x2: zero, y1: 0, y2: 64, "class": "zero" });
    }
    function show(preset) {
      var spend = 0, now = 0, gain = 0, beyond = [];
      var totals = rows[0].draws.map(function () { return 0; });
      rows.forEach(function (item) {
        var effect = item.spend === item.row.now ? 0 : item.mean(item.spend);
        spend += item.spend;
        now += item.row.now;
        gain += effect;
        item.draws.forEach(function (at, index) {
          if (item.spend !== item.row.now) { totals[index] += at(item.spend); }
        });
        item.slider.value = item.spend;
        item.slider.setAttribute("aria-valuetext",
          written(item.spend, data.spend) + " " + data.spend.label + ", effect "
          + written(effect, data.outcome, true) + " " + data.outcome.label);
        if (document.activeElement !== item.field) {
          item.field.value = (item.spend / data.spend.divisor).toFixed(data.spend.places);
        }
        item.share.textContent = percent(item.spend / item.row.now - 1, true);
        item.effect.textContent = written(effect, data.outcome, true);
        tone(item.effect, effect);
        if (item.row.most > 0 && item.spend > 1.2 * item.row.most) { beyond.push(item.row.name); }
      });
      totals.sort(function (a, b) { return a - b; });
      foot.querySelector(".sum").textContent = written(spend, data.spend);
      foot.querySelector(".share").textContent = percent(spend / now - 1, true);
      foot.querySelector(".effect").textContent = written(gain, data.outcome, true);
      tone(foot.querySelector(".effect"), gain);
      var tail = (1 - data.level) / 2;
      var above = totals.filter(function (value) { return value > 0; }).length / totals.length;
      var isPlan = preset === "plan", isNow = preset === "now";
      result.querySelector(".value").textContent = isPlan ? data.gain
        : isNow ? "No change" : "about " + written(gain, data.outcome, true) + " " + data.outcome.label;
      result.querySelector(".interval").textContent = isPlan ? data.interval : isNow ? ""
        : percent(data.level) + ": about " + written(quantile(totals, tail), data.outcome, true)
          + " to " + written(quantile(totals, 1 - tail), data.outcome, true);
      result.querySelector(".chance").textContent = (isPlan ? data.chance : isNow ? ""
        : "about " + percent(above) + " likely to gain") + ". " + budget(spend) + " ("
        + (percent(spend / now - 1, true) === "0%" ? "unchanged" : percent(spend / now - 1, true)) + ").";
      if (isNow) { result.querySelector(".chance").textContent = budget(spend) + "."; }
      var warning = result.querySelector(".warning");
      warning.hidden = beyond.length === 0;
      warning.textContent = beyond.length === 0 ? ""
        : beyond.join(", ") + ": beyond 1.2 times the most ever spent, so a guess.";
      draw(totals);
      buttons.forEach(function (button) {
        button.setAttribute("aria-pressed", String(button.getAttribute("data-preset") === preset));
      });
    }
    rows.forEach(function (item) {
      item.slider.addEventListener("input", function () {
        item.spend = parseFloat(item.slider.value);
        show("");
      });
      item.slider.addEventListener("keydown", function (event) {
        var step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
        if (!step) { return; }
        event.preventDefault();
        var top = parseFloat(item.slider.max);
        item.spend = Math.max(0, Math.min(top, item.spend + step * 0.01 * item.row.now));
        show("");
      });
      item.field.addEventListener("input", function () {
        var value = parseFloat(item.field.value) * data.spend.divisor;
        if (!(value >= 0)) { return; }
        item.spend = Math.min(value, parseFloat(item.slider.max));
        show("");
      });
      item.field.addEventListener("change", function () { item.field.blur(); show(""); });
    });
    buttons.forEach(function (button) {
      button.addEventListener("click", function () {
        var preset = button.getAttribute("data-preset");
        rows.forEach(function (item) {
          item.spend = preset === "plan" ? item.row.plan
            : item.row.now * (preset === "now" ? 1 : parseFloat(preset));
        });
        show(preset);
      });
    });
    box.hidden = false;
    show("plan");
  });
}());
