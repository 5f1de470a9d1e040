// Comfort only: the page is complete without it. Every part of the script builds on this one.
var report = (function () {
  "use strict";
  var root = document.documentElement;
  var words = JSON.parse(document.getElementById("words").textContent);

  // A sentence with values in its places {1}, {2}, ...
  function say(sentence) {
    var values = arguments;
    return sentence.replace(/\{(\d)\}/g, function (place, number) { return values[+number]; });
  }
  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  // Light or dark: the reader's choice wins over the system's, and is kept where the browser lets us keep it.
  var toggle = document.getElementById("theme");
  function remembered() {
    try { return localStorage.getItem("theme"); } catch (refused) { return null; }
  }
  function remember(theme) {
    try { localStorage.setItem("theme", theme); } catch (refused) { return; }
  }
  function isDark() {
    var chosen = root.getAttribute("data-theme");
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function label() { toggle.textContent = isDark() ? words.light : words.dark; }
  if (remembered() === "light" || remembered() === "dark") {
    root.setAttribute("data-theme", remembered());
  }
  toggle.hidden = false;
  label();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  toggle.addEventListener("click", function () {
    var theme = isDark() ? "light" : "dark";
    root.setAttribute("data-theme", theme);
    remember(theme);
    label();
  });

  // The section in view is marked in the navigation, and the mark kept in sight.
  var links = all(".bar nav a"), strip = document.querySelector(".bar nav");
  function mark(id) {
    links.forEach(function (link) {
      if (link.getAttribute("href") !== "#" + id) { link.removeAttribute("aria-current"); return; }
      link.setAttribute("aria-current", "true");
      var left = link.offsetLeft - strip.offsetLeft;
      if (left < strip.scrollLeft || left + link.offsetWidth > strip.scrollLeft + strip.clientWidth) {
        strip.scrollLeft = left - 24;
      }
    });
  }
  if ("IntersectionObserver" in window) {
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        var part = entry.target;
        if (entry.isIntersecting) { mark(part.getAttribute("data-part-of") || part.id); }
      });
    }, { rootMargin: "-20% 0px -70% 0px" });
    all("section.page").forEach(function (section) { observer.observe(section); });
  }

  // What scrolls sideways says on which side there is more.
  function fade(box) {
    var rest = box.scrollWidth - box.clientWidth, left = Math.abs(box.scrollLeft);
    box.classList.toggle("more-left", left > 2);
    box.classList.toggle("more-right", rest - left > 2);
  }
  if ("ResizeObserver" in window) {
    var sizes = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) { fade(entry.target); });
    });
    all(".scroll, .bar nav").forEach(function (box) {
      sizes.observe(box);
      box.addEventListener("scroll", function () { fade(box); }, { passive: true });
    });
  }

  return { words: words, say: say, all: all };
}());
