// What if the money were split otherwise? Recomputed from the draws in the page.
(function () {
  "use strict";
  var say = report.say;

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
    // In a sentence, with its unit and the sign before both.
    function amount(value, unit, signed) {
      var parts = /^([+\u2212]?)(.*)$/.exec(written(value, unit, signed));
      return parts[1] + say(unit.amount, parts[2]);
    }
    function percent(share, signed) {
      var size = Math.abs(share * 100).toFixed(0);
      return (size === "0" ? "" : share < 0 ? "\u2212" : signed ? "+" : "") + size + data.percent;
    }
    function budget(spend, now) {
      var change = percent(spend / now - 1, true), same = change === "0" + data.percent;
      return say(same ? data.say.sameBudget : data.say.budget, amount(spend, data.spend), change);
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
        return picture.appendChild(mark);
      }
      counts.forEach(function (count, bin) {
        var height = 58 * count / most;
        add("rect", {
          x: bin * 10 + 0.5, y: 62 - height, width: 9, height: height,
          "class": low + (bin + 0.5) * width < 0 ? "loss" : "gain"
        });
      });
      function across(value) { return 200 * (value - low) / (high - low); }
      add("line", { x1: 0, x2: 200, y1: 62, y2: 62, "class": "axis" });
      add("line", { x1: across(0), x2: across(0), y1: 0, y2: 64, "class": "zero" });
      var step = tickStep(high - low), places = Math.max(0, -Math.floor(Math.log10(step / data.outcome.divisor) + 1e-9));
      var unit = { divisor: data.outcome.divisor, places: places, amount: data.outcome.amount };
      for (var tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
        var text = amount(Math.abs(tick) < step / 2 ? 0 : tick, unit, true);
        var half = text.length * 2.5 + 2;
        add("text", { x: Math.max(half, Math.min(200 - half, across(tick))), y: 74 }).textContent = text;
      }
    }
    // A round step that leaves room for a label at every tick.
    function tickStep(span) {
      var power = Math.pow(10, Math.floor(Math.log10(span / 4)));
      return [1, 2, 5, 10].map(function (times) { return times * power; })
        .filter(function (step) { return span / step <= 4; })[0];
    }
    // Above the sliders what their ends mean, where that is the same for all.
    function label() {
      var head = box.querySelector("thead th:nth-child(2)"), ends = rows.map(function (item) {
        return item.row.x[item.row.x.length - 1] / item.row.now;
      });
      if (ends.some(function (end) { return !(Math.abs(end - ends[0]) < 1e-6); })) { return; }
      var name = document.createElement("span"), scale = document.createElement("span");
      name.className = "hidden";
      name.textContent = head.textContent;
      scale.className = "scale";
      scale.setAttribute("aria-hidden", "true");
      [[0, percent(-1, true)], [1 / ends[0], data.say.now], [1, percent(ends[0] - 1, true)]].forEach(function (mark) {
        var text = document.createElement("span");
        text.textContent = mark[1];
        text.style.setProperty("--at", (mark[0] * 100).toFixed(2) + "%");
        scale.appendChild(text);
      });
      head.replaceChildren(name, scale);
    }
    // The track from what is spent now to the knob; a place on it as the knob's middle has it.
    function paint(item) {
      var top = parseFloat(item.slider.max) || 1, track = item.slider.style;
      function place(spend) {
        var share = Math.min(1, spend / top);
        return "calc(" + (share * 100).toFixed(2) + "% + var(--knob) * " + (0.5 - share).toFixed(4) + ")";
      }
      track.setProperty("--now", place(item.row.now));
      track.setProperty("--low", place(Math.min(item.row.now, item.spend)));
      track.setProperty("--high", place(Math.max(item.row.now, item.spend)));
    }
    function show(preset) {
      var spend = 0, now = 0, gain = 0, beyond = [];
      var totals = rows[0].draws.map(function () { return 0; });
      rows.forEach(function (item) {
        // At the plan's spend what the plan says, so that no number contradicts another.
        var effect = item.spend === item.row.now ? 0
          : item.spend === item.row.plan ? item.row.effect : item.mean(item.spend);
        spend += item.spend;
        now += item.row.now;
        gain += effect;
        item.draws.forEach(function (at, index) {
          if (item.spend !== item.row.now) { totals[index] += at(item.spend); }
        });
        item.slider.value = item.spend;
        paint(item);
        item.slider.setAttribute("aria-valuetext",
          say(data.say.slider, amount(item.spend, data.spend), amount(effect, data.outcome, true)));
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
        : isNow ? data.say.unchanged : say(data.say.value, amount(gain, data.outcome, true));
      result.querySelector(".interval").textContent = isPlan ? data.interval : isNow ? ""
        : say(data.say.interval, percent(data.level),
          amount(quantile(totals, tail), data.outcome, true),
          amount(quantile(totals, 1 - tail), data.outcome, true));
      result.querySelector(".chance").textContent = isPlan ? data.chance
        : isNow ? "" : say(data.say.chance, percent(above));
      result.querySelector(".budget").textContent = budget(spend, now);
      var warning = result.querySelector(".warning");
      warning.hidden = beyond.length === 0;
      warning.textContent = beyond.length === 0 ? "" : say(data.say.beyond, beyond.join(", "));
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
    label();
    show("plan");
  });
}());
