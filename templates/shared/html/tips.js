// Values of a chart's marks and points, on hover and on focus. A chart is one stop of the tabulator key: arrows go from
// mark to mark, and along a curve or a series from point to point. What is said stands in the chart's own table.
(function () {
  "use strict";
  var all = report.all, space = "http://www.w3.org/2000/svg";
  var tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("aria-hidden", "true");
  tip.hidden = true;
  document.body.appendChild(tip);

  var again = null;

  function hide() {
    tip.hidden = true;
    again = null;
    all("svg .guide").forEach(function (guide) { guide.parentNode.removeChild(guide); });
  }
  function show(text, box) {
    tip.textContent = text;
    tip.hidden = false;
    var width = tip.offsetWidth, height = tip.offsetHeight;
    var left = Math.max(8, Math.min(document.documentElement.clientWidth - width - 8,
      box.left + box.width / 2 - width / 2));
    var top = box.top - height - 10;
    tip.style.left = left + "px";
    tip.style.top = (top < 64 ? Math.min(box.bottom + 10, innerHeight - height - 8) : top) + "px";
  }

  // A row of the table below the chart, each number after its heading.
  function row(svg, index) {
    var holder = svg.closest("figure") || svg.closest(".cards").nextElementSibling;
    var table = holder.querySelector("details.data table") || holder.querySelector("table");
    var cells = table && table.tBodies[0].rows[index] ? table.tBodies[0].rows[index].cells : [];
    return Array.prototype.map.call(cells, function (cell, column) {
      var head = table.tHead.rows[0].cells[column].textContent;
      return column === 0 ? cell.textContent : head + ": " + cell.textContent;
    }).join("\n");
  }
  function rule(svg, area, x) {
    var guide = document.createElementNS(space, "line");
    guide.setAttribute("class", "guide");
    guide.setAttribute("x1", x);
    guide.setAttribute("x2", x);
    guide.setAttribute("y1", area.getAttribute("y"));
    guide.setAttribute("y2", +area.getAttribute("y") + +area.getAttribute("height"));
    svg.appendChild(guide);
    return guide.getBoundingClientRect();
  }

  function probeOf(mark) {
    var xs = mark.getAttribute("data-x").split(" ").map(Number);
    return { mark: mark, xs: xs, area: mark.querySelector("rect"), at: -1,
      first: +mark.getAttribute("data-row"), svg: mark.ownerSVGElement };
  }
  function point(probe, at, before) {
    hide();
    probe.at = at;
    var box = rule(probe.svg, probe.area, probe.xs[at]);
    var text = row(probe.svg, probe.first + at);
    if (document.activeElement === probe.mark) {
      probe.mark.setAttribute("aria-label", text.replace(/\n/g, ", "));
    }
    show(before ? before + "\n" + text : text, box);
  }
  function nearest(probe, event) {
    var matrix = probe.svg.getScreenCTM();
    if (!matrix) { return -1; }
    var x = (event.clientX - matrix.e) / matrix.a, y = (event.clientY - matrix.f) / matrix.d;
    var left = +probe.area.getAttribute("x"), top = +probe.area.getAttribute("y");
    if (x < left - 4 || x > left + +probe.area.getAttribute("width") + 4
      || y < top || y > top + +probe.area.getAttribute("height")) { return -1; }
    return probe.xs.reduce(function (best, place, index) {
      return Math.abs(place - x) < Math.abs(probe.xs[best] - x) ? index : best;
    }, 0);
  }

  function watch(svg) {
    var marks = all(".hint", svg), probes = [];
    svg.setAttribute("role", "group");
    marks.forEach(function (mark, index) {
      var title = mark.querySelector("title"), probe = null;
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", title ? title.textContent : "");
      if (title) { mark.removeChild(title); }
      mark.setAttribute("tabindex", index === 0 ? "0" : "-1");
      if (mark.hasAttribute("data-x")) { probe = probeOf(mark); probes.push(probe); }
      mark.addEventListener("focus", function () {
        function say() { show(mark.getAttribute("aria-label"), mark.getBoundingClientRect()); }
        say();
        again = say;
      });
      mark.addEventListener("blur", hide);
      mark.addEventListener("keydown", function (event) { go(event, marks, mark, probe); });
    });
    svg.addEventListener("pointermove", function (event) {
      var mark = event.target.closest(".hint"), label = mark && mark.getAttribute("aria-label");
      var isPoint = probes.some(function (probe) {
        var at = nearest(probe, event);
        if (at < 0) { return false; }
        point(probe, at, label);
        return true;
      });
      if (isPoint) { return; }
      if (label) { show(label, mark.getBoundingClientRect()); } else { hide(); }
    });
    svg.addEventListener("pointerleave", hide);
  }
  function go(event, marks, mark, probe) {
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] || 0;
    if (event.key === "Escape") { hide(); return; }
    if (probe && step && probe.xs[probe.at + step] !== undefined) {
      event.preventDefault();
      point(probe, probe.at + step);
      again = function () { point(probe, probe.at); };
      return;
    }
    var next = event.key === "Home" ? marks[0] : event.key === "End" ? marks[marks.length - 1]
      : marks[marks.indexOf(mark) + step];
    if (step || event.key === "Home" || event.key === "End") { event.preventDefault(); }
    if (!next || next === mark) { return; }
    mark.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  }

  all("svg[role=img]").forEach(function (svg) { if (svg.querySelector(".hint")) { watch(svg); } });
  // A mark that takes the focus may scroll into sight: what is said of it goes along.
  addEventListener("scroll", function () {
    var kept = again;
    if (!kept) { hide(); return; }
    kept();
    again = kept;
  }, { passive: true });
}());
