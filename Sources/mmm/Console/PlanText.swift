import Publishing
import Summary
import Wording

/// A plan as tables for a person: what each channel gets, what that brings, and what else was asked.
struct PlanText {
  private let summary: ExecutiveSummary
  private let style: NumberStyle

  init(_ summary: ExecutiveSummary) {
    self.summary = summary
    style = NumberStyle(
      locale: summary.report.locale, currency: summary.report.currency,
      outcomeIsMoney: summary.outcome.currency != nil)
  }

  private static let width = 80

  var text: String {
    guard let plan = summary.optimization else {
      return "The model is not fit to act on, so that no plan is shown.\n"
    }
    let parts = [heading(plan), table(plan), conclusions(plan), scenarios(plan), forecast]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func heading(_ plan: OptimizationBlock) -> [String] {
    let days = style.days(plan.start, plan.end)
    return plan.direction == .forward
      ? ["Plan for \(days)", "\"Now\" is spend as in the same periods a year before."]
      : ["\(days), planned again"]
  }

  // MARK: Channels

  private func table(_ plan: OptimizationBlock) -> [String] {
    let money = style.unit(
      for: plan.channels.flatMap { [$0.current, $0.recommended] } + [plan.budget])
    let gains = style.outcomeUnit(for: plan.channels.map(\.gain.mean) + [plan.gain.mean])
    let columns = [
      ("Channel", false), ("Now", true), ("Plan", true), ("Change", true), ("%", true),
      ("Gain", true), (style.level(summary.report.interval), true),
    ]
    let rows = plan.channels.map { part in
      [
        part.channel, money.format(part.current), money.format(part.recommended),
        money.format(part.change, signed: true),
        part.changeShare.map { style.percent($0, places: 0, signed: true) } ?? "",
        gains.format(part.gain.mean, signed: true),
        gains.formatRange(part.gain.lower, part.gain.upper, signed: true),
      ]
    }
    let spent = plan.channels.reduce(0) { $0 + $1.recommended }
    let total = [
      "Total", money.format(plan.currentTotal), money.format(spent),
      money.format(spent - plan.currentTotal, signed: true), "",
      gains.format(plan.gain.mean, signed: true),
      gains.formatRange(plan.gain.lower, plan.gain.upper, signed: true),
    ]
    return [units(money, gains)]
      + TextTable.lines(columns: columns, rows: rows + [total], width: Self.width)
  }

  /// What the numbers of a table count.
  private func units(_ money: ChartUnit, _ gains: ChartUnit) -> String {
    if style.outcomeIsMoney, money.label == gains.label { return "Amounts in \(money.label)" }
    let noun = style.outcomeIsMoney ? "" : summary.outcome.name
    let unit = [gains.label, noun].filter { !$0.isEmpty }.joined(separator: " ")
    return "Spend in \(money.label), gains in \(unit)"
  }

  // MARK: How good it is

  private func conclusions(_ plan: OptimizationBlock) -> [String] {
    var lines = [
      "Expected gain \(style.outcome(plan.gain.mean, signed: true)) of \(summary.outcome.name), "
        + "\(style.level(summary.report.interval)) interval "
        + "\(style.signedOutcomeRange(plan.gain.lower, plan.gain.upper)); "
        + "better than now with a probability of \(style.probability(plan.probabilityOfGain))."
    ]
    if plan.overstatement > 0 {
      lines.append(
        "A plan chosen for looking best promises too much: "
          + "\(style.outcome(plan.expectedGainAfterSelection, signed: true)) is the sober expectation."
      )
    }
    if let optimality = plan.optimality { lines.append(statement(optimality, plan.method)) }
    return lines.flatMap { TextWidth.wrap($0, width: Self.width) }
  }

  private func statement(_ optimality: OptimalityBlock, _ method: String) -> String {
    var parts = ["Found by \(method)"]
    if optimality.kktResidual.isFinite {
      parts.append("KKT residual \(Self.power(optimality.kktResidual))")
    }
    let others = optimality.others.map(\.method.rawValue)
    parts.append(
      "gap to the best of \(others.isEmpty ? "all starts" : others.joined(separator: " and ")) "
        + style.percent(optimality.gapToBest, places: 3))
    if let proven = optimality.provenGap {
      parts.append("proven within \(style.percent(proven, places: 3)) of the best there is")
    }
    return parts.joined(separator: ", ") + "."
  }

  /// A tiny number by its power of ten: `at most 1e-9`.
  private static func power(_ value: Double) -> String {
    guard value > 0 else { return "0" }
    var (power, exponent) = (1.0, 0)
    while power * 0.1 >= value, exponent > -15 {
      power *= 0.1
      exponent -= 1
    }
    return exponent == 0 ? "above 0.1" : "at most 1e\(exponent)"
  }

  // MARK: What else was asked

  private func scenarios(_ plan: OptimizationBlock) -> [String] {
    guard plan.scenarios.count > 1 else { return [] }
    let money = style.unit(for: plan.scenarios.map(\.position.spend))
    let gains = style.outcomeUnit(
      for: plan.scenarios.flatMap { [$0.gain.mean, $0.profitGain?.mean ?? 0] })
    let hasProfit = plan.scenarios.contains { $0.profitGain != nil }
    var columns = [
      ("Scenario", false), ("Spend", true), ("Gain", true),
      (style.level(summary.report.interval), true),
    ]
    if hasProfit { columns += [("Profit", true), ("More profit", true)] }
    let rows = plan.scenarios.map { row in
      let isNow = row.kind == .current
      let profit =
        hasProfit
        ? [
          row.profitGain.map { isNow ? "" : gains.format($0.mean, signed: true) } ?? "",
          row.probabilityOfProfit.map { isNow ? "" : style.probability($0) } ?? "",
        ] : []
      return [row.name + (row.note == nil ? "" : " *"), money.format(row.position.spend)]
        + (isNow
          ? ["", ""]
          : [
            gains.format(row.gain.mean, signed: true),
            gains.formatRange(row.gain.lower, row.gain.upper, signed: true),
          ]) + profit
    }
    let notes = plan.scenarios.compactMap { row in row.note.map { "* \(row.name): \($0)" } }
    return [units(money, gains)]
      + TextTable.lines(columns: columns, rows: rows, width: Self.width)
      + notes.flatMap { TextWidth.wrap($0, width: Self.width) }
  }

  private var forecast: [String] {
    guard let forecast = summary.forecast else { return [] }
    let days = forecast.starts.first.map { style.days($0, forecast.end) } ?? ""
    func path(_ path: ForecastBlock.Path) -> String {
      "\(style.outcome(path.total.mean)) (\(style.outcomeRange(path.total.lower, path.total.upper)))"
    }
    let planned = forecast.recommended.map { "; by the plan \(path($0))" } ?? ""
    return TextWidth.wrap(
      "Forecast of \(summary.outcome.name) for \(days): \(path(forecast.current)) as spend would go on\(planned).",
      width: Self.width) + checked(forecast.accuracy)
  }

  /// How far off forecasts of the past were; nothing where none were made.
  private func checked(_ accuracy: [ForecastAccuracyBlock]) -> [String] {
    guard !accuracy.isEmpty else { return [] }
    let errors = accuracy.map { style.percent($0.wmape) }
    let naive = accuracy.compactMap(\.naiveWmape).map { style.percent($0) }
    let points = Phrase("\(counted: accuracy.count, "point")").english
    return TextWidth.wrap(
      "Foretold from \(points) of the past, the outcome was missed by \(style.joined(errors)) (WMAPE)"
        + (naive.isEmpty ? "" : "; the year before misses it by \(style.joined(naive))") + ".",
      width: Self.width)
  }
}
