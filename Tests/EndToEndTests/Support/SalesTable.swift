import Calendars

/// Plausible weekly data as cells, to be broken in one place by each test.
struct SalesTable {
  var header: [String]
  var rows: [[String]]

  /// A date, revenue, the channels' spend and a price index, without randomness.
  init(weeks: Int = 80, channels: [String] = ["tv_spend", "search_spend"]) {
    header = ["date", "revenue"] + channels + ["price_index"]
    rows = (0..<weeks).map { week in
      let start = CivilDate(dayNumber: 18_995 + 7 * week)
      let spends = channels.indices.map { channel in
        // Multiplicative hashing: uneven, and different for every channel.
        1_000 + (week * (7_919 + 104 * channel) + channel * 631) % 997 * 9
      }
      let price = 950 + (week * 389) % 100
      let noise = (week * 613) % 401
      let revenue = 200_000 + spends.reduce(0, +) * 2 - price * 40 + noise * 20
      return [start.description, "\(revenue)"] + spends.map { "\($0)" } + ["0.\(price)"]
    }
  }

  var text: String {
    ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  /// The column of a header.
  func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }

  mutating func set(_ row: Int, _ name: String, _ value: String) {
    rows[row][column(name)] = value
  }

  mutating func setAll(_ name: String, _ value: String) {
    for row in rows.indices { set(row, name, value) }
  }

  /// The text after a change.
  static func broken(_ change: (inout SalesTable) -> Void) -> String {
    var table = SalesTable()
    change(&table)
    return table.text
  }
}
