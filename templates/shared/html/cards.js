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
  narrow.addEventListener("change", fit);
  addEventListener("beforeprint", function () {
    cards.forEach(function (card) { card.open = true; });
  });
  addEventListener("afterprint", fit);
  fit();
}());
