/// The simulated columns as CSV.
enum SimulatedTable {
  /// A row per week, or per geo and week with `geo` and `population` in front; `search_queries` last, where known.
  static func csv(
    _ regions: [Simulator.Region], calendar: SimulatedCalendar, channels: [String], national: Bool,
    queries: [Double]?
  ) -> [UInt8] {
    var header = national ? ["week"] : ["geo", "week", "population"]
    header += ["revenue"] + channels.map { $0 + "_spend" }
    header += ["price_index", "promo", "black_friday", "christmas"]
    if queries != nil { header.append("search_queries") }
    var text = header.joined(separator: ",") + "\n"
    for region in regions {
      for (week, start) in calendar.starts.enumerated() {
        var cells = national ? [] : [region.name]
        cells.append(start.description)
        if !national { cells.append(fixed(region.share * 40_000_000, places: 0)) }
        cells.append(fixed(region.outcome[week], places: 2))
        cells += region.spend.map { fixed($0[week], places: 2) }
        cells.append(fixed(region.price[week], places: 4))
        cells += [calendar.promotion, calendar.blackFriday, calendar.christmas].map {
          fixed($0[week], places: 0)
        }
        if let queries { cells.append(fixed(queries[week] * region.share, places: 0)) }
        text += cells.joined(separator: ",") + "\n"
      }
    }
    return Array(text.utf8)
  }

  /// A number of 0 or more with a fixed number of decimals.
  private static func fixed(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let units = Int((value * Double(scale)).rounded())
    guard places > 0 else { return String(units) }
    let rest = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }
}
