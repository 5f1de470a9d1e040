import Documents
import Wording

/// What the sliders' script computes and speaks with.
struct WhatIfPayload: Encodable {
  struct Row: Encodable {
    var name: String
    var now, plan, effect, most: Double
    var x, y: [Double]
    var d: [[Int]]
  }

  struct Unit: Encodable {
    var divisor: Double
    var amount: String
    var places: Int
  }

  var unit, now, level: Double
  var gain, interval, chance, decimal, group, percent: String
  var spend, outcome: Unit
  var rows: [Row]
  /// Sentences with `{1}`, `{2}`, ... where the script's values go.
  var say: [String: String]

  init(_ panel: WhatIfPanel, words: Catalogue) {
    func unit(_ unit: WhatIfPanel.Unit) -> Unit {
      Unit(divisor: unit.divisor, amount: unit.amount, places: unit.places)
    }
    self.unit = panel.unit
    now = panel.currentResponse
    level = panel.level
    gain = panel.gain
    interval = panel.interval
    chance = panel.probability
    decimal = panel.decimalMark
    group = panel.groupMark
    percent = panel.percentSign
    spend = unit(panel.spend)
    outcome = unit(panel.outcome)
    rows = panel.rows.map {
      Row(
        name: $0.name, now: $0.current, plan: $0.recommended, effect: $0.effect,
        most: $0.observedMaximum,
        x: $0.spends, y: $0.means, d: $0.changes)
    }
    say = Self.sentences.mapValues { words.text($0) }
    say["now"] = panel.currentLabel
  }

  /// The places stand for themselves, so that the script finds them where the language wants them.
  private static let sentences: [String: Phrase] = [
    "unchanged": Phrase("No change"),
    "value": Phrase("about \("{1}")"),
    "interval": Phrase("\("{1}"): about \("{2}") to \("{3}")"),
    "chance": Phrase("about \("{1}") likely to gain"),
    "budget": Phrase("Budget \("{1}") (\("{2}"))."),
    "sameBudget": Phrase("Budget \("{1}"), unchanged."),
    "slider": Phrase("\("{1}"), effect \("{2}")"),
    "beyond": Phrase("\("{1}"): beyond 1.2 times the most ever spent, so a guess."),
  ]
}
