import Calendars

/// The simulated columns as CSV.
///
/// A row per period, or per geo and period with `geo` and `population` in front.
struct SimulatedTable {
  let csv: [UInt8]

  /// People in all regions.
  static let population = 40_000_000.0

  init(_ market: SimulatedMarket) {
    let national = market.settings.geos < 2
    let business = market.business
    let columns = business.shares.indices.map { SimulatedTable.columns(market, region: $0) }
    let date = SimulatedTable.dateColumn(market.settings.frequency)
    let header =
      (national ? [date] : ["geo", date, "population"]) + (columns.first?.map(\.name) ?? [])
    var text = header.joined(separator: ",") + "\n"
    for (region, name) in business.regionNames.enumerated() {
      let people = Self.fixed(business.shares[region] * Self.population, places: 0)
      for (period, start) in market.periods.starts.enumerated() {
        if !national { text += name + "," }
        text += start.description
        if !national { text += "," + people }
        for column in columns[region] {
          text += "," + SimulatedTable.fixed(column.values[period], places: column.places)
        }
        text += "\n"
      }
    }
    csv = Array(text.utf8)
  }

  private struct Column {
    var name: String
    var values: [Double]
    var places: Int
  }

  static func dateColumn(_ frequency: Frequency) -> String {
    switch frequency {
    case .daily: "date"
    case .weekly: "week"
    case .monthly: "month"
    }
  }

  private static func columns(_ market: SimulatedMarket, region: Int) -> [Column] {
    let outcome = market.outcome
    let controls = market.business.controls
    var columns: [Column] = []
    if let counts = outcome.counts, let value = outcome.value {
      columns.append(Column(name: "conversions", values: counts[region], places: 0))
      columns.append(Column(name: "revenue_per_conversion", values: value, places: 2))
    } else {
      columns.append(Column(name: "revenue", values: outcome.observed[region], places: 2))
    }
    for channel in market.media {
      columns.append(
        Column(name: channel.profile.name + "_spend", values: channel.spend[region], places: 2))
    }
    for channel in market.media {
      if let exposure = channel.exposure, let name = channel.exposureColumn {
        columns.append(Column(name: name, values: exposure[region], places: 0))
      }
    }
    for organic in market.organic {
      columns.append(
        Column(name: organic.profile.name, values: organic.values[region], places: 0))
    }
    columns.append(Column(name: "price_index", values: controls.prices[region], places: 4))
    if let economy = controls.economy {
      columns.append(Column(name: "economy_index", values: economy, places: 2))
    }
    // An event that never comes, or never goes, is no column.
    for event in market.periods.events where event.flags.contains(1) && event.flags.contains(0) {
      columns.append(Column(name: event.name, values: event.flags, places: 0))
    }
    if let queries = market.queries(region) {
      columns.append(Column(name: "search_queries", values: queries, places: 0))
    }
    return columns
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

extension SimulatedChannel {
  /// The column of what the money bought.
  var exposureColumn: String? { profile.exposure.map { "\(profile.name)_\($0.name)" } }
}

extension SimulatedMarket {
  /// Searches in a region, in the market of shoppers.
  func queries(_ region: Int) -> [Double]? {
    guard settings.scenario == .demand, let shoppers = business.shoppers else { return nil }
    return zip(periods.rates(shoppers.queries), periods.lengths).map {
      $0 * $1 * business.shares[region]
    }
  }
}
