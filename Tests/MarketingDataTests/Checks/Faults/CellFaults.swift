import Calendars

/// Faults of single cells and runs of them.
extension PlantedFault {
  static let cells: [PlantedFault] = [
    error("text in a number", "not-a-number", 17, "tv_spend") { $0[17, "tv_spend"] = "tbc" },
    error("nothing in the first row", "missing-value", 2, "social_spend") {
      $0[2, "social_spend"] = ""
    },
    error("NaN in the last row of a control", "missing-value", 105, "price") {
      $0[105, "price"] = "NaN"
    },
    error("an error of a spreadsheet", "missing-value", 31, "revenue") {
      $0[31, "revenue"] = "#REF!"
    },
    error("infinity", "not-finite", 70, "revenue") { $0[70, "revenue"] = "inf" },
    error("negative spend", "negative-spend", 44, "search_spend") { $0[44, "search_spend"] = "-5" },
    error("negative exposure", "negative-exposure", 44, "search_clicks") {
      $0[44, "search_clicks"] = "-5"
    },
    error("a column without values", "empty-column", nil, "radio_spend") { market in
      for line in market.lines { market[line, "radio_spend"] = "" }
    },
    warning("negative sales", "negative-outcome", 44, "revenue") {
      $0.scale([44], "revenue", by: -1)
    },
    warning("no sales in the first week", "zero-outcome", 2, "revenue") { $0[2, "revenue"] = "0" },
    warning("no sales in three weeks", "zero-outcome", 30, "revenue") { market in
      for line in [30, 50, 90] { market[line, "revenue"] = "0" }
    },
    warning("sales carried forward", "stuck-values", 60, "revenue") { market in
      for line in 61...64 { market[line, "revenue"] = market[60, "revenue"] }
    },
    warning("clicks carried forward", "stuck-values", 20, "search_clicks") { market in
      for line in 21...24 { market[line, "search_clicks"] = market[20, "search_clicks"] }
    },
    warning("a week copied from the one before", "repeated-row", 75, nil) { market in
      market.rows[73] = [market[75, "week"]] + market.rows[72].dropFirst()
    },
    warning("a percent sign in one cell", "mixed-percent", 15, "price") { $0[15, "price"] = "12%" },
    warning("another currency in one cell", "mixed-currency", 48, "social_spend") { market in
      for line in market.lines { market[line, "social_spend"] = "$" + market[line, "social_spend"] }
      market[48, "social_spend"] = "€" + market[48, "social_spend"].dropFirst()
    },
  ]

  static let units: [PlantedFault] = [
    warning("cents in one week", "unit-slip", 50, "social_spend") {
      $0.scale([50], "social_spend", by: 100)
    },
    warning("a thousand times in one week", "unit-slip", 51, "tv_spend") {
      $0.scale([51], "tv_spend", by: 1_000)
    },
    warning("cents in the first row", "unit-slip", 2, "revenue") {
      $0.scale([2], "revenue", by: 100)
    },
    warning("cents in the last row", "unit-slip", 105, "search_spend") {
      $0.scale([105], "search_spend", by: 100)
    },
    warning("cents in ten weeks", "unit-slip", 60, "search_spend") {
      $0.scale(60...69, "search_spend", by: 100)
    },
    warning("thousands from a date on", "unit-slip", 80, "revenue") {
      $0.scale(80...105, "revenue", by: 0.001)
    },
    warning("thousands up to a date", "unit-slip", 2, "social_spend") {
      $0.scale(2...30, "social_spend", by: 0.001)
    },
    warning("impressions in thousands from a date on", "unit-slip", 90, "tv_impressions") {
      $0.scale(90...105, "tv_impressions", by: 0.001)
    },
    warning("price in cents in one week", "unit-slip", 12, "price") {
      $0.scale([12], "price", by: 100)
    },
    warning("a whole channel in cents", "implausible-spend", nil, "social_spend") {
      $0.scale($0.lines, "social_spend", by: 100)
    },
    warning("sales in thousands", "implausible-spend", nil, "revenue") {
      $0.scale($0.lines, "revenue", by: 0.001)
    },
    warning("a whole channel in millions", "tiny-channel", nil, "radio_spend") { market in
      market.fill("radio_spend") { market, line in market.number(line, "radio_spend") * 0.001 }
    },
  ]

  static let outliers: [PlantedFault] = [
    warning("sales five times as high", "outlier", 33, "revenue") {
      $0.scale([33], "revenue", by: 5)
    },
    warning("sales a tenth in the last week", "outlier", 105, "revenue") {
      $0.scale([105], "revenue", by: 0.1)
    },
    warning("a digit too many in spend", "outlier", 48, "social_spend") {
      $0.scale([48], "social_spend", by: 10)
    },
    warning("a digit too many in a price", "outlier", 77, "price") {
      $0.scale([77], "price", by: 10)
    },
    warning("a temperature in Fahrenheit", "outlier", 20, "temperature") {
      $0[20, "temperature"] = "212"
    },
    note("media that really ran ten times as much", "outlier", 50, "tv_spend") { market in
      market.scale([50], "tv_spend", by: 10)
      market.scale([50], "tv_impressions", by: 10)
    },
    warning("sales doubled from a date on", "level-shift", 62, "revenue") {
      $0.scale(62...105, "revenue", by: 2.2)
    },
  ]

  static let exposure: [PlantedFault] = [
    warning("exposure without spend", "exposure-without-spend", 51, "tv_impressions") {
      $0[51, "tv_spend"] = "0"
    },
    warning("spend without exposure", "spend-without-exposure", 66, "search_spend") {
      $0[66, "search_clicks"] = "0"
    },
    warning("clicks missing a digit", "cost-per-exposure", 45, "search_clicks") {
      $0.scale([45], "search_clicks", by: 0.1)
    },
    warning("spend of half a month in a week", "cost-per-exposure", 82, "tv_spend") {
      $0.scale([82], "tv_spend", by: 6)
    },
    warning("spend and exposure swapped in one week", "swapped-values", 51, "tv_spend") { market in
      let spend = market[51, "tv_spend"]
      market[51, "tv_spend"] = market[51, "tv_impressions"]
      market[51, "tv_impressions"] = spend
    },
  ]
}
