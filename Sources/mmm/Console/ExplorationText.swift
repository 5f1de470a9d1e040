import MarketingData
import Wording

/// What the data look like, as tables of 79 columns for a person.
struct ExplorationText {
  var quality: DataQuality

  /// How many pairs and factors are shown.
  private static let shown = 5

  var text: String {
    ([table.joined(separator: "\n")] + [relations.joined(separator: "\n"), adequacy])
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  // MARK: Series

  private var table: [String] {
    let head = row([
      "Series", "role", "mean", "CV", "min", "max", "zeros", "far", "trend", "season", "share",
    ])
    return [head]
      + quality.series.map { series in
        row([
          Visible.text(series.name), series.role.rawValue.replacing("_", with: "-"),
          Self.compact(series.mean), Self.decimal(series.variation), Self.compact(series.minimum),
          Self.compact(series.maximum), series.zeros == 0 ? "" : String(series.zeros),
          series.outliers == 0 ? "" : String(series.outliers), Self.decimal(series.trendStrength),
          Self.decimal(series.seasonalStrength),
          series.spendShare.map { Self.style.percent($0, places: $0 < 0.0995 ? 1 : 0) } ?? "",
        ])
      } + [
        "CV: deviation over mean; far: periods 6 robust deviations from trend and season;",
        "trend, season: strengths from 0 to 1; share: of all spend.",
      ]
  }

  /// Two columns of words, then numbers set to the right.
  private func row(_ cells: [String]) -> String {
    let widths = [18, 9, 8, 6, 7, 7, 6, 4, 6, 7, 6]
    let line = zip(cells, widths).enumerated().map { column, cell in
      let text = Words.clipped(cell.0, to: cell.1 - 1)
      let gap = String(repeating: " ", count: max(0, cell.1 - text.count))
      return column < 2 ? text + gap : gap + text
    }.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: How they move together

  private var relations: [String] {
    let pairs = quality.correlations.strongest(Self.shown).map { pair in
      "\(Self.style.decimal(pair.correlation, places: 2, signed: true))  \(short(pair.first)), \(short(pair.second))"
    }
    let factors = quality.inflation.enumerated().sorted {
      let (left, right) = ($0.element.factor ?? .infinity, $1.element.factor ?? .infinity)
      return left == right ? $0.offset < $1.offset : left > right
    }.prefix(Self.shown).map { _, series in
      let factor = series.factor.map { Self.style.decimal($0, places: $0 < 9.95 ? 1 : 0) } ?? "∞"
      return String(repeating: " ", count: max(0, 6 - factor.count)) + factor + "  "
        + short(series.name)
    }
    guard !pairs.isEmpty else { return [] }
    let left = ["Strongest correlations"] + pairs
    let right = ["Variance inflation"] + factors
    return (0..<max(left.count, right.count)).map { line in
      let start = line < left.count ? left[line] : ""
      guard line < right.count else { return start }
      return start + String(repeating: " ", count: max(2, 48 - start.count)) + right[line]
    }
  }

  private func short(_ name: String) -> String { Words.clipped(Visible.text(name), to: 18) }

  private var adequacy: String {
    let each = Self.style.decimal(quality.adequacy.periodsPerParameter, places: 1)
    return
      "\(quality.adequacy.periods) periods for \(quality.adequacy.parameters) parameters of the default model: "
      + "\(each) for each."
  }

  // MARK: Numbers

  private static let style = NumberStyle(
    locale: "en-US", currency: "USD", outcomeIsMoney: true)

  private static func decimal(_ value: Double?) -> String {
    value.map { style.decimal($0, places: abs($0) < 99.995 ? 2 : 0) } ?? ""
  }

  /// Three digits and a unit: `3.12M`, `118K`, `0.987`.
  private static func compact(_ value: Double) -> String {
    let units = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")]
    let size = abs(value)
    let unit = units.first { size >= 0.9995 * $0.0 } ?? (1, "")
    let scaled = value / unit.0
    let digits = abs(scaled)
    let places = digits >= 99.95 ? 0 : digits >= 9.995 ? 1 : 2
    if value == 0 { return "0" }
    if unit.1.isEmpty, digits < 0.995 { return style.decimal(value, places: 3) }
    return style.decimal(scaled, places: unit.1.isEmpty && value == value.rounded() ? 0 : places)
      + unit.1
  }
}
