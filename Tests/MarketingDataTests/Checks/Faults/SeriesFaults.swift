import Calendars
import Settings

/// Faults of whole series, and of files in other shapes.
extension PlantedFault {
  static let series: [PlantedFault] = [
    error("sales that never change", "constant-outcome", nil, "revenue") {
      $0.fill("revenue") { _, _ in 900_000 }
    },
    error("a channel that never changes", "constant-channel", nil, "radio_spend") {
      $0.fill("radio_spend") { _, _ in 5_000 }
    },
    error("a channel that never ran", "silent-channel", nil, "radio_spend") {
      $0.fill("radio_spend") { _, _ in 0 }
    },
    warning("a channel that hardly changes", "nearly-constant-channel", nil, "radio_spend") {
      $0.fill("radio_spend") { _, line in 5_000 + Double(line * 7 % 11) }
    },
    warning("a channel that changes once", "nearly-constant-channel", nil, "radio_spend") {
      $0.fill("radio_spend") { _, line in line == 40 ? 9_000 : 5_000 }
    },
    note("a control that never changes", "constant-series", nil, "price") {
      $0.fill("price") { _, _ in 10 }
    },
    warning("three weeks of a channel", "sparse-channel", nil, "radio_spend") {
      $0.fill("radio_spend") { _, line in [30, 60, 61].contains(line) ? 40_000 + Double(line) : 0 }
    },
    note("a channel that stops", "late-channel", 80, "social_spend") { market in
      for line in 80...105 { market[line, "social_spend"] = "0" }
    },
    note("a hole in an always-on channel", "late-channel", 80, "social_spend") {
      $0[80, "social_spend"] = "0"
    },
    warning("a copied channel", "identical-columns", nil, "radio_spend") {
      $0.fill("radio_spend") { market, line in market.number(line, "social_spend") }
    },
    warning("a channel twice another", "identical-columns", nil, "radio_spend") {
      $0.fill("radio_spend") { market, line in 2 * market.number(line, "social_spend") }
    },
    warning("copied exposure", "identical-columns", nil, "radio_impressions") { market in
      market.fill("radio_spend") { market, line in
        0.2 * market.number(line, "tv_spend") + Double(line % 3) * 200
      }
      for line in market.lines where market[line, "tv_spend"] == "0.00" {
        market[line, "radio_spend"] = "0"
      }
      market.fill("radio_impressions") { market, line in market.number(line, "tv_impressions") }
    },
    warning("a column of all spend", "sum-column", nil, "agency_spend") {
      $0.fill("agency_spend") { market, line in
        ["tv_spend", "search_spend", "social_spend", "radio_spend"].reduce(0) {
          $0 + market.number(line, $1)
        }
      }
    },
    warning("channels that move as one", "correlated-channels", nil, "social_spend") {
      $0.fill("radio_spend") { market, line in
        market.number(line, "social_spend") * (0.5 + 0.01 * Double(line * 7 % 5))
      }
    },
    warning("a control against another", "correlated-series", nil, "price") {
      $0.fill("discount_index") { market, line in
        30 - 2 * market.number(line, "price") + 0.02 * Double(line * 7 % 5)
      }
    },
    warning("a channel that others tell together", "inflated-variance", nil, "video_spend") {
      $0.fill("video_spend") { market, line in
        0.5 * market.number(line, "social_spend") + 0.6 * market.number(line, "radio_spend")
          + 2_000 * Double(line * 37 % 11) / 10
      }
    },
    warning("sales in another unit among the controls", "outcome-copy", nil, "baskets") {
      $0.fill("baskets") { market, line in (market.number(line, "revenue") / 43).rounded() }
    },
    warning("a budget set by the sales of the week", "follows-outcome", nil, "radio_spend") {
      $0.fill("radio_spend") { market, line in
        0.01 * market.number(line, "revenue") * (1 + 0.01 * Double(line * 7 % 5 - 2))
      }
    },
    warning("a budget set by the sales of the week before", "follows-outcome", nil, "radio_spend") {
      $0.fill("radio_spend") { market, line in 0.01 * market.number(max(2, line - 1), "revenue") }
    },
    warning("a channel that follows demand", "follows-demand", nil, "radio_spend") { market in
      market.fill("queries") { _, line in 4_000 + Double(line * 37 % 41) * 50 }
      market.fill("radio_spend") { market, line in
        2 * market.number(line, "queries") + 100 * Double(line * 7 % 5)
      }
    }.reading(demand),
    note("a channel with nearly all the money", "dominant-channel", nil, "social_spend") {
      $0.scale($0.lines, "social_spend", by: 15)
    },
    note("a channel bought by the season", "seasonal-spend", nil, "radio_spend") {
      $0.fill("radio_spend") { _, line in
        let year = Double(line - 2) / Frequency.weekly.periodsPerYear
        return 5_000 * (1 + 0.6 * CleanMarket.wave(year)) + 300 * Double(line * 7 % 5)
      }
    },
    note("sales of the season", "season-and-trend", nil, "revenue") { market in
      for line in market.lines {
        let year = Double(line - 2) / Frequency.weekly.periodsPerYear
        market.scale([line], "revenue", by: 1 + 0.3 * CleanMarket.wave(year))
      }
    },
    note("sales that double in two years", "not-stationary", nil, "revenue") { market in
      for line in market.lines { market.scale([line], "revenue", by: 1 + Double(line) / 104) }
    },
    note("sales half as high again in one week", "remarkable-period", 33, "revenue") {
      $0.scale([33], "revenue", by: 1.6)
    },
    note("sixty weeks", "few-periods-per-parameter", nil, nil, in: CleanMarket(periods: 60)) { _ in
    },
    warning("more spend than sales", "implausible-spend", nil, "revenue") { market in
      for name in ["tv_spend", "search_spend", "social_spend", "radio_spend"] {
        market.scale(market.lines, name, by: 15)
      }
    },
  ]

