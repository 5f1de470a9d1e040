/// Faults of rows, columns and dates.
extension PlantedFault {
  static let structure: [PlantedFault] = [
    error("no date column", "no-date", nil, nil) { $0.removeColumn("week") },
    error("no outcome", "no-outcome", nil, nil) { $0.removeColumn("revenue") },
    error("no channels", "no-channels", nil, nil) { market in
      for name in ["tv_spend", "search_spend", "social_spend", "radio_spend"] {
        market.removeColumn(name)
      }
    },
    error("two columns of one name", "duplicate-header", 1, "price") {
      $0.header[$0.header.firstIndex(of: "temperature") ?? 0] = "price"
    },
    error("two columns of spend for one channel", "duplicate-channel", nil, "tv_cost") {
      $0.fill("tv_cost") { market, line in market.number(line, "tv_spend") + Double(line % 5) }
    },
    error("header in the middle", "repeated-header", 53, nil) { $0.rows.insert($0.header, at: 51) },
    error("a field missing in the last row", "ragged-row", 105, nil) { $0.rows[103].removeLast() },
    error("a field too many", "ragged-row", 40, nil) { $0.rows[38].append("7") },
    error("row of totals, so called", "totals-row", 106, "week") { market in
      market.rows.append(
        ["Total"]
          + market.header.dropFirst().map { name in
            CleanMarket.text(market.lines.reduce(0) { $0 + market.number($1, name) }, 2)
          })
    },
    error("row of totals with gaps", "totals-row", 106, "week") { market in
      market.rows.append(["TOTAL"] + market.header.dropFirst().map { _ in "" })
    },
    error("row of totals that looks like a week", "totals-row", 106, nil) { market in
      market.rows.append(
        ["2024-01-01"]
          + market.header.dropFirst().map { name in
            CleanMarket.text(market.lines.reduce(0) { $0 + market.number($1, name) }, 2)
          })
    },
    note("rows of delimiters at the end", "blank-rows", 106, nil) { _ in }
      .followed(by: ",,,,,,,,,,\n,,,,,,,,,,\n"),
  ]

  static let dates: [PlantedFault] = [
    error("text for a date", "not-a-date", 12, "week") { $0[12, "week"] = "week 11" },
    error("no date in the first row", "missing-date", 2, "week") { $0[2, "week"] = "" },
    error("a day that does not exist", "impossible-date", 60, "week") {
      $0[60, "week"] = "2023-02-30"
    },
    error("a week twice", "duplicate-date", 41, "week") { $0.rows.insert($0.rows[38], at: 39) },
    error("a date of the week before", "duplicate-date", 41, "week") {
      $0[41, "week"] = $0[40, "week"]
    },
    error("a week missing", "missing-period", 29, "week") { $0.rows.remove(at: 28) },
    error("another weekday", "uneven-dates", 33, "week") { $0[33, "week"] = "2022-08-09" },
    error("a mistyped century", "distant-date", 105, "week") { $0[105, "week"] = "3023-12-25" },
    warning("two weeks swapped", "unsorted-dates", 21, "week") { $0.rows.swapAt(18, 19) },
    error("twenty weeks", "too-few-periods", nil, nil, in: CleanMarket(periods: 20)) { _ in },
    warning("forty weeks", "few-periods", nil, nil, in: CleanMarket(periods: 40)) { _ in },
    warning("last week not complete", "partial-period", 105, "revenue") { market in
      for name in ["revenue", "search_spend", "search_clicks", "social_spend", "radio_spend"] {
        market.scale([105], name, by: 0.3)
      }
      market[105, "tv_spend"] = "0"
      market[105, "tv_impressions"] = "0"
    },
    warning("spend ends before sales do", "unfinished-spend", 103, "tv_spend") { market in
      for name in market.header where name.contains("_") {
        for line in 103...105 { market[line, name] = "0" }
      }
    },
  ]
}
