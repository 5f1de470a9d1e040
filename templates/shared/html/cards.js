// Channel cards: on phones all but the first are folded; on wider screens they are plain cards.
(function () {
  "use strict";
  var cards = report.all("details.card"), narrow = matchMedia("(max-width: 480px)");
  if (cards.length === 0) { return; }
  function fit() {
    cards.forEach(function (card, index) {
      card.open = !narrow.matches || index === 0;
      card.querySelector("summary").tabIndex = narrow.matches ? 0 : -1;
    });
  }
  cards.forEach(function (card) {
    card.querySelector("summary").addEventListener("click", function (event) {
      if (!narrow.matches) { event.preventDefault(); }
    });
  });
  // In another order; the first is the page's own.
  report.all(".card-order").forEach(function (order) {
    var grid = order.nextElementSibling, own = report.all("details.card", grid);
    function name(card) { return card.querySelector("bdi").textContent; }
    function spend(card) { return parseFloat(card.getAttribute("data-spend")); }
    order.hidden = false;
    order.querySelector("select").addEventListener("change", function (event) {
      var by = event.target.value, sorted = own.slice();
      if (by === "spend") { sorted.sort(function (a, b) { return spend(b) - spend(a); }); }
      if (by === "name") { sorted.sort(function (a, b) { return name(a).localeCompare(name(b)); }); }
      sorted.forEach(function (card) { grid.insertBefore(card, grid.lastElementChild); });
    });
  });
  narrow.addEventListener("change", fit);
  addEventListener("beforeprint", function () {
    cards.forEach(function (card) { card.open = true; });
  });
  addEventListener("afterprint", fit);
  fit();
}());
