import Calendars
import Findings

/// A clean table to plant faults in: sales, four channels (two with exposure), price, weather and a promotion.
///
/// Rows are named by their line in the file, the header being line 1, and columns by their header.
struct CleanMarket {
  var header: [String]
  /// One per line below the header.
  var rows: [[String]]
  var delimiter = ","
  var decimalMark = "."

  /// - Parameters:
  ///   - geos: names of geographies, each with its own rows; empty for national data.
  init(
    _ frequency: Frequency = .weekly, periods: Int = 104, geos: [String] = [], seed: UInt64 = 7
  ) {
    let first = CivilDate(dayNumber: 18_995)  // Monday 2022-01-03
    let start = frequency == .monthly ? first.adding(days: -2) : first
    header = [
      "week", "revenue", "tv_spend", "tv_impressions", "search_spend", "search_clicks",
      "social_spend", "radio_spend", "price", "temperature", "promo",
    ]
    if !geos.isEmpty { header = ["geo"] + header }
    rows = []
    for (index, geo) in (geos.isEmpty ? [""] : geos).enumerated() {
      var random = Coin(state: seed &+ UInt64(index) &* 1_000)
      let size = geos.isEmpty ? 1 : 0.2 + random.next()
      var date = start
      for period in 0..<periods {
        let cells = Self.cells(period, frequency, size: size, &random)
        rows.append((geos.isEmpty ? [] : [geo]) + [date.description] + cells)
        date = frequency.next(after: date)
      }
    }
  }

  /// A period's numbers, after its date.
  private static func cells(
    _ period: Int, _ frequency: Frequency, size: Double, _ random: inout Coin
  ) -> [String] {
    let year = Double(period) / frequency.periodsPerYear
    let season = Self.wave(year)
    let burst = (period / 4).isMultiple(of: 2) ? 1.0 : 0
    let tv = size * burst * 40_000 * random.next(0.6, 1.4)
    let impressions = tv * 120 * random.next(0.9, 1.1)
    let search = size * 20_000 * random.next(0.7, 1.3)
    let clicks = search * 1.1 * random.next(0.9, 1.1)
    let social = size * (10_000 + 4_000 * Double(period / 9 * 7 % 5)) * random.next(0.8, 1.2)
    let radio = size * (period / 3 % 3 == 1 ? 0 : 9_000) * random.next(0.5, 1.5)
    let price = 10 + random.next(-0.4, 0.4)
    let promo = random.next() < 0.1 ? 1.0 : 0
    let weekday = frequency == .daily ? [1, 0.95, 0.9, 0.95, 1.1, 1.3, 0.8][period % 7] : 1
    let revenue =
      weekday * size * 800_000 * (1 + 0.12 * season + 0.05 * promo) * random.next(0.95, 1.05)
      + 0.9 * tv + 1.5 * search + 1.1 * social + 0.7 * radio - size * 20_000 * (price - 10)
    return [
      text(revenue, 2), text(tv, 2), text(impressions, 0), text(search, 2), text(clicks, 0),
      text(social, 2), text(radio, 2), text(price, 2),
      text(12 - 9 * season + random.next(-4, 4), 1),
      text(promo, 0),
    ]
  }

  /// One smooth wave a year, highest in the middle of the second half.
  static func wave(_ year: Double) -> Double {
    let share = year - year.rounded(.down)
    // A parabola in place of a sine: close enough, and exact everywhere.
    let half = share < 0.5 ? share * 2 : share * 2 - 1
    return (share < 0.5 ? -1 : 1) * 4 * half * (1 - half)
  }

  static func text(_ value: Double, _ places: Int) -> String {
    let scale = [1.0, 10, 100][places]
    let units = Int((value * scale).rounded())
    guard places > 0 else { return String(units) }
    let rest = String(abs(units) % Int(scale))
    let whole = (units < 0 ? "-" : "") + String(abs(units) / Int(scale))
    return whole + "." + String(repeating: "0", count: places - rest.count) + rest
  }

  // MARK: Cells

  private func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }

  subscript(line: Int, name: String) -> String {
    get { rows[line - 2][column(name)] }
    set { rows[line - 2][column(name)] = newValue }
  }

  func number(_ line: Int, _ name: String) -> Double { Double(self[line, name]) ?? .nan }

  /// All lines below the header.
  var lines: ClosedRange<Int> { 2...(rows.count + 1) }

  /// Multiplies the numbers of some lines.
  mutating func scale(_ lines: some Sequence<Int>, _ name: String, by factor: Double) {
    for line in lines { self[line, name] = Self.text(number(line, name) * factor, 2) }
  }

  /// Fills a column line by line; a new one where there is none of that name.
  mutating func fill(_ name: String, _ value: (CleanMarket, Int) -> Double) {
    if !header.contains(name) {
      header.append(name)
      for row in rows.indices { rows[row].append("0") }
    }
    for line in lines { self[line, name] = Self.text(value(self, line), 2) }
  }

  mutating func removeColumn(_ name: String) {
    let index = column(name)
    header.remove(at: index)
    for row in rows.indices { rows[row].remove(at: index) }
  }

  var text: String {
    ([header] + rows).map { row in
      row.map { cell in
        let isNumber = decimalMark != "." && Double(cell) != nil
        let shown = isNumber ? cell.replacing(".", with: decimalMark) : cell
        return shown.contains(delimiter) ? "\"\(shown)\"" : shown
      }.joined(separator: delimiter) + "\n"
    }.joined()
  }
}

/// Numbers by chance (SplitMix64).
struct Coin {
  var state: UInt64

  /// From 0 to 1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) / 9_007_199_254_740_992
  }

  mutating func next(_ low: Double, _ high: Double) -> Double { low + (high - low) * next() }
}