  private static var demand: DataSettings {
    var settings = DataSettings()
    settings.demand = [DemandSettings(column: "queries", channels: ["search"])]
    return settings
  }

  private static let regions = ["North", "South", "West"]
  private static let panel = CleanMarket(geos: regions)

  static let shapes: [PlantedFault] = [
    error("a week missing in one geography", "missing-period", 119, "week", in: panel) {
      $0.rows.remove(at: 118)
    },
    error("a week twice in one geography", "duplicate-date", 131, "week", in: panel) {
      $0.rows.insert($0.rows[128], at: 129)
    },
    error("a misspelt geography", "stray-geo", 140, "geo", in: panel) { $0[140, "geo"] = "Soth" },
    error("a geography in small letters", "stray-geo", 140, "geo", in: panel) { market in
      for line in 140...170 { market[line, "geo"] = "south" }
    },
    error("a geography without a name", "missing-geo", 3, "geo", in: panel) { $0[3, "geo"] = "" },
    error("a geography that sums the others", "total-geo", 314, "geo", in: panel) { market in
      for week in 0..<104 {
        var row = ["National"] + market.rows[week].dropFirst()
        for column in 2..<market.header.count {
          let sum = (0..<3).reduce(0.0) { $0 + (Double(market.rows[week + 104 * $1][column]) ?? 0) }
          row[column] = CleanMarket.text(column > 8 ? sum / 3 : sum, 2)
        }
        market.rows.append(row)
      }
    },
    warning("cents in one geography", "unit-slip", 150, "search_spend", in: panel) {
      $0.scale([150], "search_spend", by: 100)
    },
    warning("no sales in one geography", "zero-outcome", 313, "revenue", in: panel) {
      $0[313, "revenue"] = "0"
    },
    warning("sales five times as high in one geography", "outlier", 230, "revenue", in: panel) {
      $0.scale([230], "revenue", by: 5)
    },
    warning("negative sales in one geography", "negative-outcome", 230, "revenue", in: panel) {
      $0.scale([230], "revenue", by: -1)
    },
    warning(
      "exposure without spend in one geography", "exposure-without-spend", 107, "tv_impressions",
      in: panel
    ) {
      $0[107, "tv_spend"] = "0"
    },
    error("a day missing", "missing-period", 200, "week", in: CleanMarket(.daily, periods: 400)) {
      $0.rows.remove(at: 199)
    },
    warning(
      "cents on one day", "unit-slip", 200, "search_spend", in: CleanMarket(.daily, periods: 400)
    ) {
      $0.scale([200], "search_spend", by: 100)
    },
    warning(
      "sales four times as high on one day", "outlier", 301, "revenue",
      in: CleanMarket(.daily, periods: 400)
    ) {
      $0.scale([301], "revenue", by: 4)
    },
    error("a month twice", "duplicate-date", 21, "week", in: CleanMarket(.monthly, periods: 48)) {
      $0.rows.insert($0.rows[18], at: 19)
    },
    warning(
      "thousands in one month", "unit-slip", 30, "revenue", in: CleanMarket(.monthly, periods: 48)
    ) {
      $0.scale([30], "revenue", by: 0.001)
    },
    error("text in a file of semicolons and commas", "not-a-number", 17, "tv_spend", in: german) {
      $0[17, "tv_spend"] = "k.A."
    },
    warning("cents in a file of semicolons and commas", "unit-slip", 17, "social_spend", in: german)
    {
      $0.scale([17], "social_spend", by: 100)
    },
    error("a point for decimals where commas are", "not-a-number", 17, "price", in: german) {
      $0[17, "price"] = "9.5x"
    },
  ]

  private static var german: CleanMarket {
    var market = CleanMarket()
    market.delimiter = ";"
    market.decimalMark = ","
    return market
  }
}
