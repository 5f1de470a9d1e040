import Charts
import Documents
import Drawing
import Wording

/// A card for each channel and one that says how to read them.
///
/// A card is a disclosure that starts open: on phones the page's script folds all but the first, everywhere else it
/// looks like a plain card.
enum HTMLCards {
  /// Width in points at which a card's curve is drawn; two small pictures stand side by side below it.
  private static let width = 190.0
  private static let half = 88.0

  static func markup(_ panel: ChannelCards, figures: HTMLFigures, prefix: String) -> String {
    let cards = panel.cards.enumerated().map { index, item in
      card(item, figures: figures, prefix: "\(prefix)-\(index)")
    }
    return order(panel.cards.count, words: figures.words)
      + "<div class=\"cards\">\n\((cards + [key(panel.key)]).joined(separator: "\n"))\n</div>\n"
      + HTMLTables.data(
        panel.data, label: panel.dataTitle, file: "response_curves_table.csv",
        words: figures.words)
  }

  /// Ways to put the cards in order, which wait for the page's script; few cards need none.
  private static func order(_ count: Int, words: Catalogue) -> String {
    guard count > 3 else { return "" }
    let ways: [(String, Phrase)] = [("return", "ROI"), ("spend", "Spend"), ("name", "Channel")]
    let options = ways.map { "<option value=\"\($0)\">\(Markup.escape(words.text($1)))</option>" }
    let choice =
      Markup.escape(words.text(Phrase("Sort by"))) + " <select>\(options.joined())</select>"
    return "<div class=\"card-order\" hidden>\(Markup.element("label", choice))</div>\n"
  }

  private static func card(
    _ card: ChannelCards.Card, figures: HTMLFigures, prefix: String
  ) -> String {
    let value = Markup.escape(card.value)
    var head =
      "<h3>\(HTMLMarks.markup(.swatch(card.colorIndex), colors: figures.colorCount))<bdi>\(Markup.escape(card.name))</bdi></h3>"
      + Markup.element("span", class: "card-brief", value)
    if let tier = card.tier {
      head += Markup.element(
        "span", class: "card-tier \(HTMLTables.tone(tier.tone))",
        (tier.mark.map { HTMLMarks.markup($0) } ?? "") + Markup.escape(tier.text))
    }
    var body =
      "<p class=\"card-value\"><span class=\"value\">\(value)</span> "
      + Markup.element("span", class: "unit", Markup.escape(card.unit)) + " "
      + Markup.element("span", class: "interval", Markup.escape(card.interval)) + "</p>"
    if let curve = card.curve {
      body += picture(curve, width: width, figures: figures, prefix: "\(prefix)c")
    }
    let parts = [
      (card.carryOver, "o", TableCell.Tone.muted), (card.belief, "b", card.beliefTone),
    ].compactMap { figure, letter, tone in
      figure.map { part($0, tone: tone, figures: figures, prefix: "\(prefix)\(letter)") }
    }
    if !parts.isEmpty { body += Markup.element("div", class: "card-parts", parts.joined()) }
    body += Markup.element("p", class: "card-advice", Markup.prose(card.advice))
    return
      "<details class=\"card\" data-spend=\"\(card.spend)\" open><summary>\(head)</summary>\(body)</details>"
  }

  private static func part(
    _ figure: Figure, tone: TableCell.Tone, figures: HTMLFigures, prefix: String
  ) -> String {
    Markup.element(
      "div",
      Markup.element("h4", Markup.escape(figure.title))
        + Markup.element(
          "p", class: "card-note \(HTMLTables.tone(tone))", Markup.escape(figure.subtitle))
        + picture(figure, width: half, figures: figures, prefix: prefix))
  }

  private static func picture(
    _ figure: Figure, width: Double, figures: HTMLFigures, prefix: String
  ) -> String {
    Markup.element(
      "div", class: "chart", figures.svg(figure, width: width, prefix: prefix))
  }

  // MARK: How to read a card

  private static func key(_ key: ChannelCards.Key) -> String {
    let entries = key.entries.map { entry in
      Markup.element(
        "li", symbol(entry.symbol) + Markup.element("span", Markup.escape(entry.words)))
    }
    let notes = key.notes.map { Markup.element("p", HTMLInlines.markup($0)) }
    return
      "<div class=\"card card-key\">\(Markup.element("h3", Markup.escape(key.title)))"
      + Markup.element("p", class: "card-note", Markup.escape(key.about))
      + Markup.element("ul", entries.joined()) + notes.joined() + "</div>"
  }

  private static func symbol(_ symbol: ChannelCards.KeyEntry.Symbol) -> String {
    let shape =
      switch symbol {
      case .now: "<circle cx=\"12\" cy=\"8\" r=\"5\" class=\"full\"/>"
      case .plan: "<path d=\"M12 2 18 8 12 14 6 8Z\" class=\"open\"/>"
      case .band: "<rect x=\"2\" y=\"3\" width=\"20\" height=\"10\" class=\"pale\"/>"
      case .beyond: "<path d=\"M1 8H23\" class=\"line dashed\"/>"
      case .observed: "<path d=\"M4 3V13M8 3V13M15 3V13M19 3V13\" class=\"line thin\"/>"
      case .breakEven: "<path d=\"M1 8H23\" class=\"line dotted\"/>"
      }
    return
      "<svg class=\"symbol\" viewBox=\"0 0 24 16\" width=\"24\" height=\"16\" aria-hidden=\"true\">\(shape)</svg>"
  }
}
